"""The outcomes of two periods, the way through the programme as flows, and the time that it takes."""

import streamlit as st

from pages._ui.address import choose
from pages._ui.behind import behind_message
from pages._ui.data import dataset
from pages._ui.parts import show_message
from pages._ui.periods import choose_periods
from vink_model.text import Text
from vink_model.views.outcomes_compare import compare_message
from vink_model.views.outcomes_time import time_messages
from vink_model.views.outcomes_way import ALL, KINDS, way_messages, way_years
from vink_model.views.periods_offered import offered_periods


def show_compare() -> None:
    """The share targets of two periods that the visitor chooses."""
    periods = choose_periods(offered_periods(dataset()), "resultat")
    message = compare_message(dataset(), *periods) if periods else None
    if message is not None:
        show_message(message, below=behind_message("outcomes", message))


def show_way() -> None:
    """The concerns' way and the courses' way, of one year and one kind of course, or of all."""
    with st.container(horizontal=True, gap="medium"):
        year = choose("vejaar", Text("År", "Year"), way_years(dataset()), default=ALL)
        kind = choose("vejforloeb", Text("Forløb", "Courses"), KINDS, default=ALL)
    for message in way_messages(dataset(), kind, year):
        show_message(message)


def show_time() -> None:
    """Time to education or work, and what is known half a year after a course."""
    for message in time_messages(dataset()):
        show_message(message)
