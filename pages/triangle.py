"""The prevention triangle.

1. What do we do on each level, and what lies outside our plan?
2. Does a level move: activities, people who came and concerns month by month, and one period against another?
3. Does a level get where it should, and by what means: its targets with both verdicts, its money and staff,
   and what the plan does not divide between levels?
"""

import streamlit as st

from pages._ui import frame
from pages._ui.address import choose
from pages._ui.data import dataset
from pages._ui.parts import show_heading, show_notice
from pages._ui.periods import choose_periods
from pages._ui.triangle_parts import cards_of, show_courses, show_effort, show_means
from vink_model.text import Text
from vink_model.views.periods_offered import offered_periods
from vink_model.views.triangle import ALL, EFFORT, MONTHS, PARTS, level_choices, triangle_screen, year_choices

frame.guard()

show_heading(
    Text("Forebyggelsestrekanten", "The prevention triangle"),
    Text(
        "Vælg et niveau i trekanten eller på listen: kurver, mål, penge og indsatser følger med.",
        "Pick a level in the triangle or in the list: courses, targets, money and initiatives follow.",
    ),
)

figures = dataset()
part = choose("trekantdel", Text("Se på", "Look at"), PARTS, default=EFFORT)
with st.container(horizontal=True, gap="large"):
    picked = choose("niveau", Text("Niveau", "Level"), level_choices(figures.plan), default=ALL)
    year = choose("trekantsaar", Text("År", "Year"), year_choices(figures.plan), default=ALL)
top, months, comparison = (st.container(gap="medium") for _ in range(3))
with comparison:
    periods = choose_periods(offered_periods(figures), "trekant") if part == MONTHS else None
screen = triangle_screen(figures, picked, None if year == ALL else int(year), periods, part)
show = cards_of(picked, year)
with top:
    if screen.outside:
        show_notice(Text("Uden for planen", "Outside the plan"), screen.outside)

if part == EFFORT:
    show_effort(screen, show)
elif part == MONTHS:
    with months:
        show_courses(screen.courses, show)
    with comparison:
        show(screen.change)
else:
    show_means(screen, show)
