"""Control charts as native charts: a series in time, its limits, and the points that stand out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from vink_model.domain.charts import ControlLines, Tone
from vink_model.reports.pack.drawing import marks
from vink_model.reports.pack.drawing.axes import scale_of
from vink_model.reports.pack.drawing.frame import inner, legend_for
from vink_model.reports.pack.drawing.grid import Cell, Column, Grid
from vink_model.reports.pack.drawing.lines import (
    TIME,
    last_label,
    line_plot,
    marker,
    time_drawing,
)
from vink_model.reports.pack.drawing.markup import (
    chart_space,
    line,
    looks,
    names_in,
    numbers_in,
    title_of,
)
from vink_model.reports.pack.drawing.native import NativeChart, Room
from vink_model.reports.pack.drawing.upon import Upon
from vink_model.reports.pack.drawing.xy import NO_MARKER
from vink_model.reports.pack.theme import theme
from vink_model.text import Language, Text, Unit

_HIGH = Text("Øvre grænse", "Upper limit")
_LOW = Text("Nedre grænse", "Lower limit")
_CENTRE = Text("Midterlinje", "Centre line")
_OUTSIDE = Text("Uden for grænserne", "Outside the limits")
_PATTERN = Text("Del af et mønster", "Part of a pattern")


@dataclass(frozen=True, slots=True)
class Line:
    """One line over time, with its look and the sign at its points."""

    name: str
    cells: tuple[Cell, ...]
    look: str
    sign: str
    is_named: bool = True
    has_last: bool = False


def drawn(chart: ControlLines, language: Language, room: Room) -> NativeChart:
    """The control chart as a native chart."""
    names = [name.said(language) for name in chart.categories]
    runs = tuple(_runs(chart, language))
    named = [run.name for run in runs if run.is_named]
    legend = legend_for(named, room, is_wanted=True)
    scale = scale_of(0, _highest(chart), is_count=chart.unit is Unit.COUNT)
    top = legend.height + 8 + marks.room(chart.marks, len(names), room.width)
    drawing = time_drawing(room, top, scale, chart.unit, language)
    grid, upon = Grid(language), Upon(room, language)
    times = grid.add(TIME.said(language), names)
    columns = [grid.add(run.name, run.cells) for run in runs]
    body = "".join(
        series_of(n, run, column, times, chart.unit, language)
        for n, (run, column) in enumerate(zip(runs, columns, strict=True))
    )
    plot = inner(room, drawing) + line_plot(body, names, drawing, chart.unit, scale, language)
    told = marks.draw(upon, chart.marks, drawing, len(names))
    unnamed = [n for n, run in enumerate(runs) if not run.is_named]
    return NativeChart(
        chart_space(language, plot, legend.xml(room, language, unnamed)), grid, upon.part(), told
    )


def _highest(chart: ControlLines) -> float:
    reached = [float(f) for p in chart.points for f in (p.value, p.centre, p.high) if f is not None]
    return max([*reached, float(chart.highest or 0)], default=1.0)


def _runs(chart: ControlLines, language: Language) -> Iterator[Line]:
    tone, ink = theme().tones[Tone.PRIMARY], theme().ink
    second, bare = theme().tones[Tone.SECOND], NO_MARKER
    yield Line(
        chart.label.said(language),
        tuple(p.value for p in chart.points),
        looks(line(tone, 2.25)),
        marker("circle", 5, tone),
        has_last=True,
    )
    yield from _limits(chart, language, looks(line(ink, 1.25)), looks(line(theme().quiet, 1, "dash")), bare)
    for name, is_wanted, sign in (
        (_OUTSIDE, [p.is_outside for p in chart.points], marker("diamond", 12, second, is_open=True)),
        (
            _PATTERN,
            [bool(p.signals) and not p.is_outside for p in chart.points],
            marker("square", 10, second, is_open=True),
        ),
    ):
        if any(is_wanted):
            cells = tuple(
                p.value if is_in else None for p, is_in in zip(chart.points, is_wanted, strict=True)
            )
            yield Line(name.said(language), cells, looks(line(None)), sign)


def _limits(chart: ControlLines, language: Language, solid: str, dashed: str, bare: str) -> Iterator[Line]:
    """The lines of each phase; the first phase that has them gives their names to the legend."""
    seen: set[str] = set()
    for first, end in pairwise((0, *chart.phases, len(chart.points))):
        part = chart.points[first:end]
        centre = f"{_CENTRE.said(language)} ({chart.centre.said(language)})"
        for name, values, look in (
            (centre, [p.centre for p in part], solid),
            (_HIGH.said(language), [p.high for p in part], dashed),
            (_LOW.said(language), [p.low for p in part], dashed),
        ):
            if any(value is not None for value in values):
                yield Line(name, _within(values, first, len(chart.points)), look, bare, name not in seen)
                seen.add(name)


def _within(values: Sequence[Cell], first: int, places: int) -> tuple[Cell, ...]:
    return (None,) * first + tuple(values) + (None,) * (places - first - len(values))


def series_of(number: int, run: Line, column: Column, times: Column, unit: Unit, language: Language) -> str:
    """The line as a series of a native chart."""
    last = max((at for at, cell in enumerate(run.cells) if cell is not None), default=None)
    label = last_label(last, unit, language) if run.has_last else ""
    return (
        f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/>'
        f"{title_of(column)}{run.look}{run.sign}{label}"
        f'{names_in(times)}{numbers_in(column)}<c:smooth val="0"/></c:ser>'
    )
