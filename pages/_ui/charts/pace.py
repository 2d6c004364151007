"""A year's spending added up, against the budget's pace and its band, with where the year may end.

What is booked is a solid line, the budget's pace a dashed one in its band, what is expected a dotted one.
"""

from collections.abc import Sequence

from pages._ui.charts import marks
from pages._ui.charts.palette import TEXT, colour, see_through
from pages._ui.charts.sheet import (
    SIZE,
    category_axis,
    known,
    legend_lines,
    number_axis,
    plain,
    sheet,
    short,
    unit_words,
    wrapped,
)
from pages._ui.charts.sketch import Part, Sketch
from vink_model.domain.messages import Pace, Tone
from vink_model.text import Language, Quantity, Text

_HEIGHT = 320
_ROOM_FOR_NUMBER = 0.2
"""Right of December. Unit: share of the axis."""
_LEGEND_LETTERS = 40
_BOOKED = Text("Bogført i alt", "Booked in all")
_EXPECTED = Text("Forventet", "Expected")


def drawn(chart: Pace, language: Language) -> Sketch:
    """The year as a sketch."""
    names = [plain(name.said(language)) for name in chart.categories]
    room = marks.room(chart.marks, len(names), language)
    sketch = sheet(_HEIGHT, top=room + 14, has_legend=True, legend_lines=_legend_lines(chart, language))
    if known(chart.budget):
        _draw_band(sketch, chart, language)
        dash = {"color": TEXT, "width": 1.4, "dash": "dash"}
        sketch.draw("scatter", **_line(chart, chart.budget, chart.budget_label, dash, names, language))
    if known(chart.expected):
        dots = {"color": colour(Tone.PRIMARY), "width": 2, "dash": "dot"}
        sketch.draw("scatter", **_line(chart, chart.expected, _EXPECTED, dots, names, language))
    solid = {"color": colour(Tone.PRIMARY), "width": 2.4}
    line = _line(chart, chart.booked, _BOOKED, solid, names, language)
    sketch.draw("scatter", **line | {"mode": "lines+markers+text"})
    if chart.end is not None:
        sketch.draw("scatter", **_end(chart, chart.end, language))
    _lay_out(sketch, chart, names, language)
    marks.add(sketch, chart.marks, len(names), language)
    return sketch


def _lay_out(sketch: Sketch, chart: Pace, names: list[str], language: Language) -> None:
    tops = [kr + chart.band for kr in known(chart.budget)]
    values = [*known(chart.booked), *known(chart.expected), *tops, *(chart.end or ())]
    axis = number_axis(max(values, default=1), min(values, default=0), chart.unit, language)
    if unit := unit_words(chart.unit, language):
        axis["ticktext"][-1] += f" {unit}"
    last = len(names) * (1 + _ROOM_FOR_NUMBER) - 0.6
    # Every second month: beside the year's end a phone has no room for more.
    shown = [name if place % 2 == 0 else "" for place, name in enumerate(names)]
    months = category_axis(shown) | {"tickangle": 0, "range": [-0.4, last]}
    sketch.lay_out(xaxis=months, yaxis=axis, hovermode="closest")


def _legend_lines(chart: Pace, language: Language) -> int:
    labels = (_BOOKED, chart.budget_label, chart.band_label, _EXPECTED, chart.end_label)
    return legend_lines(wrapped(label.said(language), _LEGEND_LETTERS) for label in labels)


def _draw_band(sketch: Sketch, chart: Pace, language: Language) -> None:
    places = [place for place, kr in enumerate(chart.budget) if kr is not None]
    amounts = known(chart.budget)
    edge: Part = {"mode": "lines", "hoverinfo": "skip", "line": {"width": 0}, "x": places}
    sketch.draw("scatter", y=[kr + chart.band for kr in amounts], showlegend=False, **edge)
    sketch.draw(
        "scatter",
        y=[kr - chart.band for kr in amounts],
        fill="tonexty",
        fillcolor=see_through(Tone.FOURTH, 0.22),
        name=wrapped(chart.band_label.said(language), _LEGEND_LETTERS),
        **edge,
    )


def _line(
    chart: Pace,
    amounts: Sequence[int | None],
    label: Text,
    line: Part,
    names: list[str],
    language: Language,
) -> Part:
    said = plain(label.said(language))
    written = ["" if kr is None else Quantity(kr, chart.unit).said(language) for kr in amounts]
    last = max((place for place, kr in enumerate(amounts) if kr is not None), default=-1)
    numbers = [
        short(kr, chart.unit, language) if kr is not None and place == last else ""
        for place, kr in enumerate(amounts)
    ]
    return {
        "x": list(range(len(amounts))),
        "y": [None if kr is None else float(kr) for kr in amounts],
        "mode": "lines",
        "name": wrapped(label.said(language), _LEGEND_LETTERS),
        "line": line,
        "marker": {"color": line["color"], "size": 6},
        "text": numbers,
        "textposition": "bottom right",
        "textfont": {"size": SIZE, "color": TEXT},
        "cliponaxis": False,
        "connectgaps": False,
        "hovertext": [f"{name}<br>{said}: <b>{kr}</b>" for name, kr in zip(names, written, strict=True)],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _end(chart: Pace, end: tuple[int, int], language: Language) -> Part:
    """An upright stroke right of December, from the lowest end to the highest, each with its number."""
    numbers = [short(kr, chart.unit, language) for kr in end]
    label = plain(chart.end_label.said(language))
    written = [f"{label}: <b>{Quantity(kr, chart.unit).said(language)}</b>" for kr in end]
    return {
        "x": [len(chart.categories) - 0.6] * 2,
        "y": [float(kr) for kr in end],
        "mode": "lines+markers+text",
        "name": wrapped(chart.end_label.said(language), _LEGEND_LETTERS),
        "line": {"color": colour(Tone.PRIMARY), "width": 4},
        "marker": {"symbol": "line-ew", "size": 12, "line": {"width": 2, "color": colour(Tone.PRIMARY)}},
        "text": numbers,
        "textposition": "middle right",
        "textfont": {"size": SIZE, "color": TEXT},
        "cliponaxis": False,
        "hovertext": written,
        "hovertemplate": "%{hovertext}<extra></extra>",
    }
