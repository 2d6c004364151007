"""What a scenario is built upon: chosen, followed when it changed, or let go."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from pages._ui.data import product
from pages._ui.language import say
from pages._ui.parts import show_notice
from pages._ui.planner.state import act_own, at, cube, lower, present, workbench
from vink_model.domain.planning.kept import KeptScenario
from vink_model.domain.planning.scenario import Base, Scenario
from vink_model.domain.planning.upon import outdated, rebased, stands_on, whole
from vink_model.text import Text
from vink_model.views.scenarios_kept import ADOPTED_PLAN, kept_label, outdated_text

_BASE_KEY = "planner.base"
_UPON = Text("Bygger på", "Built upon")
_MOVE = Text("Byg på det", "Build upon it")
_ALONE = Text("Lad det stå på egne ben", "Let it stand on its own")
_ALONE_HELP = Text(
    "Tallene bliver de samme, men det følger ikke grundlaget mere.",
    "The figures stay the same, but it follows the base no more.",
)
_FOLLOW = Text("Følg den nye udgave", "Follow the new version")
_CHANGED = Text("Grundlaget er ikke, som det var", "The base is not as it was")


def show_outdated_base() -> None:
    """When the base was changed or put away since: what still counts here, and the two ways on."""
    shelf = product().scenarios()
    found = outdated(present(), at, shelf.read)
    if found is None:
        return
    show_notice(_CHANGED, outdated_text(found))
    with st.container(horizontal=True, gap="small"):
        if found.is_direct and not found.newest.scenario.is_archived:
            st.button(
                say(_FOLLOW),
                icon=":material/update:",
                key="planner.base.follow",
                on_click=act_own,
                args=(lambda scenario: _upon(scenario, found.newest.as_base),),
            )
        _show_alone("planner.base.alone")


def show_base_choice(kept: Sequence[KeptScenario]) -> None:
    """The adopted plan or another scenario, of which this one is no part itself."""
    own = workbench().kept
    usable = [each for each in kept if own is None or not stands_on(each, own.key, at)]
    base = present().base
    now = None if base is None else product().scenarios().read(base.key, base.version)
    upon = "" if now is None else now.code
    choices = {"": None} | {each.code: each for each in usable} | {upon: now}
    labels = {code: say(_label(each)) for code, each in choices.items()}
    st.selectbox(
        say(_UPON),
        tuple(choices),
        index=list(choices).index(upon),
        format_func=labels.__getitem__,
        key=_BASE_KEY,
    )
    with st.container(horizontal=True, gap="small"):
        st.button(
            say(_MOVE),
            icon=":material/layers:",
            key="planner.base.move",
            on_click=lambda: act_own(lambda s: _upon(s, _as_base(choices[st.session_state[_BASE_KEY]]))),
        )
        if base is not None:
            _show_alone("planner.base.panel.alone")


def _show_alone(key: str) -> None:
    st.button(
        say(_ALONE),
        icon=":material/link_off:",
        help=say(_ALONE_HELP),
        key=key,
        on_click=act_own,
        args=(lambda scenario: whole(scenario, lower(scenario)),),
    )


def _upon(scenario: Scenario, base: Base | None) -> Scenario:
    return rebased(cube(), scenario, base, lower(replace(scenario, base=base)))


def _as_base(chosen: KeptScenario | None) -> Base | None:
    return None if chosen is None else chosen.as_base


def _label(chosen: KeptScenario | None) -> Text:
    return ADOPTED_PLAN if chosen is None else kept_label(chosen)
