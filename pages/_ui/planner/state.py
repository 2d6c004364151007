"""The scenario that this visitor works on, with every step back and forward; one workbench for each address.

The address names the kept version that she opened, so that a link leads to exactly that. What she changes
stays with her until she saves it, also when she opens another and comes back.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import streamlit as st

from pages._ui.address import carried, carry
from pages._ui.data import dataset, product
from vink_model.domain.planning.cube import Cube, Treatment, cube_of
from vink_model.domain.planning.impossible import Impossible, why_impossible
from vink_model.domain.planning.kept import KeptScenario, version_meant
from vink_model.domain.planning.nearest import nearest
from vink_model.domain.planning.paid import Nearest
from vink_model.domain.planning.scenario import Base, Scenario
from vink_model.domain.planning.upon import below, changed_upon, whole
from vink_model.domain.planning.versions import History
from vink_model.errors import VinkError
from vink_model.views.scenarios import ScenarioScreen

OPEN = "scenarie"
"""The open scenario's name in the address: its key, and after a point the version."""
PART = "scenariedel"
"""The shown part's name in the address; the first part is where none is named."""
_BENCHES = "planner.benches"
_BASES = "planner.bases"
_MOST_BENCHES = 20


@dataclass(slots=True)
class Workbench:
    """One visitor's work on one scenario, and what was refused of her last action."""

    history: History[Scenario]
    kept: KeptScenario | None = None
    """The version that she began from; None for what was never saved."""
    theirs: KeptScenario | None = None
    """What somebody else saved meanwhile, until it is decided what becomes of both."""
    refused: list[VinkError] = field(default_factory=list)
    round: int = 0
    """Counts the actions, so that a grid begins anew from the scenario after each."""
    answer: tuple[tuple[str, Scenario], Nearest | Impossible] | None = None
    """What was worked out last, with the figures and the scenario that it is about."""

    @property
    def is_changed(self) -> bool:
        """Whether something would be lost if nothing were saved."""
        if self.kept is None:
            return self.history.present != _blank()
        return self.history.present != content(self.kept)


def workbench() -> Workbench:
    """The workbench of the scenario in the address; without one, of the adopted plan."""
    code = carried(OPEN)
    benches = _benches()
    if code not in benches:
        benches[code] = _opened(code)
        for old in list(benches)[:-_MOST_BENCHES]:
            if not benches[old].is_changed:
                del benches[old]
    return benches[code]


def present() -> Scenario:
    """The scenario as it is now: what is its own, upon its base."""
    return workbench().history.present


def present_whole() -> Scenario:
    """The scenario over the adopted plan, with all that it is built upon."""
    return whole(present(), lower(present()))


def lower(scenario: Scenario) -> Scenario:
    """What a scenario is built upon. Raises: ScenarioFault when it is not there."""
    return below(scenario, at)


def at(base: Base) -> Scenario:
    """A kept version. It never changes, so it is fetched once."""
    known: dict[Base, Scenario] = st.session_state.setdefault(_BASES, {})
    if base not in known:
        known[base] = product().scenarios().at(base)
    return known[base]


def cube() -> Cube:
    """The plan as places for money; what the plan names no payer for stays pooled."""
    return _cube(product().version())


@st.cache_resource(show_spinner=False, max_entries=2)
def _cube(version: str) -> Cube:  # noqa: ARG001 - the version is what the cube is kept by
    return cube_of(dataset().plan, Treatment.POOLED, reaching=True)


def act(*changes: Callable[[Scenario], Scenario]) -> None:
    """Make changes of the whole as one action; one that is refused is left out and said, and the others
    stand.
    """
    bench = workbench()
    bench.refused = []
    bench.round += 1
    scenario = bench.history.present
    for change in changes:
        try:
            scenario = changed_upon(cube(), scenario, lower(scenario), change)
        except VinkError as refused:
            bench.refused.append(refused)
    bench.history = bench.history.done(scenario)


def act_own(change: Callable[[Scenario], Scenario]) -> None:
    """Change what is the scenario's own, such as its name or its base, as one action."""
    bench = workbench()
    bench.refused = []
    bench.round += 1
    try:
        bench.history = bench.history.done(change(bench.history.present))
    except VinkError as refused:
        bench.refused.append(refused)


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


def open_kept(kept: KeptScenario | None) -> None:
    """Go to a kept version, or to the adopted plan."""
    carry(OPEN, "" if kept is None else kept.code)


def open_to_build(code: str) -> None:
    """Go to what an address names, where it is built."""
    carry(OPEN, code)
    carry(PART, "")


def forget(kept: KeptScenario | None) -> None:
    """Let go of what was done to a version; the next visit finds it as it was saved."""
    _benches().pop("" if kept is None else kept.code, None)


def settle(bench: Workbench, kept: KeptScenario) -> None:
    """Go on with the same work as that of a version that was just saved, steps back and forward included."""
    forget(bench.kept)
    _benches().pop(carried(OPEN), None)
    bench.history = bench.history.done(content(kept))
    bench.kept, bench.theirs, bench.refused = kept, None, []
    bench.round += 1
    _benches()[kept.code] = bench
    open_kept(kept)


def content(kept: KeptScenario) -> Scenario:
    """What a version says, without which version it is."""
    return replace(kept.scenario, version=1, is_archived=False)


def answer_to(screen: ScenarioScreen) -> Nearest | Impossible:
    """The nearest plan that keeps all rules, or why there is none; worked out once for each scenario."""
    bench = workbench()
    about = (product().version(), screen.scenario)
    if bench.answer is None or bench.answer[0] != about:
        found = nearest(screen.problem, screen.allocation.amounts)
        told = found if found.answer.is_found else why_impossible(screen.problem)
        bench.answer = (about, told)
    return bench.answer[1]


def _benches() -> dict[str, Workbench]:
    benches: dict[str, Workbench] = st.session_state.setdefault(_BENCHES, {})
    return benches


def _blank() -> Scenario:
    return Scenario("", product().settings.user)


def _opened(code: str) -> Workbench:
    """What an address leads to; one that leads to nothing says so and stands at the adopted plan."""
    if not code:
        return Workbench(History(_blank()))
    try:
        kept = product().scenarios().read(*version_meant(code))
        below(kept.scenario, at)
    except VinkError as refused:
        return Workbench(History(_blank()), refused=[refused])
    return Workbench(History(content(kept)), kept)
