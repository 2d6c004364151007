"""Printed figures balanced by the least change."""

from fractions import Fraction

from sample_data.plan_files import plan
from tests.budgets import gets, gives, total
from vink_model.domain.plan import Plan
from vink_model.domain.planning.balance import balanced
from vink_model.domain.planning.printed import sums_of
from vink_model.domain.provenance import Status


def test_a_difference_is_shared_by_how_exact_each_figure_is() -> None:
    # 1.5 + 1.45 is 2.95, printed 3.0: half-widths 0.05, 0.005 and 0.05, squares as 100 : 1 : 100.
    rows = (gets(2016, "a", "old", "1.5"), gets(2016, "b", "old", "1.45"))
    printed = Plan(budget=rows, stated_totals=(total("plan", (2016, 2016), "3.0"),))
    whole, a, b = balanced(printed)
    share = Fraction(50_000, 201)
    assert [whole.change, a.change, b.change] == [-100 * share, 100 * share, share]
    assert whole.amount == a.amount + b.amount


def test_the_plans_figures_balance_within_their_rounding() -> None:
    found = balanced(plan())
    assert len(found) == 34
    assert all(each.is_within and each.status is Status.DERIVED for each in found)
    amounts = {each.figure.key: each.amount for each in found}
    for each in sums_of(plan()):
        if each.terms.keys() <= amounts.keys():
            assert sum(weight * amounts[name] for name, weight in each.terms.items()) == 0


def test_what_each_payer_has_left_pays_the_line_without_a_payer() -> None:
    amounts = {each.figure.key: each.amount for each in balanced(plan())}

    def left(payer: str) -> Fraction:
        gets_it = [kr for key, kr in amounts.items() if key.startswith("line:2016") and f":{payer}#" in key]
        return amounts[f"payer:2016:{payer}#0"] - sum(gets_it, Fraction(0))

    assert left("budget_2015") + left("budget_2016") == amounts["line:2016:staff:#0"]
    assert left("ministry") == 0


def test_figures_that_add_up_are_left_alone() -> None:
    rows = (gets(2016, "a", "old", "1.5"), gets(2016, "b", "old", "1.5"))
    exact = Plan(budget=rows, stated_totals=(total("plan", (2016, 2016), "3.0"),))
    assert [each.change for each in balanced(exact)] == [0, 0, 0]


def test_a_contradiction_is_not_balanced_away() -> None:
    broken = Plan(funding=(gives(2016, "old", "0.5"),), budget=(gets(2016, "a", "old", "0.9"),))
    assert balanced(broken) == ()
    assert balanced(Plan()) == ()
