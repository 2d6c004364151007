"""What is known about change: the control chart, a stated level, two sides, the range ahead, small charts."""

from dataclasses import replace

import numpy as np
import pytest

from tests.views.concerns_sample import a_dataset, concern, lines
from vink_model.domain.messages import Message, Spans
from vink_model.domain.trends import Rules, Series, SeriesKind, chart_for
from vink_model.month import Month, span
from vink_model.views.concerns import ConcernsScreen, concerns_screen
from vink_model.views.concerns_chart_words import FALSE_SIGNALS
from vink_model.views.concerns_filters import ConcernFilters
from vink_model.views.concerns_looking import Looking, Part

STEADY = (7, 9, 8, 6, 10, 7, 9, 8, 7, 9, 6, 10) * 2
DIFFERENT = (4, 5, 6, 5, 4, 6, 5, 4, 6, 5, 5, 5, *(12, 13, 11, 12, 14, 12, 11, 13, 12, 12, 13, 11))


def a_course(*counts: int | None, looking: Looking | None = None, period: str = "all") -> ConcernsScreen:
    months = span(Month(2016, 1), Month(2016, 1).plus(len(counts) - 1))
    rows = [
        concern(str(month), count=n, area=area)
        for month, n in zip(months, counts, strict=True)
        if n is not None
        for area in ("north", "south")
    ]
    return concerns_screen(a_dataset(*rows), ConcernFilters(period), looking or Looking())


def months_of(shown: ConcernsScreen) -> Message:
    assert shown.chosen is not None
    assert shown.chosen.over_time is not None
    return shown.chosen.over_time.months


def forecast_of(shown: ConcernsScreen) -> Message:
    assert shown.chosen is not None
    assert shown.chosen.over_time is not None
    return shown.chosen.over_time.forecast


def comparison(shown: ConcernsScreen) -> Message:
    assert shown.chosen is not None
    assert shown.chosen.comparison is not None
    return shown.chosen.comparison.message


def test_a_steady_course_stands_out_nowhere_and_is_told_as_a_range_ahead() -> None:
    shown = a_course(*STEADY)
    assert "Intet skiller sig ud" in months_of(shown).sentence.da
    assert isinstance(forecast_of(shown).chart, Spans)
    assert "mellem" in forecast_of(shown).sentence.da


@pytest.mark.parametrize("rules", Rules)
def test_a_course_of_two_levels_stands_out_and_nothing_is_said_of_what_comes(rules: Rules) -> None:
    shown = a_course(*DIFFERENT, looking=Looking(rules=rules))
    assert "Noget skiller sig ud" in months_of(shown).sentence.da
    assert any(point.signals for point in lines(months_of(shown)).points)
    assert forecast_of(shown).chart is None
    assert "noget skiller sig ud" in forecast_of(shown).sentence.da


def test_a_level_stated_with_its_reason_begins_the_lines_anew() -> None:
    # The council decided on 22 June: the first whole month is July, the seventh.
    message = months_of(a_course(*STEADY, looking=Looking(level="council")))
    assert lines(message).phases == (6,)
    assert "nyt niveau fra juli 2016 med begrundelsen »council da«" in message.sentence.da


def test_a_level_that_does_not_begin_inside_the_months_changes_nothing() -> None:
    for level in ("attack", "unit", "nobody"):
        assert lines(months_of(a_course(*STEADY, looking=Looking(level=level)))).phases == ()


@pytest.mark.parametrize(("months", "said"), [(9, "mindst 10"), (10, "foreløbige"), (12, "Intet skiller")])
def test_nine_months_are_shown_ten_have_trial_limits_twelve_have_limits(months: int, said: str) -> None:
    message = months_of(a_course(*STEADY[:months]))
    assert said in " ".join([message.sentence.da, *(note.da for note in message.notes)])
    assert (lines(message).points[0].high is None) == (months < 10)


