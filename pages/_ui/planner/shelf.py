"""The shelf of kept scenarios: open, name, save, duplicate and put away the one that is worked on."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import streamlit as st

from pages._ui.data import product
from pages._ui.language import say
from pages._ui.planner.bases import show_base_choice
from pages._ui.planner.stacking import show_stack_choice
from pages._ui.planner.state import act_own, forget, open_kept, present, settle, workbench
from pages._ui.planner.steps import show_steps
from pages._ui.planner.versions import show_versions
from pages._ui.told import show_told, tell
from pages._ui.words import unmarked
from vink_model.domain.planning.kept import LONGEST_NAME, LONGEST_STORY, KeptScenario, copy_of
from vink_model.domain.planning.scenario import Scenario, duplicate
from vink_model.errors import StoreChanged, VinkError
from vink_model.text import Text, phrase
from vink_model.views.scenarios_kept import ADOPTED_PLAN, kept_label, newer_text, standing_text

_NAME_KEY, _STORY_KEY, _OPEN_KEY, _AS_KEY = "planner.name", "planner.story", "planner.open", "planner.as"
_OUTCOME = "planner.shelf.outcome"
_OPEN = Text("Åbn", "Open")
_NAME = Text("Navn", "Name")
_NAME_HELP = Text("For eksempel: Halv bevilling i 2017", "Such as: Half the grant in 2017")
_STORY = Text("Begrundelse", "Story")
_STORY_HELP = Text(
    "Hvorfor dette scenarie? Læses af alle; skriv ikke om personer.",
    "Why this scenario? Everyone reads it; write nothing of persons.",
)
_SAVE, _SAVE_AS = Text("Gem", "Save"), Text("Gem som nyt", "Save as new")
_NEW_NAME = Text("Det nye navn", "The new name")
_COPY = Text("Dublér", "Duplicate")
_ARCHIVE = Text("Arkivér", "Archive")
_ARCHIVED = Text("Arkiverede", "Archived")
_ARCHIVED_NONE = Text("Intet er arkiveret.", "Nothing is archived.")
_NEWEST = Text("Åbn den nyeste", "Open the newest")
_VERSIONS = Text("Udgaver", "Versions")
_BASE = Text("Grundlag", "Base")
_STACK = Text("Læg sammen", "Stack")


def show_shelf() -> None:
    """The open scenario's name and story, what is saved of it, and every way to keep it."""
    bench, kept = workbench(), product().scenarios().list()
    show_told(_OUTCOME)
    with st.container(border=True, gap="small", key="planner.shelf"):
        _show_open(kept)
        _show_words()
        words = standing_text(bench.kept, is_changed=bench.is_changed)
        icon = ":material/edit:" if bench.is_changed else ":material/task_alt:"
        st.markdown(f"{icon} {unmarked(say(words))}")
        _show_newer(kept)
        with st.container(horizontal=True, gap="small"):
            _show_keeping()
            _show_more(kept)
            show_steps()


def _show_open(kept: Sequence[KeptScenario]) -> None:
    """Every scenario by name; the open version stands among them also when it is an older one."""
    opened = workbench().kept
    choices = {"": None} | {each.code: each for each in kept}
    code = "" if opened is None else opened.code
    choices.setdefault(code, opened)

    labels = {
        choice: say(ADOPTED_PLAN if found is None else kept_label(found)) for choice, found in choices.items()
    }
    st.session_state[_OPEN_KEY] = code
    st.selectbox(
        say(_OPEN),
        tuple(choices),
        format_func=labels.__getitem__,
        key=_OPEN_KEY,
        on_change=lambda: open_kept(choices[st.session_state[_OPEN_KEY]]),
    )


def _show_words() -> None:
    now = present()
    st.session_state[_NAME_KEY], st.session_state[_STORY_KEY] = now.name, now.story
    left, right = st.columns((2, 3))
    with left:
        st.text_input(
            say(_NAME),
            key=_NAME_KEY,
            max_chars=LONGEST_NAME,
            placeholder=say(_NAME_HELP),
            on_change=lambda: act_own(_as_typed),
        )
    with right:
        st.text_area(
            say(_STORY),
            key=_STORY_KEY,
            max_chars=LONGEST_STORY,
            height=68,
            placeholder=say(_STORY_HELP),
            on_change=lambda: act_own(_as_typed),
        )


