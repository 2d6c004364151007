"""The cheapest pattern against every pattern that there is, judged by an attacker of another kind."""

from collections.abc import Collection, Sequence
from itertools import combinations

import numpy as np
import pytest

from tests.domain.disclosure.grids import furthest, grid, key, with_margins
from vink_model.domain.disclosure.attack import audit
from vink_model.domain.disclosure.suppress import Ending, suppress

THRESHOLD = 5
ENDLESS = 10_000


def limits_of(inner: Sequence[Sequence[int]]) -> dict[str, tuple[int, int]]:
    """What an attacker knows who knows which cells are small."""
    full = with_margins(inner)
    return {
        key(i, j): (1, THRESHOLD - 1) if 0 < count < THRESHOLD else (0, ENDLESS)
        for i, row in enumerate(full)
        for j, count in enumerate(row)
    }


def small_places(inner: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    return [
        (i, j)
        for i, row in enumerate(with_margins(inner))
        for j, count in enumerate(row)
        if 0 < count < THRESHOLD
    ]


def is_safe(inner: Sequence[Sequence[int]], hidden: Collection[str]) -> bool:
    limits = limits_of(inner)
    return all(furthest(inner, hidden, place, limits) == (1, THRESHOLD - 1) for place in small_places(inner))


def cheapest_of_all(inner: Sequence[Sequence[int]]) -> int | None:
    """The cost of the cheapest safe pattern, by trying them all, the cheap ones first."""
    small = {
        key(*place): count
        for place in small_places(inner)
        for count in [with_margins(inner)[place[0]][place[1]]]
    }
    others = {
        key(i, j): count
        for i, row in enumerate(with_margins(inner))
        for j, count in enumerate(row)
        if count >= THRESHOLD
    }
    own = sum(small.values())
    patterns = (chosen for size in range(len(others) + 1) for chosen in combinations(others, size))
    for cost, chosen in sorted((own + sum(others[name] for name in chosen), chosen) for chosen in patterns):
        if is_safe(inner, {*small, *chosen}):
            return cost
    return None


def drawn(seed: int) -> list[list[int]]:
    """A random table of two by three or three by three, with small counts, zeros and larger ones."""
    generator = np.random.default_rng(seed)
    rows = 2 if seed % 4 else 3
    return [[int(generator.choice((0, 1, 3, 4, 6, 9, 14, 20))) for _ in range(3)] for _ in range(rows)]


@pytest.mark.parametrize("start", range(0, 200, 20))
def test_no_pattern_is_cheaper_and_safe_on_two_hundred_random_tables(start: int) -> None:
    judged = 0
    for seed in range(start, start + 20):
        inner = drawn(seed)
        tables = grid(inner, threshold=THRESHOLD)
        found, best = suppress(tables), cheapest_of_all(inner)
        assert audit(tables, found.hidden) == (), inner
        if best is None:
            # Not even with everything hidden does a small total leave its parts their full range.
            continue
        judged += 1
        assert is_safe(inner, set(found.hidden)), inner
        assert (found.cost, found.ending) == (best, Ending.OPTIMAL), inner
    assert judged >= 5
