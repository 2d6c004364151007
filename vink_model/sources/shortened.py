"""The workbook put short for the reader: of each plainly written sheet every distinct cell once.

The reader alone says what a cell means: shared words, dates by their format, yes and no. It says so for each
distinct cell instead of for each cell, so that a full sheet costs a part of its time and memory.
"""

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, load_workbook

from vink_model.domain.checks.given import Cell
from vink_model.errors import NotAWorkbook, OversizedWorkbook
from vink_model.sources import refusals
from vink_model.sources.cells import Range
from vink_model.sources.package import Package
from vink_model.sources.plain_sheet import PlainSheet
from vink_model.sources.surroundings import ListedSheet

MOST_SHARED_BYTES = 150_000_000
MOST_SHARED_WORDS = 3_000_000
"""Words that cells share; the reader keeps all of them at once."""

_KEPT = re.compile(
    r"\[content_types\]\.xml|_rels/\.rels|xl/(?:workbook|styles)\.xml|xl/_rels/workbook\.xml\.rels",
    re.IGNORECASE,
)
_LAST = b"<row><c><v>1</v></c></row>"
"""Stands behind the distinct cells: where it is found again, every cell stands where it was put."""
_SHARED = re.compile(r"xl/sharedstrings\.xml", re.IGNORECASE)
_BEFORE_WORDS = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?[^>]*\?>\s*)?<((?:[\w.-]+:)?sst)\b[^>]*?(/?)>")
_AGAIN = re.compile(rb"<(?:[\w.-]+:)?sst[\s/>]")
_COUNT = b"uniqueCount"
_NOTHING = b"/>"
"""In place of a spoilt cell, which the reader may not take."""
_MAY_BE_PLACE = re.compile(rb"r\s*=")
_PLACE = re.compile(rb"(?:^|\0)[^>\0]*\sr\s*=")
"""A second place among a cell's attributes would move it."""
_MERGED = b"mergeCell"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the reader says of a sheet's distinct cells, and of what is merged in it."""

    cells: Sequence[Cell]
    merged: Sequence[Range]


def meanings(
    package: Package, listed: Sequence[ListedSheet], plain: Mapping[str, PlainSheet]
) -> dict[str, Meaning]:
    """By part: the meaning of each plain sheet that the reader takes in its short form."""
    short = {part: _short(sheet) for part, sheet in plain.items()}
    workbook = opened(package, {part: xml for part, xml in short.items() if xml is not None})
    if workbook is None:
        return {}
    found: dict[str, Meaning] = {}
    for sheet in listed:
        if short.get(sheet.part) is None or sheet.part in found:
            continue
        try:
            meaning = _meaning(workbook.get_sheet_by_name(sheet.name), len(plain[sheet.part].cells))
        except CalamineError:
            continue
        if meaning is not None:
            found[sheet.part] = meaning
    return found


def _short(sheet: PlainSheet) -> bytes | None:
    """A sheet of one column, each distinct cell in a row; None when a cell would leave its place."""
    cells = sheet.cells
    if sheet.spoilt:
        cells = tuple(_NOTHING if place in sheet.spoilt else cell for place, cell in enumerate(cells))
    if _MAY_BE_PLACE.search(joined := b"\0".join(cells)) and _PLACE.search(joined):
        return None
    rows = b"".join((b"<row><c", b"</row><row><c".join(cells), b"</row>")) if cells else b""
    tail = sheet.tail if _MERGED in sheet.tail else b"</worksheet>"
    return b"".join((b"<worksheet><sheetData>", rows, _LAST, b"</sheetData>", tail))


def opened(package: Package, sheets: Mapping[str, bytes]) -> CalamineWorkbook | None:
    """The workbook with these sheets alone, as the reader takes it; None when it does not.

    The reader's own errors are dropped here: their words can hold what stood in a cell.
    """
    try:
        return load_workbook(_zipped(package, sheets))
    except CalamineError:
        return None


def _shared(words: bytes) -> bytes:
    """The words that cells share, without the count of them for which the reader would set room aside.

    Raises: NotAWorkbook, OversizedWorkbook.
    """
    root = _BEFORE_WORDS.match(words)
    if root is None or (_COUNT in words[root.end() :] and _AGAIN.search(words, root.end())):
        raise refusals.of(NotAWorkbook, refusals.DAMAGED)
    if words.count(b"<si") + words.count(b":si") > MOST_SHARED_WORDS:
        raise refusals.of(OversizedWorkbook, refusals.TOO_MANY_DIFFERENT)
    return b"<" + root[1] + root[2] + b">" + words[root.end() :]


def _zipped(package: Package, sheets: Mapping[str, bytes]) -> io.BytesIO:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_STORED) as archive:
        for part in package.parts:
            if part in sheets:
                archive.writestr(part, sheets[part])
            elif _KEPT.fullmatch(part):
                archive.writestr(part, package.whole(part))
            elif _SHARED.fullmatch(part):
                if package.parts[part].file_size > MOST_SHARED_BYTES:
                    raise refusals.of(OversizedWorkbook, refusals.TOO_MANY_DIFFERENT)
                archive.writestr(part, _shared(package.whole(part)))
    content.seek(0)
    return content


def _meaning(sheet: CalamineSheet, cells: int) -> Meaning | None:
    """The cells as they are read, where each is found in its own row and nothing beside them."""
    if sheet.end != (cells, 0):
        return None
    read = [row[0] for row in sheet.iter_rows()]
    return Meaning(read[:-1], tuple(sheet.merged_cell_ranges or ())) if len(read) == cells + 1 else None
