"""The data.

1. What do we know, and how old is it?
2. How do I get my figures in?
3. What was loaded before?
"""

import streamlit as st

from pages._ui import frame
from pages._ui.data import dataset, product
from pages._ui.loading import show_loading, show_template
from pages._ui.parts import show_figures, show_heading, show_message, show_section
from vink_model.text import Text
from vink_model.views.data import data_screen

frame.guard()

screen = data_screen(dataset(), product().history())

show_heading(
    Text("Data", "Data"),
    Text(
        "Hvad vi ved, hvor gammelt det er, og hvordan nye tal kommer ind.",
        "What we know, how old it is, and how new figures get in.",
    ),
)
show_figures(screen.figures)

with st.container(border=True, gap="small"):
    show_section(
        Text("Indlæs dine tal", "Load your figures"),
        Text(
            "Hent skabelonen, udfyld arkene, og vælg filen. Den bliver kontrolleret, før noget gemmes. "
            "Rækker om enkelte personer lægges sammen til antal; CPR-numre og navne afvises.",
            "Download the template, fill in the sheets and choose the file. It is checked before anything is "
            "stored. Rows about single persons are folded into counts; CPR numbers and names are refused.",
        ),
    )
    show_template()
    show_loading()

show_message(screen.known)
if screen.history:
    show_message(screen.history)
