"""One sheet against its declaration: a frame as declared, and an issue for each cell that breaks a rule."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from vink_model.domain.checks.given import GivenColumn, GivenSheet, Places, is_blank
from vink_model.domain.checks.rows import order_issues, part_issues, repeat_issues
from vink_model.domain.checks.surroundings import Surroundings
from vink_model.domain.checks.values import Broken, Value, read, reader_of
from vink_model.domain.checks.wording import Said, said
from vink_model.domain.issues import Issue, Rule
from vink_model.domain.sheets import Column, Kind, Role, Sheet
from vink_model.text import Text, phrase

MOST_SHOWN = 100
"""Issues shown for one column; the rest are counted."""
MOST_KEYS = 250
"""Different keys in one column of observations; a column with more names something finer than a group."""

_NUMBERS = {Kind.WHOLE, Kind.KRONER, Kind.YEAR}


@dataclass(frozen=True, slots=True)
class Checked:
    """A sheet's rows as declared, and what is wrong with them.

    Shape: columns as declared, in order; words are categoricals, whole numbers Int64, decimals Decimal.
    """

    frame: pd.DataFrame
    issues: tuple[Issue, ...]


@dataclass(frozen=True, slots=True)
class _ReadColumn:
    """A column's distinct cells as they were read: value, None for an empty one, or a broken rule."""

    values: Sequence[Value | Broken | None]
    codes: Places


def check_sheet(
    sheet: Sheet, given: GivenSheet, columns: Mapping[str, GivenColumn], around: Surroundings
) -> Checked:
    """Read every declared column; `columns` are those of the file, by the key of the declared column."""
    issues = list(_merged_issues(given))
    series: dict[str, pd.Series] = {}
    for column in sheet:
        found = columns.get(column.key)
        outcome = (
            _empty_column(column, len(given.rows)) if found is None else _read_column(column, found, around)
        )
        series[column.key] = _series(column, outcome)
        if found is not None:
            issues += _column_issues(column, found, given, outcome, around)
            issues += _key_issues(sheet, column, found, given, outcome)
    frame = pd.DataFrame(series)
    issues += order_issues(sheet, frame, given, columns)
    issues += part_issues(sheet, frame, given, columns)
    issues += repeat_issues(sheet, frame, given, columns)
    return Checked(frame, tuple(issues))


def _empty_column(column: Column, rows: int) -> _ReadColumn:
    return _ReadColumn((column.default,), np.zeros(rows, dtype=np.int32))


def _read_column(column: Column, found: GivenColumn, around: Surroundings) -> _ReadColumn:
    """Each distinct cell is read once, however many rows hold it."""
    allowed = around.allowed(column) if column.kind is Kind.REFERENCE else None
    reader = reader_of(column, allowed, is_1904=around.is_1904)
    empty: Value | Broken | None = Broken(Rule.REQUIRED) if column.required else column.default
    return _ReadColumn(
        [empty if is_blank(cell) else read(cell, reader) for cell in found.values], found.codes
    )


def _series(column: Column, outcome: _ReadColumn) -> pd.Series:
    """The column's values row by row; a broken cell is missing."""
    values = [None if isinstance(value, Broken) else value for value in outcome.values]
    if column.kind in _NUMBERS:
        is_missing = np.array([value is None for value in values] or [True])
        numbers = np.array([int(value or 0) for value in values] or [0], dtype=np.int64)
        return pd.Series(pd.arrays.IntegerArray(numbers[outcome.codes], is_missing[outcome.codes]))
    if column.kind is Kind.DECIMAL:
        return pd.Series(np.array(values or [None], dtype=object)[outcome.codes], dtype=object)
    words = sorted({str(value) for value in values if value is not None})
    places = {word: place for place, word in enumerate(words)}
    recoded = np.array([-1 if v is None else places[str(v)] for v in values] or [-1], dtype=np.int32)
    return pd.Series(
        pd.Categorical.from_codes(recoded[outcome.codes], categories=pd.Index(words, dtype=object))
    )


def _column_issues(
    column: Column, found: GivenColumn, given: GivenSheet, outcome: _ReadColumn, around: Surroundings
) -> Iterator[Issue]:
    """An issue for each broken cell, the first of them only where there are many."""
    broken = [place for place, value in enumerate(outcome.values) if _is_reported(value)]
    if not broken:
        return
    rows = found.rows_of(broken)
    words: dict[int, Said] = {}
    for row in rows[:MOST_SHOWN].tolist():
        place = int(found.codes[row])
        value = outcome.values[place]
        if isinstance(value, Broken):
            if place not in words:
                words[place] = said(column, found.header, found.values[place], value.rule, around)
            yield issue_at(value.rule, given, found, row, words[place])
    if len(rows) > MOST_SHOWN:
        first = outcome.values[int(found.codes[rows[0]])]
        if isinstance(first, Broken):
            yield _more(first.rule, given, found, len(rows) - MOST_SHOWN)


def _is_reported(value: Value | Broken | None) -> bool:
    """A merged cell is reported once for its whole range."""
    return isinstance(value, Broken) and value.rule is not Rule.MERGED


def issue_at(rule: Rule, given: GivenSheet, column: GivenColumn, row: int, words: Said) -> Issue:
    """An issue at the cell of a column and a row (given by its place)."""
    return Issue(
        rule=rule,
        sheet=given.name,
        row=int(given.rows[row]),
        column=column.header,
        address=given.address(column, row),
        message=words.message,
        remedy=words.remedy,
        found=words.found,
    )


def _more(rule: Rule, given: GivenSheet, column: GivenColumn, count: int) -> Issue:
    message = phrase(
        "Kolonnen '{h}' har {n} fejl mere af denne slags.",
        "The column '{h}' has {n} more faults like these.",
        h=column.header,
        n=count,
    )
    remedy = Text("Ret hele kolonnen på én gang.", "Fix the whole column at once.")
    return Issue(rule, given.name, None, column.header, None, message, remedy)


def _key_issues(
    sheet: Sheet, column: Column, found: GivenColumn, given: GivenSheet, outcome: _ReadColumn
) -> Iterator[Issue]:
    """Free keys of observations name groups; hundreds of different ones are someone's record numbers."""
    if not sheet.is_folded or column.kind is not Kind.KEY or column.role is not Role.DIMENSION:
        return
    count = len({value for value in outcome.values if isinstance(value, str)})
    if count > MOST_KEYS:
        message = phrase(
            "Kolonnen '{h}' har {n} forskellige værdier og ser ud til at udpege enkelte sager.",
            "The column '{h}' holds {n} different values and seems to point at single cases.",
            h=found.header,
            n=count,
        )
        remedy = phrase(
            "Brug højst {n} forskellige nøgler, fx byens distrikter.",
            "Use at most {n} different keys, such as the city's districts.",
            n=MOST_KEYS,
        )
        yield Issue(Rule.NOT_A_KEY, given.name, None, found.header, None, message, remedy)


def _merged_issues(given: GivenSheet) -> Iterator[Issue]:
    for merged in given.merged[:MOST_SHOWN]:
        yield Issue(
            rule=Rule.MERGED,
            sheet=given.name,
            row=None,
            column=None,
            address=merged,
            message=phrase(
                "Cellerne {r} er flettet, så deres rækker mangler værdier.",
                "The cells {r} are merged, so their rows lack values.",
                r=merged,
            ),
            remedy=Text(
                "Ophæv fletningen (Hjem > Flet og centrer), og skriv værdien i hver celle.",
                "Unmerge them (Home > Merge & Center) and write the value in each cell.",
            ),
        )
