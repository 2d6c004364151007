"""Somebody else saved meanwhile: what both changed, side by side, until it is decided what becomes of it."""

import streamlit as st

from pages._ui.data import product
from pages._ui.language import say
from pages._ui.parts import show_message
from pages._ui.planner.state import content, cube, lower, settle, workbench
from pages._ui.words import unmarked
from vink_model.domain.planning.changes import thing_text, value_text
from vink_model.domain.planning.kept import KeptScenario
from vink_model.domain.planning.places import Names
from vink_model.domain.planning.scenario import Scenario, applied
from vink_model.domain.planning.upon import whole
from vink_model.domain.planning.versions import ChangedBy, Difference, differences, merged
from vink_model.errors import StoreChanged, VinkError
from vink_model.text import Text, phrase
from vink_model.views.scenarios_kept import conflict_message, with_scenarios

_PICK = Text("Hvad skal gælde?", "What is to count?")
_SAVE_BOTH = Text("Gem det samlede", "Save both together")
_SAVE_MINE = Text("Gem kun mit", "Save mine alone")
_TAKE_THEIRS = Text("Tag den andens, og læg mit væk", "Take theirs, and leave mine")
_HELP = Text(
    "Den anden udgave bliver liggende blandt udgaverne, hvad du end vælger; Fortryd bringer din frem igen.",
    "The other version stays among the versions whatever you choose; Undo brings yours back.",
)


def show_conflict() -> None:
    """Mine and theirs, a choice for each thing that both changed, and three ways on."""
    bench = workbench()
    if bench.theirs is None or bench.kept is None:
        return
    names = with_scenarios(cube().names, product().scenarios().list())
    found = differences(content(bench.kept), bench.history.present, content(bench.theirs))
    show_message(conflict_message(names, bench.theirs, found))
    clashing = [each for each in found if each.change is ChangedBy.CONFLICT]
    with st.container(border=True, gap="small", key="planner.conflict"):
        for number, each in enumerate(clashing):
            _show_pick(names, each, _pick_key(number))
        _show_ways(clashing)


def _show_pick(names: Names, clash: Difference, key: str) -> None:
    options = {
        "mine": phrase("mit: {v}", "mine: {v}", v=value_text(names, clash.place, clash.mine)),
        "theirs": phrase("den andens: {v}", "theirs: {v}", v=value_text(names, clash.place, clash.theirs)),
    }
    labels = {code: unmarked(say(each)) for code, each in options.items()}
    st.radio(
        unmarked(say(phrase("{q} {what}", "{q} {what}", q=_PICK, what=thing_text(names, clash.place)))),
        tuple(labels),
        format_func=labels.__getitem__,
        key=key,
        horizontal=True,
    )


def _show_ways(clashing: list[Difference]) -> None:
    with st.container(horizontal=True, gap="small"):
        st.button(
            say(_SAVE_BOTH),
            icon=":material/merge:",
            key="planner.conflict.both",
            on_click=_save_both,
            args=(clashing,),
        )
        st.button(say(_SAVE_MINE), icon=":material/save:", key="planner.conflict.mine", on_click=_save_mine)
        st.button(
            say(_TAKE_THEIRS),
            icon=":material/download:",
            key="planner.conflict.theirs",
            on_click=_take_theirs,
        )
    st.markdown(f":small[:gray[{unmarked(say(_HELP))}]]")


def _save_both(clashing: list[Difference]) -> None:
    bench = workbench()
    if bench.theirs is None or bench.kept is None:
        return
    mine = {
        each.place
        for number, each in enumerate(clashing)
        if st.session_state.get(_pick_key(number)) == "mine"
    }
    try:
        together = merged(
            cube(), content(bench.kept), bench.history.present, content(bench.theirs), mine_wins=mine
        )
        applied(cube(), whole(together, lower(together)))
    except VinkError as refused:
        bench.refused = [refused]
        return
    _save(together, bench.theirs)


def _save_mine() -> None:
    bench = workbench()
    if bench.theirs is not None:
        _save(bench.history.present, bench.theirs)


def _take_theirs() -> None:
    bench = workbench()
    if bench.theirs is not None:
        settle(bench, bench.theirs)


def _save(scenario: Scenario, upon: KeptScenario) -> None:
    """Keep after the version that was shown; when somebody saved once more meanwhile, all is shown anew."""
    bench, shelf = workbench(), product().scenarios()
    try:
        kept = shelf.save(upon.key, scenario, upon.version)
    except StoreChanged as refused:
        bench.refused, bench.theirs = [refused], shelf.read(upon.key)
    except VinkError as refused:
        bench.refused = [refused]
    else:
        settle(bench, kept)


def _pick_key(number: int) -> str:
    return f"planner.conflict.pick.{number}"
