"""Numbers, months and days as people write them."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vink_model.domain.checks.days import when
from vink_model.domain.checks.given import Cell
from vink_model.domain.checks.numbers import number_of
from vink_model.text import Language, Quantity, Unit

IN_ANY_COLUMN = {
    "12": "12",
    " 12 ": "12",
    "1.234,5": "1234.5",
    "1,234.5": "1234.5",
    "1 234,5": "1234.5",
    "1\u00a0234,50": "1234.50",
    "1.234.567": "1234567",
    "1,234,567": "1234567",
    "1 234": "1234",
    "12,34": "12.34",
    "12.34": "12.34",
    "1234,567": "1234.567",
    "0,123": "0.123",
    "-5": "-5",
    "\N{MINUS SIGN}5": "-5",
    "+5": "5",
    "1.234,00 kr.": "1234.00",
    "DKK 50": "50",
}
NO_NUMBER = (
    "",
    "abc",
    "1.2.3",
    "1,2,3",
    "12 34",
    "1.23,4",
    "--5",
    "1e5",
    "½",
    "٣",
    "4,1 mio. kr.",
    "5 %",
    "1.234,5,6",
)


@pytest.mark.parametrize(("words", "number"), IN_ANY_COLUMN.items())
def test_danish_and_english_numbers_written_as_text_are_understood(words: str, number: str) -> None:
    assert number_of(words, is_whole=True) == Decimal(number) == number_of(words, is_whole=False)


@pytest.mark.parametrize("words", NO_NUMBER)
def test_what_is_no_number_is_not_guessed_at(words: str) -> None:
    assert number_of(words, is_whole=True) is None
    assert number_of(words, is_whole=False) is None


@pytest.mark.parametrize("words", ["1.234", "1,234"])
def test_a_thousand_that_could_be_a_fraction_is_read_only_where_numbers_are_whole(words: str) -> None:
    assert number_of(words, is_whole=True) == 1234
    assert number_of(words, is_whole=False) is None


def test_50_point_000_kroner_are_fifty_thousand_but_2_comma_000_can_be_two() -> None:
    assert number_of("50.000", is_whole=True) == 50_000
    assert number_of("2,000", is_whole=True) is None


def test_a_number_cell_is_read_as_excel_shows_it() -> None:
    assert number_of(0.1 + 0.2, is_whole=False) == Decimal("0.3")
    assert number_of(1450000.0, is_whole=True) == 1_450_000


@pytest.mark.parametrize("cell", [True, date(2016, 5, 1), datetime(2016, 5, 1, 12), time(12), timedelta(1)])  # noqa: DTZ001
def test_yes_and_dates_are_no_numbers(cell: Cell) -> None:
    assert number_of(cell, is_whole=True) is None


@settings(deadline=None)
@given(st.integers(-(10**11), 10**11), st.sampled_from(Language))
def test_what_the_product_writes_it_can_read(number: int, language: Language) -> None:
    written = Quantity(number, Unit.COUNT).said(language)
    is_ambiguous = language is Language.EN and written.count(",") == 1 and written.endswith(",000")
    assert number_of(written, is_whole=True) == (None if is_ambiguous else number)


MONTHS: dict[Cell, str] = {
    "2016-05": "2016-05",
    "2016/5": "2016-05",
    "2016M05": "2016-05",
    "201605": "2016-05",
    "05-2016": "2016-05",
    "5/2016": "2016-05",
    "maj 2016": "2016-05",
    "Maj-2016": "2016-05",
    "May 2016": "2016-05",
    "okt. 2016": "2016-10",
    "december 2016": "2016-12",
    "2016-05-17": "2016-05",
    "2016-05-17 13:45:00": "2016-05",
    "17-05-2016": "2016-05",
    "17.05.2016": "2016-05",
    "17/5 2016": "2016-05",
    "17. maj 2016": "2016-05",
    "42507": "2016-05",
    42507.0: "2016-05",
    42507.75: "2016-05",
    201605.0: "2016-05",
    date(2016, 5, 17): "2016-05",
    datetime(2016, 5, 17, 13): "2016-05",  # noqa: DTZ001
}
NO_MONTH: tuple[Cell, ...] = (
    "",
    "maj",
    "2016",
    2016.0,
    3.0,
    "13-2016",
    "2016-13",
    "05-17-2016",
    "31-02-2016",
    "17-05-16",
    "maj 16",
    "1816-05",
    True,
    time(0, 0),
    timedelta(days=1),
)


@pytest.mark.parametrize(("cell", "month"), MONTHS.items())
def test_a_month_is_read_from_words_dates_and_serial_numbers(cell: Cell, month: str) -> None:
    found = when(cell)
    assert found is not None
    assert str(found.month) == month


@pytest.mark.parametrize("cell", NO_MONTH)
def test_what_is_no_certain_month_is_not_guessed_at(cell: Cell) -> None:
    assert when(cell) is None


def test_a_file_that_counts_from_1904_means_four_years_later_by_the_same_number() -> None:
    plain, shifted = when(41045.0), when(41045.0, is_1904=True)
    assert plain is not None
    assert shifted is not None
    assert (str(plain.day), str(shifted.day)) == ("2012-05-16", "2016-05-17")


@settings(deadline=None)
@given(st.dates(date(1980, 1, 2), date(2099, 12, 31)))
def test_every_day_is_read_back_from_its_serial_number_and_its_forms(day: date) -> None:
    serial = (day - date(1899, 12, 30)).days
    for cell in (float(serial), day.isoformat(), f"{day:%d-%m-%Y}", f"{day:%d.%m.%Y}", day):
        found = when(cell)
        assert found is not None
        assert found.day == day
