"""The dashboard: opens the frame and runs the screen that was asked for.

`streamlit run` reads this file once when the server starts, to get the application, and then for every
visitor, to get her screen.
"""

import streamlit as st
from streamlit import runtime

from pages._ui.frame import open_frame, prepare_server
from pages._ui.parts import show_error
from vink_model.errors import VinkError

if runtime.exists():
    frame = open_frame()
    with frame.body:
        try:
            frame.run()
        except VinkError as error:
            show_error(error)
else:
    prepare_server()
    app = st.App(__file__)