def test_less_than_one_a_month_is_shown_and_not_judged() -> None:
    rows = [
        concern(str(m), count=n)
        for m, n in zip(span(Month(2016, 1), Month(2017, 12)), [1, 0] * 12, strict=True)
    ]
    shown = concerns_screen(a_dataset(*rows), ConcernFilters())
    assert "under én om måneden" in months_of(shown).sentence.da
    assert not any(point.signals for point in lines(months_of(shown)).points)
    assert "for få henvendelser" in forecast_of(shown).sentence.da


def test_months_that_all_count_nought_are_a_sentence() -> None:
    shown = a_course(*([0] * 24))
    assert shown.chosen is None
    assert shown.nothing is not None


def test_two_years_are_set_against_each_other_by_their_ratio() -> None:
    # Two areas: twice 60 against twice 146.
    message = comparison(a_course(*DIFFERENT))
    assert message.sentence.da.startswith("292 mod 120 (de seneste 12 måneder mod de 12 måneder før)")
    assert "mere end tilfældigt" in message.sentence.da
    assert "kan være tilfældigt" in comparison(a_course(*STEADY)).sentence.da


def test_periods_of_unequal_length_are_compared_by_the_month() -> None:
    looking = Looking(first="2016", second="2017-4-1")
    message = comparison(a_course(*STEADY, looking=looking))
    # 192 in twelve months and 48 in three: 16 a month in both.
    assert "1,00 gange så mange om måneden" in message.sentence.da
    assert "3 måneder mod 12 måneder" in message.sentence.da


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [("2016", "2016-2-1", "overlapper"), ("2016", "2016", "to gange det samme")],
)
def test_what_overlaps_is_not_compared(first: str, second: str, why: str) -> None:
    message = comparison(a_course(*STEADY, looking=Looking(first=first, second=second)))
    assert message.chart is None
    assert why in message.sentence.da


def test_two_areas_are_set_against_each_other() -> None:
    looking = Looking(against="area", first="north", second="south")
    assert comparison(a_course(*STEADY, looking=looking)).sentence.da.startswith(
        "192 mod 192 (South mod North)"
    )


def test_one_month_cannot_be_compared_with_itself() -> None:
    assert "kan ikke sammenlignes" in comparison(a_course(8)).sentence.da


def test_small_charts_share_their_axis_and_say_how_many_false_signals_to_expect() -> None:
    shown = a_course(*STEADY, looking=Looking(multiples="area"))
    assert shown.chosen is not None
    assert shown.chosen.from_where is not None
    found = shown.chosen.from_where.multiples
    assert [panel.title.da for panel in found.panels] == ["North", "South"]
    assert {lines(panel).highest for panel in found.panels} == {10}
    assert "vent 0,1 falske" in found.together.notes[0].da


def test_no_more_than_nine_small_charts_are_drawn_and_the_rest_is_told() -> None:
    months = span(Month(2016, 1), Month(2016, 12))
    rows = [concern(str(m), area=f"area_{i:02d}", count=20 - i) for m in months for i in range(11)]
    shown = concerns_screen(a_dataset(*rows), ConcernFilters(), Looking(multiples="area"))
    assert shown.chosen is not None
    assert shown.chosen.from_where is not None
    found = shown.chosen.from_where.multiples
    assert (len(found.panels), len(found.together.table.rows)) == (9, 11)
    assert "De 2 med færrest" in found.together.notes[-1].da


def test_a_visit_works_out_only_the_part_that_it_shows() -> None:
    shown = a_course(*STEADY, looking=Looking(Part.COMPARE)).chosen
    assert shown is not None
    assert shown == replace(shown, over_time=None, from_where=None, how_soon=None)


@pytest.mark.parametrize("rules", Rules)
def test_false_signals_are_about_as_frequent_as_is_said(rules: Rules) -> None:
    random = np.random.default_rng(7)
    drawn = [Series(SeriesKind.COUNT, tuple(int(n) for n in random.poisson(5, 24))) for _ in range(400)]
    seen = sum(chart_for(series, rules).has_signal for series in drawn) / len(drawn)
    assert seen == pytest.approx(24 * float(FALSE_SIGNALS[rules]), abs=0.07)
