"""Months count as people count them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vink_model.month import Month, span

months = st.builds(Month, st.integers(1900, 2100), st.integers(1, 12))


def test_a_month_is_read_and_written_in_one_form() -> None:
    assert Month.parse("2016-05") == Month(2016, 5)
    assert str(Month(2016, 5)) == "2016-05"


@pytest.mark.parametrize(
    "written", ["2016-13", "2016-00", "2016-5", "16-05", "2016/05", "2016-05-01", " 2016-05", "", "२०१६-०५"]
)
def test_any_other_form_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="2016-05"):
        Month.parse(written)


def test_a_day_lies_in_its_month() -> None:
    assert Month.of(date(2016, 2, 29)) == Month(2016, 2)
    assert Month(2016, 2).first_day == date(2016, 2, 1)


def test_december_is_followed_by_january_of_the_next_year() -> None:
    assert Month(2016, 12).plus(1) == Month(2017, 1)
    assert Month(2016, 1).plus(-1) == Month(2015, 12)
    assert Month(2016, 5).plus(12) == Month(2017, 5)


def test_months_stand_in_the_order_of_time() -> None:
    assert sorted([Month(2017, 1), Month(2016, 12), Month(2016, 2)]) == [
        Month(2016, 2),
        Month(2016, 12),
        Month(2017, 1),
    ]


def test_a_span_holds_both_its_ends() -> None:
    assert list(map(str, span(Month(2016, 11), Month(2017, 2)))) == [
        "2016-11",
        "2016-12",
        "2017-01",
        "2017-02",
    ]
    assert span(Month(2016, 5), Month(2016, 5)) == (Month(2016, 5),)
    assert span(Month(2016, 5), Month(2016, 4)) == ()


@given(months, st.integers(-600, 600))
def test_as_many_months_on_as_lie_between(month: Month, months_later: int) -> None:
    assert month.until(month.plus(months_later)) == months_later


@given(months, months)
def test_written_months_sort_as_months_do(one: Month, other: Month) -> None:
    assert (one < other) == (str(one) < str(other))
    assert Month.parse(str(one)) == one
