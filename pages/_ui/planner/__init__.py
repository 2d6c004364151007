"""The planner's parts of one scenario: build it, compare it, weigh what is assumed, keep what was decided."""

from collections.abc import Callable, Mapping

import streamlit as st

from pages._ui.address import choose
from pages._ui.parts import show_error
from pages._ui.planner.build import show_build
from pages._ui.planner.compare import show_compare
from pages._ui.planner.decisions import show_decisions
from pages._ui.planner.shelf import show_shelf
from pages._ui.planner.solve import show_solve
from pages._ui.planner.state import PART, cube, present_whole, workbench
from pages._ui.planner.uncertainty import show_uncertainty
from vink_model.errors import VinkError
from vink_model.text import Text
from vink_model.views.scenarios import ScenarioScreen, scenario_screen

__all__ = ["choose_part", "show_part", "this_scenario"]

_PART = Text("Del", "Part")
_PARTS = {
    "byg": Text("Byg", "Build"),
    "loes": Text("Løs", "Solve"),
    "sammenlign": Text("Sammenlign", "Compare"),
    "usikkerhed": Text("Usikkerhed", "Uncertainty"),
    "beslutninger": Text("Beslutninger", "Decisions"),
}
_SHOWN: Mapping[str, Callable[[ScenarioScreen], None]] = {
    "byg": show_build,
    "loes": show_solve,
    "sammenlign": show_compare,
    "usikkerhed": show_uncertainty,
    "beslutninger": show_decisions,
}


def choose_part() -> str:
    """Which part of the planner's work the visitor is at."""
    return choose(PART, _PART, _PARTS, default="byg")


def this_scenario() -> ScenarioScreen:
    """The visitor's scenario, worked out; what was refused of her last action stands above it."""
    for refused in workbench().refused:
        show_error(refused)
    try:
        return scenario_screen(cube(), present_whole())
    except VinkError as refused:
        # The figures may have changed since it was kept, and so may the places that it speaks of.
        show_error(refused)
        show_shelf()
        st.stop()


def show_part(part: str, screen: ScenarioScreen) -> None:
    """One part of the planner's work on the scenario."""
    _SHOWN[part](screen)
