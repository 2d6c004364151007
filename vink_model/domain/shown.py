"""What so few people can show about the level behind them, and how sure a target still is.

A level is shown when Wilson's 95 % interval leaves the target out and the exact test agrees. Wilson's alone
calls a level exactly at the target 'met' oftener than the 2.5 % that it promises (10 of 10 at 70 %: 2.8 %);
the exact test never does. With both, a verdict neither breaks the promise nor contradicts the drawn interval.
"""

from bisect import bisect_left
from fractions import Fraction
from math import ceil, comb

import numpy as np
from scipy.special import bdtr, bdtrc, betainc, betaln, gammaln, ndtri

from vink_model.domain.intervals import check_counts

ERROR = Fraction(1, 40)
"""How seldom a level exactly at the target may be called shown: 2.5 %."""
Z_SQUARED = Fraction(float(ndtri(1 - float(ERROR)))) ** 2
"""The square of the normal quantile that leaves 2.5 % on each side; exact once it is written down."""
_NEAR = 1e-9
"""Closer to the limit than this a float does not decide; whole numbers do."""


def is_shown_at_least(successes: int, people: int, target: Fraction) -> bool:
    """Whether so many of so many show that the level behind them is the target or more.

    Called so of a level that lies exactly at the target at most once in forty, whatever the number of people.

    Empty: nobody shows nothing.
    Raises: ValueError when the counts or the target cannot be.
    """
    _check(successes, people, target)
    if not people or successes < target * people:
        return False
    return _wilson_leaves_out(successes, people, target) and _is_rare(successes, people, target)


def is_shown_below(successes: int, people: int, target: Fraction) -> bool:
    """Whether so many of so many show that the level behind them is less than the target.

    Empty: nobody shows nothing.
    Raises: ValueError when the counts or the target cannot be.
    """
    _check(successes, people, target)
    return is_shown_at_least(people - successes, people, 1 - target)


def smallest_that_shows(people: int, target: Fraction) -> int | None:
    """The fewest successes of so many that show the target met; None when not even all do."""
    _check(0, people, target)
    possible = range(ceil(target * people), people + 1)
    at = bisect_left(possible, True, key=lambda x: is_shown_at_least(x, people, target))
    return possible[at] if at < len(possible) else None


def largest_that_refutes(people: int, target: Fraction) -> int | None:
    """The most successes of so many that show the target not met; None when not even none do."""
    _check(0, people, target)
    fewest = smallest_that_shows(people, 1 - target)
    return None if fewest is None else people - fewest


def error_at_the_target(people: int, target: Fraction) -> float:
    """How often a level exactly at the target is called shown, among so many people; exact.

    Empty: 0 when no count among so few can show it.
    """
    smallest = smallest_that_shows(people, target)
    return 0.0 if smallest is None else chance_of_so_many(smallest, people, target)


def chance_of_so_many(successes: int, people: int, level: Fraction) -> float:
    """How often at least so many of so many come, at a known level."""
    _check(successes, people, level)
    return 1.0 if successes == 0 else float(bdtrc(successes - 1, people, float(level)))


def chance_level_at_least(successes: int, people: int, target: Fraction) -> float:
    """How likely it is that the level behind the count is the target or more, knowing nothing beforehand.

    Unit: a fraction of one. Jeffreys' prior: as if half a success and half a failure had been seen.
    Raises: ValueError when the counts or the target cannot be.
    """
    _check(successes, people, target)
    return 1.0 - float(betainc(successes + 0.5, people - successes + 0.5, float(target)))


def chance_final_count_reaches(successes: int, people: int, pending: int, need: int) -> float:
    """How likely it is that, when all the pending have been judged, at least so many have succeeded.

    Unit: a fraction of one. The pending are taken to be like those judged (beta-binomial, Jeffreys' prior).
    Raises: ValueError when the counts cannot be.
    Source: Lee & Liu 2008, Clin Trials 5:93 (predictive probability).
    """
    check_counts(successes, people)
    check_counts(0, pending)
    missing = need - successes
    if missing <= 0:
        return 1.0
    if missing > pending:
        return 0.0
    more = np.arange(missing, pending + 1)
    a, b = successes + 0.5, people - successes + 0.5
    logs = (
        gammaln(pending + 1)
        - gammaln(more + 1)
        - gammaln(pending - more + 1)
        + betaln(more + a, pending - more + b)
        - betaln(a, b)
    )
    return min(1.0, float(np.exp(logs).sum()))


def chance_of_so_few(successes: int, people: int, level: Fraction) -> float:
    """How often at most so many of so many come, at a known level."""
    _check(successes, people, level)
    return float(bdtr(successes, people, float(level)))


def _check(successes: int, people: int, level: Fraction) -> None:
    check_counts(successes, people)
    if not 0 <= level <= 1:
        raise ValueError(f"a level lies between 0 and 1, not at {level}")


def _wilson_leaves_out(x: int, n: int, target: Fraction) -> bool:
    return (x - target * n) ** 2 >= Z_SQUARED * n * target * (1 - target)


def _is_rare(x: int, n: int, target: Fraction) -> bool:
    """Whether so many come at most once in forty when the level is the target."""
    p = chance_of_so_many(x, n, target)
    if abs(p - float(ERROR)) > _NEAR:
        return p < ERROR
    won, lost, whole = target.numerator, target.denominator - target.numerator, target.denominator
    ways = sum(comb(n, k) * won**k * lost ** (n - k) for k in range(x, n + 1))
    return bool(ways * ERROR.denominator <= ERROR.numerator * whole**n)
