"""How many figures stand out by chance alone."""

from fractions import Fraction

import pytest

from vink_model.domain.looks import looks


def test_of_twelve_targets_about_one_stands_out_by_chance() -> None:
    found = looks(12)
    assert found.expected == Fraction(3, 5)
    assert found.about == 1
    # By hand: 0.95 to the twelfth is 0.5404.
    assert round(found.at_least_one, 4) == 0.4596


def test_of_one_look_none_is_expected_and_of_a_hundred_five() -> None:
    assert looks(1).about == 0
    assert looks(100).about == 5
    assert looks(0).at_least_one == 0


def test_a_stricter_look_is_wrong_less_often() -> None:
    assert looks(40, Fraction(1, 40)).expected == 1


def test_nobody_looks_fewer_than_no_times_or_without_risk() -> None:
    with pytest.raises(ValueError, match="nobody looks -1 times"):
        looks(-1)
    with pytest.raises(ValueError, match="between 0 and 1"):
        looks(3, Fraction(0))
