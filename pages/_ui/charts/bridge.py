"""A bridge from one level to another: what was added and what was taken away, each step with its sign."""

from itertools import accumulate
from typing import Any

from pages._ui.charts.palette import CLEAR, LINE, TEXT, colour
from pages._ui.charts.sheet import SIZE, plain, sheet, short, unit_words, wrapped
from pages._ui.charts.sketch import Part, Sketch
from vink_model.domain.messages import Bridge, Step, StepKind, Tone
from vink_model.text import MINUS, Language, Quantity

_ROW = 46
_NAME_LETTERS = 22
_NAME_LINE = 17
_ROOM = 0.2
"""For the number beyond the longest bar. Unit: share of it."""


def drawn(chart: Bridge, language: Language) -> Sketch:
    """The bridge lying down, so that names have room on a phone too."""
    spans = _spans(chart)
    labels = [wrapped(step.label.said(language), _NAME_LETTERS) for step in chart.steps]
    lines = max((label.count("<br>") + 1 for label in labels), default=1)
    unit = unit_words(chart.unit, language)
    sketch = sheet(len(chart.steps) * max(_ROW, lines * _NAME_LINE + 8) + 10, top=22 if unit else 4, below=4)
    for place, (step, (low, high)) in enumerate(zip(chart.steps, spans, strict=True)):
        sketch.draw("bar", **_bar(chart, step, place, low, high, language))
    _join(sketch, chart)
    ends = [end for span in spans for end in span]
    lowest, highest = min(ends, default=0), max(ends, default=1)
    width = (highest - lowest) or 1
    sketch.lay_out(
        barmode="overlay",
        bargap=0.35,
        yaxis=_rows(labels),
        xaxis={"visible": False, "fixedrange": True, "range": [lowest, highest + width * _ROOM]},
    )
    if unit:
        sketch.words(
            x=0,
            y=1,
            xref="paper",
            yref="paper",
            xanchor="left",
            yanchor="bottom",
            yshift=4,
            text=unit,
            font={"size": SIZE, "color": TEXT},
        )
    return sketch


def _rows(labels: list[str]) -> dict[str, Any]:
    return {
        "tickmode": "array",
        "tickvals": list(range(len(labels))),
        "ticktext": labels,
        "range": [len(labels) - 0.5, -0.5],
        "tickfont": {"size": SIZE, "color": TEXT},
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
        "automargin": True,
    }


def _levels(chart: Bridge) -> list[int]:
    """Where the bridge stands after each step."""

    def after(level: int, step: Step) -> int:
        return step.amount if step.kind is StepKind.LEVEL else level + step.amount

    return list(accumulate(chart.steps, after, initial=0))[1:]


def _spans(chart: Bridge) -> list[tuple[int, int]]:
    """From where to where each step is drawn."""
    levels = _levels(chart)
    starts = [
        0 if step.kind is StepKind.LEVEL else level - step.amount
        for step, level in zip(chart.steps, levels, strict=True)
    ]
    return [(min(a, b), max(a, b)) for a, b in zip(starts, levels, strict=True)]


def _bar(chart: Bridge, step: Step, place: int, low: int, high: int, language: Language) -> Part:
    name = plain(step.label.said(language))
    is_change = step.kind is StepKind.CHANGE
    said = Quantity(step.amount, chart.unit, signed=is_change).said(language)
    number = short(step.amount, chart.unit, language)
    sign = "+" if is_change and step.amount > 0 else ""
    return {
        "orientation": "h",
        "y": [place],
        "base": [low],
        "x": [high - low],
        "text": [f"{sign}{number}".replace("-", MINUS)],
        "textposition": "outside",
        "outsidetextfont": {"size": SIZE, "color": TEXT},
        "cliponaxis": False,
        "hovertext": [f"{name}: <b>{said}</b>"],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "showlegend": False,
        "marker": _look(step),
    }


def _look(step: Step) -> dict[str, Any]:
    tone = colour(Tone.MUTED if step.kind is StepKind.LEVEL else _tone(step.amount))
    if not step.is_derived:
        return {"color": tone, "line": {"width": 0}, "cornerradius": 3}
    hatching = {"shape": "/", "fgcolor": tone, "bgcolor": CLEAR, "size": 7, "solidity": 0.2}
    return {
        "color": tone,
        "line": {"width": 1.2, "color": tone},
        "pattern": hatching | {"fillmode": "replace"},
        "cornerradius": 3,
    }


def _tone(amount: int) -> Tone:
    """More and less have a colour each; their sign says it too."""
    return Tone.PRIMARY if amount >= 0 else Tone.SECOND


def _join(sketch: Sketch, chart: Bridge) -> None:
    """A thin line from each step to where the next one begins."""
    for place, level in enumerate(_levels(chart)[:-1]):
        sketch.line(
            x0=level,
            x1=level,
            y0=place - 0.3,
            y1=place + 1.3,
            line={"color": LINE, "width": 1},
            layer="below",
        )
