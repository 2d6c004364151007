"""Synthetic rows folded into counts, in the shape that the workbook takes."""

from collections.abc import Iterable, Mapping

import pandas as pd

from vink_model.domain.provenance import Status
from vink_model.domain.sheets import SHEETS

Row = Mapping[str, str | int | None]


_EVERY_ROW: Row = {"status": Status.SYNTHETIC.value, "count": 1}


def folded(sheet_key: str, rows: Iterable[Row]) -> pd.DataFrame:
    """Rows of one sheet with equal ones merged, in the order of their columns, each marked synthetic."""
    sheet = SHEETS[sheet_key]
    dimensions, measures = [c.key for c in sheet.dimensions], [c.key for c in sheet.measures]
    merged: dict[tuple[str | int | None, ...], list[int]] = {}
    for row in rows:
        marked = {**_EVERY_ROW, **row}
        sums = merged.setdefault(tuple(marked.get(key) for key in dimensions), [0] * len(measures))
        for place, key in enumerate(measures):
            sums[place] += int(marked[key] or 0)
    ordered = sorted(merged.items(), key=lambda cell: [(value is None, value or 0) for value in cell[0]])
    records = [dict(zip((*dimensions, *measures), (*values, *sums), strict=True)) for values, sums in ordered]
    return pd.DataFrame(records, columns=[c.key for c in sheet], dtype=object)
