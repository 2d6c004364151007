"""A message as a card: what it says, the picture, the figures behind it and where they come from."""

from collections.abc import Callable, Sequence

import streamlit as st

from pages._ui import charts
from pages._ui.language import language, say
from pages._ui.tables import show_table
from pages._ui.words import unmarked
from vink_model.domain.messages import Message
from vink_model.domain.provenance import cited
from vink_model.text import Text, phrase

_SHOW_FIGURES = Text("Vis tal", "Show figures")
_SOURCES = Text("Kilde", "Source")
_SYNTHETIC = Text("Syntetiske tal", "Synthetic figures")

# No tools above the picture, no zooming by accident on a phone.
_CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False}


def show_message(
    message: Message,
    *,
    height: int | None = None,
    is_pickable: bool = False,
    below: Callable[[], None] | None = None,
) -> str | None:
    """A bordered card with all that belongs to a message; gives the key of what was clicked in its chart.

    A message without a chart shows its figures at once. `below` shows what stands at the card's foot.
    """
    with st.container(border=True, gap="small", key=f"card-{message.key}"):
        _show_words(message)
        picked = _show_chart(message, height, is_pickable)
        _show_figures(message)
        _show_grounds(message)
        if below is not None:
            below()
    return picked


def _show_words(message: Message) -> None:
    with st.container(gap="xxsmall"):
        st.subheader(unmarked(say(message.title)), anchor=False)
        if message.is_synthetic:
            st.badge(say(_SYNTHETIC), icon=":material/science:", color="violet")
        st.markdown(unmarked(say(message.sentence)))


def _show_chart(message: Message, height: int | None, is_pickable: bool) -> str | None:
    if message.chart is None:
        return None
    figure = charts.drawn(message.chart, language(), height)
    key, alt = f"chart-{message.key}", say(message.alt)
    if not is_pickable:
        st.plotly_chart(figure, key=key, config=_CONFIG, alt=alt)
        picked = None
    else:
        event = st.plotly_chart(
            figure, key=key, config=_CONFIG, alt=alt, on_select="rerun", selection_mode="points"
        )
        picked = charts.picked(event["selection"]["points"])
    _show_small(charts.legend_of_marks(message.chart, language()))
    return picked


@st.fragment
def _show_figures(message: Message) -> None:
    """Behind a picture the figures are fetched when they are asked for; without one they are the message."""
    if message.chart is None:
        show_table(message.table, alt=message.title)
        return
    if not message.table.rows:
        return
    figures = st.expander(
        say(_SHOW_FIGURES), icon=":material/table:", key=f"figures-{message.key}", on_change="rerun"
    )
    if figures.open:
        with figures:
            show_table(message.table, alt=message.title)


def _show_grounds(message: Message) -> None:
    lines = [say(note) for note in message.notes]
    grounds = [say(cited(message.sources))] if message.sources else []
    if message.n is not None:
        grounds.append(say(phrase("n = {n}", "n = {n}", n=message.n)))
    if grounds:
        lines.append(f"{say(_SOURCES)}: {'; '.join(grounds)}")
    _show_small(lines)


def _show_small(lines: Sequence[str]) -> None:
    """Lines of small grey type; the theme's grey keeps 4.5:1, which Streamlit's captions do not."""
    if lines:
        st.markdown("  \n".join(f":small[:gray[{unmarked(line)}]]" for line in lines))
