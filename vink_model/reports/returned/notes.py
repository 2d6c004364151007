"""The notes at faulty cells: put beside those that the sheet has, and taken away again."""

import re
from collections.abc import Iterator, Mapping

from vink_model.domain.checks.given import column_place
from vink_model.reports.returned import shapes
from vink_model.reports.returned.book import Book
from vink_model.reports.returned.fills import Cell
from vink_model.reports.returned.markup import (
    Element,
    appended,
    before,
    children,
    find,
    prefixed,
    without,
    words_of,
    written,
)
from vink_model.reports.returned.parts import PROLOGUE, Link
from vink_model.text import Language, Text

HEADING = Text("Fejl fundet af VINK-kontrollen", "Fault found by the VINK check")
"""The first line of each of our notes; by it they are known when the file comes back."""
_AUTHOR = b"VINK"
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_BEHIND = frozenset(
    b"legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst".split()
)
_ADDRESS = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")
_LOOK = b'<sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/>'


def place_of(address: str) -> Cell | None:
    """The row and column, counted from 0, of the cell that an address or a range begins with."""
    found = _ADDRESS.match(address)
    return None if found is None else (int(found[2]) - 1, column_place(found[1]))


def add_notes(book: Book, sheet: str, notes: Mapping[str, str], language: Language) -> frozenset[str]:
    """Put a note at each cell that has none of the reader's own; the addresses of those that have."""
    name = _comments_of(book, sheet) or _new_comments(book, sheet)
    comments = book.parts.read(name)
    taken = {comment.attribute(comments, "ref") or "" for comment in _listed(comments)}
    free = {address: words for address, words in notes.items() if address not in taken}
    if free:
        book.parts.write(name, _with_comments(comments, free, language))
        places = ((place_of(address), words) for address, words in free.items())
        _add_shapes(book, sheet, {cell: words for cell, words in places if cell is not None})
    return frozenset(taken & set(notes))


def remove_notes(book: Book, sheet: str) -> None:
    """Take away the notes of an earlier return, and the parts that held nothing else."""
    name = _comments_of(book, sheet)
    comments = book.parts.read(name) if name else b""
    ours = [comment for comment in _listed(comments) if _is_ours(comment, comments)]
    if name is None or not ours:
        return
    cells = [place_of(comment.attribute(comments, "ref") or "") for comment in ours]
    left = _without_author(without(comments, ours))
    drawn = _drawing_of(book, sheet)
    vml = shapes.without_notes(book.parts.read(drawn.part), {c for c in cells if c}) if drawn else b""
    if next(_listed(left), None) is None:
        _remove_part(book, sheet, name)
    else:
        book.parts.write(name, left)
    if drawn is None:
        return
    if shapes.has_any(vml):
        book.parts.write(drawn.part, vml)
        return
    tail = book.parts.tail(sheet).xml
    book.parts.write_tail(sheet, without(tail, [c for c in children(tail) if c.name == b"legacyDrawing"]))
    _remove_part(book, sheet, drawn.part)


def _listed(comments: bytes) -> Iterator[Element]:
    listed = find(comments, b"comments", b"commentList")
    return children(comments, listed.opened, listed.closed) if listed else iter(())


def _is_ours(comment: Element, comments: bytes) -> bool:
    words = words_of(comment.inside(comments)).strip()
    return words.startswith((HEADING.da, HEADING.en))


def _comments_of(book: Book, sheet: str) -> str | None:
    return next((link.part for link in book.parts.links(sheet) if link.kind == "comments"), None)


def _new_comments(book: Book, sheet: str) -> str:
    name = book.parts.unused("xl/comments{n}.xml")
    empty = b'<comments xmlns="%s"><authors></authors><commentList></commentList></comments>'
    book.parts.write(name, PROLOGUE + empty % book.main.encode())
    book.parts.declare(name, _COMMENTS_TYPE)
    book.parts.add_link(sheet, f"{book.office}/comments", name)
    return name


