"""Effects that are assumed of lines: the same assumption for the solver's straight pieces and for thousands
of draws.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from vink_model.domain.planning.assumptions import Assumption, Basis, expected, shares_by_basis
from vink_model.domain.planning.best import Aim
from vink_model.domain.planning.curves import curve_of
from vink_model.domain.planning.faults import refuse_free
from vink_model.domain.planning.places import Cell, Scope
from vink_model.errors import AssumptionFault
from vink_model.text import Text, phrase

Floats = NDArray[np.float64]
Drawn = Mapping[str, Floats]
"""For each assumption, by key, one value a draw."""


@dataclass(frozen=True, slots=True)
class Response:
    """A scope whose money is assumed to have an effect: so many kroner for one unit, up to a ceiling."""

    key: str
    scope: Scope
    assumption: str
    """The key of the assumption that says what a unit costs, and the most units that there can be."""
    weight: Fraction = Fraction(1)
    tried_kr: tuple[int, int] | None = None

    def money(self, amounts: Mapping[Cell, int]) -> int:
        """What the scope gets."""
        return sum(kr for cell, kr in amounts.items() if self.scope.covers(cell))


@dataclass(frozen=True, slots=True)
class Model:
    """What is assumed, and of what: every question about effects is asked of one."""

    responses: tuple[Response, ...]
    ledger: tuple[Assumption, ...]

    def __post_init__(self) -> None:
        """Each response has its assumption, and nothing is free in any corner of a range."""
        known = expected(self.ledger)
        for response in self.responses:
            if response.assumption not in known:
                raise AssumptionFault(
                    phrase("'{key}' er ikke antaget.", "'{key}' is not assumed.", key=response.assumption),
                    Text("Tilføj antagelsen.", "Add the assumption."),
                )
        used = {response.assumption for response in self.responses}
        for assumption in self.ledger:
            if assumption.key in used:
                refuse_free(assumption.key, assumption.low)

    @property
    def used(self) -> tuple[Assumption, ...]:
        """The assumptions that some response rests on, by key."""
        keys = {response.assumption for response in self.responses}
        return tuple(sorted((a for a in self.ledger if a.key in keys), key=lambda a: a.key))

    def effect(self, amounts: Mapping[Cell, int], values: Drawn) -> Floats:
        """The weighted effect of an allocation, one for each draw.

        Source: Atomica's saturation, s (2 / (1 + exp(-2 u)) - 1) with u = kroner / cost / s; kroner / cost
        without s.
        """
        parts = [self._part(response, response.money(amounts), values) for response in self.responses]
        return np.sum(parts, axis=0) if parts else np.zeros(1)

    def curve(self, response: Response, amount_kr: int) -> float:
        """What an amount gives by one of the responses when all is as believed most."""
        values = {a.key: np.array([float(a.value)]) for a in self.used}
        return float(self._part(response, amount_kr, values)[0])

    def _part(self, response: Response, amount_kr: int, values: Drawn) -> Floats:
        ceiling = next(a.saturation for a in self.ledger if a.key == response.assumption)
        units: Floats = amount_kr / values[response.assumption]
        if ceiling is not None:
            most = float(ceiling)
            units = most * np.tanh(units / most)  # 2 / (1 + exp(-2u)) - 1 is tanh u
        return float(response.weight) * units

    def expected_effect(self, amounts: Mapping[Cell, int], /, **changed: float) -> float:
        """The effect when all is as believed most, but for the assumptions that are changed."""
        values = {a.key: np.array([changed.get(a.key, float(a.value))]) for a in self.used}
        return float(self.effect(amounts, values)[0])

    def aims(self, most_kr: int, pieces: int = 3) -> tuple[Aim, ...]:
        """The responses as the solver takes them, each curve in straight pieces up to an amount."""
        by_key = {assumption.key: assumption for assumption in self.ledger}
        return tuple(
            Aim(
                r.key,
                r.scope,
                curve_of(by_key[r.assumption], most_kr, pieces=pieces, tried_kr=r.tried_kr),
                r.weight,
            )
            for r in self.responses
        )

    def untried(self, amounts: Mapping[Cell, int]) -> tuple[Response, ...]:
        """The responses that are read outside what somebody has tried: drawn dashed."""
        found = ((r, r.money(amounts)) for r in self.responses)
        return tuple(r for r, kr in found if r.tried_kr is None or not r.tried_kr[0] <= kr <= r.tried_kr[1])

    def resting_on(self, amounts: Mapping[Cell, int]) -> dict[Basis, Fraction]:
        """How much of the effect rests on what was measured, read and judged. Unit: fractions of one."""
        parts: dict[str, Fraction] = {}
        for response in self.responses:
            alone = Model((response,), self.ledger).expected_effect(amounts)
            parts[response.assumption] = parts.get(response.assumption, Fraction(0)) + abs(Fraction(alone))
        return shares_by_basis(self.ledger, parts)


def effects_assumed(responses: Iterable[Response]) -> bool:
    """Whether any effect is assumed at all; without, only feasibility and promises are answered."""
    return any(response.weight for response in responses)
