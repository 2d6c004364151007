"""Which sheet and which column of a file is which declared one, whatever they are called in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from vink_model.domain.checks import GivenColumn, GivenSheet
from vink_model.domain.checks.wording import listed, nearest
from vink_model.domain.sheets import SHEETS, Column, Sheet, plain
from vink_model.errors import LayoutFault, UnknownLayout
from vink_model.text import Text, joined, phrase


@dataclass(frozen=True, slots=True)
class Placed:
    """A sheet of the file that is one of the declared ones, with its columns by the declared column's key."""

    sheet: Sheet
    given: GivenSheet
    columns: Mapping[str, GivenColumn]
    others: tuple[GivenColumn, ...]
    """Columns that are not declared."""


def sheet_named(name: str) -> Sheet | None:
    """The declared sheet that a name in the file stands for."""
    return next((sheet for sheet in SHEETS.values() if plain(name) in map(plain, sheet.names)), None)


def columns_of(sheet: Sheet, given: GivenSheet) -> tuple[tuple[Column | None, GivenColumn], ...]:
    """Each column of the file with the declared column that its header stands for."""
    by_words = {plain(header): column for column in sheet for header in column.headers}
    return tuple((by_words.get(plain(found.header)), found) for found in given)


def placed(sheet: Sheet, given: GivenSheet) -> Placed:
    """A sheet's columns found by their headers.

    Raises: LayoutFault when headers are not there, doubled or misspelt, or a required column is missing.
    """
    pairs = columns_of(sheet, given)
    columns: dict[str, GivenColumn] = {}
    for declared, found in pairs:
        if declared is not None and declared.key in columns:
            raise _doubled(given, declared, columns[declared.key], found)
        if declared is not None:
            columns[declared.key] = found
    if not columns:
        raise _no_headers(given, sheet)
    others = tuple(found for declared, found in pairs if declared is None)
    missing = [column for column in sheet if column.required and column.key not in columns]
    if missing:
        raise _missing(given, missing, [other.header for other in others if other.header])
    for column in sheet:
        if column.key not in columns:
            _refuse_misspelt(given, column, others)
    return Placed(sheet, given, columns, others)


def refuse_doubled_sheets(found: Sequence[tuple[Sheet, str]]) -> None:
    """See that no two sheets of the file stand for the same declared one.

    Raises: LayoutFault.
    """
    names: dict[str, str] = {}
    for sheet, name in found:
        if sheet.key in names:
            raise LayoutFault(
                phrase("Arket {t} findes to gange", "The sheet {t} is there twice", t=sheet.title),
                phrase(
                    "Både '{a}' og '{b}' er {t}. Slet det ene, eller saml rækkerne i det andet.",
                    "Both '{a}' and '{b}' are {t}. Delete one, or gather the rows in the other.",
                    a=names[sheet.key],
                    b=name,
                    t=sheet.title,
                ),
            )
        names[sheet.key] = name


def no_known_sheet(names: Sequence[str]) -> UnknownLayout:
    """No sheet of the file is a declared one."""
    hints = tuple(hint for name in names for hint in near_sheet(name))
    accepted = Text(
        listed((sheet.title.da for sheet in SHEETS.values()), len(SHEETS)),
        listed((sheet.title.en for sheet in SHEETS.values()), len(SHEETS)),
    )
    remedy = phrase(
        "Kald arkene et af disse navne: {s}.", "Give the sheets one of these names: {s}.", s=accepted
    )
    return UnknownLayout(
        Text("Filen har ingen ark, som kendes her", "The file has no sheet that is known here"),
        joined((*hints, remedy)),
    )


def near_sheet(name: str) -> Iterator[Text]:
    """'Did you mean …?' for a sheet whose name is nearly a known one."""
    near = nearest(name, (spelling for sheet in SHEETS.values() for spelling in sheet.names))
    if near is not None:
        yield phrase(
            "Arket '{s}' kendes ikke. Mente du '{n}'?",
            "The sheet '{s}' is not known. Did you mean '{n}'?",
            s=name,
            n=near,
        )


def _refuse_misspelt(given: GivenSheet, column: Column, others: Sequence[GivenColumn]) -> None:
    """No column is left out by a slip of the pen: counts under 'Antall' would be lost."""
    for other in others:
        if other.header and nearest(other.header, column.headers) is not None:
            raise LayoutFault(
                phrase(
                    "Kolonnen '{h}' i arket '{s}' kendes ikke",
                    "The column '{h}' in the sheet '{s}' is not known",
                    h=other.header,
                    s=given.name,
                ),
                phrase(
                    "Mente du '{c}'? Ret overskriften i {a}, eller slet kolonnen.",
                    "Did you mean '{c}'? Fix the header in {a}, or delete the column.",
                    c=column.label,
                    a=f"{other.letter}{given.header_row}",
                ),
            )


def _doubled(given: GivenSheet, column: Column, first: GivenColumn, second: GivenColumn) -> LayoutFault:
    row = given.header_row
    return LayoutFault(
        phrase(
            "Kolonnen {c} står to gange i arket '{s}'",
            "The column {c} stands twice in the sheet '{s}'",
            c=column.label,
            s=given.name,
        ),
        phrase(
            "Både {a} ('{ha}') og {b} ('{hb}') er {c}. Slet eller omdøb den ene.",
            "Both {a} ('{ha}') and {b} ('{hb}') are {c}. Delete or rename one of them.",
            a=f"{first.letter}{row}",
            ha=first.header,
            b=f"{second.letter}{row}",
            hb=second.header,
            c=column.label,
        ),
    )


def _no_headers(given: GivenSheet, sheet: Sheet) -> LayoutFault:
    required = [column.label for column in sheet if column.required]
    return LayoutFault(
        phrase(
            "Arket '{s}' har ingen overskrifter i række {r}",
            "The sheet '{s}' has no headers in row {r}",
            s=given.name,
            r=str(given.header_row),
        ),
        phrase(
            "Tabellens første række skal være overskrifterne: {h}. Slet det, der står over dem.",
            "The table's first row must be the headers: {h}. Delete what stands above them.",
            h=Text(listed(label.da for label in required), listed(label.en for label in required)),
        ),
    )


def _missing(given: GivenSheet, missing: Sequence[Column], headers: Sequence[str]) -> LayoutFault:
    labels = Text(", ".join(c.label.da for c in missing), ", ".join(c.label.en for c in missing))
    return LayoutFault(
        phrase(
            "Arket '{s}' mangler kolonnen {c}" if len(missing) == 1 else "Arket '{s}' mangler kolonnerne {c}",
            "The sheet '{s}' lacks the column {c}"
            if len(missing) == 1
            else "The sheet '{s}' lacks the columns {c}",
            s=given.name,
            c=labels,
        ),
        joined(tuple(_wanted(given, column, headers) for column in missing)),
    )


def _wanted(given: GivenSheet, column: Column, headers: Sequence[str]) -> Text:
    """The accepted headers of a missing column, and the one in the file that may be meant."""
    spellings = dict.fromkeys(column.headers)
    remedy = phrase(
        "Skriv en af disse overskrifter i række {r}: {h}.",
        "Write one of these headers in row {r}: {h}.",
        r=str(given.header_row),
        h=listed(spellings),
    )
    near = next((header for header in headers if nearest(header, spellings) is not None), None)
    if near is None:
        return remedy
    hint = phrase(
        "Der står '{f}'. Mente du '{h}'?", "There is '{f}'. Did you mean '{h}'?", f=near, h=column.label
    )
    return joined((hint, remedy))
