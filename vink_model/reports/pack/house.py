"""The house's own template, for municipalities that bring none, in the colours of the screens."""

from functools import cache
from io import BytesIO
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.oxml.xmlchemy import BaseOxmlElement as Element
from pptx.presentation import Presentation as Deck
from pptx.slide import SlideLayout
from pptx.util import Pt

from vink_model.domain.charts import Tone
from vink_model.reports.pack.drawing.markup import Box
from vink_model.reports.pack.theme import theme
from vink_model.reports.pack.typeset import FACE

_WIDTH, _HEIGHT = 960, 540
_LEFT, _ACROSS = 44, 872
_PLACES = {
    "title": Box(_LEFT, 26, _ACROSS, 44),
    "body": Box(_LEFT, 78, _ACROSS, 414),
    "dt": Box(_LEFT, 560, 10, 10),
    "ftr": Box(_LEFT, 507, 720, 20),
    "sldNum": Box(_LEFT + _ACROSS - 80, 507, 80, 20),
}
_COVER = {"ctrTitle": Box(72, 150, 780, 130), "subTitle": Box(72, 296, 780, 120)}
_KEPT = {"Title Slide", "Title and Content"}


@cache
def house_template() -> bytes:
    """The template as a file: a cover and a page with a title and a place for content."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Pt(_WIDTH), Pt(_HEIGHT)
    for layout in list(deck.slide_layouts):
        if layout.name not in _KEPT:
            deck.slide_layouts.remove(layout)
    _set_theme(deck)
    master = deck.slide_master.element
    _place_all(master, _PLACES)
    _set_letters(master)
    _add_rules(master)
    for layout in deck.slide_layouts:
        _without_dates(layout)
        if layout.name == "Title Slide":
            _set_cover(layout)
    _drop_strangers(deck)
    held = BytesIO()
    deck.save(held)
    return held.getvalue()


def _set_theme(deck: Deck) -> None:
    part: Any = deck.slide_master.part.part_related_by(RT.THEME)
    look, tones = theme(), theme().tones
    xml = parse_xml(part.blob)
    scheme = xml.find(f".//{qn('a:clrScheme')}")
    colours = {
        "dk1": look.ink,
        "lt1": look.ground,
        "dk2": look.accent,
        "lt2": look.band,
        "accent1": tones[Tone.PRIMARY],
        "accent2": tones[Tone.SECOND],
        "accent3": tones[Tone.THIRD],
        "accent4": tones[Tone.FOURTH],
        "accent5": look.quiet,
        "accent6": look.line,
        "hlink": look.accent,
        "folHlink": look.quiet,
    }
    for name, colour in colours.items():
        held = scheme.find(qn(f"a:{name}"))
        held[:] = [parse_xml(f'<a:srgbClr {nsdecls("a")} val="{colour}"/>')]
    scheme.set("name", "VINK")
    xml.find(f".//{qn('a:fontScheme')}").set("name", "VINK")
    xml.set("name", "VINK")
    for font in ("majorFont", "minorFont"):
        xml.find(f".//{qn(f'a:{font}')}/{qn('a:latin')}").set("typeface", FACE)
    part.blob = _bytes_of(xml)


def _bytes_of(xml: Element) -> bytes:
    return bytes(etree.tostring(xml, xml_declaration=True, encoding="UTF-8", standalone=True))


def _place_all(parent: Element, places: dict[str, Box]) -> None:
    for shape in parent.iter(qn("p:sp")):
        kind = shape.find(f".//{qn('p:ph')}").get("type", "body")
        if kind in places:
            _place(shape, places[kind])


def _place(shape: Element, box: Box) -> None:
    offset, extent = shape.find(f".//{qn('a:off')}"), shape.find(f".//{qn('a:ext')}")
    offset.set("x", str(Pt(box.x)))
    offset.set("y", str(Pt(box.y)))
    extent.set("cx", str(Pt(box.width)))
    extent.set("cy", str(Pt(box.height)))


def _set_letters(master: Element) -> None:
    title = master.find(f".//{qn('p:titleStyle')}/{qn('a:lvl1pPr')}")
    title.set("algn", "l")
    title.find(qn("a:defRPr")).set("sz", "2600")
    title.find(qn("a:defRPr")).set("b", "1")
    for level, size in (("1", "1600"), ("2", "1400"), ("3", "1200")):
        master.find(f".//{qn('p:bodyStyle')}/{qn(f'a:lvl{level}pPr')}/{qn('a:defRPr')}").set("sz", size)
    for shape in master.iter(qn("p:sp")):
        body = shape.find(f".//{qn('a:bodyPr')}")
        for side in ("lIns", "rIns", "tIns", "bIns"):
            body.set(side, "0")
        kind = shape.find(f".//{qn('p:ph')}").get("type")
        if kind == "title":
            body.set("anchor", "t")
        if kind in {"ftr", "sldNum"}:
            style = shape.find(f".//{qn('a:lvl1pPr')}")
            style.set("algn", "l" if kind == "ftr" else "r")
            style.find(qn("a:defRPr")).set("sz", "1000")
            fill = style.find(f".//{qn('a:solidFill')}")
            fill[:] = [parse_xml(f'<a:schemeClr {nsdecls("a")} val="accent5"/>')]


def _add_rules(master: Element) -> None:
    """A short bar in the house's blue above the title, and a hairline above the foot."""
    tree = master.find(f".//{qn('p:spTree')}")
    tree.append(_rule(20, "house bar", Box(_LEFT, 14, 40, 3), "dk2"))
    tree.append(_rule(21, "hairline", Box(_LEFT, 500, _ACROSS, 0.75), "accent6"))


