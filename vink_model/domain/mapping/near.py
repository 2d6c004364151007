"""Likely answers: the column that a declared one is, the code that a word is, each with the reason."""

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from vink_model.domain.mapping.labels import label_of
from vink_model.domain.mapping.words import CODE_WORDS, COLUMN_WORDS
from vink_model.domain.sheets import Column, plain
from vink_model.text import Text, phrase

_NEAR = 0.8
_NEAR_HEADING = 0.84


@dataclass(frozen=True, slots=True)
class Guess:
    """A likely answer and why it is likely."""

    answer: str
    reason: Text
    strength: float
    """1 for the very word, less for one that is only near."""


def heading_for(column: Column, headers: Iterable[str]) -> Guess | None:
    """The heading that a declared column most likely stands under."""
    guesses = (guess for header in headers if (guess := _heading(column, header)) is not None)
    return max(guesses, key=lambda guess: guess.strength, default=None)


def code_for(word: str, own: Mapping[str, str]) -> Guess | None:
    """The code that a word most likely is; `own` are the accepted words, each with its code."""
    said = plain(label_of(word).words)
    codes = dict.fromkeys(own.values())
    if said in own:
        return Guess(own[said], _same(word), 1.0)
    for code in codes:
        if said in CODE_WORDS.get(code, ()):
            return Guess(code, _synonym(word), 0.9)
    spellings = {**{plain(w): c for c in codes for w in CODE_WORDS.get(c, ())}, **own}
    near = _nearest(said, spellings, _NEAR)
    return None if near is None else Guess(spellings[near], _near(word, near), 0.7)


def _heading(column: Column, header: str) -> Guess | None:
    said = plain(label_of(header).words)
    own = {plain(words) for words in column.headers}
    others = {plain(words) for words in COLUMN_WORDS.get(column.key, ())}
    if said in own:
        return Guess(header, _same(header), 1.0)
    if said in others:
        return Guess(header, _synonym(header), 0.9)
    near = _nearest(said, own | others, _NEAR_HEADING)
    return None if near is None else Guess(header, _near(header, near), 0.7)


def _nearest(said: str, spellings: Iterable[str], cutoff: float) -> str | None:
    long_enough = [spelling for spelling in spellings if len(spelling) > 3] if len(said) > 3 else []
    found = difflib.get_close_matches(said, long_enough, n=1, cutoff=cutoff)
    return found[0] if found else None


def _same(words: str) -> Text:
    return phrase("'{w}' er vores eget ord.", "'{w}' is our own word.", w=words)


def _synonym(words: str) -> Text:
    return phrase("'{w}' siges andre steder om det samme.", "'{w}' is said elsewhere of the same.", w=words)


def _near(words: str, near: str) -> Text:
    return phrase("'{w}' ligner '{n}'.", "'{w}' is like '{n}'.", w=words, n=near)
