"""The parts of the concerns screen, one verb each."""

import streamlit as st

from pages._ui import charts
from pages._ui.language import language, say
from pages._ui.method_link import show_method_link
from pages._ui.parts import show_figures, show_message, show_section
from pages._ui.words import unmarked
from vink_model.domain.messages import Message
from vink_model.text import Text
from vink_model.views.concerns import Comparison, FromWhere, HowSoon, OverTime
from vink_model.views.concerns_multiples import Multiples

_NARROWEST_PANEL = 290
"""Pixels."""
_CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False}


def show_over_time(part: OverTime) -> None:
    """The months on their control chart, and what the next may bring."""
    show_figures(part.figures)
    show_message(part.months)
    show_method_link("concerns_counted")
    show_message(part.forecast)


def show_comparison(part: Comparison) -> None:
    """One side against the other."""
    show_message(part.message)
    show_method_link("concerns_rate_ratio")


def show_from_where(part: FromWhere) -> None:
    """The breakdowns, the small charts, and all in one table that opens."""
    left, right = st.columns(2, gap="medium")
    with left:
        show_message(part.breakdowns["channel"])
        show_message(part.breakdowns["area"])
    with right:
        show_message(part.breakdowns["reporter"])
        show_message(part.breakdowns["age_band"])
    show_section(Text("Hver for sig over tid", "Each over time"))
    _show_panels(part.multiples)
    show_message(part.by_year)


def show_how_soon(part: HowSoon) -> None:
    """Passed on in time, how serious, and what became of them."""
    show_message(part.triage, height=260)
    left, right = st.columns(2, gap="medium")
    with left:
        show_message(part.breakdowns["severity"])
        show_message(part.breakdowns["level"])
    with right:
        show_message(part.breakdowns["follow_up"])


def _show_panels(multiples: Multiples) -> None:
    """The small charts side by side; on a phone one below the other."""
    with st.grid("auto", min_column_width=_NARROWEST_PANEL, gap="small"):
        for panel in multiples.panels:
            with st.container(border=True, height="stretch", gap="xxsmall"):
                _show_panel(panel)
    show_message(multiples.together)


def _show_panel(panel: Message) -> None:
    st.markdown(f"**{unmarked(say(panel.title))}**  \n:small[{unmarked(say(panel.sentence))}]")
    if panel.chart is not None:
        figure = charts.drawn(panel.chart, language())
        st.plotly_chart(figure, key=f"chart-{panel.key}", config=_CONFIG, alt=say(panel.alt))
