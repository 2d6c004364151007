"""What the reader leaves out of a sheet: its error cells, its formulas never worked out, how far it reaches.

The reader shows an error cell, and a formula without a stored value, as empty; and it sets room aside for
every cell between the first and the last one, so a lone cell far out could take all memory. Only sheets that
are not plainly written are gone through here, cell by cell.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from vink_model.domain.checks import Spoilt
from vink_model.domain.checks.given import column_place
from vink_model.domain.issues import Rule
from vink_model.errors import NotAWorkbook
from vink_model.sources import refusals
from vink_model.sources.room import Room

MOST_CELLS = 5_000_000
"""Room in the sheets of a file that are not plainly written, used or not."""

_LONGEST_TAIL = 16_000_000
_NEAR_END = 4_096
_BEGIN = re.compile(rb"<(?:[\w.-]+:)?(?:c|row)[\s/>]")
_END_OF_ROWS = re.compile(rb"</(?:[\w.-]+:)?sheetData\s*>|<(?:[\w.-]+:)?sheetData\s*/>")
_PREFIX = re.compile(rb"<([\w.-]+:)worksheet\b")
_ELEMENT = re.compile(
    rb"<(?:(?P<row>row)\b(?P<of_row>[^>]*)>"
    rb"|c(?P<of_cell>(?:\s[^>]*?)?)(?:/>|>(?P<body>.*?)</c\s*>))",
    re.DOTALL,
)
_PLACE = re.compile(rb"(?:^|\s)r\s*=\s*[\"']([A-Za-z]*)(\d+)[\"']")
_TYPE = re.compile(rb"(?:^|\s)t\s*=\s*[\"'](\w+)[\"']")
_FORMULA = re.compile(rb"<f[\s/>]")
_STORED = re.compile(rb"<v(?:\s[^>]*)?>([^<]+)</")


@dataclass(slots=True)
class SheetScan:
    """What one pass over a sheet's XML found."""

    spoilt: dict[tuple[int, int], Spoilt] = field(default_factory=dict)
    """By row and column, both counted from 0."""
    tail: bytes = b""
    """What stands after the cells: headers and footers, links, rules for entry."""


def scan(chunks: Iterable[bytes], room: Room) -> SheetScan:
    """Look through a sheet once, cell by cell.

    Raises: OversizedWorkbook when the reader would set too much room aside.
    """
    found, place = SheetScan(), _Place()
    rows, columns, cells, taken = 0, 0, 0, 0
    for piece in _pieces(chunks, found):
        for row, column, attributes, body in place.cells(piece):
            rows, columns, cells = max(rows, row + 1), max(columns, column + 1), cells + 1
            spoilt = spoilt_cell(attributes, body) if b"e" in attributes or b"<f" in body else None
            if spoilt is not None:
                found.spoilt[row, column] = spoilt
        reach = max(rows * columns, cells)
        room.take_cells(reach - taken)
        taken = reach
    room.take_different(0, len(found.tail))
    return found


def spoilt_cell(attributes: bytes, body: bytes) -> Spoilt | None:
    """What keeps a cell from being read: that it shows an error or was never worked out."""
    kind = _TYPE.search(attributes)
    stored = _STORED.search(body)
    if kind is not None and kind[1] == b"e":
        return Spoilt(Rule.ERROR_CELL, stored[1].decode("ascii", "replace")[:20] if stored else "#?")
    if (
        stored is None
        and _FORMULA.search(body)
        and not (kind is not None and kind[1] in {b"str", b"inlineStr"})
    ):
        return Spoilt(Rule.NO_CACHED_VALUE)
    return None


@dataclass(slots=True)
class _Place:
    """Where the pass stands; cells need not say their place, then they follow the one before."""

    row: int = -1
    column: int = -1

    def cells(self, piece: bytes) -> Iterator[tuple[int, int, bytes, bytes]]:
        """Row, column, attributes and content of each cell in a piece."""
        for element in _ELEMENT.finditer(piece):
            if element["row"]:
                said = _PLACE.search(element["of_row"])
                self.row, self.column = int(said[2]) - 1 if said else self.row + 1, -1
                continue
            attributes = element["of_cell"] or b""
            said = _PLACE.search(attributes)
            row = self.row
            if said and said[1]:
                row, self.column = int(said[2]) - 1, column_place(said[1].decode())
            else:
                self.column += 1
            yield row, self.column, attributes, element["body"] or b""


def _pieces(chunks: Iterable[bytes], found: SheetScan) -> Iterator[bytes]:
    """The cells in pieces that never cut through a cell, their elements named without a prefix."""
    prefix = None
    for piece in _whole_cells(chunks, found):
        if prefix is None:
            root = _PREFIX.search(piece, 0, _NEAR_END)
            prefix = root[1] if root else b""
        yield piece.replace(b"<" + prefix, b"<").replace(b"</" + prefix, b"</") if prefix else piece


def _whole_cells(chunks: Iterable[bytes], found: SheetScan) -> Iterator[bytes]:
    """Pieces cut where a cell or row begins; what follows the cells becomes the scan's tail."""
    carried, tail, is_over = b"", [b""], False
    for chunk in chunks:
        if is_over:
            if sum(map(len, tail)) < _LONGEST_TAIL:
                tail.append(chunk)
            continue
        piece = carried + chunk
        end = _END_OF_ROWS.search(piece) if b"h" in piece and b"sheetData" in piece else None
        is_over = end is not None
        cut = end.start() if end else _cut(piece)
        carried = piece[cut:] if end is None else b""
        if len(carried) > _LONGEST_TAIL:
            raise refusals.of(NotAWorkbook, refusals.DAMAGED)
        if end is not None:
            tail = [piece[end.end() :]]
        if cut:
            yield piece[:cut]
    found.tail = b"".join(tail)
    if carried:
        yield carried


def _cut(piece: bytes) -> int:
    """Where the last cell or row of a piece begins; 0 when none does."""
    near = max(piece.rfind(begin, len(piece) - _NEAR_END) for begin in (b"<c ", b"<row "))
    if near > 0:
        return near
    return max((begin.start() for begin in _BEGIN.finditer(piece)), default=0)
