"""Scenarios.

1. What if a source gives something else than the plan says?
2. What is the smallest cut elsewhere that pays another post?
3. Can every promise be held with less money?
"""

import streamlit as st

from pages._ui import frame
from pages._ui.data import dataset
from pages._ui.parts import show_heading, show_notice
from pages._ui.planner import choose_part, show_part, this_scenario
from vink_model.text import Text

frame.guard()

show_heading(
    Text("Scenarier", "Scenarios"),
    Text(
        "Hvad nu hvis? Spørg, eller skriv beløb i gitteret; reglerne holdes op imod det med det samme.",
        "What if? Ask, or type amounts in the grid; the rules are held against it at once.",
    ),
)

if not dataset().plan.funding:
    show_notice(
        Text("Planen har ingen penge", "The plan has no money"),
        Text("Indlæs arkene Finansiering og Budget.", "Load the sheets Funding and Budget."),
    )
    st.stop()

part = choose_part()
show_part(part, this_scenario())
