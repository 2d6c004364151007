"""An attacker who has the published tables and nothing of ours: no model, only what adds up to what.

The sums are read off the tables themselves: a last row or column of all is the sum of the others, the kinds
make their total, the parts of a measure what is judged, and the judged, pending and outside make the group.
"""

from collections.abc import Iterator, Mapping
from functools import cache

import numpy as np
import pytest
from scipy.optimize import linprog

from tests.views.sample import sample
from vink_model.domain.disclosure.counting import drafted
from vink_model.domain.disclosure.cube import ProtectedCube
from vink_model.domain.disclosure.protecting import protected_cube
from vink_model.domain.disclosure.threshold import Threshold

PARTS = {"judged": ("success", "failure", "missing"), "base": ("judged", "pending", "outside")}
STEPS = (
    ("offered", "answered", "answer_pending"),
    ("answered", "accepted", "declined"),
    ("accepted", "started", "not_started"),
    ("started", "ended", "under_way"),
    ("ended", "followed_up", "not_followed_up"),
)
Sum = tuple[str, tuple[str, ...]]


@cache
def published() -> ProtectedCube:
    return protected_cube(sample(), Threshold.usual("Direktionen"))


def sums(cube: ProtectedCube) -> Iterator[Sum]:
    """Everything that anyone can see to add up."""
    names = dict(cube.keys)
    for table in cube.tables:
        keys = names[table.key]
        rows = [entry.key for entry in table.rows]
        if table.columns[-1].key == "all":
            yield from ((row[-1], row[:-1]) for row in keys)
        for place, _ in enumerate(table.columns):
            column = dict(zip(rows, (row[place] for row in keys), strict=True))
            if rows[-1] == "all":
                yield column["all"], tuple(column[row] for row in rows[:-1])
            for total, parts in (*PARTS.items(), *((step[0], step[1:]) for step in STEPS)):
                if total in column and all(part in column for part in parts):
                    yield column[total], tuple(column[part] for part in parts)


def kinds(figures: Mapping[str, int | None]) -> Iterator[Sum]:
    """What is counted of each kind adds up to what is counted of all: 'x.kind=mentor|2016' and 'x|2016'."""
    groups: dict[str, list[str]] = {}
    for key in figures:
        counted, _, period = key.rpartition("|")
        if "=" in counted:
            groups.setdefault(
                f"{counted.rpartition('.')[0]}|{period}+{counted.partition('=')[0]}", []
            ).append(key)
    for name, parts in groups.items():
        total = name.partition("+")[0]
        if total in figures:
            yield total, tuple(parts)


def bounds_of(cube: ProtectedCube, asked: list[str], truth: dict[str, int]) -> dict[str, tuple[float, float]]:
    """The least and the most that each asked cell can be, knowing which hidden cells are small."""
    figures = dict(cube.figures())
    place = {key: index for index, key in enumerate(figures)}
    matrix = np.zeros((0, len(place)))
    for total, parts in {*sums(cube), *kinds(figures)}:
        row = np.zeros(len(place))
        row[place[total]] = 1
        row[[place[part] for part in parts]] -= 1
        matrix = np.vstack((matrix, row))
    limits = [
        (figure, figure) if figure is not None else (1, 4) if 0 < truth[key] < 5 else (0, None)
        for key, figure in figures.items()
    ]
    found = {}
    for key in asked:
        cost = np.zeros(len(place))
        cost[place[key]] = 1
        ends = [
            linprog(sign * cost, A_eq=matrix, b_eq=np.zeros(len(matrix)), bounds=limits).x[place[key]]
            for sign in (1, -1)
        ]
        found[key] = (round(ends[0], 6), round(ends[1], 6))
    return found


@pytest.mark.parametrize("sheet", ["concerns", "courses"])
def test_no_small_count_can_be_worked_out_from_the_published_tables(sheet: str) -> None:
    cells = drafted(sample()).cells
    truth = {key: cell.count for key, cell in cells.items()}
    shown_somewhere = dict(published().figures())
    small = [
        key
        for key, count in truth.items()
        if 0 < count < 5 and cells[key].is_people and key in shown_somewhere and key.startswith(sheet)
    ]
    assert len(small) > 5
    recovered = {
        key: ends for key, ends in bounds_of(published(), small, truth).items() if ends[0] == ends[1]
    }
    assert recovered == {}


def test_concerns_keep_the_whole_range() -> None:
    """Where no group as a whole is small, each small count of concerns could be 1, 2, 3 or 4."""
    cells = drafted(sample()).cells
    truth = {key: cell.count for key, cell in cells.items()}
    figures = dict(published().figures())
    small = [
        key
        for key, count in truth.items()
        if 0 < count < 5
        and key in figures
        and key.startswith(("concerns.channel", "concerns.reporter", "concerns.area"))
    ]
    assert len(small) >= 5
    assert set(bounds_of(published(), small, truth).values()) == {(1.0, 4.0)}


def test_the_same_attacker_finds_them_where_only_small_counts_are_hidden() -> None:
    cells = drafted(sample()).cells
    truth = {key: cell.count for key, cell in cells.items()}
    names = dict(published().keys)
    bare = tuple(
        type(table)(
            table.key,
            table.title,
            table.sheet,
            table.rows,
            table.columns,
            tuple(
                tuple(None if 0 < truth[key] < 5 else truth[key] for key in row) for row in names[table.key]
            ),
            table.threshold,
        )
        for table in published().tables
    )
    cube = ProtectedCube(published().threshold, published().ending, bare, published().keys)
    asked = ["concerns.channel=other|2016", "concerns.area=indre_by|2016"]
    small = [key for key in asked if 0 < truth[key] < 5]
    assert small
    found = bounds_of(cube, small, truth)
    assert any(low == high for low, high in found.values())
