"""What a column of a sheet is: its type, its words, its rules. Everything else is drawn from this."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from vink_model.domain.codes import Coded
from vink_model.text import Text


class Kind(StrEnum):
    """The type of a column's cells."""

    TEXT = "text"
    """Free words of the plan (names, meanings). Plan sheets only: observations hold codes and counts."""
    KEY = "key"
    """A short lower-case word that names a row or an area: letters, digits and underscores."""
    CODE = "code"
    """One of a closed set."""
    REFERENCE = "reference"
    """The key of a row in another sheet."""
    WHOLE = "whole"
    """A whole number, zero or more."""
    DECIMAL = "decimal"
    """An exact decimal number, zero or more."""
    KRONER = "kroner"
    """Whole kroner; below zero only where the column says so."""
    YEAR = "year"
    MONTH = "month"
    """A month; a full date is cut to its month."""
    DATE = "date"
    """A day. Plan sheets only: observations never hold a day."""


class Role(StrEnum):
    """What a column does when equal rows are folded together."""

    DIMENSION = "dimension"
    """Rows that agree in all dimensions are folded into one."""
    MEASURE = "measure"
    """Added up when rows are folded."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a sheet."""

    key: str
    kind: Kind
    label: Text
    """The header in the template."""
    meaning: Text
    required: bool = True
    """An empty cell is an issue. A column that is not required may also be left out of the sheet."""
    codes: type[Coded] | None = None
    refers_to: tuple[str, ...] = ()
    """Sheets whose keys the cell may name (REFERENCE)."""
    also: tuple[str, ...] = ()
    """Keys accepted besides those of the sheets referred to."""
    role: Role = Role.DIMENSION
    default: int | str | None = None
    """What an absent column or an empty cell stands for."""
    can_be_negative: bool = False
    spellings: tuple[str, ...] = ()
    """Headers accepted besides the key and the two labels."""
    example: str | int = ""

    @property
    def headers(self) -> tuple[str, ...]:
        """Every accepted spelling of the header."""
        return (self.key, self.label.da, self.label.en, *self.spellings)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of the workbook, which is one table of the database."""

    key: str
    title: Text
    meaning: Text
    columns: tuple[Column, ...]
    identified_by: tuple[str, ...] = ()
    """Columns that together name a row; two rows with the same are an issue. Empty: rows are folded."""
    spellings: tuple[str, ...] = ()
    _by_key: dict[str, Column] = field(init=False, repr=False, compare=False, hash=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_key", {c.key: c for c in self.columns})

    def __getitem__(self, key: str) -> Column:
        return self._by_key[key]

    def __iter__(self) -> Iterator[Column]:
        return iter(self.columns)

    @property
    def is_folded(self) -> bool:
        """Observations are folded into counts; rows of the plan stand as they are."""
        return not self.identified_by

    @property
    def dimensions(self) -> tuple[Column, ...]:
        """The columns that rows must agree in to be folded into one."""
        return tuple(c for c in self.columns if c.role is Role.DIMENSION)

    @property
    def measures(self) -> tuple[Column, ...]:
        """The columns that are added up."""
        return tuple(c for c in self.columns if c.role is Role.MEASURE)

    @property
    def names(self) -> tuple[str, ...]:
        """Every accepted spelling of the sheet's name."""
        return (self.key, self.title.da, self.title.en, *self.spellings)


def plain(words: str) -> str:
    """Words as they are compared: one normal form, no case, no outer or double blanks, _ and - as blanks."""
    composed = unicodedata.normalize("NFC", words).casefold()
    return " ".join(composed.replace("_", " ").replace("-", " ").split())
