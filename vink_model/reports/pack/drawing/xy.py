"""Runs of points over two axes of numbers, as a native chart holds them."""

from dataclasses import dataclass

from vink_model.reports.pack.drawing.grid import Cell, Grid
from vink_model.reports.pack.drawing.markup import numbers_in, title_of

NO_MARKER = '<c:marker><c:symbol val="none"/></c:marker>'


@dataclass(frozen=True, slots=True)
class Run:
    """Points that look alike and bear one name. Shape: one place across and one up a point."""

    name: str
    across: tuple[Cell, ...]
    up: tuple[Cell, ...]
    look: str
    is_named: bool = True
    """Whether the legend says its name."""
    more: str = ""
    """What stands at its points: a label, the upright stroke of a target."""


def series_xml(number: int, run: Run, grid: Grid) -> str:
    """The run as a series, its figures put into the workbook behind the chart."""
    across, up = grid.add(run.name, run.across), grid.add("", run.up)
    return (
        f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/>{title_of(across)}{run.look}{run.more}'
        f'{numbers_in(across, "xVal")}{numbers_in(up, "yVal")}<c:smooth val="0"/></c:ser>'
    )
