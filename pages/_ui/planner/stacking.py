"""Two scenarios stacked: what they disagree about is said before it is done."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import streamlit as st

from pages._ui.language import say
from pages._ui.parts import show_error
from pages._ui.planner.state import act, cube, lower, present_whole, workbench
from pages._ui.words import unmarked
from vink_model.domain.planning.kept import KeptScenario
from vink_model.domain.planning.scenario import Scenario
from vink_model.domain.planning.upon import whole
from vink_model.domain.planning.versions import Stacked, stack
from vink_model.errors import VinkError
from vink_model.text import Text
from vink_model.views.scenarios_kept import kept_label, stack_texts

_OTHER_KEY, _TOP_KEY = "planner.stack", "planner.stack.top"
_OTHER = Text("Læg sammen med", "Stack with")
_NONE = Text("Der er intet andet gemt scenarie.", "There is no other saved scenario.")
_TOP = Text("Hvor de er uenige, gælder", "Where they disagree, what counts is")
_TOPS = {"other": Text("det andet", "the other"), "this": Text("dette", "this one")}
_STACK = Text("Læg sammen", "Stack")
_AGREE = Text("De er ikke uenige om noget.", "They disagree about nothing.")
_DISAGREE = Text("De er uenige om:", "They disagree about:")


def show_stack_choice(kept: Sequence[KeptScenario]) -> None:
    """Another scenario laid over or under this one, as one action that can be undone."""
    own = workbench().kept
    others = {each.code: each for each in kept if own is None or each.key != own.key}
    if not others:
        st.markdown(say(_NONE))
        return
    labels = {code: say(kept_label(each)) for code, each in others.items()}
    tops = {code: say(each) for code, each in _TOPS.items()}
    code = st.selectbox(say(_OTHER), tuple(labels), format_func=labels.__getitem__, key=_OTHER_KEY)
    top = st.radio(say(_TOP), tuple(tops), format_func=tops.__getitem__, key=_TOP_KEY, horizontal=True)
    other = whole(others[code].scenario, lower(others[code].scenario))
    try:
        found = _stacked(present_whole(), other, top)
    except VinkError as refused:
        show_error(refused)
        return
    _show_conflicts(found)
    st.button(
        say(_STACK),
        icon=":material/join:",
        key="planner.stack.do",
        on_click=act,
        args=(_stacking(other, top),),
    )


def _show_conflicts(found: Stacked) -> None:
    lines = [f"- {unmarked(say(each))}" for each in stack_texts(cube().names, found.conflicts)]
    st.markdown("\n".join([say(_DISAGREE), *lines]) if lines else say(_AGREE))


def _stacking(other: Scenario, top: str) -> Callable[[Scenario], Scenario]:
    def change(scenario: Scenario) -> Scenario:
        together = _stacked(scenario, other, top).scenario
        return replace(together, name=scenario.name, author=scenario.author, story=scenario.story)

    return change


def _stacked(this: Scenario, other: Scenario, top: str) -> Stacked:
    return stack(cube(), other, this) if top == "this" else stack(cube(), this, other)
