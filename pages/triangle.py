"""The prevention triangle.

1. What do we do on each level of prevention, and what lies outside our plan?
2. With what means: which tracks have money on the level, and who staffs it?
3. How much was done there: activities, people reached, concerns placed on the level?
"""

import streamlit as st

from pages._ui import frame
from pages._ui.address import choose, put
from pages._ui.data import dataset
from pages._ui.parts import show_heading, show_message, show_notice
from vink_model.text import Text
from vink_model.views.triangle import ALL, level_choices, triangle_screen, year_choices

frame.guard()

show_heading(
    Text("Forebyggelsestrekanten", "The prevention triangle"),
    Text(
        "Vælg et niveau i trekanten eller på listen: indsatser, penge og aktivitet følger med.",
        "Pick a level in the triangle or in the list: initiatives, money and activity follow.",
    ),
)

figures = dataset()
with st.container(horizontal=True, gap="large"):
    picked = choose("niveau", Text("Niveau", "Level"), level_choices(figures.plan), default=ALL)
    year = choose("trekantsaar", Text("År", "Year"), year_choices(figures.plan), default=ALL)
screen = triangle_screen(figures, picked, None if year == ALL else int(year))

drawing, means = st.columns([5, 4], gap="medium")
with drawing:
    if screen.triangle:
        clicked = show_message(screen.triangle, height=400, is_pickable=True)
        if clicked:
            put("niveau", clicked)
    if screen.concerns:
        show_message(screen.concerns)
with means:
    if screen.outside:
        show_notice(Text("Uden for planen", "Outside the plan"), screen.outside)
    if screen.means:
        show_message(screen.means)
    if screen.activity:
        show_message(screen.activity)

if screen.initiatives:
    show_message(screen.initiatives)
