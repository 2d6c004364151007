"""What the last load came to, and the way back."""

import streamlit as st

from pages._ui.data import product
from pages._ui.door.flow import begin_again, flow, go
from pages._ui.language import say
from pages._ui.parts import show_error
from pages._ui.words import unmarked
from vink_model.errors import VinkError
from vink_model.text import Text

_UNDO = Text("Fortryd indlæsningen", "Undo the load")


def show_outcome() -> None:
    """The last load, until the next file is chosen, with one click to take it back."""
    found = flow()
    if found.outcome is None:
        return
    st.info(unmarked(say(found.outcome)), icon=":material/task_alt:")
    if found.state_before is not None:
        st.button(
            say(_UNDO), icon=":material/undo:", key="door.undo", on_click=_undo, args=(found.state_before,)
        )
    if found.refused is not None:
        show_error(found.refused)


def _undo(number: int) -> None:
    try:
        restored = product().restore(number)
    except VinkError as refused:
        go(refused=refused)
    else:
        begin_again(restored.sentence)
