"""The reader's own workbook, given back with its faults marked; all else as it was."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from vink_model.domain.issues import Issue
from vink_model.domain.sheets.beside import FAULTS
from vink_model.reports.returned.book import Book, book_of
from vink_model.reports.returned.fills import LOOK, Cell, filled, unfilled
from vink_model.reports.returned.notes import add_notes, place_of, remove_notes, sheet_prefix
from vink_model.reports.returned.summary import put_summary
from vink_model.text import Language

__all__ = ["MOST_MARKED", "returned_workbook"]

MOST_MARKED = 5_000
"""Cells with a fill and a note; more are only listed."""
_MOST_IN_RANGE = 2_000
"""Cells filled for one fault that covers a range."""


def returned_workbook(content: bytes, issues: Sequence[Issue], language: Language) -> bytes:
    """A workbook that was checked, with each of its faults marked where it stands and listed on a sheet.

    The marks of an earlier return are taken away first. Nothing else is changed: every part that holds no
    mark is the same, and so is every cell. A file that was refused whole has no issues and is never returned.
    """
    book = book_of(content)
    for sheet, part in book.sheets.items():
        if sheet not in {FAULTS.da, FAULTS.en}:
            remove_notes(book, part)
            _unfill(book, part)
    marked, unmarked = _chosen(issues, book)
    own: set[tuple[str, str]] = set()
    for sheet, faults in marked.items():
        own |= {(sheet, address) for address in _mark(book, book.sheets[sheet], faults, language)}
    if issues or any(name in book.sheets for name in (FAULTS.da, FAULTS.en)):
        put_summary(book, issues, language, unmarked, frozenset(own))
    return book.parts.saved()


def _unfill(book: Book, part: str) -> None:
    tail = book.parts.tail(part).xml
    left = unfilled(tail)
    if left != tail:
        book.parts.write_tail(part, left)


def _chosen(issues: Sequence[Issue], book: Book) -> tuple[Mapping[str, Sequence[Issue]], int]:
    """The faults of cells that are marked, by sheet, and how many cells are left for the list alone."""
    marked: dict[str, list[Issue]] = {}
    seen: set[tuple[str, str]] = set()
    left: set[tuple[str, str]] = set()
    for issue in issues:
        if issue.address is None or place_of(issue.address) is None or issue.sheet not in book.sheets:
            continue
        at = (issue.sheet, issue.address)
        if at in seen or len(seen) < MOST_MARKED:
            seen.add(at)
            marked.setdefault(issue.sheet, []).append(issue)
        else:
            left.add(at)
    return marked, len(left)


def _mark(book: Book, part: str, issues: Sequence[Issue], language: Language) -> frozenset[str]:
    """Mark the faulty cells of one sheet; the addresses of those that have a note of their owner's."""
    cells = {cell for issue in issues for cell in _cells(issue.address or "")}
    tail = book.parts.tail(part).xml
    book.parts.write_tail(part, filled(tail, sheet_prefix(book, part), cells, book.dxf(LOOK)))
    words: dict[str, list[str]] = {}
    for issue in issues:
        first = (issue.address or "").partition(":")[0]
        said = f"{issue.message.said(language)}\n{issue.remedy.said(language)}"
        words.setdefault(first, []).append(said)
    return add_notes(book, part, {at: "\n".join(dict.fromkeys(said)) for at, said in words.items()}, language)


def _cells(address: str) -> Iterator[Cell]:
    """The cells of an address or a range, the first of them where it is very large."""
    first, _, last = address.partition(":")
    begin, end = place_of(first), place_of(last or first)
    if begin is None or end is None:
        return
    rows = range(begin[0], min(end[0], begin[0] + _MOST_IN_RANGE) + 1)
    columns = range(begin[1], min(end[1], begin[1] + _MOST_IN_RANGE // len(rows)) + 1)
    yield from product(rows, columns)
