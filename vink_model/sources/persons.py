"""Refusing a file that points at a person: where, and of what kind it is, but never what it says."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

import numpy as np

from vink_model.domain.checks import GivenColumn, GivenSheet
from vink_model.domain.checks.given import blanks
from vink_model.domain.person_headers import is_name_like
from vink_model.domain.person_names import is_free_text, is_person_name, names_among
from vink_model.domain.privacy import Trace, are_phones, trace_in, trace_in_number, traces_in
from vink_model.domain.sheets import Column, Kind
from vink_model.errors import RefusedForPrivacy
from vink_model.text import Text, joined, phrase

MOST_PLACES = 20
"""Places named in the message; the file must be looked through in any case."""
_MOST_IN_COLUMN = 3
_NINE_DIGITS = re.compile(r"[1-9][0-9]{8}")
_NUMBER_KINDS = {Kind.WHOLE, Kind.KRONER, Kind.DECIMAL, Kind.YEAR}

_KINDS: Mapping[Trace, Text] = {
    Trace.CPR: Text("ligner et CPR-nummer", "looks like a civil registration (CPR) number"),
    Trace.EMAIL: Text("ligner en e-mailadresse", "looks like an e-mail address"),
    Trace.PHONE: Text("ligner et telefonnummer", "looks like a phone number"),
    Trace.NAMES: Text(
        "er overskriften på en kolonne med navne, adresser eller numre på personer",
        "is the header of a column with names, addresses or numbers of persons",
    ),
    Trace.NAME: Text("ligner et personnavn", "looks like a person's name"),
    Trace.FREE_TEXT: Text(
        "er overskriften på en kolonne med fri tekst, hvor alt kan stå",
        "is the header of a column of free text, in which anything can stand",
    ),
}
_RULE = Text(
    "Filen må ikke pege på enkeltpersoner, kun indeholde antal. Intet er indlæst.",
    "The file may not point at individuals, only hold counts. Nothing was loaded.",
)

_RENAME_FILE = Text("Omdøb filen.", "Rename the file.")
_RENAME_SHEET = Text("Omdøb arket.", "Rename the sheet.")
_REMOVE_COLUMN = Text("Fjern kolonnen.", "Remove the column.")
_MEND_HEADER = Text("Ret overskriften, eller fjern kolonnen.", "Correct the header, or remove the column.")
_TEXT_TO_CODES = Text(
    "Fjern kolonnen, eller skriv i stedet ord fra en fast liste.",
    "Remove the column, or write words of a fixed list instead.",
)
_EMPTY_CELL = Text("Slet cellens indhold, eller fjern kolonnen.", "Empty the cell, or remove the column.")


@dataclass(frozen=True, slots=True)
class Place:
    """Where something points at a person, and what it is; the value itself is not kept."""

    where: Text
    trace: Trace
    remedy: Text
    """What takes it away from such a place."""

    @property
    def text(self) -> Text:
        """The place as it is said."""
        return phrase("{w} {k}.", "{w} {k}.", w=self.where, k=_KINDS[self.trace])


def refuse_persons(places: Iterable[Place]) -> None:
    """Refuse the file when anything in it points at a person.

    Raises: RefusedForPrivacy, which names the places and repeats no value.
    """
    found = list(dict.fromkeys(places))
    if not found:
        return
    said = [place.text for place in found[:MOST_PLACES]]
    if len(found) > MOST_PLACES:
        said.append(phrase("Og {n} steder til.", "And {n} more places.", n=len(found) - MOST_PLACES))
    remedies = dict.fromkeys(place.remedy for place in found)
    raise RefusedForPrivacy(
        Text("Filen peger på enkeltpersoner og er afvist", "The file points at individuals and was refused"),
        joined((*said, *remedies, _RULE)),
    )


def places_in_words(where: Text, remedy: Text, words: Iterable[str]) -> Iterator[Place]:
    """Places among words that stand in no cell."""
    several = tuple(words)
    # Links write blanks and signs by their numbers: %20, %40.
    several += tuple(unquote(said) for said in several if "%" in said)
    for _, trace in traces_in(several):
        yield Place(where, trace, remedy)
    for number in several:
        # A pivot table keeps the cells that it was made of, numbers as numbers.
        if _NINE_DIGITS.fullmatch(number) and trace_in_number(float(number), is_amount=True) is not None:
            yield Place(where, Trace.CPR, remedy)


def places_in_file_name(name: str) -> Iterator[Place]:
    """Whether the file's own name points at someone."""
    stem = " ".join(name.rpartition(".")[0].replace("_", " ").split())
    trace = trace_in(name) or (Trace.NAME if is_person_name(stem) else None)
    if trace is not None:
        yield Place(Text("Filens navn", "The file's name"), trace, _RENAME_FILE)


