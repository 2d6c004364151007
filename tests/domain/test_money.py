"""What payers give and what lines get, to the krone."""

from dataclasses import replace
from fractions import Fraction

from tests.budgets import KNOTTED, gets, gives
from vink_model.domain.money import (
    DIFFERENCE_IN,
    DIFFERENCE_OUT,
    Ledger,
    Movement,
    ledgers,
    line_end,
    merged,
    movements,
    payer_end,
)
from vink_model.domain.plan import BudgetLine, Funding, Plan
from vink_model.domain.provenance import Status
from vink_model.domain.reconcile import Range

KNOTTED_2016, KNOTTED_2017 = ledgers(KNOTTED)


def derived(ledger: Ledger) -> dict[str | None, int]:
    return {portion.payer: portion.amount_kr for portion in ledger.worked_out}


def out_of(ledger: Ledger, key: str) -> int:
    return sum(move.amount_kr for move in movements(ledger) if move.from_key == key)


def into(ledger: Ledger, key: str) -> int:
    return sum(move.amount_kr for move in movements(ledger) if move.to_key == key)


def a_ledger(*rows: Funding | BudgetLine) -> Ledger:
    (ledger,) = ledgers(
        Plan(
            funding=tuple(row for row in rows if isinstance(row, Funding)),
            budget=tuple(row for row in rows if isinstance(row, BudgetLine)),
        )
    )
    return ledger


def test_who_pays_the_posts_is_what_each_payer_has_left() -> None:
    # Old: 1.8 - 0.4 - 0.2; new: 1.8 - 0.8 - 0.45; the state: 0.5 - 0.5, nothing left. 1.8 is printed.
    assert derived(KNOTTED_2016) == {"old": 1_200_000, "new": 550_000, None: 50_000}


def test_the_second_year_leaves_the_same_five_hundredths() -> None:
    assert derived(KNOTTED_2017) == {"old": 1_200_000, "new": 1_150_000, None: 50_000}


def test_a_derived_amount_says_so_and_shows_its_arithmetic() -> None:
    portion = KNOTTED_2016.worked_out[0]
    assert portion.source.status is Status.DERIVED
    assert [term.amount_kr for term in portion.terms] == [1_800_000, -400_000, -200_000]
    assert sum(term.amount_kr for term in portion.terms) == portion.amount_kr


def test_a_derived_amount_is_only_as_exact_as_the_figures_behind_it() -> None:
    # Three figures with one decimal: 3 * 0.05 to either side of 1.2.
    assert KNOTTED_2016.worked_out[0].range == Range(Fraction(1_050_000), Fraction(1_350_000))


def test_the_remainder_can_be_nothing_when_rounding_explains_it() -> None:
    remainder = KNOTTED_2016.worked_out[-1]
    assert remainder.payer is None
    assert remainder.range.low <= 0 <= remainder.range.high


def test_a_lines_portions_give_what_is_printed_for_it() -> None:
    for ledger in (KNOTTED_2016, KNOTTED_2017):
        for line in ("advice", "courses", "staff"):
            printed = sum(row.amount_kr for row in ledger.rows if row.line == line)
            assert sum(p.amount_kr for p in ledger.portions if p.line == line) == printed


def test_all_that_a_payer_gives_leaves_it_and_all_that_a_line_gets_reaches_it() -> None:
    for ledger in (KNOTTED_2016, KNOTTED_2017):
        for given in ledger.granted:
            assert out_of(ledger, payer_end(given.funding_source.key)) == given.amount_kr
        for line in ("advice", "courses", "staff"):
            assert into(ledger, line_end(line)) == sum(r.amount_kr for r in ledger.rows if r.line == line)


def test_the_difference_is_a_movement_of_its_own() -> None:
    assert Movement(DIFFERENCE_IN, line_end("staff"), 50_000, Status.DERIVED) in movements(KNOTTED_2016)


def test_a_payer_with_more_left_than_the_posts_cost_sends_the_rest_out_as_difference() -> None:
    ledger = a_ledger(gives(2016, "old", "2.0"), gets(2016, "staff", None, "1.9", fte=3))
    assert derived(ledger) == {"old": 2_000_000, None: -100_000}
    assert into(ledger, line_end("staff")) == 2_000_000
    assert Movement(line_end("staff"), DIFFERENCE_OUT, 100_000, Status.DERIVED) in movements(ledger)


def test_money_that_no_line_gets_is_shown_as_not_handed_out() -> None:
    ledger = a_ledger(gives(2016, "old", "2.0"), gets(2016, "advice", "old", "1.5"))
    assert Movement(payer_end("old"), DIFFERENCE_OUT, 500_000, Status.DERIVED) in movements(ledger)


def test_a_payer_that_hands_out_more_than_it_gives_is_topped_up_by_the_difference() -> None:
    ledger = a_ledger(gives(2016, "old", "1.0"), gets(2016, "advice", "old", "1.1"))
    assert Movement(DIFFERENCE_IN, payer_end("old"), 100_000, Status.DERIVED) in movements(ledger)


def test_several_lines_of_no_named_payer_share_what_the_payers_have_left() -> None:
    ledger = a_ledger(
        gives(2016, "old", "3.0"), gets(2016, "staff", None, "2.0", fte=3), gets(2016, "rent", None, "1.0")
    )
    assert [(p.line, p.payer, p.amount_kr) for p in ledger.worked_out] == [("staff+rent", "old", 3_000_000)]


def test_posts_of_which_no_payer_is_known_at_all_are_difference_throughout() -> None:
    ledger = a_ledger(gets(2016, "staff", None, "1.8", fte=3))
    assert derived(ledger) == {None: 1_800_000}


def test_a_posts_price_is_the_printed_amount_over_the_printed_posts() -> None:
    assert KNOTTED_2016.kr_per_fte == 600_000
    assert KNOTTED_2017.kr_per_fte == 600_000


def test_without_posts_there_is_no_price_of_a_post() -> None:
    assert a_ledger(gets(2016, "advice", "old", "1.0")).kr_per_fte is None


def test_earmarked_money_is_counted_by_itself() -> None:
    assert (KNOTTED_2016.earmarked_kr, KNOTTED_2016.granted_kr) == (500_000, 4_100_000)


def test_movements_of_two_years_become_one_between_the_same_ends() -> None:
    both = merged((*movements(KNOTTED_2016), *movements(KNOTTED_2017)))
    assert Movement(payer_end("old"), line_end("advice"), 800_000, Status.STATED) in both
    assert Movement(DIFFERENCE_IN, line_end("staff"), 100_000, Status.DERIVED) in both
    assert sum(m.amount_kr for m in both) == 4_150_000 + 6_250_000


def test_an_empty_plan_has_no_years() -> None:
    assert ledgers(Plan()) == ()


def test_a_year_with_money_but_no_lines_stays_unshared() -> None:
    plan = replace(KNOTTED, budget=())
    assert [sum(m.amount_kr for m in movements(ledger)) for ledger in ledgers(plan)] == [4_100_000, 6_200_000]
