"""The dashboard: opens the frame and runs the screen that was asked for."""

from pages._ui import frame
from pages._ui.parts import show_error
from vink_model.errors import VinkError

frame.open_frame()
try:
    frame.run()
except VinkError as error:
    show_error(error)
