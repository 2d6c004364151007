"""The boxes that Excel shows notes in: drawn in VML, which no other part of a workbook uses any more."""

import re
from collections.abc import Collection, Mapping

from vink_model.reports.returned.fills import Cell

EMPTY = (
    b'<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    b'xmlns:x="urn:schemas-microsoft-com:office:excel">'
    b'<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>'
)
_KIND = b"_x0000_t202"
"""A text box, by the number that Office has for it; a drawing that holds notes says once what it is."""
_SHAPE_TYPE = (
    b'<v:shapetype xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    b'id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    b'<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_SHAPE = (
    b'<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    b'xmlns:x="urn:schemas-microsoft-com:office:excel" id="_x0000_s%d" type="#%s" '
    b"style='position:absolute;margin-left:60pt;margin-top:2pt;width:240pt;height:110pt;z-index:%d;"
    b'visibility:hidden\' fillcolor="#f3e6fa" o:insetmode="auto"><v:fill color2="#f3e6fa"/>'
    b'<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
    b"<v:textbox style='mso-direction-alt:auto'><div style='text-align:left'></div></v:textbox>"
    b'<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
    b"<x:Anchor>%d, 15, %d, 4, %d, 20, %d, 8</x:Anchor><x:AutoFill>False</x:AutoFill>"
    b"<x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>"
)
_LAST_COLUMN, _LAST_ROW = 16_383, 1_048_575
_WIDE = 4
"""Unit: columns that a box lies over."""
_LETTERS_IN_LINE = 40
_LEAST_LINES, _MOST_LINES = 4, 24
"""Unit: rows that a box lies over."""
_BLOCK = re.compile(rb"<(?P<v>[\w.-]+:)?shape\b(?:[^>]*[^/])?>.*?</(?P=v)shape\s*>", re.DOTALL)
_TYPE = re.compile(rb"<(?:[\w.-]+:)?shapetype\b[^>]*\bid\s*=\s*[\"']" + _KIND)
_AT = re.compile(rb"<(?:[\w.-]+:)?(Row|Column)\s*>\s*(\d+)\s*<")
_NUMBER = re.compile(rb"_x0000_s(\d+)")
_END = re.compile(rb"</(?:[\w.-]+:)?xml\s*>\s*\Z")


def with_notes(vml: bytes, notes: Mapping[Cell, str]) -> bytes:
    """A drawing with a hidden box for a note at each cell, high enough for its words."""
    end = _END.search(vml)
    at = end.start() if end else len(vml)
    first = max((int(n) for n in _NUMBER.findall(vml)), default=1_024) + 1
    boxes = b"".join(_box(first + n, at, words) for n, (at, words) in enumerate(notes.items()))
    kind = b"" if _TYPE.search(vml) else _SHAPE_TYPE
    return vml[:at] + kind + boxes + vml[at:]


def without_notes(vml: bytes, cells: Collection[Cell]) -> bytes:
    """A drawing without the boxes of the notes at some cells."""
    left = _BLOCK.sub(lambda block: b"" if _cell_of(block[0]) in cells else block[0], vml)
    return left if b"#" + _KIND in left else left.replace(_SHAPE_TYPE, b"")


def has_any(vml: bytes) -> bool:
    """Whether a drawing still shows something."""
    return re.search(rb"<(?:[\w.-]+:)?(?:shape|rect|group|oval|line|roundrect|image)\b", vml) is not None


def _cell_of(block: bytes) -> Cell | None:
    if not re.search(rb"ObjectType\s*=\s*[\"']Note", block):
        return None
    said = {name: int(number) for name, number in _AT.findall(block)}
    return (said[b"Row"], said[b"Column"]) if len(said) == 2 else None


def _box(number: int, at: Cell, words: str) -> bytes:
    row, column = at
    lines = sum(1 + len(line) // _LETTERS_IN_LINE for line in words.split("\n"))
    high = min(max(lines + 2, _LEAST_LINES), _MOST_LINES)
    left = min(column + 1, _LAST_COLUMN - _WIDE)
    top = min(max(row - 1, 0), _LAST_ROW - high)
    return _SHAPE % (number, _KIND, number - 1_024, left, top, left + _WIDE, top + high, row, column)
