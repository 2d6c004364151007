"""The budget.

1. Where does each krone come from, and where does it go?
2. Does what is printed add up, and if not, can rounding be why?
3. What do the full-time posts cost, and who pays them?
"""

import streamlit as st

from pages._ui import frame
from pages._ui.address import choose
from pages._ui.data import dataset
from pages._ui.parts import show_figures, show_heading, show_message
from vink_model.text import Text
from vink_model.views.budget import ALL, budget_screen, line_choices, year_choices

frame.guard()

show_heading(
    Text("Budget", "Budget"),
    Text(
        "Hvor kommer hver krone fra, hvor går den hen, og går det trykte op?",
        "Where does each krone come from, where does it go, and does what is printed add up?",
    ),
)

figures = dataset()
with st.container(horizontal=True, gap="large"):
    year = choose("budgetaar", Text("År", "Year"), year_choices(figures.plan), default=ALL)
    line = choose("linje", Text("Linje", "Line"), line_choices(figures.plan), default=ALL)
screen = budget_screen(figures, None if year == ALL else int(year), line)

show_figures(screen.figures)
for message in (screen.flows, screen.lines_by_payer, screen.staff, screen.sums, screen.amounts):
    if message:
        show_message(message)
