"""What courses and activities cost: by their worked examples, and when nothing is told."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.budgets import KNOTTED
from tests.domain.observed import Row, known, observed
from tests.domain.priced import PLAN, of_courses, of_talks
from vink_model.domain.dataset import Dataset
from vink_model.domain.gaps import Gap, GapKind
from vink_model.domain.measures import CATALOGUE
from vink_model.domain.unit_costs import LEAST_UNITS, Basis, Cost, NoCost, Thing, Untold, unit_costs

FOLDER = Path(__file__).parent / "cases"


def examples(measure: str) -> list[Any]:
    case = yaml.safe_load((FOLDER / f"{measure}.yaml").read_text("utf-8"))
    assert case["measure"] == measure in CATALOGUE
    return [pytest.param(one, id=one["says"]) for one in case["examples"]]


def only(found: tuple[Cost | Untold, ...]) -> Cost | Untold:
    (one,) = found
    return one


@pytest.mark.parametrize("example", examples("cost_per_course"))
def test_a_course_costs_as_its_worked_example_says(example: dict[str, Any]) -> None:
    dataset = of_courses({str(month): number for month, number in example["began"].items()})
    found, gives = only(unit_costs(dataset, Thing.COURSE, Basis.BUDGET, (2016,))), example["gives"]
    if isinstance(gives, str):
        assert found == Untold(Thing.COURSE, "advice", 2016, NoCost(gives))
        return
    assert isinstance(found, Cost)
    assert (found.number, found.without_staff, found.with_staff, found.earmarked_kr) == (
        gives["number"],
        gives["without"],
        gives["with"],
        gives["left_out"],
    )


@pytest.mark.parametrize("example", examples("cost_per_activity"))
def test_an_activity_costs_as_its_worked_example_says(example: dict[str, Any]) -> None:
    dataset, gives = of_talks(example["held"], example["participants"]), example["gives"]
    found = only(unit_costs(dataset, Thing.ACTIVITY, Basis.BUDGET, (2016,)))
    if isinstance(gives, str):
        assert found == Untold(Thing.ACTIVITY, "advice", 2016, NoCost(gives))
        return
    attendance = only(unit_costs(dataset, Thing.ATTENDANCE, Basis.BUDGET, (2016,)))
    assert isinstance(found, Cost)
    assert isinstance(attendance, Cost)
    assert (found.number, found.without_staff, found.with_staff) == (
        gives["number"],
        gives["without"],
        gives["with"],
    )
    assert (attendance.without_staff, attendance.with_staff) == (
        gives["attendance"],
        gives["attendance_with"],
    )


def test_five_is_the_fewest_that_a_cost_is_told_of() -> None:
    assert LEAST_UNITS == 5
    assert isinstance(only(unit_costs(of_talks(5, 50), Thing.ACTIVITY, Basis.BUDGET, (2016,))), Cost)


def test_what_is_inside_is_named_and_what_is_earmarked_for_something_else_is_not() -> None:
    of_course = only(unit_costs(of_courses({"2016-02": 6}), Thing.COURSE, Basis.BUDGET, (2016,)))
    of_talk = only(unit_costs(of_talks(6, 60), Thing.ACTIVITY, Basis.BUDGET, (2016,)))
    assert isinstance(of_course, Cost)
    assert isinstance(of_talk, Cost)
    assert of_course.initiatives == ()
    assert of_talk.initiatives == ("line",)


def test_a_year_that_is_not_counted_in_full_has_no_cost() -> None:
    dataset = known(
        PLAN, courses=observed("courses", {"offer_month": "2016-02", "start_month": "2016-02", "count": 9})
    )
    found = only(unit_costs(dataset, Thing.COURSE, Basis.BUDGET, (2016,)))
    assert found == Untold(Thing.COURSE, "advice", 2016, NoCost.NOT_COUNTED)


def test_a_count_with_a_missing_figure_gives_no_cost() -> None:
    gap = Gap("courses", "count", (), GapKind.SUPPRESSED)
    dataset = replace(of_courses({"2016-02": 9}), gaps=(gap,))
    found = only(unit_costs(dataset, Thing.COURSE, Basis.BUDGET, (2016,)))
    assert found == Untold(Thing.COURSE, "advice", 2016, NoCost.NOT_COUNTED)


def test_the_booked_money_is_shared_out_only_when_the_whole_year_is_booked() -> None:
    def booked(months: int) -> Dataset:
        rows: list[Row] = [
            {"month": f"2016-{n:02}", "line": "advice", "amount_kr": 50_000} for n in range(1, months + 1)
        ]
        dataset = of_courses({"2016-02": 6})
        return known(PLAN, **dataset.cells, spending=observed("spending", *rows))

    found = only(unit_costs(booked(12), Thing.COURSE, Basis.BOOKED, (2016,)))
    assert isinstance(found, Cost)
    assert found.without_staff == found.with_staff == 100_000
    found = only(unit_costs(booked(11), Thing.COURSE, Basis.BOOKED, (2016,)))
    assert found == Untold(Thing.COURSE, "advice", 2016, NoCost.NOT_BOOKED)


def test_courses_that_no_single_track_promises_belong_to_none() -> None:
    cells = of_courses({"2016-02": 6}).cells
    assert unit_costs(known(KNOTTED, **cells), Thing.COURSE, Basis.BUDGET, (2016,)) == ()
