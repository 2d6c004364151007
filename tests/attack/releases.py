"""Two servers for the public on the sample's figures: one behind the gate, one whose gate was taken away."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from tests.running_app import built_database, running_app
from tests.views.protected_grounds import grounds_of
from vink_model.bootstrap import open_product
from vink_model.domain.dataset import Dataset
from vink_model.domain.disclosure.counting import drafted
from vink_model.domain.disclosure.cube import ProtectedTable
from vink_model.domain.disclosure.gate import Grounds, grounds
from vink_model.domain.disclosure.threshold import Threshold
from vink_model.domain.release import Release
from vink_model.releasing import contents_of
from vink_model.settings import Publishing, Settings


def raw(dataset: Dataset) -> Grounds:
    """The figures as they would go out by the same way without a gate: nothing hidden."""
    given, draft = grounds_of(dataset), drafted(dataset)
    tables = tuple(
        ProtectedTable(
            one.key,
            one.title,
            one.sheet,
            one.rows,
            one.columns,
            tuple(tuple(draft.cells[key].count for key in row) for row in one.keys),
            threshold=1,
        )
        for one in draft.tables
    )
    return replace(given, cube=replace(given.cube, tables=tables))


@contextmanager
def public_server(folder: Path, *, has_gate: bool) -> Iterator[tuple[str, Release, Dataset]]:
    """A server that shows the committee's view and nothing else; its address, its release and the truth."""
    database = built_database(folder)
    settings = Settings(database, "Anna", 1_000_000, publishing=Publishing(is_locked=True))
    product = open_product(settings)
    dataset = product.dataset()
    given = grounds(dataset, Threshold.usual("Anna")) if has_gate else raw(dataset)
    release = product.releases().keep(contents_of(given), given.cube)
    product.close()
    with pytest.MonkeyPatch.context() as surroundings:
        surroundings.setenv("VINK_AUDIENCE", "committee")
        with running_app(database, folder / "app.log") as url:
            yield url, release, dataset
