"""The municipality's own template: used as it is, or refused with what is missing."""

from collections.abc import Callable
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation as Deck
from pptx.util import Cm

from tests.reports.pack.charted import CHARTS, message
from tests.reports.pack.decks import deck_of, texts_in
from tests.reports.pack.packs import CODE, frozen
from vink_model.errors import TemplateFault
from vink_model.reports.pack import slides_of
from vink_model.reports.pack.stage import held_by
from vink_model.text import Language


def template(change: Callable[[Deck], object] = lambda _: None) -> bytes:
    """A municipality's template: wide, with one old slide in it, and with one thing changed."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Cm(33.867), Cm(19.05)
    for layout in deck.slide_layouts:
        if layout.name == "Title and Content":
            title, content = layout.placeholders[0], layout.placeholders[1]
            title.left, title.top, title.width, title.height = Cm(2), Cm(1), Cm(29), Cm(2)
            content.left, content.top, content.width, content.height = Cm(2), Cm(4), Cm(29), Cm(12)
    slide = deck.slides.add_slide(deck.slide_layouts[1])
    slide.shapes.title.text = "Fra sidste år"
    change(deck)
    held = BytesIO()
    deck.save(held)
    return held.getvalue()


def refusal(content: bytes, language: Language = Language.DA) -> str:
    with pytest.raises(TemplateFault) as refused:
        slides_of(frozen([message()]), content)
    return refused.value.remedy.said(language)


def without(*kinds: str) -> Callable[[Deck], object]:
    """A template whose layouts lack placeholders of these kinds."""

    def change(deck: Deck) -> None:
        for layout in deck.slide_layouts:
            for holder in held_by(layout):
                if holder.placeholder_format.type.name in kinds:
                    element: Any = holder._element
                    element.getparent().remove(element)

    return change


def test_the_pack_stands_in_the_municipality_s_own_layout() -> None:
    deck = deck_of(slides_of(frozen([message(chart=CHARTS["lying"])]), template()))
    page = deck.slides[2]
    assert page.slide_layout.name == "Title and Content"
    chart = next(shape for shape in page.shapes if shape.has_chart)
    assert chart.is_placeholder
    assert Cm(4) <= chart.top
    assert chart.top + chart.height <= Cm(16.1)


def test_the_slides_that_a_template_came_with_are_left_out() -> None:
    pages = texts_in(slides_of(frozen([message()]), template()))
    assert not any("Fra sidste år" in page for page in pages)
    assert all(CODE in page for page in pages)


def test_a_template_whose_foot_is_narrow_still_bears_the_code() -> None:
    def narrow(deck: Deck) -> None:
        for holder in held_by(deck.slide_layouts[1]):
            if holder.placeholder_format.type.name == "FOOTER":
                holder.left, holder.top, holder.width, holder.height = Cm(2), Cm(18), Cm(2), Cm(1)

    assert all(CODE in page for page in texts_in(slides_of(frozen([message()]), template(narrow))))


def test_a_design_template_can_be_used_as_it_is() -> None:
    held = BytesIO()
    with ZipFile(BytesIO(template())) as given, ZipFile(held, "w") as made:
        for name in given.namelist():
            part = given.read(name)
            made.writestr(name, part.replace(b"presentation.main+xml", b"template.main+xml"))
    assert CODE in texts_in(slides_of(frozen([message()]), held.getvalue()))[2]


@pytest.mark.parametrize("language", Language)
def test_a_template_without_a_place_for_the_title_is_refused(language: Language) -> None:
    said = refusal(template(without("TITLE", "CENTER_TITLE")), language)
    assert {Language.DA: "pladsholder til titlen", Language.EN: "placeholder for the title"}[language] in said


def test_a_template_without_a_place_for_content_is_refused() -> None:
    assert "pladsholder til indhold" in refusal(template(without("OBJECT", "BODY", "CHART", "TABLE")))


def test_narrow_slides_are_refused_with_their_size() -> None:
    def narrow(deck: Deck) -> None:
        deck.slide_width, deck.slide_height = Cm(25.4), Cm(19.05)

    assert "25.4 × 19.1 cm" in refusal(template(narrow))


def test_a_place_too_small_for_a_chart_is_refused() -> None:
    def small(deck: Deck) -> None:
        for layout in deck.slide_layouts:
            for holder in held_by(layout):
                if holder.placeholder_format.type.name in {"OBJECT", "BODY"}:
                    holder.left, holder.top, holder.width, holder.height = Cm(2), Cm(4), Cm(9), Cm(4)

    assert "for lille til en figur" in refusal(template(small))


def test_locked_placeholders_are_refused_by_name() -> None:
    def lock(deck: Deck) -> None:
        for holder in held_by(deck.slide_layouts[1]):
            for locks in holder._element.iter(qn("a:spLocks")):
                locks.set("noTextEdit", "1")

    said = refusal(template(lock))
    assert "låst" in said
    assert "Title 1" in said


def test_a_template_locked_against_changes_is_refused() -> None:
    def lock(deck: Deck) -> None:
        deck.part._element.append(parse_xml(f"<p:modifyVerifier {nsdecls('p')}/>"))

    assert "låst mod ændringer" in refusal(template(lock))


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "kan læses"),
        (b"PK\x03\x04 broken", "kan læses"),
        (template()[: len(template()) // 2], "kan læses"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "krypteret"),
    ],
    ids=["empty", "broken", "half", "encrypted"],
)
def test_a_file_that_cannot_be_read_is_refused(content: bytes, word: str) -> None:
    assert word in refusal(content)


def test_a_broken_part_is_refused() -> None:
    held = BytesIO()
    with ZipFile(BytesIO(template())) as given, ZipFile(held, "w") as made:
        for name in given.namelist():
            part = given.read(name)
            made.writestr(name, part[:200] if name == "ppt/slideMasters/slideMaster1.xml" else part)
    assert "kan læses" in refusal(held.getvalue())


@pytest.mark.parametrize("change", [b"", b"<a/>", None], ids=["emptied", "another", "taken out"])
def test_a_template_with_any_part_broken_is_used_or_refused_and_never_worse(change: bytes | None) -> None:
    content, refused = template(), 0
    with ZipFile(BytesIO(content)) as given:
        parts = {name: given.read(name) for name in given.namelist()}
    for broken in parts:
        held = BytesIO()
        with ZipFile(held, "w") as made:
            for name, part in parts.items():
                if name != broken:
                    made.writestr(name, part)
                elif change is not None:
                    made.writestr(name, change)
        try:
            slides_of(frozen([message()]), held.getvalue())
        except TemplateFault:
            refused += 1
    assert refused > 10


def test_everything_that_is_missing_is_said_at_once() -> None:
    def bad(deck: Deck) -> None:
        deck.slide_width, deck.slide_height = Cm(25.4), Cm(19.05)
        without("TITLE", "CENTER_TITLE")(deck)

    said = refusal(template(bad))
    assert "16:9" in said
    assert "titlen" in said
