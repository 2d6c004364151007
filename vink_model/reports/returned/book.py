"""The workbook that comes back: its sheets, and the looks that are added to its styles."""

import re
from dataclasses import dataclass

from vink_model.reports.returned.markup import appended, before, children, counted, find, prefixed, written
from vink_model.reports.returned.parts import PROLOGUE, Parts

WORKBOOK = "xl/workbook.xml"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
_STYLES = (
    b"numFmts", b"fonts", b"fills", b"borders", b"cellStyleXfs", b"cellXfs",
    b"cellStyles", b"dxfs", b"tableStyles", b"colors", b"extLst",
)  # fmt: skip
"""The lists of a workbook's styles, in the order that they must stand in."""
_PLAIN_STYLES = (
    b'<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
    b'<fills count="2"><fill><patternFill patternType="none"/></fill>'
    b'<fill><patternFill patternType="gray125"/></fill></fills>'
    b'<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    b'<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    b'<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'
)


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook's parts, its sheets by name, and the two names that its XML goes by."""

    parts: Parts
    sheets: dict[str, str]
    """The part of each sheet, by its name, in the workbook's order."""
    main: str
    """The namespace of its parts; strict workbooks have another."""
    office: str
    """The namespace of its links."""

    def add_sheet(self, name: str, xml: bytes) -> None:
        """Put a sheet behind the others, so that none of them changes its number."""
        part = self.parts.unused("xl/worksheets/sheet{n}.xml")
        self.parts.write(part, xml)
        self.parts.declare(part, _SHEET_TYPE)
        link = self.parts.add_link(WORKBOOK, f"{self.office}/worksheet", part)
        workbook = self.parts.read(WORKBOOK)
        sheets = find(workbook, b"workbook", b"sheets")
        if sheets is None:
            return
        numbers = [int(n) for n in re.findall(rb"\bsheetId\s*=\s*[\"'](\d+)", sheets.inside(workbook))]
        said = b'<%ssheet xmlns:r="%s" name="%s" sheetId="%d" r:id="%s"/>' % (
            sheets.prefix, self.office.encode(), written(name), max(numbers, default=0) + 1, link.encode(),
        )  # fmt: skip
        self.parts.write(WORKBOOK, appended(workbook, sheets, said))

    def dxf(self, look: bytes) -> int:
        """The number of a look that a rule gives to cells."""
        return self._style(b"dxfs", look)

    def xf(self, look: bytes) -> int:
        """The number of a look that a cell has by itself."""
        return self._style(b"cellXfs", look)

    def _style(self, kind: bytes, look: bytes) -> int:
        """The number of an entry in a list of styles; the same one is never added twice."""
        name = self._styles()
        styles = self.parts.read(name)
        root = find(styles, b"styleSheet")
        if root is None:
            return 0
        look = prefixed(look, root.prefix)
        if find(styles, b"styleSheet", kind) is None:
            later = frozenset(_STYLES[_STYLES.index(kind) + 1 :])
            empty = b'<%s%s count="0"></%s%s>' % (root.prefix, kind, root.prefix, kind)
            styles = before(styles, later, empty, root.opened, root.closed)
        known = find(styles, b"styleSheet", kind)
        if known is None:
            return 0
        entries = [child.whole(styles) for child in children(styles, known.opened, known.closed)]
        if look in entries:
            return entries.index(look)
        self.parts.write(name, counted(appended(styles, known, look), known, len(entries) + 1))
        return len(entries)

    def _styles(self) -> str:
        """The part of the styles, made when the workbook has none."""
        for link in self.parts.links(WORKBOOK):
            if link.kind == "styles":
                return link.part
        name = self.parts.unused("xl/styles{n}.xml")
        xml = b'<styleSheet xmlns="%s">%s</styleSheet>' % (self.main.encode(), _PLAIN_STYLES)
        self.parts.write(name, PROLOGUE + xml)
        self.parts.declare(name, _STYLES_TYPE)
        self.parts.add_link(WORKBOOK, f"{self.office}/styles", name)
        return name


def book_of(content: bytes) -> Book:
    """A workbook that the reader has read before."""
    parts = Parts(content)
    workbook = parts.read(WORKBOOK)
    links = {link.id: link for link in parts.links(WORKBOOK)}
    listed = find(workbook, b"workbook", b"sheets")
    sheets: dict[str, str] = {}
    office = _OFFICE
    for sheet in children(workbook, listed.opened, listed.closed) if listed else ():
        link = links.get(sheet.attribute(workbook, "id") or "")
        if link is not None and link.kind == "worksheet" and link.part in parts.names:
            sheets[sheet.attribute(workbook, "name") or ""] = link.part
            office = link.type.rpartition("/")[0]
    strict = re.search(rb"http://purl\.oclc\.org/ooxml/spreadsheetml/main", workbook[:4_000])
    return Book(parts, sheets, strict[0].decode() if strict else MAIN, office)
