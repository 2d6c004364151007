"""What a load would change, told before it is made."""

from __future__ import annotations

import time
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd
import pytest

from tests.store.samples import Cell, concerns_of, frame
from vink_model.domain import codes
from vink_model.domain.cell_changes import MonthChange, Tally
from vink_model.domain.changes import Figures, SheetChange, changed, previewed
from vink_model.domain.extent import MONTHS, WHOLE
from vink_model.domain.row_changes import RowChangeKind
from vink_model.domain.sheets import SHEETS
from vink_model.month import Month

CONCERNS = SHEETS["concerns"]
BIG = 2**53
"""Above this, floats skip every other krone."""


def four(change: SheetChange | MonthChange) -> tuple[int, int, int, int]:
    return (change.new, change.changed, change.gone, change.unchanged)


def test_a_new_month_a_changed_count_and_the_rest_as_it_was() -> None:
    change = changed(CONCERNS, concerns_of(3, 4), concerns_of(3, 5, 6))
    assert four(change) == (1, 1, 0, 1)
    assert (change.before, change.after) == (Tally(2, {"count": 7}), Tally(3, {"count": 14}))
    assert [str(one.month) for one in change.new_months] == ["2016-03"]
    assert change.gone_months == ()
    assert [(one.month.number, four(one)) for one in change.months] == [
        (1, (0, 0, 0, 1)),
        (2, (0, 1, 0, 0)),
        (3, (1, 0, 0, 0)),
    ]
    assert change.months[1].before.totals == {"count": 4}
    assert change.months[1].after.totals == {"count": 5}


def test_what_the_file_lacks_disappears_when_it_speaks_for_the_whole_sheet() -> None:
    change = changed(CONCERNS, concerns_of(3, 4, 5), concerns_of(3))
    assert four(change) == (0, 0, 2, 1)
    assert [one.month for one in change.gone_months] == [Month(2016, 2), Month(2016, 3)]
    assert not change.is_emptied


def test_the_same_cells_in_another_order_are_unchanged() -> None:
    change = changed(CONCERNS, concerns_of(3, 4, 5), concerns_of(3, 4, 5).iloc[::-1])
    assert change.is_unchanged
    assert all(month.is_unchanged for month in change.months)


def test_a_concern_that_is_followed_up_leaves_one_cell_for_another() -> None:
    row: dict[str, Cell] = {"month": "2016-01", "level": "broad", "count": 1}
    followed = [code.value for code in codes.FollowUp][:2]
    before, after = (frame("concerns", {**row, "follow_up": code}) for code in followed)
    change = changed(CONCERNS, before, after)
    assert four(change) == (1, 0, 1, 0)
    assert (change.new_months, change.gone_months) == ((), ())


def test_missing_words_and_missing_numbers_are_dimensions_like_others() -> None:
    without: dict[str, Cell] = {"offer_month": "2016-01", "months_to_education_or_work": None}
    with_ = {**without, "months_to_education_or_work": 7}
    before, after = frame("courses", with_, without), frame("courses", {**without, "count": 3})
    assert four(changed(SHEETS["courses"], before, after)) == (0, 1, 1, 0)


def test_stored_rows_are_the_same_as_those_that_a_file_delivers() -> None:
    """Read back from the database, whole numbers are plain and empty cells None."""
    given = frame("courses", {"months_to_education_or_work": 7}, {"months_to_education_or_work": None})
    stored = given.astype(object).where(given.notna(), None)
    assert changed(SHEETS["courses"], stored, given).is_unchanged


def test_kroner_are_added_to_the_krone() -> None:
    row: dict[str, Cell] = {"line": "staff", "month": "2016-01"}
    before = frame("spending", {**row, "amount_kr": BIG})
    after = frame("spending", {**row, "amount_kr": BIG + 1}, {**row, "month": "2016-02", "amount_kr": -1})
    change = changed(SHEETS["spending"], before, after)
    assert four(change) == (1, 1, 0, 0)
    assert (change.before.totals["amount_kr"], change.after.totals["amount_kr"]) == (BIG, BIG)
    assert change.months[0].after.totals["amount_kr"] - change.months[0].before.totals["amount_kr"] == 1


def test_both_measures_of_an_activity_are_compared() -> None:
    row: dict[str, Cell] = {"month": "2016-01", "initiative": "talks", "count": 1}
    before, after = (frame("activities", {**row, "participants": n}) for n in (20, 25))
    change = changed(SHEETS["activities"], before, after)
    assert four(change) == (0, 1, 0, 0)
    assert change.after.totals == {"participants": 25, "count": 1}


def test_a_sheet_that_had_nothing_and_one_that_loses_everything() -> None:
    nothing = frame("concerns")
    assert four(changed(CONCERNS, nothing, concerns_of(3))) == (1, 0, 0, 0)
    lost = changed(CONCERNS, concerns_of(3), nothing)
    assert (four(lost), lost.is_emptied) == ((0, 0, 1, 0), True)
    assert changed(CONCERNS, nothing, nothing).is_unchanged


