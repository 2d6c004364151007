"""A frozen pack on the wall: its slides, one at a time, and nothing else of the application.

No page is run for it and no figure is read but the frozen pack's own: there is nothing unprotected to show.
"""

import streamlit as st

from pages._ui import present_address
from pages._ui.committee.bench import shown_of
from pages._ui.data import product
from pages._ui.language import say
from pages._ui.parts import show_error
from pages._ui.present_asking import begin_asking, is_internal, show_asking
from pages._ui.stage.wall import show_wall
from vink_model.domain.pack import FrozenPack, without_notes
from vink_model.errors import VinkError
from vink_model.text import Text

_BACK = Text("Tilbage til Udvalg", "Back to Committee")


def show_presented(code: str) -> None:
    """What is shown of a code; one that stands for nothing is said to, with the way back."""
    try:
        taken = _taken(code)
    except VinkError as unknown:
        show_error(unknown)
        st.button(say(_BACK), key="present.back", on_click=present_address.leave)
        return
    # Whoever has seen a page has its code; what the presenter means to say is hers.
    pack = taken.pack if is_internal() else without_notes(taken.pack)
    slides = shown_of(pack, taken.release, taken.code)
    show_wall(
        slides,
        present_address.side(),
        taken.pack.language,
        leave=present_address.leave,
        ask=begin_asking if is_internal() else None,
    )
    show_asking()


# A frozen pack never changes, so it is read once for all who show it.
@st.cache_resource(show_spinner=False, max_entries=4)
def _taken(code: str) -> FrozenPack:
    return product().packs().frozen(code)
