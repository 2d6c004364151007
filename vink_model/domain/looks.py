"""Looking at many figures at once: how many stand out by chance alone."""

from dataclasses import dataclass
from fractions import Fraction

from vink_model.domain.rates import LEVEL


@dataclass(frozen=True, slots=True)
class Looks:
    """So many looks, each with its risk of standing out by chance, as if they were independent."""

    number: int
    level: Fraction
    """The risk of each look, when nothing has changed."""

    @property
    def expected(self) -> Fraction:
        """How many false signals to expect, on average."""
        return self.number * self.level

    @property
    def about(self) -> int:
        """The expectation in whole signals, rounded half up, for a sentence: 'about one'."""
        return int(self.expected + Fraction(1, 2))

    @property
    def at_least_one(self) -> float:
        """How likely one or more false signals are. Unit: a fraction of one."""
        return float(1 - (1 - self.level) ** self.number)


def looks(number: int, level: Fraction = 1 - LEVEL) -> Looks:
    """What so many looks bring by chance alone.

    Raises: ValueError when the looks are fewer than none or the risk is no risk.
    """
    if number < 0:
        raise ValueError(f"nobody looks {number} times")
    if not 0 < level < 1:
        raise ValueError(f"a risk lies between 0 and 1, not at {level}")
    return Looks(number, level)
