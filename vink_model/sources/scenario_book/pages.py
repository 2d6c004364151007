"""Finding the sheets, the stamp and the columns of a scenario's workbook, in either language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vink_model.domain.planning.book.layout import INPUTS, Head, Page
from vink_model.domain.planning.book.stamp import Stamp, StampRow
from vink_model.errors import LayoutFault
from vink_model.sources.scenario_book import words
from vink_model.sources.scenario_book.grid import Grid
from vink_model.text import Language, Text, enumerated, phrase

_NEEDED = (Page.IDENTITY, *INPUTS)
_WORDS = {
    Page.AMOUNTS: (Head.YEAR, Head.PAYER, Head.LINE, Head.INITIATIVE),
    Page.GRANTS: (Head.YEAR, Head.PAYER),
    Page.POSTS: (Head.YEAR, Head.LINE),
}


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns of a sheet stand. Unit: counted from 0; the header row as Excel counts it."""

    header_row: int
    place: int
    input: int
    exported: int
    words: Mapping[Head, int]


def pages_of(grids: Sequence[Grid]) -> Mapping[Page, Grid]:
    """The sheets that are read. Raises: LayoutFault for a file that is none of ours, or lacks a sheet."""
    found: dict[Page, Grid] = {}
    for page in Page:
        for grid in grids:
            if _is(page.label, grid.name):
                found.setdefault(page, grid)
    missing = [page for page in _NEEDED if page not in found]
    if len(missing) == len(_NEEDED):
        raise LayoutFault(words.NOT_OURS, words.TAKE_ANEW)
    if missing:
        strange = [grid.name for grid in grids if not any(_is(page.label, grid.name) for page in Page)]
        raise _missing_sheets(missing, strange)
    return found


def stamp_in(grid: Grid) -> Stamp:
    """What the workbook says of itself. Raises: LayoutFault when a line of it is gone."""
    said: dict[StampRow, str] = {}
    for row in grid.rows:
        for line in StampRow:
            if line not in said and _is(line.label, grid.words(row, 0)):
                said[line] = grid.words(row, 1)
    for line in StampRow:
        if line not in said:
            raise LayoutFault(
                phrase(
                    "Linjen '{line}' mangler på arket '{s}'",
                    "The line '{line}' is missing on the sheet '{s}'",
                    line=line.label,
                    s=grid.name,
                ),
                words.TAKE_ANEW_AND_TYPE,
            )
    return Stamp(**{line.value: said[line] for line in StampRow})


def columns_of(grid: Grid, page: Page) -> Columns:
    """Where a sheet's columns stand. Raises: LayoutFault when a header is gone or renamed."""
    row, found = _headers(grid)
    needed = (*_WORDS[page], Head.EXPORTED, Head.INPUT, Head.PLACE)
    missing = [head for head in needed if head not in found]
    if missing:
        raise _missing_columns(grid, row, missing)
    said = {head: found[head] for head in _WORDS[page]}
    return Columns(row, found[Head.PLACE], found[Head.INPUT], found[Head.EXPORTED], said)


def _headers(grid: Grid) -> tuple[int, Mapping[Head, int]]:
    """The row with most of the headers, and where each stands."""
    best: tuple[int, dict[Head, int]] = (1, {})
    for row in grid.rows[:20]:
        found = {
            head: column
            for column in reversed(grid.columns_in(row))
            for head in Head
            if _is(head.label, grid.words(row, column))
        }
        if len(found) > len(best[1]):
            best = (row, found)
    return best


def _is(name: Text, words_found: str) -> bool:
    plain = " ".join(words_found.split()).casefold()
    return any(name.said(language).casefold() == plain for language in Language)


def _missing_sheets(missing: Sequence[Page], strange: Sequence[str]) -> LayoutFault:
    title = phrase(
        "Regnearket mangler {sheets}",
        "The workbook lacks {sheets}",
        sheets=enumerated(tuple(phrase("arket '{s}'", "the sheet '{s}'", s=page.label) for page in missing)),
    )
    if not strange:
        return LayoutFault(title, words.RESTORE_SHEET)
    listed = enumerated(tuple(phrase("'{s}'", "'{s}'", s=name) for name in strange))
    return LayoutFault(
        title,
        phrase(
            "Er et ark omdøbt til {names}? Giv det sit navn tilbage, og vælg filen igen. Intet er ændret.",
            "Was a sheet renamed to {names}? Give it its name back and choose the file again. Nothing was "
            "changed.",
            names=listed,
        ),
    )


def _missing_columns(grid: Grid, row: int, missing: Sequence[Head]) -> LayoutFault:
    known = {head.label.said(language).casefold() for head in Head for language in Language}
    strange = [c for c in grid.columns_in(row) if grid.words(row, c).casefold() not in known]
    title = phrase(
        "Arket '{s}' mangler {heads}",
        "The sheet '{s}' lacks {heads}",
        s=grid.name,
        heads=enumerated(
            tuple(phrase("kolonnen '{h}'", "the column '{h}'", h=head.label) for head in missing)
        ),
    )
    if not strange:
        return LayoutFault(title, words.TAKE_ANEW_AND_TYPE)
    return LayoutFault(
        title,
        phrase(
            "Overskriften i {a} kendes ikke: er kolonnen omdøbt? Skriv overskriften tilbage, og vælg filen "
            "igen. Intet er ændret.",
            "The header in {a} is not known: was the column renamed? Write the header back and choose the "
            "file again. Nothing was changed.",
            a=Grid.address(row, strange[0]),
        ),
    )
