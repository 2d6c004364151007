"""The attacker: all that can be worked out about hidden cells from everything that is shown.

The attacker knows every shown cell, every sum, and which of the hidden cells are small.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linprog, milp

from vink_model.domain.disclosure.linear import Floats, Piece, can_be_hidden, pieces
from vink_model.domain.disclosure.tables import Need, Standing, Tables

_NEAR = 1e-6
_UNLIMITED = 3
"""What linprog says when there is no limit."""


@dataclass(frozen=True, slots=True)
class Interval:
    """The smallest and the largest that a hidden cell can be. `high` is None when there is no limit."""

    low: int
    high: int | None

    @property
    def is_exact(self) -> bool:
        """Whether only one number is left."""
        return self.low == self.high

    def keeps(self, need: Need) -> bool:
        """Whether all that must stay possible is."""
        if self.high is None:
            return self.low <= need.low
        return self.low <= need.low and self.high >= need.high and self.high - self.low >= need.width


@dataclass(frozen=True, slots=True)
class Leak:
    """A sensitive cell about which more can be worked out than may be."""

    key: str
    interval: Interval
    need: Need
    insider: str | None = None
    """The cell of the one person who can work it out; None when everyone can."""

    @property
    def is_recovered(self) -> bool:
        """Whether the very number is found, and not only a narrower range."""
        return self.interval.is_exact


def intervals(tables: Tables, hidden: Collection[str]) -> Mapping[str, Interval]:
    """The tightest range of every hidden cell. Raises: TablesFault for tables that cannot be true."""
    unknown = unknown_cells(tables.checked(), hidden)
    return {
        cell.key: _interval(piece, index)
        for piece in pieces(tables, unknown)
        for index, cell in enumerate(piece.cells)
        if cell.key in hidden
    }


def audit(tables: Tables, hidden: Collection[str]) -> tuple[Leak, ...]:
    """Every sensitive cell that the pattern of hidden cells does not protect.

    What an attacker would know though nothing at all were shown is no leak: two parts of a small total are
    known to be smaller than it.
    Empty: nothing can be worked out that may not be; the pattern is safe.
    Raises: TablesFault for tables that cannot be true.
    """
    needs = tables.checked().sensitive
    found = _leaks(tables, hidden, needs)
    if not found:
        return ()
    possible = possible_needs(tables, {leak.key for leak in found})
    known_anyway = _pairs(_leaks(tables, all_that_can_be_hidden(tables), needs))
    return tuple(
        replace(leak, need=possible[leak.key])
        for leak in found
        if (leak.insider is None and not leak.interval.keeps(possible[leak.key]))
        or (leak.insider is not None and (leak.insider, leak.key) not in known_anyway)
    )


def possible_needs(tables: Tables, keys: Collection[str]) -> Mapping[str, Need]:
    """What must stay possible of some sensitive cells, cut to what is possible when nothing is shown."""
    needs = {key: need for key, need in tables.sensitive.items() if key in keys}
    found = dict(needs)
    for piece in pieces(tables, all_that_can_be_hidden(tables)):
        if not _is_tight(piece):
            continue
        for key in piece.place.keys() & needs.keys():
            found[key] = _within(needs[key], _interval(piece, piece.place[key]))
    return found


def all_that_can_be_hidden(tables: Tables) -> frozenset[str]:
    """What is unknown when as little as possible is shown."""
    sensitive = tables.sensitive
    return frozenset(cell.key for cell in tables.cells if can_be_hidden(cell, sensitive))


def _is_tight(piece: Piece) -> bool:
    """Whether limits that are known beforehand could rule anything out by themselves."""
    return len(piece.cells) > 1 and bool(np.isfinite(piece.high).any())


def _within(need: Need, known: Interval) -> Need:
    high = need.high if known.high is None else min(need.high, known.high)
    widest = need.width if known.high is None else min(need.width, known.high - known.low)
    return Need(max(need.low, known.low), high, widest)


def _pairs(found: tuple[Leak, ...]) -> frozenset[tuple[str | None, str]]:
    return frozenset((leak.insider, leak.key) for leak in found)


def _leaks(tables: Tables, hidden: Collection[str], needs: Mapping[str, Need]) -> tuple[Leak, ...]:
    unknown = unknown_cells(tables, hidden)
    counts = {cell.key: cell.count for cell in tables.cells}
    found = [
        Leak(key, Interval(counts[key], counts[key]), need)
        for key, need in needs.items()
        if key not in unknown
    ]
    for piece in pieces(tables, unknown):
        asked = {key: needs[key] for key in piece.place if key in needs}
        found += _of_piece(piece, asked)
        if tables.has_insiders and tables.threshold is not None:
            found += _by_insiders(piece, asked)
    return tuple(found)


def unknown_cells(tables: Tables, hidden: Collection[str]) -> frozenset[str]:
    """What an outsider does not see: the hidden, and what stands in no table."""
    return frozenset(
        cell.key
        for cell in tables.cells
        if cell.standing is Standing.UNSEEN or (cell.key in hidden and cell.standing is not Standing.SHOWN)
    )


def _of_piece(piece: Piece, needs: Mapping[str, Need]) -> list[Leak]:
    place = piece.place
    found = [(key, _interval(piece, place[key]), need) for key, need in needs.items()]
    return [Leak(key, interval, need) for key, interval, need in found if not interval.keeps(need)]


def _by_insiders(piece: Piece, needs: Mapping[str, Need]) -> list[Leak]:
    """What the only one in a cell finds out about the others; that one's own number is no secret."""
    found = []
    alone = [index for index, cell in enumerate(piece.cells) if cell.is_people and cell.count == 1]
    for index in alone:
        own = piece.cells[index].key
        if own not in needs or len(piece.cells) == 1:
            continue
        knowing = replace(piece, low=_at(piece.low, index), high=_at(piece.high, index))
        for key, need in needs.items():
            interval = _interval(knowing, piece.place[key])
            if key != own and interval.is_exact and not Interval(need.low, need.high).is_exact:
                found.append(Leak(key, interval, need, own))
    return found


