"""Curves of what amounts are assumed to give: solid where somebody has tried it, dashed where nobody has."""

from collections.abc import Iterator
from itertools import cycle

from vink_model.domain.charts import Tone
from vink_model.domain.curve_charts import CurveLine, CurvePoint, Curves
from vink_model.reports.pack.drawing.axes import NAMES, NUMBERS, scale_of, xy_axes
from vink_model.reports.pack.drawing.frame import inner, legend_for, line_height, unit_words
from vink_model.reports.pack.drawing.grid import Grid
from vink_model.reports.pack.drawing.lines import marker
from vink_model.reports.pack.drawing.markup import Box, chart_space, fill, letters, line, looks
from vink_model.reports.pack.drawing.native import NativeChart, Room
from vink_model.reports.pack.drawing.upon import Line, Upon
from vink_model.reports.pack.drawing.xy import NO_MARKER, Run, series_xml
from vink_model.reports.pack.theme import theme
from vink_model.text import Language, Unit

_TONES = (Tone.PRIMARY, Tone.SECOND, Tone.THIRD, Tone.FOURTH)


def drawn(chart: Curves, language: Language, room: Room) -> NativeChart:
    """The curves over their amounts as a native chart."""
    # LibreOffice draws no run that a longer one follows.
    runs = sorted(_runs(chart, language), key=lambda run: -len(run.across))
    legend = legend_for([run.name for run in runs if run.is_named], room, is_wanted=len(chart.lines) > 1)
    across, up = _scales(chart)
    top, below = legend.height + line_height() + 6, 2 * line_height() + 14
    drawing = Box(52, top, room.width - 52 - 40, room.height - top - below)
    grid, upon = Grid(language), Upon(room, language)
    body = "".join(series_xml(number, run, grid) for number, run in enumerate(runs))
    plot = (
        f'{inner(room, drawing)}<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>'
        f'{body}<c:axId val="{NAMES}"/><c:axId val="{NUMBERS}"/></c:scatterChart>'
        + xy_axes(language, (chart.x_unit, across), (Unit.NUMBER, up))
    )
    upon.say(
        Box(0, legend.height, room.width, line_height()), [Line(chart.y_label.said(language), is_quiet=True)]
    )
    if unit := unit_words(chart.x_unit, language):
        foot = Box(drawing.x, room.height - line_height() - 2, drawing.width, line_height())
        upon.say(foot, [Line(unit, is_quiet=True)], align="ctr")
    unnamed = [number for number, run in enumerate(runs) if not run.is_named]
    return NativeChart(chart_space(language, plot, legend.xml(room, language, unnamed)), grid, upon.part())


def _scales(chart: Curves) -> tuple[tuple[float, float, float], tuple[float, float, float]]:
    points = [point for each in chart.lines for point in each.points]
    xs = [float(x) for x in (*(p.x for p in points), *(m.x for m in chart.marks))] or [0.0, 1.0]
    ys = [float(y) for y in (*(p.y for p in points), *(m.y for m in chart.marks))] or [0.0, 1.0]
    if chart.is_from_zero:
        return scale_of(0, max(xs)), scale_of(0, max(ys))
    low, high, step = scale_of(0, max(xs) - min(xs))
    return (min(xs) + low, min(xs) + high, step), scale_of(0, max(ys))


def _runs(chart: Curves, language: Language) -> Iterator[Run]:
    for each, tone in zip(chart.lines, cycle(_TONES)):
        name = each.label.said(language)
        for number, (points, is_tried) in enumerate(_stretches(each)):
            look = looks(line(theme().tones[tone], 2.5, "solid" if is_tried else "sysDash")) + NO_MARKER
            yield _run(name, points, look, is_named=not number)
    for mark in chart.marks:
        look = looks(line(None)) + marker("diamond", 10, theme().ink)
        label = (
            f"<c:dLbls>{looks(fill(None), line(None))}{letters(language)}"
            '<c:dLblPos val="t"/><c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/>'
            '<c:showSerName val="1"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
        )
        yield Run(mark.label.said(language), (mark.x,), (mark.y,), look, is_named=False, more=label)


def _run(name: str, points: list[CurvePoint], look: str, *, is_named: bool) -> Run:
    return Run(name, tuple(p.x for p in points), tuple(p.y for p in points), look, is_named)


def _stretches(each: CurveLine) -> Iterator[tuple[list[CurvePoint], bool]]:
    """The curve in stretches that were tried and that were not; neighbours share the point between them."""
    begun: list[CurvePoint] = []
    is_tried = False
    for point in each.points:
        if len(begun) == 1:
            is_tried = begun[0].is_tried and point.is_tried
        elif begun and (begun[-1].is_tried and point.is_tried) is not is_tried:
            yield begun, is_tried
            begun, is_tried = [begun[-1]], begun[-1].is_tried and point.is_tried
        begun.append(point)
    if begun:
        yield begun, is_tried
