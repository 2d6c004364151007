"""A first mapping of a foreign table, with the reason for each part of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from vink_model.domain.checks import GivenColumn
from vink_model.domain.mapping.evidence import across_of, by_content, holds_figures
from vink_model.domain.mapping.near import Guess, code_for, heading_for
from vink_model.domain.mapping.personal import is_free_text, shown_places
from vink_model.domain.mapping.reading import NUMBERS, own_words
from vink_model.domain.mapping.table import Table
from vink_model.domain.mapping.values import ColumnMapping, Mapping, SheetMapping
from vink_model.domain.mapping.words import is_share
from vink_model.domain.sheets import SHEETS, Column, Kind, Sheet, plain
from vink_model.text import Text, phrase

_ENOUGH = 2
"""Columns that must be found in a table before it is taken for one of our sheets."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why one part of a mapping was suggested."""

    sheet: str
    """The sheet's name in the source."""
    column: str | None
    """The declared column's key; None for what concerns the whole sheet."""
    found: str | None
    """The heading or word in the source."""
    words: Text


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A mapping to begin from; it decides nothing about marks, doubtful periods or sums."""

    mapping: Mapping
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class _Fit:
    """How well a table fits a declared sheet."""

    declared: Sheet
    guesses: dict[str, Guess]
    """By declared column: the heading."""
    across: str | None
    score: float


def suggested(name: str, tables: Iterable[Table], targets: Sequence[str] = ()) -> Suggestion:
    """What the tables of a file most likely are; `targets` names the declared sheets to choose among.

    Empty: tables that are like none of our sheets are left out.
    """
    sheets: list[SheetMapping] = []
    reasons: list[Reason] = []
    for table in tables:
        fit = _best(table, [SHEETS[key] for key in targets or SHEETS])
        if fit is None:
            continue
        sheet = _sheet(table, fit, reasons)
        sheets.append(sheet)
    return Suggestion(Mapping(name, tuple(sheets)), tuple(reasons))


def _best(table: Table, among: Iterable[Sheet]) -> _Fit | None:
    fits = [_fit(table, declared) for declared in among]
    best = max(fits, key=lambda fit: fit.score, default=None)
    if best is None or len(best.guesses) + (best.across is not None) < _ENOUGH:
        return None
    return best


def _fit(table: Table, declared: Sheet) -> _Fit:
    guesses = _headings(table, declared)
    across = across_of(table, declared)
    if across is not None:
        guesses = {key: guess for key, guess in guesses.items() if key != across}
        guesses = {k: g for k, g in guesses.items() if declared[k].kind not in NUMBERS}
    required = [column.key for column in declared if column.required]
    met = sum(key in guesses or key == across for key in required)
    is_named = any(plain(words) in plain(" ".join((table.name, *table.titles))) for words in declared.names)
    score = sum(guess.strength for guess in guesses.values()) + 2 * met / len(required) + is_named
    return _Fit(declared, guesses, across, score + (across is not None))


def _headings(table: Table, declared: Sheet) -> dict[str, Guess]:
    """For each declared column the heading that it most likely stands under, the surest first."""
    candidates = sorted(_candidates(table, declared), key=lambda one: -one[1].strength)
    taken: dict[str, Guess] = {}
    used: set[str] = set()
    for column, guess in candidates:
        if column.key in taken or (guess.answer in used and not _is_end(column, taken)):
            continue
        taken[column.key] = guess
        used.add(guess.answer)
    return taken


def _is_end(column: Column, taken: dict[str, Guess]) -> bool:
    """The end of a span of years stands under the same heading as its beginning."""
    return column.kind is Kind.YEAR and column.key.removesuffix("_to") + "_from" in taken


def _candidates(table: Table, declared: Sheet) -> Iterator[tuple[Column, Guess]]:
    usable = [c for c in table.given if c.header and not is_free_text(c) and not is_share(c.header)]
    for column in declared:
        if column.kind is Kind.TEXT:
            continue
        for given in usable:
            guess = heading_for(column, (given.header,))
            if guess is None or not _can_hold(column, given):
                guess = by_content(column, given)
            if guess is not None:
                yield column, guess


def _can_hold(column: Column, given: GivenColumn) -> bool:
    """A column of figures holds numbers, and one of areas or other keys holds words."""
    is_figures = holds_figures(given)
    if column.kind in NUMBERS:
        return is_figures
    return column.kind not in {Kind.KEY, Kind.REFERENCE, Kind.CODE} or not is_figures


def _sheet(table: Table, fit: _Fit, reasons: list[Reason]) -> SheetMapping:
    reasons.append(
        Reason(
            table.name,
            None,
            None,
            phrase(
                "Arket ligner {t}: {n} af dets kolonner er fundet.",
                "The sheet is like {t}: {n} of its columns were found.",
                t=fit.declared.title,
                n=len(fit.guesses) + (fit.across is not None),
            ),
        )
    )
    columns = [_column(table, fit.declared[key], guess, reasons) for key, guess in fit.guesses.items()]
    if fit.across is not None:
        columns.append(_across(table, fit, reasons))
    shares = tuple(c.header for c in table.given if is_share(c.header) and c.header not in _used(columns))
    reasons += [Reason(table.name, None, header, _SHARE) for header in shares]
    return SheetMapping(
        target=fit.declared.key,
        found=table.name,
        columns=tuple(columns),
        across=() if fit.across is None else (fit.across,),
        measure=None if fit.across is None else _measure(fit.declared),
        left_out=shares,
        seen=tuple(column.header for column in table.given if column.header),
    )


def _measure(declared: Sheet) -> str | None:
    """What figures across most likely count: the figure that a row cannot do without."""
    figures = [column for column in declared if column.kind in NUMBERS]
    required = next((column.key for column in figures if column.required), None)
    return required or next((column.key for column in figures), None)


_SHARE = Text(
    "Andele kan ikke læses som antal og er ikke taget med.",
    "Shares cannot be read as counts and were left out.",
)


def _used(columns: Iterable[ColumnMapping]) -> set[str | None]:
    return {column.found for column in columns}


def _column(table: Table, column: Column, guess: Guess, reasons: list[Reason]) -> ColumnMapping:
    reasons.append(Reason(table.name, column.key, guess.answer, guess.reason))
    given = table.column(guess.answer)
    words = () if given is None else tuple(_codes(table, column, given, reasons))
    return ColumnMapping(column.key, found=guess.answer, codes=words)


def _codes(
    table: Table, column: Column, given: GivenColumn, reasons: list[Reason]
) -> Iterator[tuple[str, str]]:
    """The words of a column that likely are codes, though not said as we say them."""
    own = own_words(column, None) or {}
    shown = shown_places(given, is_counted=True) if own else set()
    for place in sorted(shown):
        cell = given.values[place]
        if isinstance(cell, str) and plain(cell) not in own and (guess := code_for(cell, own)) is not None:
            reasons.append(Reason(table.name, column.key, cell, guess.reason))
            yield " ".join(cell.split()), guess.answer


def _across(table: Table, fit: _Fit, reasons: list[Reason]) -> ColumnMapping:
    column = fit.declared[str(fit.across)]
    own = own_words(column, None) or {}
    said = dict.fromkeys(words for level in table.levels for words in level if words)
    codes = []
    for words in said:
        guess = code_for(words, own) if own and plain(words) not in own else None
        if guess is not None:
            reasons.append(Reason(table.name, column.key, words, guess.reason))
            codes.append((words, guess.answer))
    why = phrase("Overskrifterne er værdier af '{c}'.", "The headings are values of '{c}'.", c=column.label)
    reasons.append(Reason(table.name, column.key, None, why))
    return ColumnMapping(column.key, codes=tuple(codes))
