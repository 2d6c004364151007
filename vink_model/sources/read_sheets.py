"""The sheets of a workbook: plainly written ones many cells at a time, the others cell by cell."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from vink_model.domain.checks import GivenSheet
from vink_model.domain.progress import READING, Progress
from vink_model.errors import NotAWorkbook
from vink_model.sources import refusals
from vink_model.sources.cells import given_sheet
from vink_model.sources.package import Package
from vink_model.sources.plain_given import plain_given
from vink_model.sources.plain_sheet import PlainSheet, plain_sheet
from vink_model.sources.room import Room
from vink_model.sources.sheet_xml import MOST_CELLS, SheetScan, scan
from vink_model.sources.shortened import meanings, opened
from vink_model.sources.surroundings import Described, ListedSheet

_Watched = Callable[[str], Iterator[bytes]]
"""A part's bytes, told to whoever waits as they are read."""


@dataclass(frozen=True, slots=True)
class OpenedSheet:
    """A sheet of the file: its cells, or none when it is blank or cannot be read."""

    name: str
    given: GivenSheet | None
    scanned: SheetScan
    is_readable: bool


def read_sheets(package: Package, described: Described, progress: Progress) -> tuple[OpenedSheet, ...]:
    """The listed sheets, in order.

    Raises: NotAWorkbook, OversizedWorkbook, and Cancelled when the progress says so.
    """
    if any(listed.part not in package.parts for listed in described.sheets):
        raise refusals.of(NotAWorkbook, refusals.DAMAGED)
    if len({listed.part for listed in described.sheets}) < len(described.sheets):
        raise refusals.of(NotAWorkbook, refusals.DAMAGED)
    room = Room()
    watched = _watched(package, described, progress)
    plain = {
        part: sheet
        for part in (listed.part for listed in described.sheets)
        if (sheet := plain_sheet(watched(part), room)) is not None
    }
    read = _read_plain(package, described, plain)
    if not described.sheets or len(read) < len(described.sheets):
        read |= _read_others(package, [s for s in described.sheets if s not in read])
    return tuple(read[listed] for listed in described.sheets)


def _watched(package: Package, described: Described, progress: Progress) -> _Watched:
    whole = sum(package.parts[part].file_size for part in {listed.part for listed in described.sheets})
    read = 0

    def watched(part: str) -> Iterator[bytes]:
        nonlocal read
        for chunk in package.chunks(part):
            read += len(chunk)
            progress(READING, read / whole)
            yield chunk

    return watched


def _read_plain(
    package: Package, described: Described, plain: Mapping[str, PlainSheet]
) -> dict[ListedSheet, OpenedSheet]:
    """The plainly written sheets, where the reader takes them in their short form."""
    said = meanings(package, described.sheets, plain) if plain else {}
    return {
        listed: OpenedSheet(
            listed.name,
            plain_given(listed.name, plain[listed.part], said[listed.part]),
            SheetScan(tail=plain[listed.part].tail),
            is_readable=True,
        )
        for listed in described.sheets
        if listed.part in said
    }


def _read_others(package: Package, sheets: Sequence[ListedSheet]) -> dict[ListedSheet, OpenedSheet]:
    """Sheets that are not plainly written, as the reader finds them."""
    room = Room(MOST_CELLS)
    scans = {listed: scan(package.chunks(listed.part), room) for listed in sheets}
    workbook = opened(package, {listed.part: package.whole(listed.part) for listed in sheets})
    if workbook is None:
        raise refusals.of(NotAWorkbook, refusals.DAMAGED)
    read: dict[ListedSheet, OpenedSheet] = {}
    for listed, scanned in scans.items():
        sheet = _sheet(workbook, listed.name)
        if sheet is None and not scanned.spoilt:
            raise refusals.of(NotAWorkbook, refusals.UNREADABLE_CELLS)
        given = None if sheet is None else given_sheet(sheet, scanned)
        read[listed] = OpenedSheet(listed.name, given, scanned, is_readable=sheet is not None)
    return read


def _sheet(workbook: CalamineWorkbook, name: str) -> CalamineSheet | None:
    try:
        return workbook.get_sheet_by_name(name)
    except CalamineError:
        return None
