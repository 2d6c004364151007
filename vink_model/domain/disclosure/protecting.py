"""The cube made safe: counted, suppressed, attacked, and only then given; or totals alone, or nothing."""

from dataclasses import replace

from vink_model.domain.dataset import Dataset
from vink_model.domain.disclosure.attack import audit
from vink_model.domain.disclosure.counting import drafted
from vink_model.domain.disclosure.cube import ProtectedCube, ProtectedTable
from vink_model.domain.disclosure.drafts import Draft, DraftTable
from vink_model.domain.disclosure.suppress import SECONDS, Ending, suppress
from vink_model.domain.disclosure.tables import Standing
from vink_model.domain.disclosure.threshold import Threshold


def protected_cube(
    dataset: Dataset,
    threshold: Threshold,
    earlier: tuple[ProtectedCube, ...] = (),
    seconds: float = SECONDS,
) -> ProtectedCube:
    """All published tables, protected as one together with what earlier releases showed.

    Fails closed: what no safe pattern was found for is not in it.
    """
    draft = drafted(dataset)
    _keep_hidden(draft, earlier)
    tables = draft.as_tables(threshold.value)
    found = suppress(tables, seconds)
    hidden = set(found.hidden)
    if audit(tables, hidden):
        return ProtectedCube(threshold, Ending.NOTHING, ())
    return ProtectedCube(
        threshold,
        found.ending,
        tuple(_protected(draft, table, hidden, threshold.value) for table in draft.tables),
        tuple((table.key, table.keys) for table in draft.tables),
    )


def _keep_hidden(draft: Draft, earlier: tuple[ProtectedCube, ...]) -> None:
    """What an earlier release hid stays hidden."""
    for cube in earlier:
        for key, figure in cube.figures():
            if figure is None and key in draft.cells:
                draft.cells[key] = replace(draft.cells[key], standing=Standing.HIDDEN)


def _protected(draft: Draft, table: DraftTable, hidden: set[str], threshold: int) -> ProtectedTable:
    figures = tuple(
        tuple(None if key in hidden else draft.cells[key].count for key in row) for row in table.keys
    )
    return ProtectedTable(table.key, table.title, table.sheet, table.rows, table.columns, figures, threshold)
