"""Bars: upright or lying, side by side or on top of each other, each with its number."""

from typing import Any

from pages._ui.charts import marks
from pages._ui.charts.palette import CLEAR, TEXT, colour
from pages._ui.charts.sheet import (
    SIZE,
    bare_axis,
    category_axis,
    known,
    legend_lines,
    number_axis,
    plain,
    sheet,
    short,
    time_names,
    unit_words,
    wrapped,
)
from pages._ui.charts.sketch import Part, Sketch
from vink_model.domain.messages import Bars, Series, Tone
from vink_model.text import Language, Quantity

_MOST_NAMED = 12
_MOST_NUMBERED = 14
"""Bars; more stand so close that their numbers run into each other."""
_UPRIGHT_HEIGHT = 290
_LYING_ROW = 34
_LYING_GROUP = 22
_NAME_LETTERS = 22
_NAME_LINE = 17
_LEGEND_LETTERS = 36
_SHORT_NUMBER = 5
"""Letters."""


def drawn(chart: Bars, language: Language) -> Sketch:
    """The bars as a sketch."""
    return _lying(chart, language) if chart.is_horizontal else _upright(chart, language)


def _upright(chart: Bars, language: Language) -> Sketch:
    unit = unit_words(chart.unit, language)
    room = marks.room(chart.marks, len(chart.categories), language)
    names = [plain(name.said(language)) for name in chart.categories]
    below = _names_below(names)
    lines = max((name.count("<br>") + 1 for name in below), default=1)
    sketch = sheet(
        _UPRIGHT_HEIGHT,
        top=room + 10 + (18 if unit else 0),
        has_legend=len(chart.series) > 1,
        below=_NAME_LINE * lines + 20,
    )
    is_numbered = len(chart.categories) * (1 if chart.is_stacked else len(chart.series)) <= _MOST_NUMBERED
    for series in chart.series:
        sketch.draw("bar", **_bar(chart, series, names, language, is_numbered=is_numbered))
    low, high = _reach(chart)
    value_axis = bare_axis(high, low, 0.08) if is_numbered else number_axis(high, low, chart.unit, language)
    sketch.lay_out(
        xaxis=category_axis(below),
        yaxis=value_axis,
        barmode="stack" if chart.is_stacked else "group",
    )
    if is_numbered:
        sketch.line(x0=0, x1=1, xref="paper", y0=0, y1=0, line={"color": TEXT, "width": 1})
    marks.add(sketch, chart.marks, len(chart.categories), language)
    _say_unit(sketch, unit, room)
    return sketch


def _names_below(names: list[str]) -> list[str]:
    """Many categories are a row of months, of which some may go without their name."""
    return time_names(names) if len(names) > _MOST_NAMED else [wrapped(name, 12) for name in names]


def _lying(chart: Bars, language: Language) -> Sketch:
    rows = len(chart.categories)
    grouped = 1 if chart.is_stacked else len(chart.series)
    labels = [wrapped(name.said(language), _NAME_LETTERS) for name in chart.categories]
    most_lines = max((label.count("<br>") + 1 for label in labels), default=1)
    height = rows * max(_LYING_ROW, _LYING_GROUP * grouped + 12, _NAME_LINE * most_lines + 8) + 10
    unit = unit_words(chart.unit, language)
    sketch = sheet(
        height,
        top=22 if unit else 4,
        has_legend=len(chart.series) > 1,
        below=4,
        legend_lines=legend_lines(_legend_name(series, language) for series in chart.series),
    )
    names = [plain(name.said(language)) for name in chart.categories]
    for series in chart.series:
        sketch.draw("bar", **_bar(chart, series, names, language, is_numbered=True))
    low, high = _reach(chart)
    categories = category_axis(labels)
    sketch.lay_out(
        yaxis=categories | {"range": [rows - 0.5, -0.5]},
        xaxis=bare_axis(high, low, 0.04 if chart.is_stacked else _room(chart, language)),
        barmode="stack" if chart.is_stacked else "group",
        bargap=0.3,
    )
    _say_unit(sketch, unit, 0)
    return sketch


def _room(chart: Bars, language: Language) -> float:
    """What a number needs beyond the longest bar on a phone. Unit: share of that bar."""
    numbers = (short(v, chart.unit, language) for s in chart.series for v in s.values if v is not None)
    return 0.2 if max(map(len, numbers), default=0) <= _SHORT_NUMBER else 0.42


def _bar(chart: Bars, series: Series, names: list[str], language: Language, *, is_numbered: bool) -> Part:
    places = list(range(len(chart.categories)))
    values = [None if value is None else float(value) for value in series.values]
    finished = ["" if v is None else Quantity(v, chart.unit).said(language) for v in series.values]
    hover = [
        f"{name}<br>{plain(series.label.said(language))}: <b>{said}</b>"
        for name, said in zip(names, finished, strict=True)
    ]
    numbers = [
        "" if v is None or (chart.is_stacked and not v) else short(v, chart.unit, language)
        for v in series.values
    ]
    return {
        "x": values if chart.is_horizontal else places,
        "y": places if chart.is_horizontal else values,
        "orientation": "h" if chart.is_horizontal else "v",
        "name": _legend_name(series, language),
        "text": numbers if is_numbered else None,
        "textposition": ("inside" if chart.is_stacked else "outside") if is_numbered else "none",
        "textangle": 0,
        "insidetextanchor": "middle",
        "outsidetextfont": {"size": SIZE, "color": TEXT},
        "insidetextfont": {"size": SIZE} | ({"color": TEXT} if _is_pale(series) else {}),
        "constraintext": "none" if not chart.is_stacked else "both",
        "cliponaxis": False,
        "hovertext": hover,
        "hovertemplate": "%{hovertext}<extra></extra>",
        "customdata": list(chart.keys) or None,
        "marker": _look(series),
    }


def _legend_name(series: Series, language: Language) -> str:
    return wrapped(series.label.said(language), _LEGEND_LETTERS)


def _is_pale(series: Series) -> bool:
    """Whether the ground shines through, so that a number inside must be as dark as text."""
    return series.is_derived or series.tone in {Tone.MUTED, Tone.DERIVED}


def _look(series: Series) -> dict[str, Any]:
    tone = colour(series.tone)
    if not series.is_derived and series.tone is not Tone.DERIVED:
        return {"color": tone, "line": {"width": 0}, "cornerradius": 3}
    hatching = {
        "shape": "/",
        "fgcolor": tone,
        "bgcolor": CLEAR,
        "size": 7,
        "solidity": 0.2,
        "fillmode": "replace",
    }
    return {"color": tone, "line": {"width": 1.2, "color": tone}, "pattern": hatching, "cornerradius": 3}


def _reach(chart: Bars) -> tuple[float, float]:
    """The lowest and the highest place that bars reach to, zero included."""
    if not chart.is_stacked:
        values = known(value for series in chart.series for value in series.values)
        return min(values, default=0), max(values, default=1)
    columns = [
        known(series.values[place] for series in chart.series) for place in range(len(chart.categories))
    ]
    lows = [sum(value for value in column if value < 0) for column in columns]
    highs = [sum(value for value in column if value > 0) for column in columns]
    return min(lows, default=0), max(highs, default=1)


def _say_unit(sketch: Sketch, unit: str, shift: int) -> None:
    if unit:
        sketch.words(
            x=0,
            y=1,
            xref="paper",
            yref="paper",
            xanchor="left",
            yanchor="bottom",
            yshift=shift + 4,
            text=unit,
            font={"size": SIZE, "color": TEXT},
        )
