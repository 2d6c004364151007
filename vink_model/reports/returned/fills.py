"""The fill behind faulty cells: a rule of the sheet, laid over the cells' own looks.

The cells themselves are not touched, so that nothing need be remembered of what they looked like.
"""

import re
from collections.abc import Iterable
from itertools import groupby

from vink_model.domain.checks.given import column_letter
from vink_model.reports.returned.markup import Element, before, children, prefixed, without

LOOK = (
    b'<dxf><font><b/><color rgb="FF4A1A66"/></font>'
    b'<fill><patternFill patternType="solid"><fgColor rgb="FFDDB8EE"/><bgColor rgb="FFDDB8EE"/>'
    b"</patternFill></fill>"
    b"<border>"
    + b"".join(
        b'<%s style="thin"><color rgb="FF7B2D96"/></%s>' % (side, side)
        for side in (b"left", b"right", b"top", b"bottom")
    )
    + b"</border></dxf>"
)
"""A violet: green, yellow and red belong to the triangle."""
_MARK = b"VINK-kontrol"
_FORMULA = b'LEN("%s")&gt;0' % _MARK
"""Always true; the word in it tells our rule from the sheet's own, whoever saved it since."""
_AREAS_IN_RULE = 200
_RULES = b"conditionalFormatting"
_BEHIND = frozenset(
    b"""dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks
    customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF
    picture oleObjects controls webPublishItems tableParts extLst AlternateContent""".split()
)
"""What stands behind the rules of a sheet."""
_PRIORITY = re.compile(rb"(<(?:[\w.-]+:)?cfRule\b[^>]*?\bpriority\s*=\s*[\"'])(\d+)")
_OF_PIVOT = re.compile(rb"<(?:[\w.-]+:)?conditionalFormatting\b[^>]*\bpivot\s*=")

Cell = tuple[int, int]
"""Row and column, counted from 0."""


def filled(tail: bytes, prefix: bytes, cells: Iterable[Cell], look: int) -> bytes:
    """A sheet's tail with a fill behind some cells; its rule goes before the sheet's own."""
    areas = list(_areas(cells))
    stretches = [b" ".join(areas[n : n + _AREAS_IN_RULE]) for n in range(0, len(areas), _AREAS_IN_RULE)]
    # A pivot table names its rules by their priority, so there ours come last.
    first = 1
    if _OF_PIVOT.search(tail):
        first += max(_priorities(tail), default=0)
    else:
        tail = _moved(tail, len(stretches))
    rules = (_rule(prefix, areas, look, first + n) for n, areas in enumerate(stretches))
    return before(tail, _BEHIND | {_RULES}, b"".join(rules))


def unfilled(tail: bytes) -> bytes:
    """A sheet's tail without the fills of an earlier return."""
    if _MARK not in tail:
        return tail
    ours: list[Element] = []
    count = 0
    for rules in children(tail):
        if rules.name != _RULES or _MARK not in rules.whole(tail):
            continue
        inside = [c for c in children(tail, rules.opened, rules.closed) if c.name == b"cfRule"]
        marks = [rule for rule in inside if _MARK in rule.whole(tail)]
        ours += [rules] if len(marks) == len(inside) else marks
        count += len(marks)
    left = without(tail, ours)
    stands_behind = min(_priorities(left), default=0) > count and not _OF_PIVOT.search(left)
    return _moved(left, -count) if stands_behind else left


def _rule(prefix: bytes, areas: bytes, look: int, priority: int) -> bytes:
    xml = (
        b'<conditionalFormatting sqref="%s"><cfRule type="expression" dxfId="%d" priority="%d">'
        b"<formula>%s</formula></cfRule></conditionalFormatting>" % (areas, look, priority, _FORMULA)
    )
    return prefixed(xml, prefix)


def _priorities(tail: bytes) -> list[int]:
    return [int(found[2]) for found in _PRIORITY.finditer(tail)]


def _moved(tail: bytes, by: int) -> bytes:
    return _PRIORITY.sub(lambda found: found[1] + b"%d" % (int(found[2]) + by), tail)


def _areas(cells: Iterable[Cell]) -> Iterable[bytes]:
    """Cells as Excel names them, those of a column that stand below each other as one range."""
    ordered = sorted({(column, row) for row, column in cells})
    numbered = enumerate(ordered)
    for _, run in groupby(numbered, key=lambda entry: (entry[1][0], entry[1][1] - entry[0])):
        places = [place for _, place in run]
        (column, first), (_, last) = places[0], places[-1]
        letters = column_letter(column)
        yield (
            f"{letters}{first + 1}" if first == last else f"{letters}{first + 1}:{letters}{last + 1}"
        ).encode()
