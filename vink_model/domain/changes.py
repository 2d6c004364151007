"""What a load would change: what is new, another or gone, sheet by sheet and month by month."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import pandas as pd

from vink_model.domain.cell_changes import MonthChange, Tally, compared_cells
from vink_model.domain.extent import WHOLE, Extent, composed
from vink_model.domain.gap_changes import NO_GAPS, GapChanges, compared_gaps
from vink_model.domain.gaps import Gap, composed_gaps, spoken_months
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
    gaps: GapChanges = NO_GAPS
    """What becomes of the figures that are missing."""

    @property
    def is_unchanged(self) -> bool:
        """Whether the sheet says what it said, and lacks what it lacked."""
        is_same = not (self.new or self.changed or self.gone or self.is_reordered)
        return is_same and self.gaps.is_unchanged

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


@dataclass(frozen=True, slots=True)
class Figures:
    """The rows of some sheets, by sheet key, and the figures that are missing from them."""

    frames: Mapping[str, pd.DataFrame]
    gaps: tuple[Gap, ...] = ()

    def gaps_of(self, sheet: Sheet) -> tuple[Gap, ...]:
        """The missing figures of one sheet."""
        return tuple(gap for gap in self.gaps if gap.sheet == sheet.key)


def previewed(
    file_name: str, version: str, present: Figures, given: Figures, extent: Extent = WHOLE
) -> Preview:
    """What the rows of a file would change of those that stand. Shape: the given sheets are all present."""
    sheets = tuple(sheet for key, sheet in SHEETS.items() if key in given.frames)
    changes = tuple(_exchanged(sheet, present, given, extent) for sheet in sheets)
    return Preview(file_name, version, extent, changes)


def _exchanged(sheet: Sheet, present: Figures, given: Figures, extent: Extent) -> SheetChange:
    """One sheet before, and after its rows and gaps were put among those that stand."""
    before, rows = present.frames[sheet.key], given.frames[sheet.key]
    months = spoken_months({sheet.key: rows}, given.gaps)
    after = composed(sheet, before, rows, extent, months.get(sheet.key, ()))
    stand = present.gaps_of(sheet)
    gaps = composed_gaps(stand, given.gaps_of(sheet), months, extent)
    change = changed(sheet, before, after)
    return replace(change, gaps=compared_gaps(stand, gaps, after))


def changed(sheet: Sheet, before: pd.DataFrame, after: pd.DataFrame) -> SheetChange:
    """What one sheet's rows say before and after; of its missing figures nothing."""
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
