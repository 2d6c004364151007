"""The plan's own money as a cube."""

from decimal import Decimal

from sample_data.plan_files import plan
from tests.budgets import KNOTTED
from vink_model.domain.plan import Plan
from vink_model.domain.planning.cube import Treatment, cube_of
from vink_model.domain.planning.places import UNNAMED, Cell, Grant, Post, Scope
from vink_model.domain.planning.rule import is_kept, slack
from vink_model.domain.planning.scenario import Scenario, applied

VINK = plan()
POOLED = cube_of(VINK, Treatment.POOLED)
LEFT_OVER = cube_of(VINK, Treatment.LEFT_OVER)


def test_every_printed_krone_is_in_the_cube() -> None:
    for cube in (POOLED, LEFT_OVER):
        assert cube.adopted.allocated_kr == sum(row.amount_kr for row in VINK.budget)
        assert cube.adopted.asked_kr == sum(f.amount_kr for f in VINK.funding)


def test_earmarked_money_stands_at_its_initiative() -> None:
    assert POOLED.adopted.amounts[Cell(2017, "ministry", "concerns", "hotlines")] == 800_000
    assert applied(POOLED, Scenario("s", "a")).sum_of(Scope(payer="ministry")) == 1_300_000


def test_who_pays_the_posts_stays_unsaid_until_the_planner_chooses() -> None:
    assert POOLED.adopted.amounts[Cell(2016, UNNAMED, "staff")] == 1_800_000
    assert LEFT_OVER.adopted.amounts[Cell(2016, "budget_2015", "staff")] == 1_200_000
    assert LEFT_OVER.adopted.amounts[Cell(2016, "budget_2016", "staff")] == 550_000
    assert LEFT_OVER.adopted.amounts[Cell(2016, UNNAMED, "staff")] == 50_000


def test_posts_and_what_they_cost_come_from_the_plan() -> None:
    assert POOLED.adopted.posts == {Post(2016, "staff"): Decimal(3), Post(2017, "staff"): Decimal(4)}
    posts = [rule for rule in POOLED.rules if rule.key.startswith("posts")]
    assert [slack(rule, POOLED.adopted.amounts) for rule in posts] == [0, 0]
    assert "600.000" in posts[0].sentence(POOLED.names).da


def test_the_adopted_plan_is_fifty_thousand_over_its_frame_as_printed_and_within_its_rounding() -> None:
    broken = [rule for rule in POOLED.rules if not is_kept(rule, POOLED.adopted.amounts)]
    assert [rule.key for rule in broken] == ["frame of the pool"]
    assert slack(broken[0], POOLED.adopted.amounts) == -50_000
    reaching = cube_of(VINK, Treatment.POOLED, reaching=True)
    assert all(is_kept(rule, reaching.adopted.amounts) for rule in reaching.rules)


def test_the_order_of_the_plans_lines_decides_nothing() -> None:
    turned = Plan(
        tracks=VINK.tracks[::-1],
        initiatives=VINK.initiatives[::-1],
        funding=VINK.funding,
        budget=VINK.budget[::-1],
    )
    assert cube_of(turned, Treatment.POOLED).cells == POOLED.cells
    assert cube_of(turned, Treatment.POOLED).adopted == POOLED.adopted


def test_a_plan_whose_payers_are_few_has_a_cube_too() -> None:
    cube = cube_of(KNOTTED, Treatment.LEFT_OVER)
    assert cube.adopted.allocated_kr == sum(row.amount_kr for row in KNOTTED.budget)
    assert Grant(2016, "old") in cube.adopted.granted


def test_a_plan_without_money_has_a_cube_without_places() -> None:
    empty = cube_of(Plan(), Treatment.POOLED)
    assert (empty.cells, empty.rules, empty.adopted.asked_kr) == ((), (), 0)
