"""A file can speak for all of a sheet or only for some of its months."""

from __future__ import annotations

import pandas as pd
import pytest

from tests.store.samples import Cell, concerns_of, frame
from vink_model.domain.extent import MONTHS, WHOLE, composed, month_column, months_since
from vink_model.domain.sheets import SHEETS
from vink_model.month import Month

CONCERNS = SHEETS["concerns"]


def by_month(sheet: pd.DataFrame) -> dict[str, int]:
    return {str(month): int(n) for month, n in zip(sheet["month"], sheet["count"], strict=True)}


def later(*months: tuple[str, int]) -> pd.DataFrame:
    rows: list[dict[str, Cell]] = [{"month": month, "level": "broad", "count": n} for month, n in months]
    return frame("concerns", *rows)


def test_a_whole_file_takes_the_place_of_everything() -> None:
    assert by_month(composed(CONCERNS, concerns_of(1, 2, 3), later(("2016-02", 9)), WHOLE)) == {"2016-02": 9}


def test_the_months_of_a_file_are_exchanged_and_the_others_stay() -> None:
    stands = composed(CONCERNS, concerns_of(1, 2, 3), later(("2016-03", 9), ("2016-04", 4)), MONTHS)
    assert by_month(stands) == {"2016-01": 1, "2016-02": 2, "2016-03": 9, "2016-04": 4}


def test_from_a_month_on_a_month_that_became_empty_disappears() -> None:
    stands = composed(CONCERNS, concerns_of(1, 2, 3), later(("2016-03", 9)), months_since(Month(2016, 2)))
    assert by_month(stands) == {"2016-01": 1, "2016-03": 9}


def test_rows_before_the_month_that_the_file_begins_with_are_not_taken_twice() -> None:
    with pytest.raises(ValueError, match="before 2016-02"):
        composed(CONCERNS, concerns_of(1), later(("2016-01", 9)), months_since(Month(2016, 2)))


def test_a_file_without_rows_leaves_every_month_or_empties_those_from_the_first_on() -> None:
    nothing = frame("concerns")
    assert by_month(composed(CONCERNS, concerns_of(1, 2), nothing, MONTHS)) == {"2016-01": 1, "2016-02": 2}
    assert by_month(composed(CONCERNS, concerns_of(1, 2), nothing, months_since(Month(2016, 2)))) == {
        "2016-01": 1
    }


def test_months_into_an_empty_sheet_are_the_sheet() -> None:
    given = concerns_of(1, 2)
    assert composed(CONCERNS, frame("concerns"), given, MONTHS).equals(given)


def test_a_sheet_of_the_plan_is_always_exchanged_whole() -> None:
    present, given = frame("levels", {"key": "a"}, {"key": "b"}), frame("levels", {"key": "c"})
    assert list(composed(SHEETS["levels"], present, given, MONTHS)["key"]) == ["c"]


def test_whole_numbers_stay_whole_and_empty_cells_empty_when_months_are_put_together() -> None:
    rows: tuple[dict[str, Cell], ...] = (
        {"offer_month": "2016-01", "months_to_education_or_work": 7},
        {"offer_month": "2016-02", "months_to_education_or_work": None},
    )
    present, given = frame("courses", rows[0]), frame("courses", rows[1])
    stands = composed(SHEETS["courses"], present, given, MONTHS)
    assert stands["months_to_education_or_work"].tolist()[0] == 7
    assert isinstance(stands["months_to_education_or_work"].tolist()[0], int)
    assert stands["months_to_education_or_work"].isna().tolist() == [False, True]
    assert list(stands.columns) == [column.key for column in SHEETS["courses"]]


@pytest.mark.parametrize(
    ("sheet", "column"),
    [
        ("concerns", "month"),
        ("courses", "offer_month"),
        ("activities", "month"),
        ("surveys", "month"),
        ("forum_members", "joined_month"),
        ("spending", "month"),
        ("levels", None),
        ("events", None),
    ],
)
def test_the_month_of_an_observation_is_the_one_that_it_must_have(sheet: str, column: str | None) -> None:
    found = month_column(SHEETS[sheet])
    assert (None if found is None else found.key) == column
