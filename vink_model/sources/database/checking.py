"""Cells of a database against the declared sheet: translated, checked, folded."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from vink_model.domain.checks import GivenColumn, GivenSheet, Spoilt, Surroundings, check_sheet
from vink_model.domain.checks.given import Cell
from vink_model.domain.checks.values import words_of
from vink_model.domain.fold import fold
from vink_model.domain.issues import Issue, Rule
from vink_model.domain.mapping.values import ColumnMapping
from vink_model.domain.sheets import Sheet, plain
from vink_model.sources.database import issue_words
from vink_model.sources.database.answer import Answer, AnsweredColumn
from vink_model.text import Text


@dataclass(frozen=True, slots=True)
class CheckedTable:
    """A table's cells as declared, folded, and what is wrong with them."""

    sheet: Sheet
    frame: pd.DataFrame
    issues: tuple[Issue, ...]
    notes: tuple[Text, ...]
    source_rows: int


def checked(answer: Answer, around: Surroundings) -> CheckedTable:
    """The cells of one table; whether they point at persons is looked for before."""
    sheet = answer.fold.table.sheet
    kept, notes = _without_left_out(answer)
    columns = _given_columns(kept)
    given = _given_sheet(kept, tuple(columns.values()))
    whole = check_sheet(sheet, given, columns, around)
    issues = [issue for key in columns for issue in _column_issues(kept, key, columns[key], around)]
    issues += _order_issues(kept, whole.issues)
    issues += _measure_issues(kept)
    frame = fold(sheet, _with_measures(kept, whole.frame))
    return CheckedTable(sheet, frame, tuple(issues), notes, int(answer.rows.sum()))


def _without_left_out(answer: Answer) -> tuple[Answer, tuple[Text, ...]]:
    """The cells without those whose words are declared as left out."""
    stays = np.ones(len(answer.rows), dtype=bool)
    notes = []
    for column in answer.columns:
        unwanted = set(map(plain, _mapping(answer, column).left_out))
        is_unwanted = np.array([plain(_words(value)) in unwanted for value in column.values] or [False])
        goes = is_unwanted[column.codes]
        if unwanted and goes.any():
            rows = int(answer.rows[goes].sum())
            notes.append(issue_words.left_out(answer.fold.table.name, column.name, rows))
            stays &= ~goes
    if stays.all():
        return answer, ()
    columns = tuple(replace(column, codes=column.codes[stays]) for column in answer.columns)
    measures = tuple(replace(measure, totals=measure.totals[stays]) for measure in answer.measures)
    return replace(answer, columns=columns, measures=measures, rows=answer.rows[stays]), tuple(notes)


def _given_columns(answer: Answer) -> dict[str, GivenColumn]:
    """The dimensions as the checks take them, translated; constants stand in every cell."""
    columns: dict[str, GivenColumn] = {}
    for place, column in enumerate(answer.columns):
        codes = {plain(word): code for word, code in _mapping(answer, column).codes}
        values = tuple(_translated(value, codes) for value in column.values)
        columns[column.column.key] = GivenColumn(column.name, place, values, column.codes)
    everywhere = np.zeros(len(answer.rows), dtype=np.int32)
    for mapping in answer.fold.table.mapping:
        if mapping.constant is not None and mapping.target in {
            c.key for c in answer.fold.table.sheet.dimensions
        }:
            columns[mapping.target] = GivenColumn(
                mapping.target, len(columns), (mapping.constant,), everywhere
            )
    return columns


def _translated(value: Cell, codes: Mapping[str, str]) -> Cell:
    return value if isinstance(value, Spoilt) else codes.get(plain(words_of(value)), value)


def _given_sheet(answer: Answer, columns: Sequence[GivenColumn]) -> GivenSheet:
    return GivenSheet(answer.fold.table.name, 0, np.arange(len(answer.rows), dtype=np.int32), tuple(columns))


def _column_issues(answer: Answer, key: str, column: GivenColumn, around: Surroundings) -> Iterator[Issue]:
    """An issue for each distinct value that breaks a rule, with the rows of the table that hold it."""
    table, sheet = answer.fold.table.name, answer.fold.table.sheet
    rows = np.bincount(column.codes, weights=answer.rows, minlength=len(column.values)).astype(np.int64)
    # A value whose rows were all left out is nobody's fault.
    occurring = np.flatnonzero(np.bincount(column.codes, minlength=len(column.values))).astype(np.int32)
    alone = GivenColumn(column.header, 0, column.values, occurring)
    for issue in check_sheet(sheet, GivenSheet(table, 0, occurring, (alone,)), {key: alone}, around).issues:
        if issue.row is None:
            yield issue_words.of_table(issue, table)
        elif isinstance(column.values[issue.row], Spoilt):
            yield issue_words.garbled(table, column.header, int(rows[issue.row]))
        else:
            yield issue_words.of_rows(issue, table, int(rows[issue.row]))


def _order_issues(answer: Answer, issues: Sequence[Issue]) -> Iterator[Issue]:
    """Months that come before earlier ones, said once for each pair of columns."""
    out_of_order = [issue for issue in issues if issue.rule is Rule.OUT_OF_ORDER and issue.row is not None]
    for issue in {(one.column, one.message.en): one for one in out_of_order}.values():
        yield issue_words.of_table(issue, answer.fold.table.name)


def _measure_issues(answer: Answer) -> Iterator[Issue]:
    table = answer.fold.table
    for measure in answer.measures:
        name = table.columns[measure.column.key].name
        if measure.cells_not_whole:
            yield issue_words.not_whole(table.name, name, measure.cells_not_whole)
        if measure.rows_without:
            yield issue_words.without_number(table.name, name, measure.rows_without)
        if measure.cells_below_zero:
            yield issue_words.below_zero(table.name, name, measure.cells_below_zero)


def _with_measures(answer: Answer, frame: pd.DataFrame) -> pd.DataFrame:
    """The checked dimensions with what was added up; a row that names no count stands for one."""
    measures = {}
    found = {measure.column.key: measure.totals for measure in answer.measures}
    for column in answer.fold.table.sheet.measures:
        mapping = answer.fold.table.mapping.column(column.key)
        each = int(column.default or 0) if mapping is None else int(mapping.constant or 0)
        totals = found.get(column.key, answer.rows * each)
        measures[column.key] = pd.array(totals, dtype="Int64")
    return frame.assign(**measures)


def _mapping(answer: Answer, column: AnsweredColumn) -> ColumnMapping:
    return answer.fold.table.columns[column.column.key].mapping


def _words(value: Cell) -> str:
    return "" if isinstance(value, Spoilt) else words_of(value)
