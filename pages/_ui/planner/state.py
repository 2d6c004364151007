"""The scenario that this visitor works on, with every step back and forward."""

from collections.abc import Callable
from dataclasses import dataclass, field

import streamlit as st

from pages._ui.data import dataset, product
from vink_model.domain.planning.cube import Cube, Treatment, cube_of
from vink_model.domain.planning.impossible import Impossible, why_impossible
from vink_model.domain.planning.nearest import nearest
from vink_model.domain.planning.paid import Nearest
from vink_model.domain.planning.scenario import Scenario
from vink_model.domain.planning.versions import History
from vink_model.errors import VinkError
from vink_model.views.scenarios import ScenarioScreen

_STATE = "planner.state"


@dataclass(slots=True)
class Workbench:
    """One visitor's scenario, and what was refused of her last action."""

    history: History[Scenario]
    refused: list[VinkError] = field(default_factory=list)
    round: int = 0
    """Counts the actions, so that a grid begins anew from the scenario after each."""
    answer: tuple[Scenario, Nearest | Impossible] | None = None


def workbench() -> Workbench:
    """The visitor's workbench; the first time it holds the adopted plan."""
    if _STATE not in st.session_state:
        st.session_state[_STATE] = Workbench(History(Scenario("", product().settings.user)))
    found: Workbench = st.session_state[_STATE]
    return found


def present() -> Scenario:
    """The scenario as it is now."""
    return workbench().history.present


def cube() -> Cube:
    """The plan as places for money; what the plan names no payer for stays pooled."""
    return _cube(product().version())


@st.cache_resource(show_spinner=False, max_entries=2)
def _cube(version: str) -> Cube:  # noqa: ARG001 - the version is what the cube is kept by
    return cube_of(dataset().plan, Treatment.POOLED, reaching=True)


def act(*changes: Callable[[Scenario], Scenario]) -> None:
    """Make changes as one action; one that is refused is left out and said, and the others stand."""
    bench = workbench()
    bench.refused = []
    bench.round += 1
    scenario = bench.history.present
    for change in changes:
        try:
            scenario = change(scenario)
        except VinkError as refused:
            bench.refused.append(refused)
    bench.history = bench.history.done(scenario)


def undo() -> None:
    """One action back."""
    _step(workbench().history.undone())


def redo() -> None:
    """One undone action again."""
    _step(workbench().history.redone())


def _step(history: History[Scenario]) -> None:
    bench = workbench()
    bench.history, bench.refused = history, []
    bench.round += 1


def answer_to(screen: ScenarioScreen) -> Nearest | Impossible:
    """The nearest plan that keeps all rules, or why there is none; worked out once for each scenario."""
    bench = workbench()
    scenario = bench.history.present
    if bench.answer is None or bench.answer[0] != scenario:
        found = nearest(screen.problem, screen.allocation.amounts)
        told = found if found.answer.is_found else why_impossible(screen.problem)
        bench.answer = (scenario, told)
    return bench.answer[1]
