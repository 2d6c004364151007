"""Real files, spoilt in a way that a number decides: the same number gives the same file."""

import io
import random
import re
import zipfile
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import openpyxl

from sample_data.broken.books import book
from vink_model.settings import SAMPLE_DATA

Parts = dict[str, bytes]
_ROOT = re.compile(rb'"[^"]*"')
_TAG = re.compile(rb"<[^>]*>")
_TEXT = re.compile(rb">([^<]+)<")
_HUGE = (
    b"99999999999",
    b"-1",
    b"0",
    b"1048577",
    b"4294967296",
    b"1e400",
    b"",
    b"NaN",
    b"utf-32",
    b"\xff\xfe",
    b"A1:XFD1048576",
)
_WORDS = (
    b"=cmd|' /C calc'!A0",
    b"+45",
    b"@SUM(1)",
    b"\0",
    b"&#0;",
    b"&amp;",
    b"&lt;c r=",
    b"]]>",
    b"\xc3\x28",
)
_TAGS = (
    b"<!-- c -->",
    b"<![CDATA[<c>]]>",
    b"<?x?>",
    b"<!DOCTYPE a [<!ENTITY b 'c'>]>",
    b'<x:c r="B2"><v>1</v></x:c>',
    b"<c/>",
    b'<c r="XFD1048576" t="s"><v>99</v></c>',
    b'<c r="A1" t="e"><v>#SPILL!</v></c>',
    b'<row r="1048576"/>',
    b'<mergeCells count="9"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
)
_NAMES = (
    "../../etc/x.xml",
    "XL/workbook.xml",
    "xl/worksheets/sheet1.xml",
    "inner.xlsx",
    "xl/vbaProject.bin",
    "/",
)


@cache
def sound() -> tuple[bytes, ...]:
    """Files that are accepted: the sample workbook, foreign ones, and one as three programs write it."""
    paths = [Path(__file__).parent / "libreoffice.xlsx", SAMPLE_DATA / "vink_2016_2017.xlsx"]
    paths += sorted((SAMPLE_DATA / "foreign").glob("*.xlsx"))
    stream = io.BytesIO()
    openpyxl.load_workbook(io.BytesIO(book())).save(stream)
    return (book(), stream.getvalue(), *(path.read_bytes() for path in paths))


@cache
def broken() -> tuple[bytes, ...]:
    """Files with one defect each."""
    return tuple(path.read_bytes() for path in sorted((SAMPLE_DATA / "broken").glob("*.xls*")))


def mutated(number: int) -> bytes:
    """The file of a number."""
    dice = random.Random(number)  # noqa: S311 - the same number must give the same file
    content = dice.choice(dice.choice((sound(), sound(), broken())))
    if dice.random() < 0.2:
        return _bytes_changed(content, dice)
    parts = _parts(content)
    if parts is None:
        return _bytes_changed(content, dice)
    for _ in range(dice.choice((1, 1, 2, 4))):
        name = dice.choice(sorted(parts))
        parts[name] = dice.choice(_IN_PART)(parts[name], dice)
    return _zipped(parts, dice)


def _parts(content: bytes) -> Parts | None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(info.file_size for info in archive.infolist()) > 20_000_000:
                return None
            return {info.filename: archive.read(info) for info in archive.infolist()}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError):
        return None


def _bytes_changed(content: bytes, dice: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(dice.randint(1, 20)):
        if changed:
            changed[dice.randrange(len(changed))] = dice.randrange(256)
    if dice.random() < 0.2:
        del changed[dice.randrange(len(changed) + 1) :]
    return bytes(changed)


def _zipped(parts: Mapping[str, bytes], dice: random.Random) -> bytes:
    """The parts as a file: some lost, renamed, or there twice."""
    stream = io.BytesIO()
    kind = dice.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED))
    with zipfile.ZipFile(stream, "w", kind) as archive:
        for name, content in parts.items():
            luck = dice.random()
            if luck > 0.02:
                archive.writestr(name if luck > 0.04 else dice.choice(_NAMES), content)
        if dice.random() < 0.05:
            archive.writestr(dice.choice(_NAMES), dice.choice(sound()))
    content = stream.getvalue()
    return _bytes_changed(content, dice) if dice.random() < 0.1 else content


def _at(content: bytes, pattern: re.Pattern[bytes], put: bytes, dice: random.Random) -> bytes:
    found = list(pattern.finditer(content))
    if not found:
        return content
    hit = dice.choice(found)
    return content[: hit.start()] + put + content[hit.end() :]


def _attribute(content: bytes, dice: random.Random) -> bytes:
    return _at(content, _ROOT, b'"' + dice.choice(_HUGE + _WORDS) + b'"', dice)


def _text(content: bytes, dice: random.Random) -> bytes:
    return _at(content, _TEXT, b">" + dice.choice(_HUGE + _WORDS) + b"<", dice)


def _tag_lost(content: bytes, dice: random.Random) -> bytes:
    return _at(content, _TAG, b"", dice)


def _tag_doubled(content: bytes, dice: random.Random) -> bytes:
    found = _TAG.findall(content)
    return _at(content, _TAG, dice.choice(found) * dice.choice((2, 50)), dice) if found else content


def _tag_added(content: bytes, dice: random.Random) -> bytes:
    return _at(content, _TAG, dice.choice(_TAGS), dice)


def _piece_repeated(content: bytes, dice: random.Random) -> bytes:
    begin = dice.randrange(len(content) + 1)
    return (
        content[:begin]
        + content[begin : begin + dice.randrange(2_000)] * dice.choice((0, 2, 20))
        + content[begin:]
    )


def _bytes_flipped(content: bytes, dice: random.Random) -> bytes:
    return _bytes_changed(content, dice)


def _quotes(content: bytes, _dice: random.Random) -> bytes:
    return content.replace(b'"', b"'")


def _reencoded(content: bytes, dice: random.Random) -> bytes:
    return content.decode("utf-8", "replace").encode(dice.choice(("utf-16", "utf-8-sig", "utf-32")))


_IN_PART: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    _attribute,
    _attribute,
    _text,
    _text,
    _tag_lost,
    _tag_doubled,
    _tag_added,
    _tag_added,
    _piece_repeated,
    _bytes_flipped,
    _quotes,
    _reencoded,
)
