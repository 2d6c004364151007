"""Bars as a native chart: upright or lying, side by side or on top of each other, each with its number."""

from dataclasses import dataclass

from vink_model.domain.charts import Bars, Series, Tone
from vink_model.reports.pack.drawing import marks
from vink_model.reports.pack.drawing.axes import (
    NAMES,
    NUMBERS,
    bare_scale,
    category_axis,
    scale_of,
    value_axis,
)
from vink_model.reports.pack.drawing.frame import Legend, inner, legend_for, line_height, unit_words
from vink_model.reports.pack.drawing.grid import Column, Grid
from vink_model.reports.pack.drawing.hidden import mark_bars
from vink_model.reports.pack.drawing.markup import (
    SIZE,
    Box,
    chart_space,
    fill,
    hatched,
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
from vink_model.reports.pack.typeset import lines_of, width_of
from vink_model.text import Language, Quantity, Text

_MOST_NUMBERED = 16
"""Upright bars; more stand so close that their numbers run into each other."""
_THICKEST = 34
"""Of a bar. Unit: points."""
_NAMES_AT_MOST = 0.36
"""Of the width, for the names of lying bars."""
_ROOM_FOR_NUMBER = 0.12
_CATEGORIES = Text("Kategori", "Category")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the drawing stands within the chart, and what the axis of numbers reaches."""

    drawing: Box
    scale: tuple[float, float, float]
    legend: Legend
    is_numbered: bool


def drawn(chart: Bars, language: Language, room: Room, *, has_hidden: bool = False) -> NativeChart:
    """The bars as a native chart."""
    names = [name.said(language) for name in chart.categories]
    upon = Upon(room, language)
    place = _place(chart, names, language, room)
    grid = Grid(language)
    categories = grid.add(_CATEGORIES.said(language), names)
    columns = [grid.add(series.label.said(language), series.values) for series in chart.series]
    body = "".join(
        _series(chart, number, column, categories, place, language) for number, column in enumerate(columns)
    )
    grouping = "stacked" if chart.is_stacked else "clustered"
    overlap = '<c:overlap val="100"/>' if chart.is_stacked else '<c:overlap val="-8"/>'
    plot = (
        f"{inner(room, place.drawing)}"
        f'<c:barChart><c:barDir val="{"bar" if chart.is_horizontal else "col"}"/>'
        f'<c:grouping val="{grouping}"/>'
        f'<c:varyColors val="0"/>{body}<c:gapWidth val="{_gap(chart, place.drawing)}"/>{overlap}'
        f'<c:axId val="{NAMES}"/><c:axId val="{NUMBERS}"/></c:barChart>'
        + category_axis(
            language, is_lying=chart.is_horizontal, every=_every(chart, names, place.drawing.width)
        )
        + value_axis(
            language,
            chart.unit,
            place.scale,
            is_lying=chart.is_horizontal,
            is_shown=not place.is_numbered,
        )
    )
    if unit := unit_words(chart.unit, language):
        upon.say(Box(place.drawing.x, place.legend.height, 200, line_height()), [Line(unit, is_quiet=True)])
    if has_hidden:
        mark_bars(upon, chart, place.drawing, place.scale, _gap(chart, place.drawing))
    told: tuple[str, ...] = ()
    if not chart.is_horizontal:
        told = marks.draw(upon, chart.marks, place.drawing, len(names))
    xml = chart_space(language, plot, place.legend.xml(room, language))
    return NativeChart(xml, grid, upon.part(), told)


def _place(chart: Bars, names: list[str], language: Language, room: Room) -> _Place:
    labels = [series.label.said(language) for series in chart.series]
    legend = legend_for(labels, room, is_wanted=len(labels) > 1)
    top = legend.height + (line_height() + 4 if unit_words(chart.unit, language) else 4)
    low, high = _reach(chart)
    if chart.is_horizontal:
        widest = max((width_of(name, SIZE) for name in names), default=0) + 14
        left = min(widest, room.width * _NAMES_AT_MOST)
        air = 0.03 if chart.is_stacked else _ROOM_FOR_NUMBER
        drawing = Box(left, top, room.width - left - 8, room.height - top - 4)
        return _Place(drawing, bare_scale(low, high, air), legend, is_numbered=True)
    is_numbered = len(names) * (1 if chart.is_stacked else len(chart.series)) <= _MOST_NUMBERED
    top += marks.room(chart.marks, len(names), room.width)
    left = 6.0 if is_numbered else 12 + width_of(Quantity(round(high), chart.unit).said(language), SIZE)
    slot = (room.width - left) / max(len(names), 1) - 6
    most = max((lines_of(name, slot, SIZE) for name in names), default=1) if _is_few(names) else 1
    below = line_height() * most + 12
    drawing = Box(left, top, room.width - left - 4, room.height - top - below)
    scale = bare_scale(low, high, 0.1) if is_numbered else scale_of(low, high)
    return _Place(drawing, scale, legend, is_numbered)


def _is_few(names: list[str]) -> bool:
    return len(names) <= _MOST_NUMBERED


def _every(chart: Bars, names: list[str], width: float) -> int:
    return 1 if chart.is_horizontal or _is_few(names) else every(names, width)


def every(names: list[str], width: float) -> int:
    """Which of a row of names are shown: every one, every second, as there is room."""
    widest = max((width_of(name, SIZE) for name in names), default=0) + 10
    room_for = max(int(width / widest), 1)
    needed = -(-len(names) // room_for)
    return next((step for step in (1, 2, 3, 4, 6, 12) if step >= needed), max(needed, 1))


def _gap(chart: Bars, drawing: Box) -> int:
    """Air between the groups of bars, so that a few bars do not grow thick. Unit: hundredths of a bar."""
    across = drawing.height if chart.is_horizontal else drawing.width
    slot = across / max(len(chart.categories), 1)
    bars = 1 if chart.is_stacked else max(len(chart.series), 1)
    thickest = _THICKEST if chart.is_horizontal else 3 * _THICKEST
    bar = min(slot / (bars + 0.45), thickest)
    return min(round((slot / bar - bars) * 100), 500)


def _series(
    chart: Bars, number: int, column: Column, categories: Column, place: _Place, language: Language
) -> str:
    series = chart.series[number]
    return (
        f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/>{title_of(column)}{_look(series)}'
        f'<c:invertIfNegative val="0"/>{_labels(chart, series, place, language)}'
        f"{names_in(categories)}{numbers_in(column)}</c:ser>"
    )


def is_hatched(series: Series) -> bool:
    """Whether its figures were worked out by us."""
    return series.is_derived or series.tone is Tone.DERIVED


def _look(series: Series) -> str:
    tone = theme().tones[series.tone]
    return looks(hatched(tone), line(tone, 1)) if is_hatched(series) else looks(fill(tone), line(None))


def _labels(chart: Bars, series: Series, place: _Place, language: Language) -> str:
    if not place.is_numbered:
        return '<c:dLbls><c:delete val="1"/></c:dLbls>'
    left_out = "".join(
        f'<c:dLbl><c:idx val="{at}"/><c:delete val="1"/></c:dLbl>'
        for at, value in enumerate(series.values)
        if value is None or (chart.is_stacked and not _fits(float(value), chart, place, language))
    )
    where = "ctr" if chart.is_stacked else "outEnd"
    tone = theme().ink
    if chart.is_stacked and not is_hatched(series):
        tone = theme().on(theme().tones[series.tone])
    ground = looks(fill(theme().ground)) if chart.is_stacked and is_hatched(series) else ""
    return (
        f'<c:dLbls>{left_out}<c:numFmt formatCode="{number_format(chart.unit, language)}" sourceLinked="0"/>'
        f"{ground or looks(fill(None), line(None))}{letters(language, tone)}"
        f'<c:dLblPos val="{where}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
        '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
    )


def _fits(value: float, chart: Bars, place: _Place, language: Language) -> bool:
    """Whether a number has room within its bar; one that has not is left to the table."""
    low, high, _ = place.scale
    along = place.drawing.width if chart.is_horizontal else place.drawing.height
    long = abs(value) / ((high - low) or 1) * along
    if not chart.is_horizontal:
        return long > line_height()
    said = Quantity(round(value), chart.unit).said(language).split("\N{NO-BREAK SPACE}")[0]
    return long > width_of(said, SIZE) + 6


def _reach(chart: Bars) -> tuple[float, float]:
    """The lowest and the highest place that bars reach."""
    rows = [
        [float(value) for series in chart.series if (value := series.values[at]) is not None]
        for at in range(len(chart.categories))
    ]
    if not chart.is_stacked:
        every_value = [value for row in rows for value in row]
        return min(every_value, default=0.0), max(every_value, default=1.0)
    lows = [sum(value for value in row if value < 0) for row in rows]
    return min(lows, default=0.0), max((sum(v for v in row if v > 0) for row in rows), default=1.0)
