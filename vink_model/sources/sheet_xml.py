"""What the reader leaves out of a sheet: its error cells, its formulas never worked out, how far it reaches.

The reader shows an error cell, and a formula without a stored value, as empty; and it sets room aside for
every cell between the first and the last one, so a lone cell far out could take all memory.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from vink_model.domain.checks import Spoilt
from vink_model.domain.checks.given import column_place
from vink_model.domain.issues import Rule
from vink_model.errors import NotAWorkbook, OversizedWorkbook
from vink_model.sources import refusals
from vink_model.sources.near_cells import all_near

MOST_CELLS = 30_000_000
"""Room in one sheet, used or not: 1,048,576 rows of 26 columns."""

_LONGEST_TAIL = 16_000_000
_NEAR_END = 4_096
_BEGIN = re.compile(rb"<(?:[\w.-]+:)?(?:c|row)[\s/>]")
_END_OF_ROWS = re.compile(rb"</(?:[\w.-]+:)?sheetData\s*>|<(?:[\w.-]+:)?sheetData\s*/>")
_FAR = re.compile(rb'<c(?! r="[A-Z]\d{1,6}")[\s/>]')
"""A cell that is not plainly placed within columns A to Z and the first 999,999 rows."""
_EXOTIC = re.compile(rb'<c(?! r="[A-Z]+\d+")[\s/>]')
"""A cell that does not say its place in the one way that Excel writes it."""
_PREFIX = re.compile(rb"<([\w.-]+:)worksheet\b")
_PLACES = re.compile(rb'<c r="([A-Z]+)(\d+)"')
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
    has_booleans: bool = False
    is_far: bool = False
    """Whether cells may lie far out, so that their extent must be measured."""
    is_exotic: bool = False
    """Whether the sheet is not written as Excel writes it, so that each cell must be looked at."""


def scan(chunks: Iterable[bytes]) -> SheetScan:
    """Look through a sheet once; a plainly written one costs a few searches of its bytes."""
    found = SheetScan()
    place = _Place()
    for piece in _pieces(chunks, found):
        if not found.is_exotic and not all_near(piece) and _FAR.search(piece):
            found.is_far = True
            found.is_exotic = _EXOTIC.search(piece) is not None
        found.has_booleans = found.has_booleans or found.is_exotic or (b"b" in piece and b't="b"' in piece)
        if found.is_exotic or _may_be_spoilt(piece):
            found.spoilt.update(place.spoilt_cells(piece))
    return found


def refuse_far_cells(chunks: Iterable[bytes], scanned: SheetScan) -> None:
    """Measure how far the cells of a sheet reach, where the scan could not tell that they stay near.

    Raises: OversizedWorkbook when the reader would set too much room aside.
    """
    if not scanned.is_far:
        return
    place, rows, columns = _Place(), 0, 0
    for piece in _pieces(chunks, SheetScan()):
        piece_rows, piece_columns = place.reach(piece) if scanned.is_exotic else _plain_reach(piece)
        rows, columns = max(rows, piece_rows), max(columns, piece_columns)
        if rows * columns > MOST_CELLS:
            raise refusals.of(OversizedWorkbook, refusals.TOO_WIDE)


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

    def spoilt_cells(self, piece: bytes) -> Iterator[tuple[tuple[int, int], Spoilt]]:
        """The cells of a piece that show an error or were never worked out."""
        for row, column, attributes, body in self.cells(piece):
            spoilt = _spoilt(attributes, body)
            if spoilt is not None:
                yield (row, column), spoilt

    def reach(self, piece: bytes) -> tuple[int, int]:
        """How many rows and columns the cells of a piece reach over."""
        places = [(row, column) for row, column, _, _ in self.cells(piece)]
        return max((row for row, _ in places), default=-1) + 1, max((c for _, c in places), default=-1) + 1


def _plain_reach(piece: bytes) -> tuple[int, int]:
    places = _PLACES.findall(piece)
    columns = {letters for letters, _ in places}
    return max((int(row) for _, row in places), default=0), max(
        (column_place(letters.decode()) + 1 for letters in columns), default=0
    )


def _may_be_spoilt(piece: bytes) -> bool:
    """A single byte is looked for first: that is many times faster, and most sheets have neither."""
    return (b"e" in piece and b't="e"' in piece) or (b"f" in piece and b"<f" in piece)


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


def _spoilt(attributes: bytes, body: bytes) -> Spoilt | None:
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
