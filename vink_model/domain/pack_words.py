"""The words typed into a pack, as they are kept: short enough, about no person, stating no small count."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from vink_model.domain.commentary import refuse_persons
from vink_model.domain.pack import Note, Pack, Slide
from vink_model.domain.small_counts import says_small_count
from vink_model.errors import PackFault, RefusedForPrivacy, VinkError
from vink_model.text import Language, Text, phrase

LONGEST_NAME = 80
LONGEST_TITLE = 140
"""Two lines of a slide."""
LONGEST_NOTES = 2000
LONGEST_PART = 3000
"""Of the committee note."""
LONGEST_POINT = 400

_HIDDEN = dict.fromkeys(
    map(ord, "\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"), None
) | dict.fromkeys(range(0x2066, 0x206A), None)
"""Signs that nobody sees: they turn text round or hide a word from the checks."""
_BLANKS = re.compile(r"[^\S\u00a0]+")
"""All but the blank that keeps a number and its unit on one line."""
_JOINER = "\N{ZERO WIDTH JOINER}"
"""Holds some emoji together."""


@dataclass(frozen=True, slots=True)
class _Field:
    """One place to type in."""

    place: Text
    longest: int
    has_lines: bool = True


NAME = _Field(Text("Pakkens navn", "The name of the pack"), LONGEST_NAME, has_lines=False)
_PARTS: dict[str, Text] = {
    "problem": Text("Problemstilling", "Problem"),
    "solution": Text("Løsning", "Solution"),
    "economy": Text("Økonomi", "Finances"),
    "process": Text("Videre proces", "Next steps"),
}


def checked(pack: Pack, threshold: int, released: Collection[str] = ()) -> Pack:
    """The pack with its words as they are kept; counts of people below the threshold may not be stated.

    What the release itself says passes as it is.
    Raises: the first of `faults_of`.
    """
    for fault in faults_of(pack, threshold, released):
        raise fault
    return _rewritten(pack, lambda _, words: words)


def faults_of(pack: Pack, threshold: int, released: Collection[str] = ()) -> tuple[VinkError, ...]:
    """Everything in the pack's words that cannot be kept, from the top down: PackFault, RefusedForPrivacy."""
    found: list[VinkError] = []
    known = {in_order(words, has_lines=True) for words in released}

    def look(field: _Field, words: str) -> str:
        try:
            if words not in known:
                _refuse(field, words, threshold, pack.language)
        except (PackFault, RefusedForPrivacy) as fault:
            found.append(fault)
        return words

    _rewritten(pack, look)
    return tuple(found)


def _rewritten(pack: Pack, look: Callable[[_Field, str], str]) -> Pack:
    """The pack with each of its words put in order and looked at."""

    def at(field: _Field, words: str) -> str:
        return look(field, in_order(words, has_lines=field.has_lines))

    return replace(
        pack,
        name=at(NAME, pack.name),
        slides=tuple(_slide(slide, number, at) for number, slide in enumerate(pack.slides, start=1)),
        note=_note(pack.note, at),
    )


def _slide(slide: Slide, number: int, at: Callable[[_Field, str], str]) -> Slide:
    title = phrase("Titlen på side {n}", "The title of slide {n}", n=number)
    notes = phrase("Noterne til side {n}", "The notes of slide {n}", n=number)
    return replace(
        slide,
        title=at(_Field(title, LONGEST_TITLE, has_lines=False), slide.title),
        notes=at(_Field(notes, LONGEST_NOTES), slide.notes),
    )


def _note(note: Note, at: Callable[[_Field, str], str]) -> Note:
    points = tuple(at(_point(n), words) for n, words in enumerate(note.recommendations, start=1))
    parts = {name: at(_Field(place, LONGEST_PART), getattr(note, name)) for name, place in _PARTS.items()}
    return replace(note, recommendations=tuple(point for point in points if point), **parts)


def _point(number: int) -> _Field:
    place = phrase("Indstillingens punkt {n}", "Point {n} of the recommendation", n=number)
    return _Field(place, LONGEST_POINT)


def in_order(words: str, *, has_lines: bool) -> str:
    """Words without needless blanks and without signs that nobody sees."""
    lines = [_BLANKS.sub(" ", line).strip() for line in words.translate(_HIDDEN).splitlines()]
    return (
        "\n".join(line for line in lines if line) if has_lines else " ".join(line for line in lines if line)
    )


def _refuse(field: _Field, words: str, threshold: int, language: Language) -> None:
    title = phrase("{place} kan ikke gemmes", "{place} cannot be kept", place=field.place)
    if field is NAME and not words:
        raise PackFault(title, Text("Giv pakken et navn.", "Give the pack a name."))
    if len(words) > field.longest:
        raise PackFault(
            title,
            phrase(
                "Der er {n} tegn, og der er plads til {most}. Kort den af.",
                "It has {n} characters, and there is room for {most}. Shorten it.",
                n=len(words),
                most=field.longest,
            ),
        )
    if not words.replace("\n", "").replace(_JOINER, "").isprintable():
        raise PackFault(
            title,
            Text(
                "Den har tegn, som ikke kan vises. Skriv den igen uden at kopiere.",
                "It has signs that cannot be shown. Write it again without copying.",
            ),
        )
    refuse_persons(words, title)
    if says_small_count(words, threshold, language):
        raise PackFault(title, small_count_remedy(threshold))


def small_count_remedy(threshold: int) -> Text:
    """How to say it when a count of people is small."""
    return phrase(
        "Den nævner et antal personer under {n}. Så få må ikke kunne genkendes: skriv 'færre end {n}', eller "
        "fortæl det uden tal.",
        "It states a number of people below {n}. So few must not be recognised: write 'fewer than {n}', or "
        "tell it without a number.",
        n=threshold,
    )
