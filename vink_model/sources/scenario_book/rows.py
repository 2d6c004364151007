"""The rows of a sheet that a planner has written in: each place with what it was and what it is to be."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from vink_model.domain.checks import Spoilt
from vink_model.domain.checks.given import Cell as Given
from vink_model.domain.checks.numbers import number_of
from vink_model.domain.issues import Issue, Rule
from vink_model.domain.planning.book.layout import Head
from vink_model.domain.planning.places import Names, Place, Post
from vink_model.sources.scenario_book import words
from vink_model.sources.scenario_book.grid import Grid
from vink_model.sources.scenario_book.pages import Columns
from vink_model.text import Language, Quantity, Text, Unit, phrase

MOST = 10**12
"""No municipality shares out as much; a slip of the keyboard does."""
_SPOILT = {
    Rule.NO_CACHED_VALUE: (words.NOT_WORKED_OUT, words.WRITE_VALUE),
    Rule.ERROR_CELL: (words.SHOWS_ERROR, words.WRITE_VALUE),
    Rule.MERGED: (words.IS_MERGED, words.UNMERGE),
}


@dataclass(slots=True)
class RowsRead:
    """What was read of a sheet."""

    base: dict[Place, int | Decimal] = field(default_factory=dict)
    mine: dict[Place, int | Decimal] = field(default_factory=dict)
    said: dict[int, str] = field(default_factory=dict)
    """What stands in the cell that is written in, by row."""
    issues: list[Issue] = field(default_factory=list)
    notes: list[Text] = field(default_factory=list)


def read_rows(grid: Grid, columns: Columns, known: Mapping[str, Place], names: Names) -> RowsRead:
    """Every row below the headers, found by its place; a place without a row is an issue of its own."""
    found, order = RowsRead(), dict[Place, int]()
    for row in (row for row in grid.rows if row > columns.header_row):
        place = known.get(grid.words(row, columns.place))
        if place is None:
            found.issues.append(
                _issue(grid, row, columns.place, Rule.UNKNOWN_REFERENCE, words.ROW_ADDED, words.REMOVE_ROW)
            )
        elif place in order:
            found.issues.append(
                _issue(grid, row, columns.place, Rule.REPEATED_ROW, words.ROW_TWICE, words.KEEP_ONE)
            )
        else:
            order[place] = row
            _read_row(found, grid, columns, row, place, names)
    found.issues += [_gone(grid, place, names) for place in known.values() if place not in order]
    if list(order) != [place for place in known.values() if place in order]:
        found.notes.append(words.OTHER_ORDER)
    return found


def _read_row(found: RowsRead, grid: Grid, columns: Columns, row: int, place: Place, names: Names) -> None:
    renamed = [
        head
        for head, column in columns.words.items()
        if not _is_named(grid.words(row, column), head, place, names)
    ]
    for head in renamed:
        found.issues.append(_renamed(grid, row, columns.words[head], place, names))
    base = _number(grid.at(row, columns.exported), place)
    if base is not None:
        found.base[place] = base
    cell = grid.at(row, columns.input)
    found.said[row] = grid.words(row, columns.input)
    fault = _fault(cell, place)
    value = _number(cell, place)
    if fault is not None:
        found.issues.append(_issue(grid, row, columns.input, *fault))
    elif value is not None:
        found.mine[place] = value
        if isinstance(cell, str):
            found.notes.append(_as_text(grid, row, columns.input, value))


def _number(cell: Given | None, place: Place) -> int | Decimal | None:
    number = None if cell is None else number_of(cell, is_whole=not isinstance(place, Post))
    if number is None or isinstance(place, Post):
        return number
    return int(number) if number == number.to_integral_value() else None


def _fault(cell: Given | None, place: Place) -> tuple[Rule, Text, Text] | None:
    """Why what was typed is no amount of the place; None when it is one."""
    is_posts = isinstance(place, Post)
    right = words.WRITE_POSTS if is_posts else words.WRITE_KRONER
    if cell is None:
        return Rule.REQUIRED, words.EMPTY, words.WRITE_ZERO
    if isinstance(cell, Spoilt):
        return cell.rule, *_SPOILT.get(cell.rule, (words.NO_NUMBER, right))
    number = number_of(cell, is_whole=not is_posts)
    if number is None:
        return Rule.NOT_A_NUMBER, words.NO_NUMBER, right
    if number < 0:
        return Rule.NEGATIVE, words.BELOW_ZERO, right
    if number >= MOST:
        return Rule.TOO_LONG, words.TOO_LARGE, right
    if not is_posts and number != number.to_integral_value():
        return Rule.NOT_WHOLE, words.NO_FRACTION, right
    return None


def _is_named(said: str, head: Head, place: Place, names: Names) -> bool:
    if head is Head.YEAR:
        return said == str(place.year)
    name = _name(head, place, names)
    return said in {" ".join(name.said(language).split()) for language in Language}


def _name(head: Head, place: Place, names: Names) -> Text:
    key = getattr(place, head.value, "")
    return names.of(key) if key else Text("", "")


def _issue(grid: Grid, row: int, column: int, rule: Rule, message: Text, remedy: Text) -> Issue:
    header = next((grid.words(at, column) for at in grid.rows if grid.at(at, column) is not None), None)
    return Issue(rule, grid.name, row, header, grid.address(row, column), message, remedy)


def _renamed(grid: Grid, row: int, column: int, place: Place, names: Names) -> Issue:
    message = phrase(
        "Cellen passer ikke til rækkens sted, som er {place}.",
        "The cell does not fit the row's place, which is {place}.",
        place=names.of_place(place),
    )
    remedy = Text(
        "Skriv navnet tilbage. Skal beløbet stå et andet sted, så skriv det i det steds egen række.",
        "Write the name back. If the amount belongs elsewhere, write it in that place's own row.",
    )
    return _issue(grid, row, column, Rule.UNKNOWN_REFERENCE, message, remedy)


def _gone(grid: Grid, place: Place, names: Names) -> Issue:
    message = phrase(
        "Rækken for {place} mangler.", "The row of {place} is missing.", place=names.of_place(place)
    )
    return Issue(Rule.REQUIRED, grid.name, None, None, None, message, words.ROW_GONE)


def _as_text(grid: Grid, row: int, column: int, value: int | Decimal) -> Text:
    return phrase(
        "{s}!{a} er skrevet som tekst; den er læst som {n}.",
        "{s}!{a} is written as text; it was read as {n}.",
        s=grid.name,
        a=grid.address(row, column),
        n=Quantity(value, Unit.NUMBER),
    )
