"""A sheet read many cells at a time and cell by cell, each made comparable: the two must say the same."""

import io
from collections.abc import Iterator

from python_calamine import CalamineError, load_workbook

from vink_model.domain.checks import GivenSheet
from vink_model.domain.checks.given import Cell
from vink_model.sources.cells import given_sheet
from vink_model.sources.package import open_package
from vink_model.sources.plain_given import plain_given
from vink_model.sources.plain_sheet import plain_sheet
from vink_model.sources.room import Room
from vink_model.sources.sheet_xml import MOST_CELLS, scan
from vink_model.sources.shortened import meanings
from vink_model.sources.surroundings import describe

Said = tuple[int, tuple[int, ...], tuple[str, ...], tuple[tuple[str, int, tuple[tuple[str, Cell], ...]], ...]]
NOT_PLAIN = "read cell by cell alone"


def both_ways(content: bytes) -> Iterator[tuple[Said | str | None, Said | str | None]]:
    """Each sheet of a workbook: what the fast way says, and what the slow way says."""
    package = open_package(content)
    described = describe(package)
    for listed in described.sheets:
        if listed.part not in package.parts:
            continue
        # Before the reader sets room aside for far cells, which can end the process.
        scanned = scan(package.chunks(listed.part), Room(MOST_CELLS))
        slow: Said | str | None = NOT_PLAIN
        try:
            sheet = load_workbook(io.BytesIO(content)).get_sheet_by_name(listed.name)
            slow = said(given_sheet(sheet, scanned))
        except CalamineError:
            pass
        plain = plain_sheet(package.chunks(listed.part), Room())
        meaning = {} if plain is None else meanings(package, [listed], {listed.part: plain})
        if plain is None or listed.part not in meaning:
            yield NOT_PLAIN, slow
        else:
            yield said(plain_given(listed.name, plain, meaning[listed.part])), slow


def said(given: GivenSheet | None) -> Said | None:
    """All that a sheet says; columns that say nothing are left out, as extents may count them or not."""
    if given is None:
        return None
    columns = tuple(
        (c.header, c.place, tuple((type(c.values[n]).__name__, c.values[n]) for n in c.codes.tolist()))
        for c in given
    )
    return (
        given.header_row,
        tuple(given.rows.tolist()),
        given.merged,
        tuple(c for c in columns if c[0] or any(cell != "" for _, cell in c[2])),
    )
