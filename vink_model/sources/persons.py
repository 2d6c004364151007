"""Refusing a file that points at a person: where, and of what kind it is, but never what it says."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from vink_model.domain.checks import GivenColumn, GivenSheet
from vink_model.domain.checks.given import blanks
from vink_model.domain.privacy import Trace, is_name_like, trace_in, trace_in_number, traces_in
from vink_model.domain.sheets import Column, Kind
from vink_model.errors import RefusedForPrivacy
from vink_model.text import Text, joined, phrase

MOST_PLACES = 20
"""Places named in the message; the file must be looked through in any case."""
_MOST_IN_COLUMN = 3
_NUMBER_KINDS = {Kind.WHOLE, Kind.KRONER, Kind.DECIMAL, Kind.YEAR}

_KINDS: Mapping[Trace, Text] = {
    Trace.CPR: Text("ligner et CPR-nummer", "looks like a civil registration (CPR) number"),
    Trace.EMAIL: Text("ligner en e-mailadresse", "looks like an e-mail address"),
    Trace.PHONE: Text("ligner et telefonnummer", "looks like a phone number"),
    Trace.NAMES: Text(
        "er overskriften på en kolonne med navne, adresser eller numre på personer",
        "is the header of a column with names, addresses or numbers of persons",
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
    for _, trace in traces_in(tuple(words)):
        yield Place(where, trace, remedy)


def places_in_file_name(name: str) -> Iterator[Place]:
    """Whether the file's own name points at someone."""
    trace = trace_in(name)
    if trace is not None:
        yield Place(Text("Filens navn", "The file's name"), trace, _RENAME_FILE)


def places_in_sheet_names(names: Iterable[str]) -> Iterator[Place]:
    """Sheets whose names point at someone; they are told by their number."""
    for number, name in enumerate(names, 1):
        trace = trace_in(name)
        if trace is not None:
            where = phrase("Navnet på ark nr. {n}", "The name of sheet no. {n}", n=number)
            yield Place(where, trace, _RENAME_SHEET)


def places_in_sheet(
    given: GivenSheet, columns: Iterable[tuple[Column | None, GivenColumn]]
) -> Iterator[Place]:
    """Headers and cells of a sheet that point at someone, by address."""
    for declared, column in columns:
        header = _cell(given, f"{column.letter}{given.header_row}")
        trace = trace_in(column.header)
        if trace is not None:
            yield Place(header, trace, _MEND_HEADER)
        elif declared is None and is_name_like(column.header) and _has_cells(column):
            yield Place(header, Trace.NAMES, _REMOVE_COLUMN)
        for number, trace in _traces_in_column(declared, column):
            for row in column.rows_of((number,))[:_MOST_IN_COLUMN].tolist():
                yield Place(_cell(given, given.address(column, row)), trace, _EMPTY_CELL)


def _has_cells(column: GivenColumn) -> bool:
    """A prepared column that nobody filled points at nobody."""
    is_blank = np.zeros(max(len(column.values), 1), dtype=bool)
    is_blank[blanks(column.values)] = True
    return not is_blank[column.codes].all()


def _traces_in_column(declared: Column | None, column: GivenColumn) -> Iterator[tuple[int, Trace]]:
    """The numbers of the distinct values that point at someone."""
    is_number_column = declared is not None and declared.kind in _NUMBER_KINDS
    kinds = set(map(type, column.values))
    words = [cell if type(cell) is str else "" for cell in column.values] if str in kinds else []
    yield from traces_in(words, is_number_column=is_number_column)
    is_amount = declared is not None and declared.kind is Kind.KRONER
    numbers = enumerate(column.values) if float in kinds else ()
    for place, number in [(place, cell) for place, cell in numbers if type(cell) is float and cell >= 10**8]:
        trace_of_number = trace_in_number(number, is_amount=is_amount)
        if trace_of_number is not None:
            yield place, trace_of_number


def _cell(given: GivenSheet, address: str) -> Text:
    return Text(f"'{given.name}'!{address}", f"'{given.name}'!{address}")
