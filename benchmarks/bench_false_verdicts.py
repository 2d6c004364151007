"""How often a verdict is wrong, where the truth is known; plain red and green are printed beside it.

Three worlds: a share that lies exactly at its target, two years at one level, and 24 months at one level.
Each is drawn many times (seeded). The share is also reckoned exactly, for every number of people.

Run from the repository's root: python -m benchmarks.bench_false_verdicts
"""

from collections.abc import Callable
from fractions import Fraction

import numpy as np

from vink_model.domain.codes import Comparison
from vink_model.domain.measures import Counted
from vink_model.domain.movement import movement
from vink_model.domain.rates import Change, rate_ratio
from vink_model.domain.shown import (
    chance_of_so_many,
    error_at_the_target,
    is_shown_at_least,
    is_shown_below,
)
from vink_model.domain.trends import Rules, Series, SeriesKind, chart_for
from vink_model.domain.verdicts import Evidence, evidence

ROUNDS = 4_000
MET_LIMIT, CHANGE_LIMIT = 0.025, 0.05
TARGETS = [Fraction(p, 10) for p in (5, 6, 7, 8, 9)]
MOVED = (Change.ROSE, Change.FELL)
Draw = Callable[[np.random.Generator], np.ndarray]

WORLDS: dict[str, Draw] = {
    "Poisson, 60 a year": lambda random: random.poisson(5, 24),
    "Poisson, 20 a year": lambda random: random.poisson(20 / 12, 24),
    "Poisson, 200 a year": lambda random: random.poisson(200 / 12, 24),
    "clustered (variance 1.8 times), 60 a year": lambda random: random.negative_binomial(
        5 / 0.8, 1 / 1.8, 24
    ),
    "clustered (variance 3 times), 60 a year": lambda random: random.negative_binomial(5 / 2, 1 / 3, 24),
}


def main() -> None:
    """Print all tables; fail when a promise is broken."""
    broken = [*shares_at_the_target(), *years_at_one_level()]
    signals_at_one_level()
    print(f"{'kept' if not broken else 'broken: ' + ', '.join(broken)}")
    if broken:
        raise SystemExit(1)


def shares_at_the_target() -> list[str]:
    """A level exactly at the target: how often it is called met, not met, and green or red by plain sight."""
    random, broken = np.random.default_rng(11), []
    print(f"A share exactly at its target, {ROUNDS} draws; the worst of 5-200 people is reckoned exactly.")
    print(
        "target people | met | not met | cannot tell | plain: green | red | worst met, any number of people"
    )
    for target in TARGETS:
        worst = max(error_at_the_target(n, target) for n in range(5, 201))
        wilson = [wilson_error(n, target) for n in range(5, 201)]
        broken += [f"met at {target}"] if worst > MET_LIMIT else []
        for people in (22, 60, 100):
            x = random.binomial(people, float(target), ROUNDS)
            met = np.array([is_shown_at_least(k, people, target) for k in range(people + 1)])[x].mean()
            lost = np.array([is_shown_below(k, people, target) for k in range(people + 1)])[x].mean()
            green = (x * target.denominator >= target.numerator * people).mean()
            print(
                f"  {float(target):.0%} {people:>6} | {met:.1%} | {lost:.1%} | {1 - met - lost:.1%} |"
                f" {green:.1%} | {1 - green:.1%} | {worst:.2%}"
            )
        print(
            f"  {float(target):.0%}: Wilson alone calls it met in {np.mean(wilson):.2%} on average,"
            f" {max(wilson):.2%} at worst"
        )
    return broken


def wilson_error(people: int, target: Fraction) -> float:
    """How often Wilson's interval alone calls a level exactly at the target met; exact."""
    verdicts = (
        (x, evidence(Counted(x, people), target, Comparison.AT_LEAST).state) for x in range(people + 1)
    )
    smallest = next((x for x, state in verdicts if state is Evidence.MET), None)
    return 0.0 if smallest is None else chance_of_so_many(smallest, people, target)


def years_at_one_level() -> list[str]:
    """Two years at one level: how often the second is said to have risen or fallen."""
    random, broken = np.random.default_rng(12), []
    print(f"\nTwo years at one level, {ROUNDS} draws: said to have risen or fallen")
    print("by movement | by the exact ratio alone | plain: not the same number | plain: more than 10 % apart")
    for world, draw in WORLDS.items():
        said = exact = plain = tenth = 0
        for _ in range(ROUNDS):
            months = draw(random)
            first, second = int(months[:12].sum()), int(months[12:].sum())
            said += movement(Series(SeriesKind.COUNT, tuple(months.tolist()))).change in MOVED
            exact += rate_ratio(first, second).is_more_than_chance
            plain += first != second
            tenth += abs(second - first) > first / 10
        print(f"  {world}: " + " | ".join(f"{n / ROUNDS:.1%}" for n in (said, exact, plain, tenth)))
        broken += [world] if said / ROUNDS > CHANGE_LIMIT else []
    return broken


def signals_at_one_level() -> None:
    """24 months at one level: how many charts show a signal. A signal is a reason to look, and no verdict."""
    random = np.random.default_rng(13)
    print(f"\n24 months at one level, {ROUNDS // 4} draws: charts with a signal")
    print("Anhøj and 3 sigma | Making Data Count | plain: the last month is off the mean by more than 10 %")
    for world, draw in WORLDS.items():
        drawn = [draw(random) for _ in range(ROUNDS // 4)]
        series = [Series(SeriesKind.COUNT, tuple(months.tolist())) for months in drawn]
        both = [np.mean([chart_for(one, rules).has_signal for one in series]) for rules in Rules]
        plain = np.mean([abs(months[-1] - months.mean()) > months.mean() / 10 for months in drawn])
        print(f"  {world}: {both[0]:.1%} | {both[1]:.1%} | {plain:.1%}")


if __name__ == "__main__":
    main()