def test_a_row_of_the_plan_is_known_by_its_name_and_says_what_is_another() -> None:
    before = frame("tracks", {"key": "concerns", "number": 1}, {"key": "money", "number": 2})
    after = frame("tracks", {"key": "concerns", "number": 3}, {"key": "courses", "number": 2})
    change = changed(SHEETS["tracks"], before, after)
    assert four(change) == (1, 1, 1, 0)
    gone, other, new = change.rows
    assert (gone.kind, gone.name) == (RowChangeKind.GONE, ("money",))
    assert (new.kind, new.name) == (RowChangeKind.NEW, ("courses",))
    assert (other.kind, other.name) == (RowChangeKind.CHANGED, ("concerns",))
    assert [(one.column.key, one.before, one.after) for one in other.columns] == [("number", 1, 3)]


def test_budget_lines_are_known_by_year_line_and_payer_and_their_amounts_are_added() -> None:
    line: dict[str, Cell] = {"year": 2016, "line": "staff"}
    before = frame("budget", {**line, "funding_source": None, "amount_kr": BIG, "fte": Decimal("1.5")})
    after = frame("budget", {**line, "funding_source": None, "amount_kr": BIG + 1, "fte": Decimal("1.50")})
    change = changed(SHEETS["budget"], before.astype(object), after)
    assert change.after.totals["amount_kr"] - change.before.totals["amount_kr"] == 1
    (row,) = change.rows
    assert row.name == (2016, "staff", None)
    assert [(one.column.key, one.before, one.after) for one in row.columns] == [
        ("amount_kr", BIG, BIG + 1),
        ("fte", "1.5", "1.50"),
    ]


def test_printed_totals_overlap_and_are_not_added() -> None:
    totals = frame("stated_totals", {"scope": "plan"}, {"scope": "staff"})
    assert changed(SHEETS["stated_totals"], totals, totals).after.totals == {}


def test_rows_of_the_plan_in_another_order_are_a_change_of_their_own() -> None:
    before = frame("levels", {"key": "a"}, {"key": "b"})
    change = changed(SHEETS["levels"], before, before.iloc[::-1])
    assert (four(change), change.is_reordered, change.is_unchanged) == ((0, 0, 0, 2), True, False)


def test_a_preview_tells_the_sheets_of_the_file_in_the_workbooks_order() -> None:
    present = {"levels": frame("levels"), "concerns": concerns_of(1, 2)}
    given = {"concerns": concerns_of(1), "levels": frame("levels", {"key": "broad"})}
    preview = previewed("maj.xlsx", "v1", Figures(present), Figures(given), WHOLE)
    assert [one.sheet.key for one in preview.sheets] == ["levels", "concerns"]
    assert [one.sheet.key for one in preview.losing] == ["concerns"]
    assert (preview.version, preview.is_unchanged) == ("v1", False)


def test_nothing_disappears_when_only_the_files_months_are_exchanged() -> None:
    present, given = Figures({"concerns": concerns_of(1, 2)}), Figures({"concerns": concerns_of(5)})
    assert previewed("jan.xlsx", "v1", present, given, WHOLE).losing
    (change,) = previewed("jan.xlsx", "v1", present, given, MONTHS).sheets
    assert four(change) == (0, 1, 0, 1)


def many(rows: int, seed: int) -> pd.DataFrame:
    """Concerns whose cells are all different, as a full sheet has them."""
    rng = np.random.default_rng(seed)
    months = np.array([f"{year}-{month:02d}" for year in range(2009, 2018) for month in range(1, 13)])
    areas = np.array([f"omraade_{n}" for n in range(1000)])
    cells: dict[str, Any] = {}
    for column in CONCERNS:
        if column.codes:
            cells[column.key] = [next(iter(column.codes)).value] * rows
    number = rng.permutation(rows)
    cells |= {"month": months[number % 108], "area": areas[number // 108], "level": ["broad"] * rows}
    cells["count"] = pd.Series(1 + number % 7, dtype="Int64")
    return pd.DataFrame(cells)[[column.key for column in CONCERNS]].astype(
        {column.key: object for column in CONCERNS.dimensions}
    )


def test_a_hundred_thousand_cells_are_compared_with_as_many_in_well_under_a_second() -> None:
    """Measured 0.06 s of processor time; the limit leaves room for a slower machine."""
    before, after = many(100_000, 1), many(100_000, 2)
    after["count"] += (after.index == 0).astype(int)
    began = time.process_time()
    change = changed(CONCERNS, before, after)
    took = time.process_time() - began
    assert four(change) == (0, 1, 0, 99_999)
    assert took < 1.0


@pytest.mark.parametrize("seed", range(5))
def test_the_four_kinds_of_cells_add_up_as_a_slow_count_says(seed: int) -> None:
    rng = np.random.default_rng(seed)

    def some() -> dict[tuple[str, str], int]:
        picked = rng.integers(0, 6, size=(8, 2))
        return {(f"2016-0{m + 1}", f"a{a}"): int(rng.integers(1, 3)) for m, a in picked.tolist()}

    before, after = some(), some()

    def told(side: dict[tuple[str, str], int]) -> pd.DataFrame:
        cells: list[dict[str, Cell]] = [{"month": m, "area": a, "count": n} for (m, a), n in side.items()]
        return frame("concerns", *cells)

    both = before.keys() & after.keys()
    slow = (
        len(after.keys() - both),
        sum(before[key] != after[key] for key in both),
        len(before.keys() - both),
        sum(before[key] == after[key] for key in both),
    )
    change = changed(CONCERNS, told(before), told(after))
    assert four(change) == slow
    assert tuple(map(sum, zip(*map(four, change.months), strict=True))) == slow
