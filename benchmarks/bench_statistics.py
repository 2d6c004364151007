"""What all the statistics of the fullest screen cost together, against the limit of 20 milliseconds.

18 targets with interval, both sides of the evidence, chances and their table; 6 series of 24 months with
chart, comparison and forecast; one change of level looked for; four cohorts with a curve. Nothing is
remembered from the round before. The same is done where every series has changed, which takes a closer look,
and with a thousand times as many people, since only counts are reckoned with. The floor is the least that any
of it can cost: the same number of calls that reckon nothing.

Run from the repository's root: python -m benchmarks.bench_statistics
"""

import subprocess
import sys
from collections.abc import Callable
from fractions import Fraction
from statistics import median
from time import perf_counter, process_time

import numpy as np

from vink_model.domain.forecast import forecast
from vink_model.domain.intervals import proportion_interval
from vink_model.domain.looks import looks
from vink_model.domain.movement import movement
from vink_model.domain.rates import rate_interval, rate_ratio
from vink_model.domain.shown import (
    chance_final_count_reaches,
    chance_level_at_least,
    is_shown_at_least,
    is_shown_below,
    largest_that_refutes,
    smallest_that_shows,
)
from vink_model.domain.survival import LagCounts, incidence, survival
from vink_model.domain.trends import Series, SeriesKind, changepoint, chart_for

LIMIT = 20.0
ROUNDS = 15
TARGETS, SERIES, CURVES = 18, 6, 4


def main() -> None:
    """Measure each part and all together; fail above the limit."""
    print(f"import: {imported():.0f} ms, once in the life of the process")
    cases = {
        "as it is": costs(1, 1.0),
        "each second year nearly twice the first": costs(1, 1.9),
        "a thousand times the people": costs(1000, 1.0),
    }
    for case, parts in cases.items():
        told = ", ".join(f"{name} {ms:.1f}" for name, ms in parts.items())
        print(f"{case}: {sum(parts.values()):.1f} ms ({told})")
    total = max(sum(parts.values()) for parts in list(cases.values())[:2])
    print(f"floor (as many empty calls): {timed(nothing):.3f} ms; limit {LIMIT:.0f} ms")
    print("kept" if total < LIMIT else "broken")
    if total >= LIMIT:
        raise SystemExit(1)


def costs(size: int, growth: float) -> dict[str, float]:
    """Milliseconds of processor time of each part, at so many times the people, growing in year two."""
    random = np.random.default_rng(3)
    levels = [5 * size] * 12 + [5 * size * growth] * 12
    series = [Series(SeriesKind.COUNT, tuple(int(n) for n in random.poisson(levels))) for _ in range(SERIES)]
    lags = tuple(int(n) * size for n in random.poisson(2, 24))
    curve = LagCounts(5 * sum(lags), lags, lags, lags)
    return {
        "verdicts": timed(lambda: verdicts(size)),
        "charts": timed(lambda: [chart_for(one) for one in series]),
        "comparisons": timed(lambda: compared(series)),
        "forecasts": timed(lambda: [forecast(one, 12) for one in series]),
        "change of level": timed(lambda: level(series[0])),
        "curves": timed(lambda: [(survival(curve), incidence(curve)) for _ in range(CURVES)]),
    }


def verdicts(size: int) -> None:
    for target in range(TARGETS):
        people, share = (20 + 2 * target) * size, Fraction(60 + target, 100)
        x = people * 7 // 10
        proportion_interval(x, people)
        is_shown_at_least(x, people, share)
        is_shown_below(x, people, share)
        smallest_that_shows(people, share)
        largest_that_refutes(people, share)
        chance_level_at_least(x, people, share)
        chance_final_count_reaches(x, people, 6, x + 3)
    looks(TARGETS)


def compared(series: list[Series]) -> None:
    movement.cache_clear()
    for one in series:
        movement(one)
        rate_ratio(60, 100)
        rate_interval(60, 12)


def level(series: Series) -> None:
    changepoint.cache_clear()
    changepoint(series)


def nothing() -> None:
    for _ in range(TARGETS * 7 + SERIES * 5 + CURVES * 2):
        empty_call()


def empty_call() -> None:
    """A call that reckons nothing."""


def timed(work: Callable[[], object]) -> float:
    work()
    spent = []
    for _ in range(ROUNDS):
        began = process_time()
        work()
        spent.append(process_time() - began)
    return median(spent) * 1000


def imported() -> float:
    """The clock's time to import all of it into a fresh interpreter, without the interpreter's own start."""
    modules = "forecast, movement, survival, cohorts, shown, periods, differences"
    program = f"from vink_model.domain import {modules}"
    times = []
    for code in (program, "import numpy"):
        began = perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)
        times.append(perf_counter() - began)
    return (times[0] - times[1]) * 1000


if __name__ == "__main__":
    main()
