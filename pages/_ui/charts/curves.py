"""Curves of what amounts are assumed to give: solid where somebody has tried it, dashed where nobody has."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import cycle, pairwise

from pages._ui.charts.palette import TEXT, colour
from pages._ui.charts.sheet import (
    SIZE,
    known,
    legend_lines,
    number_axis,
    plain,
    sheet,
    short,
    ticks,
    unit_words,
    wrapped,
)
from pages._ui.charts.sketch import Part, Sketch
from vink_model.domain.messages import CurveLine, CurveMark, CurvePoint, Curves, Tone
from vink_model.text import Language, Quantity, Unit

_HEIGHT = 300
_TONES = (Tone.PRIMARY, Tone.SECOND, Tone.THIRD, Tone.FOURTH)
_LEGEND_LETTERS = 36
_ROOM = 0.08
"""Beside the first and the last amount. Unit: share of the axis."""


def drawn(chart: Curves, language: Language) -> Sketch:
    """The curves as a sketch."""
    has_legend = len(chart.lines) > 1
    names = (wrapped(line.label.said(language), _LEGEND_LETTERS) for line in chart.lines)
    sketch = sheet(_HEIGHT, top=26, has_legend=has_legend, below=52, legend_lines=legend_lines(names))
    for line, tone in zip(chart.lines, cycle(_TONES)):
        for is_tried in (True, False):
            _draw(sketch, _Curve(chart, line, tone, language), is_tried=is_tried)
    for mark in chart.marks:
        sketch.draw("scatter", **_mark(mark, chart, language))
    highest = max(known(y for y in (*_ys(chart), *(mark.y for mark in chart.marks))), default=1.0)
    sketch.lay_out(
        xaxis=_amounts(chart, language),
        yaxis=number_axis(highest, 0, Unit.NUMBER, language),
        hovermode="closest",
    )
    sketch.words(
        x=0,
        y=1,
        xref="paper",
        yref="paper",
        xanchor="left",
        yanchor="bottom",
        yshift=8,
        text=plain(chart.y_label.said(language)),
        font={"size": SIZE, "color": TEXT},
    )
    return sketch


def _ys(chart: Curves) -> list[Decimal]:
    return [point.y for line in chart.lines for point in line.points]


@dataclass(frozen=True, slots=True)
class _Curve:
    """One curve while it is drawn."""

    chart: Curves
    line: CurveLine
    tone: Tone
    language: Language


def _draw(sketch: Sketch, curve: _Curve, *, is_tried: bool) -> None:
    line, language = curve.line, curve.language
    pieces = [pair for pair in pairwise(line.points) if all(p.is_tried for p in pair) is is_tried]
    if not pieces:
        return
    has_both = len(pieces) < len(line.points) - 1
    sketch.draw(
        "scatter",
        x=[x for first, second in pieces for x in (first.x, second.x, None)],
        y=[y for first, second in pieces for y in (float(first.y), float(second.y), None)],
        mode="lines",
        name=wrapped(line.label.said(language), _LEGEND_LETTERS),
        legendgroup=line.key,
        showlegend=is_tried or not has_both,
        line={"color": colour(curve.tone), "width": 2.4, "dash": "solid" if is_tried else "dash"},
        connectgaps=False,
        hovertext=[said for pair in pieces for said in (*_hovers(curve, pair), "")],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _hovers(curve: _Curve, points: Sequence[CurvePoint]) -> list[str]:
    chart, line, language = curve.chart, curve.line, curve.language
    return [
        f"{plain(line.label.said(language))}<br>{Quantity(point.x, chart.x_unit).said(language)}: "
        f"<b>{Quantity(point.y, Unit.NUMBER, 1).said(language)}</b>"
        for point in points
    ]


def _mark(mark: CurveMark, chart: Curves, language: Language) -> Part:
    is_right = mark.x > (_first(chart) + _last(chart)) / 2
    return {
        "x": [mark.x],
        "y": [float(mark.y)],
        "mode": "markers+text",
        "marker": {"symbol": "diamond", "size": 11, "color": TEXT},
        "text": [plain(mark.label.said(language))],
        "textposition": "bottom left" if is_right else "bottom right",
        "textfont": {"size": SIZE, "color": TEXT},
        "cliponaxis": False,
        "showlegend": False,
        "hoverinfo": "skip",
    }


def _amounts(chart: Curves, language: Language) -> dict[str, object]:
    first, last = _first(chart), _last(chart)
    width = (last - first) or 1
    places = [place for place in _places(first, last) if first <= place <= last] or [first, last]
    words = None if chart.x_label is None else plain(chart.x_label.said(language))
    unit = words or unit_words(chart.x_unit, language)
    return {
        "tickmode": "array",
        "tickvals": places,
        "ticktext": [short(int(place), chart.x_unit, language) for place in places],
        "range": [first - width * _ROOM / 2, last + width * _ROOM],
        "title": {"text": unit, "font": {"size": SIZE, "color": TEXT}, "standoff": 6},
        "tickfont": {"size": SIZE, "color": TEXT},
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
        "automargin": True,
    }


def _places(first: int, last: int) -> list[float]:
    """Round amounts; of a stretch far from zero those of its own width."""
    if not first:
        return ticks(last)
    return [first + place for place in ticks(last - first)]


def _first(chart: Curves) -> int:
    xs = [point.x for line in chart.lines for point in line.points] + [mark.x for mark in chart.marks]
    return 0 if chart.is_from_zero else min(xs, default=0)


def _last(chart: Curves) -> int:
    xs = [point.x for line in chart.lines for point in line.points] + [mark.x for mark in chart.marks]
    return max(xs, default=1)
