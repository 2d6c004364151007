"""The filters of the counted concerns; each stands in the address by its code."""

import streamlit as st

from pages._ui.address import choose, choose_several
from pages._ui.language import say
from pages._ui.parts import show_notice
from pages._ui.words import unmarked
from vink_model.domain.dataset import Dataset
from vink_model.text import Text
from vink_model.views.concerns import ConcernsScreen
from vink_model.views.concerns_filters import ALL, ConcernFilters, concern_choices


def choose_concerns(dataset: Dataset) -> ConcernFilters:
    """Let the visitor narrow the counted concerns; a row of choices that folds on a narrow screen."""
    offered = concern_choices(dataset)
    with st.container(horizontal=True, gap="medium"):
        period = choose("periode", Text("År", "Year"), offered.periods, default=ALL)
        severities = choose_several("alvorlighed", Text("Alvorlighed", "Severity"), offered.severities)
        areas = choose_several("omraade", Text("Område", "Area"), offered.areas)
        levels = choose_several("bekymringsniveau", Text("Niveau", "Level"), offered.levels)
        channels = choose_several("indgang", Text("Indgang", "Way in"), offered.channels)
    return ConcernFilters(period, channels, severities, areas, levels)


def show_scope(screen: ConcernsScreen) -> None:
    """What the filters move, what stands still, and a friendly word when they leave nothing."""
    if screen.scope:
        st.markdown(unmarked(say(screen.scope)))
    if screen.nothing:
        show_notice(Text("Ingen henvendelser at vise", "No concerns to show"), screen.nothing)
