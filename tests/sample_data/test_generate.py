"""The sample workbook: real where it is published, consistent where it is made up, and always the same."""

from io import BytesIO

import openpyxl
import pandas as pd
import pytest

from sample_data.generate import WORKBOOK, sample_frames, synthetic_frames
from sample_data.plan_files import plan
from sample_data.synthetic.dice import Dice, shared_out
from sample_data.synthetic.spending import granted
from vink_model.domain.sheets import SHEETS
from vink_model.month import Month, span
from vink_model.reports.workbook import filled_workbook
from vink_model.text import Language

PLAN = plan()
FRAMES = synthetic_frames()
LAST = Month(2017, 12)
MONTHS = [str(month) for month in span(Month(2016, 1), LAST)]


def contents(workbook: bytes) -> dict[str, list[tuple[object, ...]]]:
    book = openpyxl.load_workbook(BytesIO(workbook), data_only=True)
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book.worksheets}


def of_year(sheet: str, year: int, **where: str) -> pd.DataFrame:
    rows = FRAMES[sheet]
    chosen = rows[rows["month"].str.startswith(str(year))]
    for column, value in where.items():
        chosen = chosen[chosen[column] == value]
    return chosen


def month(cell: object) -> Month | None:
    return None if cell is None else Month.parse(str(cell))


def test_the_committed_workbook_is_the_one_that_the_generator_builds() -> None:
    assert contents(WORKBOOK.read_bytes()) == contents(filled_workbook(sample_frames(), Language.DA))


