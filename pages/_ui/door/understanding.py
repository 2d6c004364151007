"""The second step, for a file of another layout: what its tables, columns, words and marks are."""

import streamlit as st

from pages._ui.data import product
from pages._ui.door.asking import show_questions
from pages._ui.door.flow import Step, flow, go, take_back
from pages._ui.door.mapped_tables import show_tables
from pages._ui.door.work import shown_work
from pages._ui.language import say
from pages._ui.parts import show_error
from pages._ui.tables import show_table
from pages._ui.words import unmarked
from vink_model.domain.mapping.values import Mapping
from vink_model.errors import VinkError
from vink_model.text import Text
from vink_model.views.data_mapping import sample_messages

_NEW = Text("Ny, ud fra forslag", "New, from suggestions")
_MAPPING = Text("Kortlægning", "Mapping")
_MAPPING_HELP = Text(
    "En gemt kortlægning fra en tidligere fil kan bruges igen.",
    "A stored mapping from an earlier file can be used again.",
)
_CHANGED = Text("Filen er anderledes end sidst", "The file differs from last time")
_NOTHING = Text("Ingen af filens tabeller ligner vores ark", "None of the file's tables is like our sheets")
_NOTHING_REMEDY = Text(
    "Vælg nedenfor, hvilket ark en tabel er, eller hent skabelonen.",
    "Choose below which sheet a table is, or download the template.",
)
_FINDINGS = Text("Det her stemmer ikke i filen", "This does not add up in the file")
_KEEP = Text("Gem kortlægningen som", "Keep the mapping as")
_KEEP_HELP = Text(
    "Så læses næste måneds fil med ét klik. Tom: kortlægningen gemmes ikke.",
    "Next month's file is then read with one click. Empty: the mapping is not kept.",
)
_GO_ON = Text("Kontrollér tallene", "Check the figures")
_TAKE_BACK = Text("Fortryd sidste svar", "Take the last answer back")


def show_understanding() -> None:
    """Say what the file's tables are, answer what is open, and see what comes of it."""
    found = flow()
    if found.refused is not None:
        show_error(found.refused)
        return
    if found.foreign is None:
        _open()
        st.rerun()
    _show_stored()
    mapping = flow().mapping
    if mapping is None:
        return
    if not mapping.sheets:
        st.info(say(_NOTHING_REMEDY), title=say(_NOTHING), icon=":material/help:")
    show_tables(found.foreign, mapping)
    if mapping.sheets:
        _show_rest(mapping)


def _open() -> None:
    """Open the file and begin from a stored mapping that fits it, or from what is likely."""
    found = flow()
    with shown_work() as progress:
        try:
            foreign = product().open_foreign(found.content, found.name, progress)
            stored = next((one for one in product().mappings() if foreign.fits(one.mapping)), None)
        except VinkError as refused:
            go(refused=refused)
            return
    if stored is None:
        go(foreign=foreign, mapping=foreign.suggested("").mapping)
    else:
        go(foreign=foreign, mapping=stored.mapping, stored_version=stored.version)


def _show_stored() -> None:
    """Let her begin from another stored mapping, and say how the file differs from it."""
    stored = {one.name: one for one in product().mappings()}
    found = flow()
    if found.foreign is None or found.mapping is None:
        return
    if stored:
        names = ("", *stored)
        present = found.mapping.name if found.mapping.name in stored else ""
        st.session_state["door.stored"] = present
        st.selectbox(
            say(_MAPPING),
            names,
            format_func=lambda name: name or say(_NEW),
            help=say(_MAPPING_HELP),
            key="door.stored",
            on_change=_use_stored,
        )
    if found.stored_version:
        said = found.foreign.changes(found.mapping)
        if said:
            st.info(_lines(said), title=say(_CHANGED), icon=":material/difference:")


def _use_stored() -> None:
    found = flow()
    name = st.session_state["door.stored"]
    if found.foreign is None:
        return
    stored = next((one for one in product().mappings() if one.name == name), None)
    if stored is None:
        go(mapping=found.foreign.suggested("").mapping, stored_version=0, past=())
    else:
        go(mapping=stored.mapping, stored_version=stored.version, past=())


def _show_rest(mapping: Mapping) -> None:
    """What is open, what stands out, and when nothing is open any more: what was understood."""
    foreign = flow().foreign
    if foreign is None:
        return
    try:
        questions = foreign.questions(mapping)
        findings = foreign.findings(mapping)
    except VinkError as refused:
        show_error(refused)
        return
    show_questions(questions)
    if flow().past:
        st.button(say(_TAKE_BACK), icon=":material/undo:", key="door.back", on_click=take_back)
    if findings:
        st.warning(_lines(findings), title=say(_FINDINGS), icon=":material/calculate:")
    if not questions:
        _show_understood(mapping)


def _show_understood(mapping: Mapping) -> None:
    """The first rows as they would be stored, and the way on."""
    foreign = flow().foreign
    if foreign is None:
        return
    checked = foreign.read(mapping)
    for message in sample_messages(checked):
        with st.container(border=True, gap="small"):
            st.subheader(unmarked(say(message.title)), anchor=False)
            st.markdown(unmarked(say(message.sentence)))
            show_table(message.table, alt=message.title)
            for note in message.notes:
                st.markdown(f":small[:gray[{unmarked(say(note))}]]")
    st.text_input(say(_KEEP), mapping.name, max_chars=120, help=say(_KEEP_HELP), key="door.keep")
    st.button(say(_GO_ON), icon=":material/fact_check:", key="door.go_on", on_click=_go_on)


def _go_on() -> None:
    """Keep the mapping when it has a name, and take the rows to the check."""
    found = flow()
    name = st.session_state["door.keep"].strip()
    if found.foreign is None or found.mapping is None:
        return
    mapping = Mapping(name, found.mapping.sheets)
    try:
        if name:
            is_same = name == found.mapping.name
            product().save_mapping(mapping, found.stored_version if is_same else 0)
        checked = found.foreign.read(mapping)
    except VinkError as refused:
        go(refused=refused)
        return
    go(mapping=mapping, checked=checked, step=Step.CHECK if checked.issues else Step.CHANGES)


def _lines(texts: tuple[Text, ...]) -> str:
    return "\n".join(f"- {unmarked(say(text))}" for text in texts)
