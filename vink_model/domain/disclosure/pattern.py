"""The cheapest pattern of one piece, as a mixed program: each sensitive cell is given attackers to mislead.

For every sensitive cell there is one table, with the same sums, in which it is as small as must stay
possible, and one in which it is as large; only hidden cells may differ from the truth in them.
Source: Kelly, Golden & Assad 1992; Fischetti & Salazar-González 2001, the compact form.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array, hstack, vstack

from vink_model.domain.disclosure.linear import Floats, Piece
from vink_model.domain.disclosure.tables import Need, Standing

_LARGEST = 2_000_000
_REACH = 3
"""How many times its own change a cell may ask of others, where sums do not form a network."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the solver found for one piece."""

    hidden: tuple[str, ...]
    is_proven: bool
    """Whether nothing cheaper is safe; not when time ran out."""


@dataclass(frozen=True, slots=True)
class _Copy:
    """One table that an attacker must hold possible: how far a cell lies from the truth in it."""

    place: int
    change: int


def cheapest(
    piece: Piece,
    needs: Mapping[str, Need],
    weights: Floats,
    thirds: Floats,
    *,
    is_whole: bool,
    seconds: float,
) -> Found | None:
    """The cheapest safe pattern. None when there is none, or none was found in time.

    Shape: `thirds` is how many cells each sum must have hidden at least.
    """
    size = len(piece.cells)
    copies = tuple(_copies(piece, needs))
    forced = np.array([cell.key in needs or cell.standing is not Standing.FREE for cell in piece.cells])
    if forced.all():
        return Found(tuple(piece.place), is_proven=True)
    if size * size * len(copies) > _LARGEST:
        return None
    low = np.concatenate([forced.astype(float), *(_reach(piece, copy)[0] for copy in copies)])
    high = np.concatenate([np.ones(size), *(_reach(piece, copy)[1] for copy in copies)])
    for number, copy in enumerate(copies):
        at = size * (1 + number) + copy.place
        low[at] = max(low[at], copy.change) if copy.change > 0 else low[at]
        high[at] = min(high[at], copy.change) if copy.change < 0 else high[at]
    if (low > high).any():
        return None
    answer = milp(
        np.concatenate([weights, np.zeros(size * len(copies))]),
        constraints=[
            *_sums(piece, len(copies)),
            *_only_hidden(piece, copies),
            *_crowded(piece, thirds, len(copies)),
        ],
        bounds=Bounds(low, high),
        integrality=np.concatenate([np.ones(size), np.full(size * len(copies), float(is_whole))]),
        options={"time_limit": seconds, "mip_rel_gap": 0.0},
    )
    if answer.x is None:
        return None
    hidden = tuple(cell.key for cell, x in zip(piece.cells, answer.x, strict=False) if x > 0.5)
    return Found(hidden, is_proven=answer.status == 0)


def _copies(piece: Piece, needs: Mapping[str, Need]) -> Iterator[_Copy]:
    for key, need in needs.items():
        count, place = piece.cells[piece.place[key]].count, piece.place[key]
        if need.low < count:
            yield _Copy(place, need.low - count)
        if need.high > count:
            yield _Copy(place, need.high - count)


def _reach(piece: Piece, copy: _Copy) -> tuple[Floats, Floats]:
    """How far each cell can lie from the truth in a copy."""
    reach = abs(copy.change) * (1 if _is_network(piece) else _REACH)
    return np.maximum(piece.low - piece.counts, -reach), np.minimum(piece.high - piece.counts, reach)


def _is_network(piece: Piece) -> bool:
    """Whether every cell is in two sums at most and each sum can be given a side."""
    columns = piece.matrix.tocsc()
    side: dict[int, int] = {}
    links: dict[int, list[tuple[int, int]]] = {}
    for place in range(len(piece.cells)):
        span = slice(columns.indptr[place], columns.indptr[place + 1])
        rows, signs = columns.indices[span], columns.data[span]
        if len(rows) > 2:
            return False
        if len(rows) == 2:
            turn = -1 if signs[0] == signs[1] else 1
            links.setdefault(int(rows[0]), []).append((int(rows[1]), turn))
            links.setdefault(int(rows[1]), []).append((int(rows[0]), turn))
    for first in range(piece.matrix.shape[0]):
        if first in side:
            continue
        side[first], left = 1, [first]
        while left:
            row = left.pop()
            for other, turn in links.get(row, ()):
                if other not in side:
                    side[other] = side[row] * turn
                    left.append(other)
                elif side[other] != side[row] * turn:
                    return False
    return True


def _sums(piece: Piece, copies: int) -> Iterator[LinearConstraint]:
    rows, size = piece.matrix.shape
    for number in range(copies if rows else 0):
        parts = [
            csr_array((rows, size * (1 + number))),
            piece.matrix,
            csr_array((rows, size * (copies - 1 - number))),
        ]
        yield LinearConstraint(hstack([part for part in parts if part.shape[1]]), 0, 0)


def _only_hidden(piece: Piece, copies: tuple[_Copy, ...]) -> Iterator[LinearConstraint]:
    size = len(piece.cells)
    total = size * (1 + len(copies))
    for number, copy in enumerate(copies):
        down, up = _reach(piece, copy)
        rows = np.arange(size)
        own = size * (1 + number) + rows
        ones = np.ones(size)
        above = csr_array(
            (np.concatenate([-up, ones]), (np.tile(rows, 2), np.concatenate([rows, own]))), (size, total)
        )
        below = csr_array(
            (np.concatenate([-down, ones]), (np.tile(rows, 2), np.concatenate([rows, own]))), (size, total)
        )
        yield LinearConstraint(vstack([above]), -np.inf, 0)
        yield LinearConstraint(vstack([below]), 0, np.inf)


def _crowded(piece: Piece, thirds: Floats, copies: int) -> Iterator[LinearConstraint]:
    rows, size = piece.matrix.shape
    if rows and thirds.any():
        matrix = (
            hstack([abs(piece.matrix), csr_array((rows, size * copies))]) if copies else abs(piece.matrix)
        )
        yield LinearConstraint(matrix, thirds, np.inf)
