"""The prevention triangle as shapes that can be edited, with its words beside it."""

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.oxml.xmlchemy import BaseOxmlElement as Element
from pptx.slide import Slide
from pptx.util import Pt

from vink_model.domain.charts import Band, Triangle
from vink_model.reports.pack.drawing.markup import Box, fill, line
from vink_model.reports.pack.shapes import Look, Named, name_it, put_words
from vink_model.reports.pack.theme import theme
from vink_model.reports.pack.typeset import fitted
from vink_model.text import Language, Text

_SHARE = 0.46
"""Of the room, for the triangle; the rest is for its words."""
_GAP = 4.0
_OUTSIDE = Text("uden for planen", "outside the plan")


def put_triangle(slide: Slide, chart: Triangle, named: Named, box: Box, language: Language) -> None:
    """The triangle from the top down. Unit: points."""
    levels = max(len(chart.bands), 1)
    foot = min(box.width * _SHARE, box.height * 1.25)
    step = box.height / levels
    for place, band in enumerate(chart.bands):
        top = box.y + step * place
        _put_band(
            slide,
            band,
            named,
            Box(box.x, top, foot, step - _GAP),
            (place / levels, (place + 1) / levels),
            language,
        )
        _put_said(slide, band, Box(box.x + foot + 28, top, box.width - foot - 28, step - _GAP), language)


def _put_band(
    slide: Slide, band: Band, named: Named, box: Box, share: tuple[float, float], language: Language
) -> None:
    """One band: as wide above and below as the triangle is there."""
    middle = box.x + box.width / 2
    above, below = (each * box.width / 2 for each in share)
    builder = slide.shapes.build_freeform(Pt(middle - above), Pt(box.y))
    corners = [
        (middle + above, box.y),
        (middle + below, box.y + box.height),
        (middle - below, box.y + box.height),
    ]
    builder.add_line_segments([(Pt(x), Pt(y)) for x, y in corners], close=True)
    shape = builder.convert_to_shape()
    label = band.label.said(language)
    name_it(shape.element, Named(f"{named.name} {band.key}", f"{label}. {band.caption.said(language)}"))
    _colour(shape.element, band)


def _colour(element: Element, band: Band) -> None:
    tone = theme().tones[band.tone]
    look = fill(None) + line(tone, 1.75, "dash") if band.is_outside else fill(tone) + line(None)
    properties = element.find(qn("p:spPr"))
    for part in parse_xml(f"<p:x {nsdecls('p', 'a')}>{look}</p:x>"):
        properties.append(part)
    for strange in element.findall(qn("p:style")):
        element.remove(strange)


def _put_said(slide: Slide, band: Band, box: Box, language: Language) -> None:
    name = band.label.said(language)
    if band.is_outside:
        name = f"{name} · {_OUTSIDE.said(language)}"
    caption = band.caption.said(language)
    size = fitted(
        f"{name}\n{caption}", box.width, box.height, (16, 15, 14, 13, 12, 11, 10, 9), bold=True
    ).size
    paragraphs = [
        (name, Look(size=size, bold=True, colour=theme().ink, after=2)),
        (caption, Look(size=size, colour=theme().quiet)),
    ]
    put_words(
        slide, Named(f"words {band.key}", f"{name}: {caption}"), box, paragraphs, language, anchor="ctr"
    )
