"""Printed totals against the sums of their printed parts."""

from dataclasses import replace
from fractions import Fraction

import pytest

from tests.budgets import KNOTTED, gets, gives, kroner, page, total, unit
from vink_model.domain.plan import Plan
from vink_model.domain.provenance import Status
from vink_model.domain.reconcile import (
    MadeOf,
    Part,
    Range,
    Reconciliation,
    Verdict,
    range_of,
    reconciliations,
    together,
)


def printed(figure: str) -> Part:
    return Part("x", kroner(figure), unit(figure), (page(5),))


def a_sum(total_printed: str, *parts: str) -> Reconciliation:
    whole = tuple(printed(part) for part in parts)
    return Reconciliation("plan", 2016, 2016, MadeOf.LINES, printed(total_printed), whole)


def found(plan: Plan, scope: str, years: tuple[int, int], made_of: MadeOf) -> Reconciliation:
    (one,) = (
        r
        for r in reconciliations(plan)
        if (r.scope, (r.year_from, r.year_to), r.made_of) == (scope, years, made_of)
    )
    return one


def test_a_figure_printed_with_one_decimal_can_be_half_a_tenth_off_to_either_side() -> None:
    assert printed("4.1").range == Range(Fraction(4_050_000), Fraction(4_150_000))


def test_a_figure_printed_with_two_decimals_is_ten_times_as_exact() -> None:
    assert printed("1.45").range == Range(Fraction(1_445_000), Fraction(1_455_000))


def test_the_range_of_a_whole_krone_ends_at_half_a_krone() -> None:
    assert Part("x", 7, 1, ()).range == Range(Fraction(13, 2), Fraction(15, 2))


def test_ranges_add_up_end_by_end_also_when_a_part_is_taken_away() -> None:
    left = range_of((Part("a", 10, 2, ()), Part("b", -4, 2, ())))
    assert left == Range(Fraction(4), Fraction(8))


def test_parts_that_give_the_printed_total_add_up() -> None:
    answer = a_sum("1.5", "0.2", "0.8", "0.5")
    assert (answer.verdict, answer.difference_kr) == (Verdict.EXACT, 0)


def test_the_five_hundredths_of_2016_can_be_explained_by_rounding() -> None:
    answer = a_sum("4.1", "1.8", "1.5", "0.35", "0.5")
    assert answer.sum_kr == 4_150_000
    assert answer.difference_kr == 50_000
    assert answer.verdict is Verdict.ROUNDING


def test_rounding_reaches_half_a_unit_for_each_printed_figure() -> None:
    # Four figures with one decimal, the total among them, and one with two: 4 * 0.05 + 0.005.
    assert a_sum("4.1", "1.8", "1.5", "0.35", "0.5").reach_kr == 205_000


def test_the_five_hundredths_of_2017_can_be_explained_by_rounding() -> None:
    answer = a_sum("6.2", "2.4", "2.45", "0.5", "0.9")
    assert (answer.difference_kr, answer.verdict) == (50_000, Verdict.ROUNDING)


def test_parts_that_fall_short_have_a_difference_below_zero() -> None:
    answer = a_sum("4.2", "2.1", "2.0")
    assert (answer.difference_kr, answer.verdict) == (-100_000, Verdict.ROUNDING)


@pytest.mark.parametrize(
    ("whole", "verdict"),
    [("1.03", Verdict.ROUNDING), ("1.04", Verdict.UNEXPLAINED)],
    ids=["within", "beyond"],
)
def test_a_difference_beyond_what_rounding_reaches_stays_unexplained(whole: str, verdict: Verdict) -> None:
    # Two parts and a total with two decimals reach 3 * 0.005 = 0.015; the parts give 1.02.
    assert a_sum(whole, "0.51", "0.51").verdict is verdict


def test_an_exact_half_counts_as_explained_because_nobody_says_which_way_it_was_rounded() -> None:
    exact = Part("x", 4_150_000, 0, ())
    assert Reconciliation("p", 1, 1, MadeOf.LINES, printed("4.1"), (exact,)).verdict is Verdict.ROUNDING
    assert Reconciliation("p", 1, 1, MadeOf.LINES, printed("4.2"), (exact,)).verdict is Verdict.ROUNDING


