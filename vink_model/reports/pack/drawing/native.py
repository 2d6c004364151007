"""A native chart, ready to be put into a document: its XML, its workbook, and what is drawn upon it."""

from dataclasses import dataclass, field

from pptx.enum.chart import XL_CHART_TYPE

from vink_model.reports.pack.drawing.grid import Grid
from vink_model.reports.pack.typeset import FACE


@dataclass(frozen=True, slots=True)
class Room:
    """How large a chart stands. Unit: points."""

    width: float
    height: float
    face: str = FACE
    """The letters of the document that it stands in."""


@dataclass(frozen=True, slots=True)
class NativeChart:
    """What python-pptx puts into a slide when it is asked for a chart.

    It takes anything that answers `xml_bytes` and `xlsx_blob`, so the XML can be ours.
    """

    xml: bytes
    grid: Grid
    upon: bytes | None = None
    """Lines and words drawn upon the chart, which move with it: marks, the names of rows."""
    legend_of_marks: tuple[str, ...] = field(default=())
    """What the numbered marks stand for, a line each."""

    def xml_bytes(self, _: XL_CHART_TYPE) -> bytes:
        """The chart's part."""
        return self.xml

    @property
    def xlsx_blob(self) -> bytes:
        """The workbook behind the chart."""
        return self.grid.workbook()
