"""How much of a sheet a file speaks for: all of it, or only some of its months."""

from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd

from vink_model.domain.sheets import Column, Kind, Sheet
from vink_model.month import Month


@dataclass(frozen=True, slots=True)
class Extent:
    """What of a sheet a load exchanges; sheets without months are always exchanged whole."""

    is_whole: bool
    since: Month | None = None
    """From this month on, also months without rows. None: only the months that the file speaks for."""


WHOLE = Extent(is_whole=True)
"""The file says all that there is; months that it lacks disappear."""
MONTHS = Extent(is_whole=False)
"""The months that the file has rows, or missing figures, of are exchanged; every other stays as it is."""


def months_since(first: Month) -> Extent:
    """The months from the first one on are exchanged; the earlier ones stay as they are."""
    return Extent(is_whole=False, since=first)


def month_column(sheet: Sheet) -> Column | None:
    """The month that an observation belongs to. Empty: None for the plan's sheets, which have no months."""
    if not sheet.is_folded:
        return None
    return next((c for c in sheet if c.kind is Kind.MONTH and c.required), None)


def composed(
    sheet: Sheet,
    present: pd.DataFrame,
    given: pd.DataFrame,
    extent: Extent,
    spoken: Collection[str] = (),
) -> pd.DataFrame:
    """The rows that the sheet has when a file's rows were put among those that stand.

    `spoken` are months that the file speaks for besides those of its rows: their figures are missing in it.

    Shape: as `given`, folded; no month has rows of both.
    Raises: ValueError for a row before the month that the file is said to begin with.
    """
    column = month_column(sheet)
    if extent.is_whole or column is None:
        return given
    if extent.since is None:
        stays = ~present[column.key].isin({*given[column.key].unique(), *spoken})
    else:
        # Months are written 2016-05, so their order as words is their order in time.
        first = str(extent.since)
        if (given[column.key] < first).any():
            raise ValueError(f"{sheet.key} has rows before {first}")
        stays = present[column.key] < first
    kept = present[stays]
    if kept.empty:
        return given
    return pd.concat([kept.astype(object), given.astype(object)], ignore_index=True)
