"""From a cell to the value that its column declares, or to the rule that it breaks."""

import re
import unicodedata
from collections.abc import Callable, Collection
from dataclasses import dataclass
from decimal import Decimal

from vink_model.domain.checks.days import when
from vink_model.domain.checks.given import Cell, Spoilt
from vink_model.domain.checks.numbers import LIMIT, number_of
from vink_model.domain.issues import Rule
from vink_model.domain.sheets import Column, Kind, plain

LONGEST_KEY = 64
LONGEST_TEXT = 2_000
_KEY = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Broken:
    """A cell that breaks a rule of its column."""

    rule: Rule


Value = str | int | Decimal
Reader = Callable[[Cell], Value | Broken]


def reader_of(column: Column, allowed: Collection[str] | None, *, is_1904: bool) -> Reader:
    """How a column's cells are read; `allowed` are the keys that references may name, where known."""
    match column.kind:
        case Kind.CODE:
            return _code_reader(column)
        case Kind.KEY:
            return key_of
        case Kind.REFERENCE:
            return _reference_reader(allowed)
        case Kind.WHOLE | Kind.KRONER | Kind.DECIMAL:
            return _number_reader(column)
        case Kind.YEAR:
            return _year
        case Kind.MONTH:
            return lambda cell: _month(cell, is_1904=is_1904)
        case Kind.DATE:
            return lambda cell: _day(cell, is_1904=is_1904)
        case Kind.TEXT:
            return _text


def read(cell: Cell, reader: Reader) -> Value | Broken:
    """The value of a cell that is not blank."""
    return Broken(cell.rule) if isinstance(cell, Spoilt) else reader(cell)


def words_of(cell: Cell) -> str:
    """A cell as words, to be compared with codes and keys: 24 for 24.0."""
    return f"{cell:.15g}" if isinstance(cell, float) else str(cell)


def key_of(cell: Cell) -> str | Broken:
    """The key that a cell says: 'Nørrebro Nord' is nørrebro_nord in every normal form of its letters."""
    key = plain(words_of(cell)).replace(" ", "_")
    if len(key) > LONGEST_KEY:
        return Broken(Rule.TOO_LONG)
    return key if isinstance(cell, str | int | float) and _KEY.fullmatch(key) else Broken(Rule.NOT_A_KEY)


def _code_reader(column: Column) -> Reader:
    codes = tuple(column.codes or ())
    by_words = {plain(words): code.value for code in codes for words in (code.label.da, code.label.en)}
    by_words |= {plain(code.value): code.value for code in codes}
    return lambda cell: by_words.get(plain(words_of(cell)), Broken(Rule.NOT_A_CODE))


def _reference_reader(allowed: Collection[str] | None) -> Reader:
    if allowed is None:
        return key_of
    by_words = {plain(key): key for key in allowed}
    return lambda cell: by_words.get(plain(words_of(cell)), Broken(Rule.UNKNOWN_REFERENCE))


def _number_reader(column: Column) -> Reader:
    is_whole = column.kind is not Kind.DECIMAL

    def read_number(cell: Cell) -> Value | Broken:
        number = number_of(cell, is_whole=is_whole)
        if number is None or abs(number) >= LIMIT:
            return Broken(Rule.NOT_A_NUMBER)
        if number < 0 and not column.can_be_negative:
            return Broken(Rule.NEGATIVE)
        if is_whole and number != int(number):
            return Broken(Rule.NOT_WHOLE)
        return int(number) if is_whole else number

    return read_number


def _year(cell: Cell) -> Value | Broken:
    number = number_of(cell, is_whole=True)
    if number is None or number != int(number) or not 1900 <= number <= 2100:
        return Broken(Rule.NOT_A_YEAR)
    return int(number)


def _month(cell: Cell, *, is_1904: bool) -> Value | Broken:
    found = when(cell, is_1904=is_1904)
    return Broken(Rule.NOT_A_MONTH) if found is None else str(found.month)


def _day(cell: Cell, *, is_1904: bool) -> Value | Broken:
    found = when(cell, is_1904=is_1904)
    return Broken(Rule.NOT_A_DATE) if found is None or found.day is None else found.day.isoformat()


def _text(cell: Cell) -> Value | Broken:
    text = unicodedata.normalize("NFC", words_of(cell)).strip()
    return Broken(Rule.TOO_LONG) if len(text) > LONGEST_TEXT else text