def test_the_same_figures_give_the_same_file_to_the_byte() -> None:
    first, second = (filled_workbook(sample_frames(), Language.DA) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("sheet", FRAMES)
def test_every_made_up_row_says_that_it_is_synthetic(sheet: str) -> None:
    assert set(FRAMES[sheet]["status"]) == {"synthetic"}


@pytest.mark.parametrize("sheet", FRAMES)
def test_the_rows_are_folded_already(sheet: str) -> None:
    dimensions = [column.key for column in SHEETS[sheet].dimensions]
    assert not FRAMES[sheet].duplicated(dimensions).any()


@pytest.mark.parametrize(("year", "concerns", "founded"), [(2016, 104, 8), (2017, 85, 10)])
def test_the_months_of_a_year_add_up_to_its_published_counts(year: int, concerns: int, founded: int) -> None:
    assert of_year("concerns", year)["count"].sum() == concerns
    assert of_year("concerns", year, follow_up="founded")["count"].sum() == founded


def test_concerns_come_in_every_month_and_from_every_district() -> None:
    assert sorted(FRAMES["concerns"]["month"].unique()) == MONTHS
    assert FRAMES["concerns"]["area"].nunique() == 10


def test_only_the_last_months_have_concerns_that_wait() -> None:
    waiting = FRAMES["concerns"][FRAMES["concerns"]["triage"] == "pending"]
    assert set(waiting["month"]) <= {"2017-11", "2017-12"}
    assert 0 < waiting["count"].sum() < 15


def test_most_concerns_are_passed_on_in_time_and_a_few_late() -> None:
    triage = FRAMES["concerns"].groupby("triage")["count"].sum()
    assert 0 < triage["late"] < triage["in_time"] / 5


def test_a_course_begins_after_its_offer_and_ends_after_its_beginning_and_not_in_the_future() -> None:
    for row in FRAMES["courses"].to_dict("records"):
        known = [month(row[key]) for key in ("offer_month", "start_month", "end_month")]
        reached = [m for m in known if m is not None]
        assert reached == sorted(reached)
        assert reached[-1] <= LAST
        assert known[2] is None or known[1] is not None
        assert row["start_month"] is None or row["answer"] == "accepted"


def test_nobody_is_assessed_before_six_months_have_gone_and_nobody_who_is_due_waits() -> None:
    accepted = FRAMES["courses"][FRAMES["courses"]["answer"] == "accepted"]
    for row in accepted.to_dict("records"):
        ended = month(row["end_month"])
        is_due = ended is not None and ended.until(LAST) >= 6
        assert (row["assessment"] == "pending") is not is_due
        assert (row["progression"] == "pending") is (ended is None)


def test_education_or_work_has_not_come_after_the_last_month() -> None:
    for row in FRAMES["courses"].to_dict("records"):
        taken = row["months_to_education_or_work"]
        assert taken is None or Month.parse(row["offer_month"]).plus(taken) <= LAST


def test_only_those_who_declined_are_asked_again_and_only_when_it_is_time() -> None:
    for row in FRAMES["courses"].to_dict("records"):
        for months in (3, 6):
            reoffer = row[f"reoffer_{months}_months"]
            assert (reoffer == "not_relevant") is (row["answer"] != "declined")
            is_due = Month.parse(row["offer_month"]).until(LAST) >= months
            assert reoffer == "not_relevant" or (reoffer == "pending") is not is_due


def test_each_founded_concern_of_2017_started_a_course_that_year() -> None:
    started = FRAMES["courses"][FRAMES["courses"]["start_month"].fillna("").str.startswith("2017")]
    assert started["count"].sum() >= 10


def test_two_years_hold_a_couple_of_dozen_offers_with_every_answer() -> None:
    answers = FRAMES["courses"].groupby("answer")["count"].sum()
    assert set(answers.index) == {"accepted", "declined", "pending"}
    assert 22 <= answers.sum() <= 30


def test_some_counts_reach_their_target_and_some_do_not() -> None:
    def held(kind: str, year: int) -> int:
        return int(of_year("activities", year, kind=kind)["count"].sum())

    talks = FRAMES["activities"][FRAMES["activities"]["kind"] == "talk"]
    people = talks.groupby("audience")["participants"].sum()
    assert [held("forum_meeting", 2016), held("forum_meeting", 2017)] == [2, 3]
    assert [held("hearing", 2016), held("hearing", 2017)] == [1, 1]
    assert people["parents"] >= 100
    assert people["pupils"] < 200


def test_the_forum_has_the_members_that_the_plan_aims_at_when_the_years_are_over() -> None:
    members = FRAMES["forum_members"]
    assert members[members["left_month"].isna()]["count"].sum() == 15
    assert members["count"].sum() == 16


def test_nobody_answers_a_survey_without_having_taken_part() -> None:
    for kind in ("theme_day", "relatives_course"):
        activities, surveys = FRAMES["activities"], FRAMES["surveys"]
        took_part = activities[activities["kind"] == kind].groupby("month")["participants"].sum()
        asked = surveys[surveys["survey"] == kind].groupby("month")["count"].sum()
        assert asked.to_dict() == took_part.to_dict()


def test_earmarked_money_is_spent_on_what_it_is_for_and_never_overspent() -> None:
    ministry = FRAMES["spending"][FRAMES["spending"]["funding_source"] == "ministry"]
    assert set(ministry["initiative"]) == {"hotlines"}
    assert of_year("spending", 2016, funding_source="ministry")["amount_kr"].sum() <= 500_000
    assert of_year("spending", 2017, funding_source="ministry")["amount_kr"].sum() <= 800_000


def test_staff_is_paid_from_what_the_free_sources_have_left() -> None:
    staff = {key: amount for key, amount in granted(PLAN).items() if key[1] == "staff"}
    assert staff == {
        (2016, "staff", "budget_2015"): 1_200_000,
        (2016, "staff", "budget_2016"): 550_000,
        (2017, "staff", "budget_2015"): 1_200_000,
        (2017, "staff", "budget_2016"): 1_150_000,
    }


def test_every_line_uses_about_as_much_as_it_was_given() -> None:
    for (year, line, payer), amount in granted(PLAN).items():
        spent = of_year("spending", year, line=line, funding_source=payer)
        assert list(spent["month"]) == [m for m in MONTHS if m.startswith(str(year))]
        assert 90 * amount <= 100 * spent["amount_kr"].sum() + 100 * amount // 1000 <= 106 * amount


@pytest.mark.parametrize(
    ("amount", "weights", "parts"),
    [(10, [1, 1, 1], [4, 3, 3]), (7, [0, 2, 5], [0, 2, 5]), (1, [1, 3], [0, 1]), (0, [1, 1], [0, 0])],
)
def test_an_amount_is_shared_out_to_the_last_krone(
    amount: int, weights: list[float], parts: list[int]
) -> None:
    assert shared_out(amount, weights) == parts


def test_chance_falls_the_same_way_for_the_same_seed() -> None:
    assert [Dice(7).whole(1, 6) for _ in range(3)] == [Dice(7).whole(1, 6)] * 3
    assert Dice(7).share() != Dice(8).share()
