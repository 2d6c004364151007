"""The figures of spending by their worked examples, which can be checked by head."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.domain.spending.books import YEAR, booked, plan_of
from vink_model.domain.measures import CATALOGUE
from vink_model.domain.spending import (
    Account,
    Carried,
    Followed,
    NoOutturn,
    NotCarried,
    Outturn,
    Standing,
    Tolerance,
    bookings_of,
    carried,
    followed,
)
from vink_model.month import Month

FOLDER = Path(__file__).parents[1] / "cases"


def examples(measure: str) -> list[Any]:
    case = yaml.safe_load((FOLDER / f"{measure}.yaml").read_text("utf-8"))
    assert case["measure"] == measure in CATALOGUE
    return [pytest.param(one, id=one["says"]) for one in case["examples"]]


def year_of(example: dict[str, Any]) -> Followed:
    """The example's year at the end of its last month."""
    before = example.get("year_before", ())
    budgets = {"y2016": sum(before), "y2017": example["budget"]} if before else {"y2017": example["budget"]}
    dataset = booked(plan_of(**budgets), y2016=before, y2017=example["booked"])
    as_of = Month(YEAR, len(example["booked"]))
    return followed(dataset.plan, bookings_of(dataset), Account(YEAR), as_of)


@pytest.mark.parametrize("example", examples("expected_outturn"))
def test_the_expected_outturn_is_as_its_worked_example_says(example: dict[str, Any]) -> None:
    found, gives = year_of(example).outturn, example["gives"]
    if isinstance(gives, str):
        assert found is NoOutturn(gives)
        return
    counted = len(example["booked"])
    assert found == Outturn(
        gives["expected"], gives["low"], gives["high"], counted, is_chance=gives["is_chance"]
    )


@pytest.mark.parametrize("example", examples("spending_against_pace"))
def test_the_distance_to_the_pace_is_as_its_worked_example_says(example: dict[str, Any]) -> None:
    one, tolerance = year_of(example), Tolerance(str(example["tolerance"]))
    gives = example["gives"]
    assert one.deviation_kr == gives["deviation"]
    assert one.band_kr(tolerance) == gives["band"]
    assert one.standing(tolerance) is Standing(gives["standing"])


@pytest.mark.parametrize("example", examples("carried_over"))
def test_the_remainder_is_as_its_worked_example_says(example: dict[str, Any]) -> None:
    plan = plan_of(y2016=example["budget_before"], y2017=example["budget"])
    dataset = booked(plan, y2016=example["booked_before"], y2017=[0])
    bookings, gives = bookings_of(dataset), example["gives"]
    found = carried(plan, bookings, Account(YEAR))
    one = followed(plan, bookings, Account(YEAR), Month(YEAR, 1), is_carried=True)
    if isinstance(gives, str):
        assert found is NotCarried(gives)
        assert one.budget_kr == example["budget"]
        return
    assert isinstance(found, Carried)
    assert (found.amount_kr, one.budget_kr) == (gives["left"], gives["with_it"])
