"""Tables as numbers that a solver takes: the unknown cells, the sums between them, and the pieces."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from vink_model.domain.disclosure.tables import Relation, Standing, TableCell, Tables

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Piece:
    """Unknown cells that hang together through sums; what is known is in the right-hand sides.

    Shape: `matrix` has a row for each sum and a column for each cell, in the order of `cells`.
    """

    cells: tuple[TableCell, ...]
    matrix: csr_array
    known: Floats
    """What the unknown cells of each sum must add up to: total minus parts."""
    low: Floats
    high: Floats
    """Infinity where there is no limit."""

    @property
    def counts(self) -> Floats:
        """The true counts."""
        return np.array([cell.count for cell in self.cells], dtype=float)

    def only(self, chosen: NDArray[np.bool_]) -> "Piece":
        """The same sums with some of the cells unknown, and the others known after all."""
        cells = tuple(cell for cell, is_chosen in zip(self.cells, chosen, strict=True) if is_chosen)
        matrix = csr_array(self.matrix[:, np.flatnonzero(chosen)])
        known = matrix @ self.counts[chosen]
        return Piece(cells, matrix, known, self.low[chosen], self.high[chosen])

    @property
    def place(self) -> dict[str, int]:
        """Where each cell stands."""
        return {cell.key: index for index, cell in enumerate(self.cells)}


def can_be_hidden(cell: TableCell, sensitive: Collection[str]) -> bool:
    """Whether a cell may be unknown: zeros cover nothing, and what is public stays so."""
    if cell.standing in (Standing.HIDDEN, Standing.UNSEEN, Standing.SHOWN):
        return cell.standing is not Standing.SHOWN
    return cell.count > 0 or cell.key in sensitive


def pieces(tables: Tables, unknown: Collection[str]) -> Iterator[Piece]:
    """The unknown cells in pieces that have no sum in common; each can be judged alone."""
    cells = {cell.key: cell for cell in tables.cells}
    left = {key: key for key in cells if key in unknown}
    for relation in tables.relations:
        names = [name for name in (relation.total, *relation.parts) if name in left]
        for name in names[1:]:
            left[_root(left, name)] = _root(left, names[0])
    members: dict[str, list[str]] = {}
    for key in left:
        members.setdefault(_root(left, key), []).append(key)
    sums: dict[str, list[Relation]] = {}
    for relation in tables.relations:
        first = next((name for name in (relation.total, *relation.parts) if name in left), None)
        if first is not None:
            sums.setdefault(_root(left, first), []).append(relation)
    for root, keys in members.items():
        yield _piece(tables, tuple(cells[key] for key in keys), tuple(sums.get(root, ())))


def _root(parents: dict[str, str], key: str) -> str:
    while parents[key] != key:
        parents[key] = parents[parents[key]]
        key = parents[key]
    return key


def _piece(tables: Tables, cells: tuple[TableCell, ...], sums: tuple[Relation, ...]) -> Piece:
    place = {cell.key: index for index, cell in enumerate(cells)}
    rows, columns, signs = [], [], []
    known = np.zeros(len(sums))
    for row, relation in enumerate(sums):
        for name, sign in ((relation.total, 1), *((part, -1) for part in relation.parts)):
            if name in place:
                rows.append(row)
                columns.append(place[name])
                signs.append(sign)
    matrix = csr_array((np.array(signs, dtype=float), (rows, columns)), shape=(len(sums), len(cells)))
    counts = np.array([cell.count for cell in cells], dtype=float)
    # The truth fits, so what the unknown add up to is what they truly add up to.
    known = matrix @ counts if len(sums) else known
    ranges = [tables.range_of(cell) for cell in cells]
    low = np.array([bottom for bottom, _ in ranges], dtype=float)
    high = np.array([np.inf if top is None else top for _, top in ranges], dtype=float)
    return Piece(cells, matrix, known, low, high)
