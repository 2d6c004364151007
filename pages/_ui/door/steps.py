"""The steps of a file's way, with the present one told apart by more than its colour."""

import streamlit as st

from pages._ui.door.flow import Step
from pages._ui.language import say
from vink_model.text import Text, phrase

_NAMES = {
    Step.CHOOSE: Text("Vælg", "Choose"),
    Step.UNDERSTAND: Text("Forstå", "Understand"),
    Step.CHECK: Text("Kontrollér", "Check"),
    Step.CHANGES: Text("Se ændringer", "See changes"),
    Step.LOAD: Text("Indlæs", "Load"),
}


def show_steps(present: Step) -> None:
    """Where the visitor is, what is done and what is left."""
    where = phrase(
        "Trin {n} af {m}: {name}", "Step {n} of {m}: {name}", n=present + 1, m=len(Step), name=_NAMES[present]
    )
    st.markdown(f"**{say(where)}**")
    with st.container(horizontal=True, gap="xsmall"):
        for step in Step:
            is_done = step < present
            st.badge(
                f"{step + 1}. {say(_NAMES[step])}",
                icon=":material/check:" if is_done else None,
                color="primary" if step == present else "gray",
            )
