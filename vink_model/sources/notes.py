"""What is said about a file that could be read: what was left out of it, and what was read though hidden."""

from collections.abc import Iterable, Iterator

import numpy as np

from vink_model.domain.checks import GivenColumn, Spoilt, Surroundings
from vink_model.domain.checks.days import when
from vink_model.domain.intake import Intake, LeftOut
from vink_model.domain.sheets import Kind, plain
from vink_model.domain.sheets.beside import BESIDE
from vink_model.sources.layout import Placed, near_sheet
from vink_model.text import Text, enumerated, phrase

_MANY_DIFFERENT = 0.5
"""Share of rows with a value of their own from which a column is taken to name single records."""

MACROS = Text("Filens makroer er ikke kørt og ikke gemt.", "The file's macros were not run and not kept.")


def hidden_sheet(name: str) -> Text:
    """A hidden sheet was read like the others."""
    return phrase(
        "Arket '{s}' er skjult, men er læst med.", "The sheet '{s}' is hidden but was read.", s=name
    )


def unknown_sheet(name: str) -> Iterator[Text]:
    """A sheet that is none of the declared ones was left out."""
    yield from near_sheet(name)
    yield phrase("Arket '{s}' er ikke taget med.", "The sheet '{s}' was left out.", s=name)


def is_guide(name: str) -> bool:
    """Whether a sheet is one of the template's own guides, of which nothing need be said."""
    return plain(name) in {plain(words) for title in BESIDE for words in (title.da, title.en)}


def without_rows(found: Iterable[Placed]) -> Iterator[Text]:
    """Sheets with headers only are as good as left out: a template is seldom filled in whole."""
    titles = tuple(phrase("'{s}'", "'{s}'", s=p.given.name) for p in found if not len(p.given.rows))
    if titles:
        yield phrase(
            "Uden rækker, så det, der er indlæst før, bliver stående: {s}.",
            "Without rows, so what was loaded before stays: {s}.",
            s=enumerated(titles),
        )


def about_sheet(found: Placed, around: Surroundings) -> Iterator[Text]:
    """What was left out of a sheet, and what in it could not be checked."""
    name = found.given.name
    for column in found.others:
        if column.header or len(column.values) > 1:
            yield _dropped(name, column, len(found.given.rows))
    for declared in found.sheet:
        if (
            declared.kind is Kind.REFERENCE
            and declared.key in found.columns
            and around.allowed(declared) is None
        ):
            yield phrase(
                "Nøglerne under '{h}' i arket '{s}' er ikke slået op: deres ark er her ikke.",
                "The keys under '{h}' in the sheet '{s}' were not looked up: their sheets are not here.",
                h=found.columns[declared.key].header,
                s=name,
            )


def intake_of(found: Placed, cells: int, *, is_1904: bool) -> Intake:
    """What became of a sheet whose rows were folded into some cells."""
    rows = len(found.given.rows)
    months = (found.columns[c.key] for c in found.sheet if c.kind is Kind.MONTH and c.key in found.columns)
    return Intake(
        sheet=found.sheet.key,
        name=found.given.name,
        rows=rows,
        cells=cells,
        days_cut=sum(_days_in(column, is_1904=is_1904) for column in months),
        left_out=tuple(
            LeftOut(column.header or column.letter, _names_records(column, rows))
            for column in found.others
            if column.header or len(column.values) > 1
        ),
    )


def _days_in(column: GivenColumn, *, is_1904: bool) -> int:
    """The rows of a column of months that hold a day."""
    read = (None if isinstance(cell, Spoilt) else when(cell, is_1904=is_1904) for cell in column.values)
    is_day = np.array([found is not None and found.day is not None for found in read] or [False])
    return int(is_day[column.codes].sum())


def _names_records(column: GivenColumn, rows: int) -> bool:
    return rows > 1 and len(column.values) > _MANY_DIFFERENT * rows


def _dropped(sheet: str, column: GivenColumn, rows: int) -> Text:
    if _names_records(column, rows):
        return phrase(
            "Kolonnen '{h}' i arket '{s}' ser ud til at udpege enkelte sager og er ikke taget med.",
            "The column '{h}' in the sheet '{s}' seems to name single records and was left out.",
            h=column.header or column.letter,
            s=sheet,
        )
    return phrase(
        "Kolonnen '{h}' i arket '{s}' kendes ikke og er ikke taget med.",
        "The column '{h}' in the sheet '{s}' is not known and was left out.",
        h=column.header or column.letter,
        s=sheet,
    )
