"""Whether a year differs from the one before: seldom wrong, clustered or not, silent when it cannot tell."""

import numpy as np
import pytest

from tests.domain.trends.published import counts
from vink_model.domain.movement import NoMovement, movement
from vink_model.domain.rates import Change, rate_ratio
from vink_model.domain.trends import PhaseStart, Series, SeriesKind

EVEN = (5, 6, 4, 5, 7, 3, 5, 6, 4, 5, 6, 4)


def test_a_hundred_after_sixty_rose_when_the_months_are_even() -> None:
    found = movement(counts(*EVEN, *(8, 9, 8, 8, 9, 8, 8, 9, 8, 8, 9, 8)))
    assert found.ratio == rate_ratio(60, 100)
    assert found.change is Change.ROSE
    assert movement(counts(*(8, 9, 8, 8, 9, 8, 8, 9, 8, 8, 9, 8), *EVEN)).change is Change.FELL


def test_a_hundred_after_sixty_can_be_chance_when_forty_came_in_one_month() -> None:
    found = movement(counts(*EVEN, 45, *EVEN[1:]))
    assert (found.ratio, found.change) == (rate_ratio(60, 100), Change.CAN_BE_CHANCE)
    assert found.p > 0.05 > rate_ratio(60, 100).p


def test_a_hundred_and_four_after_a_hundred_can_be_chance() -> None:
    found = movement(counts(*(8, 9, 8, 8, 9, 8, 8, 9, 8, 8, 9, 8), *(9, 9, 8, 8, 9, 9, 8, 9, 9, 8, 9, 9)))
    assert found.change is Change.CAN_BE_CHANCE
    assert not found.is_more_than_chance


def test_two_years_without_any_are_nothing_to_compare() -> None:
    assert movement(counts(*[0] * 24)).change is Change.NOTHING_COUNTED


def test_some_after_none_is_a_rise_without_a_ratio() -> None:
    found = movement(counts(*[0] * 12, *[1] * 12))
    assert found.ratio is not None
    assert (found.ratio.ratio, found.change) == (None, Change.ROSE)


@pytest.mark.parametrize(
    ("series", "refusal"),
    [
        (counts(*EVEN, *EVEN[:11]), NoMovement.TOO_SHORT),
        (counts(), NoMovement.TOO_SHORT),
        (counts(*EVEN, *EVEN[:11], None), NoMovement.GAPS),
        (
            Series(SeriesKind.COUNT, EVEN * 2, phases=(PhaseStart(15, "New form", "A. Officer"),)),
            NoMovement.BREAK,
        ),
        (Series(SeriesKind.COUNT, EVEN * 2, definitions=("a",) * 12 + ("b",) * 12), NoMovement.BREAK),
    ],
)
def test_years_that_cannot_be_compared_say_why(series: Series, refusal: NoMovement) -> None:
    found = movement(series)
    assert (found.refusal, found.ratio, found.is_more_than_chance) == (refusal, None, False)
    assert refusal.label.da != refusal.label.en


def test_a_break_before_the_two_years_does_not_part_them() -> None:
    series = Series(SeriesKind.COUNT, EVEN * 3, phases=(PhaseStart(12, "New form", "A. Officer"),))
    assert movement(series).refusal is None


def test_only_events_in_equal_months_are_compared() -> None:
    with pytest.raises(ValueError, match="equal months"):
        movement(Series(SeriesKind.MEASUREMENT, (3.0,) * 24))
    with pytest.raises(ValueError, match="not seen from 3"):
        movement(counts(*EVEN), 3)


# Years at one level, 1500 times each (seeded); the standard error of 5 % is 0.6 %.
@pytest.mark.parametrize("spread", [1.0, 1.8, 3.0])
def test_at_one_level_a_rise_or_fall_is_said_at_most_one_time_in_twenty(spread: float) -> None:
    random, rounds = np.random.default_rng(5), 1500
    said = plain = 0
    for _ in range(rounds):
        months = (
            random.poisson(5, 24)
            if spread == 1
            else random.negative_binomial(5 / (spread - 1), 1 / spread, 24)
        )
        said += movement(counts(*months.tolist())).is_more_than_chance
        plain += abs(int(months[:12].sum()) - int(months[12:].sum())) > 6
    assert said / rounds <= 0.05
    assert plain / rounds > 0.4
