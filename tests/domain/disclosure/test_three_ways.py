"""Tables of three ways, with all their margins: no network, and still never recovered."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.disclosure.compact import optimal_cost
from vink_model import Relation, TableCell, Tables, audit, suppress

WHOLE = "*"


def cube_of(counts: Mapping[tuple[str, ...], int], ways: tuple[tuple[str, ...], ...]) -> Tables:
    """A table of any number of ways, with every margin."""
    sides = tuple((*values, WHOLE) for values in ways)
    cells, sums = [], []
    for place in product(*sides):
        inner = product(*(ways[i] if value == WHOLE else (value,) for i, value in enumerate(place)))
        cells.append(TableCell("/".join(place), sum(counts[one] for one in inner)))
        for i, value in enumerate(place):
            if value == WHOLE:
                parts = ("/".join((*place[:i], part, *place[i + 1 :])) for part in ways[i])
                sums.append(Relation("/".join(place), tuple(parts)))
    return Tables(tuple(cells), tuple(sums), threshold=5)


WAYS = (("a", "b"), ("x", "y", "z"), ("2016", "2017"))


def numbered(numbers: list[int]) -> dict[tuple[str, ...], int]:
    """Twelve counts in their places."""
    return dict(zip(product(*WAYS), numbers, strict=True))


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 12), min_size=12, max_size=12))
def test_every_pattern_stands_up_to_the_attacker(numbers: list[int]) -> None:
    tables = cube_of(numbered(numbers), WAYS)
    assert audit(tables, suppress(tables).hidden) == ()


def test_taking_one_cover_away_lets_the_attacker_in() -> None:
    """Nothing is hidden in vain: each cell that covers others is needed, by itself or by those it covers."""
    tables = cube_of(numbered([3, 9, 14, 8, 12, 7, 22, 11, 6, 19, 13, 2]), WAYS)
    found = suppress(tables)
    covers = set(found.hidden) - set(found.sensitive)
    assert covers
    for cover in covers:
        assert audit(tables, set(found.hidden) - {cover})


@pytest.mark.parametrize("seed", range(8))
def test_no_pattern_is_cheaper_in_tables_that_are_no_network(seed: int) -> None:
    """Against one great program with two tables for every small cell, where a cell costs its count."""
    drawn = np.random.default_rng(seed).choice([0, 2, 4, 6, 8, 11, 15, 22], 12)
    whole = cube_of(numbered(drawn.tolist()), WAYS)
    priced = tuple(replace(cell, weight=float(cell.count)) for cell in whole.cells)
    tables = replace(whole, cells=priced, has_insiders=False)
    found = suppress(tables)
    assert audit(tables, found.hidden) == ()
    assert optimal_cost(tables) == (None if found.limited else pytest.approx(found.cost))


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000))
def test_a_random_small_table_keeps_its_small_counts(seed: int) -> None:
    generator = np.random.default_rng(seed)
    ways = (tuple("abcd"), tuple("xyz"))
    counts: dict[tuple[str, ...], int] = {place: int(generator.poisson(5)) for place in product(*ways)}
    tables = cube_of(counts, ways)
    found = suppress(tables)
    assert audit(tables, found.hidden) == ()
    assert not any(0 < cell.count < 5 and cell.key not in found.hidden for cell in tables.cells)
