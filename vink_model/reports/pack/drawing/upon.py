"""Lines and words drawn upon a native chart; they belong to it and move with it."""

from dataclasses import dataclass, field

from vink_model.reports.pack.drawing.markup import Box, fill, line, words
from vink_model.reports.pack.drawing.native import Room
from vink_model.reports.pack.theme import theme
from vink_model.reports.pack.words import PROOFING
from vink_model.text import Language

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml"
_NAMESPACES = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:cdr="http://schemas.openxmlformats.org/drawingml/2006/chartDrawing"'
)
_SIZE = 12


@dataclass(frozen=True, slots=True)
class Line:
    """Words with their look."""

    said: str
    size: float = _SIZE
    bold: bool = False
    is_quiet: bool = False


@dataclass(slots=True)
class Upon:
    """What is drawn upon a chart of a size. Unit: points, from its upper left corner."""

    room: Room
    language: Language
    parts: list[str] = field(default_factory=list)

    def stroke(
        self, start: tuple[float, float], end: tuple[float, float], *, dash: str, width: float
    ) -> None:
        """A straight line."""
        number = len(self.parts) + 2
        look = line(theme().quiet, width, dash)
        self._add(
            Box(start[0], start[1], max(end[0] - start[0], 0.01), max(end[1] - start[1], 0.01)),
            f'<cdr:cxnSp macro=""><cdr:nvCxnSpPr><cdr:cNvPr id="{number}" name="mark {number}"/>'
            "<cdr:cNvCxnSpPr/></cdr:nvCxnSpPr><cdr:spPr><a:xfrm>"
            '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/></a:xfrm>'
            f'<a:prstGeom prst="line"><a:avLst/></a:prstGeom>{look}</cdr:spPr></cdr:cxnSp>',
        )

    def say(
        self, box: Box, lines: list[Line], *, align: str = "l", anchor: str = "ctr", framed: bool = False
    ) -> None:
        """Words in a place."""
        number = len(self.parts) + 2
        frame = fill(theme().ground) + line(theme().quiet, 0.75) if framed else fill(None) + line(None)
        said = "".join(self._paragraph(each, align) for each in lines)
        self._add(
            box,
            f'<cdr:sp macro="" textlink=""><cdr:nvSpPr><cdr:cNvPr id="{number}" name="words {number}"/>'
            '<cdr:cNvSpPr txBox="1"/></cdr:nvSpPr><cdr:spPr><a:xfrm>'
            '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/></a:xfrm>'
            f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{frame}</cdr:spPr><cdr:txBody>'
            '<a:bodyPr vertOverflow="overflow" horzOverflow="overflow" '
            'wrap="square" lIns="0" tIns="0" rIns="0" '
            f'bIns="0" anchor="{anchor}"><a:noAutofit/></a:bodyPr><a:lstStyle/>{said}</cdr:txBody></cdr:sp>',
        )

    def part(self) -> bytes | None:
        """The drawing's part; None where nothing was drawn."""
        if not self.parts:
            return None
        head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        return f"{head}<c:userShapes {_NAMESPACES}>{''.join(self.parts)}</c:userShapes>".encode()

    def _paragraph(self, each: Line, align: str) -> str:
        colour = theme().quiet if each.is_quiet else theme().ink
        return (
            f'<a:p><a:pPr algn="{align}"/><a:r><a:rPr lang="{PROOFING[self.language]}" '
            f'sz="{round(each.size * 100)}" b="{int(each.bold)}">{fill(colour)}'
            f'<a:latin typeface="{words(self.room.face)}"/></a:rPr>'
            f"<a:t>{words(each.said)}</a:t></a:r></a:p>"
        )

    def _add(self, box: Box, shape: str) -> None:
        x0, y0 = box.x / self.room.width, box.y / self.room.height
        x1, y1 = x0 + box.width / self.room.width, y0 + box.height / self.room.height
        self.parts.append(
            f"<cdr:relSizeAnchor><cdr:from><cdr:x>{x0:.5f}</cdr:x><cdr:y>{y0:.5f}</cdr:y></cdr:from>"
            f"<cdr:to><cdr:x>{x1:.5f}</cdr:x><cdr:y>{y1:.5f}</cdr:y></cdr:to>{shape}</cdr:relSizeAnchor>"
        )
