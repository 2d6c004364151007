"""A mapped table through the checks and the fold of our own sheets: rows, gaps, issues."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from vink_model.domain.checks import Surroundings, check_sheet
from vink_model.domain.fold import fold
from vink_model.domain.gaps import Gap
from vink_model.domain.issues import Issue, Rule
from vink_model.domain.mapping.applying import Applied, Mask, Part
from vink_model.domain.mapping.asked import Ask, Question
from vink_model.domain.mapping.reading import gap_kind
from vink_model.domain.mapping.values import MarkMapping
from vink_model.domain.sheets import Column, Sheet
from vink_model.text import Text, joined


@dataclass(frozen=True, slots=True)
class MappedSheet:
    """What came of one mapped table."""

    frame: pd.DataFrame
    """Folded, its columns as declared."""
    gaps: tuple[Gap, ...]
    issues: tuple[Issue, ...]


def mapped_sheet(one: Applied, asked: Sequence[Question], around: Surroundings) -> MappedSheet:
    """A table's rows as declared; every open question is an issue too, since its figures were not read."""
    issues: dict[Issue, None] = dict.fromkeys(map(_issue, asked))
    frames: list[pd.DataFrame] = []
    gaps: list[Gap] = []
    known = {issue.address for issue in issues if issue.address is not None}
    for part in one.parts:
        checked = check_sheet(one.declared, part.given, part.columns, around)
        issues |= dict.fromkeys(issue for issue in checked.issues if issue.address not in known)
        if not checked.issues:
            gaps += _gaps(one.declared, part, checked.frame)
        frames.append(fold(one.declared, _counting(one.declared, part, checked.frame)))
    return MappedSheet(together(one.declared, frames), tuple(gaps), tuple(issues))


def together(declared: Sheet, frames: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """Folded rows of several parts as one; equal rows become one again."""
    filled = [frame for frame in frames if len(frame)]
    if len(filled) == 1:
        return filled[0]
    if not filled:
        return frames[0] if frames else pd.DataFrame({column.key: [] for column in declared}, dtype=object)
    joint = {column.key: _stacked([frame[column.key] for frame in filled]) for column in declared}
    return fold(declared, pd.DataFrame(joint))


def _stacked(columns: Sequence[pd.Series]) -> pd.Series:
    return pd.concat(columns, ignore_index=True)


def _counting(declared: Sheet, part: Part, frame: pd.DataFrame) -> pd.DataFrame:
    """The rows that say something: zeros need no row, and a gap in what a row is about has none."""
    silent = np.zeros(len(frame), dtype=bool)
    if declared.is_folded:
        # Under a heading across, a figure of none says that the row's thing did not happen there at all.
        keys = (part.across,) if part.across is not None else _keys(declared.measures)
        silent |= np.logical_and.reduce([frame[key].eq(0).fillna(value=False) for key in keys])
    for key, (_, marks) in part.gaps.items():
        if not declared.is_folded and declared[key].required:
            silent |= _is_gap(part, key, tuple(marks))
    return frame[~silent].reset_index(drop=True) if silent.any() else frame


def _keys(columns: Sequence[Column]) -> tuple[str, ...]:
    return tuple(column.key for column in columns)


def _is_gap(part: Part, key: str, marks: Sequence[int]) -> Mask:
    given, _ = part.gaps[key]
    wanted = np.zeros(max(len(given.values), 1), dtype=bool)
    wanted[list(marks)] = True
    return wanted[given.codes]


def _gaps(declared: Sheet, part: Part, frame: pd.DataFrame) -> list[Gap]:
    """Each missing figure with what its row says of it."""
    gaps: list[Gap] = []
    for key, (given, marks) in part.gaps.items():
        dimensions = [column.key for column in declared.dimensions if column.key != key]
        rows = np.flatnonzero(_is_gap(part, key, tuple(marks))).tolist()
        said = [frame[name].astype(object).iloc[rows].tolist() for name in dimensions]
        for row, values in zip(rows, zip(*said, strict=True), strict=True):
            at = tuple((name, _word(value)) for name, value in zip(dimensions, values, strict=True))
            mark = marks[int(given.codes[row])]
            address = f"'{part.given.name}'!{part.given.address(given, row)}"
            gaps.append(_gap(declared, key, at, mark, address))
    return gaps


def _gap(
    declared: Sheet, key: str, at: tuple[tuple[str, str | None], ...], mark: MarkMapping, address: str
) -> Gap:
    return Gap(declared.key, key, at, gap_kind(mark), mark.lowest, mark.highest, address)


def _word(value: object) -> str | None:
    return None if pd.isna(value) else str(value)  # type: ignore[call-overload]


def _issue(asked: Question) -> Issue:
    """An open question as a fault of the file, at the first cell that it is about."""
    row = "".join(filter(str.isdecimal, asked.address or ""))
    return Issue(
        rule=_RULES.get(asked.ask, Rule.UNDECLARED),
        sheet=asked.sheet,
        row=int(row) if row else None,
        column=asked.column,
        address=asked.address,
        message=asked.words,
        remedy=joined((asked.reason, _DECLARE)) if asked.reason is not None else _DECLARE,
        found=asked.found[0] if asked.found and asked.found[0] else None,
    )


_RULES = {Ask.CODE: Rule.NOT_A_CODE, Ask.RARE_WORDS: Rule.NOT_A_CODE, Ask.PERIOD: Rule.NOT_A_MONTH}
_DECLARE = Text("Svar på det i kortlægningen.", "Answer it in the mapping.")
