"""The part Take along: freeze, show, download; and the way back by a code."""

import streamlit as st

from pages._ui.committee.bench import attempt, freeze, release_of, shown_of
from pages._ui.committee.files import show_files
from pages._ui.data import product
from pages._ui.language import say
from pages._ui.parts import show_table
from pages._ui.present_address import present
from pages._ui.stage import show_previews
from pages._ui.words import unmarked
from vink_model.domain.messages import Heading, Table
from vink_model.domain.pack import FrozenPack, Pack
from vink_model.domain.pack_words import faults_of
from vink_model.text import Text, counted, day_text, phrase
from vink_model.views.committee_screen import hidden_words, release_words, released_words

_FREEZE = Text("Frys pakken", "Freeze the pack")
_FREEZE_AND_SHOW = Text("Frys og vis i fuld skærm", "Freeze and show full screen")
_WHY = Text(
    "En frossen pakke kan ikke ændres. Koden står på hver side af hver fil og åbner præcis det samme igen, "
    "også om flere år.",
    "A frozen pack cannot be changed. Its code stands on every page of every file and opens exactly the same "
    "again, years from now too.",
)
_SHOW = Text("Vis i fuld skærm", "Show full screen")
_RECEIPT = Text("Kvitteringens kode", "The code of the receipt")
_OPEN = Text("Åbn", "Open")
_CODE_HINT = Text("fx K7QF3-M2X9D", "e.g. K7QF3-M2X9D")
_FROZEN_BEFORE = Text("Frosset tidligere", "Frozen before")
_NOTHING = Text("Ingen pakke er frosset endnu.", "No pack has been frozen yet.")
_HEADS = (
    Heading("code", Text("Kode", "Code")),
    Heading("name", Text("Pakke", "Pack")),
    Heading("day", Text("Frosset", "Frozen")),
    Heading("who", Text("Af", "By")),
)
_LARGE = """<style>[class*="st-key-receipt-"] code { font-size: 1.9rem; letter-spacing: 0.04em; }
[class*="st-key-receipt-"] pre { padding-right: 4rem; }</style>"""
_TAKEN, _TYPED, _OPENED = "committee.taken", "committee.code", "committee.opened"


def show_taking(pack: Pack) -> None:
    """Freeze the pack as it stands, then show it or take its files."""
    release = release_of(pack)
    faults = faults_of(pack, release.contents.threshold, released_words(release))
    taken: FrozenPack | None = st.session_state.get(_TAKEN)
    if taken is not None and taken.pack == pack:
        show_frozen(taken, "taken")
        return
    with st.container(border=True, gap="small"):
        st.markdown(unmarked(say(_WHY)))
        with st.container(horizontal=True, gap="small"):
            can = bool(pack.slides) and not faults
            st.button(
                say(_FREEZE_AND_SHOW),
                icon=":material/slideshow:",
                key="committee.freeze.show",
                disabled=not can,
                on_click=_freeze,
                kwargs={"is_shown": True},
            )
            st.button(
                say(_FREEZE),
                icon=":material/ac_unit:",
                key="committee.freeze",
                disabled=not can,
                on_click=_freeze,
            )


def show_frozen(taken: FrozenPack, place: str) -> None:
    """A frozen pack: its code, the way to the wall, and its files. `place` tells two on one screen apart."""
    with st.container(border=True, gap="small"):
        words = phrase(
            "{n} · {slides}",
            "{n} · {slides}",
            n=taken.pack.name,
            slides=counted(len(taken.pack.slides), Text("side", "slide"), Text("sider", "slides")),
        )
        st.subheader(unmarked(say(words)), anchor=False)
        with st.container(gap=None, key=f"receipt-{place}"):
            st.html(_LARGE)
            st.markdown(f":small[:gray[{say(_RECEIPT)}]]")
            st.code(taken.code, language=None, width="content")
        st.button(
            say(_SHOW),
            icon=":material/slideshow:",
            key=f"committee.{place}.show",
            on_click=present,
            args=(taken.code,),
        )
        show_files(taken, place)


def show_receipts() -> None:
    """A code opens the frozen pack that it stands for."""
    with (
        st.form("committee.receipt", border=True),
        st.container(horizontal=True, vertical_alignment="bottom", gap="small"),
    ):
        st.text_input(say(_RECEIPT), key=_TYPED, placeholder=say(_CODE_HINT), max_chars=40, width=320)
        st.form_submit_button(say(_OPEN), icon=":material/receipt_long:", on_click=_open_typed)
    opened: FrozenPack | None = st.session_state.get(_OPENED)
    if opened is not None:
        _show_opened(opened)
    _show_frozen_before()


def _show_opened(opened: FrozenPack) -> None:
    show_frozen(opened, "opened")
    st.markdown(f":material/shield: {unmarked(say(release_words(opened.release)))}")
    slides = shown_of(opened.pack, opened.release, opened.code)
    threshold = opened.release.contents.threshold
    show_previews(
        slides, [hidden_words(s.protected, threshold) for s in slides], key="committee.opened.slides"
    )


def _show_frozen_before() -> None:
    st.subheader(say(_FROZEN_BEFORE), anchor=False)
    receipts = product().packs().receipts()
    if not receipts:
        st.markdown(f":gray[{say(_NOTHING)}]")
    rows = tuple((r.code, r.name, day_text(r.frozen_at.date()), r.frozen_by) for r in receipts)
    show_table(Table(_HEADS, rows), alt=_FROZEN_BEFORE)


def _freeze(*, is_shown: bool = False) -> None:
    taken = freeze()
    if taken is not None:
        st.session_state[_TAKEN] = taken
        if is_shown:
            present(taken.code)


def _open_typed() -> None:
    st.session_state[_OPENED] = None

    def fetch() -> None:
        st.session_state[_OPENED] = product().packs().frozen(st.session_state[_TYPED])

    attempt(fetch)
