"""Chance that falls the same way every time."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

import numpy as np

Choice = TypeVar("Choice")


class Dice:
    """A seeded source of chance. It draws one plain number at a time, which releases of numpy agree on."""

    def __init__(self, seed: int) -> None:
        self._generator = np.random.Generator(np.random.PCG64(seed))

    def share(self) -> float:
        """A number from 0 up to, but not including, 1."""
        return float(self._generator.random())

    def falls(self, chance: float) -> bool:
        """Whether something happens that has this chance."""
        return self.share() < chance

    def whole(self, least: int, most: int) -> int:
        """A whole number between the two, both included."""
        return least + int(self.share() * (most - least + 1))

    def pick(self, weights: Mapping[Choice, float]) -> Choice:
        """One of several, each as likely as its weight."""
        left = self.share() * sum(weights.values())
        for choice, weight in weights.items():
            left -= weight
            if left < 0:
                return choice
        return choice

    def several(self, choices: Sequence[Choice], number: int) -> list[Choice]:
        """So many different ones, in the order they stood in."""
        left = list(range(len(choices)))
        taken = [left.pop(self.whole(0, len(left) - 1)) for _ in range(number)]
        return [choices[place] for place in sorted(taken)]


def shared_out(amount: int, weights: Sequence[float]) -> list[int]:
    """A whole amount split by weight into whole parts that add up to it; largest remainders go up."""
    whole = sum(weights)
    exact = [amount * weight / whole for weight in weights]
    parts = [int(part) for part in exact]
    by_remainder = sorted(range(len(parts)), key=lambda place: parts[place] - exact[place])
    for place in by_remainder[: amount - sum(parts)]:
        parts[place] += 1
    return parts
