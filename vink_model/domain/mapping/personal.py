"""Whether a foreign column's words may be shown: a seldom one could be somebody's name."""

import numpy as np

from vink_model.domain.checks import GivenColumn
from vink_model.domain.checks.given import Cell
from vink_model.domain.mapping.labels import shown_of
from vink_model.domain.privacy import trace_in

MOST_WORDS = 60
"""Different words in one column; a column with more is no list of codes."""
_SELDOM = 3
_LONG = 40
_MANY_LONG = 12
_LOOKED_AT = 1_000


def is_free_text(column: GivenColumn) -> bool:
    """Whether a column holds many different long texts."""
    cells = column.values[:_LOOKED_AT]
    words = [cell for cell in cells if isinstance(cell, str) and len(cell) > _LONG]
    return len(words) >= _MANY_LONG and 2 * len(words) > len(cells)


def shown_places(column: GivenColumn, *, is_counted: bool) -> set[int]:
    """The distinct cells whose words may be shown.

    In a table of counts every label is a group. In a table of records a word must stand in several rows, and
    the column may not hold many different ones: one that stands alone could be somebody's name.
    """
    if len(column.values) > MOST_WORDS and not is_counted:
        return set()
    often = np.bincount(column.codes, minlength=len(column.values))
    return {
        place
        for place, cell in enumerate(column.values)
        if (is_counted or often[place] >= _SELDOM) and _is_short(cell)
    }


def _is_short(cell: Cell) -> bool:
    words = shown_of(cell)
    return len(words) <= 2 * _LONG and trace_in(words) is None
