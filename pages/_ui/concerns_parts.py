"""The parts of the concerns screen, one verb each."""

from typing import Protocol

import streamlit as st

from pages._ui import charts
from pages._ui.behind import behind_figure, behind_message
from pages._ui.language import language, say
from pages._ui.parts import show_figures, show_message, show_section
from pages._ui.words import unmarked
from vink_model.domain.dataset import Dataset
from vink_model.domain.messages import Message
from vink_model.text import Text
from vink_model.views.concerns import FromWhere, HowSoon, OverTime
from vink_model.views.concerns_filters import ConcernFilters
from vink_model.views.concerns_multiples import Multiples
from vink_model.views.concerns_stories import story_of

_NARROWEST_PANEL = 290
"""Pixels."""
_CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False}


class ShowCard(Protocol):
    """Shows a message of the screen with what stands at its foot."""

    def __call__(self, message: Message, /, *, height: int | None = None) -> None: ...


def cards_of(dataset: Dataset, filters: ConcernFilters) -> ShowCard:
    """How the messages of a choice are shown: with the way to their definition, and their story."""

    def show(message: Message, /, *, height: int | None = None) -> None:
        below = behind_message("concerns", message, story_of(dataset, filters, message))
        show_message(message, height=height, below=below)

    return show


def show_over_time(part: OverTime, show: ShowCard) -> None:
    """The months on their control chart, and what the next may bring."""
    show_figures(part.figures, below=behind_figure("concerns"))
    show(part.months)
    show(part.forecast)


def show_from_where(part: FromWhere, show: ShowCard) -> None:
    """The breakdowns, the small charts, and all in one table that opens."""
    left, right = st.columns(2, gap="medium")
    with left:
        show(part.breakdowns["channel"])
        show(part.breakdowns["area"])
    with right:
        show(part.breakdowns["reporter"])
        show(part.breakdowns["age_band"])
    show_section(Text("Hver for sig over tid", "Each over time"))
    _show_panels(part.multiples, show)
    show(part.by_year)


def show_how_soon(part: HowSoon, show: ShowCard) -> None:
    """Passed on in time, how serious, and what became of them."""
    show(part.triage, height=260)
    left, right = st.columns(2, gap="medium")
    with left:
        show(part.breakdowns["severity"])
        show(part.breakdowns["level"])
    with right:
        show(part.breakdowns["follow_up"])


def _show_panels(multiples: Multiples, show: ShowCard) -> None:
    """The small charts side by side; on a phone one below the other."""
    with st.grid("auto", min_column_width=_NARROWEST_PANEL, gap="small"):
        for panel in multiples.panels:
            with st.container(border=True, height="stretch", gap="xxsmall"):
                _show_panel(panel)
    show(multiples.together)


def _show_panel(panel: Message) -> None:
    st.markdown(f"**{unmarked(say(panel.title))}**  \n:small[{unmarked(say(panel.sentence))}]")
    if panel.chart is not None:
        figure = charts.drawn(panel.chart, language())
        st.plotly_chart(figure, key=f"chart-{panel.key}", config=_CONFIG, alt=say(panel.alt))
