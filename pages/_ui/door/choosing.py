"""The first step: which file."""

from functools import partial

import streamlit as st

from pages._ui.door.flow import Step, begin_again, flow, go, round_of_files
from pages._ui.language import language, say
from pages._ui.words import unmarked
from vink_model.reports.template import template_workbook
from vink_model.text import Language, Text

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_FILE_NAMES = {Language.DA: "vink_skabelon.xlsx", Language.EN: "vink_template.xlsx"}

_TEMPLATE = Text("Hent skabelonen", "Download the template")
_UPLOAD = Text("Vælg et regneark (.xlsx)", "Choose a workbook (.xlsx)")
_OTHER = Text("Vælg en anden fil", "Choose another file")
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
        go(step=Step.CHECK, name=uploaded.name, content=uploaded.getvalue(), outcome=None)
        st.rerun()
    st.download_button(
        say(_TEMPLATE),
        partial(template_workbook, language()),
        file_name=_FILE_NAMES[language()],
        mime=XLSX,
        icon=":material/download:",
        on_click="ignore",
    )


def show_chosen() -> None:
    """Which file is on its way, and the way back."""
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.markdown(f":material/description: {unmarked(flow().name)}", width="content")
        st.button(say(_OTHER), icon=":material/undo:", key="door.other", on_click=begin_again)
