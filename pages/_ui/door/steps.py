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
_DONE, _HERE = ":material/check:", ":material/arrow_forward:"
"""What tells a step that is done, and the present one, from the others: no colour does."""


def show_steps(present: Step) -> None:
    """Where the visitor is, what is done and what is left."""
    where = phrase(
        "Trin {n} af {m}: {name}", "Step {n} of {m}: {name}", n=present + 1, m=len(Step), name=_NAMES[present]
    )
    st.markdown(f"**{say(where)}**")
    with st.container(horizontal=True, gap="xsmall"):
        for step in Step:
            name = f"{step + 1}. {say(_NAMES[step])}"
            st.badge(
                f"**{name}**" if step == present else name,
                icon=_DONE if step < present else _HERE if step == present else None,
                color="gray",
            )
