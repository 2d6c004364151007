"""What became of a sheet on its way in: rows folded into cells, days cut to months, columns left out."""

from dataclasses import dataclass

from vink_model.text import Quantity, Text, counted, enumerated, joined, phrase

_ROW, _ROWS = Text("række", "row"), Text("rækker", "rows")
_DAY = Text("dato er skåret til sin måned", "date was cut to its month")
_DAYS = Text("datoer er skåret til deres måned", "dates were cut to their month")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A column that was left out."""

    header: str
    """As it stands in the file; its letter where it has no header."""
    names_records: bool
    """Whether most of its rows have a value of their own, as the numbers of single records have."""


@dataclass(frozen=True, slots=True)
class Intake:
    """One sheet of a file on its way in."""

    sheet: str
    """The key of the declared sheet."""
    name: str
    """The sheet's name in the file."""
    rows: int
    cells: int
    """Rows left after those that agree in everything but their counts were merged."""
    days_cut: int = 0
    """Rows whose day was cut to its month."""
    left_out: tuple[LeftOut, ...] = ()

    @property
    def merged(self) -> int:
        """How many rows went into others."""
        return self.rows - self.cells

    @property
    def said(self) -> Text:
        """The sheet's way in, in sentences."""
        parts = [self._folded()]
        if self.days_cut:
            parts.append(phrase("{n}.", "{n}.", n=counted(self.days_cut, _DAY, _DAYS)))
        if self.left_out:
            columns = enumerated(tuple(_named(column) for column in self.left_out))
            parts.append(phrase("Ikke taget med: {c}.", "Left out: {c}.", c=columns))
        return joined(tuple(parts))

    def _folded(self) -> Text:
        read = counted(self.rows, _ROW, _ROWS)
        if not self.merged:
            return phrase("'{s}': {n} læst.", "'{s}': {n} read.", s=self.name, n=read)
        return phrase(
            "'{s}': {n} læst og lagt sammen til {m}.",
            "'{s}': {n} read and folded into {m}.",
            s=self.name,
            n=read,
            m=Quantity(self.cells),
        )


def _named(column: LeftOut) -> Text:
    if column.names_records:
        return phrase("'{h}' (enkelte sager)", "'{h}' (single records)", h=column.header)
    return phrase("'{h}'", "'{h}'", h=column.header)
