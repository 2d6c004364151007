"""Slides on the screen: the same drawing in the small, before they are frozen, and on a wall."""

from pages._ui.stage.previews import show_previews
from pages._ui.stage.slide import Shown, draw_slide, width_of

__all__ = ["Shown", "draw_slide", "show_previews", "width_of"]