def _with_comments(comments: bytes, notes: Mapping[str, str], language: Language) -> bytes:
    authors = find(comments, b"comments", b"authors")
    if authors is not None:
        known = list(children(comments, authors.opened, authors.closed))
        author = b"<%sauthor>%s</%sauthor>" % (authors.prefix, _AUTHOR, authors.prefix)
        comments = appended(comments, authors, author)
    else:
        known = []
    listed = find(comments, b"comments", b"commentList")
    if listed is None:
        return comments
    added = b"".join(_comment(a, words, len(known), language) for a, words in notes.items())
    return appended(comments, listed, prefixed(added, listed.prefix))


def _comment(address: str, words: str, author: int, language: Language) -> bytes:
    heading = b'<r><rPr><b/>%s</rPr><t xml:space="preserve">%s&#10;</t></r>' % (
        _LOOK,
        written(HEADING.said(language)),
    )
    said = b'<r><rPr>%s</rPr><t xml:space="preserve">%s</t></r>' % (_LOOK, written(words))
    at = b'<comment ref="%s" authorId="%d" shapeId="0">' % (address.encode(), author)
    return at + b"<text>" + heading + said + b"</text></comment>"


def _without_author(comments: bytes) -> bytes:
    """The last author is taken away when it is ours and no comment names it."""
    authors = find(comments, b"comments", b"authors")
    known = list(children(comments, authors.opened, authors.closed)) if authors else []
    named = {comment.attribute(comments, "authorId") for comment in _listed(comments)}
    is_ours = bool(known) and known[-1].inside(comments) == _AUTHOR and str(len(known) - 1) not in named
    return without(comments, known[-1:]) if is_ours else comments


def _drawing_of(book: Book, sheet: str) -> Link | None:
    """The old kind of drawing that holds the boxes of a sheet's notes."""
    tail = book.parts.tail(sheet).xml
    named = next((c.attribute(tail, "id") for c in children(tail) if c.name == b"legacyDrawing"), None)
    return next((link for link in book.parts.links(sheet) if link.id == named), None)


def _add_shapes(book: Book, sheet: str, notes: Mapping[Cell, str]) -> None:
    drawn = _drawing_of(book, sheet)
    if drawn is not None:
        book.parts.write(drawn.part, shapes.with_notes(book.parts.read(drawn.part), notes))
        return
    name = book.parts.unused("xl/drawings/vmlDrawing{n}.vml")
    book.parts.write(name, shapes.with_notes(shapes.EMPTY, notes))
    book.parts.declare_all("vml", _VML_TYPE)
    link = book.parts.add_link(sheet, f"{book.office}/vmlDrawing", name)
    tail = book.parts.tail(sheet).xml
    prefix = sheet_prefix(book, sheet)
    xml = b'<%slegacyDrawing xmlns:r="%s" r:id="%s"/>' % (prefix, book.office.encode(), link.encode())
    book.parts.write_tail(sheet, before(tail, _later(tail), xml))


def _later(tail: bytes) -> frozenset[bytes]:
    """What a drawing of notes must stand before; controls hide in a choice between versions."""
    choice = next((c for c in children(tail) if c.name == b"AlternateContent"), None)
    holds = choice is not None and re.search(rb"<(?:\w+:)?(?:controls|oleObjects)\b", choice.inside(tail))
    return _BEHIND | {b"AlternateContent"} if holds else _BEHIND


def sheet_prefix(book: Book, sheet: str) -> bytes:
    """The prefix that a sheet's own elements have."""
    found = re.search(rb"<([\w.-]+:)?worksheet\b", book.parts.head(sheet))
    return (found[1] or b"") if found else b""


def _remove_part(book: Book, sheet: str, part: str) -> None:
    for link in book.parts.links(sheet):
        if link.part == part:
            book.parts.remove_link(sheet, link.id)
    book.parts.remove(part)
