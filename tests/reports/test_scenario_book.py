"""A scenario's workbook, worked out anew by another program: its figures are ours, to the krone."""

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from sample_data.plan_files import plan
from tests.domain.planning.made_up import assumed
from tests.reports.opened import opened, through_libreoffice
from vink_model.domain.planning.book.layout import place_key, places_in_book
from vink_model.domain.planning.book.stamp import stamp_of
from vink_model.domain.planning.cube import Cube, Treatment, cube_of
from vink_model.domain.planning.kinds import Limit, YearToYear
from vink_model.domain.planning.packages import AllOrNothing, MoveTogether
from vink_model.domain.planning.places import Cell, Grant, Place, Scope
from vink_model.domain.planning.problem import problem_of
from vink_model.domain.planning.rule import slack
from vink_model.domain.planning.scenario import Scenario, applied, set_to
from vink_model.domain.planning.steps import Commitments, Promise
from vink_model.reports.scenario_book import scenario_book
from vink_model.text import Language, Text

DAY = date(2016, 5, 30)
PLAN = cube_of(plan(), Treatment.POOLED, reaching=True)
FORUM = Cell(2016, "budget_2016", "civil_society")
RULES = (
    Limit("least", Scope(2016, line="civil_society"), 400_000, 700_000),
    YearToYear("years", Scope(line="frontline"), 2016, 2017, Fraction(1, 3), Fraction(1, 10)),
    MoveTogether("together", ((Scope(2016, line="concerns"), 3), (Scope(2016, line="frontline"), 1))),
    AllOrNothing(
        "package", ((Scope(2017, line="concerns"), 2_000_000), (Scope(2017, line="staff"), 500_000))
    ),
    Commitments(
        "promised", Scope(2017, line="civil_society"), (Promise(Text("møder", "meetings"), 4, 50_000),)
    ),
)
SCENARIO = Scenario("Flere møder", "planner", rules=RULES)


def made(cube: Cube, scenario: Scenario, language: Language = Language.DA) -> bytes:
    return scenario_book(cube, scenario, stamp_of(cube, scenario, "7", DAY), language)


@dataclass(frozen=True, slots=True)
class Worked:
    """A workbook that LibreOffice has worked out from nothing but what was typed."""

    book: Workbook

    def named(self, name: str) -> object:
        (sheet, at), *_ = self.book.defined_names[name].destinations
        return self.book[sheet][at].value

    def column(self, sheet: str, first: int, column: int) -> list[object]:
        return [row[column].value for row in self.book[sheet].iter_rows(min_row=first)]


def worked_out(content: bytes, folder: Path, typed: dict[str, dict[str, float]] | None = None) -> Worked:
    """Saved by a program that works nothing out, so that LibreOffice has to work out all."""
    book = openpyxl.load_workbook(BytesIO(content))
    for sheet, amounts in (typed or {}).items():
        for row in book[sheet].iter_rows(min_row=5):
            key = str(row[-1].value)
            if key in amounts:
                row[[c.value for c in book[sheet][4]].index("Scenarie (skriv her)")].value = amounts[key]
    held = BytesIO()
    book.save(held)
    return Worked(
        openpyxl.load_workbook(BytesIO(through_libreoffice(held.getvalue(), folder, "xlsx")), data_only=True)
    )


def assert_alike(worked: Worked, cube: Cube, scenario: Scenario) -> None:
    """Every total, remainder and rule of the workbook against the product's own."""
    now = applied(cube, scenario)
    assert worked.named("Givet_i_alt") == now.asked_kr
    assert worked.named("Fordelt_i_alt") == now.allocated_kr
    assert worked.named("Ufordelt_i_alt") == now.unallocated_kr
    assert worked.named("Forskel_i_alt") == now.allocated_kr - cube.adopted.allocated_kr
    totals = {
        row[0].value: [cell.value for cell in row[1:]] for row in worked.book["Totaler"].iter_rows(min_row=5)
    }
    for year in cube.years:
        given = sum(kr for grant, kr in now.granted.items() if grant.year == year)
        got = now.sum_of(Scope(year=year))
        was = cube.adopted.sum_of(Scope(year=year))
        assert totals[str(year)][:5] == [given, got, given - got, was, got - was]
    for key, scope in [
        *((p, Scope(payer=p)) for p in cube.payers),
        *((ln.key, Scope(line=ln.key)) for ln in cube.lines),
    ]:
        by_year = [now.sum_of(replace(scope, year=year)) for year in cube.years]
        change = now.sum_of(scope) - cube.adopted.sum_of(scope)
        wanted = [*by_year, sum(by_year), change]
        assert totals[cube.names.of(key).da][: len(wanted)] == wanted
    cells = [place for place in places_in_book(cube) if isinstance(place, Cell)]
    amounts = {cell: now.amounts.get(cell, 0) for cell in cells}
    rooms: dict[str, list[float]] = {}
    for row in worked.book["Regler"].iter_rows(min_row=5, values_only=True):
        if row[0] and row[5] is not None:
            rooms.setdefault(str(row[0]), []).append(float(row[5]))  # type: ignore[arg-type]
            assert row[6] == ("holdt" if row[5] >= 0 else "brudt")  # type: ignore[operator]
    as_made = {rule.key: rule.sentence(cube.names).da for rule in problem_of(cube, SCENARIO).rules}
    for rule in problem_of(cube, scenario).rules:
        room = slack(rule, amounts)
        if room is not None:
            assert min(rooms[as_made[rule.key]]) == pytest.approx(float(room), abs=0.005)


