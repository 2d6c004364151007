"""Any cut of the cells gives what counting by hand gives."""

from collections import Counter
from collections.abc import Mapping

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vink_model.domain.cells import Cells
from vink_model.domain.codes import MemberKind
from vink_model.domain.provenance import Status
from vink_model.domain.sheets import SHEETS

FORUM = SHEETS["forum_members"]
SPENDING = SHEETS["spending"]
Row = Mapping[str, str | int | None]

a_row = st.fixed_dictionaries(
    {
        "kind": st.sampled_from([code.value for code in MemberKind]),
        "joined_month": st.sampled_from(["2015-12", "2016-01", "2016-02"]),
        "left_month": st.sampled_from([None, "2016-05", "2016-06"]),
        "status": st.sampled_from([code.value for code in Status]),
        "count": st.integers(0, 10**12),
    }
)
a_choice = st.sets(st.sampled_from([None, "2016-05", "2016-06"]))


def members(*rows: Row) -> Cells:
    return Cells.of(FORUM, pd.DataFrame(list(rows), columns=[column.key for column in FORUM], dtype=object))


def by_hand(rows: list[dict[str, str | int | None]], *keys: str) -> Counter[tuple[str | int | None, ...]]:
    """The counts added up in a plain dictionary; what nobody counted is left out."""
    counted: Counter[tuple[str | int | None, ...]] = Counter()
    for row in rows:
        counted[tuple(row[key] for key in keys)] += int(row["count"] or 0)
    return +counted


THREE: tuple[dict[str, str | int | None], ...] = (
    {"kind": "sport", "joined_month": "2016-01", "left_month": None, "status": "stated", "count": 2},
    {"kind": "sport", "joined_month": "2016-02", "left_month": "2016-05", "status": "stated", "count": 3},
    {"kind": "faith", "joined_month": "2016-01", "left_month": None, "status": "synthetic", "count": 5},
)


def test_cells_of_two_kinds_add_up_kind_by_kind_with_the_kinds_that_nobody_is_of() -> None:
    assert members(*THREE).by("kind") == {
        "association": 0,
        "housing": 0,
        "faith": 5,
        "sport": 5,
        "education": 0,
        "other": 0,
    }


def test_months_come_in_the_order_of_time_and_those_without_one_last() -> None:
    assert list(members(*reversed(THREE)).by("joined_month")) == ["2016-01", "2016-02"]
    assert list(members(*reversed(THREE)).by("left_month").items()) == [("2016-05", 3), (None, 7)]


def test_a_choice_of_several_values_takes_the_cells_of_any_of_them() -> None:
    cells = members(*THREE)
    assert cells.where(left_month={"2016-05", None}).total() == 10
    assert cells.where(left_month={None}, kind={"sport"}).total() == 2
    assert cells.where(left_month=()).total() == 0
    assert cells.total() == 10


def test_a_choice_of_what_never_occurs_leaves_nothing() -> None:
    assert members(*THREE).where(joined_month={"2031-01"}).total() == 0


def test_a_dimension_that_the_sheet_does_not_have_cannot_be_chosen() -> None:
    with pytest.raises(KeyError):
        members(*THREE).where(severity={"h24"})


def test_one_value_in_place_of_several_is_refused_rather_than_matched_letter_by_letter() -> None:
    with pytest.raises(TypeError):
        members(*THREE).where(status="stated and more")


def test_a_code_outside_its_closed_set_is_refused_rather_than_counted_as_missing() -> None:
    with pytest.raises(ValueError, match="kind"):
        members({**THREE[0], "kind": "chess"})


def test_no_cells_count_nothing() -> None:
    empty = members()
    assert (len(empty), empty.total(), empty.by("joined_month")) == (0, 0, {})
    assert set(empty.by("kind").values()) == {0}
    assert empty.where(joined_month={"2016-01"}).cross("joined_month", "left_month") == {}


def test_kroner_are_added_exactly_beyond_what_a_float_can_hold() -> None:
    rows = [
        ("2016-01", "staff", None, "b", "stated", 2**53),
        ("2016-02", "staff", None, "b", "stated", 1),
        ("2016-03", "staff", None, "b", "stated", -(2**53)),
    ]
    spending = Cells.of(SPENDING, pd.DataFrame(rows, columns=[c.key for c in SPENDING], dtype=object))
    assert spending.total("amount_kr") == 1
    assert spending.by("line", "amount_kr") == {"staff": 1}


def test_whole_months_are_told_apart_as_numbers_and_not_in_the_order_of_letters() -> None:
    courses = SHEETS["courses"]
    filled = {
        column.key: [next(iter(column.codes))] * 4 if column.codes else ["2016-01"] * 4 for column in courses
    }
    months = pd.Series([10, 9, None, 100], dtype="Int64")
    frame = pd.DataFrame({**filled, "months_to_education_or_work": months, "count": [1, 2, 3, 4]})
    found = Cells.of(courses, frame).by("months_to_education_or_work")
    assert list(found.items()) == [("9", 2), ("10", 1), ("100", 4), (None, 3)]


@given(st.lists(a_row, max_size=30))
def test_every_total_is_what_counting_by_hand_gives(rows: list[dict[str, str | int | None]]) -> None:
    cells = members(*rows)
    assert cells.total() == sum(int(row["count"] or 0) for row in rows)
    for dimension in cells.axes:
        one = {(value,): n for value, n in cells.by(dimension).items() if n}
        assert one == by_hand(rows, dimension)
    pairs = cells.cross("left_month", "kind")
    assert {pair: n for pair, n in pairs.items() if n} == by_hand(rows, "left_month", "kind")


@given(st.lists(a_row, max_size=30), a_choice)
def test_choosing_first_and_counting_after_is_the_same_as_counting_what_was_chosen(
    rows: list[dict[str, str | int | None]], chosen: set[str | None]
) -> None:
    kept = [row for row in rows if row["left_month"] in chosen]
    found = members(*rows).where(left_month=chosen)
    assert len(found) == len(kept)
    assert {(value,): n for value, n in found.by("kind").items() if n} == by_hand(kept, "kind")


@given(st.lists(a_row, max_size=30))
def test_the_order_of_the_rows_says_nothing(rows: list[dict[str, str | int | None]]) -> None:
    straight, turned = members(*rows), members(*reversed(rows))
    assert all(list(straight.by(d).items()) == list(turned.by(d).items()) for d in straight.axes)
