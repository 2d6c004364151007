"""XML changed in place: what is not meant stays the same to the last byte.

A parser that writes a part anew renames its prefixes, and Excel then finds the file damaged.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape, unescape

_TAG = re.compile(
    rb"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>"
    rb"|<(?P<end>/?)(?:(?P<prefix>[^\s/>:]+):)?(?P<name>[^\s/>:!?]+)"
    rb"(?P<said>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*?)(?P<empty>/?)>",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Element:
    """An element of a part and where it stands in it."""

    name: bytes
    """Without its prefix."""
    prefix: bytes
    """With its colon; empty where there is none."""
    begin: int
    opened: int
    """Where its first tag ends."""
    closed: int
    """Where its last tag begins; the same as `opened` for an empty element."""
    end: int
    is_empty: bool
    """Whether it is one tag, <a/>."""

    def inside(self, xml: bytes) -> bytes:
        """What stands between its tags."""
        return xml[self.opened : self.closed]

    def whole(self, xml: bytes) -> bytes:
        """The element as it is written."""
        return xml[self.begin : self.end]

    def attribute(self, xml: bytes, name: str) -> str | None:
        """What an attribute says, whatever its prefix."""
        tag = xml[self.begin : self.opened]
        found = re.search(rb"[\s:]" + name.encode() + rb"\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", tag)
        return None if found is None else unescape((found[1] or found[2] or b"").decode("utf-8", "replace"))


def children(xml: bytes, begin: int = 0, end: int | None = None) -> Iterator[Element]:
    """The elements of a stretch of XML that stand in no other of its elements, in order."""
    depth, first = 0, None
    for tag in _TAG.finditer(xml, begin, len(xml) if end is None else end):
        if tag["name"] is None:
            continue
        if tag["end"]:
            depth -= 1
            if depth < 0:
                return
        elif not tag["empty"]:
            first = tag if depth == 0 else first
            depth += 1
        if depth == 0 and (tag["end"] or tag["empty"]):
            opening = tag if tag["empty"] or first is None else first
            yield _element(opening, tag)


def find(xml: bytes, *path: bytes) -> Element | None:
    """The first element down a path of names, from the root."""
    found: Element | None = None
    begin, end = 0, len(xml)
    for name in path:
        found = next((child for child in children(xml, begin, end) if child.name == name), None)
        if found is None:
            return None
        begin, end = found.opened, found.closed
    return found


def appended(xml: bytes, to: Element, child: bytes) -> bytes:
    """A part with a child more at the end of one of its elements."""
    if not to.is_empty:
        return xml[: to.closed] + child + xml[to.closed :]
    tag = xml[to.begin : to.end].removesuffix(b">").rstrip().removesuffix(b"/").rstrip()
    return xml[: to.begin] + tag + b">" + child + b"</" + to.prefix + to.name + b">" + xml[to.end :]


def without(xml: bytes, elements: list[Element]) -> bytes:
    """A part without some of its elements."""
    for element in sorted(elements, key=lambda e: e.begin, reverse=True):
        xml = xml[: element.begin] + xml[element.end :]
    return xml


def before(
    xml: bytes, later: frozenset[bytes], child: bytes, begin: int = 0, end: int | None = None
) -> bytes:
    """A stretch of XML with a child more, before the first of those that must stand behind it."""
    last = begin
    for element in children(xml, begin, end):
        if element.name in later:
            return xml[: element.begin] + child + xml[element.begin :]
        last = element.end
    return xml[:last] + child + xml[last:]


def counted(xml: bytes, of: Element, count: int) -> bytes:
    """A part with the count that one of its lists says of itself set right."""
    tag = re.sub(rb"\bcount\s*=\s*[\"']\d+[\"']", b'count="%d"' % count, xml[of.begin : of.opened], count=1)
    return xml[: of.begin] + tag + xml[of.opened :]


def prefixed(xml: bytes, prefix: bytes) -> bytes:
    """XML that was written without prefixes, in a part whose names have one."""
    return re.sub(rb"<(/?)(?=\w)", rb"<\1" + prefix, xml) if prefix else xml


def written(words: str) -> bytes:
    """Words as they stand in XML of any encoding; what XML cannot hold is left out."""
    sound = "".join(c for c in words if c in "\t\n\r" or (c >= " " and not "\ud800" <= c <= "\udfff"))
    return escape(sound.replace("\ufffe", "").replace("\uffff", "")).encode("ascii", "xmlcharrefreplace")


def words_of(xml: bytes) -> str:
    """The words between the tags of a stretch of XML."""
    return unescape(re.sub(rb"<[^>]*>", b"", xml).decode("utf-8", "replace"))


def _element(opening: re.Match[bytes], closing: re.Match[bytes]) -> Element:
    is_empty = bool(opening["empty"])
    return Element(
        name=opening["name"],
        prefix=(opening["prefix"] + b":") if opening["prefix"] else b"",
        begin=opening.start(),
        opened=opening.end(),
        closed=opening.end() if is_empty else closing.start(),
        end=closing.end(),
        is_empty=is_empty,
    )
