"""The counted concerns: when they came, from where, and whether they were passed on in time."""

from fractions import Fraction

import pytest

from tests.views.concerns_sample import (
    a_dataset,
    a_screen,
    bars,
    breakdown,
    concern,
    drawn,
    from_where,
    how_soon,
    lines,
    over_time,
    words,
)
from vink_model.domain.messages import MarkKind, Message
from vink_model.text import Text
from vink_model.views.concerns import concerns_screen
from vink_model.views.concerns_filters import ConcernFilters


def values(message: Message) -> list[int | None]:
    return [point.value for point in lines(message).points]


def test_the_months_are_counted_and_averaged() -> None:
    months = over_time(a_screen(period="2016")).months
    assert values(months) == [20, 10, None, 4]
    assert months.sentence.da.startswith("34 henvendelser fra maj 2016 til august 2016, 11,3 om måneden")


def test_a_month_that_the_source_is_silent_about_is_unknown_and_not_nought() -> None:
    months = over_time(a_screen(period="2016")).months
    assert months.table.rows[2][1] == Text("Ikke oplyst", "Not stated")
    assert "de er vist som ukendte, ikke som 0" in words(months)


def test_a_month_that_the_filters_empty_counts_nought() -> None:
    assert values(over_time(a_screen(period="2016", channels=("ssp",))).months) == [0, 0, None, 4]


def test_one_month_is_only_shown() -> None:
    shown = over_time(concerns_screen(a_dataset(concern("2016-05")), ConcernFilters()))
    assert shown.months.sentence.da.startswith("1 henvendelse i maj 2016. Grænser kræver mindst 10")
    assert shown.forecast.chart is None


def test_events_are_marked_in_their_month() -> None:
    marks = lines(over_time(a_screen()).months).marks
    # The change of definition belongs to the published second count; the months are all counted alike.
    assert all(mark.kind is MarkKind.EVENT for mark in marks)
    council = next(m for m in marks if m.label.en == "council en, June 2016")
    # 22 June, in the second month from May: 0.5 to 1.5, with 21 of 30 days passed.
    assert council.at == pytest.approx(0.5 + 21 / 30)


def test_the_most_frequent_way_in_stands_first_and_the_left_overs_last() -> None:
    shown = drawn(breakdown(a_screen(), "channel"))
    assert list(shown.items())[:2] == [("VINK hotline", 20), ("SSP", 10)]
    assert list(shown.items())[-1] == ("Anden indgang", 10)


def test_severity_keeps_its_own_order() -> None:
    assert drawn(breakdown(a_screen(), "severity")) == {
        "Inden 24 timer": 10,
        "Inden 48 timer": 0,
        "Inden 72 timer": 30,
    }


def test_the_levels_are_named_as_the_plan_names_them() -> None:
    assert drawn(breakdown(a_screen(), "level")) == {"Wide niveau": 34, "Narrow niveau": 6}


def test_an_area_is_named_by_its_key() -> None:
    assert drawn(breakdown(a_screen(), "area")) == {"North": 30, "Old Town": 10}


def test_the_sentence_names_the_most_frequent_with_its_share() -> None:
    assert breakdown(a_screen(), "area").sentence == Text(
        "Flest: North, 30 af 40 (75\N{NO-BREAK SPACE}%).", "Most: North, 30 of 40 (75%)."
    )


def test_two_as_frequent_are_both_named() -> None:
    shown = a_screen(channels=("ssp", "other"))
    assert breakdown(shown, "channel").sentence.da == ("Lige mange, 10 af 20 hver: SSP og Anden indgang.")


def test_many_areas_are_drawn_as_twelve_bars_and_all_told_in_the_table() -> None:
    rows = [concern("2016-05", area=f"area_{i:02d}", count=30 - i) for i in range(15)]
    by_area = breakdown(concerns_screen(a_dataset(*rows), ConcernFilters()), "area")
    shown = drawn(by_area)
    # The four smallest of fifteen: 19 + 18 + 17 + 16.
    assert len(shown) == 12
    assert shown["De 4 øvrige"] == 70
    assert len(by_area.table.rows) == 15


def test_small_numbers_are_said_plainly() -> None:
    assert "Kun 10:" in words(breakdown(a_screen(channels=("ssp",)), "area"))
    assert "Kun" not in words(breakdown(a_screen(), "area"))


def test_every_breakdown_adds_up_to_all_the_chosen_concerns() -> None:
    for shown in (a_screen(), a_screen(period="2016", channels=("ssp", "vink_hotline"))):
        for message in (*from_where(shown).breakdowns.values(), *how_soon(shown).breakdowns.values()):
            assert sum(int(str(row[1])) for row in message.table.rows) == message.n


def test_all_breakdowns_stand_year_beside_year_in_one_table() -> None:
    shown = from_where(a_screen())
    table = shown.by_year.table
    assert [h.label.da for h in table.headings] == ["Opdeling", "Værdi", "2016", "2017", "I alt", "Andel"]
    ssp = next(row for row in table.rows if row[1] == Text("SSP", "SSP (schools, social services, police)"))
    assert ssp[2:] == (4, 6, 10, Fraction(1, 4))


def test_triage_counts_in_time_late_pending_and_not_needed_apart() -> None:
    shown = how_soon(a_screen())
    assert shown.triage.sentence.da == (
        "34 skulle visiteres videre: 20 er det inden fristen, 10 efter, og 4 afventer. "
        "6 krævede ikke en lokal indsats."
    )
    chart = bars(shown.triage)
    assert chart.is_stacked
    assert [series.values for series in chart.series] == [(0, 0, 20), (10, 0, 0), (0, 0, 4), (0, 0, 6)]


def test_concerns_that_need_no_local_effort_are_not_counted_as_late() -> None:
    shown = how_soon(a_screen(period="2017"))
    assert shown.triage.sentence.da == "6 henvendelser, og ingen krævede en lokal indsats."
