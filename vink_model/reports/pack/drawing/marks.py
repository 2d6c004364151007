"""Marks upon a native chart: a dashed line where the counting changes, a numbered box at an event."""

from collections.abc import Sequence

from vink_model.domain.chart_marks import Mark, MarkKind
from vink_model.reports.pack.drawing.frame import line_height
from vink_model.reports.pack.drawing.markup import Box
from vink_model.reports.pack.drawing.upon import Line, Upon
from vink_model.reports.pack.typeset import lines_of

_BOX = 17
_ROW = 21
_SIZE = 10.5
_BREAK_WIDTH = 190
_NEAR = 22
"""Boxes nearer than this stand in different rows. Unit: points."""


def room(marks: Sequence[Mark], places: int, width: float) -> float:
    """What the marks need above a drawing. Unit: points."""
    rows = _rows(events(marks), places, width)
    return _break_room(marks) + (max(rows, default=-1) + 1) * _ROW


def draw(upon: Upon, marks: Sequence[Mark], drawing: Box, places: int) -> tuple[str, ...]:
    """Draw the marks above and through a drawing; answers what the numbered ones stand for, a line each."""
    shown = events(marks)
    rows = _rows(shown, places, drawing.width)
    for number, (mark, row) in enumerate(zip(shown, rows, strict=True), 1):
        across = _across(mark, drawing, places)
        top = drawing.y - (row + 1) * _ROW
        upon.stroke((across, top + _BOX), (across, drawing.y + drawing.height), dash="sysDot", width=0.75)
        box = Box(across - _BOX / 2, top, _BOX, _BOX)
        upon.say(box, [Line(str(number), size=_SIZE, bold=True)], align="ctr", framed=True)
    above = (max(rows, default=-1) + 1) * _ROW
    for mark in marks:
        if mark.kind is MarkKind.BREAK:
            _draw_break(upon, mark, drawing, places, above)
    return tuple(f"{number}  {mark.label.said(upon.language)}" for number, mark in enumerate(shown, 1))


def events(marks: Sequence[Mark]) -> list[Mark]:
    """What happened, in order."""
    return sorted((mark for mark in marks if mark.kind is MarkKind.EVENT), key=lambda mark: mark.at)


def _draw_break(upon: Upon, mark: Mark, drawing: Box, places: int, above: float) -> None:
    across = _across(mark, drawing, places)
    high = _lines(mark, upon) * line_height(_SIZE)
    top = drawing.y - above - high - 3
    upon.stroke((across, top), (across, drawing.y + drawing.height), dash="dash", width=1.25)
    is_left = mark.at < places / 2
    left = across + 6 if is_left else across - _BREAK_WIDTH - 6
    said = [Line(mark.label.said(upon.language), size=_SIZE, is_quiet=True)]
    upon.say(Box(left, top, _BREAK_WIDTH, high), said, align="l" if is_left else "r", anchor="t")


def _across(mark: Mark, drawing: Box, places: int) -> float:
    return drawing.x + drawing.width * (mark.at + 0.5) / max(places, 1)


def _rows(shown: Sequence[Mark], places: int, width: float) -> list[int]:
    """The row of each box: the lowest in which no box stands too near."""
    last: list[float] = []
    rows = []
    for mark in shown:
        across = mark.at / max(places, 1) * width
        row = next((row for row, at in enumerate(last) if across - at >= _NEAR), len(last))
        last[row : row + 1] = [across]
        rows.append(row)
    return rows


def _break_room(marks: Sequence[Mark]) -> float:
    lines = [
        max(lines_of(said, _BREAK_WIDTH, _SIZE) for said in (mark.label.da, mark.label.en))
        for mark in marks
        if mark.kind is MarkKind.BREAK
    ]
    return max(lines, default=0) * line_height(_SIZE) + (6 if lines else 0)


def _lines(mark: Mark, upon: Upon) -> int:
    return lines_of(mark.label.said(upon.language), _BREAK_WIDTH, _SIZE)
