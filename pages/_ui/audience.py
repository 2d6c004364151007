"""Whom the screen is shown to: the staff, who may see exact counts, or the committee, who may not.

The choice stands in the address as `audience=committee`, so that a link keeps it, and goes along from screen
to screen. A server that is locked shows what the committee may see whatever the address says.
"""

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from pages._ui.language import KEY as LANGUAGE
from pages._ui.language import say
from vink_model.text import Text

KEY = "audience"
"""Its name in the address."""
COMMITTEE = "committee"

_INTERNAL = "internal"
_WIDGET = "audience.choice"
_LABEL = Text("Vis som", "Show as")
_NAMES = {_INTERNAL: Text("Intern", "Internal"), COMMITTEE: Text("Udvalg", "Committee")}
_ICONS = {_INTERNAL: ":material/lock:", COMMITTEE: ":material/groups:"}
_INTERNAL_VIEW = Text("Intern visning", "Internal view")
_EXACT = Text("Nøjagtige tal, kun til forvaltningen.", "Exact counts, for the administration only.")


def is_for_committee(*, is_locked: bool) -> bool:
    """Whether this visitor sees what the committee may see, and nothing else.

    An address that says nothing changes nothing: the browser's way back opens no exact counts before a full
    room.
    """
    if is_locked:
        return True
    written = st.query_params.get(KEY)
    if written is not None:
        st.session_state[KEY] = written == COMMITTEE
    return bool(st.session_state.get(KEY, False))


def show_audience_switch(*, is_committee: bool) -> None:
    """The switch between what the staff and what the committee may see."""
    st.session_state[_WIDGET] = COMMITTEE if is_committee else _INTERNAL
    st.segmented_control(
        say(_LABEL),
        list(_NAMES),
        format_func=lambda code: f"{_ICONS[code]} {say(_NAMES[code])}",
        required=True,
        key=_WIDGET,
        on_change=_switched,
    )


def show_internal_mark() -> None:
    """Say at the head of a screen that its counts are exact, with icon and words."""
    st.markdown(f":blue-badge[{_ICONS[_INTERNAL]} {say(_INTERNAL_VIEW)}] :small[:gray[{say(_EXACT)}]]")


def keep_in_address() -> None:
    """Leave nothing in the address of the committee's view but the language and whom it is for.

    At the end of a run, as a write that is made earlier is made on the screen before this one. On the
    browser's way back nothing is written: that would be a step forward from where she wants to go back to.
    """
    if _came_by_history():
        return
    for name in tuple(st.query_params):
        if name not in {LANGUAGE, KEY}:
            del st.query_params[name]
    if st.query_params.get(KEY) != COMMITTEE:
        st.query_params[KEY] = COMMITTEE


def _switched() -> None:
    is_committee = st.session_state[_WIDGET] == COMMITTEE
    st.session_state[KEY] = is_committee
    if is_committee:
        st.query_params[KEY] = COMMITTEE
    elif KEY in st.query_params:
        del st.query_params[KEY]


def _came_by_history() -> bool:
    """Whether the visitor pressed back or forward."""
    context = get_script_run_ctx()
    return context is not None and context.is_history_navigation
