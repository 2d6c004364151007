"""A message's table laid out on pages: widths by its words, rows by the room there is."""

from collections.abc import Sequence

from vink_model.domain.messages import Table
from vink_model.reports.pack.shapes import Ruled
from vink_model.reports.pack.typeset import LINE_HEIGHT, lines_of, width_of
from vink_model.reports.pack.words import written
from vink_model.text import Language

_SIZES = (14.0, 13.0, 12.0, 11.0, 10.0, 9.0, 8.0, 7.5, 7.0)
_LARGEST_ON_MORE = 11.0
"""Letters of a table that goes on over several pages."""
_SIDE = 8.5
_MOST_SPARE = 70.0
"""Beside a column's words: a row of few figures is read better when they stand together. Unit: points."""
_ABOVE = 7.0
"""Air within a cell: both sides, above and below. Unit: points."""


def ruled(
    table: Table, language: Language, width: float, height: float, largest: float = _SIZES[0]
) -> tuple[Ruled, ...]:
    """The table as one page, or as several where its rows do not fit on one. Unit: points.

    Empty: no pages for a table without columns.
    """
    if not table.headings:
        return ()
    header = tuple(written(heading.label, heading, language) for heading in table.headings)
    rows = [
        tuple(written(value, heading, language) for value, heading in zip(row, table.headings, strict=True))
        for row in table.rows
    ]
    numbers = frozenset(place for place, heading in enumerate(table.headings) if heading.unit is not None)
    size, widths = _chosen(header, rows, width, height, largest)
    heights = [_height(cells, widths, size, bold=not at) for at, cells in enumerate([header, *rows])]
    pages = []
    for first, end in _parts(heights, height):
        part = (heights[0], *heights[first + 1 : end + 1])
        pages.append(Ruled(tuple(widths), part, header, tuple(rows[first:end]), numbers, size))
    return tuple(pages)


def _chosen(
    header: Sequence[str], rows: Sequence[Sequence[str]], width: float, height: float, largest: float
) -> tuple[float, list[float]]:
    """The largest letters at which all rows stand on one page; else those in which no word is broken."""
    spare = None
    for size in (size for size in _SIZES if size <= largest):
        widths = _widths(header, rows, width, size)
        if widths is None:
            continue
        total = sum(_height(cells, widths, size, bold=not at) for at, cells in enumerate([header, *rows]))
        if total <= height:
            return size, widths
        if spare is None and size <= _LARGEST_ON_MORE:
            spare = size, widths
    return spare or (_SIZES[-1], _squeezed(header, rows, width, _SIZES[-1]))


def _squeezed(header: Sequence[str], rows: Sequence[Sequence[str]], width: float, size: float) -> list[float]:
    """Widths where the longest words have no room: only in the widest columns are they broken."""
    least = [_longest_word(column, size) + _SIDE for column in zip(header, *rows, strict=True)]
    left, most = width, 0.0
    for place, need in enumerate(sorted(least)):
        most = left / (len(least) - place)
        if need > most:
            break
        left -= need
    return [min(need, most) for need in least]


def _widths(
    header: Sequence[str], rows: Sequence[Sequence[str]], width: float, size: float
) -> list[float] | None:
    """What each column needs for its longest word, and of the rest as much as it has left to say."""
    columns = list(zip(header, *rows, strict=True))
    least = [_longest_word(column, size) + _SIDE for column in columns]
    if sum(least) > width:
        return None
    wanted = [
        max(width_of(said, size, bold=not at) for at, said in enumerate(column)) + _SIDE for column in columns
    ]
    if sum(wanted) <= width:
        spare = min((width - sum(wanted)) / len(wanted), _MOST_SPARE)
        return [each + spare for each in wanted]
    missing = [want - need for want, need in zip(wanted, least, strict=True)]
    share = (width - sum(least)) / sum(missing)
    return [need + lack * share for need, lack in zip(least, missing, strict=True)]


def _longest_word(column: Sequence[str], size: float) -> float:
    words = ((word, not at) for at, said in enumerate(column) for word in said.split(" "))
    return max((width_of(word, size, bold=bold) for word, bold in words), default=size)


def _height(cells: Sequence[str], widths: Sequence[float], size: float, *, bold: bool) -> float:
    lines = max(
        lines_of(said, width - _SIDE, size, bold=bold) for said, width in zip(cells, widths, strict=True)
    )
    return lines * size * LINE_HEIGHT + _ABOVE


def _parts(heights: Sequence[float], height: float) -> list[tuple[int, int]]:
    """Which rows stand on which page, the header on each."""
    parts, first, used = [], 0, heights[0]
    for at, high in enumerate(heights[1:]):
        if used + high > height and at > first:
            parts.append((first, at))
            first, used = at, heights[0]
        used += high
    parts.append((first, len(heights) - 1))
    return parts
