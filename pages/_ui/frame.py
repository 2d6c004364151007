"""The frame around every screen: menu, language, logo, freshness of the figures, and the guard."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from urllib.parse import urlsplit

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages._ui import address, footer
from pages._ui.data import dataset
from pages._ui.language import declare_language, say, show_language_switch
from pages._ui.parts import show_empty
from pages._ui.screens import DATA, SECTIONS, page_of

_STATIC = Path(__file__).parents[2] / "static"

_is_framed: ContextVar[bool] = ContextVar("is_framed", default=False)

_FIRST_VISIT = Lock()
"""Taken by the first visit since the server started, and never given back."""

_ASK_AGAIN = "<script>window.location.reload();</script>"


@dataclass(frozen=True, slots=True)
class Frame:
    """The places of one run of the application, from the top down."""

    page: "st.Page"
    head: DeltaGenerator
    body: DeltaGenerator
    foot: DeltaGenerator

    def run(self) -> None:
        """Show the screen that was asked for, inside the frame.

        Raises: VinkError when the figures cannot be read.
        """
        figures = dataset()
        with self.head:
            footer.show_flag(figures)
        with self.foot:
            footer.show_freshness(figures)
        if figures.is_empty and self.page.url_path != DATA.address:
            show_empty()
        else:
            with _framed(), address.remembering(self.page.url_path):
                self.page.run()
        _settle()


def open_frame() -> Frame:
    """Set the page up and show language, menu and logo."""
    with st.sidebar:
        show_language_switch()
    page = _menu()
    icon = str(_STATIC / "icon.svg")
    st.set_page_config(page_title=f"{page.title} · Vink", page_icon=icon, layout="wide")
    st.logo(str(_STATIC / "logo.svg"), icon_image=icon, size="large")
    declare_language()
    _let_a_lost_first_visitor_ask_again()
    return Frame(page, st.container(), st.container(gap="medium"), st.container())


def guard() -> None:
    """Begin a page: let it go on inside the frame only.

    Until the first visit has run `st.navigation`, Streamlit runs a file of pages/ by itself when its name is
    in the address. The menu ends that; the screen then begins again, inside the frame, with the same address.
    """
    if not _is_framed.get():
        _FIRST_VISIT.acquire(blocking=False)
        _menu()
        st.rerun()


def _menu() -> "st.Page":
    return st.navigation(
        {say(title): [page_of(screen) for screen in screens] for title, screens in SECTIONS.items()}
    )


def _let_a_lost_first_visitor_ask_again() -> None:
    """Streamlit tells the first visitor that there is no such page: it has seen no menu yet."""
    is_first = _FIRST_VISIT.acquire(blocking=False)
    if is_first and urlsplit(st.context.url or "").path.strip("/"):
        st.html(_ASK_AGAIN, unsafe_allow_javascript=True)
        st.stop()


@contextmanager
def _framed() -> Iterator[None]:
    token = _is_framed.set(True)
    try:
        yield
    finally:
        _is_framed.reset(token)


@st.cache_resource(show_spinner=False)
def _settle() -> None:
    """Spare the collector what the first visit brought in; Streamlit sends it round after every run."""
    gc.collect()
    gc.freeze()
