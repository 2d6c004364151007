"""Each measure by its worked examples, and how a target gets its answer from the catalogue."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.domain.observed import Row, known, observed
from tests.domain.targets import plan_of_years, target
from vink_model.domain.codes import Measured, TargetKind
from vink_model.domain.measures import MEASURES, Counted, Period, Phase, Scope, Tally, Uncounted, answered
from vink_model.domain.sheets import SHEETS
from vink_model.month import Month
from vink_model.text import Text

CASES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))
MEASURED_CASES = {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in CASES}
AS_OF = Month(2017, 12)


def examples() -> list[Any]:
    """Every worked example of every measure, named by what it says."""
    return [
        pytest.param(case, example, id=f"{name}: {example['says']}")
        for name, case in MEASURED_CASES.items()
        if name in set(Measured)
        for example in case["examples"]
    ]


@pytest.mark.parametrize(("case", "example"), examples())
def test_a_measure_counts_as_its_worked_example_says(case: dict[str, Any], example: dict[str, Any]) -> None:
    measure = MEASURES[Measured(case["measure"])]
    period = Period(*map(Month.parse, example["period"])) if "period" in example else None
    scope = Scope(example.get("subject"), period, Month.parse(str(case["as_of"])))
    found = measure.formula(observed(measure.sheet, *example["rows"]), scope)
    match found:
        case Counted():
            assert found == Counted(**example["gives"])
        case Tally():
            assert found == Tally(example["gives"]["number"], Phase(example["gives"]["phase"]))


def test_every_measure_has_a_declaration_a_worked_example_and_a_sheet() -> None:
    assert set(MEASURES) == set(Measured)
    assert {name for name in MEASURED_CASES if name in set(Measured)} == {m.value for m in Measured}
    assert all(measure.sheet in SHEETS for measure in MEASURES.values())


def test_more_successes_than_people_is_refused() -> None:
    with pytest.raises(ValueError, match="more successes and unassessed than people judged"):
        Counted(successes=5, judged=4)


def test_unassessed_people_are_not_counted_as_successes_too() -> None:
    with pytest.raises(ValueError, match="more successes and unassessed"):
        Counted(successes=3, judged=4, missing=2)


def test_early_successes_are_among_the_pending() -> None:
    with pytest.raises(ValueError, match="more early successes than people pending"):
        Counted(successes=3, judged=4, pending=1, already=2)


def test_a_count_below_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="never below zero"):
        Counted(successes=-1, judged=4)


def test_nobody_judged_gives_no_share_rather_than_zero() -> None:
    assert Counted(0, 0, pending=3).share is None
    assert Counted(0, 0).highest_share is None


def test_a_sheet_that_was_never_loaded_answers_with_a_reason_and_not_with_zero() -> None:
    nothing = answered(target(measured=Measured.ACCEPTANCE), known(plan_of_years(2016, 2017)), AS_OF)
    assert nothing == Uncounted(
        Text("Arket Forløb er ikke indlæst.", "The sheet Courses has not been loaded.")
    )


def test_a_sheet_with_headers_only_answers_with_a_reason_too() -> None:
    empty = known(plan_of_years(2016, 2017), courses=observed("courses"))
    assert isinstance(answered(target(measured=Measured.ACCEPTANCE), empty, AS_OF), Uncounted)


def test_no_hearing_in_a_loaded_sheet_of_activities_is_a_counted_zero() -> None:
    talks = known(plan_of_years(2016, 2017), activities=observed("activities", {"kind": "talk"}))
    asked = target(
        kind=TargetKind.COUNT, value=1, measured=Measured.ACTIVITIES_HELD, subject="hearing", year=2016
    )
    assert answered(asked, talks, AS_OF) == Tally(0, Phase.OVER)


def test_without_a_counted_month_nobody_knows_how_far_the_plan_has_come() -> None:
    surveys = known(plan_of_years(2016, 2017), surveys=observed("surveys", {}))
    found = answered(target(measured=Measured.SURVEY_BENEFIT), surveys, surveys.months and AS_OF)
    assert isinstance(found, Uncounted)
    assert found.reason.en.startswith("Not one month has been counted yet")


def test_a_subject_that_the_measure_does_not_know_is_a_reason_and_not_a_zero() -> None:
    courses = known(plan_of_years(2016, 2017), courses=observed("courses", {}))
    found = answered(target(measured=Measured.ACCEPTANCE, subject="hearing"), courses, AS_OF)
    assert isinstance(found, Uncounted)
    assert "'hearing'" in found.reason.da


def test_a_share_of_something_without_a_denominator_has_no_answer() -> None:
    talks = known(plan_of_years(2016, 2017), activities=observed("activities", {"participants": 9}))
    found = answered(target(kind=TargetKind.SHARE, measured=Measured.PARTICIPANTS), talks, AS_OF)
    assert isinstance(found, Uncounted)
    assert found.reason.da == "Målet er en andel, men det, der tælles, har ingen nævner."


def test_a_number_of_people_accepting_can_be_promised_as_well_as_a_share() -> None:
    courses = known(
        plan_of_years(2016, 2017), courses=observed("courses", {"count": 4}, {"answer": "declined"})
    )
    asked = target(kind=TargetKind.COUNT, value=10, measured=Measured.ACCEPTANCE)
    assert answered(asked, courses, AS_OF) == Tally(4, Phase.OVER)


def test_a_target_without_a_year_is_counted_over_all_the_years_of_the_plan() -> None:
    rows: tuple[Row, ...] = ({"month": "2015-12", "participants": 7}, {"month": "2016-01", "participants": 8})
    talks = known(plan_of_years(2016, 2017), activities=observed("activities", *rows))
    asked = target(kind=TargetKind.COUNT, measured=Measured.PARTICIPANTS)
    assert answered(asked, talks, Month(2017, 6)) == Tally(8, Phase.RUNNING)
    assert answered(asked, talks, AS_OF) == Tally(8, Phase.OVER)


def test_a_plan_without_money_years_counts_all_months_and_is_never_over() -> None:
    talks = known(plan_of_years(), activities=observed("activities", {"month": "2013-01", "participants": 7}))
    asked = target(kind=TargetKind.COUNT, measured=Measured.PARTICIPANTS)
    assert answered(asked, talks, AS_OF) == Tally(7, Phase.RUNNING)
