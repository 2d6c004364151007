"""A plainly written sheet read many cells at a time: each distinct cell once, and where it stands."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from vink_model.domain.checks import Spoilt
from vink_model.sources.distinct_cells import Codes, DistinctCells
from vink_model.sources.plain_rows import NotPlain, PlainRows, plain_rows
from vink_model.sources.room import Room
from vink_model.sources.row_pieces import RowPieces
from vink_model.sources.sheet_xml import spoilt_cell

NOTHING = -1
"""The code where a row has no cell."""
_MAY_BE_SPOILT = re.compile(rb"t\s*=\s*[\"']e[\"']|<f")
_PARTS = re.compile(rb"(?P<attributes>[^>]*)>(?P<body>.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class PlainSheet:
    """What a pass over a plainly written sheet found."""

    cells: tuple[bytes, ...]
    """The distinct cells, each as what follows its place: ' t="s"><v>7</v></c>'."""
    numbers: npt.NDArray[np.int32]
    """The rows that hold a cell, as Excel counts them."""
    columns: tuple[Codes, ...]
    """From column A on, for each of those rows the place of its cell in `cells`, or NOTHING."""
    spoilt: Mapping[int, Spoilt]
    """By place in `cells`: those that show an error or were never worked out."""
    tail: bytes
    """What stands after the cells: headers and footers, links, rules for entry."""


def plain_sheet(chunks: Iterable[bytes], room: Room) -> PlainSheet | None:
    """A sheet's distinct cells and their places; None when it is not plainly written.

    Raises: OversizedWorkbook when it reaches too far or has too many different cells.
    """
    pieces, distinct = RowPieces(chunks), DistinctCells(room)
    blocks: list[Codes] = []
    numbers: list[npt.NDArray[np.int32]] = [np.zeros(0, dtype=np.int32)]
    count, width, taken = 0, 0, 0
    try:
        for piece in pieces:
            rows = plain_rows(piece)
            if not len(rows.numbers):
                continue
            if count and rows.numbers[0] <= numbers[-1][-1]:
                return None
            count, width = count + len(rows.numbers), max(width, int(rows.column.max()) + 1)
            room.take_cells(count * width - taken)
            taken = count * width
            blocks.append(_block(rows, distinct.numbered(piece, rows.begins, rows.ends)))
            numbers.append(rows.numbers.astype(np.int32))
    except NotPlain:
        return None
    room.take_different(0, len(pieces.tail))
    cells = tuple(distinct.numbers)
    columns = tuple(_column(blocks, place) for place in range(width))
    return PlainSheet(cells, np.concatenate(numbers), columns, dict(_spoilt_among(cells)), pieces.tail)


def _block(rows: PlainRows, codes: Codes) -> Codes:
    """Shape: columns by rows."""
    block = np.full((int(rows.column.max()) + 1, len(rows.numbers)), NOTHING, dtype=np.int32)
    block[rows.column, rows.row] = codes
    return block


def _column(blocks: list[Codes], place: int) -> Codes:
    return np.concatenate(
        [b[place] if place < len(b) else np.full(b.shape[1], NOTHING, dtype=np.int32) for b in blocks]
    )


def _spoilt_among(cells: Sequence[bytes]) -> Iterator[tuple[int, Spoilt]]:
    if not _MAY_BE_SPOILT.search(b"\0".join(cells)):
        return
    for place, cell in enumerate(cells):
        parts = _PARTS.fullmatch(cell) if _MAY_BE_SPOILT.search(cell) else None
        spoilt = spoilt_cell(parts["attributes"], parts["body"]) if parts else None
        if spoilt is not None:
            yield place, spoilt