def places_in_sheet_names(names: Iterable[str]) -> Iterator[Place]:
    """Sheets whose names point at someone; they are told by their number."""
    for number, name in enumerate(names, 1):
        trace = trace_in(name) or (Trace.NAME if is_person_name(name) else None)
        if trace is not None:
            where = phrase("Navnet på ark nr. {n}", "The name of sheet no. {n}", n=number)
            yield Place(where, trace, _RENAME_SHEET)


def places_in_sheet(
    given: GivenSheet, columns: Iterable[tuple[Column | None, GivenColumn]], *, is_guide: bool = False
) -> Iterator[Place]:
    """Headers and cells of a sheet that point at someone, by address.

    A guide speaks of columns and faults in sentences, so there only numbers and addresses are looked for.
    """
    pairs = tuple(columns)
    is_observed = any(declared is not None and declared.kind is Kind.MONTH for declared, _ in pairs)
    for declared, column in pairs:
        header = _cell(given, f"{column.letter}{given.header_row}")
        trace = trace_in(column.header)
        if trace is not None:
            yield Place(header, trace, _MEND_HEADER)
        elif declared is None and not is_guide:
            yield from _places_in_strange(header, column, is_observed=is_observed)
        for number, trace in _traces_in_column(declared, column, is_guide=is_guide):
            for row in column.rows_of((number,))[:_MOST_IN_COLUMN].tolist():
                yield Place(_cell(given, given.address(column, row)), trace, _EMPTY_CELL)


def _places_in_strange(header: Text, column: GivenColumn, *, is_observed: bool) -> Iterator[Place]:
    """What the header and the kind of words of a column say that is not declared."""
    if is_person_name(column.header):
        yield Place(header, Trace.NAME, _MEND_HEADER)
    elif is_name_like(column.header) and _has_cells(column):
        yield Place(header, Trace.NAMES, _REMOVE_COLUMN)
    elif is_observed and is_free_text([cell for cell in column.values if type(cell) is str]):
        yield Place(header, Trace.FREE_TEXT, _TEXT_TO_CODES)


def _has_cells(column: GivenColumn) -> bool:
    """A prepared column that nobody filled points at nobody."""
    is_blank = np.zeros(max(len(column.values), 1), dtype=bool)
    is_blank[blanks(column.values)] = True
    return not is_blank[column.codes].all()


def _traces_in_column(
    declared: Column | None, column: GivenColumn, *, is_guide: bool
) -> Iterator[tuple[int, Trace]]:
    """The numbers of the distinct values that point at someone."""
    is_number_column = declared is not None and declared.kind in _NUMBER_KINDS
    kinds = set(map(type, column.values))
    words = [cell if type(cell) is str else "" for cell in column.values] if str in kinds else []
    found = traces_in(words, is_number_column=is_number_column)
    yield from found
    # A name in a column of codes is a fault there, and is neither repeated nor kept.
    if (declared is None or declared.kind is Kind.KEY) and not found and not is_guide:
        yield from ((place, Trace.NAME) for place in names_among(words))
    if kinds & {float, int}:
        yield from _traces_in_numbers(declared, column)


def _traces_in_numbers(declared: Column | None, column: GivenColumn) -> Iterator[tuple[int, Trace]]:
    """Numbers as numbers, their first zero perhaps lost; in a column that is not known, phone numbers too."""
    is_amount = declared is not None and declared.kind is Kind.KRONER
    numbers = [
        (place, float(cell))
        for place, cell in enumerate(column.values)
        if isinstance(cell, float | int) and not isinstance(cell, bool)
    ]
    for place, number in numbers:
        trace = trace_in_number(number, is_amount=is_amount) if number >= 10**8 else None
        if trace is not None:
            yield place, trace
    if declared is None and are_phones([number for _, number in numbers]):
        yield from ((place, Trace.PHONE) for place, _ in numbers[:_MOST_IN_COLUMN])


def _cell(given: GivenSheet, address: str) -> Text:
    return Text(f"'{given.name}'!{address}", f"'{given.name}'!{address}")
