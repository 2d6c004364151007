"""What each page of a pack says, whatever file it stands in and however large its pages are."""

from collections.abc import Iterator
from dataclasses import dataclass

from vink_model.domain.charts import Bars, ControlLines, Lines
from vink_model.domain.disclosure.cube import HIDDEN, HIDDEN_MEANS
from vink_model.domain.messages import Message
from vink_model.domain.pack import FrozenPack, Slide
from vink_model.domain.provenance import cited
from vink_model.reports.pack.drawing.marks import events
from vink_model.reports.pack.words import DEFINITIONS, PRESENTER, SOURCE, clean, code_line, held_back
from vink_model.text import Language, phrase

_TITLE_LETTERS = 700
_NOTE_LETTERS = 420
"""Of the remarks below a chart; the rest stand in the speaker notes."""
_SOURCE_LETTERS = 260
_MORE = "…"
_HIDDEN = "tal er skjult"


@dataclass(frozen=True, slots=True)
class Said:
    """One message as it is said in a pack, in the pack's language."""

    key: str
    title: str
    sentence: str
    remarks: tuple[str, ...]
    """Below the chart: what is held back, what the marks stand for, what the reader must know."""
    source: str
    alt: str
    notes: tuple[str, ...]
    """What the speaker reads."""
    message: Message
    has_hidden: bool
    """Whether figures of it are held back."""


def contents_of(frozen: FrozenPack) -> tuple[Said, ...]:
    """The pack's messages, in order.

    Raises: KeyError when the release has no such message.
    """
    language = frozen.pack.language
    return tuple(_said(slide, shown.message, shown.hidden, frozen, language) for slide, shown in frozen.shown)


def _said(slide: Slide, message: Message, hidden: int, frozen: FrozenPack, language: Language) -> Said:
    whole_title = clean(slide.title.strip() or message.title.said(language)).replace("\n", " ")
    title = _cut(whole_title, _TITLE_LETTERS)
    remarks = [*_of_hidden(message, hidden, language), *_marks(message, language)]
    told = [said for note in message.notes if (said := clean(note.said(language))) not in remarks]
    shown = list(_as_many(told, _NOTE_LETTERS - sum(map(len, remarks))))
    return Said(
        key=message.key,
        title=title,
        sentence=clean(message.sentence.said(language)),
        remarks=(*remarks, *shown),
        source=_source(message, language),
        alt=clean(message.alt.said(language)),
        notes=tuple(_notes(slide, message, whole_title, frozen, language)),
        message=message,
        has_hidden=hidden > 0,
    )


def _of_hidden(message: Message, hidden: int, language: Language) -> list[str]:
    """What is held back comes first: the message's own words of it, or ours where it has none."""
    if not hidden:
        return []
    own = [note for note in message.notes if HIDDEN.da in note.da or _HIDDEN in note.da]
    said = [clean(note.said(language)) for note in own]
    return said if HIDDEN_MEANS in own else [held_back(hidden).said(language)]


def marks_said(message: Message, language: Language) -> list[str]:
    """What the numbered marks of the message's chart stand for."""
    chart = message.chart
    if not isinstance(chart, Bars | Lines | ControlLines) or (
        isinstance(chart, Bars) and chart.is_horizontal
    ):
        return []
    return [
        f"({number}) {clean(mark.label.said(language))}" for number, mark in enumerate(events(chart.marks), 1)
    ]


def _marks(message: Message, language: Language) -> list[str]:
    said = marks_said(message, language)
    return ["   ".join(said)] if said else []


def _as_many(said: list[str], letters: int) -> Iterator[str]:
    for each in said:
        letters -= len(each)
        if letters < 0:
            return
        yield each


def _source(message: Message, language: Language) -> str:
    if not message.sources:
        return ""
    documents = clean(cited(message.sources).said(language)).split("; ")
    kept = list(_as_many(documents, _SOURCE_LETTERS)) or [_cut(documents[0], _SOURCE_LETTERS)]
    more = f"; {_MORE}" if len(kept) < len(documents) else ""
    return f"{SOURCE.said(language)}: {'; '.join(kept)}{more}"


def _cut(words: str, letters: int) -> str:
    return words if len(words) <= letters else words[: letters - 1].rstrip() + _MORE


def _notes(
    slide: Slide, message: Message, title: str, frozen: FrozenPack, language: Language
) -> Iterator[str]:
    """What the presenter wrote, then what she left unsaid of it."""
    own = clean(slide.notes.strip())
    if own:
        yield f"{PRESENTER.said(language)}:\n{own}"
    yield title
    sentence = clean(message.sentence.said(language))
    if sentence not in own:
        yield sentence
    if message.n is not None:
        yield phrase("Bygger på {n} observationer.", "Rests on {n} observations.", n=message.n).said(language)
    definitions = [said for note in message.notes if (said := clean(note.said(language))) not in own]
    if definitions:
        yield f"{DEFINITIONS.said(language)}:\n" + "\n".join(definitions)
    if message.sources:
        yield f"{SOURCE.said(language)}: {clean(cited(message.sources).said(language))}"
    yield code_line(frozen.code).said(language)
