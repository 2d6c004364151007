"""A page of a deck, filled from the top down: title, words, picture, foot, speaker notes."""

from dataclasses import dataclass
from typing import Any, cast

from pptx.enum.chart import XL_CHART_TYPE
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.oxml.xmlchemy import BaseOxmlElement as Element
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide
from pptx.util import Pt

from vink_model.reports.pack.contents import Said
from vink_model.reports.pack.drawing import NativeChart
from vink_model.reports.pack.drawing import upon as drawn_upon
from vink_model.reports.pack.drawing.markup import Box
from vink_model.reports.pack.foot import put_foot
from vink_model.reports.pack.shapes import Look, Named, Ruled, name_it, put_table, put_words, set_words
from vink_model.reports.pack.stage import Stage
from vink_model.reports.pack.theme import theme
from vink_model.reports.pack.typeset import fitted, height_of
from vink_model.text import Language

_TITLE_SIZES = (26.0, 24.0, 22.0)
_LONG_TITLE_SIZES = (24.0, 22.0, 20.0, 18.0, 16.0, 14.0, 12.0, 11.0, 10.0)
_SENTENCE_SIZES = (16.0, 15.0, 14.0, 13.0, 12.0, 11.0, 10.0, 9.0)
_REMARK_SIZES = (11.0, 10.5, 10.0, 9.0, 8.0)
_SOURCE_SIZES = (10.0, 9.0, 8.0)
_AIR = 10.0
LIST_SIDE, LIST_ABOVE = 10.5, 12.0
"""Air within a row of a list. Unit: points."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What all pages of a deck have in common."""

    deck: Deck
    stage: Stage
    language: Language
    classified: str
    face: str
    """The letters of the template's text."""


