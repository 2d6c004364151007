"""An attacker at work on one piece: whole tables that fit all that is shown, found one after the other.

Each linear program gives a whole table. One table can settle many questions, so all of them are kept: that a
cell can be 4 needs no proof of its own when a table with a 4 in it is at hand.
"""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, linprog, milp

from vink_model.domain.disclosure.linear import Floats, Piece
from vink_model.domain.disclosure.tables import Need

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


@dataclass(slots=True)
class Attacker:
    """Knows the sums, the limits of every cell, and all that is shown; `tables` are those that fit."""

    piece: Piece
    tables: list[Floats] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.tables.append(self.piece.counts)
        if len(self.piece.cells) > 1:
            self._towards(np.ones(len(self.piece.cells)))
            self._towards(-np.ones(len(self.piece.cells)))

    def interval(self, place: int) -> Interval:
        """The tightest range of a cell."""
        bottom = self._furthest(place, 1)
        return Interval(0 if bottom is None else bottom, self._furthest(place, -1))

    def is_kept(self, place: int, need: Need) -> bool:
        """Whether all that must stay possible of a cell is."""
        seen = [table[place] for table in self.tables]
        if min(seen) <= need.low and max(seen) >= need.high and max(seen) - min(seen) >= need.width:
            return True
        return self.interval(place).keeps(need)

    def is_open_to(self, own: int, place: int) -> bool:
        """Whether the only one in the cell `own` is left with more than one possibility for another cell."""
        known = [table[place] for table in self.tables if table[own] == 1]
        return min(known) < max(known) or not self.told(own).interval(place).is_exact

    def told(self, own: int) -> "Attacker":
        """The same attacker, told that a cell holds exactly one."""
        low, high = self.piece.low.copy(), self.piece.high.copy()
        low[own] = high[own] = 1
        piece = Piece(self.piece.cells, self.piece.matrix, self.piece.known, low, high)
        told = Attacker.__new__(Attacker)
        told.piece, told.tables = piece, self.tables
        return told

    def _furthest(self, place: int, sign: int) -> int | None:
        """The smallest (sign 1) or the largest (sign -1) that a cell can be; None without a limit."""
        if not self.piece.matrix.shape[0]:
            limit = self.piece.low[place] if sign > 0 else self.piece.high[place]
            return int(limit) if np.isfinite(limit) else None
        cost = np.zeros(len(self.piece.cells))
        cost[place] = sign
        return self._towards(cost, place)

    def _towards(self, cost: Floats, place: int = 0) -> int | None:
        """A linear program answers where its corner is whole; else whole numbers are asked of a mixed one."""
        bounds = np.column_stack((self.piece.low, self.piece.high))
        found = linprog(cost, A_eq=self.piece.matrix, b_eq=self.piece.known, bounds=bounds, method="highs")
        if found.status == _UNLIMITED:
            return None
        if found.x is not None and self._keep(found.x):
            return round(float(found.x[place]))
        whole = milp(
            cost,
            constraints=LinearConstraint(self.piece.matrix, self.piece.known, self.piece.known),
            bounds=Bounds(self.piece.low, self.piece.high),
            integrality=np.ones(len(cost)),
            options={"time_limit": 5.0},
        )
        if whole.status == 0 and whole.x is not None and self._keep(whole.x):
            return round(float(whole.x[place]))
        # An attacker whom we cannot follow is taken to know the truth.
        return self.piece.cells[place].count

    def _keep(self, table: NDArray[np.float64]) -> bool:
        """Keep a table that is whole and fits exactly."""
        whole = np.round(table)
        is_whole = bool(np.abs(table - whole).max() <= _NEAR)
        fits = is_whole and bool((self.piece.matrix @ whole == self.piece.known).all())
        if fits:
            self.tables.append(whole)
        return fits
