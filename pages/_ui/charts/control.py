"""Control charts: a series in time, what it varies by chance, and the points that stand out.

What stands out is told by its shape and by words, and never by its colour alone.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from pages._ui.charts import marks
from pages._ui.charts.palette import TEXT, colour, see_through
from pages._ui.charts.sheet import SIZE, category_axis, known, number_axis, plain, sheet, time_names
from pages._ui.charts.sketch import Part, Sketch
from vink_model.domain.messages import ControlLines, ControlPoint, Tone
from vink_model.text import Language, Quantity, Text, Unit

_HEIGHT, _SMALL_HEIGHT = 300, 138
_SMALL_ROOM = 6
"""Pixels that the numbers of events need above a small drawing."""
_UPRIGHT = {"tickangle": 0, "ticklabeloverflow": "allow"}
"""Names stand upright, and the last one stays where it reaches past the drawing."""
_LIMITS = Text("Grænser: så langt svinger tilfældet", "Limits: so far chance varies")
_OUTSIDE = Text("Uden for grænserne", "Outside the limits")
_PATTERN = Text("Del af et mønster", "Part of a pattern")
_CENTRE = Text("Midterlinje", "Centre line")
_LOW = Text("nedre grænse", "lower limit")
_HIGH = Text("øvre grænse", "upper limit")


def drawn(chart: ControlLines, language: Language) -> Sketch:
    """The control chart as a sketch."""
    names = [plain(name.said(language)) for name in chart.categories]
    room = _SMALL_ROOM if chart.is_small else marks.room(chart.marks, len(names), language)
    lines = 1 if chart.is_small else 3
    sketch = sheet(
        _SMALL_HEIGHT if chart.is_small else _HEIGHT,
        top=room + 12,
        has_legend=not chart.is_small,
        legend_lines=lines,
    )
    # The first stretch can be too short for lines: those that are drawn first are named in the legend.
    named = next((first for first, _ in _stretches(chart) if chart.points[first].centre is not None), 0)
    for first, end in _stretches(chart):
        _draw_lines(sketch, chart, first, end, language, is_named=first == named)
    sketch.draw("scatter", **_values(chart, names, language))
    _draw_signals(sketch, chart, language)
    sketch.lay_out(
        xaxis=category_axis(_few(names) if chart.is_small else time_names(names)) | _UPRIGHT,
        yaxis=_axis(chart, language),
        hovermode="closest",
    )
    if chart.is_small:
        marks.add_small(sketch, chart.marks)
    else:
        marks.add(sketch, chart.marks, len(names), language)
    return sketch


def _stretches(chart: ControlLines) -> Iterator[tuple[int, int]]:
    return pairwise((0, *chart.phases, len(chart.points)))


def _draw_lines(
    sketch: Sketch, chart: ControlLines, first: int, end: int, language: Language, *, is_named: bool
) -> None:
    part = chart.points[first:end]
    across = [first - 0.5, end - 0.5]
    lows, highs = [p.low for p in part], [p.high for p in part]
    if known(lows) and known(highs):
        places = _edges(first, end)
        line = {"color": see_through(Tone.PRIMARY, 0.45), "width": 1, "dash": "dash"}
        edge: Part = {"mode": "lines", "hoverinfo": "skip", "line": line}
        sketch.draw("scatter", x=places, y=_stepped(highs), showlegend=False, **edge)
        sketch.draw(
            "scatter",
            x=places,
            y=_stepped(lows),
            fill="tonexty",
            fillcolor=see_through(Tone.PRIMARY, 0.09),
            name=_LIMITS.said(language),
            showlegend=is_named and not chart.is_small,
            **edge,
        )
    centre = next((p.centre for p in part if p.centre is not None), None)
    if centre is not None:
        sketch.draw(
            "scatter",
            x=across,
            y=[float(centre)] * 2,
            mode="lines",
            line={"color": TEXT, "width": 1.2},
            hoverinfo="skip",
            name=f"{_CENTRE.said(language)} ({chart.centre.said(language)})",
            showlegend=is_named and not chart.is_small,
        )


def _edges(first: int, end: int) -> list[float]:
    """Both sides of each point, so that limits that vary are drawn as steps."""
    return [at + side for at in range(first, end) for side in (-0.5, 0.5)]


def _stepped(limits: Sequence[Decimal | None]) -> list[float | None]:
    return [None if limit is None else float(limit) for limit in limits for _ in range(2)]


def _values(chart: ControlLines, names: Sequence[str], language: Language) -> Part:
    return {
        "x": list(range(len(chart.points))),
        "y": [p.value for p in chart.points],
        "mode": "lines+markers",
        "name": plain(chart.label.said(language)),
        "line": {"color": colour(Tone.PRIMARY), "width": 1.6 if chart.is_small else 2},
        "marker": {"color": colour(Tone.PRIMARY), "size": 4 if chart.is_small else 6},
        "connectgaps": False,
        "cliponaxis": False,
        "hovertext": [_hover(chart, p, n, language) for p, n in zip(chart.points, names, strict=True)],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _hover(chart: ControlLines, point: ControlPoint, name: str, language: Language) -> str:
    if point.value is None:
        return name
    lines = [
        name,
        f"{plain(chart.label.said(language))}: <b>{Quantity(point.value, chart.unit).said(language)}</b>",
    ]
    told = ((chart.centre, point.centre), (_LOW, point.low), (_HIGH, point.high))
    lines += [
        f"{plain(label.said(language))}: {Quantity(figure, Unit.NUMBER, 1).said(language)}"
        for label, figure in told
        if figure is not None
    ]
    return "<br>".join([*lines, *(f"<b>{plain(signal.said(language))}</b>" for signal in point.signals)])


def _draw_signals(sketch: Sketch, chart: ControlLines, language: Language) -> None:
    """Rings around points: a diamond outside the limits, a square within a pattern."""
    outside = [at for at, p in enumerate(chart.points) if p.is_outside]
    pattern = [at for at, p in enumerate(chart.points) if p.signals and not p.is_outside]
    for places, symbol, size, words in (
        (outside, "diamond-open", 15, _OUTSIDE),
        (pattern, "square-open", 12, _PATTERN),
    ):
        if places:
            sketch.draw(
                "scatter",
                x=places,
                y=[chart.points[at].value for at in places],
                mode="markers+text",
                marker={
                    "symbol": symbol,
                    "size": size - (4 if chart.is_small else 0),
                    "color": colour(Tone.SECOND),
                    "line": {"width": 2.2, "color": colour(Tone.SECOND)},
                },
                text=_numbers(chart, places, language) if symbol == "diamond-open" else None,
                textposition="top center",
                textfont={"size": SIZE, "color": TEXT},
                cliponaxis=False,
                hoverinfo="skip",
                name=words.said(language),
                showlegend=not chart.is_small,
            )


def _numbers(chart: ControlLines, places: Sequence[int], language: Language) -> list[str]:
    values = (chart.points[at].value for at in places)
    return ["" if value is None else Quantity(value, chart.unit).said(language) for value in values]


def _few(names: Sequence[str]) -> list[str]:
    """The first and the last name, each inside the drawing."""
    last = len(names) - 1
    return [name if place in {0, last} else "" for place, name in enumerate(names)]


def _axis(chart: ControlLines, language: Language) -> dict[str, object]:
    figures = known(figure for p in chart.points for figure in (p.value, p.high))
    highest = max([*figures, float(chart.highest or 0)], default=1)
    return number_axis(highest, 0, chart.unit, language)
