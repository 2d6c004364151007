"""The pack's own line: which one, its name, its language, whether it is saved."""

from dataclasses import replace

import streamlit as st

from pages._ui.committee.bench import (
    Bench,
    archive,
    bench,
    change,
    close,
    open_saved,
    release_of,
    renew,
    save,
)
from pages._ui.data import product
from pages._ui.language import say
from pages._ui.protected import standing
from pages._ui.words import unmarked
from vink_model.domain.pack import Pack
from vink_model.text import Language, Text, day_text, phrase
from vink_model.views.committee_screen import in_language, with_notes

_OPEN = Text("Gå videre med en gemt pakke", "Go on with a saved pack")
_OPEN_BUTTON = Text("Åbn", "Open")
_NAME = Text("Pakkens navn", "Name of the pack")
_LANGUAGE = Text("Pakkens sprog", "Language of the pack")
_LANGUAGES = {Language.DA: Text("Dansk", "Danish"), Language.EN: Text("Engelsk", "English")}
_SAVE, _MORE = Text("Gem", "Save"), Text("Mere", "More")
_CLOSE = Text("Begynd en anden", "Begin another")
_ARCHIVE = Text("Læg væk", "Put away")
_UNSAVED = Text("Ikke gemt", "Not saved")
_SAVED = Text("Gemt", "Saved")
_NEWER = Text("Der er en nyere udgivelse af tallene.", "There is a newer release of the figures.")
_RENEW = Text("Brug den", "Use it")

_NAMED, _SPOKEN, _PICKED = "committee.name", "committee.language", "committee.saved"


def show_saved() -> None:
    """The saved packs to choose from. Empty: nothing is shown when none is saved."""
    stored = {one.pack.name: one for one in product().packs().list()}
    if not stored:
        return

    def told(name: str) -> str:
        one = stored[name]
        words = phrase("{n} · {who}, {day}", "{n} · {who}, {day}", n=name, who=one.saved_by, day=_day(name))
        return say(words)

    def _day(name: str) -> Text:
        return day_text(stored[name].saved_at.date())

    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", border=True):
        st.selectbox(say(_OPEN), list(stored), format_func=told, key=_PICKED)
        st.button(
            say(_OPEN_BUTTON),
            icon=":material/folder_open:",
            key="committee.open",
            on_click=_open_picked,
            width="content",
        )


def show_bar(now: Bench, pack: Pack) -> None:
    """Name, language and saving of the pack at work."""
    st.session_state[_NAMED], st.session_state[_SPOKEN] = pack.name, pack.language
    with st.container(border=True, gap="xsmall", key="committee-bar"):
        with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
            st.text_input(say(_NAME), key=_NAMED, max_chars=80, on_change=_renamed, width=340)
            st.segmented_control(
                say(_LANGUAGE),
                list(_LANGUAGES),
                format_func=lambda code: say(_LANGUAGES[code]),
                required=True,
                key=_SPOKEN,
                on_change=_respoken,
                width="content",
            )
            st.button(
                say(_SAVE),
                icon=":material/save:",
                key="committee.save",
                on_click=save,
            )
            with st.popover(say(_MORE), icon=":material/more_horiz:"):
                st.button(say(_CLOSE), icon=":material/restart_alt:", key="committee.close", on_click=close)
                st.button(
                    say(_ARCHIVE),
                    icon=":material/archive:",
                    key="committee.archive",
                    disabled=now.saved is None,
                    on_click=archive,
                )
        _show_state(now, pack)


def _show_state(now: Bench, pack: Pack) -> None:
    release, newest = release_of(pack), standing()
    state = f":material/task_alt: {say(_SAVED)}" if now.is_saved else f":material/edit: {say(_UNSAVED)}"
    words = phrase(
        "udgivelse {code} af {day}",
        "release {code} of {day}",
        code=release.code,
        day=day_text(release.built_at.date()),
    )
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(f":small[:gray[{state} · {unmarked(say(words))}]]", width="content")
        if newest is not None and newest.code != release.code:
            st.markdown(f":small[{say(_NEWER)}]", width="content")
            st.button(say(_RENEW), key="committee.renew", type="tertiary", on_click=renew)


def _open_picked() -> None:
    open_saved(st.session_state[_PICKED])


def _renamed() -> None:
    pack = bench().pack
    if pack is not None:
        change(replace(pack, name=st.session_state[_NAMED]))


def _respoken() -> None:
    pack = bench().pack
    if pack is not None:
        release = release_of(pack)
        change(with_notes(in_language(pack, st.session_state[_SPOKEN], release), release))
