"""The committee note as a Word document."""

from io import BytesIO
from typing import assert_never

from docx import Document
from docx.document import Document as Paper
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table

from vink_model.domain.pack import FrozenPack
from vink_model.reports.pack.note_content import (
    Figures,
    Heading,
    NoteContent,
    Part,
    Points,
    Words,
    note_content,
)
from vink_model.reports.pack.theme import theme
from vink_model.reports.pack.typeset import FACE
from vink_model.reports.pack.whole_file import same_bytes
from vink_model.reports.pack.words import PROOFING, clean, code_line
from vink_model.text import Language, Text

_PAGE = Text("Side", "Page")
_OF = Text("af", "of")
_MARGIN = Cm(2)


def note_as_word(frozen: FrozenPack) -> bytes:
    """The note as .docx: real headings, numbered points, tables with a header row, the code at every foot.

    Raises: KeyError when the release has no such message.
    """
    content, language = note_content(frozen), frozen.pack.language
    paper = Document()
    _set_up(paper, language)
    paper.add_heading(content.title, 0)
    _quiet(paper, content.under)
    for part in content.parts:
        _put(paper, part)
    _put_foot(paper, content, language)
    _describe(paper, frozen, content)
    held = BytesIO()
    paper.save(held)
    return same_bytes(held.getvalue())


def _put(paper: Paper, part: Part) -> None:
    match part:
        case Heading():
            paper.add_heading(part.words, part.level)
        case Words():
            if part.is_quiet:
                _quiet(paper, part.words)
            else:
                paper.add_paragraph(part.words)
        case Points():
            _put_points(paper, part)
        case Figures():
            _put_table(paper, part)
        case _:
            assert_never(part)


def _put_points(paper: Paper, part: Points) -> None:
    """Numbered from one: each list of points counts for itself."""
    number = _new_numbering(paper)
    for words in part.points:
        paragraph = paper.add_paragraph(words, style="List Number")
        properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - the library numbers all lists as one
        properties.append(
            parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>')
        )


def _new_numbering(paper: Paper) -> int:
    numbering = paper.part.numbering_part.element
    style = paper.styles["List Number"].element
    listed = style.find(f".//{qn('w:numId')}").get(qn("w:val"))
    known = next(each for each in numbering.num_lst if str(each.numId) == listed)
    added = numbering.add_num(known.abstractNumId.val)
    added.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(added.numId)


def _put_table(paper: Paper, part: Figures) -> None:
    ruled = part.table
    table = paper.add_table(0, len(ruled.widths))
    table.autofit = False
    for column, width in zip(table.columns, ruled.widths, strict=True):
        column.width = Pt(width)
    _name_table(table, part)
    rows = "".join(
        _row(part, cells, is_header=not at) for at, cells in enumerate([ruled.header, *ruled.rows])
    )
    for row in parse_xml(f"<w:tbl {nsdecls('w')}>{rows}</w:tbl>"):
        table._tbl.append(row)  # noqa: SLF001 - row by row the library takes a second for a long table
    paper.add_paragraph().paragraph_format.space_after = Pt(2)


def _name_table(table: Table, part: Figures) -> None:
    """The table's name and what it shows, for those who cannot see it; hairlines between its rows."""
    line = f'w:val="single" w:sz="4" w:space="0" w:color="{theme().line}"'
    properties = table._tbl.tblPr  # noqa: SLF001 - no public way to describe a table
    borders = (
        f"<w:tblBorders {nsdecls('w')}><w:top {line}/><w:bottom {line}/><w:insideH {line}/></w:tblBorders>"
    )
    # The standard has an order: Word repairs a file in which borders stand behind the layout.
    layout = properties.find(qn("w:tblLayout"))
    layout.addprevious(parse_xml(borders))
    sides = "".join(f'<w:{side} w:w="70" w:type="dxa"/>' for side in ("left", "right"))
    layout.addnext(parse_xml(f"<w:tblCellMar {nsdecls('w')}>{sides}</w:tblCellMar>"))
    for tag, words in (("tblCaption", part.key), ("tblDescription", part.alt)):
        properties.append(parse_xml(f'<w:{tag} {nsdecls("w")} w:val="{_attribute(words)}"/>'))


