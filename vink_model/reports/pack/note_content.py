"""The committee note in the city's form, as parts that a document and a PDF are made from alike."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vink_model.domain.pack import FrozenPack
from vink_model.reports.pack.contents import Said, contents_of
from vink_model.reports.pack.fixed_pages import receipt_rows
from vink_model.reports.pack.shapes import Ruled
from vink_model.reports.pack.tables import ruled
from vink_model.reports.pack.words import RECEIPT, classified, clean
from vink_model.text import Text, day_text, phrase

ACROSS = 482.0
"""Of a page between its margins. Unit: points."""
_ALL_ROWS = 1_000_000.0
"""A note is as long as it is; its tables go on over pages by themselves. Unit: points."""
_LARGEST = 9.5
"""Letters of a table. Unit: points."""
_RECOMMENDATION = Text("Indstilling", "Recommendation")
_THAT = Text("Det indstilles,", "It is recommended")
_PROBLEM = Text("Problemstilling", "Background")
_SOLUTION = Text("Løsning", "Solution")
_ECONOMY = Text("Økonomi", "Economy")
_PROCESS = Text("Videre proces", "Next steps")
_ANNEXES = Text("Bilag", "Annexes")
_FIELD, _WORDS = Text("Felt", "Field"), Text("Indhold", "Content")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; 1 for the parts of the note, 2 for an annex."""

    level: int
    words: str


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph; quiet for sources and remarks."""

    words: str
    is_quiet: bool = False


@dataclass(frozen=True, slots=True)
class Points:
    """Numbered points."""

    points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """A table with its finished cells, and what it shows."""

    key: str
    alt: str
    table: Ruled


Part = Heading | Words | Points | Figures


@dataclass(frozen=True, slots=True)
class NoteContent:
    """All that the note says, in the pack's language."""

    title: str
    under: str
    """Below the title: when the figures were frozen."""
    foot: str
    parts: tuple[Part, ...]


def note_content(frozen: FrozenPack) -> NoteContent:
    """The note's parts in the order of the city's form; those without words are left out."""
    language = frozen.pack.language
    under = phrase("Tal frosset {d}", "Figures frozen {d}", d=day_text(frozen.release.built_at.date()))
    return NoteContent(
        title=clean(frozen.pack.name).replace("\n", " "),
        under=under.said(language),
        foot=classified(frozen).said(language),
        parts=(*_written(frozen), *_annexes(frozen, contents_of(frozen)), *_receipt(frozen)),
    )


def _written(frozen: FrozenPack) -> Iterator[Part]:
    """What people wrote themselves."""
    note, language = frozen.pack.note, frozen.pack.language
    points = tuple(clean(point.strip()) for point in note.recommendations if point.strip())
    if points:
        yield Heading(1, _RECOMMENDATION.said(language))
        yield Words(_THAT.said(language))
        yield Points(points)
    for name, words in (
        (_PROBLEM, note.problem),
        (_SOLUTION, note.solution),
        (_ECONOMY, note.economy),
        (_PROCESS, note.process),
    ):
        if words.strip():
            yield Heading(1, name.said(language))
            yield from (Words(clean(line)) for line in words.strip().split("\n") if line.strip())


def _annexes(frozen: FrozenPack, contents: Sequence[Said]) -> Iterator[Part]:
    """The messages: listed, then each with its sentence, its figures and its sources."""
    language = frozen.pack.language
    yield Heading(1, _ANNEXES.said(language))
    yield Points(tuple(said.title for said in contents))
    for number, said in enumerate(contents, 1):
        name = phrase("Bilag {n}: {t}", "Annex {n}: {t}", n=str(number), t=said.title)
        yield Heading(2, name.said(language))
        if said.sentence:
            yield Words(said.sentence)
        pages = ruled(said.message.table, language, ACROSS, _ALL_ROWS, _LARGEST)
        yield from (Figures(said.key, said.alt, page) for page in pages)
        yield from (Words(remark, is_quiet=True) for remark in said.remarks)
        if said.source:
            yield Words(said.source, is_quiet=True)


def _receipt(frozen: FrozenPack) -> Iterator[Part]:
    language = frozen.pack.language
    rows = tuple((label.said(language), clean(value.said(language))) for label, value in receipt_rows(frozen))
    header = (_FIELD.said(language), _WORDS.said(language))
    widths = (150.0, ACROSS - 150.0)
    yield Heading(1, RECEIPT.said(language))
    heights = (0.0,) * (len(rows) + 1)
    yield Figures(
        "receipt", RECEIPT.said(language), Ruled(widths, heights, header, rows, frozenset(), _LARGEST)
    )
