"""The pieces that screens are made of, one verb each."""

from collections.abc import Callable, Sequence

import streamlit as st

from pages._ui.cards import show_message
from pages._ui.language import say
from pages._ui.screens import DATA, SCREENS, page_of
from pages._ui.tables import show_issues, show_table
from pages._ui.words import unmarked
from vink_model.domain.messages import Figure
from vink_model.errors import VinkError
from vink_model.text import Text

__all__ = [
    "show_empty",
    "show_error",
    "show_figures",
    "show_heading",
    "show_issues",
    "show_link",
    "show_message",
    "show_notice",
    "show_section",
    "show_table",
]

_NARROWEST_FIGURE = 215
"""Pixels. A card that is narrower cuts '14,05 mio. kr.'."""

_EMPTY = Text("Her er ingen tal endnu", "There are no figures here yet")
_EMPTY_REMEDY = Text(
    "Hent skabelonen på skærmen Data, udfyld den, og indlæs den. "
    "Eller byg databasen med eksempeltallene: `python -m vink_model build`.",
    "Download the template on the Data screen, fill it in and load it. "
    "Or build the database with the sample figures: `python -m vink_model build`.",
)
_TO_DATA = Text("Gå til Data", "Go to Data")


def show_heading(title: Text, lead: Text) -> None:
    """The screen's title and one or two sentences on what it answers."""
    with st.container(gap="xsmall"):
        st.title(unmarked(say(title)), anchor=False)
        st.markdown(unmarked(say(lead)))


def show_section(title: Text, lead: Text | None = None) -> None:
    """The title of a group of cards, with a sentence when it needs one."""
    with st.container(gap="xxsmall"):
        st.header(unmarked(say(title)), anchor=False)
        if lead is not None:
            st.markdown(unmarked(say(lead)))


def show_figures(
    figures: Sequence[Figure],
    *,
    narrowest: int = _NARROWEST_FIGURE,
    below: Callable[[Figure], None] | None = None,
) -> None:
    """Headline figures side by side; on a phone one below the other. Unit: `narrowest` is in pixels.

    `below` shows what stands at the foot of each card.
    """
    with st.grid(max(len(figures), 1), min_column_width=narrowest, gap="small"):
        for figure in figures:
            with st.container(border=True, height="stretch", gap="xxsmall"):
                source = figure.source
                where = unmarked(say(source.text)) if source is not None else None
                st.metric(
                    unmarked(say(figure.label)),
                    say(figure.value),
                    help=where,
                    chart_data=figure.points or None,
                    chart_type="bar",
                    delta_color="primary",
                )
                st.markdown(unmarked(say(figure.detail)))
                if figure.trend is not None:
                    st.markdown(f":small[{unmarked(say(figure.trend))}]")
                if source is not None:
                    st.markdown(f":small[:gray[{say(source.status.label)}]]")
                if below is not None:
                    st.space("stretch")
                    below(figure)


def show_notice(title: Text, words: Text) -> None:
    """Something that the reader should know before she reads on."""
    st.info(unmarked(say(words)), title=unmarked(say(title)), icon=":material/info:")


def show_error(error: VinkError) -> None:
    """What went wrong and what can be done about it."""
    st.error(unmarked(say(error.remedy)), title=unmarked(say(error.title)), icon=":material/error:")


def show_empty() -> None:
    """What to do when nothing has been loaded."""
    st.info(say(_EMPTY_REMEDY), title=say(_EMPTY), icon=":material/inbox:")
    show_link(DATA.name, _TO_DATA)


def show_link(screen: str, label: Text) -> None:
    """A link to another screen, in the same language."""
    target = SCREENS[screen]
    st.page_link(page_of(target), label=unmarked(say(label)), icon=target.icon)
