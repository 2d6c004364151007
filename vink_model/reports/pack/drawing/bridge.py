"""A bridge from one level to another as bars that stand on each other: what was added, what was taken away.

The workbook behind it holds the steps with their signs; what the bars stand on is worked out from them, so
that whoever changes a step changes the bridge.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from vink_model.domain.charts import Bars, Series, Tone
from vink_model.domain.money_charts import Bridge, StepKind
from vink_model.reports.pack.drawing import bars
from vink_model.reports.pack.drawing.axes import NAMES, NUMBERS, bare_scale, category_axis, value_axis
from vink_model.reports.pack.drawing.frame import inner, line_height, unit_words
from vink_model.reports.pack.drawing.grid import Cell, Column, Grid, Worked
from vink_model.reports.pack.drawing.markup import (
    SIZE,
    Box,
    chart_space,
    fill,
    hatched,
    letters,
    line,
    looks,
    names_in,
    number_format,
    numbers_in,
    title_of,
)
from vink_model.reports.pack.drawing.native import NativeChart, Room
from vink_model.reports.pack.drawing.upon import Line, Upon
from vink_model.reports.pack.theme import theme
from vink_model.reports.pack.typeset import width_of
from vink_model.text import MINUS, Language, Text

_STEP = Text("Trin", "Step")
_CHANGE = Text("Beløb eller ændring", "Amount or change")
_AFTER = Text("Efter trinet", "After the step")
_STANDS_ON = Text("Står på", "Stands on")
_LEVEL = Text("Niveau", "Level")
_MORE = Text("Mere", "More")
_LESS = Text("Mindre", "Less")
_NAMES_AT_MOST = 0.36


@dataclass(frozen=True, slots=True)
class _Part:
    """One of the bars that stand on each other."""

    column: Column
    tone: str | None
    sign: str = ""


def drawn(chart: Bridge, language: Language, room: Room) -> NativeChart:
    """The bridge lying down, so that its steps have room for their names."""
    levels = _levels(chart)
    if min(levels, default=0) < 0:
        return bars.drawn(_as_bars(chart), language, room)
    names = [step.label.said(language) for step in chart.steps]
    grid, upon = Grid(language), Upon(room, language)
    steps = grid.add(_STEP.said(language), names)
    parts = _parts(chart, levels, grid, language)
    unit = unit_words(chart.unit, language)
    top = line_height() + 4 if unit else 4
    left = min(max((width_of(name, SIZE) for name in names), default=0) + 14, room.width * _NAMES_AT_MOST)
    drawing = Box(left, top, room.width - left - 8, room.height - top - 4)
    body = "".join(_series(n, part, steps, chart, language) for n, part in enumerate(parts))
    plot = (
        f'{inner(room, drawing)}<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/>'
        f'<c:varyColors val="0"/>{body}<c:gapWidth val="45"/><c:overlap val="100"/>'
        f'<c:axId val="{NAMES}"/><c:axId val="{NUMBERS}"/></c:barChart>'
        + category_axis(language, is_lying=True)
        + value_axis(language, chart.unit, bare_scale(0, max(levels), 0.04), is_lying=True, is_shown=False)
    )
    if unit:
        upon.say(Box(drawing.x, 0, 200, line_height()), [Line(unit, is_quiet=True)])
    return NativeChart(chart_space(language, plot, ""), grid, upon.part())


def _levels(chart: Bridge) -> list[int]:
    """Where the bridge stands after each step."""
    levels: list[int] = []
    for step in chart.steps:
        before = levels[-1] if levels else 0
        levels.append(step.amount if step.kind is StepKind.LEVEL else before + step.amount)
    return levels


def _parts(chart: Bridge, levels: Sequence[int], grid: Grid, language: Language) -> list[_Part]:
    """The bars, the first of which nobody sees: it carries the others."""
    steps = list(enumerate(chart.steps, 2))
    grid.add(_CHANGE.said(language), [step.amount for step in chart.steps])
    before = [0, *levels[:-1]]
    after: list[Cell] = []
    stands: list[Cell] = []
    for (row, step), level, last in zip(steps, levels, before, strict=True):
        is_level = step.kind is StepKind.LEVEL
        after.append(Worked(f"=B{row}" if is_level else f"=C{row - 1}+B{row}", level))
        stands.append(0 if is_level else Worked(f"=MIN(C{row - 1},C{row})", min(last, level)))
    grid.add(_AFTER.said(language), after)
    columns: list[tuple[Text, list[Cell], str | None, str]] = [(_STANDS_ON, stands, None, "")]
    tones = theme().tones
    for name, kind, sign, tone in (
        (_LEVEL, StepKind.LEVEL, "", tones[Tone.MUTED]),
        (_MORE, StepKind.CHANGE, "+", tones[Tone.PRIMARY]),
        (_LESS, StepKind.CHANGE, MINUS, tones[Tone.SECOND]),
    ):
        factor = -1 if sign == MINUS else 1
        cells: list[Cell] = [
            Worked(f"=MAX({'-' if factor < 0 else ''}B{row},0)", max(factor * step.amount, 0))
            if step.kind is kind
            else None
            for row, step in steps
        ]
        columns.append((name, cells, tone, sign))
    return [_Part(grid.add(name.said(language), cells), tone, sign) for name, cells, tone, sign in columns]


def _series(number: int, part: _Part, steps: Column, chart: Bridge, language: Language) -> str:
    look = looks(fill(part.tone), line(None))
    own = "".join(
        f'<c:dPt><c:idx val="{place}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
        f"{looks(hatched(part.tone), line(part.tone, 1))}</c:dPt>"
        for place, step in enumerate(chart.steps)
        if step.is_derived and part.tone is not None and _shown(part.column.cells[place])
    )
    return (
        f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/>{title_of(part.column)}{look}'
        f'<c:invertIfNegative val="0"/>{own}{_labels(part, chart, language)}'
        f"{names_in(steps)}{numbers_in(part.column)}</c:ser>"
    )


def _labels(part: _Part, chart: Bridge, language: Language) -> str:
    if part.tone is None:
        return '<c:dLbls><c:delete val="1"/></c:dLbls>'
    left_out = "".join(
        f'<c:dLbl><c:idx val="{place}"/><c:delete val="1"/></c:dLbl>'
        for place, cell in enumerate(part.column.cells)
        if not _shown(cell)
    )
    # A number is read on the ground of the page: the bar of a small change has no room for it.
    ground = fill(theme().ground) if part.sign else fill(None)
    return (
        f"<c:dLbls>{left_out}"
        f'<c:numFmt formatCode="{number_format(chart.unit, language, part.sign)}" sourceLinked="0"/>'
        f"{looks(ground, line(None))}{letters(language)}"
        '<c:dLblPos val="ctr"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
        '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
    )


def _shown(cell: Cell) -> bool:
    return isinstance(cell, Worked) and cell.value > 0


def _as_bars(chart: Bridge) -> Bars:
    """The steps side by side, where the bridge would go below zero and bars cannot stand on each other."""
    amounts = tuple(step.amount for step in chart.steps)
    names = tuple(step.label for step in chart.steps)
    return Bars(names, (Series("amount", _CHANGE, amounts),), chart.unit, is_horizontal=True)
