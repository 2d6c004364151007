"""The part Compare: the scenario beside the adopted plan."""

from pages._ui.parts import show_message, show_notice
from vink_model.text import Text
from vink_model.views.scenarios import ScenarioScreen


def show_compare(screen: ScenarioScreen) -> None:
    """What the scenario changes, in words."""
    if screen.changes is None:
        show_notice(
            Text("Der er intet at sammenligne", "There is nothing to compare"),
            Text("Scenariet er det vedtagne budget.", "The scenario is the adopted plan."),
        )
        return
    show_message(screen.changes)
