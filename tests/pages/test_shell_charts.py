"""The charts say what they stand for: finished numbers, right colours, marks that do not hide each other."""

from fractions import Fraction
from typing import Any

import pytest

from pages._ui.charts import drawn, legend_of_marks, picked
from pages._ui.charts.palette import colour
from pages._ui.charts.sheet import number_axis, short, ticks, time_names
from vink_model.domain.messages import (
    Band,
    Bars,
    Chart,
    Interval,
    Intervals,
    Lines,
    Mark,
    MarkKind,
    Series,
    Tone,
    Triangle,
)
from vink_model.text import Language, Text, Unit

LEVEL_COLOURS = {"#00a797", "#c38822", "#c51b46"}


def same(words: str) -> Text:
    return Text(words, words)


YEARS = tuple(same(str(year)) for year in range(2009, 2018))
COUNTS = Series("n", Text("Henvendelser", "Concerns"), (9, 12, 8, 11, 9, 60, 100, 104, 85))
BREAK = Mark(6.5, Text("Ændret opgørelse", "Change of definition"), MarkKind.BREAK)


def event(at: float, words: str) -> Mark:
    return Mark(at, same(words), MarkKind.EVENT)


def json_of(chart: Chart, language: Language = Language.DA) -> dict[str, Any]:
    figure: dict[str, Any] = drawn(chart, language).to_plotly_json()
    return figure


def test_amounts_are_written_by_the_language_and_the_unit_stands_once() -> None:
    chart = Bars(YEARS[:2], (Series("a", same("a"), (4_150_000, -50_000)),), Unit.MILLION)
    assert list(json_of(chart)["data"][0]["text"]) == ["4,15", "−0,05"]
    assert list(json_of(chart, Language.EN)["data"][0]["text"]) == ["4.15", "−0.05"]
    said = [words["text"] for words in json_of(chart)["layout"]["annotations"]]
    assert said == ["mio. kr."]


def test_hovering_tells_the_whole_amount_with_its_unit() -> None:
    chart = Bars(YEARS[:1], (Series("a", same("Bevilget"), (4_150_000,)),), Unit.MILLION)
    assert json_of(chart)["data"][0]["hovertext"][0] == "2009<br>Bevilget: <b>4,15\xa0mio.\xa0kr.</b>"


def test_a_break_is_a_dashed_line_with_its_words() -> None:
    layout = json_of(Bars(YEARS, (COUNTS,), Unit.COUNT, marks=(BREAK,)))["layout"]
    dashed = [shape for shape in layout["shapes"] if shape["line"].get("dash") == "dash"]
    assert [shape["x0"] for shape in dashed] == [6.5]
    assert "Ændret opgørelse" in [words["text"] for words in layout["annotations"]]


def test_events_are_numbered_in_time_and_near_ones_stand_in_different_rows() -> None:
    marks = (event(5.4, "senere"), event(5.1, "først"), event(1.0, "længe før"))
    chart = Bars(YEARS, (COUNTS,), Unit.COUNT, marks=marks)
    boxes = {w["text"]: w["yshift"] for w in json_of(chart)["layout"]["annotations"] if w["text"].isdigit()}
    assert set(boxes) == {"1", "2", "3"}
    assert boxes["2"] != boxes["3"]
    assert boxes["1"] == boxes["2"]
    assert legend_of_marks(chart, Language.DA) == ("(1) længe før", "(2) først", "(3) senere")


def test_a_missing_value_leaves_a_gap_and_not_a_zero() -> None:
    lines = Lines(YEARS[:3], (Series("n", same("n"), (5, None, 7)),), Unit.COUNT)
    trace = json_of(lines)["data"][0]
    assert list(trace["y"]) == [5.0, None, 7.0]
    assert not trace["connectgaps"]


def test_what_we_worked_out_is_hatched() -> None:
    series = (Series("a", same("trykt"), (1,)), Series("b", same("beregnet"), (2,), is_derived=True))
    printed, derived = json_of(Bars(YEARS[:1], series, Unit.COUNT))["data"]
    assert "pattern" not in printed["marker"]
    assert derived["marker"]["pattern"]["shape"] == "/"


