"""The way of figures into the product: choose, understand, check, see the changes, load, undo."""

from pages._ui.door.changing import show_changing, show_loading
from pages._ui.door.checking import show_checking
from pages._ui.door.choosing import show_choosing, show_chosen
from pages._ui.door.flow import Step, flow
from pages._ui.door.outcome import show_outcome
from pages._ui.door.steps import show_steps
from pages._ui.door.understanding import show_understanding

__all__ = ["show_door"]


def show_door() -> None:
    """The step that the visitor is at."""
    step = flow().step
    show_steps(step)
    match step:
        case Step.CHOOSE:
            show_outcome()
            show_choosing()
        case Step.UNDERSTAND:
            show_chosen()
            show_understanding()
        case Step.CHECK:
            show_chosen()
            show_checking()
        case Step.CHANGES:
            show_chosen()
            show_changing()
        case Step.LOAD:
            show_loading()
