"""The part Decisions: what was decided, what was expected of it, and how it went."""

from pages._ui.parts import show_notice
from vink_model.text import Text
from vink_model.views.scenarios import ScenarioScreen


def show_decisions(screen: ScenarioScreen) -> None:  # noqa: ARG001 - all parts are shown alike
    """The decisions that were kept."""
    show_notice(
        Text("Ingen beslutninger", "No decisions"),
        Text("Ingen beslutning er skrevet ned endnu.", "No decision has been written down yet."),
    )
