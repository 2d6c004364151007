"""Tables with margins written as grids, and an attacker of another kind: flows through a network."""

from collections.abc import Collection, Mapping, Sequence

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import maximum_flow

from vink_model.domain.disclosure.tables import Need, Relation, TableCell, Tables

Place = tuple[int, int]


def key(row: int, column: int) -> str:
    """A cell of a grid; the last row and the last column are the totals."""
    return f"{row},{column}"


def with_margins(inner: Sequence[Sequence[int]]) -> list[list[int]]:
    """The grid with its totals."""
    rows = [[*row, sum(row)] for row in inner]
    return [*rows, [sum(column) for column in zip(*rows, strict=True)]]


def grid(
    inner: Sequence[Sequence[int]],
    *,
    threshold: int | None = None,
    needs: Mapping[Place, Need] | None = None,
    has_insiders: bool = False,
) -> Tables:
    """A table with its totals, where hiding a cell costs its count."""
    full = with_margins(inner)
    rows, columns = range(len(full)), range(len(full[0]))
    cells = tuple(
        TableCell(key(i, j), full[i][j], float(full[i][j]), need=(needs or {}).get((i, j)))
        for i in rows
        for j in columns
    )
    across = (Relation(key(i, columns[-1]), tuple(key(i, j) for j in columns[:-1])) for i in rows)
    down = (Relation(key(rows[-1], j), tuple(key(i, j) for i in rows[:-1])) for j in columns)
    return Tables(cells, (*across, *down), threshold, has_insiders)


def furthest(
    inner: Sequence[Sequence[int]], hidden: Collection[str], place: Place, limits: Mapping[str, Place]
) -> Place:
    """The smallest and the largest that a hidden cell can be, by the largest flow that goes round through it.

    A table with margins is a network of rows and columns: what a cell gains its row and its column must lose.
    Shape: `limits` has the lowest and the highest of every hidden cell.
    """
    full = np.array(with_margins(inner))
    count, sign = int(full[place]), _sign(full, place)
    low, high = limits[key(*place)]
    up = min(high - count, _round_trip(full, hidden, place, limits, sign))
    down = min(count - low, _round_trip(full, hidden, place, limits, -sign))
    return count - down, count + up


def _sign(full: np.ndarray, place: Place) -> int:
    is_total = [place[axis] == full.shape[axis] - 1 for axis in (0, 1)]
    return -1 if sum(is_total) == 1 else 1


def _round_trip(
    full: np.ndarray, hidden: Collection[str], place: Place, limits: Mapping[str, Place], sign: int
) -> int:
    """How much can flow from the column back to the row (sign 1), or from the row to the column (sign -1)."""
    rows, columns = full.shape
    capacity = np.zeros((rows + columns, rows + columns), dtype=np.int32)
    for i in range(rows):
        for j in range(columns):
            if key(i, j) not in hidden or (i, j) == place:
                continue
            low, high = limits[key(i, j)]
            more, less = high - full[i, j], full[i, j] - low
            forth, back = (more, less) if _sign(full, (i, j)) > 0 else (less, more)
            capacity[i, rows + j], capacity[rows + j, i] = forth, back
    row, column = place[0], rows + place[1]
    start, end = (column, row) if sign > 0 else (row, column)
    return int(maximum_flow(csr_array(capacity), start, end).flow_value)
