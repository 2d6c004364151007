"""What the pages of a deck say: words, tables, charts, the workbooks within them, speaker notes."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.shapes.base import BaseShape
from pptx.slide import Slide
from pptx.table import Table

from vink_model.reports.pack.verifying.charts import chart_found
from vink_model.reports.pack.verifying.found import Found, plain
from vink_model.text import Text, phrase

_NAMED = re.compile(r"^(?P<role>.+?)(?P<more> continued)? \((?P<part>.+?)\)(?: (?P<band>.+))?$")
_ROLES = {
    "title": Text("overskrift", "title"),
    "subtitle": Text("underoverskrift", "subtitle"),
    "sentence": Text("sætning", "sentence"),
    "remarks": Text("bemærkninger", "remarks"),
    "source": Text("kilde", "source"),
    "classification": Text("fodlinje", "foot"),
    "figure": Text("figur", "figure"),
    "list": Text("liste", "list"),
    "notes": Text("noter", "notes"),
}
_NUMBER = "page number"
_PLACEHOLDERS = {
    "TITLE": "title",
    "CENTER_TITLE": "title",
    "SUBTITLE": "subtitle",
    "FOOTER": "classification",
    "SLIDE_NUMBER": _NUMBER,
}
_ONCE = {"title", "source", "classification"}
"""Stand on the further pages of a long table too."""


@dataclass(frozen=True, slots=True)
class _Name:
    """What an object of a page is."""

    role: str
    part: str
    is_further: bool
    """On a page that goes on with a long table."""
    band: str = ""


@dataclass(slots=True)
class _Deck:
    """A deck being read; rows of a table that goes on over pages are counted through."""

    rows: Counter[tuple[str, str]] = field(default_factory=Counter)
    times: Counter[str] = field(default_factory=Counter)
    """How often each part of the pack has begun; a pack can show a message twice."""

    def part(self, name: str) -> str:
        """A part, told apart from the same one shown before."""
        return name if self.times[name] < 2 else f"{name} {self.times[name]}"


def slides_found(content: bytes) -> list[Found]:
    """All that a deck says, page by page."""
    deck = _Deck()
    found: list[Found] = []
    for number, slide in enumerate(Presentation(BytesIO(content)).slides, 1):
        names = _names_of(slide, number)
        begun = {name.part for name in names if name.role == "title" and not name.is_further}
        deck.times.update(begun)
        for shape, name in zip(slide.shapes, names, strict=True):
            found += _shape(shape, replace(name, part=deck.part(name.part)), number, deck)
        found += _notes(slide, deck.part(names[0].part) if names else "", number)
    return found


def _names_of(slide: Slide, number: int) -> list[_Name]:
    """What each object of a page is; where a program forgot a placeholder's name, its kind tells."""
    ours = [_NAMED.match(shape.name) for shape in slide.shapes]
    known = next((name for name in ours if name), None)
    part = known["part"] if known else "cover" if number == 1 else f"slide {number}"
    is_further = any(name and name["more"] for name in ours)
    names = []
    for shape, name in zip(slide.shapes, ours, strict=True):
        if name:
            names.append(_Name(name["role"], name["part"], bool(name["more"]), name["band"] or ""))
        else:
            role = _role(shape)
            names.append(_Name(role, part, is_further and role in _ONCE))
    return names


def _role(shape: BaseShape) -> str:
    kind = shape.placeholder_format.type.name if shape.is_placeholder else ""
    return _PLACEHOLDERS.get(kind, shape.name)


def _shape(shape: BaseShape, name: _Name, number: int, deck: _Deck) -> Iterator[Found]:
    if name.role == _NUMBER:
        return
    role = _ROLES.get(name.role, Text(name.role, name.role))
    page = phrase("Slide {n}, {r}", "Slide {n}, {r}", n=str(number), r=role)
    held: Any = shape
    if shape.has_chart:
        yield from chart_found(held.chart, name.part, page)
    elif shape.has_table:
        yield from _table(held.table, (name.part, name.role), page, deck, is_further=name.is_further)
    elif shape.has_text_frame:
        words = plain(held.text_frame.text)
        if words and not (name.is_further and name.role in _ONCE):
            yield Found((name.part, name.role, name.band), page, words)


def _table(
    table: Table, key: tuple[str, str], page: Text, deck: _Deck, *, is_further: bool
) -> Iterator[Found]:
    for place, row in enumerate(table.rows):
        if is_further and not place:
            continue
        at = deck.rows[key]
        deck.rows[key] += 1
        for column, cell in enumerate(row.cells):
            where = phrase(
                "{p}, række {r}, kolonne {c}",
                "{p}, row {r}, column {c}",
                p=page,
                r=str(place + 1),
                c=str(column + 1),
            )
            yield Found((*key, "cell", str(at), str(column)), where, plain(cell.text))


def _notes(slide: Slide, part: str, number: int) -> Iterator[Found]:
    if not slide.has_notes_slide or slide.notes_slide.notes_text_frame is None:
        return
    words = plain(slide.notes_slide.notes_text_frame.text)
    if words:
        page = phrase("Slide {n}, {r}", "Slide {n}, {r}", n=str(number), r=_ROLES["notes"])
        yield Found((part, "notes"), page, words)
