"""Ranges on one axis from zero, one a row: the surer a range, the wider and the paler its band."""

from typing import Any

from pages._ui.charts.palette import LINE, TEXT, colour, see_through
from pages._ui.charts.sheet import SIZE, number_axis, sheet, wrapped
from pages._ui.charts.sketch import Part, Sketch
from vink_model.domain.messages import Span, Spans, Tone
from vink_model.text import Language

_ROW = 84
_NAME_LETTERS = 44
_BAND = 14
"""Pixels."""
_PALEST, _DARKEST = 0.22, 0.75


def drawn(chart: Spans, language: Language) -> Sketch:
    """A band for each range, and a dot where a figure was counted."""
    sketch = sheet(len(chart.rows) * _ROW + 30, below=24)
    highest = max(
        (float(figure) for row in chart.rows for figure in (*_ends(row), row.point or 0)), default=1.0
    )
    for place, row in enumerate(chart.rows):
        sketch.line(x0=0, x1=highest, y0=place, y1=place, line={"color": LINE, "width": 1}, layer="below")
        for number, reach in enumerate(row.reaches):
            opacity = _DARKEST if len(row.reaches) == 1 else _opacity(number, len(row.reaches))
            sketch.draw("scatter", **_band(float(reach.low), float(reach.high), place, opacity))
        if row.point is not None:
            sketch.draw("scatter", **_dot(float(row.point), place))
        _add_name(sketch, row, place, language)
    sketch.lay_out(
        xaxis=number_axis(highest, 0, chart.unit, language) | {"showgrid": False},
        yaxis={"range": [len(chart.rows) - 0.4, -0.65], "visible": False, "fixedrange": True},
        hovermode=False,
    )
    return sketch


def _ends(row: Span) -> tuple[Any, ...]:
    return tuple(reach.high for reach in row.reaches)


def _opacity(number: int, of: int) -> float:
    return _PALEST + (_DARKEST - _PALEST) * number / (of - 1)


def _band(low: float, high: float, place: int, opacity: float) -> Part:
    return {
        "x": [low, high],
        "y": [place, place],
        "mode": "lines",
        "line": {"color": see_through(Tone.PRIMARY, opacity), "width": _BAND},
        "showlegend": False,
    }


def _dot(point: float, place: int) -> Part:
    return {
        "x": [point],
        "y": [place],
        "mode": "markers",
        "marker": {"size": 13, "color": colour(Tone.PRIMARY), "line": {"width": 2, "color": TEXT}},
        "showlegend": False,
    }


def _add_name(sketch: Sketch, row: Span, place: int, language: Language) -> None:
    """The name above the band, its numbers below: side by side they would meet on a narrow screen."""
    common: dict[str, Any] = {"x": 0, "y": place, "xanchor": "left", "align": "left"}
    common["font"] = {"size": SIZE, "color": TEXT}
    sketch.words(text=wrapped(row.label.said(language), _NAME_LETTERS), yanchor="bottom", yshift=10, **common)
    sketch.words(
        text=f"<b>{wrapped(row.said.said(language), _NAME_LETTERS)}</b>", yanchor="top", yshift=-9, **common
    )
