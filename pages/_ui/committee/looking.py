"""The part See: each slide as it will be, and what is held back on it and why."""

import streamlit as st

from pages._ui.committee.bench import release_of, shown_of
from pages._ui.language import say
from pages._ui.parts import show_notice
from pages._ui.stage import show_previews
from pages._ui.words import unmarked
from vink_model.domain.pack import Pack
from vink_model.text import Text
from vink_model.views.committee_screen import hidden_words, release_words

_NONE = Text("Ingen sider at se endnu", "No slides to see yet")
_NONE_HOW = Text("Vælg sider først.", "Choose slides first.")


def show_looking(pack: Pack) -> None:
    """The slides in the small. Empty: says where to choose them."""
    release = release_of(pack)
    slides = shown_of(pack, release)
    if not slides:
        show_notice(_NONE, _NONE_HOW)
        return
    st.markdown(f":material/shield: {unmarked(say(release_words(release)))}")
    below = [hidden_words(shown.protected, release.contents.threshold) for shown in slides]
    show_previews(slides, below, key="committee.previews")
