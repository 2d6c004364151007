"""The cube made safe: counted, suppressed, attacked, and only then given; or totals alone, or nothing."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from vink_model.domain.dataset import Dataset
from vink_model.domain.disclosure.attack import asked_of, leaks
from vink_model.domain.disclosure.counting import drafted
from vink_model.domain.disclosure.cube import Cause, ProtectedCube, ProtectedTable, Withheld
from vink_model.domain.disclosure.drafts import Draft, DraftTable
from vink_model.domain.disclosure.freezing import Frozen, freeze
from vink_model.domain.disclosure.suggestions import suggestions
from vink_model.domain.disclosure.suppress import SECONDS, Ending, Suppression, chosen
from vink_model.domain.disclosure.threshold import Threshold


@dataclass(frozen=True, slots=True)
class Guarded:
    """The cube that may leave, and the log that may not."""

    cube: ProtectedCube
    log: tuple[Withheld, ...]
    """Every hidden figure and why. It tells the small from what covers them, so it stays inside."""


def protected_cube(
    dataset: Dataset,
    threshold: Threshold,
    earlier: tuple[ProtectedCube, ...] = (),
    seconds: float = SECONDS,
) -> ProtectedCube:
    """All published tables, protected as one together with what earlier releases showed.

    Fails closed: what no safe pattern was found for is not in it.
    Shape: `earlier` from the oldest to the newest.
    """
    return guarded(dataset, threshold, earlier, seconds).cube


def guarded(
    dataset: Dataset,
    threshold: Threshold,
    earlier: tuple[ProtectedCube, ...] = (),
    seconds: float = SECONDS,
) -> Guarded:
    """The same, with the log of what was hidden and why."""
    draft = drafted(dataset)
    frozen = freeze(draft, earlier, threshold.value)
    tables = draft.as_tables(threshold.value).checked()
    views = asked_of(tables)
    found = chosen(views, seconds)
    if leaks(views, found.hidden):
        return Guarded(ProtectedCube(threshold, Ending.NOTHING, (), remarks=(Ending.NOTHING.label,)), ())
    hidden = {*found.hidden, *frozen.public_but_small}
    shown = tuple(_protected(draft, table, hidden, threshold.value) for table in draft.tables)
    ending = () if found.ending is Ending.OPTIMAL else (found.ending.label,)
    cube = ProtectedCube(
        threshold,
        found.ending,
        shown,
        tuple((table.key, table.keys) for table in draft.tables),
        suggestions(shown),
        (*ending, *frozen.remarks),
    )
    return Guarded(cube, tuple(_logged(draft, hidden, found, frozen)))


def _protected(draft: Draft, table: DraftTable, hidden: Collection[str], threshold: int) -> ProtectedTable:
    figures = tuple(
        tuple(None if key in hidden else draft.cells[key].count for key in row) for row in table.keys
    )
    return ProtectedTable(table.key, table.title, table.sheet, table.rows, table.columns, figures, threshold)


def _logged(draft: Draft, hidden: Collection[str], found: Suppression, frozen: Frozen) -> Iterator[Withheld]:
    for table in draft.tables:
        for row, keys in zip(table.rows, table.keys, strict=True):
            for column, key in zip(table.columns, keys, strict=True):
                if key in hidden:
                    yield Withheld(table.key, row.label, column.label, _cause(draft, key, found, frozen))


def _cause(draft: Draft, key: str, found: Suppression, frozen: Frozen) -> Cause:
    cell = draft.cells[key]
    if key in found.given_up:
        return Cause.GIVEN_UP
    if key in frozen.hidden:
        return Cause.FROZEN
    if cell.count == 0:
        return Cause.ALL_OF_THEM
    return Cause.SMALL if key in found.sensitive or key in frozen.public_but_small else Cause.COVER
