"""The municipality's own template: opened, or refused with everything that is missing in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml.etree import XMLSyntaxError
from pptx import Presentation
from pptx.exc import PythonPptxError
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import BaseOxmlElement as Element
from pptx.presentation import Presentation as Deck
from pptx.slide import SlideLayout

from vink_model.errors import TemplateFault
from vink_model.reports.pack.stage import (
    CONTENTS,
    TITLES,
    Stage,
    all_layouts,
    cover_of,
    held_by,
    places_of,
    stage_of,
)
from vink_model.reports.pack.typeset import FACE
from vink_model.text import Text, joined, phrase

_ENCRYPTED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BROKEN = (BadZipFile, XMLSyntaxError, LookupError, ValueError, AttributeError, TypeError, OSError)
"""What python-pptx lets through when a part of a file is not as it should be."""
_MOST_BYTES = 200_000_000
"""Of a template unpacked; more is a mistake or made to do harm."""
_WIDE = 16 / 9
_TYPES = "[Content_Types].xml"
_LEAST_CONTENT = (430.0, 210.0)
"""Points; a smaller place holds no chart that can be read."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A template that can be used, without the slides that it came with."""

    deck: Deck
    stage: Stage
    cover: SlideLayout | None
    face: str
    """The letters of its text."""


def opened_template(content: bytes) -> Opened:
    """The template, ready to be filled.

    Raises: TemplateFault with everything that is missing.
    """
    if content[:8] == _ENCRYPTED:
        raise _refused(
            (
                Text(
                    "Filen er krypteret eller gemt i det gamle format .ppt. "
                    "Gem den som .pptx uden adgangskode.",
                    "The file is encrypted or kept in the old form .ppt. "
                    "Save it as .pptx without a password.",
                ),
            )
        )
    try:
        return _opened(Presentation(BytesIO(_as_presentation(content))))
    except (PythonPptxError, *_BROKEN) as error:
        raise _refused(
            (
                Text(
                    "Filen er ikke en PowerPoint-fil, der kan læses. "
                    "Åbn den i PowerPoint, og gem den igen som .pptx.",
                    "The file is no PowerPoint file that can be read. "
                    "Open it in PowerPoint and save it again as .pptx.",
                ),
            )
        ) from error


def _opened(deck: Deck) -> Opened:
    faults = tuple(_faults(deck))
    stage = stage_of(deck)
    if faults or stage is None:
        raise _refused(faults)
    _without_slides(deck)
    _try(deck, stage)
    return Opened(deck, stage, cover_of(deck), _face(deck))


def _try(deck: Deck, stage: Stage) -> None:
    """Make a page and take it away again: what is broken shows itself here, not in the midst of work."""
    deck.core_properties.title = ""
    for layout in (stage.layout, cover_of(deck) or stage.layout):
        deck.slides.add_slide(layout).notes_slide  # noqa: B018 - asking for it makes it
    deck.save(BytesIO())
    _without_slides(deck)


def _face(deck: Deck) -> str:
    """The letters of the template's text, by its theme."""
    theme = parse_xml(deck.slide_master.part.part_related_by(RT.THEME).blob)
    latin = theme.find(f".//{qn('a:minorFont')}/{qn('a:latin')}")
    return str(latin.get("typeface")) if latin is not None else FACE


def _as_presentation(content: bytes) -> bytes:
    """A design template (.potx) as the presentation that it would begin; anything with macros is refused."""
    with ZipFile(BytesIO(content)) as given:
        if sum(part.file_size for part in given.infolist()) > _MOST_BYTES:
            raise ValueError("the template unpacks to too much")
        types = given.read(_TYPES)
        if b"macroEnabled" in types:
            raise _refused(
                (Text("Filen har makroer. Gem den som .pptx.", "The file has macros. Save it as .pptx."),)
            )
        if b"presentationml.template.main" not in types:
            return content
        held = BytesIO()
        with ZipFile(held, "w") as made:
            for name in given.namelist():
                part = given.read(name)
                if name == _TYPES:
                    part = re.sub(
                        rb"presentationml\.template\.main", b"presentationml.presentation.main", part
                    )
                made.writestr(name, part)
    return held.getvalue()


