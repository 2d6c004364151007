"""Workbooks of any layout: what they most likely are, what must be asked about them, and their rows."""

from collections.abc import Collection, Iterator
from collections.abc import Mapping as ByKey
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from vink_model.domain.checks import GivenColumn, Surroundings
from vink_model.domain.issues import Issue
from vink_model.domain.loaded import Loaded
from vink_model.domain.mapping.answering import answered, with_suggestions
from vink_model.domain.mapping.applying import Applied, applied
from vink_model.domain.mapping.asked import Question
from vink_model.domain.mapping.asking import open_questions
from vink_model.domain.mapping.changing import column_changes, sheet_changes, sheet_of
from vink_model.domain.mapping.checking import mapped_sheet, together
from vink_model.domain.mapping.grid import filled
from vink_model.domain.mapping.remarks import remarks
from vink_model.domain.mapping.suggesting import Suggestion
from vink_model.domain.mapping.suggesting import suggested as suggested_for
from vink_model.domain.mapping.sums import sums_checked
from vink_model.domain.mapping.table import Table, table_in
from vink_model.domain.mapping.values import Mapping, SheetMapping
from vink_model.domain.sheets import SHEETS
from vink_model.errors import LayoutFault
from vink_model.sources import notes, persons
from vink_model.sources.excel import OpenedWorkbook, errors_of, open_workbook
from vink_model.text import Text, joined

Known = ByKey[str, Collection[str]]
"""Keys that stand in the database already, by sheet."""

__all__ = [
    "answered",
    "changes",
    "findings",
    "questions",
    "read_mapped",
    "rows_of",
    "suggested",
    "tables_of",
    "with_suggestions",
]


def tables_of(opened: OpenedWorkbook) -> tuple[Table, ...]:
    """The tables of a file, one a sheet that has rows below headings.

    Raises: RefusedForPrivacy when a heading says that its column holds names.
    """
    return tuple(table for given in opened.given if (table := table_in(given)) is not None and _safe(table))


def suggested(opened: OpenedWorkbook, name: str, targets: tuple[str, ...] = ()) -> Suggestion:
    """A mapping to begin from, with its reasons; `targets` are the declared sheets to choose among."""
    return suggested_for(name, tables_of(opened), targets)


def questions(opened: OpenedWorkbook, mapping: Mapping, known: Known | None = None) -> tuple[Question, ...]:
    """What a mapping must still say about a file before all of it can be read.

    Raises: LayoutFault when a sheet of the mapping is not in the file.
    """
    around = _around(opened, known)
    return tuple(asked for one in _all_applied(opened, mapping, around) for asked in open_questions(one))


def findings(opened: OpenedWorkbook, mapping: Mapping, known: Known | None = None) -> tuple[Text, ...]:
    """What stands out in a file's figures: sums that differ from their parts. Shown, never mended."""
    around = _around(opened, known)
    return tuple(said for one in _all_applied(opened, mapping, around) for said in sums_checked(one))


def changes(opened: OpenedWorkbook, mapping: Mapping, known: Known | None = None) -> tuple[Text, ...]:
    """What differs in a file from the layout that the mapping was made for."""
    around = _around(opened, known)
    tables = _mapped_tables(opened, mapping)
    said = list(sheet_changes(mapping, tables))
    for sheet in mapping:
        table = sheet_of(sheet, tables)
        if table is not None:
            one = applied(table, sheet, around)
            said += column_changes(one, open_questions(one))
    return tuple(said)


def read_mapped(content: bytes, file_name: str, mapping: Mapping, known: Known | None = None) -> Loaded:
    """A foreign workbook's rows, checked and folded as our own; issues name the cells of the file.

    Raises: SourceError for a file that cannot be used at all; what the mapping leaves open is an issue.
    """
    return rows_of(open_workbook(content, file_name), mapping, known)


def rows_of(opened: OpenedWorkbook, mapping: Mapping, known: Known | None = None) -> Loaded:
    """The rows of a file that is open already; see `read_mapped`."""
    around = _around(opened, known)
    read = _Read({}, {})
    loaded = Loaded(opened.origin, {}, issues=tuple(_unreadable(opened)))
    for one in _all_applied(opened, mapping, around):
        sheet = mapped_sheet(one, open_questions(one), around)
        read.frames.setdefault(one.declared.key, []).append(sheet.frame)
        rows = len(one.table.given.rows)
        read.source_rows[one.declared.key] = read.source_rows.get(one.declared.key, 0) + rows
        loaded = replace(
            loaded,
            issues=(*loaded.issues, *sheet.issues),
            notes=(*loaded.notes, *remarks(one), *sums_checked(one)),
            gaps=(*loaded.gaps, *sheet.gaps),
        )
    frames = {key: together(SHEETS[key], frames) for key, frames in read.frames.items()}
    said = (notes.MACROS,) if opened.described.has_macros else ()
    return replace(loaded, frames=frames, source_rows=read.source_rows, notes=(*said, *loaded.notes))


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read so far, by declared sheet."""

    frames: dict[str, list[pd.DataFrame]]
    source_rows: dict[str, int]


def _around(opened: OpenedWorkbook, known: Known | None) -> Surroundings:
    return Surroundings(known or {}, is_complete=known is not None, is_1904=opened.described.is_1904)


def _all_applied(opened: OpenedWorkbook, mapping: Mapping, around: Surroundings) -> Iterator[Applied]:
    tables = _mapped_tables(opened, mapping)
    gone = tuple(sheet_changes(mapping, tables))
    if gone:
        raise LayoutFault(
            Text("Filen er anderledes end kortlægningen", "The file differs from the mapping"), joined(gone)
        )
    for sheet in mapping:
        table = sheet_of(sheet, tables)
        if table is not None:
            yield applied(table, sheet, around)


def _mapped_tables(opened: OpenedWorkbook, mapping: Mapping) -> tuple[Table, ...]:
    """The tables of a file, headings where the mapping says that they are."""
    tables = []
    for given in opened.given:
        sheet = next((one for one in mapping if _is_of(one, given.name)), None)
        where = (None, None) if sheet is None else (sheet.header_row, sheet.heading_rows)
        table = table_in(given, header_row=where[0], heading_rows=where[1])
        if table is not None and _safe(table):
            tables.append(table)
    return tuple(tables)


def _is_of(sheet: SheetMapping, name: str) -> bool:
    return sheet.found.casefold().split() == name.casefold().split()


def _safe(table: Table) -> bool:
    """See that no heading below the titles says that its column holds names; no mapping can allow one.

    Raises: RefusedForPrivacy.
    """
    given = table.given
    headings = replace(given, columns=tuple(map(_heading_alone, given.columns)))
    persons.refuse_persons(persons.places_in_sheet(headings, [(None, column) for column in headings]))
    return True


def _heading_alone(column: GivenColumn) -> GivenColumn:
    """A column as if it held one harmless cell; its own were looked through when the file was opened."""
    cells = ("x",) if any(map(filled, column.values)) else ("",)
    return GivenColumn(column.header, column.place, cells, np.zeros(1, dtype=np.int32))


def _unreadable(opened: OpenedWorkbook) -> Iterator[Issue]:
    for sheet in opened.sheets:
        if not sheet.is_readable:
            yield from errors_of(sheet)
