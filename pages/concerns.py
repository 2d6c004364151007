"""Concerns.

1. How many concerns come in, and is the change from year to year more than chance?
2. From where: which way in, reporter, area, age band, level and severity?
3. Are they passed on within the 24, 48 or 72 hours that their severity asks for? Here as counts; the target
   itself is under Outcomes.
"""

import streamlit as st

from pages._ui import frame
from pages._ui.concerns_choices import choose_looks, choose_part
from pages._ui.concerns_filters import choose_concerns, show_scope
from pages._ui.concerns_parts import cards_of, show_from_where, show_how_soon, show_over_time
from pages._ui.data import dataset
from pages._ui.parts import show_heading, show_section
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

part = choose_part()
published, filters = st.container(gap="medium"), st.container(gap="small")
with filters:
    show_section(Text("Talt op måned for måned", "Counted month by month"))
    chosen_filters = choose_concerns(dataset())
    looking = choose_looks(dataset(), chosen_filters, part)
    screen = concerns_screen(dataset(), chosen_filters, looking)
    show_scope(screen)
show = cards_of(dataset(), chosen_filters)
with published:
    for message in (screen.history, screen.changes):
        if message:
            show(message)

if screen.chosen:
    if screen.chosen.over_time:
        show_over_time(screen.chosen.over_time, show)
    if screen.chosen.comparison:
        show(screen.chosen.comparison.message)
    if screen.chosen.from_where:
        show_from_where(screen.chosen.from_where, show)
    if screen.chosen.how_soon:
        show_how_soon(screen.chosen.how_soon, show)
