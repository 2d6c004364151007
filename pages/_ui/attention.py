"""What needs a manager, as a list: each with its reason, its age, its owner and the way to it."""

import streamlit as st

from pages._ui.commentary import show_comment, show_pen
from pages._ui.language import say
from pages._ui.method_link import show_method_link
from pages._ui.screens import SCREENS, page_of
from pages._ui.words import unmarked
from vink_model.text import Text, phrase
from vink_model.views.attention import Attention, Line
from vink_model.views.attention_items import Need

_FIRST = 6
"""Items seen at once; more open on request, so that the list stays one glance."""

_WAYS = 470
"""Pixels: three small links side by side; on a phone they take a line each."""

_SHOW_ALL = Text("Se", "See")

# Shapes, not colours, part the reasons.
_ICONS = {
    Need.OUT_OF_REACH: ":material/block:",
    Need.NOT_REACHED: ":material/flag:",
    Need.LATE: ":material/schedule:",
    Need.CONTRADICTION: ":material/calculate:",
    Need.BEHIND: ":material/hourglass_bottom:",
    Need.MISSING: ":material/help_center:",
    Need.NOT_ASSESSED: ":material/rule:",
    Need.UNKNOWN: ":material/question_mark:",
    Need.CHANGED: ":material/edit_note:",
    Need.SIGNAL: ":material/monitoring:",
}


def show_attention(attention: Attention) -> None:
    """The list in order of weight, or that nothing needs anyone, and what was looked at."""
    with st.container(border=True, gap="small", key="card-attention"):
        with st.container(gap="xxsmall"):
            st.subheader(unmarked(say(attention.message.title)), anchor=False)
            st.markdown(unmarked(say(attention.message.sentence)))
        for place, line in enumerate(attention.lines[:_FIRST]):
            _show_line(line, place)
        rest = attention.lines[_FIRST:]
        if rest:
            with st.expander(say(phrase("Vis {n} til", "Show {n} more", n=len(rest)))):
                for place, line in enumerate(rest, _FIRST):
                    _show_line(line, place)
        for note in attention.message.notes:
            st.markdown(f":small[:gray[{unmarked(say(note))}]]")


def _show_line(line: Line, place: int) -> None:
    item = line.item
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"attention-{place}"):
        with st.container(gap="xxsmall", width="stretch"):
            st.markdown(
                f"{_ICONS[item.need]} **{unmarked(say(item.what))}** · {unmarked(say(item.need.label))}  \n"
                f"{unmarked(say(item.reason))}  \n"
                f":small[:gray[{unmarked(say(line.owner))} · {unmarked(say(line.age))}]]"
            )
            is_written = item.story is not None and show_comment(item.story)
        with st.container(horizontal=True, vertical_alignment="center", gap="small", width=_WAYS):
            target = SCREENS[item.screen]
            label = f"{say(_SHOW_ALL)} {unmarked(say(target.title))}"
            st.page_link(page_of(target), label=label, icon=target.icon, query_params=dict(item.address))
            if item.measure is not None:
                show_method_link(item.measure)
            if item.story is not None:
                show_pen(item.story, f"attention-{place}", is_written=is_written)
