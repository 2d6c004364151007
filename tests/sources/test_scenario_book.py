"""A scenario's workbook brought back: what comes in, what conflicts, and what was done without harm."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.workbook import Workbook

from tests.domain.planning.made_up import CUBE, HOTLINE
from tests.reports.opened import through_libreoffice
from tests.sources.book_edits import (
    FIRST_ROW,
    FORUM,
    PLAN,
    SCENARIO,
    back,
    edited,
    row_of,
    taken_out,
    typed,
)
from vink_model.domain.planning.book.coming_back import compared, taken_in
from vink_model.domain.planning.book.layout import place_key, places_in_book
from vink_model.domain.planning.book.stamp import stamp_of
from vink_model.domain.planning.kinds import MayPay
from vink_model.domain.planning.places import Cell, Grant, Post, Scope
from vink_model.domain.planning.scenario import applied, set_to
from vink_model.domain.planning.versions import ChangedBy
from vink_model.errors import EarmarkBroken, LayoutFault
from vink_model.reports.scenario_book import scenario_book
from vink_model.sources.scenario_book import read_scenario_book
from vink_model.text import Language

MINISTRY, POSTS = Grant(2017, "ministry"), Post(2017, "staff")


@pytest.mark.parametrize("language", Language)
def test_a_workbook_that_nobody_touched_changes_nothing(language: Language) -> None:
    book = back(taken_out(language=language))
    assert (book.issues, book.notes) == ((), ())
    assert book.mine == book.base
    assert compared(PLAN, SCENARIO, book).differences == ()
    assert (book.stamp.name, book.stamp.version, book.stamp.figures) == ("Flere møder", "1", "7")


def test_what_was_typed_comes_in_and_who_changed_what_is_told() -> None:
    def edit(book: Workbook) -> None:
        typed(book, FORUM, 450_000)
        book["Kilder"][f"E{row_of(book['Kilder'], place_key(MINISTRY))}"] = 500_000
        book["Årsværk"][f"E{row_of(book['Årsværk'], place_key(POSTS))}"] = 4.5

    now = set_to(PLAN, SCENARIO, Cell(2017, "budget_2016", "concerns"), 1_000_000)
    comparison = compared(PLAN, now, back(edited(edit)))
    assert {(d.place, d.change, d.mine) for d in comparison.differences} == {
        (FORUM, ChangedBy.MINE, 450_000),
        (MINISTRY, ChangedBy.MINE, 500_000),
        (POSTS, ChangedBy.MINE, Decimal("4.5")),
        (Cell(2017, "budget_2016", "concerns"), ChangedBy.THEIRS, 1_450_000),
    }
    after = applied(PLAN, taken_in(PLAN, now, comparison))
    assert after.amounts[FORUM] == 450_000
    assert after.amounts[Cell(2017, "budget_2016", "concerns")] == 1_000_000
    assert (after.granted[MINISTRY], after.posts[POSTS]) == (500_000, Decimal("4.5"))


@pytest.mark.libreoffice
def test_a_workbook_saved_by_libreoffice_is_read_as_one_saved_by_excel(tmp_path: Path) -> None:
    saved = through_libreoffice(edited(lambda book: typed(book, FORUM, 450_000)), tmp_path, "xlsx")
    book = back(saved)
    assert (book.issues, book.notes) == ((), ())
    assert [(d.place, d.mine) for d in compared(PLAN, SCENARIO, book).differences] == [(FORUM, 450_000)]


def test_what_both_changed_differently_is_a_conflict_and_stays_unless_the_workbook_is_chosen() -> None:
    now = set_to(PLAN, SCENARIO, FORUM, 600_000)
    comparison = compared(PLAN, now, back(edited(lambda book: typed(book, FORUM, 450_000))))
    (conflict,) = comparison.conflicts
    assert (conflict.base, conflict.mine, conflict.theirs) == (300_000, 450_000, 600_000)
    assert applied(PLAN, taken_in(PLAN, now, comparison)).amounts[FORUM] == 600_000
    assert applied(PLAN, taken_in(PLAN, now, comparison, [FORUM])).amounts[FORUM] == 450_000


def test_taking_a_workbook_in_keeps_rules_and_what_it_says_nothing_of() -> None:
    now = replace(SCENARIO, rules=(PLAN.rules[0],), story="hvorfor")
    taken = taken_in(PLAN, now, compared(PLAN, now, back(edited(lambda book: typed(book, FORUM, 1)))))
    assert (taken.rules, taken.story, taken.name) == (now.rules, "hvorfor", "Flere møder")


def test_an_amount_written_as_text_is_read_and_said() -> None:
    book = back(edited(lambda book: typed(book, FORUM, "450.000")))
    assert book.mine[FORUM] == 450_000
    assert any("skrevet som tekst" in note.da for note in book.notes)


def sort_rows(book: Workbook) -> None:
    sheet = book["Beløb"]
    rows = [[c.value for c in row] for row in sheet.iter_rows(min_row=FIRST_ROW)]
    for at, values in enumerate(sorted(rows, key=lambda row: (row[1], row[2]), reverse=True), FIRST_ROW):
        for column, value in enumerate(values, 1):
            sheet.cell(at, column).value = value


def test_sorted_rows_are_found_again() -> None:
    def edit(book: Workbook) -> None:
        typed(book, FORUM, 450_000)
        sort_rows(book)

    book = back(edited(edit))
    assert book.issues == ()
    assert [d.place for d in compared(PLAN, SCENARIO, book).differences] == [FORUM]
    assert any("anden orden" in note.da for note in book.notes)


def test_hidden_rows_columns_and_sheets_are_read_and_said() -> None:
    def edit(book: Workbook) -> None:
        typed(book, FORUM, 450_000)
        book["Beløb"].row_dimensions[row_of(book["Beløb"], FORUM.key)].hidden = True
        book["Beløb"].column_dimensions["F"].hidden = True
        book["Kilder"].sheet_state = "hidden"

    book = back(edited(edit))
    assert book.mine[FORUM] == 450_000
    said = " ".join(note.da for note in book.notes)
    assert "rækker skjult, men læst med: " in said
    assert "kolonner skjult, men læst med: F" in said
    assert "Arket 'Kilder' er skjult" in said


def test_an_earmark_that_the_scenario_got_meanwhile_stops_what_would_break_it() -> None:
    lines = tuple(Scope(line=line.key) for line in PLAN.lines if line.key != "staff")
    now = replace(SCENARIO, rules=(MayPay("not for posts", "budget_2015", lines),))
    comparison = compared(
        PLAN, now, back(edited(lambda book: typed(book, Cell(2016, "budget_2015", "staff"), 100_000)))
    )
    with pytest.raises(EarmarkBroken):
        taken_in(PLAN, now, comparison)


CELLS = tuple(place for place in places_in_book(PLAN) if isinstance(place, Cell))
amounts = st.integers(0, 5_000_000)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.dictionaries(
        st.sampled_from(sorted(c for c in back(taken_out()).mine if isinstance(c, Cell))), amounts, max_size=6
    )
)
def test_asked_is_always_allocated_and_unallocated_and_no_earmark_is_ever_broken(
    changes: dict[Cell, int],
) -> None:
    def edit(book: Workbook) -> None:
        for cell, kr in changes.items():
            typed(book, cell, kr)

    now = taken_in(PLAN, SCENARIO, compared(PLAN, SCENARIO, back(edited(edit))))
    allocation = applied(PLAN, now)
    for cell, kr in changes.items():
        assert allocation.amounts.get(cell, 0) == kr
    assert allocation.asked_kr == allocation.allocated_kr + allocation.unallocated_kr
    assert not any(
        rule.forbids(cell) for rule in PLAN.earmarks for cell, kr in allocation.amounts.items() if kr
    )
    again = read_scenario_book(taken_out(now), "again.xlsx", PLAN)
    assert applied(PLAN, taken_in(PLAN, now, compared(PLAN, now, again))) == allocation


def test_another_plan_made_of_other_lines_is_told() -> None:
    other = scenario_book(CUBE, SCENARIO, stamp_of(CUBE, SCENARIO, "7", date(2016, 5, 30)), Language.DA)
    with pytest.raises(LayoutFault) as refused:
        back(other)
    assert "en anden plan" in refused.value.title.da
    assert read_scenario_book(other, "x.xlsx", CUBE).mine[HOTLINE] == 500
