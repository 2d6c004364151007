"""What a load would change: what is new, another or gone, sheet by sheet and month by month."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from vink_model.domain.cell_changes import MonthChange, Tally, compared_cells
from vink_model.domain.extent import WHOLE, Extent, composed
from vink_model.domain.row_changes import RowChange, compared_rows
from vink_model.domain.sheets import SHEETS, Sheet


@dataclass(frozen=True, slots=True)
class SheetChange:
    """What would become of one sheet.

    The four numbers count cells of observations, which are the same when they agree in all but their counts,
    and rows of the plan, which are the same when they have the same name.
    """

    sheet: Sheet
    new: int
    changed: int
    gone: int
    unchanged: int
    before: Tally
    after: Tally
    months: tuple[MonthChange, ...] = ()
    """Every month that has figures before or after. Empty: for sheets without months."""
    rows: tuple[RowChange, ...] = ()
    """The plan's rows that are new, changed or gone. Empty: for observations."""
    is_reordered: bool = False
    """The plan's rows say the same, in another order."""

    @property
    def is_unchanged(self) -> bool:
        """Whether the sheet says what it said."""
        return not (self.new or self.changed or self.gone or self.is_reordered)

    @property
    def new_months(self) -> tuple[MonthChange, ...]:
        """Months that had no figures and get some."""
        return tuple(month for month in self.months if not month.before.rows)

    @property
    def gone_months(self) -> tuple[MonthChange, ...]:
        """Months that had figures and lose all of them."""
        return tuple(month for month in self.months if not month.after.rows)

    @property
    def is_emptied(self) -> bool:
        """Whether all that the sheet has would disappear."""
        return bool(self.before.rows) and not self.after.rows


@dataclass(frozen=True, slots=True)
class Preview:
    """What a checked file would change of the figures of one version."""

    file_name: str
    version: str
    """What the figures were when they were compared; a load made on it is held to it."""
    extent: Extent
    sheets: tuple[SheetChange, ...]
    """One for each sheet of the file, in the workbook's order."""

    @property
    def is_unchanged(self) -> bool:
        """Whether the load would change nothing."""
        return all(change.is_unchanged for change in self.sheets)

    @property
    def losing(self) -> tuple[SheetChange, ...]:
        """The sheets where something disappears."""
        return tuple(change for change in self.sheets if change.gone)


def previewed(
    file_name: str,
    version: str,
    present: Mapping[str, pd.DataFrame],
    given: Mapping[str, pd.DataFrame],
    extent: Extent = WHOLE,
) -> Preview:
    """What the rows of a file would change of those that stand.

    Shape: the present frames as the given ones, by sheet key.
    """
    changes = tuple(
        changed(sheet, present[key], composed(sheet, present[key], given[key], extent))
        for key, sheet in SHEETS.items()
        if key in given
    )
    return Preview(file_name, version, extent, changes)


def changed(sheet: Sheet, before: pd.DataFrame, after: pd.DataFrame) -> SheetChange:
    """What one sheet's rows say before and after."""
    if not sheet.is_folded:
        found = compared_rows(sheet, before, after)
        return SheetChange(
            sheet,
            new=found.new,
            changed=found.changed,
            gone=found.gone,
            unchanged=found.unchanged,
            before=found.before,
            after=found.after,
            rows=found.rows,
            is_reordered=found.is_reordered,
        )
    cells = compared_cells(sheet, before, after)
    return SheetChange(
        sheet,
        new=cells.new,
        changed=cells.changed,
        gone=cells.gone,
        unchanged=cells.unchanged,
        before=cells.before,
        after=cells.after,
        months=cells.months,
    )
