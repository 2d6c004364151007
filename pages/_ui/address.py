"""Choices that live in the address, as codes that are the same in every language.

A choice is in the address unless it is the default, so that an address can be sent to a colleague. It is
remembered when the visitor goes to another screen and comes back, and the browser's back and forward buttons
take it along.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from pages._ui.language import say
from vink_model.text import Text

_SEGMENTS = 5
"""At most so many options side by side; more are a list that opens."""
_SEGMENT_LETTERS = 70
"""At most so many letters of names side by side; longer names would break over several lines."""
_PILLS = 8

_SCREEN = "address.screen"
_MEMORY = "address.memory"
_RECALLED = "address.recalled"

_ALL = Text("Alle", "All")

Codes = tuple[str, ...]


def choose(key: str, label: Text, options: Mapping[str, Text], *, default: str) -> str:
    """Let the visitor choose one of the options; gives its code.

    `key` is the choice's name in the address and belongs to one screen only.
    """
    known = tuple(options)
    (code,) = _present(key, lambda codes: _first(codes, known), (default,))
    widget = _widget(key)
    st.session_state[widget] = code
    if len(options) <= _SEGMENTS and sum(len(say(name)) for name in options.values()) <= _SEGMENT_LETTERS:
        st.segmented_control(
            say(label),
            known,
            format_func=lambda option: say(options[option]),
            required=True,
            wrap=True,
            key=widget,
            on_change=_changed,
            args=(key, (default,)),
        )
    else:
        st.selectbox(
            say(label),
            known,
            format_func=lambda option: say(options[option]),
            key=widget,
            on_change=_changed,
            args=(key, (default,)),
        )
    return code


def choose_several(key: str, label: Text, options: Mapping[str, Text]) -> Codes:
    """Let the visitor choose any of the options; gives their codes.

    Empty: nothing chosen, which means all.
    """
    known = tuple(options)
    codes = _present(key, lambda found: tuple(code for code in known if code in found), ())
    widget = _widget(key)
    st.session_state[widget] = list(codes)
    if len(options) <= _PILLS:
        st.pills(
            say(label),
            known,
            selection_mode="multi",
            wrap=True,
            format_func=lambda option: say(options[option]),
            key=widget,
            on_change=_changed,
            args=(key, ()),
        )
    else:
        st.multiselect(
            say(label),
            known,
            format_func=lambda option: say(options[option]),
            placeholder=say(_ALL),
            key=widget,
            on_change=_changed,
            args=(key, ()),
        )
    return codes


def asked(key: str) -> Codes:
    """The codes that the address asks for or that are brought back, known or not."""
    return tuple(st.query_params.get_all(key)) or st.session_state.get(_RECALLED, {}).get(key, ())


def carried(key: str) -> str:
    """A choice that no widget of its own shows, such as which scenario is open. Empty: none is."""
    codes = _present(key, lambda found: tuple(found[:1]), ())
    return codes[0] if codes else ""


def carry(key: str, code: str) -> None:
    """Choose such a thing; nothing when the code is empty."""
    _keep(key, (code,) if code else (), ())


def put(key: str, code: str) -> None:
    """Choose for the visitor, as when she clicks in a chart; the screen then begins again with the choice."""
    if st.session_state.get(_widget(key)) != code:
        st.query_params[key] = code
        st.rerun()


@contextmanager
def remembering(screen: str) -> Iterator[None]:
    """Bring a screen's choices back when the visitor comes to it by the menu, which empties the address.

    They go into the address in one write at the end: each write is a step in the browser's history, and one
    made before the browser has changed the address to the new screen is made on the old screen's.
    """
    is_new = st.session_state.get(_SCREEN) != screen
    st.session_state[_SCREEN] = screen
    recalled = {**_memory()} if is_new and not _came_by_history() else {}
    st.session_state[_RECALLED] = recalled
    try:
        yield
    finally:
        st.session_state[_RECALLED] = {}
        missing = {key: list(_memory()[key]) for key in recalled if key not in st.query_params}
        if any(missing.values()):
            st.query_params.update({key: codes for key, codes in missing.items() if codes})


def _present(key: str, usable: Callable[[Sequence[str]], Codes], default: Codes) -> Codes:
    """The codes in the address that can be used, else those brought back, else the default."""
    in_address = st.query_params.get_all(key)
    recalled = st.session_state.get(_RECALLED, {}).get(key, ())
    codes = usable(in_address) or usable(recalled) or default
    if in_address:
        _keep(key, codes, default)
    else:
        _memory()[key] = () if codes == default else codes
    return codes


def _keep(key: str, codes: Codes, default: Codes) -> None:
    """Remember the choice and write it into the address, where the default is left out."""
    wanted = () if codes == default else codes
    _memory()[key] = wanted
    if tuple(st.query_params.get_all(key)) != wanted:
        if wanted:
            st.query_params[key] = list(wanted)
        else:
            del st.query_params[key]


def _changed(key: str, default: Codes) -> None:
    chosen = st.session_state[_widget(key)]
    codes = (chosen,) if isinstance(chosen, str) else tuple(chosen or ())
    _keep(key, codes or default, default)


def _memory() -> dict[str, Codes]:
    """The choices of the present screen that are not the default."""
    remembered: dict[str, dict[str, Codes]] = st.session_state.setdefault(_MEMORY, {})
    return remembered.setdefault(st.session_state.get(_SCREEN, ""), {})


def _came_by_history() -> bool:
    """Whether the visitor pressed back or forward: the address then says all, also by what is missing."""
    context = get_script_run_ctx()
    return context is not None and context.is_history_navigation


def _first(codes: Sequence[str], known: Codes) -> Codes:
    return tuple(code for code in codes if code in known)[:1]


def _widget(key: str) -> str:
    return f"{key}.choice"
