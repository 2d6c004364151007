"""What the cells and headings of a foreign table show about which declared column they are."""

from datetime import date

from vink_model.domain.checks import GivenColumn
from vink_model.domain.checks.given import Cell, is_blank
from vink_model.domain.mapping.figures import figure_of
from vink_model.domain.mapping.near import Guess, code_for
from vink_model.domain.mapping.periods import Doubt, period_of
from vink_model.domain.mapping.personal import MOST_WORDS
from vink_model.domain.mapping.reading import NUMBERS, TIMES, own_words
from vink_model.domain.mapping.table import JOIN, Table
from vink_model.domain.mapping.words import is_share, is_total
from vink_model.domain.sheets import Column, Sheet
from vink_model.text import Text

_MOSTLY = 0.6
_LOOKED_AT = 200
_FEWEST = 2

_MONTHS = Text("Cellerne er måneder eller perioder.", "The cells are months or periods.")
_CODES = Text("Cellernes ord er koderne.", "The words of the cells are the codes.")


def by_content(column: Column, given: GivenColumn) -> Guess | None:
    """A column told by its cells: months, or words that are mostly its codes."""
    cells = [cell for cell in given.values[:_LOOKED_AT] if not is_blank(cell)]
    if len(cells) < _FEWEST:
        return None
    if column.kind in TIMES and column.required:
        share = sum(map(_is_time, cells)) / len(cells)
        return Guess(given.header, _MONTHS, 0.5) if share >= _MOSTLY else None
    own = own_words(column, None) if column.codes is not None and column.required else None
    if own is None or len(given.values) > MOST_WORDS:
        return None
    guesses = [code_for(cell, own) for cell in cells if isinstance(cell, str)]
    share = sum(guess is not None for guess in guesses) / len(cells)
    return Guess(given.header, _CODES, 0.4 + share / 5) if share >= _MOSTLY else None


def across_of(table: Table, declared: Sheet) -> str | None:
    """The declared column whose values stand as headings over figures, if one does."""
    levels = [
        level
        for column, level in zip(table.given, table.levels, strict=True)
        if column.header
        and holds_figures(column)
        and not is_share(column.header)
        and not is_total(column.header)
    ]
    if len(levels) < _FEWEST or not any(
        (c.kind in NUMBERS and c.required) or c.key == "count" for c in declared
    ):
        return None
    for column in declared:
        fitting = sum(_says(column, level) for level in levels)
        if column.required and fitting >= max(_FEWEST, _MOSTLY * len(levels)):
            return column.key
    return None


def _says(column: Column, level: tuple[str, ...]) -> bool:
    if column.kind in TIMES:
        return column.key != "year_to" and _is_time(" ".join(level).replace(JOIN, " "))
    own = own_words(column, None) if column.codes is not None else None
    return own is not None and any(code_for(words, own) is not None for words in level)


def holds_figures(column: GivenColumn) -> bool:
    """Whether at least half of a column's distinct cells are numbers; the first many tell."""
    cells = column.values[:_LOOKED_AT]
    return 2 * sum(isinstance(cell, int | float) and not isinstance(cell, bool) for cell in cells) >= len(
        cells
    )


def holds_shares(column: GivenColumn) -> bool:
    """Whether a column's cells are written as percentages."""
    return any(isinstance(cell, str) and figure_of(cell).is_share for cell in column.values[:_LOOKED_AT])


def _is_time(cell: Cell) -> bool:
    if isinstance(cell, date):
        return True
    if isinstance(cell, int | float):
        return 1990 <= cell <= 2100 and cell == int(cell)
    period = period_of(cell)
    return period.span is not None or period.doubt in {Doubt.WHICH_START, Doubt.BACKWARDS}
