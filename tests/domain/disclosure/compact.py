"""The same question asked in one great program: an oracle for tables that are no network.

Every small cell gets two whole tables of its own that fit all sums, one with its lowest and one with its
highest value, in which only hidden cells differ from the truth.
Source: Kelly, Golden & Assad 1992, Networks 22:397.
"""

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

from vink_model import Tables

FAR = 200.0
"""How far a cell may lie from the truth: farther than any of the tests' tables has reason to."""


def optimal_cost(tables: Tables) -> float | None:
    """The cost of the cheapest safe pattern against outsiders; None when there is none."""
    cells, needs = tables.cells, tables.sensitive
    place = {cell.key: index for index, cell in enumerate(cells)}
    size = len(cells)
    changes = [
        (place[key], change)
        for key, need in needs.items()
        for change in (need.low - cells[place[key]].count, need.high - cells[place[key]].count)
        if change
    ]
    total = size * (1 + len(changes))
    low, high = np.zeros(total), np.ones(total)
    for index, cell in enumerate(cells):
        low[index] = float(cell.key in needs)
        high[index] = float(cell.count > 0)
    rows, least, most = [], [], []
    for number, (own, change) in enumerate(changes):
        start = size * (1 + number)
        for index, cell in enumerate(cells):
            bottom, top = tables.range_of(cell)
            down, up = bottom - cell.count, FAR if top is None else top - cell.count
            low[start + index], high[start + index] = max(down, -FAR), min(up, FAR)
            for limit, bounds in ((-low[start + index], (0, np.inf)), (-high[start + index], (-np.inf, 0))):
                row = np.zeros(total)
                row[start + index], row[index] = 1, limit
                rows.append(row)
                least.append(bounds[0])
                most.append(bounds[1])
        if change > 0:
            low[start + own] = change
        else:
            high[start + own] = change
        for relation in tables.relations:
            row = np.zeros(total)
            row[start + place[relation.total]] = 1
            row[[start + place[part] for part in relation.parts]] = -1
            rows.append(row)
            least.append(0)
            most.append(0)
    if (low > high).any():
        return None
    weights = tables.weights
    found = milp(
        np.concatenate([[weights[cell.key] for cell in cells], np.zeros(total - size)]),
        constraints=LinearConstraint(np.array(rows), least, most) if rows else None,
        bounds=Bounds(low, high),
        integrality=np.ones(total),
        options={"mip_rel_gap": 0.0},
    )
    return None if found.x is None else float(found.fun)
