"""What the pages of a deck say: words, tables, charts, the workbooks within them, speaker notes."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
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
_ONCE = {"title", "source", "classification"}
"""Stand on the further pages of a long table too."""


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
        named = [name for shape in slide.shapes if (name := _NAMED.match(shape.name))]
        deck.times.update(name["part"] for name in named if name["role"] == "title" and not name["more"])
        for shape in slide.shapes:
            found += _shape(shape, number, deck)
        found += _notes(slide, deck.part(named[0]["part"]) if named else "", number)
    return found


def _shape(shape: BaseShape, number: int, deck: _Deck) -> Iterator[Found]:
    if shape.name == "page number":
        return
    named = _NAMED.match(shape.name)
    role, part = (named["role"], deck.part(named["part"])) if named else (shape.name, "")
    is_further = bool(named and named["more"])
    page = phrase("Slide {n}, {r}", "Slide {n}, {r}", n=str(number), r=_ROLES.get(role, Text(role, role)))
    held: Any = shape
    if shape.has_chart:
        yield from chart_found(held.chart, part, page)
    elif shape.has_table:
        yield from _table(held.table, (part, role), page, deck, is_further=is_further)
    elif shape.has_text_frame:
        words = plain(held.text_frame.text)
        if named is None or is_further:
            part, role = (part or f"slide {number}"), f"{role} {number}" if is_further else role
        if not (is_further and role.split(" ")[0] in _ONCE) and words:
            yield Found((part, role, (named and named["band"]) or ""), page, words)


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
