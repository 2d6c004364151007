"""Reading a scenario's workbook back: gate, persons, its own stamp, then every place by its own name."""

from collections.abc import Iterator
from dataclasses import dataclass

from vink_model.domain.issues import Issue
from vink_model.domain.planning.book.coming_back import ReturnedBook
from vink_model.domain.planning.book.layout import INPUTS, Page, place_key, places_in_book
from vink_model.domain.planning.book.layout import page_of as page_of_place
from vink_model.domain.planning.book.stamp import Stamp, is_sound, plan_print
from vink_model.domain.planning.cube import Cube
from vink_model.errors import LayoutFault
from vink_model.sources.excel import errors_of, open_workbook
from vink_model.sources.package import open_package
from vink_model.sources.refusals import refuse_large
from vink_model.sources.scenario_book import words
from vink_model.sources.scenario_book.beside import beside
from vink_model.sources.scenario_book.grid import Grid, grid_of
from vink_model.sources.scenario_book.pages import Columns, columns_of, pages_of, stamp_in
from vink_model.sources.scenario_book.rows import RowsRead, read_rows
from vink_model.text import Text

__all__ = ["ScenarioBooks", "read_scenario_book"]


@dataclass(frozen=True, slots=True)
class ScenarioBooks:
    """The door for scenarios that come back. Unit: bytes that a file may have."""

    most_bytes: int

    def read(self, content: bytes, file_name: str, cube: Cube) -> ReturnedBook:
        """A workbook as `read_scenario_book` reads it. Raises: SourceError, also for a file too large."""
        refuse_large(content, self.most_bytes)
        return read_scenario_book(content, file_name, cube)


def read_scenario_book(content: bytes, file_name: str, cube: Cube) -> ReturnedBook:
    """A workbook that was taken out of the product, whatever was done to it since.

    Raises: SourceError for a file that cannot be used at all, RefusedForPrivacy among them; faults in cells
    are issues in the answer, and nothing of it can then be taken.
    """
    opened = open_workbook(content, file_name)
    grids = [grid_of(given) for given in opened.given]
    pages = pages_of(grids)
    stamp = stamp_in(pages[Page.IDENTITY])
    if stamp.plan != plan_print(cube):
        raise LayoutFault(words.ANOTHER_PLAN, words.TAKE_ANEW)
    listed = {sheet.name: sheet for sheet in opened.described.sheets}
    package = open_package(content)
    places = places_in_book(cube)
    read: list[RowsRead] = []
    notes: list[Text] = []
    for page in INPUTS:
        grid, columns = pages[page], columns_of(pages[page], page)
        around = beside(package, listed[grid.name])
        known = {place_key(place): place for place in places if page_of_place(place) is page}
        rows = read_rows(grid, columns, known, cube.names)
        read.append(rows)
        notes += around.notes(grid.name, _typed(grid, columns, rows))
    unreadable = [issue for sheet in opened.sheets if not sheet.is_readable for issue in errors_of(sheet)]
    issues = (*unreadable, *_issues(read))
    return _book(stamp, read, issues, tuple(notes))


def _book(
    stamp: Stamp, read: list[RowsRead], issues: tuple[Issue, ...], notes: tuple[Text, ...]
) -> ReturnedBook:
    base = {place: value for rows in read for place, value in rows.base.items()}
    mine = {place: value for rows in read for place, value in rows.mine.items()}
    if not issues and not is_sound(stamp, base):
        raise LayoutFault(words.CHANGED_BASE, words.TAKE_ANEW_AND_TYPE)
    said = (*(note for rows in read for note in rows.notes), *notes)
    return ReturnedBook(stamp, base, mine, issues, said)


def _issues(read: list[RowsRead]) -> Iterator[Issue]:
    for rows in read:
        yield from rows.issues


def _typed(grid: Grid, columns: Columns, rows: RowsRead) -> dict[str, str]:
    """The cells that were typed in, each with what is said of it."""
    return {grid.address(row, columns.input): said for row, said in rows.said.items()}
