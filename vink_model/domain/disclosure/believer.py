"""The attacker while a pattern is sought: how far from the truth a cell can lie, and what it would take."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linprog

from vink_model.domain.disclosure.linear import Floats, Piece

Chosen = NDArray[np.bool_]
_NEAR = 1e-6
_SLIGHTLY = 1e-3
"""How far cells that are shown may move while prices are asked, so that the cheapest prices are told."""
_UNLIMITED = 3


@dataclass(frozen=True, slots=True)
class Question:
    """How far from the truth an attacker must believe a cell can lie."""

    place: int
    up: int = 0
    down: int = 0
    width: int = 0
    own: int | None = None
    """The cell of an insider, who knows it."""

    @property
    def distance(self) -> int:
        """How far it is asked for."""
        return max(self.up, self.down, self.width)

    @property
    def sides(self) -> tuple[int, ...]:
        """Upwards is 1, downwards -1; a width is asked of both sides together."""
        return (1, -1) if self.width else ((1,) if self.up else (-1,))


@dataclass(slots=True)
class Believer:
    """Sees what is not chosen to be hidden. `moves` are ways for hidden cells to differ from the truth."""

    piece: Piece
    chosen: Chosen
    moves: list[Floats] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.moves.append(np.zeros(len(self.chosen)))
        self._furthest(np.ones(len(self.chosen)))
        self._furthest(-np.ones(len(self.chosen)))

    def is_misled(self, question: Question) -> bool:
        """Whether the cell can lie as far from the truth as is asked for."""
        if self._is_seen(question):
            return True
        for side in question.sides:
            cost = np.zeros(len(self.chosen))
            cost[question.place] = side
            if not self._furthest(cost, question.own):
                return True
        return self._is_seen(question)

    def demand(self, question: Question, forced: Chosen) -> tuple[Floats, float] | None:
        """What must be hidden besides: prices of cells, and how much of them; None when nothing would help.

        By duality, what the hidden cells cost at the attacker's prices is the most that the cell can move. A
        cell that is hidden anyway counts in full, any other for no more than what is lacking.
        """
        prices = np.zeros(len(self.chosen))
        for side in question.sides:
            prices += self._prices(question, side)
        lacking = question.distance - prices[forced].sum()
        if lacking <= _NEAR or not np.isfinite(lacking):
            return None
        row = np.minimum(prices, lacking) / lacking
        row[forced] = 0
        row[row < _NEAR] = 0
        return row, 1.0

    def _is_seen(self, question: Question) -> bool:
        seen = [move[question.place] for move in self.moves if question.own is None or not move[question.own]]
        if question.width:
            return bool(max(seen) - min(seen) >= question.width - _NEAR)
        return bool(max(side * move for move in seen for side in question.sides) >= question.distance - _NEAR)

    def _furthest(self, gain: Floats, own: int | None = None) -> bool:
        """Keep the way that gains most; whether there is a limit to it."""
        low, high = self._limits(own)
        moving = np.flatnonzero(low < high)
        if not len(moving):
            return True
        found = linprog(
            -gain[moving],
            A_eq=self.piece.matrix[:, moving],
            b_eq=np.zeros(self.piece.matrix.shape[0]),
            bounds=np.column_stack((low[moving], high[moving])),
            method="highs",
        )
        if found.x is not None:
            move = np.zeros(len(gain))
            move[moving] = found.x
            self.moves.append(move)
        return bool(found.status != _UNLIMITED)

    def _limits(self, own: int | None, slightly: float = 0.0) -> tuple[Floats, Floats]:
        """How far each cell can lie from the truth."""
        low, high = self.piece.low - self.piece.counts, self.piece.high - self.piece.counts
        low = np.where(self.chosen, low, np.maximum(low, -slightly))
        high = np.where(self.chosen, high, np.minimum(high, slightly))
        if own is not None:
            low[own] = high[own] = 0
        return low, high

    def _prices(self, question: Question, side: int) -> Floats:
        low, high = self._limits(question.own, _SLIGHTLY * question.distance)
        cost = np.zeros(len(self.chosen))
        cost[question.place] = -side
        found = linprog(
            cost,
            A_eq=self.piece.matrix,
            b_eq=np.zeros(self.piece.matrix.shape[0]),
            bounds=np.column_stack((low, high)),
            method="highs",
        )
        if found.x is None:
            return np.zeros(len(cost))
        reduced = cost - self.piece.matrix.T @ found.eqlin.marginals
        reduced[np.abs(reduced) < _NEAR] = 0
        up, down = self.piece.high - self.piece.counts, self.piece.counts - self.piece.low
        with np.errstate(invalid="ignore"):
            prices = np.where(reduced < 0, -reduced * up, np.where(reduced > 0, reduced * down, 0))
        if question.own is not None:
            prices[question.own] = 0
        return prices
