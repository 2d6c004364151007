"""The first step: which file, or which database."""

from functools import partial

import streamlit as st

from pages._ui.data import product
from pages._ui.door.flow import Step, begin_again, flow, go, round_of_files
from pages._ui.language import language, say
from pages._ui.parts import show_error
from pages._ui.words import unmarked
from vink_model.domain.named_source import NamedSource
from vink_model.domain.sheets import SHEETS
from vink_model.errors import VinkError
from vink_model.reports.template import template_workbook
from vink_model.text import Language, Text, enumerated, phrase

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_FILE_NAMES = {Language.DA: "vink_skabelon.xlsx", Language.EN: "vink_template.xlsx"}

_TEMPLATE = Text("Hent skabelonen", "Download the template")
_UPLOAD = Text("Vælg et regneark (.xlsx)", "Choose a workbook (.xlsx)")
_OTHER = Text("Vælg noget andet", "Choose something else")
_SOURCES = Text("Eller hent fra en database", "Or fetch from a database")
_FOLDED = Text(
    "Rækkerne tælles sammen i databasen; kun antal kommer hertil.",
    "The rows are counted in the database; only counts come here.",
)
_HINT = Text(
    "Skabelonen, en fil I har i forvejen, eller et udtræk fra et fagsystem: kolonner og ord kan kortlægges i "
    "næste trin. Rækker om enkelte personer lægges sammen til antal; CPR-numre og navne afvises.",
    "The template, a file that you have already, or an extract from a case system: its columns and words can "
    "be mapped in the next step. Rows about single persons are folded into counts; CPR numbers and names are "
    "refused.",
)


def show_choosing() -> None:
    """A place for a file, and the template for those who begin from nothing."""
    st.markdown(unmarked(say(_HINT)))
    uploaded = st.file_uploader(say(_UPLOAD), key=f"door.file.{round_of_files()}")
    if uploaded is not None:
        go(step=Step.CHECK, name=uploaded.name, content=uploaded.getvalue(), outcome=None, state_before=None)
        st.rerun()
    st.download_button(
        say(_TEMPLATE),
        partial(template_workbook, language()),
        file_name=_FILE_NAMES[language()],
        mime=XLSX,
        icon=":material/download:",
        on_click="ignore",
    )
    _show_sources()


def _show_sources() -> None:
    """The databases that were declared for this installation. Empty: nothing is shown."""
    try:
        sources = product().sources()
    except VinkError as fault:
        show_error(fault)
        return
    if not sources:
        return
    st.markdown(f"**{say(_SOURCES)}**  \n{say(_FOLDED)}")
    for source in sources:
        sheets = enumerated(tuple(SHEETS[key].title for key in source.sheets))
        label = phrase("{title}: {sheets}", "{title}: {sheets}", title=source.title, sheets=sheets)
        missing = phrase("{v} er ikke sat.", "{v} is not set.", v=source.address_from)
        st.button(
            unmarked(say(label)),
            icon=":material/database:",
            key=f"door.source.{source.name}",
            disabled=not source.has_address,
            help=None if source.has_address else unmarked(say(missing)),
            on_click=_fetch,
            args=(source,),
        )


def _fetch(source: NamedSource) -> None:
    go(step=Step.CHECK, name=say(source.title), source=source.name, outcome=None, state_before=None)


def show_chosen() -> None:
    """Which file is on its way, and the way back."""
    icon = ":material/description:" if flow().source is None else ":material/database:"
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.markdown(f"{icon} {unmarked(flow().name)}", width="content")
        st.button(say(_OTHER), icon=":material/undo:", key="door.other", on_click=begin_again)
