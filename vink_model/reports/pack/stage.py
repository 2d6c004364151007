"""Where things stand on a template's pages. Unit: points."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from pptx.presentation import Presentation as Deck
from pptx.shapes.placeholder import LayoutPlaceholder
from pptx.slide import SlideLayout

from vink_model.reports.pack.drawing.markup import Box

TITLES = {"TITLE", "CENTER_TITLE"}
CONTENTS = {"OBJECT", "BODY", "CHART", "TABLE"}


@dataclass(frozen=True, slots=True)
class Place:
    """One placeholder of a layout."""

    kind: str
    idx: int
    box: Box


@dataclass(frozen=True, slots=True)
class Stage:
    """A layout with its places. Empty: None for a place that the layout does not have."""

    layout: SlideLayout
    title: Place
    content: Place
    footer: Place | None
    number: Place | None
    width: float
    height: float


def places_of(layout: SlideLayout) -> list[Place]:
    """The placeholders of a layout, with their size, which may come from its master."""
    found = []
    for holder in held_by(layout):
        kind = holder.placeholder_format.type
        sides = (holder.left, holder.top, holder.width, holder.height)
        if all(side is not None for side in sides):
            box = Box(*(side.pt for side in sides))
            found.append(Place(kind.name, holder.placeholder_format.idx, box))
    return found


def held_by(layout: SlideLayout) -> list[LayoutPlaceholder]:
    """The placeholders of a layout as the library knows them."""
    return list(cast(Iterable[LayoutPlaceholder], layout.placeholders))


def stage_of(deck: Deck) -> Stage | None:
    """The layout that messages are put on: one with a title, whose place for content is the largest."""
    stages = [stage for layout in all_layouts(deck) if (stage := _stage(deck, layout)) is not None]
    return max(stages, key=_room, default=None)


def cover_of(deck: Deck) -> SlideLayout | None:
    """The layout of the cover; None where the template has none."""
    for layout in all_layouts(deck):
        kinds = {place.kind for place in places_of(layout)}
        if "CENTER_TITLE" in kinds and "SUBTITLE" in kinds:
            return layout
    return None


def all_layouts(deck: Deck) -> list[SlideLayout]:
    """The layouts of every master."""
    return [layout for master in deck.slide_masters for layout in master.slide_layouts]


def _stage(deck: Deck, layout: SlideLayout) -> Stage | None:
    places = places_of(layout)
    titles = [place for place in places if place.kind == "TITLE"]
    contents = [place for place in places if place.kind in CONTENTS]
    # A page made for two columns is not what one message needs.
    if len(titles) != 1 or len(contents) != 1:
        return None
    footer = next((place for place in places if place.kind == "FOOTER"), None)
    number = next((place for place in places if place.kind == "SLIDE_NUMBER"), None)
    width, height = _size(deck)
    return Stage(layout, titles[0], contents[0], footer, number, width, height)


def _size(deck: Deck) -> tuple[float, float]:
    return (deck.slide_width or 0) / 12700, (deck.slide_height or 0) / 12700


def _room(stage: Stage) -> float:
    return stage.content.box.width * stage.content.box.height
