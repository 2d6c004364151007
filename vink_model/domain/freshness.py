"""How old each sheet's figures are on a day, against what its owner is to deliver."""

from collections.abc import Mapping
from datetime import date

from vink_model.domain.dataset import Dataset
from vink_model.domain.extent import month_column
from vink_model.domain.ownership import Freshness, Ownership
from vink_model.domain.sheets import SHEETS, Sheet
from vink_model.month import Month


def freshness(dataset: Dataset, owners: Mapping[str, Ownership], today: date) -> Mapping[str, Freshness]:
    """Every sheet's age by its key; a sheet without an owner is expected at no time."""
    return {
        key: Freshness.of(owners[key].rhythm if key in owners else None, latest_month(dataset, sheet), today)
        for key, sheet in SHEETS.items()
    }


def latest_month(dataset: Dataset, sheet: Sheet) -> Month | None:
    """The last month that a sheet has figures of; for the plan's sheets the month in which they were loaded.

    Empty: None for a sheet that was never loaded or has no rows.
    """
    load = dataset.imports.get(sheet.key)
    if load is None:
        return None
    column = month_column(sheet)
    if column is None:
        return Month.of(load.loaded_at.date())
    found = [value for value in dataset.cells[sheet.key].axes[column.key].values if value is not None]
    return max(map(Month.parse, found), default=None)
