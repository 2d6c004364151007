"""The plan's printed figures tried all at once: worked out once for each state of the figures."""

import streamlit as st

from pages._ui.data import dataset
from vink_model.domain.messages import Message
from vink_model.domain.planning.balance import balanced
from vink_model.domain.planning.printed import all_printed
from vink_model.views.budget_balanced import balanced_message
from vink_model.views.budget_printed import printed_message


def known_printed() -> Message | None:
    """Whether all that is printed can be true at once. It holds both languages, so all visitors share it."""
    return _printed(dataset().version)


def known_balanced() -> Message | None:
    """The printed figures balanced."""
    return _balanced(dataset().version)


@st.cache_resource(show_spinner=False, max_entries=2)
def _printed(version: str) -> Message | None:  # noqa: ARG001 - the version is what the answer is kept by
    plan = dataset().plan
    return printed_message(plan, all_printed(plan))


@st.cache_resource(show_spinner=False, max_entries=2)
def _balanced(version: str) -> Message | None:  # noqa: ARG001 - as above
    plan = dataset().plan
    return balanced_message(plan, balanced(plan))
