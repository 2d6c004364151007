"""The data.

1. What do we know, how old is it, and who answers for it?
2. How do I get my figures in, and what will they change?
3. What was loaded before, and how do I go back?
"""

import streamlit as st

from pages._ui import frame
from pages._ui.address import choose
from pages._ui.data import dataset, product
from pages._ui.door import show_door
from pages._ui.history import show_history
from pages._ui.owners import show_owners
from pages._ui.parts import show_figures, show_heading, show_message
from vink_model.text import Text
from vink_model.views.data import data_screen

frame.guard()

screen = data_screen(dataset())

show_heading(
    Text("Data", "Data"),
    Text(
        "Hvad vi ved, hvor gammelt det er, og hvordan nye tal kommer ind.",
        "What we know, how old it is, and how new figures get in.",
    ),
)
show_figures(screen.figures)

part = choose(
    "part",
    Text("Vis", "Show"),
    {
        "in": Text("Hent tal ind", "Bring figures in"),
        "known": Text("Hvad vi ved", "What we know"),
        "history": Text("Historik", "History"),
    },
    default="in",
)
if part == "in":
    with st.container(border=True, gap="small"):
        show_door()
elif part == "known":
    show_owners(product().now().date())
    show_message(screen.known)
else:
    show_history()
