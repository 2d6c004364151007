"""The method.

1. How is each figure made: what is counted, among whom, when, and from which sheet?
2. How are verdicts made, and how many people does it take to show a target?
3. How are charts judged, what happens to the unknown, and what is never kept of people?
"""

import streamlit as st

from pages._ui import frame
from pages._ui.address import choose
from pages._ui.data import dataset
from pages._ui.method import choose_words, show_measure, show_measures, show_rules
from pages._ui.method_link import ADDRESS
from pages._ui.parts import show_heading, show_link, show_notice
from vink_model.text import Text
from vink_model.views.method import (
    ALL,
    FIGURES,
    LEAD,
    MEASURES_BY_KEY,
    PLACES,
    SHAPES,
    method_screen,
)
from vink_model.views.method_rules import rules_of

frame.guard()

show_heading(Text("Metode", "Method"), LEAD)
shape = choose("metodevisning", Text("Vis", "Show"), SHAPES, default=FIGURES)

if shape == FIGURES:
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
        with st.container(width=250):
            place = choose("metodeskaerm", Text("Skærm", "Screen"), PLACES, default=ALL)
        with st.container(width=380):
            measure = choose(ADDRESS, Text("Et bestemt tal", "One figure"), MEASURES_BY_KEY, default=ALL)
        with st.container(width=250):
            words = choose_words(Text("Søg i ordene", "Search the words"))
    screen = method_screen(place, measure, words)
    if screen.picked:
        show_measure(screen.picked)
    elif screen.groups:
        show_measures(screen)
    else:
        show_notice(Text("Intet tal svarer til søgningen", "No figure answers to the search"), screen.shown)
else:
    show_rules(rules_of(dataset()))
show_link("data", Text("Ark og skabelon på skærmen Data", "Sheets and template on the Data screen"))
