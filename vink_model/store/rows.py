"""How a sheet's rows are written into its table and read back, exactly."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from operator import index
from typing import Self

import pandas as pd

from vink_model.domain.plan_rows import Row, Value
from vink_model.domain.sheets import Column, Kind, Sheet

Stored = str | int | None
StoredRow = tuple[Stored, ...]

_NUMBERS = {Kind.WHOLE, Kind.KRONER, Kind.YEAR}


@dataclass(frozen=True, slots=True)
class SheetRows:
    """The rows of one sheet, ready to be written."""

    sheet: Sheet
    rows: Sequence[StoredRow]
    """Values in the order of the declared columns."""
    source_rows: int
    fingerprint: str
    """The same for the same rows; where rows are folded their order says nothing and does not count."""
    kept_from: int | None = None
    """The number of the load that the rows of other months were taken over from."""

    @classmethod
    def of(cls, sheet: Sheet, frame: pd.DataFrame, source_rows: int | None = None) -> Self:
        """The rows of a frame as a source delivers it.

        Raises: KeyError for a column that is not there, TypeError for a number that is not whole.
        """
        rows = list(zip(*(_stored(column, frame[column.key]) for column in sheet), strict=True))
        return cls(sheet, rows, len(rows) if source_rows is None else source_rows, _fingerprint(sheet, rows))


def plan_row(sheet: Sheet, row: Sequence[Stored]) -> Row:
    """A stored row of the plan with its values as the domain knows them."""
    return {column.key: _known(column, value) for column, value in zip(sheet, row, strict=True)}


def cell_frame(sheet: Sheet, rows: Sequence[Sequence[Stored]]) -> pd.DataFrame:
    """Stored rows of observations as a frame; nothing is guessed, so whole numbers stay whole."""
    return pd.DataFrame(rows, columns=[column.key for column in sheet], dtype=object)


def _stored(column: Column, cells: pd.Series) -> list[Stored]:
    present = cells.astype(object).where(cells.notna(), None).tolist()
    if column.kind in _NUMBERS:
        # A float that looks whole may have lost a krone on the way: a fault of the source, not a number.
        return [None if cell is None else index(cell) for cell in present]
    return [None if cell is None else str(cell) for cell in present]


def _known(column: Column, value: Stored) -> Value:
    return Decimal(value) if column.kind is Kind.DECIMAL and value is not None else value


def _fingerprint(sheet: Sheet, rows: Sequence[StoredRow]) -> str:
    said = map(repr, rows)
    lines = sorted(said) if sheet.is_folded else list(said)
    headed = [repr([column.key for column in sheet]), *lines]
    return hashlib.sha256("\n".join(headed).encode()).hexdigest()
