"""The smallest sets of demands that cannot all be met, over five hundred generated cases."""

import random
from itertools import combinations

import pytest

from vink_model.domain.planning.clash import Oracle, clash, clashing_rows, irreducible
from vink_model.domain.planning.program import Goal, Program, Row, Variable


def oracle_of(cores: list[frozenset[str]]) -> Oracle:
    """Demands clash when they hold all of some core."""
    return lambda names: not any(core <= names for core in cores)


def generated(seed: int) -> tuple[list[str], list[frozenset[str]]]:
    chance = random.Random(seed)  # noqa: S311
    names = [f"rule {number}" for number in range(chance.randint(3, 9))]
    cores = [
        frozenset(chance.sample(names, chance.randint(1, len(names)))) for _ in range(chance.randint(1, 4))
    ]
    return names, cores


@pytest.mark.parametrize("block", range(10))
def test_in_five_hundred_cases_the_clash_is_minimal_and_none_is_smaller(block: int) -> None:
    for seed in range(block * 50, block * 50 + 50):
        names, cores = generated(seed)
        is_possible = oracle_of(cores)
        found = clash(names, is_possible)
        told = frozenset(found.names)
        assert not is_possible(told)
        assert all(is_possible(told - {name}) for name in told)
        assert found.is_smallest
        assert len(told) == min(map(len, cores))


def test_leaving_out_one_by_one_leaves_a_set_where_each_is_needed() -> None:
    for seed in range(100):
        names, cores = generated(seed)
        is_possible = oracle_of(cores)
        told = frozenset(irreducible(names, is_possible))
        assert not is_possible(told)
        assert all(is_possible(told - {name}) for name in told)


def test_when_the_search_is_cut_short_the_clash_is_still_irreducible_and_says_so() -> None:
    pairs = [frozenset(pair) for pair in combinations("abcdefgh", 2)]
    found = clash("abcdefgh", oracle_of(pairs), rounds=1)
    assert len(found.names) == 2
    assert not found.is_smallest


def test_demands_that_can_all_be_met_do_not_clash() -> None:
    assert clash("abc", lambda _: True).names == ()


def test_the_order_of_demands_decides_nothing() -> None:
    for seed in range(50):
        names, cores = generated(seed)
        assert clash(names, oracle_of(cores)) == clash(reversed(names), oracle_of(cores))


def test_of_the_rows_of_a_program_the_fewest_are_named() -> None:
    # x + y <= 4 cannot hold with x >= 3 and y >= 2; the short way is x >= 9 against x <= 8.
    rows = (
        Row("sum", {"x": 1, "y": 1}, high=4),
        Row("x", {"x": 1}, low=3),
        Row("y", {"y": 1}, low=2),
        Row("z most", {"z": 1}, high=8),
        Row("z least", {"z": 1}, low=9),
    )
    found = clashing_rows(Program(Goal.MINIMISE, {}, tuple(map(Variable, "xyz")), rows))
    assert (found.names, found.is_smallest) == (("z least", "z most"), True)
