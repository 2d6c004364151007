"""Folding merges equal observations, adds their counts and loses none."""

from itertools import permutations

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from vink_model.domain.fold import fold
from vink_model.domain.sheets import SHEETS

SURVEYS = SHEETS["surveys"]
ACTIVITIES = SHEETS["activities"]
Row = tuple[str | None, str, str, str, int]


def frame(rows: list[Row]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=[column.key for column in SURVEYS]).astype({"count": "Int64"})


def rows_of(folded: pd.DataFrame) -> list[tuple[object, ...]]:
    return [tuple(row) for row in folded.itertuples(index=False)]


def test_two_equal_answers_become_one_row_that_counts_both() -> None:
    folded = fold(
        SURVEYS,
        frame(
            [
                ("2016-05", "theme_day", "positive", "stated", 1),
                ("2016-06", "theme_day", "positive", "stated", 4),
                ("2016-05", "theme_day", "positive", "stated", 2),
            ]
        ),
    )
    assert rows_of(folded) == [
        ("2016-05", "theme_day", "positive", "stated", 3),
        ("2016-06", "theme_day", "positive", "stated", 4),
    ]


def test_what_is_missing_is_a_value_of_its_own_and_stays_missing() -> None:
    folded = fold(
        SURVEYS,
        frame(
            [
                (None, "theme_day", "positive", "stated", 1),
                ("2016-05", "theme_day", "positive", "stated", 1),
                (None, "theme_day", "positive", "stated", 1),
            ]
        ),
    )
    assert rows_of(folded) == [
        ("2016-05", "theme_day", "positive", "stated", 1),
        (None, "theme_day", "positive", "stated", 2),
    ]


def test_every_measure_is_added_up() -> None:
    held = pd.DataFrame(
        [
            ("2016-05", "talks", "talk", "frontline", "stated", 25, 1),
            ("2016-05", "talks", "talk", "frontline", "stated", 30, 1),
        ],
        columns=[column.key for column in ACTIVITIES],
    )
    folded = fold(ACTIVITIES, held)
    assert folded[["participants", "count"]].to_numpy().tolist() == [[55, 2]]


def test_counts_beyond_what_floats_hold_are_added_exactly() -> None:
    large = 2**53
    row = ("2016-05", "theme_day", "positive", "stated")
    assert fold(SURVEYS, frame([(*row, large), (*row, 1)]))["count"].tolist() == [large + 1]


def test_the_order_of_the_rows_does_not_matter() -> None:
    rows: list[Row] = [
        ("2016-06", "theme_day", "positive", "stated", 1),
        ("2016-05", "theme_day", "no_reply", "stated", 2),
        ("2016-05", "relatives_course", "positive", "stated", 3),
    ]
    orders = {tuple(rows_of(fold(SURVEYS, frame(list(order))))) for order in permutations(rows)}
    assert len(orders) == 1


def test_words_kept_as_categories_fold_like_words_even_in_another_order() -> None:
    plain = frame(
        [
            ("2016-06", "theme_day", "positive", "stated", 1),
            ("2016-05", "theme_day", "positive", "stated", 2),
        ]
    )
    backwards = pd.Categorical(plain["month"], categories=["2016-06", "2016-05"])
    assert rows_of(fold(SURVEYS, plain.assign(month=backwards))) == rows_of(fold(SURVEYS, plain))


def test_no_rows_fold_to_no_rows() -> None:
    folded = fold(SURVEYS, frame([]))
    assert folded.empty
    assert list(folded.columns) == [column.key for column in SURVEYS]


def test_rows_of_the_plan_stand_as_they_are() -> None:
    levels = pd.DataFrame(
        [["a"] * len(SHEETS["levels"].columns)] * 2, columns=[c.key for c in SHEETS["levels"]]
    )
    assert len(fold(SHEETS["levels"], levels)) == 2


def test_the_rows_that_were_given_are_left_as_they_were() -> None:
    given_rows = frame([("2016-05", "theme_day", "positive", "stated", 1)] * 2)
    before = given_rows.copy(deep=True)
    fold(SURVEYS, given_rows)
    pd.testing.assert_frame_equal(given_rows, before)


ROWS = st.tuples(
    st.sampled_from(["2016-05", "2016-06", None]),
    st.sampled_from(["theme_day", "relatives_course"]),
    st.sampled_from(["positive", "not_positive"]),
    st.just("stated"),
    st.integers(0, 10**11),
)


@settings(deadline=None)  # the machine may be busy
@given(st.lists(ROWS, max_size=40))
def test_folding_keeps_every_total_and_leaves_no_two_rows_alike(rows: list[Row]) -> None:
    folded = fold(SURVEYS, frame(rows))
    assert int(folded["count"].sum()) == sum(row[-1] for row in rows)
    found = rows_of(folded)
    assert len({row[:-1] for row in found}) == len(found) == len({row[:-1] for row in rows})
    for row in found:
        assert row[-1] == sum(other[-1] for other in rows if other[:-1] == row[:-1])


@settings(deadline=None)  # the machine may be busy
@given(st.lists(ROWS, max_size=20))
def test_folding_twice_is_folding_once(rows: list[Row]) -> None:
    once = fold(SURVEYS, frame(rows))
    assert rows_of(fold(SURVEYS, once)) == rows_of(once)
