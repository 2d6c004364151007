"""The reviewed rows of the plan say what the plan says, and where."""

from collections import Counter
from decimal import Decimal

import pytest

from sample_data.plan_files import plan, plan_rows
from vink_model.domain.codes import ActivityKind, Audience, CourseKind, Measured, Survey
from vink_model.domain.provenance import Status
from vink_model.domain.sheets import PLAN_SHEETS, Column, Kind, Sheet

ROWS = plan_rows()
PLAN = plan()
MILLION = 1_000_000
SUBJECTS = {
    Measured.EDUCATION_OR_WORK: CourseKind,
    Measured.NOT_AT_RISK: CourseKind,
    Measured.PROGRESSION: CourseKind,
    Measured.PARTICIPANTS: Audience,
    Measured.ACTIVITIES_HELD: ActivityKind,
    Measured.SURVEY_BENEFIT: Survey,
}


def in_millions(amount_kr: int) -> Decimal:
    return Decimal(amount_kr) / MILLION


@pytest.mark.parametrize("sheet", PLAN_SHEETS, ids=lambda sheet: sheet.key)
def test_every_row_fills_the_columns_that_must_be_filled(sheet: Sheet) -> None:
    required = [column.key for column in sheet if column.required]
    assert ROWS[sheet.key]
    assert [row for row in ROWS[sheet.key] for key in required if row[key] is None] == []


@pytest.mark.parametrize("sheet", PLAN_SHEETS, ids=lambda sheet: sheet.key)
def test_no_two_rows_of_a_sheet_have_the_same_name(sheet: Sheet) -> None:
    names = Counter(tuple(row[key] for key in sheet.identified_by) for row in ROWS[sheet.key])
    assert max(names.values()) == 1


@pytest.mark.parametrize("sheet", PLAN_SHEETS, ids=lambda sheet: sheet.key)
def test_every_choice_and_reference_is_one_that_its_column_knows(sheet: Sheet) -> None:
    for row in ROWS[sheet.key]:
        for column in sheet:
            if row[column.key] is not None and column.kind in {Kind.CODE, Kind.REFERENCE}:
                assert row[column.key] in known(column)


def known(column: Column) -> set[object]:
    if column.codes is not None:
        return {code.value for code in column.codes}
    return {row["key"] for target in column.refers_to for row in ROWS[target]} | set(column.also)


@pytest.mark.parametrize("sheet", PLAN_SHEETS, ids=lambda sheet: sheet.key)
def test_whatever_is_not_simply_printed_says_how_it_was_come_by_in_both_languages(sheet: Sheet) -> None:
    for row in ROWS[sheet.key]:
        assert (row["note"] is None) == (row["note_en"] is None)
        assert row["status"] == Status.STATED or row["note"] is not None


def test_the_plan_has_three_levels_three_tracks_thirteen_initiatives_and_eighteen_targets() -> None:
    parts = (PLAN.levels, PLAN.tracks, PLAN.initiatives, PLAN.targets)
    assert [len(part) for part in parts] == [3, 3, 13, 18]


def test_only_the_number_of_frontline_workers_is_unknown() -> None:
    assert [t.key for t in PLAN.targets if t.value is None] == ["frontline_reached"]
    assert [t.key for t in PLAN.targets if t.source.status is Status.UNKNOWN] == ["frontline_reached"]


def test_a_target_is_narrowed_by_a_word_that_its_measure_knows() -> None:
    for target in PLAN.targets:
        codes = SUBJECTS.get(target.measured)
        assert (target.subject is None) == (codes is None)
        assert codes is None or target.subject in set(codes)


def test_only_the_outreach_with_the_citizens_forum_is_preventive_and_nothing_is_intervening() -> None:
    assert [i.key for i in PLAN.initiatives if i.level == "preventive"] == ["local_outreach_and_forum"]
    assert [level.key for level in PLAN.levels if PLAN.is_outside(level)] == ["intervening"]


@pytest.mark.parametrize(("year", "printed"), [(2016, "4.1"), (2017, "6.2")])
def test_what_the_payers_give_is_the_printed_frame_of_the_year(year: int, printed: str) -> None:
    given = sum(f.amount_kr for f in PLAN.funding if f.year == year)
    total = next(t for t in PLAN.stated_totals if (t.scope, t.year_from, t.year_to) == ("plan", year, year))
    assert in_millions(given) == Decimal(printed) == in_millions(total.amount_kr)


@pytest.mark.parametrize(("year", "lines"), [(2016, "4.15"), (2017, "6.25")])
def test_the_lines_are_five_hundredths_above_the_frame(year: int, lines: str) -> None:
    assert in_millions(sum(b.amount_kr for b in PLAN.budget if b.year == year)) == Decimal(lines)


@pytest.mark.parametrize(
    ("track", "amounts"),
    [
        ("concerns", ("1.5", "2.45", "3.95")),
        ("frontline", ("0.35", "0.5", "0.85")),
        ("civil_society", ("0.5", "0.9", "1.4")),
    ],
)
def test_each_track_adds_up_to_its_printed_totals(track: str, amounts: tuple[str, ...]) -> None:
    for total, printed in zip((t for t in PLAN.stated_totals if t.scope == track), amounts, strict=True):
        years = range(total.year_from, total.year_to + 1)
        added = sum(b.amount_kr for b in PLAN.budget if b.line == track and b.year in years)
        assert in_millions(total.amount_kr) == Decimal(printed) == in_millions(added)


def test_an_amount_is_a_whole_number_of_its_last_printed_digit() -> None:
    amounts = [(f.amount_kr, f.printed_unit_kr) for f in PLAN.funding]
    amounts += [(b.amount_kr, b.printed_unit_kr) for b in PLAN.budget]
    amounts += [(t.amount_kr, t.printed_unit_kr) for t in PLAN.stated_totals]
    assert [amount for amount, unit in amounts if amount % unit] == []


def test_the_ministrys_money_is_about_that_much_shared_and_for_the_hotlines_alone() -> None:
    for funding in PLAN.funding:
        is_ministry = funding.funding_source.key == "ministry"
        assert funding.is_approximate is is_ministry
        assert funding.earmarked_for == ("hotlines" if is_ministry else None)
        assert funding.shared_with == ("Infohus Aarhus" if is_ministry else None)


def test_the_plan_does_not_say_who_pays_its_own_staff() -> None:
    staff = [b for b in PLAN.budget if b.line == "staff"]
    assert [b.funding_source for b in staff] == [None, None]
    assert [(b.year, b.fte) for b in staff] == [(2016, Decimal(3)), (2017, Decimal(4))]


def test_the_published_counts_are_those_of_the_sources() -> None:
    counts = [(p.period, p.enquiries, p.second_count, p.second_count_means) for p in PLAN.published_concerns]
    assert counts == [
        ("2009-2013", 49, None, None),
        ("2014", 60, 22, "course_started"),
        ("2015", 100, 18, "course_started"),
        ("2016", 104, 8, "founded"),
        ("2017", 85, 10, "founded_and_started"),
    ]
