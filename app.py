"""The dashboard: opens the frame and runs the screen that was asked for."""

from pages._ui.frame import open_frame
from pages._ui.parts import show_error
from vink_model.errors import VinkError

frame = open_frame()
with frame.body:
    try:
        frame.run()
    except VinkError as error:
        show_error(error)
