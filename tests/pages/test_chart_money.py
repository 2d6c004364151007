"""The drawings of a year's pace and of a bridge: where lines end, where steps stand."""

from pages._ui.charts import drawn
from vink_model.domain.messages import Bridge, Pace, Step, StepKind
from vink_model.text import Language, Text, Unit


def named(words: str) -> Text:
    return Text(words, words)


BRIDGE = Bridge(
    (
        Step("first", named("2016"), 4_100_000, StepKind.LEVEL),
        Step("more", named("Forløb"), 950_000, StepKind.CHANGE),
        Step("less", named("Kurser"), -200_000, StepKind.CHANGE),
        Step("rest", named("Afrunding"), 50_000, StepKind.CHANGE, is_derived=True),
        Step("last", named("2017"), 4_900_000, StepKind.LEVEL),
    ),
    Unit.MILLION,
)


def test_each_step_begins_where_the_one_before_it_ended() -> None:
    bars = drawn(BRIDGE, Language.DA).data
    assert [(bar.base[0], bar.base[0] + bar.x[0]) for bar in bars] == [
        (0, 4_100_000),
        (4_100_000, 5_050_000),
        (4_850_000, 5_050_000),
        (4_850_000, 4_900_000),
        (0, 4_900_000),
    ]


def test_a_change_is_written_with_its_sign_and_a_level_without() -> None:
    assert [bar.text[0] for bar in drawn(BRIDGE, Language.DA).data] == [
        "4,1",
        "+0,95",
        "−0,2",
        "+0,05",
        "4,9",
    ]


def test_a_derived_step_is_hatched() -> None:
    patterns = [bar.marker.pattern.shape for bar in drawn(BRIDGE, Language.DA).data]
    assert patterns == [None, None, None, "/", None]


def pace(*, is_open: bool) -> Pace:
    months = tuple(named(str(n)) for n in range(1, 13))
    return Pace(
        categories=months,
        booked=(100_000, 200_000, *(None,) * 10),
        budget=tuple(n * 100_000 for n in range(1, 13)),
        budget_label=named("Budget"),
        band=60_000,
        band_label=named("Bånd"),
        expected=(None, *(n * 100_000 for n in range(2, 13))) if is_open else (None,) * 12,
        end=(1_100_000, 1_300_000) if is_open else None,
        end_label=named("Regnskab"),
        unit=Unit.MILLION,
    )


def test_the_pace_is_told_by_kinds_of_line_and_not_by_colour_alone() -> None:
    figure = drawn(pace(is_open=True), Language.DA)
    dashes = {trace.name: trace.line.dash for trace in figure.data if trace.name}
    assert dashes["Budget"] == "dash"
    assert dashes["Forventet"] == "dot"
    assert dashes["Bogført i alt"] is None


def test_the_years_end_is_a_stroke_with_both_its_numbers() -> None:
    stroke = drawn(pace(is_open=True), Language.DA).data[-1]
    assert list(stroke.y) == [1_100_000, 1_300_000]
    assert list(stroke.text) == ["1,1", "1,3"]


def test_a_year_that_is_over_has_neither_stroke_nor_dots() -> None:
    names = {trace.name for trace in drawn(pace(is_open=False), Language.DA).data}
    assert "Forventet" not in names
    assert "Regnskab" not in names
