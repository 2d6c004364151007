"""A protected table as the parts of a message: its figures, its picture, what is said of what is hidden."""

from collections.abc import Iterable, Sequence

from vink_model.domain.disclosure.cube import HIDDEN, HIDDEN_MEANS, Entry, ProtectedTable
from vink_model.domain.disclosure.gate import Grounds
from vink_model.domain.messages import Bars, Heading, Series, Table, Tone, Value
from vink_model.domain.provenance import Source
from vink_model.text import Text, Unit, counted, phrase

WHOLE = "all"
"""The key of the row or column of all."""
TONES = (Tone.SECOND, Tone.PRIMARY, Tone.THIRD, Tone.FOURTH)

Rows = Iterable[tuple[Text, Sequence[int | None]]]


def figures_of(table: ProtectedTable, head: Text, rows: Sequence[Entry] | None = None) -> Table:
    """The figures row by row, with the one mark where one is hidden."""
    chosen = table.rows if rows is None else rows
    return Table(
        (Heading("row", head), *(Heading(f"y{one.key}", one.label, Unit.COUNT) for one in table.columns)),
        tuple((row.label, *(marked(table.at(row.key, one.key)) for one in table.columns)) for row in chosen),
    )


def bars_of(table: ProtectedTable, rows: Sequence[Entry] | None = None, *, is_stacked: bool = False) -> Bars:
    """The figures as bars, one series a column but the total; what is hidden leaves a gap."""
    chosen = parts_of(table.rows) if rows is None else tuple(rows)
    columns = parts_of(table.columns)
    return Bars(
        categories=tuple(named(table, row, tuple(one.key for one in columns)) for row in chosen),
        series=tuple(
            Series(one.key, one.label, tuple(table.at(row.key, one.key) for row in chosen), tone)
            for one, tone in zip(columns, _tones(len(columns)), strict=True)
        ),
        unit=Unit.COUNT,
        is_horizontal=True,
        is_stacked=is_stacked,
    )


def named(table: ProtectedTable, row: Entry, columns: tuple[str, ...]) -> Text:
    """The row's name under its bars, with the mark where one of them is hidden: a gap is no zero."""
    if all(table.at(row.key, column) is not None for column in columns):
        return row.label
    return phrase("{name} {mark}", "{name} {mark}", name=row.label, mark=HIDDEN)


def parts_of(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """All but the total."""
    return tuple(one for one in entries if one.key != WHOLE)


def marked(figure: int | None) -> Value:
    """A figure, or the mark of a hidden one."""
    return HIDDEN if figure is None else figure


def notes_on_hidden(table: Table, threshold: int) -> tuple[Text, ...]:
    """How many figures are held back, and by which rule. Empty: none is."""
    hidden = sum(value == HIDDEN for row in table.rows for value in row)
    if not hidden:
        return ()
    figures = counted(
        hidden, Text("tal er skjult", "figure is hidden"), Text("tal er skjult", "figures are hidden")
    )
    why = phrase(
        "{figures}: antal under {n} kan pege på enkeltpersoner, og andre tal dækker dem.",
        "{figures}: counts below {n} can point at individuals, and other figures cover them.",
        figures=figures,
        n=threshold,
    )
    return (why, HIDDEN_MEANS)


def source_of(grounds: Grounds, table: ProtectedTable) -> tuple[Source, ...]:
    """Where a table's counts came from."""
    return tuple(source for sheet, source in grounds.sources if sheet == table.sheet)


def _tones(number: int) -> tuple[Tone, ...]:
    """The newest year is the one that is looked at."""
    return tuple(TONES[place % len(TONES)] for place in range(number))
