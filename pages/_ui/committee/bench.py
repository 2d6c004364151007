"""The pack that this visitor works on: from the first choice until it is frozen."""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from pages._ui.data import product
from pages._ui.language import language
from pages._ui.protected import standing
from pages._ui.stage import Shown
from pages._ui.told import tell
from vink_model.domain.agendas import Agenda, drafted
from vink_model.domain.pack import FrozenPack, Pack, Slide, missing, renewed, with_slides
from vink_model.domain.release import Release
from vink_model.errors import VinkError
from vink_model.text import Text, phrase
from vink_model.views.committee_screen import released_words, with_notes

TOLD = "committee.told"
"""What came of the last action."""

_BENCH = "committee.bench"
_UNTITLED = Text("Ny pakke", "New pack")


@dataclass(slots=True)
class Bench:
    """One visitor's pack, and what it was when it was last saved."""

    pack: Pack | None = None
    saved: Pack | None = None
    version: int = 0
    """Of the saved pack; 0 before it is saved."""
    skipped: tuple[str, ...] = ()
    """What the agenda wanted and the release does not have."""

    @property
    def is_saved(self) -> bool:
        """Whether all of it is kept."""
        return self.pack == self.saved


def bench() -> Bench:
    """The visitor's workbench; empty the first time."""
    if _BENCH not in st.session_state:
        st.session_state[_BENCH] = Bench()
    found: Bench = st.session_state[_BENCH]
    return found


def release_of(pack: Pack) -> Release:
    """The release that a pack shows. Raises: UnknownRelease."""
    return _release(pack.release)


@st.cache_resource(show_spinner=False, max_entries=4)
def _release(code: str) -> Release:
    return product().releases().of(code)


def shown_of(pack: Pack, release: Release, code: str = "") -> tuple[Shown, ...]:
    """The slides with what they show; those whose message has vanished are left out."""
    found = [(slide, release.message(slide.message)) for slide in pack.slides]
    there = [(slide, one) for slide, one in found if one is not None]
    return tuple(
        Shown(number, len(there), slide, one, pack.language, code)
        for number, (slide, one) in enumerate(there, start=1)
    )


def begin(agenda: Agenda) -> None:
    """A pack from a ready agenda, with drafted notes."""
    release = standing()
    if release is None:
        return
    made = drafted(agenda, release, language())
    st.session_state[_BENCH] = Bench(with_notes(made.pack, release), skipped=made.skipped)


def begin_empty() -> None:
    """A pack without slides."""
    release = standing()
    if release is not None:
        st.session_state[_BENCH] = Bench(Pack(_UNTITLED.said(language()), release.code, language(), ()))


def close() -> None:
    """Lay the pack aside; what was saved of it stays."""
    st.session_state[_BENCH] = Bench()


def open_saved(name: str) -> None:
    """Go on with a saved pack."""

    def fetch() -> None:
        stored = product().packs().read(name)
        st.session_state[_BENCH] = Bench(stored.pack, stored.pack, stored.version)

    attempt(fetch)


def change(pack: Pack) -> None:
    """Let the pack be another one."""
    bench().pack = pack


def set_slides(slides: tuple[Slide, ...]) -> None:
    """Let the pack have these slides, with drafted notes for new ones."""
    pack = bench().pack
    if pack is not None:
        attempt(lambda: change(with_notes(with_slides(pack, slides), release_of(pack))))


def renew() -> None:
    """Move the pack to the release that stands now; what that one lacks is seen missing."""
    pack, release = bench().pack, standing()
    if pack is not None and release is not None:
        moved = renewed(pack, release)
        bench().skipped = tuple(slide.message for slide in missing(moved, release))
        change(with_notes(moved, release))


def save() -> None:
    """Keep the pack under its name."""
    now = bench()
    if now.pack is None:
        return
    pack = now.pack
    # Under another name it is another pack, and nobody's is written over.
    version = now.version if now.saved is not None and now.saved.name == pack.name else 0

    def keep() -> None:
        stored = product().packs().save(pack, version, released_words(release_of(pack)))
        now.pack, now.saved, now.version = stored.pack, stored.pack, stored.version
        tell(TOLD, phrase("'{n}' er gemt.", "'{n}' is saved.", n=stored.pack.name))

    attempt(keep)


def archive() -> None:
    """Put the saved pack away."""
    now = bench()
    if now.saved is None:
        return
    name, version = now.saved.name, now.version

    def put_away() -> None:
        product().packs().archive(name, version)
        close()
        tell(TOLD, phrase("'{n}' er lagt væk.", "'{n}' is put away.", n=name))

    attempt(put_away)


def freeze() -> FrozenPack | None:
    """Freeze the pack as it stands. Empty: None when it was refused, which is then told."""
    pack = bench().pack
    taken: list[FrozenPack] = []
    if pack is not None:
        attempt(lambda: taken.append(product().packs().freeze(pack, released_words(release_of(pack)))))
    if not taken:
        return None
    change(taken[0].pack)
    return taken[0]


def attempt(action: Callable[[], object]) -> None:
    """Do something; what is refused is told when the screen is drawn, and nothing typed is lost."""
    try:
        action()
    except VinkError as refused:
        tell(TOLD, refused)
