"""Slides as LibreOffice shows them: opened without repair, with no word outside its place."""

import re
import subprocess
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from PIL import Image
from pptx.shapes.autoshape import Shape
from pptx.slide import Slide

from tests.reports.pack.charted import CHARTS, message
from tests.reports.pack.decks import deck_of
from tests.reports.pack.packs import frozen, sample_messages
from tests.reports.pack.rendered import Word, as_pdf, words_on
from tests.reports.pack.test_slides import LONG
from vink_model.domain.messages import Message
from vink_model.reports.pack import slides_of

pytestmark = pytest.mark.libreoffice

_NEAR = 2.5
"""Points that a letter may stand out of its place: the shape of a letter is not its width."""


def shown() -> list[Message]:
    """A message of each kind of chart, the longest tables, and words that hardly fit."""
    found = sample_messages()
    charted = [message(f"chart_{key}", chart=chart) for key, chart in CHARTS.items()]
    long = message("long", title=LONG, sentence=LONG, notes=(LONG[:400],), chart=CHARTS["lying"])
    tables = [found[key] for key in ("attention", "history", "targets", "amounts", "sums", "initiatives")]
    return [*charted, long, *tables]


def words_within(shape: Shape, words: list[Word]) -> list[Word]:
    """The words of a shape among those of its page."""
    said = re.sub(r"\s", "", shape.text_frame.text)
    drawn = "".join(unescape(word.said) for word in words)
    start = drawn.find(said)
    assert start >= 0, f"{shape.name}: its words are not on the page"
    found, at = [], 0
    for word in words:
        if start <= at < start + len(said):
            found.append(word)
        at += len(unescape(word.said))
    return found


def _is_within(word: Word, box: tuple[float, float, float, float]) -> bool:
    """Whether a word stands in a box; the box of a line is higher than its letters."""
    left, _, right, bottom = box
    above = 0.2 * (word.bottom - word.top) + _NEAR
    return word.left >= left - _NEAR and word.right <= right + _NEAR and word.bottom <= bottom + above


def _off_the_page(words: list[Word]) -> Iterator[str]:
    for word in words:
        if word.left < 0 or word.top < 0 or word.right > 960 or word.bottom > 540:
            yield f"{word} off the page"


def _out_of_place(slide: Slide, words: list[Word]) -> Iterator[str]:
    for shape in slide.shapes:
        if not isinstance(shape, Shape) or shape.name.startswith("page number") or not shape.text_frame.text:
            continue
        left, top = shape.left.pt, shape.top.pt
        box = (left, top, left + shape.width.pt, top + shape.height.pt)
        for word in words_within(shape, words):
            if not _is_within(word, box):
                yield f"{shape.name}: {word} outside {box}"


def test_every_word_stands_within_its_place_and_its_page(tmp_path: Path) -> None:
    content = slides_of(frozen(shown()))
    pages = words_on(as_pdf(content, tmp_path, "deck.pptx"))
    deck = deck_of(content)
    assert len(pages) == len(deck.slides)
    outside = [
        f"{number} {said}"
        for number, (slide, words) in enumerate(zip(deck.slides, pages, strict=True), 1)
        for said in [*_off_the_page(words), *_out_of_place(slide, words)]
    ]
    assert outside == []


def test_no_table_runs_into_what_stands_below_it(tmp_path: Path) -> None:
    content = slides_of(frozen([found for found in shown() if found.chart is None]))
    pages = words_on(as_pdf(content, tmp_path, "deck.pptx"))
    for number, (slide, words) in enumerate(zip(deck_of(content).slides, pages, strict=True), 1):
        below = [
            s
            for s in slide.shapes
            if isinstance(s, Shape) and s.name.startswith(("remarks", "source", "classification"))
        ]
        for shape in slide.shapes:
            if shape.has_table:
                top = min(s.top.pt for s in below)
                own = [word for other in below for word in words_within(other, words)]
                cells = [word for word in words if word not in own and word.top < 500]
                assert max(word.bottom for word in cells) <= top + _NEAR, f"page {number}"


def test_the_margins_of_every_picture_are_clear(tmp_path: Path) -> None:
    pdf = as_pdf(slides_of(frozen(shown())), tmp_path, "deck.pptx")
    subprocess.run(["pdftoppm", "-r", "40", "-png", str(pdf), str(tmp_path / "page")], check=True)
    pictures = sorted(tmp_path.glob("page-*.png"))
    assert len(pictures) > len(CHARTS)
    for picture in pictures[1:]:  # the cover is of one colour to its edges
        with Image.open(picture) as image:
            grey = image.convert("L")
            width, height = grey.size
            right = grey.crop((width - 12, 0, width, height)).tobytes()
            assert min(right) > 240, picture.name