def _faults(deck: Deck) -> Iterator[Text]:
    yield from _faults_of_size(deck)
    if deck.part._element.find(qn("p:modifyVerifier")) is not None:  # noqa: SLF001 - no public way to ask
        yield Text(
            "Skabelonen er låst mod ændringer. Fjern adgangskoden til ændring.",
            "The template is locked against changes. Take away the password for changing it.",
        )
    layouts = all_layouts(deck)
    kinds = [{place.kind for place in places_of(layout)} for layout in layouts]
    if not layouts:
        yield Text("Skabelonen har ingen layout.", "The template has no layouts.")
    elif not any(found & TITLES for found in kinds):
        yield Text(
            "Ingen layout har en pladsholder til titlen. Tilføj en i diasmasteren.",
            "No layout has a placeholder for the title. Add one in the slide master.",
        )
    elif not any(found & TITLES and found & CONTENTS for found in kinds):
        yield Text(
            "Ingen layout har både en titel og en pladsholder til indhold. Tilføj en i diasmasteren.",
            "No layout has both a title and a placeholder for content. Add one in the slide master.",
        )
    else:
        yield from _faults_of_stage(deck)


def _faults_of_size(deck: Deck) -> Iterator[Text]:
    width, height = deck.slide_width or 0, deck.slide_height or 0
    if not width or not height:
        yield Text(
            "Skabelonen siger ikke, hvor stort et slide er.",
            "The template does not say how large a slide is.",
        )
    elif abs(width / height - _WIDE) > 0.02 * _WIDE:
        yield phrase(
            "Slides er {w} × {h} cm. De skal være brede, 16:9 (Design, Slidestørrelse).",
            "Slides are {w} × {h} cm. They must be wide, 16:9 (Design, Slide Size).",
            w=f"{width / 360_000:.1f}",
            h=f"{height / 360_000:.1f}",
        )


def _faults_of_stage(deck: Deck) -> Iterator[Text]:
    stage = stage_of(deck)
    if stage is None:
        yield Text(
            "Ingen layout har én titel og én pladsholder til "
            "indhold; alle har flere. Tilføj en med én af hver.",
            "No layout has one title and one placeholder for "
            "content; all have more. Add one with one of each.",
        )
        return
    name = stage.layout.name
    width, height = _LEAST_CONTENT
    if stage.content.box.width < width or stage.content.box.height < height:
        yield phrase(
            "Pladsen til indhold i layoutet «{n}» er for lille til en figur. Gør den mindst 15 × 7,5 cm.",
            "The place for content in the layout “{n}” is too "
            "small for a chart. Make it at least 15 × 7.5 cm.",
            n=name,
        )
    locked = [place for place in held_by(stage.layout) if _is_locked(place.element)]
    if locked:
        yield phrase(
            "Pladsholdere i layoutet «{n}» er låst: {p}. Lås dem op i diasmasteren.",
            "Placeholders in the layout “{n}” are locked: {p}. Unlock them in the slide master.",
            n=name,
            p=", ".join(place.name for place in locked),
        )


def _is_locked(element: Element) -> bool:
    locks = element.find(f".//{qn('a:spLocks')}")
    if locks is None:
        return False
    return any(locks.get(each) in {"1", "true"} for each in ("noTextEdit", "noMove", "noResize", "noSelect"))


def _without_slides(deck: Deck) -> None:
    listed = deck.slides._sldIdLst  # noqa: SLF001 - the library has no other way to take a slide out
    for each in list(listed):
        deck.part.drop_rel(each.rId)
        listed.remove(each)


def _refused(faults: tuple[Text, ...]) -> TemplateFault:
    return TemplateFault(Text("Skabelonen kan ikke bruges", "The template cannot be used"), joined(faults))
