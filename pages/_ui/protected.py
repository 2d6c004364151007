"""What the committee sees of a screen: the protected messages of the release that stands, and nothing else.

No page is run for it and no figure is read but the release's own, so there is nothing unprotected to show.
"""

import streamlit as st

from pages._ui.cards import show_message
from pages._ui.data import product
from pages._ui.language import say
from pages._ui.parts import show_heading, show_notice
from pages._ui.screens import COMMITTEE_SEES_NOTHING, OVERVIEW, Screen
from pages._ui.words import unmarked
from vink_model.domain.disclosure.protected import Protected
from vink_model.domain.release import Release
from vink_model.text import Text, day_text, joined, phrase

_BANNER = Text("Udvalgsvisning", "Committee view")
_SHOWN = Text(
    "Alt på skærmen stammer fra en udgivelse, hvor små tal er skjult. Nøjagtige tal kan ikke ses herfra.",
    "All on this screen comes from a release in which small numbers are hidden. Exact counts cannot be seen "
    "from here.",
)
_NONE = Text("Der er ingen udgivelse endnu", "There is no release yet")
_HOW = Text(
    "Udvalget kan først se tal, når en udgivelse er bygget og godkendt. Byg den på skærmen Udvalg i den "
    "interne visning, eller med `python -m vink_model release`.",
    "The committee can see figures once a release is built and approved. Build it on the Committee screen in "
    "the internal view, or with `python -m vink_model release`.",
)
_WHERE = Text("Hvor står indsatsen?", "Where does the effort stand?")
_NOT_HERE = Text("Denne skærm er ikke til udvalget", "This screen is not for the committee")
_WHY_NOT = Text(
    "Her arbejder forvaltningen med nøjagtige tal og udkast. De andre skærme viser det, der er udgivet.",
    "The administration works here with exact counts and drafts. The other screens show what was released.",
)
_NOTHING = Text("Intet udgivet herfra", "Nothing released from here")
_NO_MESSAGE = Text(
    "Udgivelsen har ingen meddelelser fra denne skærm.", "The release has no messages from this screen."
)
_SYNTHETIC = Text("Syntetiske tal", "Synthetic figures")
_MADE_UP = Text(
    "Tal for de enkelte måneder er opdigtede til afprøvning.",
    "Figures for single months are made up for trial.",
)


def standing() -> Release | None:
    """The release that the committee sees now. Empty: None when none was approved.

    Raises: UnknownRelease when it is not what its code says any more.
    """
    code = product().releases().standing()
    return None if code is None else _release(code)


@st.cache_resource(show_spinner=False, max_entries=2)
def _release(code: str) -> Release:
    return product().releases().of(code)


def show_banner(release: Release | None) -> None:
    """Say at the head of every screen that this is the committee's view, with icon and words."""
    words = _SHOWN if release is None else joined((_SHOWN, _released(release)))
    st.info(unmarked(say(words)), title=say(_BANNER), icon=":material/groups:")
    if release is not None and any(one.message.is_synthetic for one in release.contents.messages):
        st.markdown(f":violet-badge[:material/science: {say(_SYNTHETIC)}] :small[:gray[{say(_MADE_UP)}]]")


def show_protected_screen(screen: Screen, release: Release | None) -> None:
    """A screen as the committee sees it; without a release it says how one is built."""
    show_heading(screen.title, _WHERE if screen is OVERVIEW else screen.question)
    if screen in COMMITTEE_SEES_NOTHING:
        show_notice(_NOT_HERE, _WHY_NOT)
    elif release is None:
        st.info(say(_HOW), title=say(_NONE), icon=":material/inventory_2:")
    else:
        _show_messages(tuple(one for one in release.contents.messages if one.screen == screen.name))


def show_receipt(release: Release | None) -> None:
    """Say below the screen which release it shows."""
    if release is not None:
        st.markdown(f":small[:gray[{unmarked(say(_released(release)))}]]")


def _show_messages(messages: tuple[Protected, ...]) -> None:
    if not messages:
        show_notice(_NOTHING, _NO_MESSAGE)
    for protected in messages:
        show_message(protected.message)


def _released(release: Release) -> Text:
    approved = release.approved_at or release.built_at
    return phrase(
        "Udgivelse {code} af {day}.",
        "Release {code} of {day}.",
        code=release.code,
        day=day_text(approved.date()),
    )
