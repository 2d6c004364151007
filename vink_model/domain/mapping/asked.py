"""What only a person can say about a foreign table, with the answers to choose from."""

from dataclasses import dataclass
from enum import StrEnum

from vink_model.text import Text

LEFT_OUT = "left_out"
"""The answer that leaves the figures under a word or heading out."""


class Ask(StrEnum):
    """What kind of thing is asked."""

    MARK = "mark"
    """What a mark in the place of a number stands for."""
    CODE = "code"
    """Which of our codes a word is."""
    HEADING = "heading"
    """What a heading is that is not mapped, in a table with figures across."""
    PERIOD = "period"
    """Which months a label says."""
    SPLIT_YEAR = "split_year"
    """In which month a year such as 2015/16 begins."""
    LONG_PERIOD = "long_period"
    """In which month a figure is put that is for more than one."""
    VINTAGES = "vintages"
    """Which of several labels for the same months counts."""
    DOUBLED_COLUMN = "doubled_column"
    """Which of several columns with the same heading is meant."""
    MISSING_COLUMN = "missing_column"
    """Where a required column comes from."""
    SHARE = "share"
    """Shares cannot be counted; their column is left out."""
    SUM = "sum"
    """A column that adds up the others: left out, or not a sum."""
    FREE_TEXT = "free_text"
    """A column of many long texts, which is refused unless its words are mapped to codes."""
    RARE_WORDS = "rare_words"
    """Words that occur so seldom that they could be names; they are not shown."""


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose."""

    value: str
    label: Text


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that a mapping does not say yet; until it does, the figures it is about are not read."""

    ask: Ask
    target: str
    """The declared sheet that the table becomes."""
    sheet: str
    """The sheet's name in the source."""
    column: str | None
    """The declared column's key."""
    found: tuple[str, ...]
    """The mark, word, label or headings that it is about, as they stand in the source."""
    address: str | None
    """The first cell that it is about."""
    words: Text
    """The question."""
    options: tuple[Option, ...] = ()
    suggested: str | None = None
    """The likely answer's value."""
    reason: Text | None = None
    """Why it is likely."""
    cells: int = 1
    """How many cells it is about."""
