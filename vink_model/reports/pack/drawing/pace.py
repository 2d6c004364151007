"""A year's spending added up, against the budget's pace and its band, with where the year may end."""

from collections.abc import Iterator, Sequence

from vink_model.domain.charts import Tone
from vink_model.domain.money_charts import Pace
from vink_model.reports.pack.drawing import marks
from vink_model.reports.pack.drawing.axes import scale_of
from vink_model.reports.pack.drawing.control import Line as Run
from vink_model.reports.pack.drawing.control import series_of
from vink_model.reports.pack.drawing.frame import inner, legend_for, line_height, unit_words
from vink_model.reports.pack.drawing.grid import Cell, Grid
from vink_model.reports.pack.drawing.lines import TIME, line_plot, marker, time_drawing
from vink_model.reports.pack.drawing.markup import Box, chart_space, line, looks
from vink_model.reports.pack.drawing.native import NativeChart, Room
from vink_model.reports.pack.drawing.upon import Line, Upon
from vink_model.reports.pack.drawing.xy import NO_MARKER
from vink_model.reports.pack.theme import theme
from vink_model.text import Language, Text

_BOOKED = Text("Bogført i alt", "Booked in all")
_EXPECTED = Text("Forventet", "Expected")


def drawn(chart: Pace, language: Language, room: Room) -> NativeChart:
    """The year as a native chart: booked solid, the budget dashed in its band, the expected dotted."""
    names = [name.said(language) for name in chart.categories]
    runs = tuple(_runs(chart, language))
    legend = legend_for([run.name for run in runs if run.is_named], room, is_wanted=True)
    reached = [float(cell) for run in runs for cell in run.cells if isinstance(cell, int)]
    scale = scale_of(min(reached, default=0), max(reached, default=1))
    unit = unit_words(chart.unit, language)
    top = legend.height + (line_height() + 4 if unit else 8) + marks.room(chart.marks, len(names), room.width)
    drawing = time_drawing(room, top, scale, chart.unit, language)
    grid, upon = Grid(language), Upon(room, language)
    times = grid.add(TIME.said(language), names)
    columns = [grid.add(run.name, run.cells) for run in runs]
    body = "".join(
        series_of(n, run, column, times, chart.unit, language)
        for n, (run, column) in enumerate(zip(runs, columns, strict=True))
    )
    if unit:
        upon.say(Box(0, legend.height, 200, line_height()), [Line(unit, is_quiet=True)])
    plot = inner(room, drawing) + line_plot(body, names, drawing, chart.unit, scale, language)
    told = marks.draw(upon, chart.marks, drawing, len(names))
    unnamed = [n for n, run in enumerate(runs) if not run.is_named]
    space = chart_space(language, plot, legend.xml(room, language, unnamed))
    return NativeChart(space, grid, upon.part(), told)


def _runs(chart: Pace, language: Language) -> Iterator[Run]:
    tone, ink, quiet = theme().tones[Tone.PRIMARY], theme().ink, theme().quiet
    yield Run(
        _BOOKED.said(language), chart.booked, looks(line(tone, 2.5)), marker("circle", 5, tone), has_last=True
    )
    if _any(chart.budget):
        look = looks(line(ink, 1.5, "dash"))
        yield Run(chart.budget_label.said(language), chart.budget, look, NO_MARKER)
        for factor in (1, -1):
            edge = tuple(None if kr is None else kr + factor * chart.band for kr in chart.budget)
            look = looks(line(quiet, 1, "sysDot"))
            yield Run(chart.band_label.said(language), edge, look, NO_MARKER, is_named=factor > 0)
    if _any(chart.expected):
        look = looks(line(tone, 2, "sysDot"))
        yield Run(_EXPECTED.said(language), chart.expected, look, NO_MARKER, has_last=chart.end is None)
    if chart.end is not None:
        for number, kr in enumerate(chart.end):
            cells: tuple[Cell, ...] = (*((None,) * (len(chart.categories) - 1)), kr)
            sign = marker("dash", 14, tone)
            name = chart.end_label.said(language)
            yield Run(name, cells, looks(line(None)), sign, is_named=not number, has_last=True)


def _any(amounts: Sequence[int | None]) -> bool:
    return any(kr is not None for kr in amounts)
