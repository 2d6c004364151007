"""Two shares against each other, against published intervals."""

from math import inf

import pytest

from vink_model.domain.differences import difference_interval, risk_ratio_interval

Counted = tuple[int, int]

# Newcombe RG (1998), Statistics in Medicine 17:873-890, Table II, method 10: samples (a) to (h).
NEWCOMBE = [
    ((48, 80), (56, 70), 0.0524, 0.3339),
    ((3, 10), (9, 10), 0.1705, 0.8090),
    ((2, 7), (6, 7), 0.0582, 0.8062),
    ((0, 29), (5, 56), -0.0381, 0.1926),
    ((0, 20), (0, 10), -0.1611, 0.2775),
    ((0, 10), (0, 10), -0.2775, 0.2775),
    ((0, 20), (10, 10), 0.6791, 1.0),
    ((0, 10), (10, 10), 0.6075, 1.0),
]


@pytest.mark.parametrize(("first", "second", "low", "high"), NEWCOMBE)
def test_the_difference_is_newcombes_table_two(
    first: Counted, second: Counted, low: float, high: float
) -> None:
    found = difference_interval(first, second)
    assert found is not None
    assert (round(found.low, 4), round(found.high, 4)) == (low, high)


def test_turning_the_sides_around_turns_the_difference_around() -> None:
    there, back = difference_interval((3, 10), (9, 10)), difference_interval((9, 10), (3, 10))
    assert there is not None
    assert back is not None
    assert (back.low, back.high) == pytest.approx((-there.high, -there.low))


def test_the_risk_ratio_is_koopmans_own_example() -> None:
    # Koopman PAR (1984), Biometrics 40:513-517: 36 of 40 against 16 of 80 is 2.94 to 7.15.
    found = risk_ratio_interval((16, 80), (36, 40))
    assert found is not None
    assert (round(found.low, 2), round(found.high, 2)) == (2.94, 7.15)


def test_turning_the_sides_around_turns_the_ratio_around() -> None:
    there, back = risk_ratio_interval((16, 80), (36, 40)), risk_ratio_interval((36, 40), (16, 80))
    assert there is not None
    assert back is not None
    assert (1 / back.high, 1 / back.low) == pytest.approx((there.low, there.high), rel=1e-6)


def test_a_ratio_to_nobody_has_no_upper_bound_and_a_ratio_of_nobody_begins_at_nought() -> None:
    upward, downward = risk_ratio_interval((0, 29), (5, 56)), risk_ratio_interval((5, 56), (0, 29))
    assert upward is not None
    assert downward is not None
    assert (upward.high, downward.low) == (inf, 0)
    assert 0 < upward.low < 1 < downward.high


def test_all_of_both_are_as_likely_as_each_other() -> None:
    found = risk_ratio_interval((10, 10), (10, 10))
    assert found is not None
    assert found.low < 1 < found.high
    assert found.low == pytest.approx(1 / found.high, rel=1e-6)


def test_nobody_on_one_side_is_no_comparison() -> None:
    assert difference_interval((0, 0), (3, 5)) is None
    assert risk_ratio_interval((3, 5), (0, 0)) is None
    assert risk_ratio_interval((0, 5), (0, 9)) is None


def test_counts_that_cannot_be_are_refused_on_either_side() -> None:
    with pytest.raises(ValueError, match="cannot be 6 of 5"):
        difference_interval((6, 5), (1, 5))
    with pytest.raises(ValueError, match="below zero"):
        risk_ratio_interval((1, 5), (-1, 5))
