"""All that the product knows at one moment: the plan, the counted cells and when each sheet was loaded."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from vink_model.domain.cells import Cells
from vink_model.domain.gaps import Gap
from vink_model.domain.plan import Plan
from vink_model.domain.provenance import Source, Status
from vink_model.month import Month


@dataclass(frozen=True, slots=True)
class Import:
    """One load of a file: what, when, by whom, how much."""

    number: int
    file_name: str
    sha256: str
    loaded_at: datetime
    """Unit: UTC."""
    loaded_by: str
    source_rows: int
    """Rows read, before they were folded."""
    cells: int
    """Rows kept, after they were folded."""
    earlier: tuple[str, ...] = ()
    """Names of the files before it that a sheet has other months from. Empty: it speaks for all of it."""

    @property
    def document(self) -> str:
        """The file as it stands under a figure, with how many files before it the sheet builds on."""
        return f"{self.file_name} (+ {len(self.earlier)})" if self.earlier else self.file_name


@dataclass(frozen=True, slots=True)
class Dataset:
    """One state of the figures; it never changes, a new load makes a new one.

    Empty: a plan without parts and no cells; `is_empty` says so.
    """

    plan: Plan
    cells: Mapping[str, Cells]
    """By sheet key; every observation sheet has an entry, empty when nothing was loaded."""
    imports: Mapping[str, Import] = field(default_factory=dict)
    """By sheet key: the load that the sheet's present rows came from."""
    version: str = ""
    """Changes when, and only when, the figures change."""
    gaps: tuple[Gap, ...] = ()
    """Figures missing from the cells: a total over one is said as "at least"."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been loaded."""
        return not self.imports

    @property
    def months(self) -> tuple[Month, Month] | None:
        """The first and the last month that concerns or activities were counted in."""
        found = [
            Month.parse(value)
            for sheet, axis in (("concerns", "month"), ("activities", "month"), ("courses", "offer_month"))
            if sheet in self.cells and len(self.cells[sheet])
            for value in self.cells[sheet].axes[axis].values
            if value is not None
        ]
        return (min(found), max(found)) if found else None

    def source_of(self, sheet: str) -> Source:
        """Where the counted cells of a sheet came from: the loaded file, synthetic when any of them is.

        Raises: KeyError when nothing was loaded into the sheet.
        """
        status = Status.SYNTHETIC if _holds_synthetic(self.cells[sheet]) else Status.STATED
        return Source(self.imports[sheet].document, None, status)

    @property
    def is_synthetic(self) -> bool:
        """Whether any counted cell was made up for trial."""
        return any(_holds_synthetic(cells) for cells in self.cells.values())


def _holds_synthetic(cells: Cells) -> bool:
    """A closed set keeps all its codes on the axis, so what occurs is asked of the counts."""
    return len(cells) > 0 and any(
        value == Status.SYNTHETIC and bool((cells.axes["status"].index == place).any())
        for place, value in enumerate(cells.axes["status"].values)
    )
