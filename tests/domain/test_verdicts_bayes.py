"""The evidence weighed by Bayes: the level's probability of lying on the target's side."""

from fractions import Fraction

import pytest

from vink_model.domain.codes import Comparison
from vink_model.domain.measures import Counted
from vink_model.domain.verdicts import Evidence, Method, evidence, interval

LEAST, MOST = Comparison.AT_LEAST, Comparison.AT_MOST
SIXTY, SEVENTY, EIGHTY = Fraction(60, 100), Fraction(70, 100), Fraction(80, 100)


# The design's worked table: the level's probability of reaching the target, Jeffreys' prior.
@pytest.mark.parametrize(
    ("x", "n", "target", "probability"),
    [(13, 22, SIXTY, 0.46), (14, 22, SIXTY, 0.63), (9, 12, SEVENTY, 0.63), (52, 60, EIGHTY, 0.91)],
)
def test_the_probability_is_that_of_the_worked_table(
    x: int, n: int, target: Fraction, probability: float
) -> None:
    found = evidence(Counted(x, n), target, LEAST, Method.BAYES)
    assert found.probability == pytest.approx(probability, abs=0.005)


def test_bayes_decides_where_wilson_cannot_tell_yet() -> None:
    """52 of 60 against 80 %: Wilson's interval holds the target, the probability is 91 %."""
    assert evidence(Counted(52, 60), EIGHTY, LEAST).state is Evidence.CANNOT_TELL
    assert evidence(Counted(52, 60), EIGHTY, LEAST, Method.BAYES).state is Evidence.MET


def test_the_smallest_count_that_shows_it_is_the_first_with_ninety_per_cent() -> None:
    shows = evidence(Counted(13, 22), SIXTY, LEAST, Method.BAYES).shows
    assert shows is not None
    just, short = (evidence(Counted(x, 22), SIXTY, LEAST, Method.BAYES) for x in (shows, shows - 1))
    assert (just.state, short.state) == (Evidence.MET, Evidence.CANNOT_TELL)


def test_at_most_is_the_mirror_of_at_least() -> None:
    for x in range(23):
        one = evidence(Counted(x, 22), SIXTY, LEAST, Method.BAYES)
        other = evidence(Counted(22 - x, 22), 1 - SIXTY, MOST, Method.BAYES)
        assert (one.state, one.leans, one.more) == (other.state, other.leans, other.more)


def test_unassessed_people_hold_both_verdicts_back() -> None:
    assert evidence(Counted(8, 22), SIXTY, LEAST, Method.BAYES).state is Evidence.NOT_MET
    assert evidence(Counted(8, 22, missing=8), SIXTY, LEAST, Method.BAYES).state is Evidence.CANNOT_TELL


def test_the_interval_of_bayes_ends_at_zero_and_one_where_nothing_lies_beyond() -> None:
    assert interval(Counted(0, 10), Method.BAYES)[0] == 0.0
    assert interval(Counted(10, 10), Method.BAYES)[1] == 1.0


def test_wilson_gives_no_probability() -> None:
    assert evidence(Counted(13, 22), SIXTY, LEAST).probability is None
