"""Lines over months or years as a native chart, each with its last number."""

from collections.abc import Sequence

from vink_model.domain.charts import Lines
from vink_model.reports.pack.drawing import marks
from vink_model.reports.pack.drawing.axes import NAMES, NUMBERS, category_axis, scale_of, value_axis
from vink_model.reports.pack.drawing.bars import every, is_hatched
from vink_model.reports.pack.drawing.frame import inner, legend_for, line_height, unit_words
from vink_model.reports.pack.drawing.grid import Column, Grid
from vink_model.reports.pack.drawing.hidden import mark_points
from vink_model.reports.pack.drawing.markup import (
    SIZE,
    Box,
    chart_space,
    fill,
    letters,
    line,
    looks,
    names_in,
    number_format,
    numbers_in,
    title_of,
)
from vink_model.reports.pack.drawing.native import NativeChart, Room
from vink_model.reports.pack.drawing.upon import Line, Upon
from vink_model.reports.pack.theme import theme
from vink_model.reports.pack.typeset import width_of
from vink_model.text import Language, Quantity, Text, Unit

TIME = Text("Tid", "Time")
_MANY = 12
_ROOM_AT_END = 44
"""Right of the last point, for its number. Unit: points."""


def drawn(chart: Lines, language: Language, room: Room, *, has_hidden: bool = False) -> NativeChart:
    """The lines as a native chart."""
    names = [name.said(language) for name in chart.categories]
    labels = [series.label.said(language) for series in chart.series]
    legend = legend_for(labels, room, is_wanted=len(labels) > 1)
    values = [float(v) for series in chart.series for v in series.values if v is not None]
    scale = scale_of(min(values, default=0), max(values, default=1), is_count=chart.unit is Unit.COUNT)
    unit = unit_words(chart.unit, language)
    top = legend.height + (line_height() + 4 if unit else 8) + marks.room(chart.marks, len(names), room.width)
    drawing = time_drawing(room, top, scale, chart.unit, language)
    grid, upon = Grid(language), Upon(room, language)
    times = grid.add(TIME.said(language), names)
    columns = [grid.add(series.label.said(language), series.values) for series in chart.series]
    body = "".join(_series(chart, n, column, times, language) for n, column in enumerate(columns))
    plot = inner(room, drawing) + line_plot(body, names, drawing, chart.unit, scale, language)
    if unit:
        upon.say(Box(0, legend.height, 200, line_height()), [Line(unit, is_quiet=True)])
    if has_hidden:
        mark_points(upon, chart, drawing)
    told = marks.draw(upon, chart.marks, drawing, len(names))
    return NativeChart(chart_space(language, plot, legend.xml(room, language)), grid, upon.part(), told)


def time_drawing(
    room: Room, top: float, scale: tuple[float, float, float], unit: Unit, language: Language
) -> Box:
    """Where a chart over time is drawn, with room for its axes. Unit: points."""
    left = 12 + max(width_of(Quantity(round(end), unit).said(language), SIZE) for end in scale[:2])
    return Box(left, top, room.width - left - _ROOM_AT_END, room.height - top - line_height() - 14)


def line_plot(
    series: str,
    names: Sequence[str],
    drawing: Box,
    unit: Unit,
    scale: tuple[float, float, float],
    language: Language,
) -> str:
    """Lines with their axes."""
    return (
        f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{series}<c:marker val="1"/>'
        f'<c:axId val="{NAMES}"/><c:axId val="{NUMBERS}"/></c:lineChart>'
        + category_axis(language, is_lying=False, every=every(list(names), drawing.width))
        + value_axis(language, unit, scale, is_lying=False, is_shown=True)
    )


def _series(chart: Lines, number: int, column: Column, times: Column, language: Language) -> str:
    series = chart.series[number]
    tone = theme().tones[series.tone]
    dash = "sysDash" if is_hatched(series) else "solid"
    size = 5 if len(chart.categories) > _MANY else 7
    last = max((at for at, value in enumerate(series.values) if value is not None), default=None)
    return (
        f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/>'
        f"{title_of(column)}{looks(line(tone, 2.25, dash))}"
        f"{marker('circle', size, tone)}{last_label(last, chart.unit, language)}"
        f'{names_in(times)}{numbers_in(column)}<c:smooth val="0"/></c:ser>'
    )


def marker(symbol: str, size: int, tone: str, *, is_open: bool = False) -> str:
    """The sign at each point."""
    inside = fill(None) if is_open else fill(tone)
    return (
        f'<c:marker><c:symbol val="{symbol}"/><c:size val="{size}"/>'
        f"{looks(inside, line(tone, 1.75 if is_open else 0.75))}</c:marker>"
    )


def last_label(last: int | None, unit: Unit, language: Language) -> str:
    """The number at the last point, right of it."""
    one = ""
    if last is not None:
        one = (
            f'<c:dLbl><c:idx val="{last}"/><c:numFmt '
            f'formatCode="{number_format(unit, language)}" sourceLinked="0"/>'
            f"{looks(fill(None), line(None))}{letters(language, bold=True)}"
            f'<c:dLblPos val="r"/>{_what(is_shown=True)}</c:dLbl>'
        )
    return f"<c:dLbls>{one}{_what(is_shown=False)}</c:dLbls>"


def _what(*, is_shown: bool) -> str:
    """What a label says: the number, or nothing."""
    silent = ("showCatName", "showSerName", "showPercent", "showBubbleSize")
    rest = "".join(f'<c:{each} val="0"/>' for each in silent)
    return f'<c:showLegendKey val="0"/><c:showVal val="{int(is_shown)}"/>{rest}'
