"""Ranges and shares, one a row, as a native chart of places: names to the left, what it says to the right."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vink_model.domain.charts import Interval, Intervals, Span, Spans, Tone
from vink_model.reports.pack.drawing.axes import NAMES, NUMBERS, scale_of, scatter_axes
from vink_model.reports.pack.drawing.frame import inner, legend_for, line_height
from vink_model.reports.pack.drawing.grid import Cell, Grid
from vink_model.reports.pack.drawing.lines import marker
from vink_model.reports.pack.drawing.markup import (
    SIZE,
    Box,
    chart_space,
    line,
    looks,
)
from vink_model.reports.pack.drawing.native import NativeChart, Room
from vink_model.reports.pack.drawing.upon import Line, Upon
from vink_model.reports.pack.drawing.xy import NO_MARKER, Run, series_xml
from vink_model.reports.pack.theme import theme
from vink_model.reports.pack.typeset import fitted, width_of
from vink_model.text import Language, Quantity, Text, Unit, phrase

_NOT_YET = Text("kan ikke opgøres endnu", "cannot be counted yet")
_SHARE = Text("Andel", "Share")
_TARGET = Text("Mål", "Target")
_RANGE = Text("Hvad niveauet kan være (95 %)", "What the level can be (95%)")
_SPREAD = Text("Mellem disse, da nogle ikke er vurderet", "Between these, as some were not assessed")
_COUNTED = Text("Optalt", "Counted")
_NAMES_AT_MOST = 0.4
_SAID_AT_MOST = 0.26
_COVERS, _COVERS_ALONE = (0.25, 0.8), 0.6
"""Of what lies below, the surest reach and the narrowest: what is likelier looks darker."""
_SIZES = (float(SIZE), 11.0, 10.0, 9.0, 8.0, 7.0)
_TALLEST = 74
"""Of a row. Unit: points."""


@dataclass(frozen=True, slots=True)
class _Row:
    """What stands beside a row."""

    name: str
    said: str


def intervals(chart: Intervals, language: Language, room: Room) -> NativeChart:
    """Shares with what is known of their level, each against its target."""
    rows = [_Row(row.label.said(language), _numbers(row).said(language)) for row in chart.rows]
    runs = list(_interval_runs(chart.rows, language))
    return _drawn(rows, runs, Unit.SHARE, (0, 1, 0.25), language, room)


def spans(chart: Spans, language: Language, room: Room) -> NativeChart:
    """Ranges on one axis from zero: the surer a range, the wider and the paler its band."""
    rows = [_Row(row.label.said(language), row.said.said(language)) for row in chart.rows]
    ends = [float(end) for row in chart.rows for end in (*(r.high for r in row.reaches), row.point or 0)]
    scale = scale_of(0, max(ends, default=1.0), is_count=chart.unit is Unit.COUNT)
    return _drawn(rows, list(_span_runs(chart.rows, language)), chart.unit, scale, language, room)


def _drawn(
    rows: Sequence[_Row],
    runs: Sequence[Run],
    unit: Unit,
    scale: tuple[float, float, float],
    language: Language,
    room: Room,
) -> NativeChart:
    # LibreOffice draws no run that a longer one follows.
    runs = sorted(runs, key=lambda run: -len(run.across))
    legend = legend_for([run.name for run in runs if run.is_named], room, is_wanted=True)
    left = _column([row.name for row in rows], room.width * _NAMES_AT_MOST)
    right = _column([row.said for row in rows], room.width * _SAID_AT_MOST)
    top, below = legend.height + 4, line_height() + 12
    high = min(room.height - top - below, _TALLEST * len(rows))
    drawing = Box(left, top, room.width - left - right, high)
    grid, upon = Grid(language), Upon(room, language)
    body = "".join(series_xml(number, run, grid) for number, run in enumerate(runs))
    plot = (
        f"{inner(room, drawing)}<c:scatterChart>"
        f'<c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>{body}'
        f'<c:axId val="{NAMES}"/><c:axId val="{NUMBERS}"/></c:scatterChart>'
        + scatter_axes(language, unit, scale, len(rows))
    )
    slot = high / max(len(rows), 1)
    names = _size([row.name for row in rows], left - 12, slot, bold=False)
    said = _size([row.said for row in rows], right - 12, slot, bold=True)
    for number, row in enumerate(rows):
        across = Box(0, top + slot * number, left - 12, slot)
        upon.say(across, [Line(row.name, size=names)], align="l")
        beside = Box(room.width - right + 12, across.y, right - 12, slot)
        upon.say(beside, [Line(row.said, size=said, bold=True)], align="l")
    unnamed = [number for number, run in enumerate(runs) if not run.is_named]
    return NativeChart(chart_space(language, plot, legend.xml(room, language, unnamed)), grid, upon.part())


def _size(said: Sequence[str], width: float, height: float, *, bold: bool) -> float:
    """The letters in which the longest words fit into their row, all rows alike."""
    return min((fitted(each, width, height, _SIZES, bold=bold).size for each in said), default=SIZE)


def _column(said: Sequence[str], most: float) -> float:
    return min(max((width_of(each, SIZE, bold=True) for each in said), default=0) + 18, most)


def _band(low: Cell, high: Cell, row: int, name: str, look: str, *, is_named: bool) -> Run:
    return Run(name, (low, high), (row, row), f"{look}{NO_MARKER}", is_named)


def _interval_runs(rows: Sequence[Interval], language: Language) -> Iterator[Run]:
    tone = theme().tones[Tone.PRIMARY]
    thin, thick = looks(line(tone, 5, covers=0.45)), looks(line(tone, 10, covers=0.8))
    yield from _shares(rows, language)
    seen: set[str] = set()
    for number, row in enumerate(rows, 1):
        name = _RANGE.said(language)
        if row.low is not None and row.high is not None:
            yield _band(row.low, row.high, number, name, thin, is_named=name not in seen)
            seen.add(name)
        name = _SPREAD.said(language)
        if row.share is not None and row.highest is not None:
            yield _band(row.share, row.highest, number, name, thick, is_named=name not in seen)
            seen.add(name)


def _shares(rows: Sequence[Interval], language: Language) -> Iterator[Run]:
    """The targets and the shares, a point for each row that has one."""
    targets = [(n, row.target) for n, row in enumerate(rows, 1) if row.target is not None]
    if targets:
        yield _targets(_TARGET.said(language), targets)
    shown = [(n, r.share) for n, r in enumerate(rows, 1) if r.share is not None and r.highest is None]
    if shown:
        yield _dots(_SHARE.said(language), shown)


def _span_runs(rows: Sequence[Span], language: Language) -> Iterator[Run]:
    points = [(n, row.point) for n, row in enumerate(rows, 1) if row.point is not None]
    if points:
        yield _dots(_COUNTED.said(language), points)
    tone = theme().tones[Tone.PRIMARY]
    seen: set[str] = set()
    for number, row in enumerate(rows, 1):
        for at, reach in enumerate(row.reaches):
            share = Quantity(reach.confidence, Unit.SHARE)
            name = phrase("Sikkerhed {s}", "Confidence {s}", s=share).said(language)
            look = looks(line(tone, 13, covers=_covering(at, len(row.reaches))))
            yield _band(reach.low, reach.high, number, name, look, is_named=name not in seen)
            seen.add(name)


def _covering(place: int, of: int) -> float:
    least, most = _COVERS
    return _COVERS_ALONE if of == 1 else least + (most - least) * place / (of - 1)


def _dots(name: str, points: Sequence[tuple[int, Cell]]) -> Run:
    sign = marker("circle", 11, theme().accent)
    along, rows = tuple(value for _, value in points), tuple(number for number, _ in points)
    return Run(name, along, rows, looks(line(None)) + sign, is_named=True)


def _targets(name: str, points: Sequence[tuple[int, Cell]]) -> Run:
    """A stroke across the row: the error bar, up and down, of a point that has a small sign of its own."""
    along, rows = tuple(value for _, value in points), tuple(number for number, _ in points)
    stroke = (
        '<c:errBars><c:errDir val="y"/><c:errBarType val="both"/><c:errValType val="fixedVal"/>'
        f'<c:noEndCap val="1"/><c:val val="0.3"/>{looks(line(theme().ink, 2.5))}</c:errBars>'
    )
    sign = marker("diamond", 6, theme().ink)
    return Run(name, along, rows, looks(line(None)) + sign, is_named=True, more=stroke)


def _numbers(row: Interval) -> Text:
    share = _NOT_YET
    if row.share is not None and row.highest is not None:
        low = Quantity(row.share * 100, Unit.NUMBER, 0)
        share = phrase("{a}–{b}", "{a}–{b}", a=low, b=Quantity(row.highest, Unit.SHARE))
    elif row.share is not None:
        share = Quantity(row.share, Unit.SHARE).text
    if row.target is None:
        return share
    return phrase("{s} · mål {t}", "{s} · target {t}", s=share, t=Quantity(row.target, Unit.SHARE))