@pytest.mark.libreoffice
def test_what_another_program_works_out_is_ours_to_the_krone(tmp_path: Path) -> None:
    assert_alike(worked_out(made(PLAN, SCENARIO), tmp_path), PLAN, SCENARIO)


@pytest.mark.libreoffice
def test_it_is_still_ours_after_amounts_were_changed(tmp_path: Path) -> None:
    # 150,000 from concerns to civil society in 2016, the ministry gives half a million in 2017.
    taken, ministry = Cell(2016, "budget_2016", "concerns"), Grant(2017, "ministry")
    typed = {
        "Beløb": {FORUM.key: 450_000.0, taken.key: 650_000.0, "2017/budget_2016/frontline/": 7.0},
        "Kilder": {place_key(ministry): 500_000.0},
    }
    changed = SCENARIO
    edits: tuple[tuple[Place, int], ...] = (
        (FORUM, 450_000),
        (taken, 650_000),
        (Cell(2017, "budget_2016", "frontline"), 7),
        (ministry, 500_000),
    )
    for place, kr in edits:
        changed = set_to(PLAN, changed, place, kr)
    worked = worked_out(made(PLAN, SCENARIO), tmp_path, typed)
    assert_alike(worked, PLAN, changed)
    assert worked.named("Alle_regler") == "brudt"
    now = applied(PLAN, changed)
    rows = {row[-1].value: [c.value for c in row] for row in worked.book["Kilder"].iter_rows(min_row=5)}
    for grant, kr in now.granted.items():
        got = now.sum_of(Scope(grant.year, grant.payer))
        assert rows[place_key(grant)][4:8] == [kr, kr - PLAN.adopted.granted[grant], got, kr - got]


@pytest.mark.libreoffice
def test_the_cells_say_the_same_before_anything_is_worked_out(tmp_path: Path) -> None:
    stored = openpyxl.load_workbook(BytesIO(made(PLAN, SCENARIO)), data_only=True)
    anew = worked_out(made(PLAN, SCENARIO), tmp_path).book
    for sheet in stored.worksheets:
        assert said(sheet) == said(anew[sheet.title])


def said(sheet: Worksheet) -> dict[str, object]:
    return {c.coordinate: c.value for row in sheet.iter_rows() for c in row if c.value is not None}


def test_only_what_is_to_be_typed_can_be_typed() -> None:
    book = opened(made(PLAN, SCENARIO))
    for sheet in book.worksheets:
        assert sheet.protection.sheet
        assert sheet.sheet_state == "visible"
        unlocked = [cell for row in sheet.iter_rows() for cell in row if not cell.protection.locked]
        wanted = {"Beløb": 72, "Kilder": 6, "Årsværk": 2}.get(sheet.title, 0)
        assert len(unlocked) == wanted
        assert not any(str(cell.value).startswith("=") for cell in unlocked)


def test_a_place_that_an_earmark_forbids_has_no_row() -> None:
    # The ministry pays the hotlines alone, in each of two years.
    keys = [row[-1].value for row in opened(made(PLAN, SCENARIO))["Beløb"].iter_rows(min_row=5)]
    assert [key for key in keys if "ministry" in str(key)] == [
        "2016/ministry/concerns/hotlines",
        "2017/ministry/concerns/hotlines",
    ]


def test_the_same_scenario_gives_the_same_file_and_both_languages_the_same_figures() -> None:
    assert made(PLAN, SCENARIO) == made(PLAN, SCENARIO)
    danish, english = opened(made(PLAN, SCENARIO)), opened(made(PLAN, SCENARIO, Language.EN))
    assert english.sheetnames == ["Scenario", "Amounts", "Sources", "Posts", "Totals", "Rules"]
    for da, en in zip(danish.worksheets[1:4], english.worksheets[1:4], strict=True):
        numbers = [
            [[c.value for c in row if isinstance(c.value, int | float)] for row in s.iter_rows()]
            for s in (da, en)
        ]
        assert numbers[0] == numbers[1]


def test_what_is_assumed_can_be_read_and_names_nobody() -> None:
    ledger = opened(made(PLAN, replace(SCENARIO, assumptions=(assumed("a", 1, 2, 3),))))["Antagelser"]
    row = [cell.value for cell in ledger[5]]
    assert row[:5] == ["a", 1, 2, 3, "kr. pr. forløb"]
    assert "A. Planner" not in row
