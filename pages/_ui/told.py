"""What came of something that the visitor did, told once on the next drawing of the screen."""

import streamlit as st

from pages._ui.language import say
from pages._ui.parts import show_error
from pages._ui.words import unmarked
from vink_model.errors import VinkError
from vink_model.text import Text


def tell(key: str, outcome: Text | VinkError) -> None:
    """Keep what came of it until the screen is drawn again."""
    st.session_state[key] = outcome


def show_told(key: str) -> None:
    """What came of it, the first time that it is asked for. Empty: nothing is shown."""
    outcome = st.session_state.pop(key, None)
    if isinstance(outcome, VinkError):
        show_error(outcome)
    elif isinstance(outcome, Text):
        st.info(unmarked(say(outcome)), icon=":material/task_alt:")
