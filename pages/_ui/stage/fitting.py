"""How wide a slide is laid out, so that its words, picture or table have the room that they need.

A wider slide is scaled down more, so its type is smaller: the narrowest that holds everything is taken.
"""

from itertools import accumulate

from vink_model.domain.messages import Heading, Message, Table, Value
from vink_model.text import Language, Quantity, Text, Unit

NARROWEST, WIDEST = 860, 1500
"""Pixels."""

_BARE = 0.155
"""The height of edges, gaps and foot as a share of the slide's width."""
_LINES = ((0.0355, 62, 3), (0.025, 106, 4), (0.0176, 150, 3))
"""Of title, sentence and notes: a line's height as such a share, its letters, and how many lines fit."""
_STEP = 40
_INNER = 0.91
"""The width between the edges, as a share of the slide's."""
_LETTER, _LINE, _PADDING, _GAP = 6.2, 17.6, 9, 14
"""Pixels of a table's type: a letter's width, a line's height, what a row and a column have besides."""
_LONGEST = 46
"""Letters that a column is given at most; longer words break over lines."""
_MORE = 30
"""Pixels of the line that says how many rows are left out."""


def room(title: str, message: Message, notes: str, language: Language) -> float:
    """What its words leave for the picture or table, as a share of the slide's width."""
    texts = (title, message.sentence.said(language), notes)
    words = sum(
        height * min(most, -(-len(text) // letters))
        for text, (height, letters, most) in zip(texts, _LINES, strict=True)
    )
    return 9 / 16 - _BARE - words


def width_for(height: int, share: float) -> int:
    """The width of a slide on which a picture of this height has the share that it is left."""
    return max(NARROWEST, min(WIDEST, round(height / share)))


def table_fit(table: Table, share: float, language: Language) -> tuple[int, int]:
    """The width of a slide for a table, and how many of its rows are shown there."""
    cells = [[written(value, h, language) for value, h in _pairs(row, table)] for row in table.rows]
    heads = [heading.label.said(language) for heading in table.headings]
    for width in range(NARROWEST, WIDEST + 1, _STEP):
        if sum(_heights([heads, *cells], width)) <= share * width:
            return width, len(cells)
    head, *heights = _heights([heads, *cells], WIDEST)
    fitting = (total <= share * WIDEST - head - _MORE for total in accumulate(heights))
    return WIDEST, max(sum(fitting), 1)


def written(value: Value, heading: Heading, language: Language) -> str:
    """A cell as it is read."""
    match value:
        case None:
            return ""
        case str():
            return value
        case Text():
            return value.said(language)
        case _:
            return Quantity(value, heading.unit or Unit.NUMBER, heading.decimals).said(language)


def _pairs(row: tuple[Value, ...], table: Table) -> "zip[tuple[Value, Heading]]":
    return zip(row, table.headings, strict=True)


def _heights(rows: list[list[str]], width: int) -> list[float]:
    """How high each row becomes, when columns share the width by the longest words in them."""
    longest = [min(_LONGEST, max(4, *map(len, column))) for column in zip(*rows, strict=True)]
    across = (width * _INNER - _GAP * len(longest)) / _LETTER
    letters = [max(3.0, across * each / sum(longest)) for each in longest]
    return [_PADDING + _LINE * _lines(row, letters) for row in rows]


def _lines(row: list[str], letters: list[float]) -> int:
    """How many lines a row's longest cell breaks over."""
    return max(max(1, -(-len(cell) // int(most))) for cell, most in zip(row, letters, strict=True))
