"""The story behind a figure, written by somebody who knows it: about one figure over some months."""

import re
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from vink_model.domain.measures import Period
from vink_model.domain.person_names import is_person_name
from vink_model.domain.privacy import trace_in
from vink_model.errors import RefusedForFaults, RefusedForPrivacy
from vink_model.text import Text, phrase

LONGEST_COMMENT = 600
"""Characters; a longer story belongs in a document."""
_KEY = re.compile(r"[a-z0-9_]{1,80}")

_TITLE = Text("Kommentaren kan ikke gemmes", "The comment cannot be stored")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SURNAME = "Bakke"
"""Set after a lone word, to ask whether it is a first name; a place and a son are named otherwise."""
_PRONOUN = "hans"
"""Both a first name and 'his': a lone one is taken for the word."""


@dataclass(frozen=True, slots=True)
class About:
    """One figure over some months, which a comment is about.

    Raises: ValueError for a key that can be no figure's.
    """

    figure: str
    """The figure's key: of a target, or in the catalogue."""
    period: Period

    def __post_init__(self) -> None:
        if _KEY.fullmatch(self.figure) is None:
            raise ValueError("a figure's key is made of small letters, digits and underscores")


@dataclass(frozen=True, slots=True)
class Story:
    """Where the story of a figure belongs, and the figure as it stands now."""

    about: About
    value: Text


@dataclass(frozen=True, slots=True)
class Comment:
    """What somebody wrote about a figure, and the value that she wrote it on."""

    about: About
    words: str
    value: Text
    """The figure as it stood when this was written."""
    version: int
    """Counted up with every change, also when it is archived; 0 before the first."""
    written_at: datetime
    """Unit: UTC."""
    author: str
    is_archived: bool = False

    def is_outdated(self, value: Text) -> bool:
        """Whether the figure is another one now than when this was written."""
        return value != self.value


def comment_of(written: str) -> str:
    """The words as they are kept: lines without needless blanks.

    Raises: RefusedForPrivacy for what points at a person (a number, an address, a name), RefusedForFaults
    for words that are none or too many.
    """
    lines = (" ".join(line.split()) for line in written.strip().splitlines())
    words = "\n".join(line for line in lines if line)
    if not words or len(words) > LONGEST_COMMENT or not words.replace("\n", "").isprintable():
        raise RefusedForFaults(
            _TITLE,
            phrase("Skriv 1 til {n} tegn.", "Write 1 to {n} characters.", n=LONGEST_COMMENT),
        )
    refuse_persons(words, _TITLE)
    return words


def refuse_persons(words: str, title: Text) -> None:
    """Let words go on that point at nobody; the title is what the refusal is headed by.

    Raises: RefusedForPrivacy for a number, an address or a name, without repeating it.
    """
    if trace_in(words) is not None:
        raise RefusedForPrivacy(
            title,
            Text(
                "Skriv om tallet uden CPR-nummer, e-mail eller telefonnummer. Teksten læses af alle.",
                "Write about the figure without a CPR number, e-mail address or phone number. Everyone reads "
                "the text.",
            ),
        )
    if names_person(words):
        raise RefusedForPrivacy(
            title,
            Text(
                "Teksten ser ud til at nævne en person. Skriv om tallet, ikke om nogen, det handler om.",
                "The text seems to name a person. Write about the figure, not about anyone behind it.",
            ),
        )


def names_person(words: str) -> bool:
    """Whether a first name stands in the words, with another name after it or by itself."""
    found = _WORD.findall(words)
    capitals = [word for word in found if word[0].isupper()]
    is_alone = any(word.casefold() != _PRONOUN and is_person_name(f"{word} {_SURNAME}") for word in capitals)
    return is_alone or any(
        a[0].isupper() and b[0].isupper() and is_person_name(f"{a} {b}") for a, b in pairwise(found)
    )
