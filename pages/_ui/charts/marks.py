"""Marks on an axis of categories: a dashed line where the counting changes, a numbered box at an event.

The words of events stand below the chart, numbered, so that they never overlap on a narrow screen.
"""

from collections.abc import Sequence

from pages._ui.charts.palette import GROUND, LINE, TEXT
from pages._ui.charts.sheet import SIZE, wrapped
from pages._ui.charts.sketch import Sketch
from vink_model.domain.messages import Mark, MarkKind
from vink_model.text import Language

_ROW = 24
"""Pixels that a row of boxes takes above the drawing."""
_LINE = 17
_BREAK_LETTERS = 24
_NEAR = 0.11
"""Of the axis' length; boxes nearer than this stand in different rows, so that a phone has room for each."""


def add_small(sketch: Sketch, marks: Sequence[Mark]) -> None:
    """Draw the events on a small chart: a dotted line and a number, whose words stand beside the charts."""
    for number, mark in enumerate(_events(marks), 1):
        _add_line(sketch, mark.at, "dot", 1, TEXT)
        sketch.words(
            x=mark.at,
            y=1,
            yref="paper",
            yanchor="bottom",
            text=f"{number}",
            font={"size": 10, "color": TEXT},
        )


def room(marks: Sequence[Mark], places: int, language: Language) -> int:
    """Pixels that the marks need above a drawing with so many categories."""
    rows = _rows(_events(marks), places)
    return _break_room(marks, language) + (max(rows.values(), default=-1) + 1) * _ROW


def add(sketch: Sketch, marks: Sequence[Mark], places: int, language: Language) -> None:
    """Draw the marks on an upright chart with so many categories."""
    rows = _rows(_events(marks), places)
    for number, mark in enumerate(_events(marks), 1):
        _add_box(sketch, mark, number, 4 + rows[number - 1] * _ROW)
    above = (max(rows.values(), default=-1) + 1) * _ROW
    for mark in marks:
        if mark.kind is MarkKind.BREAK:
            _add_break(sketch, mark, places, above, language)


def legend(marks: Sequence[Mark], language: Language) -> tuple[str, ...]:
    """The events' words, each with the number of its box."""
    return tuple(
        f"{_box(number)} {mark.label.said(language)}" for number, mark in enumerate(_events(marks), 1)
    )


def _events(marks: Sequence[Mark]) -> list[Mark]:
    return sorted((mark for mark in marks if mark.kind is MarkKind.EVENT), key=lambda mark: mark.at)


def _rows(events: Sequence[Mark], places: int) -> dict[int, int]:
    """The row of each box: the lowest in which no box stands too near."""
    last: list[float] = []
    rows = {}
    for place, mark in enumerate(events):
        free = [row for row, at in enumerate(last) if mark.at - at >= _NEAR * places]
        row = free[0] if free else len(last)
        last[row : row + 1] = [mark.at]
        rows[place] = row
    return rows


def _break_room(marks: Sequence[Mark], language: Language) -> int:
    lines = [
        wrapped(mark.label.said(language), _BREAK_LETTERS).count("<br>") + 1
        for mark in marks
        if mark.kind is MarkKind.BREAK
    ]
    return max(lines, default=0) * _LINE + (6 if lines else 0)


def _add_box(sketch: Sketch, mark: Mark, number: int, shift: int) -> None:
    _add_line(sketch, mark.at, "dot", 1, LINE)
    sketch.words(
        x=mark.at,
        y=1,
        yref="paper",
        yanchor="bottom",
        yshift=shift,
        text=f"{number}",
        font={"size": 11, "color": TEXT},
        bgcolor=GROUND,
        bordercolor=TEXT,
        borderwidth=1,
        borderpad=2,
        width=13,
    )


def _add_break(sketch: Sketch, mark: Mark, places: int, above: int, language: Language) -> None:
    _add_line(sketch, mark.at, "dash", 1.5, TEXT)
    is_left = mark.at < places / 2
    sketch.words(
        x=mark.at,
        y=1,
        yref="paper",
        yanchor="bottom",
        yshift=above + 2,
        xanchor="left" if is_left else "right",
        align="left" if is_left else "right",
        text=wrapped(mark.label.said(language), _BREAK_LETTERS),
        font={"size": SIZE, "color": TEXT},
    )


def _add_line(sketch: Sketch, at: float, dash: str, width: float, tone: str) -> None:
    sketch.line(
        x0=at,
        x1=at,
        y0=0,
        y1=1,
        yref="paper",
        layer="below",
        line={"color": tone, "width": width, "dash": dash},
    )


def _box(number: int) -> str:
    return f"({number})"
