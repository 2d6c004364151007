"""Figures on a slide give the total beside them."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vink_model.domain.planning.adding_up import rounded_to_add_up


def test_the_largest_remainders_are_rounded_up() -> None:
    # 1.4 + 1.4 + 1.2 is 4: one is missing after 1 + 1 + 1, and the first of two equal remainders gets it.
    assert rounded_to_add_up({"b": 14, "a": 14, "c": 12}, 10) == {"b": 10, "a": 20, "c": 10}


def test_a_given_total_is_met_when_rounding_can() -> None:
    assert rounded_to_add_up({"a": 15, "b": 15}, 10, 40) == {"a": 20, "b": 20}
    assert rounded_to_add_up({"a": 15, "b": 15}, 10, 20) == {"a": 10, "b": 10}


@pytest.mark.parametrize("total", [10, 50, 25], ids=["too little", "too much", "no whole units"])
def test_a_total_that_no_rounding_gives_is_refused(total: int) -> None:
    with pytest.raises(ValueError, match="no rounding"):
        rounded_to_add_up({"a": 15, "b": 15}, 10, total)


def test_a_unit_is_more_than_nothing() -> None:
    with pytest.raises(ValueError, match="units of 0"):
        rounded_to_add_up({"a": 15}, 0)


@given(
    st.dictionaries(st.text(max_size=3), st.integers(-(10**7), 10**7)),
    st.sampled_from([1, 7, 10_000, 100_000]),
)
def test_no_part_moves_by_a_unit_and_the_sum_is_the_rounded_sum(parts: dict[str, int], unit: int) -> None:
    rounded = rounded_to_add_up(parts, unit)
    whole = sum(rounded.values())
    assert all(abs(rounded[key] - parts[key]) < unit for key in parts)
    assert abs(whole - sum(parts.values())) <= Fraction(unit, 2)
    assert rounded_to_add_up(dict(reversed(parts.items())), unit) == rounded
