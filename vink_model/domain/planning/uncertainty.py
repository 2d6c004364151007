"""How sure a result is: draws, tornado, Sobol indices, break-even, and what would be worth measuring."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from scipy import stats
from scipy.optimize import brentq

from vink_model.domain.planning.assumptions import Assumption
from vink_model.domain.planning.places import Cell
from vink_model.domain.planning.responses import Drawn, Floats, Model
from vink_model.text import Text

DRAWS = 10_000
SEED = 1
TRIANGLE = Text(
    "Hver antagelse trækkes fra en trekantfordeling mellem det mindste og det største med toppen i det "
    "ventede.",
    "Each assumption is drawn from a triangular distribution between the least and the most, its top at the "
    "expected.",
)
Amounts = Mapping[Cell, int]


@dataclass(frozen=True, slots=True)
class Spread:
    """Where an effect lies in the draws: nine in ten between low and high."""

    mean: float
    low: float
    median: float
    high: float


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a tornado: the effect with one assumption at its least and at its most, the others
    expected.
    """

    key: str
    at_low: float
    at_high: float

    @property
    def swing(self) -> float:
        """How far the assumption alone moves the effect."""
        return abs(self.at_high - self.at_low)


@dataclass(frozen=True, slots=True)
class Index:
    """How much of the effect's variance an assumption makes, alone and with all its company."""

    key: str
    first: float
    total: float


@dataclass(frozen=True, slots=True)
class BreakEven:
    """The value of an assumption at which two plans are equal."""

    key: str
    value: float
    is_second_better_above: bool


@dataclass(frozen=True, slots=True)
class Worth:
    """What knowing an assumption exactly would be worth before choosing between plans."""

    key: str
    gain: float
    """Effect gained on average by choosing after the measurement."""
    flips: float
    """How often the measurement would change the choice. Unit: a fraction of one."""


def drawn(
    model: Model, draws: int = DRAWS, *, correlated: bool = False, seed: int = SEED
) -> dict[str, Floats]:
    """Values of every assumption in use; correlated, all lie equally far in their ranges in each draw."""
    used = model.used
    chance = np.random.default_rng(seed).random((draws, 1 if correlated else len(used)))
    return {a.key: at_chance(a, chance[:, 0 if correlated else place]) for place, a in enumerate(used)}


def at_chance(assumption: Assumption, chance: Floats) -> Floats:
    """The value below which the assumption lies with a given chance: the triangle turned round."""
    low, top, high = float(assumption.low), float(assumption.value), float(assumption.high)
    if low == high:
        return np.full_like(chance, low)
    share = (top - low) / (high - low)
    rising = low + np.sqrt(chance * (high - low) * (top - low))
    falling = high - np.sqrt((1 - chance) * (high - low) * (high - top))
    return np.where(chance < share, rising, falling)


def spread(effects: Floats) -> Spread:
    """Mean, and the points that 5, 50 and 95 of 100 draws lie below."""
    low, median, high = np.quantile(effects, (0.05, 0.5, 0.95))
    return Spread(float(np.mean(effects)), float(low), float(median), float(high))


def chance_better(model: Model, first: Amounts, second: Amounts, values: Drawn) -> float:
    """How often the second plan does better than the first; a tie counts half."""
    difference = model.effect(second, values) - model.effect(first, values)
    return float(np.mean((np.sign(difference) + 1) / 2))


def tornado(model: Model, amounts: Amounts) -> tuple[Bar, ...]:
    """A bar for each assumption in use, the widest first."""
    bars = (
        Bar(
            a.key,
            model.expected_effect(amounts, **{a.key: float(a.low)}),
            model.expected_effect(amounts, **{a.key: float(a.high)}),
        )
        for a in model.used
    )
    return tuple(sorted(bars, key=lambda bar: (-bar.swing, bar.key)))


def sobol(model: Model, amounts: Amounts, draws: int = 4096, seed: int = SEED) -> tuple[Index, ...]:
    """First-order and total Sobol indices by scipy. Unit: `draws` is a power of two. Empty: nothing
    varies.
    """
    used = [a for a in model.used if a.low < a.high]
    fixed = {a.key: float(a.value) for a in model.used if a.low == a.high}
    if (
        not used
        or len(
            {model.expected_effect(amounts, **{a.key: float(end)}) for a in used for end in (a.low, a.high)}
        )
        == 1
    ):
        return ()
    if len(used) == 1:
        return (Index(used[0].key, 1.0, 1.0),)  # scipy wants at least two

    def effect(points: Floats) -> Floats:
        values = {a.key: points[place] for place, a in enumerate(used)}
        known = {key: np.full(points.shape[1], value) for key, value in fixed.items()}
        return model.effect(amounts, values | known)

    found = stats.sobol_indices(func=effect, n=draws, dists=[_triangle(a) for a in used], rng=seed)
    indices = zip(used, found.first_order, found.total_order, strict=True)
    return tuple(Index(a.key, float(first), float(total)) for a, first, total in indices)


def break_even(model: Model, first: Amounts, second: Amounts, steps: int = 64) -> tuple[BreakEven, ...]:
    """Where, within its range, an assumption alone makes two plans equal; several where the plans cross
    twice.
    """
    found: list[BreakEven] = []
    for a in model.used:

        def lead(value: float, key: str = a.key) -> float:
            changed = {key: float(value)}
            return model.expected_effect(second, **changed) - model.expected_effect(first, **changed)

        points = np.linspace(float(a.low), float(a.high), steps + 1)
        told = [(float(point), ahead) for point in points if (ahead := lead(point))]
        for (before, was), (after, ahead) in pairwise(told):
            if was * ahead < 0:
                found.append(BreakEven(a.key, float(brentq(lead, before, after)), ahead > 0))
    return tuple(found)


def worth_measuring(
    model: Model, plans: tuple[Amounts, ...], draws: int = 1000, seed: int = SEED, points: int = 64
) -> tuple[Worth, ...]:
    """The expected value of knowing each assumption alone, the most worth first.

    At each of `points` equally likely values of the one assumption, the plan with the best mean over draws
    of the others is chosen; the gain is the mean of that less the best mean of all.
    """
    values = drawn(model, draws, seed=seed)
    means = np.array([np.mean(model.effect(plan, values)) for plan in plans])
    usual = int(np.argmax(means))
    chances = (np.arange(points) + 0.5) / points
    told: list[Worth] = []
    for a in model.used:
        known = [
            [float(np.mean(model.effect(plan, {**values, a.key: np.full(draws, value)}))) for plan in plans]
            for value in at_chance(a, chances)
        ]
        table = np.array(known)
        chosen = table.max(axis=1)
        flips = np.mean(chosen > table[:, usual] + 1e-12 * np.abs(chosen))
        told.append(Worth(a.key, float(np.mean(chosen - table[:, usual])), float(flips)))
    return tuple(sorted(told, key=lambda worth: (-worth.gain, worth.key)))


def _triangle(assumption: Assumption) -> object:
    low, top, high = float(assumption.low), float(assumption.value), float(assumption.high)
    return stats.triang(c=(top - low) / (high - low), loc=low, scale=high - low)
