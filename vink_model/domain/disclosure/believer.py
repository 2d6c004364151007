"""The attacker while a pattern is sought: how far from the truth a cell can lie, and what it would take."""

from dataclasses import dataclass

import numpy as np

from vink_model.domain.disclosure.linear import Floats, Piece
from vink_model.domain.disclosure.solver import Chosen, Simplex

_NEAR = 1e-6
_SLIGHTLY = 1e-3
"""How far cells that are shown may move while prices are asked, so that the cheapest prices are told."""


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


class Believer:
    """Sees what is not chosen to be hidden; keeps ways for the hidden cells to differ from the truth."""

    def __init__(self, piece: Piece) -> None:
        self._piece = piece
        self._low, self._high = piece.low - piece.counts, piece.high - piece.counts
        self._simplex = Simplex(piece.matrix, np.zeros(piece.matrix.shape[0]), self._low, self._high)
        self.see(np.ones(len(piece.cells), dtype=bool))

    def see(self, chosen: Chosen) -> None:
        """See another choice of hidden cells."""
        self._chosen = chosen
        self._moves = np.zeros((1, len(chosen)))
        self._furthest(np.ones(len(chosen)))
        self._furthest(-np.ones(len(chosen)))

    def is_misled(self, question: Question) -> bool:
        """Whether the cell can lie as far from the truth as is asked for."""
        if self._is_seen(question):
            return True
        for side in question.sides:
            gain = np.zeros(len(self._chosen))
            gain[question.place] = side
            if self._furthest(gain, question.own):
                return True
        return self._is_seen(question)

    def demand(self, question: Question, forced: Chosen) -> tuple[Floats, float] | None:
        """What must be hidden besides: prices of cells, and how much of them; None when nothing would help.

        By duality, what the hidden cells cost at the attacker's prices is the most that the cell can move. A
        cell that is hidden anyway counts in full, any other for no more than what is lacking.
        """
        prices = np.zeros(len(self._chosen))
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
        moves = self._moves if question.own is None else self._moves[self._moves[:, question.own] == 0]
        up, down = moves[:, question.place].max(), -moves[:, question.place].min()
        if question.width:
            return bool(up + down >= question.width - _NEAR)
        return bool(up >= question.up - _NEAR and down >= question.down - _NEAR)

    def _furthest(self, gain: Floats, own: int | None = None) -> bool:
        """Keep the way that gains most; whether there is no limit to it."""
        self._simplex.limit(*self._limits(own))
        found = self._simplex.least(-gain)
        if len(found.values):
            self._moves = np.vstack((self._moves, found.values))
        return found.is_unlimited

    def _limits(self, own: int | None, slightly: float = 0.0) -> tuple[Floats, Floats]:
        """How far each cell can lie from the truth."""
        low = np.where(self._chosen, self._low, np.maximum(self._low, -slightly))
        high = np.where(self._chosen, self._high, np.minimum(self._high, slightly))
        if own is not None:
            low[own] = high[own] = 0
        return low, high

    def _prices(self, question: Question, side: int) -> Floats:
        self._simplex.limit(*self._limits(question.own, _SLIGHTLY * question.distance))
        cost = np.zeros(len(self._chosen))
        cost[question.place] = -side
        found = self._simplex.least(cost)
        if not len(found.values):
            return np.zeros(len(cost))
        reduced = cost - self._piece.matrix.T @ found.prices
        reduced[np.abs(reduced) < _NEAR] = 0
        with np.errstate(invalid="ignore"):
            prices = np.where(
                reduced < 0, -reduced * self._high, np.where(reduced > 0, -reduced * self._low, 0)
            )
        if question.own is not None:
            prices[question.own] = 0
        return prices
