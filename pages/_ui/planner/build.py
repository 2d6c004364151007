"""The part Build: questions, grid, rules and the way to a plan that keeps them all."""

import streamlit as st

from pages._ui.address import choose
from pages._ui.language import say
from pages._ui.parts import show_figures, show_message
from pages._ui.planner.bases import show_outdated_base
from pages._ui.planner.conflict import show_conflict
from pages._ui.planner.exchange import show_exchange
from pages._ui.planner.grid import show_grid
from pages._ui.planner.own_rules import show_own_rules
from pages._ui.planner.questions import QUESTIONS, show_question
from pages._ui.planner.shelf import show_shelf
from pages._ui.planner.state import act, answer_to, cube
from vink_model.domain.planning.impossible import Impossible
from vink_model.domain.planning.scenario import with_amounts
from vink_model.text import Text
from vink_model.views.scenarios import ScenarioScreen
from vink_model.views.scenarios_answer import impossible_message, nearest_message

_TAKE = Text("Overtag planen", "Take the plan over")
_QUESTION = Text("Hvad nu hvis", "What if")
_YEAR = Text("Budgetår", "Budget year")


def show_build(screen: ScenarioScreen) -> None:
    """Open and keep; ask, see who pays, type amounts under the rules, and read what has changed."""
    show_shelf()
    show_outdated_base()
    show_conflict()
    _show_questions(screen)
    _show_answer(screen)
    show_figures(screen.figures)
    _show_workbench(screen)
    if screen.changes is not None:
        show_message(screen.changes)
    show_exchange()


def _show_questions(screen: ScenarioScreen) -> None:
    """One question at a time, and the steps back and forward."""
    with st.container(border=True, gap="small", key="planner.questions"):
        question = choose("sporg", _QUESTION, QUESTIONS, default="grant")
        show_question(question, screen.allocation)


def _show_answer(screen: ScenarioScreen) -> None:
    """Where a rule is broken: the nearest plan that keeps all and who pays, or the rules that clash."""
    if screen.is_feasible:
        return
    found = answer_to(screen)
    if isinstance(found, Impossible):
        show_message(impossible_message(cube().names, found))
        return
    show_message(nearest_message(cube().names, found))
    amounts = found.answer.amounts
    st.button(
        say(_TAKE),
        icon=":material/task_alt:",
        key="planner.take",
        on_click=act,
        args=(lambda scenario: with_amounts(cube(), scenario, amounts),),
    )


def _show_workbench(screen: ScenarioScreen) -> None:
    """The grid of one year, and below it the room of every rule."""
    years = {str(year): Text(str(year), str(year)) for year in cube().years}
    year = choose("planaar", _YEAR, years, default=next(reversed(years)))
    show_grid(screen, int(year))
    show_own_rules()
    show_message(screen.rules)