def _show_newer(kept: Sequence[KeptScenario]) -> None:
    """When what is open is an older version: which is the newest, and the way to it."""
    opened = workbench().kept
    newer = [k for k in kept if opened is not None and k.key == opened.key and k.version > opened.version]
    for newest in newer:
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            st.markdown(f":material/update: {unmarked(say(newer_text(newest)))}", width="content")
            st.button(say(_NEWEST), key="planner.newest", on_click=open_kept, args=(newest,))


def _show_keeping() -> None:
    bench = workbench()
    is_archived = bench.kept is not None and bench.kept.scenario.is_archived
    st.button(
        say(_SAVE),
        icon=":material/save:",
        disabled=not (bench.is_changed or is_archived) or bench.theirs is not None,
        key="planner.save",
        on_click=save,
    )
    with st.popover(say(_SAVE_AS), icon=":material/save_as:", key="planner.saveas"):
        st.text_input(say(_NEW_NAME), key=_AS_KEY, max_chars=LONGEST_NAME)
        st.button(say(_SAVE), key="planner.saveas.do", on_click=_save_as)
    if bench.kept is not None:
        st.button(say(_COPY), icon=":material/content_copy:", key="planner.copy", on_click=_duplicate)


def _show_more(kept: Sequence[KeptScenario]) -> None:
    opened = workbench().kept
    if opened is not None:
        _popover(_VERSIONS, "history", show_versions, opened)
        if not opened.scenario.is_archived:
            st.button(say(_ARCHIVE), icon=":material/archive:", key="planner.archive", on_click=_archive)
    _popover(_BASE, "layers", show_base_choice, kept)
    _popover(_STACK, "join", show_stack_choice, kept)
    _popover(_ARCHIVED, "inventory_2", lambda _: _show_archived(), kept)


def _popover(label: Text, icon: str, show: Callable[..., None], shown: object) -> None:
    """A panel whose contents are fetched when it is opened."""
    panel = st.popover(say(label), icon=f":material/{icon}:", key=f"planner.panel.{icon}", on_change="rerun")
    if panel.open:
        with panel:
            show(shown)


def _show_archived() -> None:
    away = product().scenarios().list(archived=True)
    if not away:
        st.markdown(say(_ARCHIVED_NONE))
    for each in away:
        st.button(say(kept_label(each)), key=f"planner.away.{each.key}", on_click=open_kept, args=(each,))


def save() -> None:
    """Keep the scenario; when somebody else saved it meanwhile, nothing is stored and both are shown."""
    bench, shelf = workbench(), product().scenarios()
    typed = _as_typed(present())
    try:
        if bench.kept is None:
            kept = shelf.add(typed)
        else:
            kept = shelf.save(bench.kept.key, typed, bench.kept.version)
    except StoreChanged as refused:
        act_own(_as_typed)
        bench.refused = [refused]
        if bench.kept is not None:
            bench.theirs = shelf.read(bench.kept.key)
    except VinkError as refused:
        act_own(_as_typed)
        bench.refused = [refused]
    else:
        settle(bench, kept)


def _save_as() -> None:
    _add(lambda: duplicate(_as_typed(present()), st.session_state[_AS_KEY], product().settings.user))


def _duplicate() -> None:
    names = {each.name for each in product().scenarios().list()}
    copied = say(phrase("Kopi af {name}", "Copy of {name}", name=present().name))
    _add(lambda: duplicate(present(), copy_of(copied, names), product().settings.user))


def _add(make: Callable[[], Scenario]) -> None:
    """Keep as a new one and open it; what it came from stays as it was saved."""
    bench = workbench()
    try:
        added = product().scenarios().add(make())
    except VinkError as refused:
        bench.refused = [refused]
        return
    forget(bench.kept)
    open_kept(added)


def _archive() -> None:
    bench = workbench()
    if bench.kept is None:
        return
    try:
        away = product().scenarios().archive(bench.kept.key, bench.kept.version)
    except VinkError as refused:
        bench.refused = [refused]
        return
    forget(bench.kept)
    open_kept(None)
    tell(
        _OUTCOME,
        phrase(
            "'{name}' er arkiveret. Det kan tages frem igen under Arkiverede.",
            "'{name}' is archived. It can be taken back under Archived.",
            name=away.name,
        ),
    )


def _as_typed(scenario: Scenario) -> Scenario:
    """With the name and story that stand in the fields, also when a button was pressed right after typing."""
    return replace(
        scenario,
        name=str(st.session_state.get(_NAME_KEY, scenario.name)),
        story=str(st.session_state.get(_STORY_KEY, scenario.story)),
    )