def _at(limits: Floats, index: int) -> Floats:
    told = limits.copy()
    told[index] = 1
    return told


def _interval(piece: Piece, index: int) -> Interval:
    bottom, top = _furthest(piece, index, 1), _furthest(piece, index, -1)
    return Interval(0 if bottom is None else bottom, top)


def _furthest(piece: Piece, index: int, sign: int) -> int | None:
    """The smallest (sign 1) or the largest (sign -1) that a cell can be; None without a limit.

    Counts are whole. The linear program gives the answer where its corner is whole; else whole numbers are
    asked.
    """
    cost = np.zeros(len(piece.cells))
    cost[index] = sign
    if not piece.matrix.shape[0]:
        limit = piece.low[index] if sign > 0 else piece.high[index]
        return int(limit) if np.isfinite(limit) else None
    found = linprog(
        cost,
        A_eq=piece.matrix,
        b_eq=piece.known,
        bounds=np.column_stack((piece.low, piece.high)),
        method="highs",
    )
    if found.status == _UNLIMITED:
        return None
    if found.x is None:
        # An attacker whom we cannot follow is taken to know the truth.
        return piece.cells[index].count
    if np.abs(found.x - np.round(found.x)).max() <= _NEAR:
        return round(float(found.x[index]))
    whole = milp(
        cost,
        constraints=LinearConstraint(piece.matrix, piece.known, piece.known),
        bounds=Bounds(piece.low, piece.high),
        integrality=np.ones(len(cost)),
    )
    if whole.x is not None:
        return round(float(whole.x[index]))
    value = float(found.x[index])
    return int(np.ceil(value - _NEAR)) if sign > 0 else int(np.floor(value + _NEAR))
