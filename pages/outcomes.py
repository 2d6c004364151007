"""Outcomes.

1. Which of the plan's targets are reached, which are not, and which are still open?
2. How sure is that with so few people, and what would settle it?
3. What stands behind each figure: who is counted, who is still pending, which page promised it?
"""

import streamlit as st

from pages._ui import frame
from pages._ui.address import choose
from pages._ui.behind import behind_figure, behind_message
from pages._ui.outcomes_cards import show_legend, show_side_by_side, show_targets, show_whole_table
from pages._ui.outcomes_known import known_choices, known_screen
from pages._ui.outcomes_way import show_compare, show_time, show_way
from pages._ui.parts import show_figures, show_heading, show_message, show_notice, show_section
from vink_model.domain.verdicts import Method
from vink_model.text import Text
from vink_model.views.outcomes import ALL, CARDS, CHARTS, COMPARE, METHODS, SHAPES, TIME, WAY

frame.guard()

choices = known_choices()
heading, headline, filters = (
    st.container(),
    st.container(gap="medium"),
    st.container(horizontal=True, gap="medium"),
)
with filters:
    track = choose("resultatspor", Text("Spor", "Track"), choices.tracks, default=ALL)
    with st.container(width=260):
        verdict = choose("resultat", Text("Tællingen siger", "The count says"), choices.verdicts, default=ALL)
    shape = choose("resultatvisning", Text("Vis som", "Show as"), SHAPES, default=CARDS)
    method = choose("evidence", Text("Vejes med", "Weighed by"), METHODS, default=Method.WILSON.value)
screen = known_screen(track, verdict, method)
with heading:
    show_heading(Text("Resultater", "Outcomes"), screen.lead)
with headline:
    show_figures(screen.figures, below=behind_figure("outcomes"))
    show_message(screen.summary, below=behind_message("outcomes", screen.summary))

if shape == COMPARE:
    show_compare()
elif shape == WAY:
    show_way()
elif shape == TIME:
    show_time()
elif not screen.tracks:
    show_notice(Text("Ingen mål svarer til valget", "No targets match the choice"), screen.shown)
elif shape == CARDS:
    show_legend()
    for group in screen.tracks:
        show_section(group.name)
        show_targets(group.cards)
elif shape == CHARTS:
    show_side_by_side(screen.shares, screen.counts)
else:
    show_whole_table(screen.table)
