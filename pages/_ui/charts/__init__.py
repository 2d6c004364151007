"""The charts of messages, drawn with Plotly."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, assert_never

import plotly.graph_objects as go

from pages._ui.charts import (
    bars,
    bridge,
    control,
    curves,
    flows,
    intervals,
    lines,
    marks,
    pace,
    spans,
    triangle,
)
from pages._ui.charts.sketch import Sketch
from vink_model.domain.messages import (
    Bars,
    Bridge,
    Chart,
    ControlLines,
    Curves,
    Flows,
    Intervals,
    Lines,
    Pace,
    Spans,
    Triangle,
)
from vink_model.text import Language


@lru_cache(maxsize=256)
def drawn(chart: Chart, language: Language, height: int | None = None) -> go.Figure:
    """The chart as a figure, with every word and number in the language.

    A chart is a value, so its figure is drawn once for all visitors; nobody may alter it.
    """
    match chart:
        case Bars():
            sketch = bars.drawn(chart, language)
        case Lines():
            sketch = lines.drawn(chart, language)
        case Triangle():
            sketch = triangle.drawn(chart, language)
        case Intervals():
            sketch = intervals.drawn(chart, language)
        case ControlLines():
            sketch = control.drawn(chart, language)
        case Spans():
            sketch = spans.drawn(chart, language)
        case Flows() | Pace() | Bridge() | Curves():
            sketch = _of_money(chart, language)
        case _:
            assert_never(chart)
    if height is not None:
        sketch.lay_out(height=height)
    return sketch.figure


def _of_money(chart: Flows | Pace | Bridge | Curves, language: Language) -> Sketch:
    match chart:
        case Flows():
            return flows.drawn(chart, language)
        case Pace():
            return pace.drawn(chart, language)
        case Bridge():
            return bridge.drawn(chart, language)
        case Curves():
            return curves.drawn(chart, language)
        case _:
            assert_never(chart)


def legend_of_marks(chart: Chart, language: Language) -> tuple[str, ...]:
    """What the numbered marks on the chart's axis stand for, a line each."""
    return (
        marks.legend(chart.marks, language) if isinstance(chart, Bars | Lines | ControlLines | Pace) else ()
    )


def picked(points: Sequence[Mapping[str, Any]]) -> str | None:
    """The key of what was clicked; None when nothing was, or it stands for nothing that can be picked."""
    for point in points:
        key = point.get("customdata")
        if isinstance(key, list):
            key = key[0] if key else None
        if isinstance(key, str) and key:
            return key
    return None
