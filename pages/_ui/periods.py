"""Choosing two periods that are set against each other; each choice stands in the address."""

import streamlit as st

from pages._ui.address import choose
from vink_model.text import Text
from vink_model.views.periods_offered import Periods


def choose_periods(offered: Periods, name: str) -> tuple[str, str] | None:
    """Let the visitor choose two periods. Empty: None when there are none.

    `name` begins the choices' names in the address.
    """
    if not offered.names:
        return None
    with st.container(horizontal=True, gap="medium"):
        first = choose(f"{name}fra", Text("Fra", "From"), offered.names, default=offered.first)
        second = choose(f"{name}mod", Text("Mod", "Against"), offered.names, default=offered.second)
    return first, second
