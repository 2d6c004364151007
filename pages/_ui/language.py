"""The language that this visitor reads; Danish until she chooses otherwise."""

import streamlit as st

from vink_model.text import Language, Sayable, Text
from vink_model.text import say as said

KEY = "lang"
"""Both the switch's key and its name in the address."""

_CODES = {"DA": Language.DA, "EN": Language.EN}
_LABEL = Text("Sprog", "Language")

# Screen readers pronounce a page in the language of its root element, which Streamlit leaves English.
_ROOT_LANGUAGE = {
    language: f'<script>document.documentElement.lang = "{language}";</script>' for language in Language
}


def language() -> Language:
    """The chosen language."""
    return _CODES.get(str(st.session_state.get(KEY)), Language.DA)


def say(value: Sayable) -> str:
    """Words, a number or a month as they are said in the chosen language."""
    return said(value, language())


def show_language_switch() -> None:
    """The switch, bound to `lang` in the address so that a link keeps its language on every screen."""
    st.segmented_control(
        f"{_LABEL.da} / {_LABEL.en}", list(_CODES), default="DA", required=True, key=KEY, bind="query-params"
    )


def declare_language() -> None:
    """Tell the browser which language the page is in."""
    st.html(_ROOT_LANGUAGE[language()], unsafe_allow_javascript=True, width="content")
