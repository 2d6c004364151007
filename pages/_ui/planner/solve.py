"""The part Solve: the best plan for what is sought, its proof, and the rules that stop it."""

from collections.abc import Mapping
from fractions import Fraction
from functools import partial

import streamlit as st

from pages._ui.address import choose
from pages._ui.data import product
from pages._ui.language import say
from pages._ui.parts import show_error, show_message, show_notice, show_section
from pages._ui.planner.state import act, cube
from pages._ui.words import unmarked
from vink_model.domain.planning.effects import effects_of
from vink_model.domain.planning.impossible import Impossible, why_impossible
from vink_model.domain.planning.objectives import Solved
from vink_model.domain.planning.places import Cell
from vink_model.domain.planning.scenario import Scenario, with_amounts
from vink_model.errors import ScenarioFault
from vink_model.text import Quantity, Text, Unit, phrase
from vink_model.views.scenarios import ScenarioScreen
from vink_model.views.scenarios_answer import impossible_message
from vink_model.views.scenarios_solved import binding_message, solved_message
from vink_model.views.scenarios_sought import (
    LEAST,
    Levels,
    Objective,
    level_typed,
    objectives_of,
    solved,
    unreachable_text,
)

_LEAD = Text(
    "Sig, hvad der søges, og hvor meget hver linje mindst skal beholde. Planen findes nøjagtigt under "
    "reglerne.",
    "Say what is sought, and how much each line must at least keep. The plan is found exactly under the "
    "rules.",
)
_TITLE = Text("Den bedste plan", "The best plan")
_OBJECTIVE = Text("Det søgte", "What is sought")
_FLOOR = Text("Hver linje beholder mindst", "Each line keeps at least")
_SHARES = {str(n): Quantity(Fraction(n, 100), Unit.SHARE).text for n in (0, 50, 80, 90, 95, 100)}
_TOO_MUCH = Text("Så meget kan ikke nås", "So much cannot be reached")
_TAKE = Text("Overtag planen", "Take the plan over")
_TAKEN = Text(
    "Planen bliver til ændringer i scenariet, som kan fortrydes under Byg.",
    "The plan becomes changes in the scenario, which can be undone under Build.",
)


def show_solve(screen: ScenarioScreen) -> None:
    """What is sought, the plan, why it is not better, and the way to take it over."""
    show_section(_TITLE, _LEAD)
    objectives = objectives_of(cube(), screen)
    left, right = st.columns((3, 2))
    with left:
        labels = {key: each.label for key, each in objectives.items()}
        objective = objectives[choose("maal", _OBJECTIVE, labels, default=next(iter(labels)))]
    with right:
        share = choose("behold", _FLOOR, _SHARES, default="90")
    levels = _levels(screen) if objective.key == LEAST else {}
    said = (screen.scenario.overrides, screen.scenario.rules, screen.scenario.assumptions)
    key = repr((said, objective.key, share, levels))
    found = _found(product().version(), key, screen, objective, share, levels)
    if isinstance(found, Impossible) and levels and not found.rules:
        show_notice(_TOO_MUCH, unreachable_text(screen, Fraction(int(share), 100), levels))
        return
    if isinstance(found, Impossible):
        show_message(impossible_message(cube().names, found))
        return
    show_message(solved_message(cube(), screen, objective, found))
    amounts = found.answer.amounts
    st.button(
        say(_TAKE),
        icon=":material/task_alt:",
        help=say(_TAKEN),
        key="planner.solve.take",
        on_click=act,
        args=(partial(_taken, amounts=amounts),),
    )
    binding = binding_message(cube(), objective, found)
    if binding is not None:
        show_message(binding)


def _levels(screen: ScenarioScreen) -> dict[str, Fraction]:
    """How much of each assumed effect the least money must reach; what is left empty is not asked for."""
    found: dict[str, Fraction] = {}
    effects = effects_of(screen.scenario.assumptions)
    columns = st.columns(len(effects)) if effects else ()
    for column, effect in zip(columns, effects, strict=True):
        label = phrase("Mindst så mange {unit}", "At least so many {unit}", unit=effect.unit)
        words = column.text_input(unmarked(say(label)), key=f"planner.solve.level.{effect.key}")
        try:
            if words.strip():
                found[effect.key] = level_typed(words)
        except ScenarioFault as refused:
            show_error(refused)
    return found


def _taken(scenario: Scenario, amounts: Mapping[Cell, int]) -> Scenario:
    return with_amounts(cube(), scenario, amounts)


@st.cache_resource(show_spinner=False, max_entries=50)
def _found(
    version: str,  # noqa: ARG001 - the plan is kept by the version of the figures
    key: str,  # noqa: ARG001 - and by what the scenario says and what is sought
    _screen: ScenarioScreen,
    _objective: Objective,
    share: str,
    _levels: Levels,
) -> Solved | Impossible:
    found = solved(_screen, _objective, Fraction(int(share), 100), _levels)
    return found if found.answer.is_found else why_impossible(found.problem)
