"""What a file says at one place of it, and how what it says is held against what it should say."""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from vink_model.domain.codes import Coded
from vink_model.text import Text, phrase

Said = str | float
"""Words, or a number."""
_NUMBER = re.compile(r"\d+(?:[.,\N{NO-BREAK SPACE}]\d+)*")
_SHOWN_LETTERS = 60


class Fault(Coded):
    """How a place differs."""

    NUMBER = "number", "Et tal er ændret", "A number was changed"
    WORDS = "words", "Ord er ændret", "Words were changed"
    MISSING = "missing", "Mangler i filen", "Missing in the file"
    ADDED = "added", "Hører ikke til pakken", "Does not belong to the pack"


@dataclass(frozen=True, slots=True)
class Found:
    """What stands at one place."""

    key: tuple[str, ...]
    """The place, the same however the pages are laid out; its part of the pack first."""
    place: Text
    """Where a reader finds it."""
    said: Said


@dataclass(frozen=True, slots=True)
class Difference:
    """One place that does not say what the pack says."""

    fault: Fault
    place: Text
    expected: str
    found: str

    @property
    def sentence(self) -> Text:
        """The difference on one line, its place first."""
        return phrase(
            "{p}: {f}. Pakken siger »{e}«, filen »{s}«.",
            "{p}: {f}. The pack says “{e}”, the file “{s}”.",
            p=self.place,
            f=self.fault.label,
            e=self.expected,
            s=self.found,
        )


def differences(expected: Sequence[Found], found: Sequence[Found]) -> Iterator[Difference]:
    """Every place that says something else than it should, in the order of the file; then what is missing."""
    wanted = {one.key: one for one in expected}
    for one in found:
        mate = wanted.get(one.key)
        if mate is not None and not _same(mate.said, one.said):
            yield differing(mate.said, one.said, one.place)
        elif mate is None and _is_something(one.said):
            yield Difference(Fault.ADDED, one.place, "", shown(one.said))
    yield from _missing(expected, {one.key for one in found})


def _missing(expected: Sequence[Found], seen: set[tuple[str, ...]]) -> Iterator[Difference]:
    """What a file lacks: a part of the pack, or one kind of thing in it, is told of once."""
    there = {key[:size] for key in seen for size in (1, 2)}
    told: set[tuple[str, ...]] = set()
    for one in expected:
        if one.key in seen or not _is_something(one.said):
            continue
        whole = next((one.key[:size] for size in (1, 2) if one.key[:size] not in there), one.key)
        if whole not in told:
            yield Difference(Fault.MISSING, one.place, shown(one.said), "")
        told.add(whole)


def lines_differing(
    expected: Sequence[str], found: Sequence[str], places: Mapping[int, Text], end: Text
) -> Iterator[Difference]:
    """Differences between lines in order; a line that was put in is no difference of those below it.

    Shape: `places` by the number of a found line; `end` is where nothing follows.
    """
    for what, first, last, start, stop in SequenceMatcher(
        None, expected, found, autojunk=False
    ).get_opcodes():
        if what == "equal":
            continue
        wanted, given = expected[first:last], found[start:stop]
        for number in range(max(len(wanted), len(given))):
            place = places.get(start + min(number, max(len(given) - 1, 0)), end)
            if number >= len(given):
                yield Difference(Fault.MISSING, place, shown(wanted[number]), "")
            elif number >= len(wanted):
                yield Difference(Fault.ADDED, place, "", shown(given[number]))
            else:
                yield differing(wanted[number], given[number], place)


def differing(expected: Said, found: Said, place: Text) -> Difference:
    """The difference between two things that are not the same: a number before words."""
    if isinstance(expected, float) or isinstance(found, float):
        return Difference(Fault.NUMBER, place, shown(expected), shown(found))
    ours, theirs = _NUMBER.findall(expected), _NUMBER.findall(found)
    if ours == theirs:
        return Difference(Fault.WORDS, place, *_where_words_part(expected, found))
    for mine, other in zip(ours, theirs, strict=False):
        if mine != other:
            return Difference(Fault.NUMBER, place, mine, other)
    return Difference(Fault.NUMBER, place, shown(expected), shown(found))


def shown(said: Said) -> str:
    """A thing as it is told of: a number in full, words cut."""
    if isinstance(said, float):
        return f"{said:.10g}"
    return said if len(said) <= _SHOWN_LETTERS else said[: _SHOWN_LETTERS - 1] + "…"


def plain(words: str) -> str:
    """Words with their blanks made alike, as programs differ in them."""
    return " ".join(words.replace("\v", " ").split())


def _same(expected: Said, found: Said) -> bool:
    if isinstance(expected, float) and isinstance(found, float):
        return math.isclose(expected, found, rel_tol=1e-9, abs_tol=1e-12)
    return expected == found


def _is_something(said: Said) -> bool:
    return isinstance(said, float) or bool(said)


def _where_words_part(expected: str, found: str) -> tuple[str, str]:
    """Both from a little before the first letter that differs."""
    at = next(
        (n for n, (a, b) in enumerate(zip(expected, found, strict=False)) if a != b),
        min(len(expected), len(found)),
    )
    start = max(at - 12, 0)
    return shown(expected[start:]), shown(found[start:])
