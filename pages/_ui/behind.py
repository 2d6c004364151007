"""What stands behind a figure or a card: its definition, its cells, its source and its story."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from pages._ui.commentary import show_comment, show_form, show_pen
from pages._ui.language import say
from pages._ui.method_link import show_method_link
from pages._ui.tables import show_table
from pages._ui.words import unmarked
from vink_model.domain.commentary import Story
from vink_model.domain.measures import CATALOGUE
from vink_model.domain.messages import Figure, Message
from vink_model.text import Text
from vink_model.views.measured_by import MEASURED_BY

_BEHIND = Text("Bag tallet", "Behind the figure")
_COUNTS = Text("Tæller", "Counts")
_SOURCE = Text("Kilde", "Source")


def behind_message(screen: str, message: Message, story: Story | None = None) -> Callable[[], None]:
    """What to show at the foot of a message's card."""
    return partial(_show_foot, MEASURED_BY[screen][message.key], story)


def behind_figure(screen: str) -> Callable[[Figure], None]:
    """What to show at the foot of a headline figure's card."""
    return partial(_show_behind, screen)


def _show_foot(measures: tuple[str, ...], story: Story | None) -> None:
    is_written = story is not None and show_comment(story)
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        for measure in measures:
            show_method_link(measure, is_one_of_several=len(measures) > 1)
        if story is not None:
            show_pen(story, is_written=is_written)


def _show_behind(screen: str, figure: Figure) -> None:
    """What was written stands open; all else is made when it is asked for."""
    if figure.story is not None:
        show_comment(figure.story)
    _show_grounds(MEASURED_BY[screen][figure.key], figure)


@st.fragment
def _show_grounds(measures: tuple[str, ...], figure: Figure) -> None:
    grounds = st.popover(
        say(_BEHIND),
        icon=":material/search:",
        type="tertiary",
        key=f"behind.{figure.key}",
        on_change="rerun",
    )
    if not grounds.open:
        return
    with grounds:
        _show_definitions(measures)
        if figure.table is not None:
            show_table(figure.table, alt=figure.label)
        if figure.source is not None:
            st.markdown(f":small[:gray[{say(_SOURCE)}: {unmarked(say(figure.source.text))}]]")
        if figure.story is not None:
            show_form(figure.story)


def _show_definitions(measures: tuple[str, ...]) -> None:
    for measure in measures:
        said = unmarked(say(CATALOGUE[measure].formula))
        st.markdown(f":gray[{say(_COUNTS)}:] {said}")
        show_method_link(measure, is_one_of_several=len(measures) > 1)
