"""The second step: what the file holds, or what is wrong with it and how to fix it."""

from functools import partial

import streamlit as st

from pages._ui.data import product
from pages._ui.door.choosing import XLSX
from pages._ui.door.flow import Flow, Step, flow, go
from pages._ui.door.work import shown_work
from pages._ui.language import language, say
from pages._ui.parts import show_error
from pages._ui.tables import show_issues
from pages._ui.words import unmarked
from vink_model.domain.loaded import Loaded
from vink_model.domain.progress import Progress
from vink_model.errors import LayoutFault, UnknownLayout, VinkError
from vink_model.text import Text, counted, phrase

_MOST_ISSUES = 200
"""Rows on the screen; the returned workbook lists them all."""
_RETURN = Text("Hent filen med fejlene markeret", "Download the file with its faults marked")
_FAULTS_OF_FILE = Text(
    "Intet er gemt. Ret cellerne i regnearket, og vælg filen igen. Den kan hentes med hver fejl markeret "
    "i sin celle og en liste over dem alle; alt andet i filen er uændret.",
    "Nothing has been stored. Fix the cells in the workbook and choose the file again. It can be "
    "downloaded with each fault marked in its cell and a list of all of them; all else is as it was.",
)
_FAULTS_OF_DATABASE = Text(
    "Intet er gemt. Ret værdierne i databasen, eller oversæt dem i kildens erklæring, og hent igen.",
    "Nothing has been stored. Fix the values in the database, or translate them in the source's declaration, "
    "and fetch again.",
)
_MAP = Text("Sig selv, hvad kolonnerne er", "Say yourself what the columns are")
_RETURNED = Text("fejl", "faults")
_XLSM = "application/vnd.ms-excel.sheet.macroEnabled.12"


def show_checking() -> None:
    """Read the file, once; a file without faults goes on to the next step by itself."""
    found = flow()
    if found.checked is None and found.refused is None:
        _check()
        st.rerun()
    if found.refused is not None:
        show_error(found.refused)
        if found.source is None and isinstance(found.refused, LayoutFault):
            st.button(say(_MAP), icon=":material/map:", key="door.map", on_click=_map)
    elif found.checked is not None:
        _show_faults(found.checked)


def _check() -> None:
    found = flow()
    with shown_work() as progress:
        try:
            checked = _read(found, progress)
        except UnknownLayout:
            go(step=Step.UNDERSTAND)
            return
        except VinkError as refused:
            go(refused=refused)
            return
    go(checked=checked, step=Step.CHECK if checked.issues else Step.CHANGES)


def _read(found: Flow, progress: Progress) -> Loaded:
    if found.source is not None:
        return product().read_source(found.source, progress=progress)
    return product().check(found.content, found.name, progress)


def _show_faults(checked: Loaded) -> None:
    number = len(checked.issues)
    title = phrase(
        "{file} har {n}, der skal rettes først",
        "{file} has {n} to fix first",
        file=checked.origin.name,
        n=counted(number, Text("fejl", "fault"), Text("fejl", "faults")),
    )
    advice = _FAULTS_OF_FILE if flow().source is None else _FAULTS_OF_DATABASE
    st.error(say(advice), title=unmarked(say(title)), icon=":material/error:")
    if flow().source is None:
        _show_returned(checked)
    if number > _MOST_ISSUES:
        shown = phrase(
            "De første {n} vises her.",
            "The first {n} are shown here.",
            n=_MOST_ISSUES,
        )
        st.markdown(say(shown))
    show_issues(checked.issues[:_MOST_ISSUES])


def _map() -> None:
    go(step=Step.UNDERSTAND, refused=None)


def _show_returned(checked: Loaded) -> None:
    """The visitor's own file with its faults marked, made when it is asked for."""
    stem, _, ending = flow().name.rpartition(".")
    st.download_button(
        say(_RETURN),
        partial(product().returned, flow().content, checked, language()),
        file_name=f"{stem}_{say(_RETURNED)}.{ending}",
        mime=_XLSM if ending.casefold() == "xlsm" else XLSX,
        icon=":material/download:",
        on_click="ignore",
        key="door.returned",
    )
