"""How fresh the figures are, and whether they are real: said on every screen."""

import streamlit as st

from pages._ui.language import say
from pages._ui.words import unmarked
from vink_model.domain.dataset import Dataset
from vink_model.text import Text, day_text, joined, phrase
from vink_model.views.missing import missing_words

_SYNTHETIC = Text("Syntetiske tal", "Synthetic figures")
_MADE_UP = Text(
    "Tal for de enkelte måneder er opdigtede til afprøvning.",
    "Figures for single months are made up for trial.",
)
_MISSING = Text("Manglende tal", "Missing figures")
_NOTHING = Text("Der er ikke indlæst tal endnu", "No figures have been loaded yet")


def show_flag(figures: Dataset) -> None:
    """Say at the head of the screen that figures are made up or missing; nothing when all are real."""
    if figures.is_synthetic:
        st.markdown(f":violet-badge[:material/science: {say(_SYNTHETIC)}] :small[:gray[{say(_MADE_UP)}]]")
    for words in missing_words(figures):
        st.markdown(
            f":gray-badge[:material/visibility_off: {say(_MISSING)}] :small[:gray[{unmarked(say(words))}]]"
        )


def show_freshness(figures: Dataset) -> None:
    """Say below the screen until when there are figures and when they were loaded."""
    words = [say(freshness(figures))]
    if figures.is_synthetic:
        words.append(f":violet[**{say(_SYNTHETIC).lower()}**]")
    st.markdown(f":small[:gray[{' · '.join(words)}]]")


def freshness(figures: Dataset) -> Text:
    """Until when there are figures, and when the newest of them were loaded."""
    if figures.is_empty:
        return _NOTHING
    newest = max(load.loaded_at for load in figures.imports.values())
    parts = [phrase("indlæst {d}", "loaded {d}", d=day_text(newest.date()))]
    if figures.months is not None:
        parts.insert(0, phrase("Tal til og med {m}", "Figures up to and including {m}", m=figures.months[1]))
    return joined(tuple(parts), " · ")