@dataclass(slots=True)
class Page:
    """A page being filled, from the top down."""

    setting: Setting
    slide: Slide
    key: str
    content: Box
    holder: Any
    """The placeholder that the picture goes into; None once it is filled or taken away."""
    part: str = ""

    @classmethod
    def begun(cls, setting: Setting, key: str, title: str, *, is_continued: bool = False) -> "Page":
        """A new page with its title; a long title takes from the room below it."""
        stage = setting.stage
        slide = setting.deck.slides.add_slide(stage.layout)
        held = {shape.placeholder_format.idx: shape for shape in slide.placeholders}
        holder = held[stage.content.idx].element if stage.content.idx in held else None
        part = "continued " if is_continued else ""
        box = stage.title.box
        fit = fitted(title, box.width - 15, box.height - 6, _TITLE_SIZES, bold=True)
        grown = 0.0
        if not fit.fits:
            fit = fitted(title, box.width - 15, stage.height * 0.26, _LONG_TITLE_SIZES, bold=True)
            grown = max(fit.height + 8 - box.height, 0)
        shape = held[stage.title.idx]
        name_it(shape.element, Named(f"title {part}({key})", title))
        set_words(shape.element, [(title, Look(size=fit.size, bold=None))], setting.language)
        if grown:
            shape.left, shape.top = Pt(box.x), Pt(box.y)
            shape.width, shape.height = Pt(box.width), Pt(box.height + grown)
        below = stage.content.box
        top = max(below.y, box.y + box.height + grown + 2) if grown and below.y >= box.y else below.y
        content = Box(below.x, top, below.width, below.y + below.height - top)
        return cls(setting, slide, key, content, holder, part)

    def with_words(self, said: Said) -> Box:
        """Sentence, remarks and source; answers the room that is left between them."""
        box = self.content
        top, bottom = box.y, box.y + box.height
        if said.sentence:
            fit = fitted(said.sentence, box.width, box.height * 0.3, _SENTENCE_SIZES)
            place = Box(box.x, top, box.width, fit.height + 2)
            look = Look(size=fit.size, colour=theme().ink)
            self.say("sentence", place, [(said.sentence, look)])
            top += place.height + _AIR
        if said.source:
            fit = fitted(said.source, box.width, 26, _SOURCE_SIZES)
            place = Box(box.x, bottom - fit.height, box.width, fit.height)
            self.say("source", place, [(said.source, Look(size=fit.size, colour=theme().quiet))])
            bottom = place.y - 5
        if said.remarks:
            words = "\n".join(said.remarks)
            fit = fitted(words, box.width, box.height * 0.2, _REMARK_SIZES)
            high = height_of(words, box.width, fit.size)
            place = Box(box.x, bottom - high, box.width, high)
            look = Look(size=fit.size, colour=theme().ink)
            self.say("remarks", place, [(each, look) for each in said.remarks])
            bottom = place.y - 6
        return Box(box.x, top, box.width, max(bottom - top - 4, 60))

    def put_chart(self, drawing: NativeChart, named: Named, room: Box) -> None:
        """A native chart, in the template's place for content where it takes one."""
        places = (Pt(room.x), Pt(room.y), Pt(room.width), Pt(room.height))
        kind = XL_CHART_TYPE.BAR_CLUSTERED
        frame: Any = self.slide.shapes.add_chart(kind, *places, cast(Any, drawing))
        name_it(frame.element, named)
        self._fill_holder(frame.element)
        if drawing.upon is not None:
            part = frame.chart.part
            name = part.package.next_partname("/ppt/drawings/drawing%d.xml")
            shapes = Part(PackURI(name), drawn_upon.CONTENT_TYPE, part.package, drawing.upon)
            key = part.relate_to(shapes, RT.CHART_USER_SHAPES)
            frame.chart.element.append(parse_xml(f'<c:userShapes {nsdecls("c", "r")} r:id="{key}"/>'))

    def put_table(self, table: Ruled, named: Named, room: Box) -> None:
        """A native table, likewise."""
        width, height = sum(table.widths), sum(table.heights)
        element = put_table(
            self.slide, named, Box(room.x, room.y, width, height), table, self.setting.language
        )
        self._fill_holder(element)

    def put_list(self, rows: tuple[tuple[str, str], ...], first: float, size: float, alt: str) -> None:
        """Rows of a name and its words, as a table without a header. Unit: points; of the names' column."""
        box = self.content
        widths = (first, box.width - first)
        heights = tuple(
            max(
                height_of(words, widths[1] - LIST_SIDE, size),
                height_of(name, first - LIST_SIDE, size, bold=True),
            )
            + LIST_ABOVE
            for name, words in rows
        )
        self.put_table(
            Ruled(widths, heights, (), rows, frozenset(), size), Named(f"list ({self.key})", alt), box
        )

    def clear(self) -> None:
        """Take away the place for content, which nothing stands in."""
        if self.holder is not None:
            self.holder.getparent().remove(self.holder)
            self.holder = None

    def finish(self, said: Said | None) -> None:
        """The foot, and what the speaker reads; what stands below the picture is read aloud after it."""
        shapes = list(self.slide.shapes)
        for role in ("remarks ", "source "):
            for shape in shapes:
                if shape.name.startswith(role):
                    self.slide.shapes.element.append(shape.element)
        put_foot(self.slide, self.setting.stage, self.setting.classified, self.key, self.setting.language)
        if said is not None:
            put_notes(self.slide, said.notes, self.setting.language)

    def _fill_holder(self, element: Element) -> None:
        """Say that the element stands in the placeholder, as it does when a person puts it there."""
        if self.holder is None:
            return
        place = self.holder.find(f".//{qn('p:ph')}")
        if place.get("type", "obj") in {"obj", "chart", "tbl"}:
            element.find(f".//{qn('p:nvPr')}").append(place)
        self.clear()

    def say(self, role: str, place: Box, paragraphs: list[tuple[str, Look]]) -> None:
        """Words in a place, named for what they are."""
        said = " ".join(words for words, _ in paragraphs)
        named = Named(f"{role} {self.part}({self.key})", said)
        put_words(self.slide, named, place, paragraphs, self.setting.language)


def put_notes(slide: Slide, notes: tuple[str, ...], language: Language) -> None:
    """What the speaker reads, in the page's notes."""
    frame = slide.notes_slide.notes_text_frame
    if frame is not None:
        paragraphs = [(line, Look()) for note in notes for line in (*note.split("\n"), "")]
        set_words(cast(Any, frame)._parent.element, paragraphs[:-1], language, body="<a:bodyPr/>")  # noqa: SLF001
