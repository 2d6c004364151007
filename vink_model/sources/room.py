"""How much the sheets of one file may take of memory together, however they share it among them."""

from dataclasses import dataclass

from vink_model.errors import OversizedWorkbook
from vink_model.sources import refusals


@dataclass(slots=True)
class Room:
    """What is left; each sheet takes its part."""

    cells: int = 30_000_000
    """Between the first cell and the last one of each sheet, used or not: 1,048,576 rows of 28 columns."""
    different: int = 3_000_000
    """Different cells. A full sheet with a number of its own in two columns has two million."""
    letters: int = 120_000_000
    """Unit: bytes. Of those different cells, and of what stands behind the rows."""

    def take_cells(self, cells: int) -> None:
        """Take room for cells.

        Raises: OversizedWorkbook.
        """
        self.cells -= cells
        if self.cells < 0:
            raise refusals.of(OversizedWorkbook, refusals.TOO_WIDE)

    def take_different(self, cells: int, letters: int) -> None:
        """Take room for different cells and their letters.

        Raises: OversizedWorkbook.
        """
        self.different -= cells
        self.letters -= letters
        if self.different < 0 or self.letters < 0:
            raise refusals.of(OversizedWorkbook, refusals.TOO_MANY_DIFFERENT)
