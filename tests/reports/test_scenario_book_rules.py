"""Every kind of rule as a formula: another program finds the same room for it as the product does."""

import random
from decimal import Decimal
from pathlib import Path

import pytest

from tests.domain.planning import small_money
from tests.reports.test_scenario_book import made, worked_out
from vink_model.domain.planning.cube import Cube, Line
from vink_model.domain.planning.kinds import Frame
from vink_model.domain.planning.places import Allocation, Cell, Grant, Post
from vink_model.domain.planning.problem import problem_of
from vink_model.domain.planning.rule import MoneyRule, slack
from vink_model.domain.planning.scenario import Scenario
from vink_model.reports.scenario_book.demands import scopes_of

KINDS = (
    small_money.frame,
    small_money.limit,
    small_money.year_to_year,
    small_money.together,
    small_money.posts,
    small_money.package,
    small_money.commitments,
)


def seeded(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - made-up rules, the same in every run


def drawn_cube(chance: random.Random) -> Cube:
    """Two payers, two lines, two years, a few kroner everywhere, a frame that follows its grant."""
    cells = [Cell(y, p, line) for y in (2016, 2017) for p in ("p", "q") for line in ("a", "b")]
    frame = Frame("grants", ("p", "q"), ((2016, 9), (2017, 7)), carry_over_kr=1, is_grant=True)
    return Cube(
        adopted=Allocation(
            {Grant(y, p): 5 for y in (2016, 2017) for p in ("p", "q")},
            {cell: chance.randint(0, 4) for cell in cells},
            {Post(2016, "a"): Decimal(1)},
        ),
        years=(2016, 2017),
        payers=("p", "q"),
        lines=(Line("a"), Line("b")),
        rules=(frame,),
    )


def drawn_rules(cube: Cube, chance: random.Random) -> tuple[MoneyRule, ...]:
    cells = tuple(sorted(cube.cells))
    return tuple(kind(cells, chance).rule for kind in KINDS)


@pytest.mark.libreoffice
@pytest.mark.parametrize("seed", range(3))
def test_every_kind_of_rule_has_the_same_room_in_a_spreadsheet(seed: int, tmp_path: Path) -> None:
    chance = seeded(seed)
    cube = drawn_cube(chance)
    scenario = Scenario("drawn", "planner", rules=drawn_rules(cube, chance))
    typed = {
        "Beløb": {cell.key: float(chance.randint(0, 5)) for cell in cube.cells},
        "Kilder": {"2016/p": 6.0, "2017/q": 2.0},
    }
    rows = worked_out(made(cube, scenario), tmp_path, typed).book["Regler"]
    rooms: dict[str, list[float]] = {}
    for sentence, _, _, _, _, room, _ in rows.iter_rows(min_row=5, max_col=7, values_only=True):
        if sentence and room is not None:
            rooms.setdefault(str(sentence), []).append(float(str(room)))
    amounts = {cell: int(typed["Beløb"][cell.key]) for cell in cube.cells}
    checked = 0
    for rule in problem_of(cube, scenario).rules:
        found = slack(rule, amounts)
        if found is not None and rule.key != "grants":
            assert min(rooms[rule.sentence(cube.names).da]) == pytest.approx(float(found), abs=1e-5)
            checked += 1
    assert checked == len(KINDS)
    # The frame follows its grants: 9 + 1, 7 - 3, and both with nothing carried into the first of them.
    spent = [sum(kr for cell, kr in amounts.items() if cell.year == year) for year in cube.years]
    (frame,) = (rule for rule in problem_of(cube, scenario).rules if rule.key == "grants")
    found_rooms = sorted(rooms[frame.sentence(cube.names).da])
    assert found_rooms == sorted((10 - spent[0], 4 + 1 - spent[1], 14 - sum(spent)))


def test_places_are_said_by_few_scopes_and_none_twice() -> None:
    cells = tuple(Cell(y, p, line) for y in (2016, 2017) for p in "pq" for line in "ab")
    for seed in range(200):
        chance = seeded(seed)
        chosen = chance.sample(cells, chance.randint(1, 8))
        scopes = scopes_of(chosen, cells)
        held = [cell for scope in scopes for cell in cells if scope.covers(cell)]
        assert sorted(held) == sorted(chosen)
    assert len(scopes_of(cells, cells)) == 1
    assert len(scopes_of([cell for cell in cells if cell.year == 2016], cells)) == 1
