"""Words and tables as they stand on a slide: each with its name, its alternative text and its language."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from xml.sax.saxutils import escape

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.oxml.xmlchemy import BaseOxmlElement as Element
from pptx.slide import Slide
from pptx.util import Pt

from vink_model.reports.pack.drawing.markup import Box
from vink_model.reports.pack.theme import theme
from vink_model.reports.pack.words import PROOFING, clean
from vink_model.text import Language

_IN_ATTRIBUTE = {'"': "&quot;", "\n": " "}


@dataclass(frozen=True, slots=True)
class Look:
    """How words look. Empty: what the template says, where nothing is said here."""

    size: float | None = None
    bold: bool | None = None
    colour: str | None = None
    align: str | None = None
    after: float = 0
    """Air below the paragraph. Unit: points."""


@dataclass(frozen=True, slots=True)
class Named:
    """What an object is called and what it shows, for those who cannot see it."""

    name: str
    alt: str


def put_words(
    slide: Slide,
    named: Named,
    box: Box,
    paragraphs: Sequence[tuple[str, Look]],
    language: Language,
    *,
    anchor: str = "t",
) -> None:
    """Words in a place of their own. Unit: points."""
    shape = slide.shapes.add_textbox(Pt(box.x), Pt(box.y), Pt(box.width), Pt(box.height))
    name_it(shape.element, named)
    set_words(shape.element, paragraphs, language, body=_body(anchor))


def set_words(
    element: Element, paragraphs: Sequence[tuple[str, Look]], language: Language, *, body: str | None = None
) -> None:
    """Put words into a shape in place of those that it has."""
    body_xml = body or "<a:bodyPr><a:normAutofit/></a:bodyPr>"
    said = "".join(paragraph(words, look, language) for words, look in paragraphs)
    made = parse_xml(f"<p:txBody {nsdecls('p', 'a')}>{body_xml}<a:lstStyle/>{said}</p:txBody>")
    held = element.find(qn("p:txBody"))
    if held is None:
        element.append(made)
    else:
        element.replace(held, made)


def paragraph(words: str, look: Look, language: Language) -> str:
    """One paragraph, with a line break where the words have one."""
    tag = f'lang="{PROOFING[language]}"'
    size = "" if look.size is None else f' sz="{round(look.size * 100)}"'
    bold = "" if look.bold is None else f' b="{int(look.bold)}"'
    tone = "" if look.colour is None else f'<a:solidFill><a:srgbClr val="{look.colour}"/></a:solidFill>'
    after = f'<a:spcAft><a:spcPts val="{round(look.after * 100)}"/></a:spcAft>' if look.after else ""
    runs = [
        f'<a:r><a:rPr {tag}{size}{bold} dirty="0">{tone}</a:rPr><a:t>{escape(line)}</a:t></a:r>'
        for line in clean(words).split("\n")
    ]
    # An empty run would stand as high as the program's own letters, not as ours.
    runs = runs if words else []
    said = f"<a:br><a:rPr {tag}{size}/></a:br>".join(runs)
    indent = 'marL="0" indent="0" ' if look.size is not None else ""
    bullet = "<a:buNone/>" if look.size is not None else ""
    align = "" if look.align is None else f'algn="{look.align}"'
    space = '<a:spcBef><a:spcPts val="0"/></a:spcBef>' if look.size is not None else ""
    return (
        f"<a:p><a:pPr {indent}{align}>{space}{after}{bullet}</a:pPr>{said}<a:endParaRPr {tag}{size}/></a:p>"
    )


def name_it(element: Element, named: Named) -> None:
    """Give an object its name and its alternative text."""
    held = element.find(f".//{qn('p:cNvPr')}")
    held.set("name", clean(named.name))
    held.set("descr", clean(named.alt).replace("\n", " "))


@dataclass(frozen=True, slots=True)
class Ruled:
    """A table with its finished cells. Unit: points."""

    widths: tuple[float, ...]
    heights: tuple[float, ...]
    """The header's first."""
    header: tuple[str, ...]
    """Empty: a list needs none."""
    rows: tuple[tuple[str, ...], ...]
    numbers: frozenset[int]
    """Columns set to the right."""
    size: float


def put_table(slide: Slide, named: Named, box: Box, table: Ruled, language: Language) -> Element:
    """A native table: a header row, hairlines, numbers to the right. Answers its element."""
    frame = slide.shapes.add_table(1, 1, Pt(box.x), Pt(box.y), Pt(box.width), Pt(box.height))
    element = frame.element
    name_it(element, named)
    held = element.find(f".//{qn('a:tbl')}")
    held.getparent().replace(held, parse_xml(_table_xml(table, language)))
    return element


def _table_xml(table: Ruled, language: Language) -> str:
    columns = "".join(f'<a:gridCol w="{_emu(width)}"/>' for width in table.widths)
    head = Look(size=table.size, bold=True, colour=theme().ink)
    plain = Look(size=table.size, colour=theme().ink)
    rows = [_row_xml(table, table.header, table.heights[0], head, language, fill=theme().band)][
        : len(table.header)
    ]
    rows += [
        _row_xml(table, cells, height, plain, language)
        for cells, height in zip(table.rows, table.heights[len(rows) :], strict=True)
    ]
    # PowerPoint's own style without lines or grounds; ours stand on each cell.
    style = "<a:tableStyleId>{2D5ABB26-0587-4C30-8999-92F81FD0307C}</a:tableStyleId>"
    return (
        f'<a:tbl {nsdecls("a")}><a:tblPr firstRow="{int(bool(table.header))}">{style}</a:tblPr>'
        f"<a:tblGrid>{columns}</a:tblGrid>{''.join(rows)}</a:tbl>"
    )


def _row_xml(
    table: Ruled, cells: Sequence[str], height: float, look: Look, language: Language, fill: str | None = None
) -> str:
    inside = "".join(
        _cell_xml(said, replace(look, align="r" if place in table.numbers else "l"), language, fill)
        for place, said in enumerate(cells)
    )
    return f'<a:tr h="{_emu(height)}">{inside}</a:tr>'


def _cell_xml(said: str, look: Look, language: Language, fill: str | None) -> str:
    none = "".join(f'<a:{side} w="0"><a:noFill/></a:{side}>' for side in ("lnL", "lnR", "lnT"))
    line = f'<a:lnB w="9525"><a:solidFill><a:srgbClr val="{theme().line}"/></a:solidFill></a:lnB>'
    ground = "<a:noFill/>" if fill is None else f'<a:solidFill><a:srgbClr val="{fill}"/></a:solidFill>'
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{paragraph(said, look, language)}</a:txBody>"
        '<a:tcPr marL="50800" marR="50800" marT="38100" marB="38100" anchor="ctr">'
        f"{none}{line}{ground}</a:tcPr></a:tc>"
    )


def _body(anchor: str) -> str:
    return (
        f'<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}">'
        "<a:normAutofit/></a:bodyPr>"
    )


def _emu(points: float) -> int:
    return round(points * 12700)
