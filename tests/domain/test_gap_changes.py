"""A load that changes only what is missing changes something."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from tests.store.samples import Cell, frame
from vink_model.domain.changes import Figures, SheetChange, previewed
from vink_model.domain.extent import MONTHS, WHOLE, Extent
from vink_model.domain.gap_changes import with_gaps
from vink_model.domain.gaps import Gap, GapKind
from vink_model.domain.sheets import SHEETS

SURVEYS = SHEETS["surveys"]


def answers(*months: str, count: int = 10) -> pd.DataFrame:
    rows: list[dict[str, Cell]] = [{"month": month, "count": count} for month in months]
    return frame("surveys", *rows)


def gap(month: str, kind: GapKind = GapKind.UNKNOWN, highest: int | None = None) -> Gap:
    """A missing count of the month, at what the other columns of `answers` say."""
    row = answers(month).iloc[0]
    values = {c.key: None if pd.isna(row[c.key]) else str(row[c.key]) for c in SURVEYS.dimensions}
    return Gap("surveys", "count", tuple(values.items()), kind, highest=highest, address="'Ark1'!C7")


def change(before: Figures, after: Figures, extent: Extent = WHOLE) -> SheetChange:
    (found,) = previewed("maj.xlsx", "v1", before, after, extent).sheets
    return found


def figures(rows: pd.DataFrame, *gaps: Gap) -> Figures:
    return Figures({"surveys": rows}, gaps)


def test_a_file_that_only_says_that_a_figure_is_missing_changes_something() -> None:
    found = change(figures(answers("2016-05")), figures(answers("2016-05"), gap("2016-06")))
    assert (found.gaps.missing, found.is_unchanged) == ((gap("2016-06"),), False)
    assert (found.new, found.changed, found.gone, found.unchanged) == (0, 0, 0, 1)


def test_where_a_gap_stands_in_its_file_says_nothing() -> None:
    moved = replace(gap("2016-06"), address="'Ark1'!D9")
    found = change(figures(answers("2016-05"), gap("2016-06")), figures(answers("2016-05"), moved))
    assert found.is_unchanged


def test_a_missing_figure_that_comes_is_known_and_one_that_is_left_out_counts_as_0() -> None:
    before = figures(answers("2016-05"), gap("2016-06"), gap("2016-07"))
    found = change(before, figures(answers("2016-05", "2016-06")))
    assert (found.gaps.known, found.gaps.dropped) == ((gap("2016-06"),), (gap("2016-07"),))
    assert found.new == 1


def test_a_missing_figure_held_between_other_bounds_is_told_otherwise() -> None:
    stated = gap("2016-06", GapKind.SUPPRESSED, highest=4)
    found = change(figures(answers("2016-05"), gap("2016-06")), figures(answers("2016-05"), stated))
    assert found.gaps.restated == (stated,)


def test_a_figure_that_becomes_missing_leaves_its_month_when_only_months_are_exchanged() -> None:
    """May stood at 10 answers; the new file knows May only as held back, and says nothing of April."""
    before = figures(answers("2016-04", "2016-05"))
    found = change(before, figures(answers(), gap("2016-05")), MONTHS)
    assert (found.gone, found.unchanged) == (1, 1)
    assert found.gaps.missing == (gap("2016-05"),)
    assert found.after.totals["count"] == 10


def test_a_gap_of_a_month_that_the_file_leaves_alone_stays() -> None:
    before = figures(answers("2016-04"), gap("2016-04"))
    assert change(before, figures(answers("2016-05")), MONTHS).gaps.is_unchanged


def test_a_month_of_which_only_a_gap_is_known_is_told_among_the_months() -> None:
    found = change(figures(answers("2016-05")), figures(answers("2016-05"), gap("2016-06")))
    told = with_gaps(SURVEYS, found.months, found.gaps)
    assert [(str(month.month), len(gaps.missing)) for month, gaps in told] == [("2016-05", 0), ("2016-06", 1)]


def test_two_figures_missing_at_one_place_and_then_only_one_is_a_change() -> None:
    before = figures(answers("2016-05"), gap("2016-06"), gap("2016-06"))
    assert not change(before, figures(answers("2016-05"), gap("2016-06"))).is_unchanged
