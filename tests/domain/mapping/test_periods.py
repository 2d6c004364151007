"""Labels of time as publishers write them."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vink_model.domain.checks.given import Cell
from vink_model.domain.mapping.periods import Doubt, Period, Span, doubled, period_of, periods_of
from vink_model.month import Month
from vink_model.text import Language, month_name

APRIL = 4


def span(text: str) -> Span:
    return Span.parse(text)


@pytest.mark.parametrize(
    ("label", "months"),
    [
        ("2015/16", "2015-04/2016-03"),
        ("2015/2016", "2015-04/2016-03"),
        ("2015-2016", "2015-04/2016-03"),
        ("FY2015-16", "2015-04/2016-03"),
        ("FY 2015/16", "2015-04/2016-03"),
        ("2015\N{EN DASH}16", "2015-04/2016-03"),
        ("1999/00", "1999-04/2000-03"),
        ("1999-00", "1999-04/2000-03"),
        ("FY2010-11", "2010-04/2011-03"),
        ("Apr 2015 to Mar 2016", "2015-04/2016-03"),
        ("1 April 2015 to 31 March 2016", "2015-04/2016-03"),
        ("april 2015 - marts 2016", "2015-04/2016-03"),
        ("Apr-15 to Mar-16", "2015-04/2016-03"),
        ("Year ending March 2016", "2015-04/2016-03"),
        ("year to 31 March 2016", "2015-04/2016-03"),
        ("1. kvt. 2016", "2016-01/2016-03"),
        ("2016K1", "2016-01/2016-03"),
        ("Q1 2016", "2016-01/2016-03"),
        ("2016 Q4", "2016-10/2016-12"),
        ("2016-Q4", "2016-10/2016-12"),
        ("4. kvartal 2016", "2016-10/2016-12"),
        ("2nd quarter 2016", "2016-04/2016-06"),
        ("Q1 2015/16", "2015-04/2015-06"),
        ("Q4 2015/16", "2016-01/2016-03"),
        ("2. halvår 2016", "2016-07/2016-12"),
        ("2016H1", "2016-01/2016-06"),
        ("apr-jun 2016", "2016-04/2016-06"),
        ("april til juni 2016", "2016-04/2016-06"),
        ("maj 2016", "2016-05"),
        ("May-16", "2016-05"),
        ("maj 16", "2016-05"),
        ("Maj '16", "2016-05"),
        ("May-96", "1996-05"),
        ("2016 maj", "2016-05"),
        ("2016M05", "2016-05"),
        ("2016-05", "2016-05"),
        ("201605", "2016-05"),
        ("17-05-2016", "2016-05"),
        ("2016", "2016-01/2016-12"),
        (2016.0, "2016-01/2016-12"),
        ("2010-2014", "2010-01/2014-12"),
        (date(2016, 5, 17), "2016-05"),
        (datetime(2016, 5, 17, 8, 30), "2016-05"),  # noqa: DTZ001 - Excel's times have no zone
        (42507.0, "2016-05"),
    ],
)
def test_a_label_is_read_as_its_months(label: Cell, months: str) -> None:
    period = period_of(label, split_year_begins=APRIL)
    assert (str(period.span), period.doubt) == (months, None)


@pytest.mark.parametrize(
    ("label", "doubt"),
    [
        ("2020/19", Doubt.BACKWARDS),
        ("2020-19", Doubt.BACKWARDS),
        ("2015/18", Doubt.BACKWARDS),
        ("2016-2014", Doubt.BACKWARDS),
        ("okt-mar 2016", Doubt.BACKWARDS),
        ("2011-12", Doubt.MONTH_OR_YEAR),
        ("20161", Doubt.FOOTNOTE),
        ("2016/17 [3]", Doubt.MARKED),
        ("2016/17 (revised)", Doubt.MARKED),
        ("2016/17 [r]", Doubt.MARKED),
        ("2016\N{SUPERSCRIPT ONE}", Doubt.MARKED),
        ("2016*", Doubt.MARKED),
        ("2016r", Doubt.MARKED),
        ("FY16", Doubt.NOT_A_PERIOD),
        ("16-May", Doubt.NOT_A_PERIOD),
        ("Total", Doubt.NOT_A_PERIOD),
        ("2016-13-01", Doubt.NOT_A_PERIOD),
        ("", Doubt.NOT_A_PERIOD),
        ("\N{SUPERSCRIPT ONE}", Doubt.NOT_A_PERIOD),
        (1899.0, Doubt.NOT_A_PERIOD),
        (2016.5, Doubt.NOT_A_PERIOD),
        (True, Doubt.NOT_A_PERIOD),
    ],
)
def test_a_label_in_doubt_is_asked_about(label: Cell, doubt: Doubt) -> None:
    assert period_of(label, split_year_begins=APRIL).doubt is doubt


def test_a_split_year_is_asked_about_until_its_first_month_is_declared() -> None:
    assert period_of("2015/16") == Period("2015/16", None, Doubt.WHICH_START)
    assert period_of("Q1 2015/16").doubt is Doubt.WHICH_START
    assert period_of("2015/16", split_year_begins=8).span == span("2015-08/2016-07")
    assert period_of("Apr 2015 to Mar 2016").is_certain


def test_footnotes_are_kept_beside_the_months() -> None:
    assert period_of("2016/17 [r] [3]", split_year_begins=APRIL) == Period(
        "2016/17 [r] [3]", span("2016-04/2017-03"), Doubt.MARKED, ("[r]", "[3]")
    )


def test_neighbours_settle_whether_a_label_is_a_month_or_a_year() -> None:
    months = periods_of(["2011-10", "2011-11", "2011-12"], split_year_begins=APRIL)
    assert [str(p.span) for p in months] == ["2011-10", "2011-11", "2011-12"]
    assert all(p.is_certain for p in months)
    years = periods_of(["2010-11", "2011-12", "2012-13"], split_year_begins=APRIL)
    assert [str(p.span) for p in years] == ["2010-04/2011-03", "2011-04/2012-03", "2012-04/2013-03"]
    assert [p.doubt for p in years] == [Doubt.MONTH_OR_YEAR, Doubt.MONTH_OR_YEAR, None]


def test_two_vintages_of_a_year_and_a_year_beside_its_months_are_found() -> None:
    years = periods_of(["2015/16", "2016/17", "2016/17 (revised)"], split_year_begins=APRIL)
    assert [[p.label for p in group] for group in doubled(years)] == [["2016/17", "2016/17 (revised)"]]
    mixed = periods_of(["2015", "jan 2016", "feb 2016", "2016"])
    assert [{p.label for p in group} for group in doubled(mixed)] == [{"jan 2016", "feb 2016", "2016"}]
    assert doubled(periods_of(["2015", "2016", "2016 "])) == ()


MONTHS = st.builds(Month, st.integers(1990, 2049), st.integers(1, 12))
NAMED = [
    lambda m: month_name(m, Language.DA),
    lambda m: month_name(m, Language.EN),
    lambda m: f"{month_name(m, Language.EN)[:3]}-{m.year % 100:02d}",
    lambda m: f"{m.year}M{m.number:02d}",
    lambda m: f"{m.year} {month_name(m, Language.DA).split()[0]}",
    lambda m: f"{m.number:02d}/{m.year}",
    lambda m: m.first_day,
]


@given(MONTHS, st.sampled_from(NAMED))
def test_every_way_to_write_a_month_is_read_back(month: Month, write: object) -> None:
    assert callable(write)
    assert period_of(write(month)).span == Span(month, month)


@given(
    st.integers(1900, 2098),
    st.integers(1, 12),
    st.sampled_from(["{y}/{z:02d}", "{y}/{w}", "FY{y}-{z:02d}", "FY {y}/{z:02d}"]),
)
def test_every_way_to_write_a_split_year_is_read_back(year: int, begins: int, form: str) -> None:
    label = form.format(y=year, z=(year + 1) % 100, w=year + 1)
    first = Month(year, begins)
    assert period_of(label, split_year_begins=begins).span == Span(first, first.plus(11))


@given(
    st.integers(1900, 2099),
    st.integers(1, 4),
    st.sampled_from(["{n}. kvt. {y}", "{y}K{n}", "Q{n} {y}", "{y} Q{n}", "{y}-Q{n}", "{n}. kvartal {y}"]),
)
def test_every_way_to_write_a_quarter_is_read_back(year: int, number: int, form: str) -> None:
    first = Month(year, 3 * number - 2)
    assert period_of(form.format(y=year, n=number)).span == Span(first, first.plus(2))


@given(MONTHS, st.integers(0, 30))
def test_a_span_is_written_and_read_back(first: Month, more: int) -> None:
    one = Span(first, first.plus(more))
    assert Span.parse(str(one)) == one
    assert one.months == more + 1


@given(st.text(max_size=30))
def test_no_text_breaks_the_reading(text: str) -> None:
    assert isinstance(period_of(text), Period)


@pytest.mark.parametrize("text", ["", "2016", "2016-13", "2016-05/2016-04", "2016-04/2017"])
def test_only_a_sound_span_is_read(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Span.parse(text)
