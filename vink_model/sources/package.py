"""The gate before a workbook is read: what the file is, how far it unpacks, and its parts as plain bytes.

Every part is unpacked here once, with a limit, so that nothing that lies about its size reaches the reader.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from vink_model.errors import LockedWorkbook, NotAWorkbook, OversizedWorkbook, SourceError
from vink_model.sources import refusals

MOST_UNPACKED = 1_000_000_000
"""Unit: bytes. A full sheet of 14 columns (1,048,576 rows) takes 500 to 750 million."""
MOST_PARTS = 2_000
MOST_BESIDE = 40_000_000
"""Unit: bytes. What stands beside the sheets' cells and their shared words is read element by element."""
HIGHEST_RATIO = 300
"""How many times a large part may unpack to; Excel's own sheets stay under 50."""
_LARGE = 20_000_000
_CHUNK = 1 << 20
_FED = 1 << 16

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ZIP = b"PK"
_ENCRYPTED = 0x1
_XML = (".xml", ".rels", ".vml")
_CELLS = re.compile(r"xl/(?:worksheets/[^/]+|sharedstrings)\.xml", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Package:
    """A workbook's file, looked at but not read: which parts it has and where their bytes lie."""

    content: bytes
    parts: Mapping[str, zipfile.ZipInfo]

    def chunks(self, part: str) -> Iterator[bytes]:
        """A part's bytes, unpacked piece by piece, with its sum checked at the end.

        Raises: OversizedWorkbook when it unpacks to more than it says, NotAWorkbook when it is damaged.
        """
        info = self.parts[part]
        packed = _packed(self.content, info)
        is_stored = info.compress_type == zipfile.ZIP_STORED
        size, checked = 0, 0
        for chunk in _sliced(packed) if is_stored else _inflated(packed):
            size += len(chunk)
            if size > info.file_size:
                raise refusals.of(OversizedWorkbook, refusals.LYING)
            checked = zlib.crc32(chunk, checked)
            yield chunk
        if size != info.file_size or checked != info.CRC:
            raise refusals.of(NotAWorkbook, refusals.DAMAGED)

    def whole(self, part: str) -> bytes:
        """All of a part's bytes.

        Raises: OversizedWorkbook, NotAWorkbook.
        """
        return b"".join(self.chunks(part))

    def tree(self, part: str) -> ET.Element | None:
        """A small part as its elements; None when the file has no such part.

        Raises: NotAWorkbook when the part is no sound XML.
        """
        if part not in self.parts:
            return None
        found = _parsed(self.whole(part))
        if found is None:
            raise refusals.of(NotAWorkbook, refusals.DAMAGED)
        return found

    def refuse_declarations(self) -> None:
        """See that no part declares entities, which can unpack without end, or hides in another alphabet.

        Raises: NotAWorkbook.
        """
        for part in self.parts:
            if part.endswith(_XML):
                head = next(self.chunks(part), b"")
                if b"<!DOCTYPE" in head or b"<!ENTITY" in head or b"\0" in head[:100]:
                    raise refusals.of(NotAWorkbook, refusals.ENTITIES)


def open_package(content: bytes) -> Package:
    """A file that is a workbook of a kind that can be read.

    Raises: NotAWorkbook, LockedWorkbook or OversizedWorkbook, each with what to do about it.
    """
    if not content.startswith(_ZIP):
        raise _foreign(content)
    infos = _listed(content)
    if infos is None:
        raise refusals.of(NotAWorkbook, refusals.DAMAGED)
    package = Package(content, {info.filename: info for info in infos})
    _check_kind(package)
    _check_sizes(content, infos)
    package.refuse_declarations()
    return package


def _listed(content: bytes) -> list[zipfile.ZipInfo] | None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return [info for info in archive.infolist() if not info.is_dir()]
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OverflowError):
        return None


