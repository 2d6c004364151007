"""How a chart's room is shared between its legend, what stands above it, and the drawing."""

from collections.abc import Sequence
from dataclasses import dataclass

from vink_model.reports.pack.drawing.markup import SIZE, Box, layout, legend
from vink_model.reports.pack.drawing.native import Room
from vink_model.reports.pack.typeset import LINE_HEIGHT, width_of
from vink_model.text import Language, Text, Unit

_SIGN = 46
"""A legend's sign and the air around it. Unit: points."""
_LEGEND_LINE = 22
_AIR = 6
_LARGE_UNITS = {
    Unit.MILLION: Text("mio. kr.", "DKK million"),
    Unit.KRONER: Text("kr.", "DKK"),
    Unit.FTE: Text("årsværk", "FTE"),
}


@dataclass(frozen=True, slots=True)
class Legend:
    """The legend above the drawing. Empty: of height 0 where one series needs no name."""

    width: float
    height: float

    def xml(self, room: Room, language: Language, unnamed: Sequence[int] = ()) -> str:
        """The legend in a chart of a size."""
        if not self.height:
            return ""
        box = Box(0, 0, min(self.width / room.width, 1), self.height / room.height)
        return legend(language, box, unnamed)


def legend_for(names: Sequence[str], room: Room, *, is_wanted: bool) -> Legend:
    """The room that names side by side take."""
    if not is_wanted:
        return Legend(0, 0)
    lines, used, widest = 1, 0.0, 0.0
    for name in names:
        width = min(width_of(name, SIZE) + _SIGN, room.width)
        if used and used + width > room.width:
            lines, used = lines + 1, 0.0
        used += width
        widest = max(widest, used)
    return Legend(min(widest + _SIGN, room.width), lines * _LEGEND_LINE + _AIR)


def unit_words(unit: Unit, language: Language) -> str:
    """The unit that stands on the chart once; empty when each number carries it or there is none."""
    return _LARGE_UNITS[unit].said(language) if unit in _LARGE_UNITS else ""


def inner(room: Room, drawing: Box) -> str:
    """The drawing's place, given in points, as the chart says it."""
    box = Box(
        drawing.x / room.width,
        drawing.y / room.height,
        max(drawing.width / room.width, 0.05),
        max(drawing.height / room.height, 0.05),
    )
    return layout(box, inner=True)


def line_height(size: float = SIZE) -> float:
    """Of a line of letters in a chart. Unit: points."""
    return size * LINE_HEIGHT
