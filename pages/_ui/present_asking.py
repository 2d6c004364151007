"""A member's what-if, asked from the wall: one small form, the answer in money, an annex to take along."""

from collections.abc import Callable

import streamlit as st

from pages._ui.data import product
from pages._ui.language import language, say
from pages._ui.parts import show_error, show_table
from pages._ui.planner.state import cube
from pages._ui.present_address import go_aside
from pages._ui.words import unmarked
from vink_model.asking import Answered, annex, ask
from vink_model.domain.messages import Message
from vink_model.errors import VinkError
from vink_model.text import Text, phrase
from vink_model.views.committee_asked import Asked, askable, subject_of
from vink_model.views.scenarios_typed import kroner_typed

_TITLE = Text("Hvad nu hvis?", "What if?")
_LEAD = Text(
    "Svaret regnes af planens penge alene og gemmes som en gren af et scenarie.",
    "The answer is worked out of the plan's money alone, and kept as a branch of a scenario.",
)
_NO_MONEY = Text("Planen har ingen penge at spørge om.", "The plan has no money to ask of.")
_WHAT = Text("Hvad ændres", "What changes")
_AMOUNT = Text("Beløb", "Amount")
_AMOUNT_HINT = Text("fx 3,5 mio. eller 750.000", "e.g. 3.5 million or 750,000")
_UPON = Text("Ud fra", "Based on")
_ADOPTED = Text("Det vedtagne", "The adopted plan")
_ASK = Text("Svar", "Answer")
_KEPT = Text("Gemt som '{n}'", "Kept as '{n}'")
_ANNEX = Text("Frys svaret som bilag og vis det", "Freeze the answer as an annex and show it")
_ASKING, _ANSWER = "present.asking", "present.answer"
_WHAT_KEY, _AMOUNT_KEY, _UPON_KEY = "present.what", "present.amount", "present.upon"


def is_internal() -> bool:
    """Whether this is no server for the public, so that there are notes, and questions can be asked."""
    return not product().settings.publishing.is_locked


def begin_asking() -> None:
    """Open the form over the slide that is shown."""
    st.session_state[_ASKING] = True
    st.session_state.pop(_ANSWER, None)


def show_asking() -> None:
    """The form when it was asked for. Empty: nothing is shown."""
    if st.session_state.pop(_ASKING, False):
        _dialog()()


def _dialog() -> Callable[[], None]:
    # The title is in the visitor's language, so the dialog is made when it is opened.
    return st.dialog(say(_TITLE), width="large", position="right")(_show_form)


def _show_form() -> None:
    st.markdown(say(_LEAD))
    choices = askable(cube())
    if not choices:
        st.markdown(f":gray[{say(_NO_MONEY)}]")
        return
    kept = {one.key: one for one in product().scenarios().list()}
    with st.form("present.form", border=False):
        st.selectbox(
            say(_WHAT),
            choices,
            index=len(choices) - 1,
            format_func=lambda choice: say(subject_of(cube(), *choice)),
            key=_WHAT_KEY,
        )
        st.text_input(say(_AMOUNT), placeholder=say(_AMOUNT_HINT), key=_AMOUNT_KEY)
        st.selectbox(
            say(_UPON),
            ("", *kept),
            format_func=lambda key: kept[key].name if key else say(_ADOPTED),
            key=_UPON_KEY,
        )
        st.form_submit_button(say(_ASK), icon=":material/calculate:", on_click=_ask)
    _show_answer()


def _ask() -> None:
    year, payer = st.session_state[_WHAT_KEY]
    key = st.session_state[_UPON_KEY]
    try:
        asked = Asked(year, kroner_typed(st.session_state[_AMOUNT_KEY]), payer)
        upon = product().scenarios().read(key) if key else None
        st.session_state[_ANSWER] = ask(product(), asked, upon, language())
    except VinkError as refused:
        st.session_state[_ANSWER] = refused


def _show_answer() -> None:
    found: Answered | VinkError | None = st.session_state.get(_ANSWER)
    if isinstance(found, VinkError):
        show_error(found)
    elif found is not None:
        words = phrase(_KEPT.da, _KEPT.en, n=found.branch.name)
        st.markdown(f":material/task_alt: :small[{unmarked(say(words))}]")
        for one in found.messages:
            _show_message(one.message)
        if st.button(say(_ANNEX), icon=":material/attach_file:", key="present.annex"):
            _take(found)


def _show_message(message: Message) -> None:
    with st.container(border=True, gap="small"):
        st.markdown(f"**{unmarked(say(message.title))}**  \n{unmarked(say(message.sentence))}")
        show_table(message.table, alt=message.title)
        for note in message.notes:
            st.markdown(f":small[:gray[{unmarked(say(note))}]]")


def _take(found: Answered) -> None:
    """The answer on the wall; from there the way leads back to the slide that it was asked from."""
    try:
        taken = annex(product(), found, language())
    except VinkError as refused:
        show_error(refused)
        return
    go_aside(taken.code)
    st.rerun()
