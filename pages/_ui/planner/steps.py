"""The steps back and forward, and the way back to the adopted plan."""

from dataclasses import replace

import streamlit as st

from pages._ui.language import say
from pages._ui.planner.state import act_own, redo, undo, workbench
from vink_model.domain.planning.scenario import Scenario
from vink_model.text import Text

_UNDO, _REDO = Text("Fortryd", "Undo"), Text("Gentag", "Redo")
_AFRESH = Text("Begynd forfra fra det vedtagne", "Begin again from the adopted plan")


def show_steps() -> None:
    """Undo, redo, and beginning again; each of them can be undone."""
    history = workbench().history
    st.button(
        say(_UNDO), icon=":material/undo:", disabled=not history.past, key="planner.undo", on_click=undo
    )
    st.button(
        say(_REDO), icon=":material/redo:", disabled=not history.future, key="planner.redo", on_click=redo
    )
    st.button(
        say(_AFRESH),
        icon=":material/restart_alt:",
        key="planner.afresh",
        on_click=act_own,
        args=(_emptied,),
    )


def _emptied(scenario: Scenario) -> Scenario:
    return replace(scenario, base=None, overrides=(), rules=(), assumptions=())
