"""The part Solve: the best plan for what is sought, its proof, and the rules that stop it."""

from collections.abc import Mapping
from fractions import Fraction
from functools import partial

import streamlit as st

from pages._ui.address import choose
from pages._ui.data import product
from pages._ui.language import say
from pages._ui.parts import show_message, show_section
from pages._ui.planner.state import act, cube
from vink_model.domain.planning.impossible import Impossible, why_impossible
from vink_model.domain.planning.objectives import Solved
from vink_model.domain.planning.places import Cell
from vink_model.domain.planning.scenario import Scenario, with_amounts
from vink_model.text import Quantity, Text, Unit
from vink_model.views.scenarios import ScenarioScreen
from vink_model.views.scenarios_answer import impossible_message
from vink_model.views.scenarios_solved import (
    Objective,
    binding_message,
    objectives_of,
    solved,
    solved_message,
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
    said = (screen.scenario.overrides, screen.scenario.rules, screen.scenario.assumptions)
    found = _found(product().version(), repr((said, objective.key, share)), screen, objective, share)
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


def _taken(scenario: Scenario, amounts: Mapping[Cell, int]) -> Scenario:
    return with_amounts(cube(), scenario, amounts)


@st.cache_resource(show_spinner=False, max_entries=50)
def _found(
    version: str,  # noqa: ARG001 - the plan is kept by the version of the figures
    key: str,  # noqa: ARG001 - and by what the scenario says and what is sought
    _screen: ScenarioScreen,
    _objective: Objective,
    share: str,
) -> Solved | Impossible:
    found = solved(_screen, _objective, Fraction(int(share), 100))
    return found if found.answer.is_found else why_impossible(found.problem)
