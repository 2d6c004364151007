"""The way from a figure to how it is made."""

import streamlit as st

from pages._ui.language import say
from pages._ui.screens import METHOD, page_of
from vink_model.text import Text

ADDRESS = "measure"
"""The name in the address under which the method's screen finds a figure of the catalogue."""

_LABEL = Text("Sådan er tallet gjort", "How this figure is made")


def show_method_link(measure: str) -> None:
    """A small link from a figure to its entry in the catalogue; `measure` is the entry's key."""
    st.page_link(page_of(METHOD), label=f":small[{say(_LABEL)}]", query_params={ADDRESS: measure})
