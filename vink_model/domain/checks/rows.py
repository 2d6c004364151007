"""Faults that only show when cells of a row, or rows of a sheet, are held against each other."""

from collections.abc import Iterator, Mapping

import numpy as np
import pandas as pd

from vink_model.domain.checks.given import GivenColumn, GivenSheet
from vink_model.domain.issues import Issue, Rule
from vink_model.domain.sheets import Sheet
from vink_model.text import Text, phrase

MOST_SHOWN = 100

IN_ORDER = {
    "courses": (("offer_month", "start_month"), ("start_month", "end_month"), ("offer_month", "end_month")),
    "forum_members": (("joined_month", "left_month"),),
    "targets": (("valid_from", "valid_until"),),
    "stated_totals": (("year_from", "year_to"),),
    "published_concerns": (("year_from", "year_to"),),
}
"""By sheet: pairs of columns of which the second cannot come before the first."""


PARTS = {"published_concerns": (("second_count", "enquiries"),)}
"""By sheet: pairs of columns of which the first counts some of those that the second counts."""


def order_issues(
    sheet: Sheet, frame: pd.DataFrame, given: GivenSheet, columns: Mapping[str, GivenColumn]
) -> Iterator[Issue]:
    """A later month or year that comes before an earlier one; each cell is named once."""
    named: dict[str, set[int]] = {}
    for earlier, later in IN_ORDER.get(sheet.key, ()):
        if earlier not in columns or later not in columns:
            continue
        wrong = _ordinals(frame[later]) < _ordinals(frame[earlier])
        seen = named.setdefault(later, set())
        rows = [row for row in np.flatnonzero(wrong).tolist() if row not in seen]
        seen.update(rows)
        yield from _out_of_order(given, columns[earlier], columns[later], rows)


def part_issues(
    sheet: Sheet, frame: pd.DataFrame, given: GivenSheet, columns: Mapping[str, GivenColumn]
) -> Iterator[Issue]:
    """A part that is larger than the whole it is a part of."""
    for part, whole in PARTS.get(sheet.key, ()):
        if part in columns and whole in columns:
            wrong = _ordinals(frame[part]) > _ordinals(frame[whole])
            yield from _too_many(given, columns[part], columns[whole], np.flatnonzero(wrong).tolist())


def repeat_issues(
    sheet: Sheet, frame: pd.DataFrame, given: GivenSheet, columns: Mapping[str, GivenColumn]
) -> Iterator[Issue]:
    """Rows of the plan that name the same thing twice."""
    if sheet.is_folded or frame.empty:
        return
    names = frame[list(sheet.identified_by)].astype(object)
    required = [key for key in sheet.identified_by if sheet[key].required]
    is_named = names[required].notna().all(axis=1)
    groups = names[is_named].groupby(list(sheet.identified_by), dropna=False, sort=False)
    first = groups.ngroup().reset_index().groupby(0)["index"].transform("first").to_numpy()
    here = np.flatnonzero(is_named.to_numpy())
    repeated = [(row, at) for row, at in zip(here.tolist(), first.tolist(), strict=True) if row != at]
    column = columns[sheet.identified_by[0]]
    for row, at in repeated[:MOST_SHOWN]:
        yield _repeated(given, column, row, at)
    if len(repeated) > MOST_SHOWN:
        yield _more(Rule.REPEATED_ROW, given, column, len(repeated) - MOST_SHOWN)


def _ordinals(series: pd.Series) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Months or years as numbers that can be compared; NaN, which is in any order, where there is none."""
    if isinstance(series.dtype, pd.CategoricalDtype):
        numbers = [int(str(month).replace("-", "")) for month in series.cat.categories]
        return np.array([*numbers, np.nan])[series.cat.codes.to_numpy()]
    return series.to_numpy(dtype=np.float64, na_value=np.nan)


def _out_of_order(
    given: GivenSheet, earlier: GivenColumn, later: GivenColumn, rows: list[int]
) -> Iterator[Issue]:
    message = phrase("'{b}' ligger før '{a}'.", "'{b}' comes before '{a}'.", a=earlier.header, b=later.header)
    remedy = Text("Ret den ene af de to celler i rækken.", "Fix one of the row's two cells.")
    for row in rows[:MOST_SHOWN]:
        number, address = int(given.rows[row]), given.address(later, row)
        yield Issue(Rule.OUT_OF_ORDER, given.name, number, later.header, address, message, remedy)
    if len(rows) > MOST_SHOWN:
        yield _more(Rule.OUT_OF_ORDER, given, later, len(rows) - MOST_SHOWN)


def _too_many(given: GivenSheet, part: GivenColumn, whole: GivenColumn, rows: list[int]) -> Iterator[Issue]:
    message = phrase(
        "'{part}' er større end '{whole}', som det er en del af.",
        "'{part}' is larger than '{whole}', which it is a part of.",
        part=part.header,
        whole=whole.header,
    )
    remedy = Text("Ret den ene af de to celler i rækken.", "Fix one of the row's two cells.")
    for row in rows[:MOST_SHOWN]:
        number, address = int(given.rows[row]), given.address(part, row)
        yield Issue(Rule.MORE_THAN_ALL, given.name, number, part.header, address, message, remedy)
    if len(rows) > MOST_SHOWN:
        yield _more(Rule.MORE_THAN_ALL, given, part, len(rows) - MOST_SHOWN)


def _repeated(given: GivenSheet, column: GivenColumn, row: int, at: int) -> Issue:
    return Issue(
        rule=Rule.REPEATED_ROW,
        sheet=given.name,
        row=int(given.rows[row]),
        column=column.header,
        address=given.address(column, row),
        message=phrase(
            "Rækken udpeger det samme som række {n}.",
            "The row names the same thing as row {n}.",
            n=str(given.rows[at]),
        ),
        remedy=Text(
            "Slet den ene række, eller giv den sin egen nøgle.", "Delete one, or give it its own key."
        ),
    )


def _more(rule: Rule, given: GivenSheet, column: GivenColumn, count: int) -> Issue:
    message = phrase("{n} rækker mere har samme fejl.", "{n} more rows have the same fault.", n=count)
    remedy = Text("Ret dem alle på én gang.", "Fix them all at once.")
    return Issue(rule, given.name, None, column.header, None, message, remedy)