def _rule(number: int, name: str, box: Box, colour: str) -> Element:
    rule: Element = parse_xml(
        f"<p:sp {nsdecls('p', 'a')}><p:nvSpPr>"
        f'<p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/>'
        f'</p:nvSpPr><p:spPr><a:xfrm><a:off x="{Pt(box.x)}" y="{Pt(box.y)}"/>'
        f'<a:ext cx="{Pt(box.width)}" cy="{Pt(box.height)}"/>'
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f'<a:solidFill><a:schemeClr val="{_mapped(colour)}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr>'
        "<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>"
    )
    return rule


def _mapped(colour: str) -> str:
    return {"dk2": "tx2"}.get(colour, colour)


def _set_cover(layout: SlideLayout) -> None:
    """The cover: white words on the house's blue, without the bar and the hairline of the other pages."""
    element: Any = layout.element
    element.set("showMasterSp", "0")
    _place_all(element, _COVER)
    tree = element.find(qn("p:cSld"))
    ground = '<p:bgPr><a:solidFill><a:schemeClr val="tx2"/></a:solidFill><a:effectLst/></p:bgPr>'
    tree.insert(0, parse_xml(f"<p:bg {nsdecls('p', 'a')}>{ground}</p:bg>"))
    for shape in element.iter(qn("p:sp")):
        kind = shape.find(f".//{qn('p:ph')}").get("type")
        size, bold, anchor = {"ctrTitle": (4000, 1, "b"), "subTitle": (1800, 0, "t")}.get(
            kind, (1000, 0, "ctr")
        )
        shape.find(f".//{qn('a:bodyPr')}").set("anchor", anchor)
        style = shape.find(f".//{qn('a:lstStyle')}")
        align = "r" if kind == "sldNum" else "l"
        style[:] = [
            parse_xml(
                f'<a:lvl1pPr {nsdecls("a")} marL="0" indent="0" algn="{align}"><a:buNone/>'
                f'<a:defRPr sz="{size}" b="{bold}"><a:solidFill>'
                '<a:schemeClr val="bg1"/></a:solidFill></a:defRPr>'
                "</a:lvl1pPr>"
            )
        ]


def _without_dates(layout: SlideLayout) -> None:
    tree: Any = layout.element.find(f".//{qn('p:spTree')}")
    for shape in list(tree.iter(qn("p:sp"))):
        if shape.find(f".//{qn('p:ph')}").get("type") == "dt":
            tree.remove(shape)


def _drop_strangers(deck: Deck) -> None:
    """Take out what the library's own template carries along: a picture of it, a printer's settings."""
    for part, kind in ((deck.part.package, RT.THUMBNAIL), (deck.part, RT.PRINTER_SETTINGS)):
        # The library has no other way to drop one.
        for key, relation in list(part._rels.items()):  # noqa: SLF001
            if relation.reltype == kind:
                part.drop_rel(key)
