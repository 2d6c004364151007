"""A release of the sample's messages as a presenter has it before her."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import cache

from tests.views.sample import messages_in, sample_screens
from vink_model.domain.disclosure.protected import Protected
from vink_model.domain.pack import Note, Pack, Slide
from vink_model.domain.release import Contents, Release
from vink_model.text import Language

CODE = "K7QF3-M2X9D"
BUILT = datetime(2018, 3, 1, 9, 30, tzinfo=UTC)


@cache
def sample_release() -> Release:
    """Every message of the sample's screens, once; nothing in it is held back."""
    found = {
        one.key: Protected(screen, replace(one, claims=()))
        for screen, shown in sample_screens().items()
        if screen not in {"overview", "method"}
        for one in messages_in(shown)
    }
    contents = Contents("state-1", 5, "Kommunens egen grænse", tuple(found.values()))
    return Release(CODE, contents, BUILT, "Anna")


def release_without(*keys: str) -> Release:
    """The sample's release as it is when some messages have vanished."""
    full = sample_release()
    left = tuple(one for one in full.contents.messages if one.message.key not in keys)
    return replace(full, contents=replace(full.contents, messages=left))


def small_pack(name: str = "Marts", language: Language = Language.DA) -> Pack:
    """Two slides, one with a title of its own, and a short note."""
    slides = (Slide("flows"), Slide("summary", "Vi er på vej", "Begynd med målene."))
    note = Note(("at udvalget tager orienteringen til efterretning.",), economy="Ingen merudgift.")
    return Pack(name, CODE, language, slides, note)
