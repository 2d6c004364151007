"""What the plan gives each account, and what was booked on it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sample_data.synthetic.dice import Dice
from sample_data.synthetic.spending import PROFILE, UNEVENNESS
from tests.budgets import KNOTTED
from tests.domain.observed import Row, known, observed
from tests.domain.spending.books import booked, plan_of
from vink_model.domain.gaps import Gap, GapKind
from vink_model.domain.provenance import Status
from vink_model.domain.spending import (
    Account,
    Outturn,
    Phasing,
    Standing,
    Tolerance,
    bookings_of,
    budgeted,
    budgeted_accounts,
    followed,
    misplaced,
    phasing_weights,
)
from vink_model.month import Month


@pytest.mark.parametrize(
    ("account", "kr", "status"),
    [
        (Account(2016), 4_100_000, Status.STATED),
        (Account(2016, "advice"), 1_700_000, Status.STATED),
        (Account(2017, "courses"), 1_200_000, Status.DERIVED),
        (Account(2016, "staff"), 1_800_000, Status.STATED),
        (Account(2016, None, "old"), 1_800_000, Status.STATED),
        (Account(2016, "advice", "new"), 800_000, Status.STATED),
        (Account(2016, "staff", "old"), 1_200_000, Status.DERIVED),
    ],
    ids=["plan", "line", "line without a total", "posts", "payer", "both", "left over"],
)
def test_a_printed_figure_is_taken_before_a_sum(account: Account, kr: int, status: Status) -> None:
    found = budgeted(KNOTTED, account)
    assert found is not None
    assert (found.amount_kr, found.status) == (kr, status)


def test_what_the_plan_does_not_give_has_no_budget_and_is_not_nothing() -> None:
    assert budgeted(KNOTTED, Account(2016, "courses", "state")) is None
    assert budgeted(KNOTTED, Account(2018)) is None


def test_the_ministrys_money_is_known_as_about() -> None:
    assert [
        bool(found and found.is_approximate)
        for found in (budgeted(KNOTTED, Account(2016, "advice", p)) for p in ("state", "new"))
    ] == [True, False]


def test_every_payer_of_every_line_has_an_account() -> None:
    found = budgeted_accounts(KNOTTED, 2016)
    assert [(a.line, a.payer) for a in found] == [
        ("advice", "old"),
        ("advice", "new"),
        ("advice", "state"),
        ("courses", "old"),
        ("courses", "new"),
        ("staff", "old"),
        ("staff", "new"),
    ]


def test_a_month_without_rows_is_missing_and_a_month_of_another_line_is_not() -> None:
    rows = observed(
        "spending",
        {"month": "2016-01", "line": "advice", "amount_kr": 100},
        {"month": "2016-03", "line": "courses", "amount_kr": 70},
    )
    bookings = bookings_of(known(KNOTTED, spending=rows))
    found = bookings.of(Account(2016, "advice"), Month(2016, 3))
    assert found.months == (100, None, 0)
    assert found.missing == (Month(2016, 2),)


def test_a_figure_that_is_known_to_be_missing_makes_its_own_account_unknown_and_no_other() -> None:
    rows = observed("spending", {"month": "2016-01", "amount_kr": 100})
    at = (("month", "2016-01"), ("line", "courses"), ("funding_source", "old"))
    dataset = replace(
        known(KNOTTED, spending=rows), gaps=(Gap("spending", "amount_kr", at, GapKind.UNKNOWN),)
    )
    bookings = bookings_of(dataset)
    assert bookings.of(Account(2016, "courses"), Month(2016, 1)).missing == (Month(2016, 1),)
    assert bookings.of(Account(2016), Month(2016, 1)).missing == (Month(2016, 1),)
    assert bookings.of(Account(2016, "advice"), Month(2016, 1)).missing == ()


def test_money_booked_where_the_plan_gives_none_has_no_budget() -> None:
    dataset = booked(plan_of(y2017=1200), y2017=[100])
    one = followed(dataset.plan, bookings_of(dataset), Account(2017, "courses"), Month(2017, 1))
    assert one.standing(Tolerance.USUAL) is Standing.NO_BUDGET
    assert (one.budget_kr, one.left_kr, one.used) == (None, None, None)


def test_a_year_before_with_an_empty_month_gives_no_pattern() -> None:
    dataset = booked(plan_of(y2016=1200, y2017=1200), y2016=[100] * 11 + [0], y2017=[100])
    assert phasing_weights(bookings_of(dataset), 2017, Phasing.YEAR_BEFORE) is None


def test_earmarked_money_booked_elsewhere_is_found() -> None:
    rows = observed(
        "spending",
        {"funding_source": "state", "initiative": "line", "amount_kr": 100},
        {"funding_source": "state", "initiative": None, "amount_kr": 30},
        {"funding_source": "new", "amount_kr": 500},
    )
    dataset = known(KNOTTED, spending=rows)
    assert [(m.payer.key, m.amount_kr) for m in misplaced(dataset, 2016)] == [("state", 30)]
    assert misplaced(dataset, 2017) == ()


def test_four_years_of_five_end_within_the_range() -> None:
    """400 years whose months vary as the sample's do, each foretold from the one before."""
    dice = Dice(2016)

    def year() -> list[int]:
        weights = [w * (1 + UNEVENNESS * (dice.share() - 0.5)) for w in PROFILE]
        return [round(1_000_000 * w / sum(weights)) for w in weights]

    hits = 0
    for _ in range(400):
        before, now = year(), year()
        plan = plan_of(y2016=1_000_000, y2017=1_000_000)
        dataset = booked(plan, y2016=before, y2017=now[:8])
        found = followed(plan, bookings_of(dataset), Account(2017), Month(2017, 8)).outturn
        assert isinstance(found, Outturn)
        hits += found.low_kr <= sum(now) <= found.high_kr
    assert 0.74 <= hits / 400 <= 0.86


@given(
    st.lists(
        st.tuples(
            st.integers(1, 12),
            st.sampled_from(["advice", "courses", "staff", "elsewhere"]),
            st.sampled_from(["old", "new", "state"]),
            st.integers(-(10**9), 10**9),
        ),
        min_size=1,
        max_size=30,
    )
)
def test_accounts_of_lines_and_of_payers_both_add_up_to_the_whole(
    rows: list[tuple[int, str, str, int]],
) -> None:
    booked_rows: list[Row] = [
        {"month": f"2016-{month:02}", "line": line, "funding_source": payer, "amount_kr": kr}
        for month, line, payer, kr in rows
    ]
    bookings = bookings_of(known(KNOTTED, spending=observed("spending", *booked_rows)))
    last = Month(2016, 12)
    whole = bookings.of(Account(2016), last).kr
    lines = ("advice", "courses", "staff", "elsewhere")
    assert whole == sum(kr for *_, kr in rows)
    assert whole == sum(bookings.of(Account(2016, line), last).kr for line in lines)
    assert whole == sum(bookings.of(Account(2016, None, p), last).kr for p in ("old", "new", "state"))


@given(st.lists(st.integers(-(10**6), 10**7), min_size=12, max_size=12), st.integers(4, 12))
def test_the_expected_end_lies_within_its_range_and_is_exact_when_the_year_is_over(
    months: list[int], counted: int
) -> None:
    dataset = booked(plan_of(y2016=1200, y2017=1200), y2016=[100] * 12, y2017=months[:counted])
    found = followed(dataset.plan, bookings_of(dataset), Account(2017), Month(2017, counted)).outturn
    if isinstance(found, Outturn):
        assert found.low_kr <= found.expected_kr <= found.high_kr
        assert not found.is_final or found.low_kr == found.high_kr == sum(months)
