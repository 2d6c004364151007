"""The frame around every screen: menu, language, logo, freshness of the figures, and the guard."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path

import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.runtime.pages_manager import PagesManager

from pages._ui import address, audience, footer, present, present_address, protected
from pages._ui.data import dataset, product
from pages._ui.language import declare_language, say, show_language_switch
from pages._ui.parts import show_empty
from pages._ui.reach import reach_tables
from pages._ui.screens import (
    COMMITTEE,
    DATA,
    METHOD,
    OVERVIEW,
    SCREENS,
    SECTIONS,
    Screen,
    named_front_page,
    page_of,
)

_STATIC = Path(__file__).parents[2] / "static"

_is_framed: ContextVar[bool] = ContextVar("is_framed", default=False)


@dataclass(frozen=True, slots=True)
class Frame:
    """The places of one run of the application, from the top down."""

    page: "st.Page"
    choice: DeltaGenerator
    """Where it is chosen whom the screen is shown to."""
    head: DeltaGenerator
    body: DeltaGenerator
    foot: DeltaGenerator

    def run(self) -> None:
        """Show the screen that was asked for, inside the frame, to whom it is shown to.

        Raises: VinkError when the figures cannot be read, or it cannot be told whom they may be shown to.
        """
        code = present_address.presented()
        if code is not None:
            present.show_presented(code)
            return
        is_locked = product().settings.publishing.is_locked
        is_committee = audience.is_for_committee(is_locked=is_locked)
        if not is_locked:
            with self.choice:
                audience.show_audience_switch(is_committee=is_committee)
        if is_committee:
            self._run_for_committee()
            if not is_locked:
                audience.keep_in_address()
        else:
            self._run_for_staff()
        _settle()

    def _run_for_committee(self) -> None:
        """What was released of the screen. Its page is not run, and no figure is read but the release's."""
        release = protected.standing()
        with self.head:
            protected.show_banner(release)
        protected.show_protected_screen(_screen_of(self.page), release)
        with self.foot:
            protected.show_receipt(release)

    def _run_for_staff(self) -> None:
        figures = dataset()
        with self.head, st.container(horizontal=True, gap="medium"):
            audience.show_internal_mark()
            footer.show_flag(figures)
        with self.foot:
            footer.show_freshness(figures)
        if figures.is_empty and self.page.url_path not in (DATA.address, METHOD.address):
            show_empty()
        else:
            with _framed(), address.remembering(self.page.url_path):
                self.page.run()


def prepare_server() -> None:
    """Have Streamlit take the menu for the only way to a page, before the first visitor comes.

    It would otherwise take every file of pages/ for a page, under the file's name, until a visit has run
    `st.navigation`: the first visitor with a link to /henvendelser would be told that there is no such page.
    """
    PagesManager.uses_pages_directory = False


def open_frame() -> Frame:
    """Set the page up and show language, menu and logo."""
    with st.sidebar:
        show_language_switch()
        reach_tables()
        choice = st.container()
    icon = str(_STATIC / "icon.svg")
    # Before the menu, or the browser asks a foreign host for the page's icon.
    st.set_page_config(page_icon=icon, layout="wide")
    page = _menu()
    st.set_page_config(page_title=f"{page.title} · Vink")
    if present_address.presented() is None:
        st.logo(str(_STATIC / "logo.svg"), icon_image=icon, size="large")
    declare_language()
    return Frame(page, choice, st.container(), st.container(gap="medium"), st.container())


def guard() -> None:
    """Begin a page: let it go on inside the frame only.

    A server that was not prepared runs /budget as the file budget.py, by itself. The menu ends that; the
    screen then begins again, inside the frame, with the same address.
    """
    if not _is_framed.get():
        _menu()
        st.rerun()


def _menu() -> "st.Page":
    if present_address.presented() is not None:
        # On the wall there is no way to any other screen.
        return st.navigation([page_of(OVERVIEW), page_of(COMMITTEE)], position="hidden")
    menu = {say(title): [page_of(screen) for screen in screens] for title, screens in SECTIONS.items()}
    return st.navigation({**menu, "": [named_front_page()]})


def _screen_of(page: "st.Page") -> Screen:
    """The screen of a page; the bare address is the overview's."""
    return next((screen for screen in SCREENS.values() if screen.address == page.url_path), OVERVIEW)


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
