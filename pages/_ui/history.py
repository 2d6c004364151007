"""Every state that the figures have been in, and the way back to any of them."""

from collections.abc import Sequence

import streamlit as st

from pages._ui.data import product
from pages._ui.language import say
from pages._ui.parts import show_message, show_notice
from pages._ui.told import show_told, tell
from vink_model.domain.states import BEFORE_THE_FIRST, State
from vink_model.errors import VinkError
from vink_model.text import Text, day_text, phrase
from vink_model.views.data_states import state_label, states_message

_OUTCOME = "history.outcome"
_CHOICE = "history.choice"

_NONE = Text("Intet er indlæst endnu", "Nothing has been loaded yet")
_NONE_REMEDY = Text(
    "Hver indlæsning og hver tilbagegang står her, og man kan gå tilbage til dem alle.",
    "Every load and every way back stands here, and one can go back to any of them.",
)
_BACK_TO = Text("Gå tilbage til", "Go back to")
_BACK = Text("Sæt tallene tilbage", "Put the figures back")
_PROMISE = Text(
    "Intet går tabt: at gå tilbage er selv en ny tilstand, som kan fortrydes.",
    "Nothing is lost: going back is itself a new state, which can be undone.",
)
_BEFORE = Text("0. Før den første indlæsning", "0. Before the first load")


def show_history() -> None:
    """The states, newest first, and a way back."""
    states = product().states()
    message = states_message(states)
    if message is None:
        show_notice(_NONE, _NONE_REMEDY)
        return
    show_told(_OUTCOME)
    show_message(message)
    _show_way_back(states)


def _show_way_back(states: Sequence[State]) -> None:
    earlier = {state.number: _said(state) for state in states if not state.is_current}
    choices = {**earlier, BEFORE_THE_FIRST: _BEFORE}
    with st.container(border=True, gap="small"):
        st.selectbox(
            say(_BACK_TO), tuple(choices), format_func=lambda number: say(choices[number]), key=_CHOICE
        )
        st.markdown(f":small[:gray[{say(_PROMISE)}]]")
        seen = (states[0].version,)
        st.button(say(_BACK), icon=":material/history:", key="history.back", on_click=_go_back, args=seen)


def _said(state: State) -> Text:
    return phrase(
        "{n}. {what}, {day}, {who}",
        "{n}. {what}, {day}, {who}",
        n=str(state.number),
        what=state_label(state),
        day=day_text(state.at.date()),
        who=state.by,
    )


def _go_back(version: str) -> None:
    """Go back, unless someone else changed the figures after this screen was drawn."""
    try:
        tell(_OUTCOME, product().restore(st.session_state[_CHOICE], version).sentence)
    except VinkError as refused:
        tell(_OUTCOME, refused)
