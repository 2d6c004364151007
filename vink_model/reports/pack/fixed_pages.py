"""The pages that every deck has: cover, agenda, receipt."""

from collections.abc import Iterator, Sequence

from pptx.slide import SlideLayout

from vink_model.domain.pack import FrozenPack
from vink_model.reports.pack.contents import Said
from vink_model.reports.pack.page import LIST_ABOVE, LIST_SIDE, Page, Setting
from vink_model.reports.pack.shapes import Look, Named, name_it, set_words
from vink_model.reports.pack.theme import theme
from vink_model.reports.pack.typeset import fitted, height_of, width_of
from vink_model.reports.pack.words import AGENDA, CONTINUED, PROGRAMME, RECEIPT, clean
from vink_model.text import Text, day_text, phrase

_COVER_SIZES = (40.0, 36.0, 32.0, 28.0, 24.0, 20.0, 16.0, 12.0)
_AGENDA_SIZES = (18.0, 17.0, 16.0, 15.0, 14.0, 13.0)
_NUMBER = 36.0
"""Beside each point of the agenda. Unit: points."""


def put_cover(setting: Setting, frozen: FrozenPack, layout: SlideLayout | None) -> None:
    """What the pack is called, when its figures were frozen, and its code."""
    language = setting.language
    name = clean(frozen.pack.name).replace("\n", " ")
    said = [PROGRAMME.said(language), _frozen_on(frozen).said(language), setting.classified]
    if layout is None:
        page = Page.begun(setting, "cover", name)
        page.say(
            "subtitle", page.content, [(line, Look(size=18, colour=theme().ink, after=6)) for line in said]
        )
        page.clear()
        page.finish(None)
        return
    slide = setting.deck.slides.add_slide(layout)
    title = slide.shapes.title
    if title is not None:
        width, height = title.width.pt - 15, title.height.pt - 8
        size = fitted(name, width, height, _COVER_SIZES, bold=True).size
        name_it(title.element, Named("title (cover)", name))
        set_words(title.element, [(name, Look(size=size))], language)
    for holder in list(slide.placeholders):
        if holder.placeholder_format.type.name == "SUBTITLE":
            name_it(holder.element, Named("subtitle (cover)", " ".join(said)))
            set_words(holder.element, [(line, Look(size=16, after=4)) for line in said], language)
        elif title is None or holder.element is not title.element:
            holder.element.getparent().remove(holder.element)


def put_agenda(setting: Setting, contents: Sequence[Said]) -> None:
    """The titles in order, each with its number."""
    rows = tuple((f"{number}", said.title) for number, said in enumerate(contents, 1))
    title = AGENDA.said(setting.language)
    page = Page.begun(setting, "agenda", title)
    while True:
        box = page.content
        words = box.width - _NUMBER
        size = next(
            (size for size in _AGENDA_SIZES if _height(rows, words, size) <= box.height), _AGENDA_SIZES[-1]
        )
        fitting = max(
            (n for n in range(1, len(rows) + 1) if _height(rows[:n], words, size) <= box.height), default=1
        )
        page.put_list(rows[:fitting], _NUMBER, size, title)
        page.finish(None)
        rows = rows[fitting:]
        if not rows:
            return
        page = Page.begun(
            setting, "agenda", f"{title} ({CONTINUED.said(setting.language)})", is_continued=True
        )


def put_receipt(setting: Setting, frozen: FrozenPack) -> None:
    """What the figures were, how they are protected, and how the code leads back to them."""
    language = setting.language
    page = Page.begun(setting, "receipt", RECEIPT.said(language))
    rows = tuple((label.said(language), clean(value.said(language))) for label, value in receipt_rows(frozen))
    labels = max(width_of(label, 14, bold=True) for label, _ in rows) + 24
    page.put_list(rows, labels, 14, RECEIPT.said(language))
    page.finish(None)


def receipt_rows(frozen: FrozenPack) -> Iterator[tuple[Text, Text]]:
    """The receipt, a line each, as every file says it."""
    release, contents = frozen.release, frozen.release.contents
    yield Text("Kode", "Code"), Text(frozen.code, frozen.code)
    yield Text("Frigivelse", "Release"), Text(release.code, release.code)
    yield Text("Tallenes version", "Version of the figures"), Text(contents.figures, contents.figures)
    yield Text("Frosset", "Frozen"), day_text(release.built_at.date())
    yield (
        Text("Beskyttelse", "Protection"),
        phrase(
            "Antal personer fra 1 til {n} vises ikke. {r}",
            "Counts of people from 1 to {n} are not shown. {r}",
            n=contents.threshold - 1,
            r=contents.reason,
        ),
    )
    hidden = sum(shown.hidden for _, shown in frozen.shown)
    yield (
        Text("Holdt tilbage i denne pakke", "Held back in this pack"),
        phrase("{n} tal", "{n} figures", n=hidden),
    )
    yield (
        Text("Sådan åbnes tallene igen", "How to open the figures again"),
        Text(
            "Indsæt koden i appen under Udvalg. Kontrollér filen: python -m vink_model verify FIL",
            "Paste the code into the app under Committee. Check the file: python -m vink_model verify FILE",
        ),
    )


def _frozen_on(frozen: FrozenPack) -> Text:
    return phrase("Tal frosset {d}", "Figures frozen {d}", d=day_text(frozen.release.built_at.date()))


def _height(rows: Sequence[tuple[str, str]], width: float, size: float) -> float:
    return sum(height_of(words, width - LIST_SIDE, size) + LIST_ABOVE for _, words in rows)
