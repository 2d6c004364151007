"""Where it stands that a frozen pack is shown full screen: in the address, so that a link opens it."""

import streamlit as st

KEY = "vis"
"""The code of the frozen pack."""
SIDE = "side"
"""The slide, from 1."""
_BACK = "present.back"


def present(code: str, side: int = 1) -> None:
    """Show a frozen pack full screen from a slide on."""
    st.query_params[KEY] = code
    st.query_params[SIDE] = str(side)


def presented() -> str | None:
    """The code of what is shown full screen. Empty: None when nothing is."""
    return st.query_params.get(KEY)


def side() -> int:
    """The slide that the address asks for; the first one when it asks for none."""
    written = str(st.query_params.get(SIDE, ""))
    return int(written) if written.isdecimal() and len(written) < 4 else 1


def go_aside(code: str) -> None:
    """Show another pack, such as an annex, from which the way leads back to this slide."""
    now = presented()
    if now is not None:
        st.session_state[_BACK] = (now, side())
    present(code)


def leave() -> None:
    """Back to where this was shown from: another pack, or the screen that packs are made on."""
    back = st.session_state.pop(_BACK, None)
    if back is not None:
        present(*back)
        return
    for name in (KEY, SIDE):
        if name in st.query_params:
            del st.query_params[name]
