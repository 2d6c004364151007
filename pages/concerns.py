"""Concerns.

1. How many concerns come in, and is the change from year to year more than chance?
2. From where: which way in, reporter, area, age band, level and severity?
3. Are they passed on within the 24, 48 or 72 hours that their severity asks for? Here as counts; the target
   itself is under Outcomes.
"""

import streamlit as st

from pages._ui import frame
from pages._ui.concerns_filters import choose_concerns, show_scope
from pages._ui.data import dataset
from pages._ui.parts import show_figures, show_heading, show_message, show_section
from vink_model.text import Text
from vink_model.views.concerns import concerns_screen

frame.guard()

show_heading(
    Text("Henvendelser", "Concerns"),
    Text(
        "Hvor mange, hvorfra, og er ændringen mere end tilfældig? Antallet har ingen god retning.",
        "How many, from where, and is the change more than chance? The number has no good direction.",
    ),
)

published, filters = st.container(gap="medium"), st.container(gap="small")
with filters:
    show_section(Text("Talt op måned for måned", "Counted month by month"))
    screen = concerns_screen(dataset(), choose_concerns(dataset()))
    show_scope(screen)
with published:
    for message in (screen.history, screen.changes):
        if message:
            show_message(message)

if screen.chosen:
    show_figures(screen.chosen.figures)
    show_message(screen.chosen.months)
    split = screen.chosen.breakdowns

    show_section(Text("Hvorfra", "From where"))
    left, right = st.columns(2, gap="medium")
    with left:
        show_message(split["channel"])
        show_message(split["area"])
    with right:
        show_message(split["reporter"])
        show_message(split["age_band"])

    show_section(Text("Hvor hurtigt, og hvad blev der af dem", "How soon, and what became of them"))
    show_message(screen.chosen.triage, height=260)
    left, right = st.columns(2, gap="medium")
    with left:
        show_message(split["severity"])
        show_message(split["level"])
    with right:
        show_message(split["follow_up"])
    show_message(screen.chosen.by_year)
