"""What came out of a workbook or a database: rows as declared, their faults, and where they came from."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from vink_model.domain.gaps import Gap
from vink_model.domain.intake import Intake
from vink_model.domain.issues import Issue
from vink_model.text import Text


@dataclass(frozen=True, slots=True)
class Origin:
    """The file or database that rows were read from."""

    name: str
    sha256: str
    """Of the file's bytes; the same file twice has the same."""
    size: int
    """Unit: bytes."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """Rows sheet by sheet, with every fault found in them.

    Shape: one frame a sheet key, its columns exactly those that the sheet declares, in order. Keys, codes,
    references, texts, months (2016-05) and days (2016-06-22) are strings, whole numbers, kroner and years are
    Int64 or int64, decimals are Decimal; an empty cell is missing (None or NA).
    Empty: a sheet that the file does not hold has no frame.
    """

    origin: Origin
    frames: Mapping[str, pd.DataFrame]
    issues: tuple[Issue, ...] = ()
    notes: tuple[Text, ...] = ()
    """What was left out on the way in, and what was read though hidden."""
    source_rows: Mapping[str, int] | None = None
    """Rows in each sheet before they were folded."""
    intake: tuple[Intake, ...] = ()
    """What was folded, cut and left out on the way in, sheet by sheet."""
    gaps: tuple[Gap, ...] = ()
    """Figures that the source does not give; they have no row, and are not 0."""
