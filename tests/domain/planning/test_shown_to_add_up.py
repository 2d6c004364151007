"""Balanced figures as they are shown: lines and payers give each year, whatever they are rounded to."""

import pytest

from sample_data.plan_files import plan
from tests.budgets import KNOTTED, gets, gives, total
from vink_model.domain.plan import Plan
from vink_model.domain.planning.balance import balanced
from vink_model.domain.planning.shown_to_add_up import shown_to_add_up

PLANS = {"the plan": plan(), "a knotted one": KNOTTED}


@pytest.mark.parametrize("unit", [1, 1_000, 10_000, 100_000])
@pytest.mark.parametrize("name", PLANS)
def test_lines_and_payers_give_each_year_in_every_unit(name: str, unit: int) -> None:
    shown = shown_to_add_up(balanced(PLANS[name]), unit)
    assert [one.year for one in shown] == [2016, 2017]
    for one in shown:
        assert sum(one.lines.values()) == sum(one.payers.values()) == one.total_kr
        assert all(kr % unit == 0 for kr in (*one.lines.values(), *one.payers.values()))


def test_no_amount_moves_a_whole_unit_from_what_was_balanced() -> None:
    figures = balanced(plan())
    exact = {each.figure.key: each.amount for each in figures}
    for one in shown_to_add_up(figures, 10_000):
        for payer, kr in one.payers.items():
            assert abs(kr - exact[f"payer:{one.year}:{payer}#0"]) < 10_000


def test_figures_that_contradict_each_other_are_shown_as_nothing() -> None:
    clash = Plan(
        funding=(gives(2016, "old", "2.0"),),
        budget=(gets(2016, "advice", "old", "1.0"),),
        stated_totals=(total("plan", (2016, 2016), "2.0"),),
    )
    assert shown_to_add_up(balanced(clash), 10_000) == ()
