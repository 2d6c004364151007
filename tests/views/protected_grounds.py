"""The sample's grounds with small figures hidden in the plainest way: to try words on, no protection."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from tests.views.sample import sample
from vink_model.domain.dataset import Dataset
from vink_model.domain.disclosure.counting import drafted
from vink_model.domain.disclosure.cube import ProtectedCube, ProtectedTable
from vink_model.domain.disclosure.gate import Grounds, _booked
from vink_model.domain.disclosure.suppress import Ending
from vink_model.domain.disclosure.threshold import Threshold
from vink_model.domain.measures import counted_until

THRESHOLD = Threshold.usual("Anna")


@cache
def plain_grounds() -> Grounds:
    """The whole sample; figures from 1 to 4 are hidden, and nothing is to cover them."""
    return grounds_of(sample())


def grounds_of(dataset: Dataset) -> Grounds:
    """A dataset as grounds, its figures from 1 to 4 hidden and nothing to cover them."""
    draft = drafted(dataset)
    counts = {key: cell.count for key, cell in draft.cells.items()}
    small = {key for key, cell in draft.cells.items() if cell.is_people and 0 < cell.count < THRESHOLD.value}
    tables = tuple(
        ProtectedTable(
            one.key,
            one.title,
            one.sheet,
            one.rows,
            one.columns,
            tuple(tuple(None if key in small else counts[key] for key in row) for row in one.keys),
            THRESHOLD.value,
        )
        for one in draft.tables
    )
    return Grounds(
        ProtectedCube(THRESHOLD, Ending.OPTIMAL, tables),
        dataset.plan,
        counted_until(dataset),
        _booked(dataset.cells.get("spending")),
        (),
        tuple((key, dataset.source_of(key)) for key, cells in dataset.cells.items() if len(cells)),
        dataset.version,
    )


def without(grounds: Grounds, *keys: str) -> Grounds:
    """The grounds with all figures of some tables hidden."""
    tables = tuple(
        replace(one, figures=tuple(tuple(None for _ in row) for row in one.figures))
        if one.key in keys
        else one
        for one in grounds.cube.tables
    )
    return replace(grounds, cube=replace(grounds.cube, tables=tables))
