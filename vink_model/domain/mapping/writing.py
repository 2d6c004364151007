"""A mapping written as JSON and read back, exactly or not at all."""

import json
from collections.abc import Callable
from dataclasses import asdict
from enum import StrEnum
from typing import TypeVar

from vink_model.domain.mapping.values import (
    ColumnMapping,
    Mapping,
    MarkMapping,
    MarkMeaning,
    PeriodRule,
    SheetMapping,
)
from vink_model.domain.sheets import SHEETS, Kind, Sheet
from vink_model.errors import MappingFault
from vink_model.text import Text, phrase

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None
_Part = TypeVar("_Part")
_Closed = TypeVar("_Closed", bound=StrEnum)


def written(mapping: Mapping) -> str:
    """A mapping as JSON, the same text for equal mappings."""
    return json.dumps(asdict(mapping), ensure_ascii=False, indent=1)


def read(text: str) -> Mapping:
    """The mapping that a JSON text says.

    Raises: MappingFault for what is unknown, missing or of the wrong kind, naming its place.
    """
    try:
        said: Json = json.loads(text)
    except (ValueError, RecursionError):
        raise _fault("JSON") from None
    part = _Reader(said, "")
    mapping = Mapping(part.words("name"), part.many("sheets", _sheet))
    part.done()
    return mapping


def _sheet(part: "_Reader") -> SheetMapping:
    sheet = SheetMapping(
        target=part.words("target"),
        found=part.words("found"),
        columns=part.many("columns", _column),
        across=part.list_of_words("across"),
        measure=part.words_or_none("measure"),
        marks=part.many("marks", _mark, required=False),
        period_rule=part.one_of("period_rule", PeriodRule, PeriodRule.REFUSE),
        split_year_begins=part.number_or_none("split_year_begins"),
        left_out=part.list_of_words("left_out"),
        seen=part.list_of_words("seen"),
        header_row=part.number_or_none("header_row"),
        heading_rows=part.number_or_none("heading_rows"),
    )
    part.done()
    _refuse_unknown_targets(sheet, part.place)
    return sheet


def _column(part: "_Reader") -> ColumnMapping:
    column = ColumnMapping(
        target=part.words("target"),
        found=part.words_or_none("found"),
        constant=part.constant("constant"),
        codes=part.pairs("codes"),
        left_out=part.list_of_words("left_out"),
    )
    part.done()
    return column


def _mark(part: "_Reader") -> MarkMapping:
    mark = MarkMapping(
        found=part.words("found"),
        means=part.one_of("means", MarkMeaning, None),
        lowest=part.number_or_none("lowest"),
        highest=part.number_or_none("highest"),
    )
    part.done()
    return mark


def _refuse_unknown_targets(sheet: SheetMapping, place: str) -> None:
    declared = SHEETS.get(sheet.target)
    if declared is None:
        raise _fault(f"{place}.target")
    keys = {column.key for column in declared}
    for number, column in enumerate(sheet):
        if column.target not in keys:
            raise _fault(f"{place}.columns[{number}].target")
    if sheet.split_year_begins not in {None, *range(1, 13)}:
        raise _fault(f"{place}.split_year_begins")
    if not keys.issuperset(sheet.across):
        raise _fault(f"{place}.across")
    if sheet.measure is not None and sheet.measure not in _figures(declared):
        raise _fault(f"{place}.measure")


def _figures(declared: Sheet) -> set[str]:
    return {column.key for column in declared if column.kind in {Kind.WHOLE, Kind.KRONER, Kind.DECIMAL}}


class _Reader:
    """One object of the JSON text; every name in it is asked for once, and none may be left over."""

    def __init__(self, said: Json, place: str) -> None:
        if not isinstance(said, dict):
            raise _fault(place or "JSON")
        self.place = place
        self._left = dict(said)

    def words(self, name: str) -> str:
        """A text that must be there."""
        said = self._take(name, required=True)
        if not isinstance(said, str):
            raise self._fault(name)
        return said

    def words_or_none(self, name: str) -> str | None:
        """A text, or nothing."""
        said = self._take(name)
        if not isinstance(said, str | None):
            raise self._fault(name)
        return said

    def number_or_none(self, name: str) -> int | None:
        """A whole number, or nothing."""
        said = self._take(name)
        if isinstance(said, bool) or not isinstance(said, int | None):
            raise self._fault(name)
        return said

    def constant(self, name: str) -> str | int | None:
        """A text, a whole number, or nothing."""
        said = self._take(name)
        if isinstance(said, bool) or not isinstance(said, str | int | None):
            raise self._fault(name)
        return said

    def list_of_words(self, name: str) -> tuple[str, ...]:
        """Texts; none when the name is not there."""
        return tuple(self._text(name, one) for one in self._list(name))

    def pairs(self, name: str) -> tuple[tuple[str, str], ...]:
        """Pairs of texts."""
        found = []
        for pair in self._list(name):
            if not isinstance(pair, list) or len(pair) != 2:
                raise self._fault(name)
            found.append((self._text(name, pair[0]), self._text(name, pair[1])))
        return tuple(found)

    def many(
        self, name: str, read_one: "Callable[[_Reader], _Part]", *, required: bool = True
    ) -> tuple[_Part, ...]:
        """Objects, each read in the same way."""
        said = self._list(name, required=required)
        return tuple(read_one(_Reader(one, f"{self._at(name)}[{number}]")) for number, one in enumerate(said))

    def one_of(self, name: str, closed: type[_Closed], default: _Closed | None) -> _Closed:
        """A word of a closed set."""
        said = self._take(name, required=default is None)
        if said is None and default is not None:
            return default
        found = next((member for member in closed if member.value == said), None)
        if found is None:
            raise self._fault(name)
        return found

    def done(self) -> None:
        """See that nothing is left that nobody asked for."""
        for name in self._left:
            raise self._fault(name)

    def _take(self, name: str, *, required: bool = False) -> Json:
        if required and name not in self._left:
            raise self._fault(name)
        return self._left.pop(name, None)

    def _list(self, name: str, *, required: bool = False) -> list[Json]:
        said = self._take(name, required=required)
        if said is None and not required:
            return []
        if not isinstance(said, list):
            raise self._fault(name)
        return said

    def _text(self, name: str, said: Json) -> str:
        if not isinstance(said, str):
            raise self._fault(name)
        return said

    def _at(self, name: str) -> str:
        return f"{self.place}.{name}" if self.place else name

    def _fault(self, name: str) -> MappingFault:
        return _fault(self._at(name))


def _fault(place: str) -> MappingFault:
    return MappingFault(
        phrase(
            "Kortlægningen kan ikke læses ved '{p}'", "The mapping cannot be read at '{p}'", p=place[:120]
        ),
        Text(
            "Noget er ukendt, mangler eller er af en forkert slags. Lav kortlægningen på ny på skærmen Data.",
            "Something is unknown, missing or of the wrong kind. Make the mapping anew on the Data screen.",
        ),
    )
