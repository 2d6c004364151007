"""The workbook put short for the reader: of each plainly written sheet every distinct cell once.

The reader alone says what a cell means: shared words, dates by their format, yes and no. It says so for each
distinct cell instead of for each cell, so that a full sheet costs a part of its time and memory.
"""

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from python_calamine import CalamineError, CalamineSheet, load_workbook

from vink_model.domain.checks.given import Cell
from vink_model.sources.cells import Range
from vink_model.sources.package import Package
from vink_model.sources.plain_sheet import PlainSheet
from vink_model.sources.surroundings import ListedSheet

_KEPT = re.compile(
    r"\[content_types\]\.xml|_rels/\.rels|xl/(?:workbook|styles|sharedstrings)\.xml|xl/_rels/workbook\.xml\.rels",
    re.IGNORECASE,
)
_LAST = b"<row><c><v>1</v></c></row>"
"""Stands behind the distinct cells: where it is found again, every cell stands where it was put."""
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
    content = _zipped(package, {part: xml for part, xml in short.items() if xml is not None})
    try:
        workbook = load_workbook(content)
    except CalamineError:
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


def _zipped(package: Package, sheets: Mapping[str, bytes]) -> io.BytesIO:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_STORED) as archive:
        for part in package.parts:
            if part in sheets:
                archive.writestr(part, sheets[part])
            elif _KEPT.fullmatch(part):
                archive.writestr(part, package.whole(part))
    content.seek(0)
    return content


def _meaning(sheet: CalamineSheet, cells: int) -> Meaning | None:
    """The cells as they are read, where each is found in its own row and nothing beside them."""
    if sheet.end != (cells, 0):
        return None
    read = [row[0] for row in sheet.iter_rows()]
    return Meaning(read[:-1], tuple(sheet.merged_cell_ranges or ())) if len(read) == cells + 1 else None
