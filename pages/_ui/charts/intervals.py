"""Shares with what is known of their level, one a row, each against its target."""

from fractions import Fraction
from typing import Any

from pages._ui.charts.palette import LINE, TEXT, colour
from pages._ui.charts.sheet import SIZE, sheet, wrapped
from pages._ui.charts.sketch import Part, Sketch
from vink_model.domain.messages import Interval, Intervals, Tone
from vink_model.text import Language, Quantity, Text, Unit, phrase

_ROW = 92
_NAME_LETTERS = 44
_NOT_YET = Text("kan ikke opgøres endnu", "cannot be counted yet")
_PLACES = (0, 0.25, 0.5, 0.75, 1)


def drawn(chart: Intervals, language: Language) -> Sketch:
    """A dot at each share, a line over what it may be, an upright stroke at the target.

    A share that lies somewhere between two ends is a bar, not a dot.
    """
    sketch = sheet(len(chart.rows) * _ROW + 26)
    for place, row in enumerate(chart.rows):
        _add_ground(sketch, place)
        if row.low is not None and row.high is not None:
            sketch.draw("scatter", **_whisker(row.low, row.high, place))
        if row.target is not None:
            sketch.draw("scatter", **_stroke(float(row.target), place))
        if row.share is not None and row.highest is not None:
            sketch.draw("scatter", **_range(float(row.share), float(row.highest), place))
        elif row.share is not None:
            sketch.draw("scatter", **_dot(float(row.share), place))
        _add_name(sketch, row, place, language)
    sketch.lay_out(xaxis=_share_axis(language), yaxis=_rows_axis(len(chart.rows)), hovermode=False)
    return sketch


def _share_axis(language: Language) -> dict[str, object]:
    return {
        "range": [-0.03, 1.06],
        "tickmode": "array",
        "tickvals": list(_PLACES),
        "ticktext": [Quantity(round(place * 100), Unit.COUNT).said(language) + " %" for place in _PLACES],
        "tickfont": {"size": SIZE, "color": TEXT},
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
    }


def _rows_axis(rows: int) -> dict[str, object]:
    return {"range": [rows - 0.4, -0.65], "visible": False, "fixedrange": True}


def _add_ground(sketch: Sketch, place: int) -> None:
    sketch.line(x0=0, x1=1, y0=place, y1=place, line={"color": LINE, "width": 1}, layer="below")


def _whisker(low: float, high: float, place: int) -> Part:
    return {
        "x": [low, high],
        "y": [place, place],
        "mode": "lines+markers",
        "line": {"color": colour(Tone.PRIMARY), "width": 3},
        "marker": {"symbol": "line-ns", "size": 9, "line": {"width": 2, "color": colour(Tone.PRIMARY)}},
        "showlegend": False,
    }


def _stroke(target: float, place: int) -> Part:
    return {
        "x": [target],
        "y": [place],
        "mode": "markers",
        "marker": {"symbol": "line-ns", "size": 24, "line": {"width": 3, "color": TEXT}},
        "showlegend": False,
    }


def _dot(share: float, place: int) -> Part:
    return {
        "x": [share],
        "y": [place],
        "mode": "markers",
        "marker": {"size": 12, "color": colour(Tone.PRIMARY), "line": {"width": 0}},
        "showlegend": False,
    }


def _range(share: float, highest: float, place: int) -> Part:
    return {
        "x": [share, highest],
        "y": [place, place],
        "mode": "lines",
        "line": {"color": colour(Tone.PRIMARY), "width": 10},
        "showlegend": False,
    }


def _add_name(sketch: Sketch, row: Interval, place: int, language: Language) -> None:
    """The name above the line, the numbers below it: side by side they would meet on a narrow screen."""
    common: dict[str, Any] = {"x": 0, "y": place, "xanchor": "left", "align": "left"}
    common["font"] = {"size": SIZE, "color": TEXT}
    name = wrapped(row.label.said(language), _NAME_LETTERS)
    sketch.words(text=name, yanchor="bottom", yshift=11, **common)
    sketch.words(text=_numbers(row).said(language), yanchor="top", yshift=-9, **common)


def _numbers(row: Interval) -> Text:
    share = _NOT_YET if row.share is None else _share(row.share, row.highest)
    if row.target is None:
        return share
    target = Quantity(row.target, Unit.SHARE)
    return phrase("<b>{s}</b> · mål {t}", "<b>{s}</b> · target {t}", s=share, t=target)


def _share(share: Fraction, highest: Fraction | None) -> Text:
    if highest is None:
        return Quantity(share, Unit.SHARE).text
    low, high = Quantity(share * 100, Unit.NUMBER, 0), Quantity(highest, Unit.SHARE)
    return phrase("{low}–{high}", "{low}–{high}", low=low, high=high)
