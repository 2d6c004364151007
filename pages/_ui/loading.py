"""The way of a workbook into the product: template, file, check, load."""

from functools import partial

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from pages._ui.data import dataset, product
from pages._ui.language import language, say
from pages._ui.tables import show_issues, show_table
from pages._ui.words import unmarked
from vink_model.domain.loaded import Loaded
from vink_model.errors import VinkError
from vink_model.reports.template import template_workbook
from vink_model.text import Language, Text, phrase
from vink_model.views.data import checked_message

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_XLSM = "application/vnd.ms-excel.sheet.macroEnabled.12"
_FILE_NAMES = {Language.DA: "vink_skabelon.xlsx", Language.EN: "vink_template.xlsx"}
_MOST_ISSUES = 200
"""Rows on the screen; a file with more is fixed in rounds."""

_TEMPLATE = Text("Hent skabelonen", "Download the template")
_UPLOAD = Text("Vælg dit regneark (.xlsx)", "Choose your workbook (.xlsx)")
_RETURN = Text("Hent filen med fejlene markeret", "Download the file with its faults marked")
_RETURN_HELP = Text(
    "Din egen fil: de forkerte celler er farvet og har en note, og det sidste ark viser alle fejl. "
    "Alt andet er, som det var.",
    "Your own file: the faulty cells are filled and have a note, and the last sheet lists every fault. "
    "All else is as it was.",
)
_RETURNED = Text("fejl", "faults")
_LOAD = Text("Indlæs tallene", "Load the figures")
_ROUND = "data.round"
_CHECKED = "data.checked"
_OUTCOME = "data.outcome"


def show_template() -> None:
    """The empty workbook with its explanations, in the chosen language."""
    st.download_button(
        say(_TEMPLATE),
        partial(template_workbook, language()),
        file_name=_FILE_NAMES[language()],
        mime=_XLSX,
        icon=":material/download:",
        on_click="ignore",
    )


def show_loading() -> None:
    """Choose a file, see what it holds or what is wrong with it, and load it."""
    _show_outcome()
    uploaded = st.file_uploader(say(_UPLOAD), key=f"data.file.{st.session_state.get(_ROUND, 0)}")
    if uploaded is None:
        return
    checked = _checked(uploaded)
    if isinstance(checked, VinkError):
        st.error(unmarked(say(checked.remedy)), title=unmarked(say(checked.title)), icon=":material/error:")
    elif checked.issues:
        _show_faults(checked)
        _show_returned(uploaded, checked)
    else:
        _show_summary(checked)
        st.button(say(_LOAD), icon=":material/upload:", on_click=_load, args=(uploaded,))


def _show_outcome() -> None:
    """What came of the load that the visitor has just asked for; said once."""
    outcome = st.session_state.pop(_OUTCOME, None)
    if isinstance(outcome, VinkError):
        st.error(unmarked(say(outcome.remedy)), title=unmarked(say(outcome.title)), icon=":material/error:")
    elif isinstance(outcome, Text):
        st.info(unmarked(say(outcome)), icon=":material/task_alt:")


def _checked(uploaded: UploadedFile) -> Loaded | VinkError:
    """The file's check, made once for each file; a refusal is an answer, not the end of the screen."""
    made: dict[str, Loaded | VinkError] = st.session_state.get(_CHECKED, {})
    if uploaded.file_id not in made:
        try:
            made = {uploaded.file_id: product().check(uploaded.getvalue(), uploaded.name)}
        except VinkError as refused:
            made = {uploaded.file_id: refused}
        st.session_state[_CHECKED] = made
    return made[uploaded.file_id]


def _show_faults(checked: Loaded) -> None:
    message = checked_message(checked, dataset(), product().history())
    st.error(
        say(
            phrase(
                "Intet er gemt. Ret cellerne i regnearket, og vælg filen igen.",
                "Nothing has been stored. Fix the cells in the workbook and choose the file again.",
            )
        ),
        title=unmarked(say(message.title)),
        icon=":material/error:",
    )
    if len(checked.issues) > _MOST_ISSUES:
        shown = phrase("De første {n} vises.", "The first {n} are shown.", n=_MOST_ISSUES)
        st.markdown(say(shown))
    show_issues(checked.issues[:_MOST_ISSUES])


def _show_returned(uploaded: UploadedFile, checked: Loaded) -> None:
    """The visitor's own file with its faults marked, made when it is asked for."""
    stem, _, ending = uploaded.name.rpartition(".")
    st.download_button(
        say(_RETURN),
        partial(product().returned, uploaded.getvalue(), checked, language()),
        file_name=f"{stem}_{say(_RETURNED)}.{ending}",
        mime=_XLSM if ending.casefold() == "xlsm" else _XLSX,
        icon=":material/download:",
        help=say(_RETURN_HELP),
        on_click="ignore",
        key="data.returned",
    )


def _show_summary(checked: Loaded) -> None:
    message = checked_message(checked, dataset(), product().history())
    with st.container(border=True, gap="small"):
        st.subheader(unmarked(say(message.title)), anchor=False)
        st.markdown(unmarked(say(message.sentence)))
        show_table(message.table, alt=message.title)
        for note in message.notes:
            st.markdown(f":small[:gray[{unmarked(say(note))}]]")


def _load(uploaded: UploadedFile) -> None:
    """Store the file; the next round begins with an empty place for a file."""
    try:
        st.session_state[_OUTCOME] = product().load(uploaded.getvalue(), uploaded.name).sentence
    except VinkError as refused:
        st.session_state[_OUTCOME] = refused
    st.session_state.pop(_CHECKED, None)
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