def _foreign(content: bytes) -> SourceError:
    """What to say about a file that is no zip archive, told by its first bytes."""
    if not content.strip(b"\0\r\n\t "):
        return refusals.of(NotAWorkbook, refusals.EMPTY)
    if not content.startswith(_OLE):
        return refusals.of(NotAWorkbook, refusals.NOT_EXCEL)
    if "EncryptedPackage".encode("utf-16-le") in content:
        return refusals.of(LockedWorkbook, refusals.LOCKED)
    if any(name.encode("utf-16-le") in content for name in ("Workbook", "Book")):
        return refusals.of(NotAWorkbook, refusals.OLD_EXCEL)
    return refusals.of(NotAWorkbook, refusals.NOT_EXCEL)


def _check_kind(package: Package) -> None:
    names = package.parts
    if any(info.flag_bits & _ENCRYPTED for info in names.values()):
        raise refusals.of(LockedWorkbook, refusals.LOCKED)
    if "xl/workbook.bin" in names or "content.xml" in names:
        raise refusals.of(NotAWorkbook, refusals.OTHER_SPREADSHEET)
    if "xl/workbook.xml" not in names or "[Content_Types].xml" not in names:
        raise refusals.of(NotAWorkbook, refusals.NO_WORKBOOK)
    if any(info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED} for info in names.values()):
        raise refusals.of(NotAWorkbook, refusals.DAMAGED)


def _check_sizes(content: bytes, infos: list[zipfile.ZipInfo]) -> None:
    names = {info.filename.casefold() for info in infos}
    if len(names) != len(infos) or sum(info.compress_size for info in infos) > len(content):
        raise refusals.of(NotAWorkbook, refusals.DAMAGED)
    if len(infos) > MOST_PARTS or sum(info.file_size for info in infos) > MOST_UNPACKED:
        raise refusals.of(OversizedWorkbook, refusals.TOO_LARGE)
    beside = (i.file_size for i in infos if i.filename.endswith(_XML) and not _CELLS.fullmatch(i.filename))
    if sum(beside) > MOST_BESIDE:
        raise refusals.of(OversizedWorkbook, refusals.TOO_MUCH_BESIDE)
    large = (info for info in infos if info.file_size > _LARGE)
    if any(info.file_size > HIGHEST_RATIO * max(info.compress_size, 1) for info in large):
        raise refusals.of(OversizedWorkbook, refusals.TOO_LARGE)


def _packed(content: bytes, info: zipfile.ZipInfo) -> memoryview:
    """A part's packed bytes: behind its own header, whose two lengths can differ from the directory's."""
    start = info.header_offset
    name = int.from_bytes(content[start + 26 : start + 28], "little")
    extra = int.from_bytes(content[start + 28 : start + 30], "little")
    begin = start + 30 + name + extra
    if content[start : start + 4] != b"PK\x03\x04" or begin + info.compress_size > len(content):
        raise refusals.of(NotAWorkbook, refusals.DAMAGED)
    return memoryview(content)[begin : begin + info.compress_size]


def _sliced(stored: memoryview) -> Iterator[bytes]:
    for begin in range(0, len(stored), _CHUNK):
        yield bytes(stored[begin : begin + _CHUNK])


def _inflated(packed: memoryview) -> Iterator[bytes]:
    """Fed in small slices, as the part not yet used is copied with each piece that comes out."""
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    for begin in range(0, len(packed), _FED):
        fed: bytes | memoryview | None = packed[begin : begin + _FED]
        while fed and not unpacker.eof:
            chunk = _piece(unpacker, fed)
            if chunk is None:
                raise refusals.of(NotAWorkbook, refusals.DAMAGED)
            fed = unpacker.unconsumed_tail
            if chunk:
                yield chunk


def _piece(unpacker: "zlib._Decompress", fed: bytes | memoryview) -> bytes | None:
    try:
        return unpacker.decompress(fed, _CHUNK)
    except zlib.error:
        return None


def _parsed(content: bytes) -> ET.Element | None:
    try:
        return ET.fromstring(content)  # noqa: S314 - parts that declare entities were refused before
    except (ET.ParseError, LookupError, ValueError):
        # A part can name an encoding that nobody knows, or one in which XML cannot be written.
        return None
