"""The part Choose: a ready agenda, messages by screen, and the order of the slides."""

from collections.abc import Sequence

import streamlit as st

from pages._ui.committee.bench import Bench, begin, begin_empty, release_of, set_slides
from pages._ui.language import language, say
from pages._ui.parts import show_notice, show_section
from pages._ui.screens import SCREENS
from pages._ui.words import unmarked
from vink_model.domain.agendas import AGENDAS
from vink_model.domain.pack import Pack, Slide, moved
from vink_model.domain.release import Release
from vink_model.text import Text, counted, phrase
from vink_model.views.committee_screen import name_of, skipped_words

_READY = Text("Begynd med en færdig dagsorden", "Begin with a ready agenda")
_READY_LEAD = Text(
    "Siderne, noterne og indstillingen er skrevet til dig. Alt kan rettes bagefter.",
    "Slides, notes and recommendation are written for you. All of it can be changed afterwards.",
)
_EMPTY_PACK = Text("Eller begynd med en tom pakke", "Or begin with an empty pack")
_USE = Text("Brug", "Use")
_SCREEN = Text("Skærm", "Screen")
_ADD = Text("Tilføj sider", "Add slides")
_PICK = Text("Budskaber", "Messages")
_PICK_HINT = Text("Vælg et eller flere", "Choose one or more")
_ADD_BUTTON = Text("Tilføj til pakken", "Add to the pack")
_ALL_IN = Text("Alle budskaber herfra er med.", "All messages from here are in.")
_NO_SLIDES = Text("Ingen sider endnu", "No slides yet")
_NO_SLIDES_HOW = Text("Vælg en skærm og de budskaber, udvalget skal se.", "Choose a screen and what to show.")
_UP, _DOWN, _OFF = Text("Op", "Up"), Text("Ned", "Down"), Text("Fjern", "Remove")
_GONE = Text("Ikke i udgivelsen", "Not in the release")
_SKIPPED = Text("Noget mangler i udgivelsen", "Something is missing from the release")

_CHOSEN = "committee.add"

# The arrows say enough to the eye; to the ear each says what it does to which slide.
_BARE = """<style>[class*="st-key-order-"] button p {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
</style>"""


def show_agendas() -> None:
    """The ready agendas side by side."""
    show_section(_READY, _READY_LEAD)
    with st.grid(4, min_column_width=220, gap="small"):
        for agenda in AGENDAS.values():
            with st.container(border=True, height="stretch", gap="xsmall"):
                st.subheader(say(agenda.name), anchor=False)
                st.markdown(unmarked(say(agenda.lead)))
                st.button(
                    say(phrase("Brug '{n}'", "Use '{n}'", n=agenda.name)),
                    key=f"committee.agenda.{agenda.key}",
                    icon=":material/playlist_add_check:",
                    on_click=begin,
                    args=(agenda,),
                )
    st.button(
        say(_EMPTY_PACK), key="committee.empty", type="tertiary", icon=":material/add:", on_click=begin_empty
    )


def show_choosing(bench: Bench, pack: Pack) -> None:
    """What can be added, beside the slides in their order."""
    release = release_of(pack)
    told = skipped_words(bench.skipped, release)
    if told is not None:
        show_notice(_SKIPPED, told)
    left, right = st.columns((2, 3), gap="medium")
    with left, st.container(border=True, gap="small"):
        _show_adding(pack, release)
    with right:
        _show_order(pack, release)


def _show_adding(pack: Pack, release: Release) -> None:
    st.subheader(say(_ADD), anchor=False)
    screens = list(dict.fromkeys(one.screen for one in release.contents.messages))
    screen = st.selectbox(
        say(_SCREEN), screens, format_func=lambda name: say(SCREENS[name].title), key="committee.screen"
    )
    there = {slide.message for slide in pack.slides}
    left = [
        one.message.key
        for one in release.contents.messages
        if one.screen == screen and one.message.key not in there
    ]
    if not left:
        st.markdown(f":small[:gray[{say(_ALL_IN)}]]")
        return
    st.multiselect(
        say(_PICK),
        left,
        format_func=lambda key: say(name_of(key, release)),
        placeholder=say(_PICK_HINT),
        key=_CHOSEN,
    )
    st.button(
        say(_ADD_BUTTON),
        icon=":material/add:",
        key="committee.add.button",
        on_click=_add,
        args=(pack.slides,),
    )


def _add(slides: Sequence[Slide]) -> None:
    chosen = st.session_state.get(_CHOSEN) or []
    set_slides((*slides, *(Slide(key) for key in chosen)))


def _show_order(pack: Pack, release: Release) -> None:
    if not pack.slides:
        show_notice(_NO_SLIDES, _NO_SLIDES_HOW)
        return
    st.subheader(say(counted(len(pack.slides), Text("side", "slide"), Text("sider", "slides"))), anchor=False)
    st.html(_BARE)
    with st.container(gap="xsmall"):
        for place, slide in enumerate(pack.slides):
            _show_row(pack, place, slide, release)


def _show_row(pack: Pack, place: int, slide: Slide, release: Release) -> None:
    found = release.message(slide.message)
    name = slide.title or name_of(slide.message, release).said(pack.language)
    with st.container(border=True, horizontal=True, vertical_alignment="center", gap="small"):
        with st.container(gap=None, width="stretch"):
            st.markdown(f"**{place + 1}.** {unmarked(name)}")
            where = say(SCREENS[found.screen].title) if found else f"{say(_GONE)}"
            icon = "" if found else ":material/help: "
            st.markdown(f":small[:gray[{icon}{unmarked(where)}]]")
        with st.container(horizontal=True, gap="xxsmall", width="content", key=f"order-{place}"):
            _button(pack, place, _UP, ":material/arrow_upward:", by=-1)
            _button(pack, place, _DOWN, ":material/arrow_downward:", by=1)
            st.button(
                _spoken(_OFF, place),
                icon=":material/close:",
                key=f"committee.off.{slide.message}",
                type="tertiary",
                on_click=set_slides,
                args=(tuple(s for s in pack.slides if s != slide),),
            )


def _button(pack: Pack, place: int, label: Text, icon: str, *, by: int) -> None:
    """A step up or down; at the ends it is there but cannot be pressed, so that nothing jumps."""
    last = len(pack.slides) - 1
    st.button(
        _spoken(label, place),
        icon=icon,
        key=f"committee.{'up' if by < 0 else 'down'}.{pack.slides[place].message}",
        type="tertiary",
        disabled=not 0 <= place + by <= last,
        on_click=set_slides,
        args=(moved(pack.slides, place, by),),
    )


def _spoken(label: Text, place: int) -> str:
    """What a button does to which slide: several buttons of one name cannot be told apart by ear."""
    return phrase("{label} side {n}", "{label} slide {n}", label=label, n=place + 1).said(language())
