"""The way from a figure to how it is made."""

import streamlit as st

from pages._ui.language import say
from pages._ui.screens import METHOD, page_of
from pages._ui.words import unmarked
from vink_model.domain.measures import CATALOGUE
from vink_model.text import Text

ADDRESS = "measure"
"""The name in the address under which the method's screen finds a figure of the catalogue."""

_LABEL = Text("Sådan er tallet gjort", "How this figure is made")


def show_method_link(measure: str, *, is_one_of_several: bool = False) -> None:
    """A small link from a figure to its entry in the catalogue, with its name where others stand beside it.

    `measure` is the entry's key.
    """
    label = say(CATALOGUE[measure].label) if is_one_of_several else say(_LABEL)
    st.page_link(
        page_of(METHOD),
        label=f":small[{unmarked(label)}]",
        icon=":material/function:" if is_one_of_several else None,
        help=say(_LABEL) if is_one_of_several else None,
        query_params={ADDRESS: measure},
    )
