"""An attacker at work on one piece: whole tables that fit all that is shown, found one after the other.

Each linear program gives a whole table. One table can settle many questions, so all of them are kept: that a
cell can be 4 needs no proof of its own when a table with a 4 in it is at hand.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

from vink_model.domain.disclosure.linear import Floats, Piece
from vink_model.domain.disclosure.solver import Simplex
from vink_model.domain.disclosure.tables import Need

_NEAR = 1e-6


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


class Attacker:
    """Knows the sums, the limits of every cell, and all that is shown; keeps the tables that fit."""

    def __init__(self, piece: Piece) -> None:
        self._piece = piece
        self._low, self._high = piece.low, piece.high
        self._simplex = Simplex(piece.matrix, piece.known, piece.low, piece.high)
        self._tables = piece.counts[np.newaxis]
        if len(piece.cells) > 1:
            self._towards(np.ones(len(piece.cells)))
            self._towards(-np.ones(len(piece.cells)))

    def interval(self, place: int, own: int | None = None) -> Interval:
        """The tightest range of a cell; for the only one in the cell `own`, who knows that it holds one."""
        self._tell(own)
        bottom, top = self._furthest(place, 1), self._furthest(place, -1)
        self._tell(None)
        return Interval(0 if bottom is None else bottom, top)

    def is_kept(self, place: int, need: Need) -> bool:
        """Whether all that must stay possible of a cell is."""
        seen = self._tables[:, place]
        least, most = seen.min(), seen.max()
        if least <= need.low and most >= need.high and most - least >= need.width:
            return True
        return self.interval(place).keeps(need)

    def left_open(self, own: int, places: Sequence[int]) -> frozenset[int]:
        """The cells for which the only one in the cell `own` is left with more than one possibility."""
        if not self._seen_open(own, places).issuperset(places):
            self._tell(own)
            for sign in (1.0, -1.0):
                cost = np.zeros(len(self._piece.cells))
                cost[list(places)] = sign
                self._towards(cost)
            self._tell(None)
        found = set(self._seen_open(own, places))
        for place in places:
            if place not in found and not self.interval(place, own).is_exact:
                found |= self._seen_open(own, places) | {place}
        return frozenset(found)

    def _seen_open(self, own: int, places: Sequence[int]) -> frozenset[int]:
        """Those that differ between the tables at hand in which `own` holds one."""
        seen = self._tables[self._tables[:, own] == 1][:, list(places)]
        differs = seen.min(axis=0) < seen.max(axis=0)
        return frozenset(place for place, is_open in zip(places, differs, strict=True) if is_open)

    def _tell(self, own: int | None) -> None:
        low, high = self._piece.low, self._piece.high
        if own is not None:
            low, high = low.copy(), high.copy()
            low[own] = high[own] = 1
        self._low, self._high = low, high
        self._simplex.limit(low, high)

    def _furthest(self, place: int, sign: int) -> int | None:
        """The smallest (sign 1) or the largest (sign -1) that a cell can be; None without a limit."""
        cost = np.zeros(len(self._piece.cells))
        cost[place] = sign
        return self._towards(cost, place)

    def _towards(self, cost: Floats, place: int = 0) -> int | None:
        """A linear program answers where its corner is whole; else whole numbers are asked of a mixed one."""
        found = self._simplex.least(cost)
        if found.is_unlimited:
            return None
        if len(found.values):
            if self._keep(found.values):
                return round(float(found.values[place]))
            least = int(np.ceil(float(cost @ found.values) - _NEAR))
            if least in self._costs(cost):
                # No whole table can cost less, and one that is at hand costs no more.
                return least * int(cost[place])
        whole = milp(
            cost,
            constraints=LinearConstraint(self._piece.matrix, self._piece.known, self._piece.known),
            bounds=Bounds(self._low, self._high),
            integrality=np.ones(len(cost)),
            options={"time_limit": 5.0},
        )
        if whole.status == 0 and whole.x is not None and self._keep(whole.x):
            return round(float(whole.x[place]))
        # An attacker whom we cannot follow is taken to know the truth.
        return self._piece.cells[place].count

    def _costs(self, cost: Floats) -> frozenset[int]:
        """What the tables at hand cost that fit all that is told; a cost is plus or minus one a cell."""
        fits = ((self._tables >= self._low) & (self._tables <= self._high)).all(axis=1)
        return frozenset(int(one) for one in self._tables[fits] @ cost)

    def _keep(self, table: Floats) -> bool:
        """Keep a table that is whole and fits exactly."""
        whole = np.round(table)
        is_whole = bool(np.abs(table - whole).max() <= _NEAR)
        fits = is_whole and bool((self._piece.matrix @ whole == self._piece.known).all())
        if fits and not (self._tables == whole).all(axis=1).any():
            self._tables = np.vstack((self._tables, whole))
        return fits
