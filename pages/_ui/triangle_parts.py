"""The parts of the triangle's screen, one verb each."""

from typing import Protocol

import streamlit as st

from pages._ui import charts
from pages._ui.address import put
from pages._ui.behind import behind_message
from pages._ui.data import dataset
from pages._ui.language import language, say
from pages._ui.parts import show_message
from pages._ui.words import unmarked
from vink_model.domain.messages import Message
from vink_model.views.triangle import TriangleScreen, triangle_story
from vink_model.views.triangle_courses import KINDS, Courses, LevelCourses

_NARROWEST_PANEL = 250
"""Pixels."""
_CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False}


class ShowCard(Protocol):
    """Shows a message of the screen with what stands at its foot; gives the key of what was clicked."""

    def __call__(
        self, message: Message | None, /, *, height: int | None = None, is_pickable: bool = False
    ) -> str | None: ...


def cards_of(level: str, year: str) -> ShowCard:
    """How the messages of a level and a year are shown: with the way to their definition, and their story."""

    def show(
        message: Message | None, /, *, height: int | None = None, is_pickable: bool = False
    ) -> str | None:
        if message is None:
            return None
        story = triangle_story(dataset(), message, level, year)
        below = behind_message("triangle", message, story)
        return show_message(message, height=height, is_pickable=is_pickable, below=below)

    return show


def show_effort(screen: TriangleScreen, show: ShowCard) -> None:
    """The triangle, which can be picked from, beside what was done; below it the initiatives."""
    drawing, done = st.columns([5, 4], gap="medium")
    with drawing:
        clicked = show(screen.triangle, height=400, is_pickable=True)
        if clicked:
            put("niveau", clicked)
    with done:
        show(screen.activity)
        show(screen.concerns)
    show(screen.initiatives)


def show_courses(courses: Courses | None, show: ShowCard) -> None:
    """The small charts, a row a level from the top down; on a phone one below the other."""
    if courses is None:
        return
    for level in courses.levels:
        _show_level(level)
    show(courses.together)


def show_means(screen: TriangleScreen, show: ShowCard) -> None:
    """The targets of the level, and the money and staff behind it."""
    show(screen.targets)
    by_level, by_track = st.columns(2, gap="medium")
    with by_level:
        show(screen.money)
    with by_track:
        show(screen.means)


def _show_level(courses: LevelCourses) -> None:
    with st.container(border=True, gap="small", key=f"courses-{courses.level.key}"):
        st.subheader(unmarked(say(courses.level.name)), anchor=False)
        if courses.outside is not None:
            st.markdown(f":material/do_not_disturb_on: {unmarked(say(courses.outside))}")
        with st.grid(len(KINDS), min_column_width=_NARROWEST_PANEL, gap="medium"):
            for panel in courses.panels.values():
                with st.container(gap="xxsmall"):
                    _show_panel(courses.level.key, panel)


def _show_panel(level: str, panel: Message) -> None:
    st.markdown(f"**{unmarked(say(panel.title))}**  \n:small[{unmarked(say(panel.sentence))}]")
    if panel.chart is not None:
        figure = charts.drawn(panel.chart, language())
        st.plotly_chart(figure, key=f"chart-{level}-{panel.key}", config=_CONFIG, alt=say(panel.alt))
