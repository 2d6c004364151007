"""Which of our sheets each table of a file is, and which of its columns are which of ours."""

from typing import TYPE_CHECKING

import streamlit as st

from pages._ui.door.flow import flow, say_mapping
from pages._ui.language import say
from pages._ui.words import unmarked
from vink_model.domain.mapping.choosing import with_column, with_sheet
from vink_model.domain.mapping.values import Mapping, SheetMapping
from vink_model.domain.sheets import SHEETS, Column
from vink_model.text import Text, phrase

if TYPE_CHECKING:
    from vink_model.domain.mapping.table import Table
    from vink_model.sources.foreign_file import ForeignFile

_LEAVE_OUT = ""
_LEFT_OUT = Text("Tag ikke med", "Leave out")
_COLUMNS = Text("Se og ret, hvad kolonnerne er", "See and change what the columns are")
_NOWHERE = Text("Ikke i filen", "Not in the file")
_ACROSS = Text("Overskrifterne på tværs", "The headings across")


def show_tables(foreign: "ForeignFile", mapping: Mapping) -> None:
    """Each table with the sheet that it is taken for, and its columns."""
    for table in foreign.tables:
        sheet = next((one for one in mapping if one.found == table.name), None)
        with st.container(border=True, gap="small"):
            _choose_sheet(table, sheet)
            if sheet is not None:
                _choose_columns(table, sheet)


def _choose_sheet(table: "Table", sheet: SheetMapping | None) -> None:
    key = f"door.table.{table.name}"
    st.session_state[key] = _LEAVE_OUT if sheet is None else sheet.target
    label = phrase("Tabellen i arket '{s}' er", "The table in the sheet '{s}' is", s=table.name)
    st.selectbox(
        unmarked(say(label)),
        (_LEAVE_OUT, *SHEETS),
        format_func=lambda code: say(SHEETS[code].title if code else _LEFT_OUT),
        key=key,
        on_change=_sheet_chosen,
        args=(table, key),
    )


def _choose_columns(table: "Table", sheet: SheetMapping) -> None:
    columns = st.expander(
        say(_COLUMNS), icon=":material/view_column:", key=f"door.columns.{table.name}", on_change="rerun"
    )
    if not columns.open:
        return
    with columns, st.grid(2, min_column_width=280, gap="small"):
        for column in SHEETS[sheet.target]:
            _choose_column(table, sheet, column)


def _choose_column(table: "Table", sheet: SheetMapping, column: Column) -> None:
    """Where one of our columns stands; what stands across, or is the same in all rows, is said."""
    mapped = sheet.column(column.key)
    if column.key in sheet.across:
        st.text_input(say(_named(column)), say(_ACROSS), disabled=True, key=_key(table, column))
        return
    if mapped is not None and mapped.constant is not None:
        st.text_input(say(_named(column)), str(mapped.constant), disabled=True, key=_key(table, column))
        return
    headers = [given.header for given in table.given if given.header]
    present = mapped.found if mapped is not None and mapped.found in headers else ""
    st.session_state[_key(table, column)] = present
    st.selectbox(
        say(_named(column)),
        ("", *headers),
        format_func=lambda header: unmarked(header) if header else say(_NOWHERE),
        key=_key(table, column),
        on_change=_column_chosen,
        args=(table.name, column.key, _key(table, column)),
    )


def _named(column: Column) -> Text:
    if not column.required:
        return column.label
    return phrase("{c} (skal med)", "{c} (required)", c=column.label)


def _key(table: "Table", column: Column) -> str:
    return f"door.column.{table.name}.{column.key}"


def _sheet_chosen(table: "Table", key: str) -> None:
    target, found = st.session_state[key], flow()
    if found.mapping is None or found.foreign is None:
        return
    chosen = None if target == _LEAVE_OUT else found.foreign.suggested_as(table, target)
    say_mapping(with_sheet(found.mapping, table.name, chosen))


def _column_chosen(table: str, target: str, key: str) -> None:
    mapping = flow().mapping
    sheet = next((one for one in mapping or () if one.found == table), None)
    if mapping is None or sheet is None:
        return
    say_mapping(with_sheet(mapping, table, with_column(sheet, target, st.session_state[key] or None)))