def _row(part: Figures, cells: tuple[str, ...], *, is_header: bool) -> str:
    header = (
        "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" if is_header else "<w:trPr><w:cantSplit/></w:trPr>"
    )
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{theme().band}"/>' if is_header else ""
    bold = "<w:b/>" if is_header else ""
    size = round(part.table.size * 2)
    made = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{round(width * 20)}" w:type="dxa"/>{shade}</w:tcPr>'
        '<w:p><w:pPr><w:spacing w:before="30" w:after="30" w:line="240" w:lineRule="auto"/>'
        f'<w:jc w:val="{"right" if place in part.table.numbers else "left"}"/></w:pPr>'
        f'<w:r><w:rPr>{bold}<w:sz w:val="{size}"/></w:rPr><w:t xml:space="preserve">'
        f"{_escaped(words)}</w:t></w:r>"
        "</w:p></w:tc>"
        for place, (words, width) in enumerate(zip(cells, part.table.widths, strict=True))
    )
    return f"<w:tr>{header}{made}</w:tr>"


def _quiet(paper: Paper, words: str) -> None:
    paragraph = paper.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(3)
    run = paragraph.add_run(words)
    run.font.size = Pt(9)
    run.font.color.rgb = RGBColor.from_string(theme().quiet.upper())


def _set_up(paper: Paper, language: Language) -> None:
    """A4, the house's letters and colours, and the language that a program checks the spelling of."""
    section = paper.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    for name, size, colour in (
        ("Normal", 10.5, theme().ink),
        ("Title", 22, theme().ink),
        ("Heading 1", 14, theme().accent),
        ("Heading 2", 11.5, theme().ink),
    ):
        style = paper.styles[name]
        style.font.name, style.font.size = FACE, Pt(size)
        style.font.color.rgb = RGBColor.from_string(colour.upper())
        fonts = style.element.rPr.rFonts
        for attribute in list(fonts.attrib):
            if attribute.endswith("Theme"):
                del fonts.attrib[attribute]
        for place in ("w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(place), FACE)
    paper.styles["Normal"].paragraph_format.space_after = Pt(6)
    paper.styles["Title"].font.bold = True
    for border in paper.styles["Title"].element.iter(qn("w:pBdr")):
        border.getparent().remove(border)
        break
    _drop_the_older_styles(paper)
    for tag in paper.styles.element.iter(qn("w:lang")):
        tag.set(qn("w:val"), PROOFING[language])


def _drop_the_older_styles(paper: Paper) -> None:
    """Take out the library's second list of styles, for Word 2010: it would contradict the first one."""
    for key, relation in list(paper.part.rels.items()):
        if relation.reltype.endswith("/stylesWithEffects"):
            paper.part.drop_rel(key)


def _put_foot(paper: Paper, content: NoteContent, language: Language) -> None:
    paragraph = paper.sections[0].footer.paragraphs[0]
    paragraph.add_run(f"{content.foot} · {_PAGE.said(language)} ")
    _field(paragraph._p, "PAGE")  # noqa: SLF001 - the library has no fields
    paragraph.add_run(f" {_OF.said(language)} ")
    _field(paragraph._p, "NUMPAGES")  # noqa: SLF001
    for run in paragraph.runs:
        run.font.size = Pt(8.5)
        run.font.color.rgb = RGBColor.from_string(theme().quiet.upper())


def _field(paragraph: object, code: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    look = f'<w:rPr><w:color w:val="{theme().quiet}"/><w:sz w:val="17"/></w:rPr>'
    field.append(parse_xml(f"<w:r {nsdecls('w')}>{look}<w:t>1</w:t></w:r>"))
    paragraph.append(field)  # type: ignore[attr-defined]


def _describe(paper: Paper, frozen: FrozenPack, content: NoteContent) -> None:
    """What the file says of itself: its name, its code, its language, and nobody's name."""
    properties, language = paper.core_properties, frozen.pack.language
    properties.title = content.title[:250]
    properties.author = properties.last_modified_by = "VINK"
    properties.subject = code_line(frozen.code).said(language)
    properties.keywords = frozen.code
    properties.comments = properties.category = ""
    properties.language = PROOFING[language]
    properties.revision = 1
    properties.created = properties.modified = frozen.release.built_at.replace(tzinfo=None)


def _escaped(words: str) -> str:
    return clean(words).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _attribute(words: str) -> str:
    return _escaped(words).replace('"', "&quot;").replace("\n", " ")
