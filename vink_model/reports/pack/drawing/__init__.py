"""The charts of messages as native charts, which can be edited where they are shown."""

from typing import assert_never

from vink_model.domain.charts import (
    Bars,
    Chart,
    ControlLines,
    Flows,
    Intervals,
    Lines,
    Spans,
    Triangle,
)
from vink_model.domain.curve_charts import Curves
from vink_model.domain.money_charts import Bridge, Pace
from vink_model.reports.pack.drawing import bars, bridge, control, curves, flows, lines, pace, rows
from vink_model.reports.pack.drawing.native import NativeChart, Room
from vink_model.text import Language

__all__ = ["NativeChart", "Room", "native"]


def native(chart: Chart, language: Language, room: Room, *, has_hidden: bool = False) -> NativeChart | None:
    """The chart with its figures behind it; where it has hidden ones, their sign stands in their place.

    Empty: None for the triangle, which is drawn as shapes.
    """
    match chart:
        case Bars():
            return bars.drawn(chart, language, room, has_hidden=has_hidden)
        case Lines():
            return lines.drawn(chart, language, room, has_hidden=has_hidden)
        case ControlLines():
            return control.drawn(chart, language, room)
        case Intervals():
            return rows.intervals(chart, language, room)
        case Spans():
            return rows.spans(chart, language, room)
        case Triangle():
            return None
        case _:
            return _of_money(chart, language, room)


def _of_money(chart: Flows | Bridge | Pace | Curves, language: Language, room: Room) -> NativeChart:
    match chart:
        case Flows():
            return bars.drawn(flows.as_bars(chart), language, room)
        case Bridge():
            return bridge.drawn(chart, language, room)
        case Pace():
            return pace.drawn(chart, language, room)
        case Curves():
            return curves.drawn(chart, language, room)
        case _:
            assert_never(chart)
