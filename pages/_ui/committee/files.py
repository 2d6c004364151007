"""The files of a frozen pack, each made when it is asked for, and the municipality's own template."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import streamlit as st

from pages._ui.language import say
from pages._ui.parts import show_error
from pages._ui.words import unmarked
from vink_model.domain.pack import FrozenPack
from vink_model.errors import VinkError
from vink_model.text import Text

_TITLE = Text("Filer", "Files")
_TEMPLATE = Text("Kommunens egen skabelon (.pptx)", "The municipality's own template (.pptx)")
_TEMPLATE_HELP = Text(
    "Uden skabelon bruges en neutral. Den kontrolleres med det samme, og det, der mangler i den, nævnes.",
    "Without a template a neutral one is used. It is checked at once, and what is missing in it is named.",
)
_USED = Text("Slides laves i denne skabelon.", "The slides are made in this template.")
_UPLOADED = "committee.template"


@dataclass(frozen=True, slots=True)
class _File:
    """One kind of file."""

    ending: str
    label: Text
    icon: str
    mime: str
    make: Callable[[FrozenPack, bytes | None], bytes]
    """From the pack and the template, if one was uploaded."""


def _slides(frozen: FrozenPack, template: bytes | None) -> bytes:
    from vink_model.reports.pack import slides_of

    return slides_of(frozen, template)


def _note(frozen: FrozenPack, template: bytes | None) -> bytes:  # noqa: ARG001 - all files are made alike
    from vink_model.reports.pack import note_as_word

    return note_as_word(frozen)


def _note_as_pdf(frozen: FrozenPack, template: bytes | None) -> bytes:  # noqa: ARG001
    from vink_model.reports.pack import note_as_pdf

    return note_as_pdf(frozen)


def _workbook(frozen: FrozenPack, template: bytes | None) -> bytes:  # noqa: ARG001
    from vink_model.reports.pack import workbook_behind

    return workbook_behind(frozen)


_OFFICE = "application/vnd.openxmlformats-officedocument"
_FILES = (
    _File(
        "pptx",
        Text("Slides (.pptx)", "Slides (.pptx)"),
        ":material/slideshow:",
        f"{_OFFICE}.presentationml.presentation",
        _slides,
    ),
    _File(
        "docx",
        Text("Indstilling (.docx)", "Committee note (.docx)"),
        ":material/description:",
        f"{_OFFICE}.wordprocessingml.document",
        _note,
    ),
    _File(
        "pdf",
        Text("Indstilling (.pdf)", "Committee note (.pdf)"),
        ":material/picture_as_pdf:",
        "application/pdf",
        _note_as_pdf,
    ),
    _File(
        "xlsx",
        Text("Arbejdsbog (.xlsx)", "Workbook (.xlsx)"),
        ":material/table_view:",
        f"{_OFFICE}.spreadsheetml.sheet",
        _workbook,
    ),
)


def show_files(frozen: FrozenPack, place: str) -> None:
    """A button for each file. `place` tells two such groups on one screen apart."""
    st.markdown(f"**{say(_TITLE)}**")
    template = _show_template(place)
    with st.container(horizontal=True, gap="small"):
        for file in _FILES:
            st.download_button(
                say(file.label),
                partial(file.make, frozen, template),
                file_name=f"{_plain(frozen.pack.name)}-{frozen.code}.{file.ending}",
                mime=file.mime,
                icon=file.icon,
                key=f"committee.{place}.{file.ending}",
                on_click="ignore",
            )


def _show_template(place: str) -> bytes | None:
    """The uploaded template, once it has been found to be one that can be used."""
    with st.expander(say(_TEMPLATE), icon=":material/draw:"):
        uploaded = st.file_uploader(
            say(_TEMPLATE), type=["pptx", "potx"], key=f"{_UPLOADED}.{place}", help=say(_TEMPLATE_HELP)
        )
        if uploaded is None:
            return None
        content = uploaded.getvalue()
        fault = _fault_of(content)
        if fault is not None:
            show_error(fault)
            return None
        st.markdown(f":material/task_alt: {unmarked(say(_USED))}")
        return content


def _fault_of(content: bytes) -> VinkError | None:
    from vink_model.reports.pack.template import opened_template

    try:
        opened_template(content)
    except VinkError as fault:
        return fault
    return None


def _plain(name: str) -> str:
    """A name as a file can be called anywhere."""
    return re.sub(r"[^\w-]+", "-", name).strip("-_")[:60] or "pakke"
