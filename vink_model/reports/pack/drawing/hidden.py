"""The sign of a hidden figure, where its bar or its point would begin."""

from vink_model.domain.charts import Bars, Lines, Series
from vink_model.domain.disclosure.cube import HIDDEN
from vink_model.reports.pack.drawing.frame import line_height
from vink_model.reports.pack.drawing.markup import Box
from vink_model.reports.pack.drawing.upon import Line, Upon

_WIDE = 16.0
"""Of the sign's place. Unit: points."""
_BETWEEN_BARS = 0.08
"""Between bars side by side. Unit: bars."""


def mark_bars(upon: Upon, chart: Bars, drawing: Box, scale: tuple[float, float, float], gap: int) -> None:
    """A sign for each hidden bar; for bars on top of each other one after what is shown.

    Unit: points; of the gap hundredths of a bar.
    """
    groups = 1 if chart.is_stacked else len(chart.series)
    along = drawing.height if chart.is_horizontal else drawing.width
    slot = along / max(len(chart.categories), 1)
    bar = slot / (groups + _BETWEEN_BARS * (groups - 1) + gap / 100)
    for at in range(len(chart.categories)):
        for number in range(groups):
            series = chart.series if chart.is_stacked else chart.series[number : number + 1]
            if all(one.values[at] is not None for one in series):
                continue
            middle = slot * at + bar * (gap / 200 + number * (1 + _BETWEEN_BARS) + 0.5)
            _put(upon, chart, drawing, middle, _shown(series, at, scale))


def mark_points(upon: Upon, chart: Lines, drawing: Box) -> None:
    """A sign just above the axis for each time at which a figure is hidden."""
    slot = drawing.width / max(len(chart.categories), 1)
    for at in range(len(chart.categories)):
        if any(series.values[at] is None for series in chart.series):
            across = drawing.x + slot * (at + 0.5) - _WIDE / 2
            foot = drawing.y + drawing.height - line_height() - 2
            _say(upon, Box(across, foot, _WIDE, line_height()), "ctr")


def _shown(series: tuple[Series, ...], at: int, scale: tuple[float, float, float]) -> float:
    """How far along its axis what is shown reaches. Unit: 0 to 1."""
    low, high, _ = scale
    reached = sum(float(value) for one in series if (value := one.values[at]) is not None)
    return (reached - low) / ((high - low) or 1)


def _put(upon: Upon, chart: Bars, drawing: Box, middle: float, reached: float) -> None:
    high = line_height()
    if chart.is_horizontal:
        across = drawing.x + drawing.width * reached + 4
        _say(upon, Box(across, drawing.y + middle - high / 2, _WIDE, high), "l")
    else:
        top = drawing.y + drawing.height * (1 - reached) - high - 2
        _say(upon, Box(drawing.x + middle - _WIDE / 2, top, _WIDE, high), "ctr")


def _say(upon: Upon, box: Box, align: str) -> None:
    upon.say(box, [Line(HIDDEN.said(upon.language), bold=True)], align=align)
