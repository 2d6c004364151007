"""The foot of every page: who it is for, whether figures are made up, the pack's code, the page's number."""

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.slide import Slide

from vink_model.reports.pack.drawing.markup import Box, words
from vink_model.reports.pack.shapes import Look, Named, paragraph, put_words
from vink_model.reports.pack.stage import Place, Stage
from vink_model.reports.pack.theme import theme
from vink_model.reports.pack.typeset import width_of
from vink_model.reports.pack.words import PROOFING
from vink_model.text import Language, Text

_SIZE = 10.0
_PAGE = Text("Sidetal", "Page number")


def put_foot(slide: Slide, stage: Stage, said: str, key: str, language: Language) -> None:
    """The foot in the template's own places; where they are too small, just above the page's edge."""
    named = Named(f"classification ({key})", said)
    footer = stage.footer
    if footer is not None and footer.box.width >= width_of(said, _SIZE) + 16:
        run = paragraph(said, Look(), language)
        slide.shapes._spTree.append(_holder(slide, footer, "ftr", named, run))  # noqa: SLF001
    else:
        box = stage.content.box
        place = Box(box.x, stage.height - 16, box.width, 13)
        look = Look(size=_SIZE, colour=theme().quiet)
        put_words(slide, named, place, [(said, look)], language)
    if stage.number is not None:
        put_number(slide, stage.number, language)


def put_number(slide: Slide, place: Place, language: Language) -> None:
    """The page's number, which the program counts itself."""
    tag = PROOFING[language]
    number = len(slide.part.package.presentation_part.presentation.slides)
    field = (
        '<a:p><a:fld id="{C1FF6DA9-008F-4B48-92A6-B652298478BF}" type="slidenum">'
        f'<a:rPr lang="{tag}"/><a:t>{number}</a:t></a:fld><a:endParaRPr lang="{tag}"/></a:p>'
    )
    named = Named("page number", _PAGE.said(language))
    slide.shapes._spTree.append(_holder(slide, place, "sldNum", named, field))  # noqa: SLF001


def _holder(slide: Slide, place: Place, kind: str, named: Named, said: str) -> object:
    number = max(shape.shape_id for shape in slide.shapes) + 1
    return parse_xml(
        f"<p:sp {nsdecls('p', 'a')}><p:nvSpPr>"
        f'<p:cNvPr id="{number}" name="{words(named.name)}" descr="{words(named.alt)}"/>'
        '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>'
        f'<p:ph type="{kind}" sz="quarter" idx="{place.idx}"/></p:nvPr>'
        f"</p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>{said}</p:txBody></p:sp>"
    )
