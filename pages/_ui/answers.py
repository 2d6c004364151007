"""The other screens' answers on the overview: each question, its sentence, and the way there."""

from collections.abc import Sequence

import streamlit as st

from pages._ui.language import say
from pages._ui.parts import show_link
from pages._ui.screens import SCREENS
from pages._ui.words import unmarked
from vink_model.views.overview import ScreenAnswer


def show_answers(answers: Sequence[ScreenAnswer]) -> None:
    """Each screen's answer as a card that leads there."""
    with st.grid("auto", min_column_width=_NARROWEST, gap="small"):
        for answer in answers:
            with st.container(border=True, height="stretch", gap="small"):
                st.subheader(unmarked(say(answer.question)), anchor=False)
                st.markdown(unmarked(say(answer.sentence)))
                st.space("stretch")
                show_link(answer.screen, SCREENS[answer.screen].title)


_NARROWEST = 440
"""Pixels. Narrower cards break their sentences into too many lines."""
