"""Lines over months or years, each with its last number."""

from pages._ui.charts import marks
from pages._ui.charts.palette import TEXT, colour
from pages._ui.charts.sheet import (
    SIZE,
    category_axis,
    known,
    number_axis,
    plain,
    sheet,
    short,
    time_names,
    unit_words,
)
from pages._ui.charts.sketch import Part, Sketch
from vink_model.domain.messages import Lines, Series, Tone
from vink_model.text import Language, Quantity

_HEIGHT = 270
_ROOM_FOR_NUMBER = 0.07
"""Right of the last point. Unit: share of the axis."""
_MANY = 12
"""Points; more are drawn smaller."""


def drawn(chart: Lines, language: Language) -> Sketch:
    """The lines as a sketch."""
    unit = unit_words(chart.unit, language)
    room = marks.room(chart.marks, len(chart.categories), language)
    sketch = sheet(_HEIGHT, top=room + 14, has_legend=len(chart.series) > 1)
    names = [plain(name.said(language)) for name in chart.categories]
    for series in chart.series:
        sketch.draw("scatter", **_line(chart, series, names, language))
    values = known(value for series in chart.series for value in series.values)
    value_axis = number_axis(max(values, default=1), min(values, default=0), chart.unit, language)
    if unit:
        value_axis["ticktext"][-1] += f" {unit}"
    last = len(names) * (1 + _ROOM_FOR_NUMBER) - 0.4
    time_axis = category_axis(time_names(names)) | {"tickangle": 0, "range": [-0.6, last]}
    sketch.lay_out(xaxis=time_axis, yaxis=value_axis, hovermode="closest")
    marks.add(sketch, chart.marks, len(names), language)
    return sketch


def _line(chart: Lines, series: Series, names: list[str], language: Language) -> Part:
    finished = ["" if v is None else Quantity(v, chart.unit).said(language) for v in series.values]
    hover = [
        f"{name}<br>{plain(series.label.said(language))}: <b>{said}</b>"
        for name, said in zip(names, finished, strict=True)
    ]
    last = max((place for place, value in enumerate(series.values) if value is not None), default=-1)
    numbers = [
        short(value, chart.unit, language) if place == last and value is not None else ""
        for place, value in enumerate(series.values)
    ]
    is_derived = series.is_derived or series.tone is Tone.DERIVED
    return {
        "x": list(range(len(series.values))),
        "y": [None if value is None else float(value) for value in series.values],
        "mode": "lines+markers+text",
        "name": plain(series.label.said(language)),
        "line": {"color": colour(series.tone), "width": 2.2, "dash": "dot" if is_derived else "solid"},
        "marker": {"color": colour(series.tone), "size": 5 if len(names) > _MANY else 7},
        "text": numbers,
        "textposition": "middle right",
        "textfont": {"size": SIZE, "color": TEXT},
        "cliponaxis": False,
        "connectgaps": False,
        "hovertext": hover,
        "hovertemplate": "%{hovertext}<extra></extra>",
    }