def test_only_the_triangle_has_the_colours_of_the_levels() -> None:
    others = {colour(tone) for tone in set(Tone) - {Tone.GREEN, Tone.YELLOW, Tone.RED}}
    assert others.isdisjoint(LEVEL_COLOURS)
    assert {colour(tone) for tone in (Tone.GREEN, Tone.YELLOW, Tone.RED)} == LEVEL_COLOURS


@pytest.fixture
def triangle() -> Triangle:
    return Triangle(
        (
            Band("red", Text("Indgribende", "Intervening"), same("ingen"), Tone.RED, is_outside=True),
            Band("yellow", Text("Foregribende", "Anticipatory"), same("7"), Tone.YELLOW, is_outside=False),
            Band("green", Text("Forebyggende", "Preventive"), same("9"), Tone.GREEN, is_outside=False),
        ),
        picked="green",
    )


def test_a_level_outside_the_plan_is_an_empty_outline_and_says_so(triangle: Triangle) -> None:
    figure = json_of(triangle)
    outside, within, _ = figure["data"][:3]
    assert outside["fillcolor"] == "rgba(0,0,0,0)"
    assert outside["line"]["dash"] == "dash"
    assert within["fillcolor"] == "#c38822"
    said = " ".join(words["text"].replace("<br>", " ") for words in figure["layout"]["annotations"])
    assert said.count("uden for planen") == 1


def test_the_bands_narrow_towards_the_top(triangle: Triangle) -> None:
    widths = [max(band["x"]) - min(band["x"]) for band in json_of(triangle)["data"][:3]]
    assert widths == sorted(widths)
    assert widths[2] == pytest.approx(1.0)


def test_every_place_that_can_be_touched_names_its_level(triangle: Triangle) -> None:
    places = json_of(triangle)["data"][3:]
    assert [set(place["customdata"]) for place in places] == [{"red"}, {"yellow"}, {"green"}]
    # A mark that skips hovering cannot be clicked.
    assert all(place["hoverinfo"] != "skip" for place in places)


def test_a_click_gives_the_key_and_a_click_on_nothing_gives_none() -> None:
    assert picked([{"customdata": "yellow"}]) == "yellow"
    assert picked([{"customdata": ["yellow"]}]) == "yellow"
    assert picked([{"x": 1}]) is None
    assert picked([]) is None


def test_a_share_that_cannot_be_counted_yet_has_a_target_and_no_dot() -> None:
    rows = (Interval("a", same("Progression"), None, None, None, Fraction(3, 4)),)
    figure = json_of(Intervals(rows))
    assert [list(trace["x"]) for trace in figure["data"]] == [[0.75]]
    said = [words["text"] for words in figure["layout"]["annotations"]]
    assert any("kan ikke opgøres endnu" in words and "mål 75\xa0%" in words for words in said)


@pytest.mark.parametrize(
    ("highest", "lowest", "places"),
    [(14, 0, [0, 5, 10, 15]), (1, 0, [0, 0.25, 0.5, 0.75, 1]), (4, -1, [-2, 0, 2, 4])],
)
def test_an_axis_has_a_few_round_numbers(highest: float, lowest: float, places: list[float]) -> None:
    assert ticks(highest, lowest) == places


@pytest.mark.parametrize(
    ("highest", "places"),
    [(0, [0, 1]), (1, [0, 1]), (2, [0, 1, 2]), (4, [0, 1, 2, 3, 4]), (9, [0, 5, 10]), (14, [0, 5, 10, 15])],
)
def test_an_axis_of_counts_has_whole_and_distinct_numbers(highest: int, places: list[int]) -> None:
    assert ticks(highest, is_count=True) == places
    axis = number_axis(highest, 0, Unit.COUNT, Language.DA)
    assert axis["ticktext"] == [str(place) for place in places]


def test_years_keep_their_names_and_months_every_fourth() -> None:
    assert "" not in time_names([str(year) for year in range(2009, 2018)])
    months = time_names([f"jan {place:02}" for place in range(24)])
    assert [place for place, name in enumerate(months) if name] == [0, 4, 8, 12, 16, 20]


def test_a_share_keeps_its_sign_in_a_tight_place() -> None:
    assert short(Fraction(1, 4), Unit.SHARE, Language.DA) == "25\xa0%"
    assert short(1_450_000, Unit.KRONER, Language.DA) == "1.450.000"
