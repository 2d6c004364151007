"""A sound small workbook, and the ways in which it is broken."""

import io
import zipfile
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime

import xlsxwriter
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

HEADERS = ("Måned", "Undersøgelse", "Svar", "Antal")
ROWS: tuple[tuple[str | int, ...], ...] = (
    ("2016-05", "theme_day", "positive", 12),
    ("2016-06", "theme_day", "not_positive", 3),
    ("2016-06", "relatives_course", "positive", 7),
)
"""Surveys, which no other sheet is needed to read."""
CREATED = datetime(2026, 1, 1)  # noqa: DTZ001 - Excel's times have no zone

Change = Callable[[Workbook, Worksheet], None]


def book(change: Change | None = None, sheet: str = "Undersøgelser", *, is_1904: bool = False) -> bytes:
    """A sound workbook of one sheet, then changed."""
    stream = io.BytesIO()
    options = {"in_memory": True, "strings_to_urls": False, "date_1904": is_1904}
    with xlsxwriter.Workbook(stream, options) as workbook:
        workbook.set_properties({"created": CREATED})
        worksheet = workbook.add_worksheet(sheet)
        for number, row in enumerate((HEADERS, *ROWS)):
            worksheet.write_row(number, 0, row)
        if change is not None:
            change(workbook, worksheet)
    return stream.getvalue()


def write(cell: str, *values: str | float | date) -> Change:
    """Write values from a cell to the right."""

    def change(workbook: Workbook, worksheet: Worksheet) -> None:
        form = workbook.add_format({"num_format": "yyyy-mm-dd"})
        for place, value in enumerate(values):
            at = f"{chr(ord(cell[0]) + place)}{cell[1:]}"
            worksheet.write(at, value, form if isinstance(value, date) else None)

    return change


def add_column(header: str, *values: str | float) -> Change:
    """Add a column to the right of the table."""

    def change(_workbook: Workbook, worksheet: Worksheet) -> None:
        worksheet.write_column(0, len(HEADERS), (header, *values))

    return change


def add_sheet(name: str, *rows: tuple[str | int, ...]) -> Change:
    """Add a sheet behind the first."""

    def change(workbook: Workbook, _worksheet: Worksheet) -> None:
        other = workbook.add_worksheet(name)
        for number, row in enumerate(rows):
            other.write_row(number, 0, row)

    return change


def replaced(content: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """A workbook with some bytes of one part replaced."""
    if old not in dict(_parts(content))[part]:
        raise ValueError(f"{part} does not hold {old!r}")
    return _packed(
        (name, inside.replace(old, new) if name == part else inside) for name, inside in _parts(content)
    )


def with_part(content: bytes, part: str, inside: bytes) -> bytes:
    """A workbook with one part more."""
    return _packed((*_parts(content), (part, inside)))


def without_part(content: bytes, part: str) -> bytes:
    """A workbook with one part less."""
    return _packed((name, inside) for name, inside in _parts(content) if name != part)


def lying_about_size(content: bytes) -> bytes:
    """A workbook with one part more, which unpacks to 5 MB and says that it is 100 bytes."""
    name = "xl/media/x.xml"
    broken = bytearray(with_part(content, name, b" " * 5_000_000))
    with zipfile.ZipFile(io.BytesIO(broken)) as archive:
        own_header = archive.getinfo(name).header_offset
    in_directory = broken.rindex(name.encode()) - 46
    for size in (own_header + 22, in_directory + 24):
        broken[size : size + 4] = (100).to_bytes(4, "little")
    return bytes(broken)


def compound_file(*streams: str) -> bytes:
    """The beginning of a compound file, as old and as encrypted Excel write it, with its streams' names."""
    head = bytes.fromhex("d0cf11e0a1b11ae1").ljust(512, b"\0")
    entries = (name.encode("utf-16-le").ljust(128, b"\0") for name in ("Root Entry", *streams))
    return head + b"".join(entries).ljust(512, b"\0")


def _parts(content: bytes) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            yield name, archive.read(name)


def _packed(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """Packed with one fixed date, so that the same file comes out each time."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, inside in parts:
            archive.writestr(zipfile.ZipInfo(name), inside, zipfile.ZIP_DEFLATED)
    return stream.getvalue()
