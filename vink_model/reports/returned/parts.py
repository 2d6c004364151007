"""The parts of a workbook that comes back: written anew only where they were changed."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from posixpath import basename, dirname, join, normpath, relpath

from vink_model.reports.returned.markup import appended, children, find, without, written

PROLOGUE = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPES = "[Content_Types].xml"
_LINKS = b"http://schemas.openxmlformats.org/package/2006/relationships"
_CHUNK = 1 << 20
_OVERLAP = 200
_END_OF_ROWS = re.compile(rb"</(?:[\w.-]+:)?sheetData\s*>|<(?:[\w.-]+:)?sheetData(?:\s[^>]*)?/>")


@dataclass(frozen=True, slots=True)
class Link:
    """One part's link to another."""

    id: str
    kind: str
    """The last word of its type: worksheet, comments, vmlDrawing."""
    type: str
    part: str


@dataclass(frozen=True, slots=True)
class Tail:
    """What stands in a sheet's part behind its cells."""

    begin: int
    xml: bytes


@dataclass(slots=True)
class Parts:
    """A workbook's file with the changes that are made to it."""

    content: bytes
    archive: zipfile.ZipFile = field(init=False)
    names: dict[str, None] = field(init=False)
    _changed: dict[str, bytes] = field(default_factory=dict)
    _tails: dict[str, Tail] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.archive = zipfile.ZipFile(io.BytesIO(self.content))
        self.names = dict.fromkeys(i.filename for i in self.archive.infolist() if not i.is_dir())

    def read(self, name: str) -> bytes:
        """A part's bytes; empty when the file has no such part."""
        if name in self._changed:
            return self._changed[name]
        return self.archive.read(name) if name in self.names else b""

    def write(self, name: str, xml: bytes) -> None:
        """A part, new or changed."""
        self.names[name] = None
        self._changed[name] = xml

    def replace(self, name: str, xml: bytes) -> None:
        """Another part in the place of one that is there."""
        self._tails.pop(name, None)
        self._changed[name] = xml

    def remove(self, name: str) -> None:
        """Leave a part out, and what the list of contents says of it."""
        self.names.pop(name, None)
        self._changed.pop(name, None)
        types = self.read(TYPES)
        root = find(types, b"Types")
        if root is not None:
            its = [
                c
                for c in children(types, root.opened, root.closed)
                if c.attribute(types, "PartName") == f"/{name}"
            ]
            self._rewrite(TYPES, types, without(types, its))

    def unused(self, pattern: str) -> str:
        """A name that no part has yet: the pattern with the first free number."""
        taken = {name.casefold() for name in self.names}
        return next(
            name for n in range(1, len(taken) + 2) if (name := pattern.format(n=n)).casefold() not in taken
        )

    def tail(self, sheet: str) -> Tail:
        """What stands behind the cells of a sheet; the cells themselves are passed over."""
        if sheet not in self._tails:
            self._tails[sheet] = self._read_tail(sheet)
        return self._tails[sheet]

    def write_tail(self, sheet: str, xml: bytes) -> None:
        """A sheet's tail, changed; nothing before it is."""
        self._tails[sheet] = Tail(self.tail(sheet).begin, xml)

    def head(self, sheet: str) -> bytes:
        """The first bytes of a sheet, with its root."""
        with self.archive.open(sheet) as stream:
            return stream.read(4 * _OVERLAP * 10)

    def links(self, part: str) -> tuple[Link, ...]:
        """The links from a part to others of the file."""
        xml = self.read(_links_of(part))
        root = find(xml, b"Relationships")
        inside = children(xml, root.opened, root.closed) if root else ()
        return tuple(
            Link(
                link.attribute(xml, "Id") or "",
                (link.attribute(xml, "Type") or "").rpartition("/")[2],
                link.attribute(xml, "Type") or "",
                _target(part, link.attribute(xml, "Target") or ""),
            )
            for link in inside
            if link.attribute(xml, "TargetMode") != "External"
        )

    def add_link(self, part: str, type_: str, target: str) -> str:
        """Link a part to another; the link's id."""
        name = _links_of(part)
        xml = self.read(name) or PROLOGUE + b'<Relationships xmlns="%s"></Relationships>' % _LINKS
        taken = set(re.findall(rb"\bId\s*=\s*[\"']([^\"']*)", xml))
        id_ = next(b"rIdVink%d" % n for n in range(1, len(taken) + 2) if b"rIdVink%d" % n not in taken)
        root = find(xml, b"Relationships")
        if root is not None:
            to = written(relpath(target, dirname(part) or "."))
            link = b'<%sRelationship Id="%s" Type="%s" Target="%s"/>' % (root.prefix, id_, type_.encode(), to)
            self.write(name, appended(xml, root, link))
        return id_.decode()

    def remove_link(self, part: str, id_: str) -> None:
        """Take a link away; a part without links needs no list of them."""
        name = _links_of(part)
        xml = self.read(name)
        root = find(xml, b"Relationships")
        if root is None:
            return
        links = list(children(xml, root.opened, root.closed))
        left = without(xml, [link for link in links if link.attribute(xml, "Id") == id_])
        if len(links) > 1:
            self._rewrite(name, xml, left)
        else:
            self.remove(name)

    def declare(self, part: str, content_type: str) -> None:
        """Say in the list of contents what a part is."""
        said = b'PartName="/%s" ContentType="%s"' % (written(part), content_type.encode())
        self._append_type(b"Override", said)

    def declare_all(self, ending: str, content_type: str) -> None:
        """Say in the list of contents what all parts with an ending are, if it does not yet."""
        types = self.read(TYPES)
        root = find(types, b"Types")
        inside = children(types, root.opened, root.closed) if root else ()
        if ending not in {(c.attribute(types, "Extension") or "").casefold() for c in inside}:
            self._append_type(
                b"Default", b'Extension="%s" ContentType="%s"' % (ending.encode(), content_type.encode())
            )

    def saved(self) -> bytes:
        """The file with its changes; what was not changed is the same, part by part."""
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
            for info in self.archive.infolist():
                if info.filename in self.names:
                    with made.open(_same(info), "w", force_zip64=info.file_size > 1 << 30) as out:
                        for chunk in self._final(info.filename):
                            out.write(chunk)
            for name in self.names:
                if name not in self.archive.NameToInfo:
                    made.writestr(zipfile.ZipInfo(name), self._changed[name], zipfile.ZIP_DEFLATED)
        return stream.getvalue()

    def _final(self, name: str) -> Iterator[bytes]:
        if name in self._changed:
            yield self._changed[name]
            return
        tail = self._tails.get(name)
        left = self.archive.getinfo(name).file_size if tail is None else tail.begin
        with self.archive.open(name) as stream:
            while left and (chunk := stream.read(min(_CHUNK, left))):
                left -= len(chunk)
                yield chunk
        if tail is not None:
            yield tail.xml

    def _read_tail(self, sheet: str) -> Tail:
        place, carried = 0, b""
        with self.archive.open(sheet) as stream:
            while chunk := stream.read(_CHUNK):
                piece = carried + chunk
                end = _END_OF_ROWS.search(piece)
                if end is not None:
                    return Tail(place + end.end(), piece[end.end() :] + stream.read())
                carried = piece[-_OVERLAP:]
                place += len(piece) - len(carried)
        return Tail(place + len(carried), b"")

    def _append_type(self, name: bytes, said: bytes) -> None:
        types = self.read(TYPES)
        root = find(types, b"Types")
        if root is not None:
            self.write(TYPES, appended(types, root, b"<%s%s %s/>" % (root.prefix, name, said)))

    def _rewrite(self, name: str, old: bytes, new: bytes) -> None:
        if new != old:
            self.write(name, new)


def _links_of(part: str) -> str:
    return join(dirname(part), "_rels", f"{basename(part)}.rels")


def _target(part: str, target: str) -> str:
    return target.removeprefix("/") if target.startswith("/") else normpath(join(dirname(part), target))


def _same(info: zipfile.ZipInfo) -> zipfile.ZipInfo:
    same = zipfile.ZipInfo(info.filename, info.date_time)
    same.compress_type, same.external_attr = info.compress_type, info.external_attr
    return same