def test_one_krone_past_the_half_is_not_explained() -> None:
    exact = Part("x", 4_150_001, 0, ())
    answer = Reconciliation("p", 1, 1, MadeOf.LINES, printed("4.1"), (exact,))
    assert answer.verdict is Verdict.UNEXPLAINED


def test_the_plan_is_held_against_its_lines_its_payers_and_its_years() -> None:
    made_of = [(r.year_from, r.year_to, r.made_of) for r in reconciliations(KNOTTED) if r.scope == "plan"]
    assert made_of == [
        (2016, 2016, MadeOf.LINES),
        (2016, 2016, MadeOf.PAYERS),
        (2017, 2017, MadeOf.LINES),
        (2017, 2017, MadeOf.PAYERS),
        (2016, 2017, MadeOf.YEARS),
        (2016, 2017, MadeOf.LINES),
        (2016, 2017, MadeOf.PAYERS),
    ]


def test_the_years_printed_totals_give_the_period() -> None:
    answer = found(KNOTTED, "plan", (2016, 2017), MadeOf.YEARS)
    assert [part.amount_kr for part in answer.parts] == [4_100_000, 6_200_000]
    assert answer.verdict is Verdict.EXACT


def test_a_lines_own_printed_total_stands_in_the_plans_sum_and_without_one_its_rows_do() -> None:
    answer = found(KNOTTED, "plan", (2017, 2017), MadeOf.LINES)
    assert [(part.key, part.amount_kr) for part in answer.parts] == [
        ("advice", 2_650_000),
        ("courses", 200_000),
        ("courses", 1_000_000),
        ("staff", 2_400_000),
    ]


def test_a_track_is_held_against_what_its_payers_give() -> None:
    answer = found(KNOTTED, "advice", (2017, 2017), MadeOf.PAYERS)
    assert [part.key for part in answer.parts] == ["old", "new", "state"]
    assert answer.sum_kr == 2_650_000
    assert answer.verdict is Verdict.EXACT


def test_posts_that_nobody_is_said_to_pay_are_held_against_what_the_payers_have_left() -> None:
    # 1.8 + 1.8 + 0.5 less 0.4 + 0.8 + 0.5 + 0.2 + 0.45 leaves 1.75; 1.8 is printed.
    answer = found(KNOTTED, "staff", (2016, 2016), MadeOf.LEFT_OVER)
    assert answer.sum_kr == 1_750_000
    assert answer.difference_kr == -50_000
    assert answer.verdict is Verdict.ROUNDING


def test_when_every_payer_is_named_each_payer_is_held_against_its_lines() -> None:
    plan = Plan(
        funding=(gives(2016, "old", "1.0"), gives(2016, "new", "2.0")),
        budget=(gets(2016, "advice", "old", "1.0"), gets(2016, "courses", "new", "1.5")),
    )
    verdicts = {r.scope: (r.made_of, r.verdict) for r in reconciliations(plan)}
    assert verdicts == {
        "old": (MadeOf.LINES, Verdict.EXACT),
        "new": (MadeOf.LINES, Verdict.UNEXPLAINED),
    }


def test_a_period_is_not_held_against_some_of_its_years() -> None:
    plan = Plan(stated_totals=(total("plan", (2016, 2017), "2.0"), total("plan", (2016, 2016), "1.0")))
    assert reconciliations(plan) == ()


def test_a_sum_with_a_figure_that_was_worked_out_is_no_independent_test() -> None:
    restored = replace(KNOTTED.funding[0], source=page(5, Status.DERIVED))
    plan = replace(KNOTTED, funding=(restored, *KNOTTED.funding[1:]))
    assert found(KNOTTED, "plan", (2016, 2016), MadeOf.PAYERS).is_independent
    assert not found(plan, "plan", (2016, 2016), MadeOf.PAYERS).is_independent


def test_several_lines_together_add_their_amounts_and_their_roundings() -> None:
    joint = together((gets(2016, "staff", None, "1.8"), gets(2016, "rent", None, "0.25")))
    assert (joint.key, joint.amount_kr, joint.printed_unit_kr) == ("staff+rent", 2_050_000, 110_000)


def test_an_empty_plan_has_no_sums() -> None:
    assert reconciliations(Plan()) == ()
