"""What a workbook says beside its cells: its sheets, how it counts days, and every word outside the cells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from posixpath import basename, dirname, join, normpath
from xml.etree.ElementTree import Element

from vink_model.sources.package import Package
from vink_model.text import Text, phrase


@dataclass(frozen=True, slots=True)
class Beside:
    """A kind of place beside the cells."""

    name: Text
    remedy: Text
    """What takes away the words that stand there."""


_WORKBOOK = "xl/workbook.xml"
_SAYING = frozenset(
    {
        "display",
        "tooltip",
        "prompt",
        "error",
        "promptTitle",
        "errorTitle",
        "Target",
        "name",
        "descr",
        "title",
        "caption",
        "sourceName",
        "v",
    }
)
"""Attributes that hold words; the others hold settings and numbers that could be mistaken for someone's."""
_ATTRIBUTE = re.compile(r'\b(?:display|tooltip|prompt|error|promptTitle|errorTitle)="([^"]*)"')
_FILTER = re.compile(r'<(?:[\w.-]+:)?(?:filter|customFilter)\b[^>]*?\bval="([^"]*)"')
"""What a filter lets through: words that stood in the cells."""
_AMOUNT = re.compile(r"-?[0-9]{1,8}(?:[.][0-9]*)?")
_BETWEEN_TAGS = re.compile(r">([^<]+)<")
_OURS = re.compile(r"urn:\S+|https?://schemas\.\S+|\{[0-9a-f]{8}-[0-9a-f-]{27}\}", re.IGNORECASE)
"""Names that Office gives things; their digits are nobody's."""

_DELETE_COMMENT = Text("Slet kommentaren.", "Delete the comment.")
_COMMENTS = re.compile(r"xl/(?:comments|threadedcomments/).*\.xml", re.IGNORECASE)
_PLACES = tuple(
    (re.compile(pattern, re.IGNORECASE), Beside(name, remedy))
    for pattern, name, remedy in (
        (
            r"docprops/.*\.xml",
            Text("En af filens egenskaber", "One of the file's properties"),
            Text("Slet egenskaben i Excel under Filer, Oplysninger.", "Delete it in Excel under File, Info."),
        ),
        (
            r"xl/workbook\.xml",
            Text("Et defineret navn", "A defined name"),
            Text("Slet navnet i Excels navnestyring.", "Delete the name in Excel's name manager."),
        ),
        (
            r"xl/.*rels/.*\.rels|_rels/.*",
            Text("Et link i filen", "A link in the file"),
            Text("Fjern linket.", "Remove the link."),
        ),
        (
            r"xl/drawings/.*\.(?:xml|vml)",
            Text("En tekstboks eller figur", "A text box or shape"),
            Text("Slet tekstboksen eller figuren.", "Delete the text box or shape."),
        ),
        (
            r"(?:xl/(?:pivotcache|externallinks|tables|charts|querytables|slicers|slicercaches|diagrams)|customxml)/.*|xl/connections\.xml",
            Text("Noget i filens skjulte data", "Something in the file's hidden data"),
            Text("Kopiér tallene som værdier til en ny fil.", "Copy the figures as values to a new file."),
        ),
    )
)


@dataclass(frozen=True, slots=True)
class ListedSheet:
    """A sheet as the workbook lists it."""

    name: str
    part: str
    is_hidden: bool


@dataclass(frozen=True, slots=True)
class Described:
    """What the workbook says about itself."""

    sheets: tuple[ListedSheet, ...]
    is_1904: bool
    has_macros: bool


def describe(package: Package) -> Described:
    """The workbook's list of sheets, in order, each with its part of the file."""
    workbook = package.tree(_WORKBOOK)
    links = package.tree("xl/_rels/workbook.xml.rels")
    targets = {} if links is None else {link.get("Id"): link for link in links}
    sheets: list[ListedSheet] = []
    is_1904 = False
    for element in workbook.iter() if workbook is not None else ():
        if _local(element.tag) == "workbookPr":
            is_1904 = element.get("date1904") in {"1", "true"}
        if _local(element.tag) == "sheet":
            link = targets.get(next((v for k, v in element.attrib.items() if _local(k) == "id"), None))
            if link is not None and (link.get("Type") or "").endswith("/worksheet"):
                is_hidden = element.get("state", "visible") != "visible"
                sheets.append(ListedSheet(element.get("name", ""), _part(link, _WORKBOOK), is_hidden))
    return Described(tuple(sheets), is_1904, has_macros="xl/vbaProject.bin" in package.parts)


def words_beside_cells(package: Package, described: Described) -> Iterator[tuple[Beside, str]]:
    """Every word of the file that stands in no cell, with the place that holds it."""
    owners = {part: sheet.name for sheet in described.sheets for part in _linked(package, sheet)}
    for part in package.parts:
        if _COMMENTS.fullmatch(part):
            yield from _comments(package.tree(part), owners.get(part, ""))
        place = next((place for pattern, place in _PLACES if pattern.fullmatch(part)), None)
        if place is not None:
            yield from ((place, _OURS.sub(" ", words)) for words in _words(package.tree(part)))


def words_of_tail(tail: bytes) -> Iterator[str]:
    """The words of a sheet that stand after its cells: headers and footers, links, hints on entry."""
    text = tail.decode("utf-8", "replace")
    for found in (*_ATTRIBUTE.findall(text), *_BETWEEN_TAGS.findall(text)):
        yield unescape(found)
    yield from (unescape(found) for found in _FILTER.findall(text) if not _AMOUNT.fullmatch(found))


def _comments(tree: Element | None, sheet: str) -> Iterator[tuple[Beside, str]]:
    """The comments of a sheet, each with the cell that it is fixed to."""
    for element in tree.iter() if tree is not None else ():
        at = element.get("ref")
        if at:
            where = phrase("Kommentaren ved '{s}'!{a}", "The comment at '{s}'!{a}", s=sheet, a=at)
            yield Beside(where, _DELETE_COMMENT), "".join(element.itertext())


def _linked(package: Package, sheet: ListedSheet) -> Iterator[str]:
    """The parts that belong to a sheet: its comments, drawings, tables."""
    links = package.tree(f"{dirname(sheet.part)}/_rels/{basename(sheet.part)}.rels")
    for link in links if links is not None else ():
        yield _part(link, sheet.part)


def _words(tree: Element | None) -> Iterator[str]:
    """Each paragraph as one text, so that words set in several styles are read together."""
    for element in tree.iter() if tree is not None else ():
        if element.text and element.text.strip():
            yield element.text
        if _local(element.tag) in {"filter", "customFilter"} and not _AMOUNT.fullmatch(
            element.get("val", "")
        ):
            yield element.get("val", "")
        if _local(element.tag) in {"text", "si", "p"}:
            yield "".join(element.itertext())
        yield from (value for name, value in element.attrib.items() if _local(name) in _SAYING)


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def _part(link: Element, owner: str) -> str:
    """The part that a link of another part leads to."""
    target = link.get("Target") or ""
    return target.removeprefix("/") if target.startswith("/") else normpath(join(dirname(owner), target))
