"""The part Uncertainty: what is assumed, and how much of the answer rests on it."""

import streamlit as st

from pages._ui.address import choose
from pages._ui.data import product
from pages._ui.language import say
from pages._ui.parts import show_message, show_notice, show_section
from pages._ui.planner.against import choose_other, this_money
from pages._ui.planner.ledger import show_ledger_form
from pages._ui.planner.state import cube, present_whole
from pages._ui.planner.steps import show_steps
from vink_model.domain.messages import Message
from vink_model.domain.planning.assumptions import NO_EFFECTS
from vink_model.domain.planning.effects import Effect
from vink_model.domain.planning.problem import Problem
from vink_model.domain.planning.scenario import Scenario
from vink_model.text import Text
from vink_model.views.scenarios import ScenarioScreen
from vink_model.views.uncertainty import (
    Ledger,
    answers_of,
    effect_named,
    frontier_of,
    ledger_of,
    tradeoffs_of,
)
from vink_model.views.uncertainty_words import NamedMoney

_ASSUMED = Text("Hvad vi antager", "What we assume")
_ASSUMED_LEAD = Text(
    "Ingen effekt er indbygget. Det, du antager, skrives ned med spænd, grundlag og navn, og hvert svar "
    "siger, hvor meget af det der hviler på skøn.",
    "No effect is built in. What you assume is written down with range, basis and name, and every answer "
    "says how much of it rests on judgement.",
)
_KEEP = Text(
    "Antagelser hører til scenariet og gemmes med det under Byg.",
    "Assumptions belong to the scenario and are saved with it under Build.",
)
_SURE = Text("Hvor sikkert er svaret?", "How sure is the answer?")
_MONEY = Text("Penge over for effekt", "Money against effect")
_SOLVING = Text("Løser for hvert beløb", "Solving for each amount")
_COUNTED = Text("Effekten tælles i", "The effect is counted in")
_NONE = Text("Ingen antagelser om effekt", "No assumptions of effects")
_IMPOSSIBLE = Text("Ingen plan overholder alle regler", "No plan keeps all rules")
_MEND = Text("Se under Byg, hvilke regler der støder sammen.", "See under Build which rules clash.")


def show_uncertainty(screen: ScenarioScreen) -> None:
    """The ledger first; then, for what money is assumed to buy, how sure the answer is."""
    scenario = present_whole()
    ledger = ledger_of(cube(), scenario, screen.allocation, screen.problem)
    show_section(_ASSUMED, _ASSUMED_LEAD)
    if not ledger.effects:
        show_notice(_NONE, NO_EFFECTS)
    if ledger.assumptions is not None:
        show_message(ledger.assumptions)
    show_ledger_form(scenario.assumptions)
    with st.container(horizontal=True, gap="small"):
        show_steps()
    st.markdown(f":small[:gray[{say(_KEEP)}]]")
    show_message(ledger.capacity)
    if ledger.effects:
        _show_answers(screen, scenario, ledger)


def _show_answers(screen: ScenarioScreen, scenario: Scenario, ledger: Ledger) -> None:
    show_section(_SURE)
    effect = _chosen(ledger)
    plan, other = this_money(screen), choose_other()
    key = repr((scenario.name, scenario.overrides, scenario.rules, scenario.assumptions, effect.key))
    first, *others, curves = _answers(product().version(), f"{key} {other}", plan, other, effect)
    show_message(first)
    with st.grid(2, min_column_width=420, gap="small"):
        for message in others:
            show_message(message)
    show_section(_MONEY)
    with st.spinner(say(_SOLVING)):
        found = _frontier(product().version(), key, plan, screen.problem, effect)
        traded = _tradeoffs(product().version(), key, ledger.effects, effect, screen.problem)
    if found is None:
        show_notice(_IMPOSSIBLE, _MEND)
    with st.grid(1 if found is None else 2, min_column_width=420, gap="small"):
        show_message(curves)
        if found is not None:
            show_message(found)
        for message in traded:
            show_message(message)


def _chosen(ledger: Ledger) -> Effect:
    if len(ledger.effects) == 1:
        return ledger.effects[0]
    options = {effect.key: effect.unit for effect in ledger.effects}
    return effect_named(ledger.effects, choose("effekt", _COUNTED, options, default=next(iter(options))))


@st.cache_resource(show_spinner=False, max_entries=50)
def _answers(
    version: str,  # noqa: ARG001 - the answers are kept by the version of the figures
    key: str,  # noqa: ARG001 - and by what the scenario says
    _plan: NamedMoney,
    _other: NamedMoney,
    _effect: Effect,
) -> tuple[Message, ...]:
    return answers_of(_plan, _other, _effect)


@st.cache_resource(show_spinner=False, max_entries=50)
def _frontier(
    version: str,  # noqa: ARG001 - as above
    key: str,  # noqa: ARG001
    _plan: NamedMoney,
    _problem: Problem,
    _effect: Effect,
) -> Message | None:
    return frontier_of(_plan, _problem, _effect)


@st.cache_resource(show_spinner=False, max_entries=50)
def _tradeoffs(
    version: str,  # noqa: ARG001 - as above
    key: str,  # noqa: ARG001
    _effects: tuple[Effect, ...],
    _effect: Effect,
    _problem: Problem,
) -> tuple[Message, ...]:
    return tradeoffs_of(_effects, _effect, _problem)
