"""Curves of what amounts give: solid where somebody has tried it, dashed where nobody has."""

from decimal import Decimal

from pages._ui.charts import drawn
from vink_model.domain.messages import CurveLine, CurveMark, CurvePoint, Curves
from vink_model.text import Language, Text, Unit


def line(key: str, *tried: bool) -> CurveLine:
    """A point at each million, two courses more for each."""
    points = (CurvePoint(n * 1_000_000, Decimal(2 * n), is_tried) for n, is_tried in enumerate(tried))
    return CurveLine(key, Text(key, key), tuple(points))


def chart(*lines: CurveLine, is_from_zero: bool = True) -> Curves:
    mark = CurveMark(1_500_000, Decimal(3), Text("Scenariet", "The scenario"))
    return Curves(lines, Unit.MILLION, Text("forløb", "courses"), (mark,), is_from_zero=is_from_zero)


def test_the_line_is_solid_between_tried_amounts_and_dashed_elsewhere() -> None:
    solid, dashed, _ = drawn(chart(line("a", False, True, True, False)), Language.DA).data
    assert (solid.line.dash, list(solid.x)) == ("solid", [1_000_000, 2_000_000, None])
    assert dashed.line.dash == "dash"
    assert list(dashed.x) == [0, 1_000_000, None, 2_000_000, 3_000_000, None]


def test_a_curve_nobody_has_tried_is_dashed_from_end_to_end() -> None:
    (dashed, mark) = drawn(chart(line("a", False, False)), Language.DA).data
    assert dashed.line.dash == "dash"
    assert list(mark.text) == ["Scenariet"]


def test_each_curve_has_its_colour_and_one_line_in_the_legend() -> None:
    first, second, third, _ = drawn(
        chart(line("a", True, True, False), line("b", True, True)), Language.EN
    ).data
    assert first.line.color == second.line.color != third.line.color
    assert [trace.showlegend for trace in (first, second, third)] == [True, False, True]


def test_amounts_are_said_in_the_language_and_begin_where_the_chart_begins() -> None:
    whole = drawn(chart(line("a", True, True, True)), Language.DA)
    assert whole.layout.xaxis.title.text == "mio. kr."
    assert "1,0 mio. kr.: <b>2,0</b>" in whole.data[0].hovertext[1].replace("\xa0", " ")
    far = CurveLine(
        "a", Text("a", "a"), tuple(CurvePoint(kr, Decimal(1), is_tried=True) for kr in (9_000_000, 9_500_000))
    )
    narrow = drawn(Curves((far,), Unit.MILLION, Text("forløb", "courses"), is_from_zero=False), Language.DA)
    assert whole.layout.xaxis.range[0] < 0
    assert narrow.layout.xaxis.range[0] > 8_900_000
