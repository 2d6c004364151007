"""The outcomes as they are known for one state of the figures: worked out once, shown to all visitors."""

import streamlit as st

from pages._ui.data import dataset
from vink_model.domain.verdicts import Method
from vink_model.views.outcomes import OutcomeChoices, OutcomesScreen, outcome_choices, outcomes_screen

_MOST = 128
"""Tracks times verdicts times ways of weighing, for two states of the figures."""


def known_choices() -> OutcomeChoices:
    """What can be chosen among the targets."""
    return _choices(dataset().version)


def known_screen(track: str, verdict: str, method: str) -> OutcomesScreen:
    """The screen of one choice. It holds both languages and no widget, so that nobody's visit changes it."""
    return _screen(dataset().version, track, verdict, Method(method))


@st.cache_resource(show_spinner=False, max_entries=2)
def _choices(version: str) -> OutcomeChoices:  # noqa: ARG001 - the version is what the choices are kept by
    return outcome_choices(dataset())


@st.cache_resource(show_spinner=False, max_entries=_MOST)
def _screen(version: str, track: str, verdict: str, method: Method) -> OutcomesScreen:  # noqa: ARG001 - as above
    return outcomes_screen(dataset(), track, verdict, method)
