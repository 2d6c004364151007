"""The part Uncertainty: what is assumed, and how much of the answer rests on it."""

from pages._ui.parts import show_notice
from vink_model.domain.planning.assumptions import NO_EFFECTS
from vink_model.text import Text
from vink_model.views.scenarios import ScenarioScreen


def show_uncertainty(screen: ScenarioScreen) -> None:  # noqa: ARG001 - all parts are shown alike
    """What the scenario can be asked as long as nothing is assumed of effects."""
    show_notice(Text("Ingen antagelser", "No assumptions"), NO_EFFECTS)
