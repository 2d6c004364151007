"""What is wrong with a cell, said so that its owner can mend it."""

from dataclasses import dataclass
from enum import StrEnum

from vink_model.text import Text


class Rule(StrEnum):
    """The rules that a cell, a row or a sheet can break."""

    REQUIRED = "required"
    NOT_A_CODE = "not_a_code"
    NOT_A_KEY = "not_a_key"
    NOT_A_NUMBER = "not_a_number"
    NOT_WHOLE = "not_whole"
    NEGATIVE = "negative"
    NOT_A_MONTH = "not_a_month"
    NOT_A_DATE = "not_a_date"
    NOT_A_YEAR = "not_a_year"
    ERROR_CELL = "error_cell"
    NO_CACHED_VALUE = "no_cached_value"
    MERGED = "merged"
    UNKNOWN_REFERENCE = "unknown_reference"
    REPEATED_ROW = "repeated_row"
    TOO_LONG = "too_long"
    OUT_OF_ORDER = "out_of_order"
    MORE_THAN_ALL = "more_than_all"
    UNDECLARED = "undeclared"
    """A foreign layout says something that its mapping does not declare."""


@dataclass(frozen=True, slots=True)
class Issue:
    """One fault in a workbook, with its place and its remedy."""

    rule: Rule
    sheet: str
    """The sheet's name as it stands in the file."""
    row: int | None
    """The row as Excel counts it."""
    column: str | None
    """The column's header as it stands in the file."""
    address: str | None
    """The cell as Excel names it: C17."""
    message: Text
    remedy: Text
    found: str | None = None
    """The offending value, only where it cannot point at a person."""
