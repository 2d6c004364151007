"""The distinct cells of one column of a foreign table, read as its mapping declares."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date

from vink_model.domain.checks.given import Cell, Spoilt, is_blank
from vink_model.domain.checks.values import key_of
from vink_model.domain.gaps import GapKind
from vink_model.domain.mapping.figures import BLANK, figure_of, plain_mark
from vink_model.domain.mapping.labels import label_of, shown_of
from vink_model.domain.mapping.periods import Doubt, Period, Span, doubled, periods_of
from vink_model.domain.mapping.values import (
    ColumnMapping,
    MarkMapping,
    MarkMeaning,
    PeriodRule,
    SheetMapping,
)
from vink_model.domain.mapping.words import is_total
from vink_model.domain.sheets import Column, Kind, plain

NUMBERS = {Kind.WHOLE, Kind.KRONER, Kind.DECIMAL}
TIMES = {Kind.MONTH, Kind.YEAR}

_GAPS = {MarkMeaning.UNKNOWN: GapKind.UNKNOWN, MarkMeaning.SUPPRESSED: GapKind.SUPPRESSED}


@dataclass(slots=True)
class Reading:
    """What became of a column's distinct cells.

    Shape: `cells` has one entry a distinct cell; the others name distinct cells by their places.
    """

    cells: list[Cell]
    """What the checks are given: our code, a month, a number."""
    dropped: set[int] = field(default_factory=set)
    """Left out by declaration."""
    totals: set[int] = field(default_factory=set)
    """Sums of other rows, left out and held against them."""
    open: set[int] = field(default_factory=set)
    """Nothing is declared about them, so their rows are not read."""
    gaps: dict[int, MarkMapping] = field(default_factory=dict)
    """Marks that stand for a figure that is missing."""
    marks: dict[str, list[int]] = field(default_factory=dict)
    """Marks that nothing is declared about."""
    words: dict[int, str] = field(default_factory=dict)
    """Words that are none of our codes."""
    shares: set[int] = field(default_factory=set)
    remarks: set[int] = field(default_factory=set)
    """Numbers that carry a footnote, which is left out."""
    doubtful: dict[int, Period] = field(default_factory=dict)
    vintages: tuple[tuple[Period, ...], ...] = ()
    long: dict[int, Span] = field(default_factory=dict)
    """Periods of more than a month."""
    labels: dict[int, str] = field(default_factory=dict)
    """Labels of periods, as they stand."""


def gap_kind(mark: MarkMapping) -> GapKind:
    """The kind of gap that a mark stands for."""
    return _GAPS[mark.means]


def read_cells(
    column: Column,
    cells: Sequence[Cell],
    mapped: ColumnMapping,
    sheet: SheetMapping,
    allowed: Collection[str] | None,
    *,
    is_1904: bool,
) -> Reading:
    """The distinct cells of a column as its mapping reads them."""
    if column.kind in NUMBERS:
        return read_figures(cells, sheet.marks, needs_figure=column.required or column.default is not None)
    if column.kind in TIMES:
        return read_times(column, cells, mapped, sheet, is_1904=is_1904)
    return _read_words(column, cells, mapped, allowed)


def read_figures(cells: Sequence[Cell], marks: Sequence[MarkMapping], *, needs_figure: bool) -> Reading:
    """Numbers, and marks that are declared; a blank in a column that may be empty stays blank."""
    declared = {plain_mark(mark.found): mark for mark in marks}
    reading = Reading(list(cells))
    for place, cell in enumerate(cells):
        if type(cell) is float:
            continue
        figure = figure_of(cell)
        reading.cells[place] = figure.cell
        if figure.has_remark:
            reading.remarks.add(place)
        if figure.is_share:
            reading.shares.add(place)
            reading.open.add(place)
        if figure.mark is None or (figure.mark == BLANK and not needs_figure):
            continue
        mark = declared.get(plain_mark(figure.mark))
        if mark is None:
            reading.marks.setdefault(figure.mark, []).append(place)
            reading.open.add(place)
            continue
        reading.cells[place] = 0.0 if needs_figure or mark.means is MarkMeaning.ZERO else ""
        if mark.means is not MarkMeaning.ZERO:
            reading.gaps[place] = mark
    return reading


def read_times(
    column: Column,
    cells: Sequence[Cell],
    mapped: ColumnMapping,
    sheet: SheetMapping,
    *,
    is_1904: bool,
    is_axis: bool = False,
) -> Reading:
    """Labels of periods: answered ones as answered, certain ones as they say, the others in doubt.

    On an axis each label is one column, so that two of the same month are two counts of it.
    """
    reading = Reading([_month_of(cell, column) for cell in cells])
    answers, left_out = _by_plain(mapped), set(map(plain, mapped.left_out))
    asked = [place for place, cell in enumerate(cells) if _is_label(cell)]
    periods: dict[int, Period] = {}
    read = periods_of(
        [cells[place] for place in asked], split_year_begins=sheet.split_year_begins, is_1904=is_1904
    )
    for place, period in zip(asked, read, strict=True):
        words = plain(period.label)
        if words in left_out:
            reading.dropped.add(place)
        elif words in answers:
            periods[place] = Period(period.label, Span.parse(answers[words]))
        elif period.span is None and is_total(period.label):
            reading.totals.add(place)
        else:
            periods[place] = period
    groups = doubled(tuple(periods.values())) if is_axis or _can_overlap(periods) else ()
    _settle(reading, periods, groups, column, sheet.period_rule)
    return reading


def _is_label(cell: Cell) -> bool:
    """Whether a cell says a period in words; a day is plain, and a column can hold a million of them."""
    return not isinstance(cell, date | Spoilt) and not is_blank(cell)


def _month_of(cell: Cell, column: Column) -> Cell:
    if not isinstance(cell, date):
        return cell
    return float(cell.year) if column.kind is Kind.YEAR else f"{cell.year:04d}-{cell.month:02d}"


def _settle(
    reading: Reading,
    periods: dict[int, Period],
    groups: tuple[tuple[Period, ...], ...],
    column: Column,
    rule: PeriodRule,
) -> None:
    """Periods that are certain become months or years; the others stay open."""
    reading.vintages = groups
    reading.labels = {place: period.label for place, period in periods.items()}
    in_groups = {period.label for group in reading.vintages for period in group}
    for place, period in periods.items():
        if period.label in in_groups:
            reading.open.add(place)
        elif period.span is None or period.doubt is not None:
            reading.open.add(place)
            reading.doubtful[place] = period
        elif column.kind is Kind.YEAR:
            reading.cells[place] = float(_year(column, period.span))
        elif period.span.is_month or rule is not PeriodRule.REFUSE:
            is_last = rule is PeriodRule.LAST_MONTH
            reading.cells[place] = str(period.span.last if is_last else period.span.first)
        else:
            reading.open.add(place)
        if period.span is not None and not period.span.is_month:
            reading.long[place] = period.span


def _can_overlap(periods: dict[int, Period]) -> bool:
    """Days of one month are many labels for one month and no vintages; only labels of periods can be."""
    return any(
        period.span is not None and (not period.span.is_month or period.marks or period.doubt)
        for period in periods.values()
    )


def _year(column: Column, span: Span) -> int:
    return span.last.year if column.key.endswith("_to") else span.first.year


def _read_words(
    column: Column, cells: Sequence[Cell], mapped: ColumnMapping, allowed: Collection[str] | None
) -> Reading:
    """Words that are codes or keys: mapped ones, and those that say one of ours already."""
    reading = Reading(list(cells))
    answers, left_out = _by_plain(mapped), set(map(plain, mapped.left_out))
    own = own_words(column, allowed)
    for place, cell in enumerate(cells):
        if is_blank(cell) or isinstance(cell, Spoilt):
            continue
        label = label_of(cell)
        shown, words = plain(label.shown), plain(label.words)
        answer = answers.get(shown, answers.get(words))
        if shown in left_out or words in left_out:
            reading.dropped.add(place)
        elif answer is not None:
            reading.cells[place] = answer
        elif own is not None and (shown in own or words in own):
            reading.cells[place] = own.get(shown, own.get(words, ""))
        elif is_total(label.shown):
            reading.totals.add(place)
        elif own is not None:
            reading.words[place] = shown_of(cell)
        elif column.kind is Kind.KEY:
            # The label without its footnote; 'Nørrebro [2]' and 'Nørrebro' are one area.
            reading.cells[place] = label.words if isinstance(key_of(label.words), str) else cell
    return reading


def own_words(column: Column, allowed: Collection[str] | None) -> dict[str, str] | None:
    """The words that a column of a closed set takes as they are; None where the set is open."""
    if column.codes is not None:
        return {
            plain(words): code.value
            for code in column.codes
            for words in (code.label.da, code.label.en, code.value)
        }
    if column.kind is Kind.REFERENCE and allowed is not None:
        return {plain(key): key for key in allowed}
    return None


def _by_plain(mapped: ColumnMapping) -> dict[str, str]:
    return {plain(found): code for found, code in mapped.codes}


def asks_for_start(reading: Reading) -> bool:
    """Whether some label waits for the month in which its year begins."""
    return any(period.doubt is Doubt.WHICH_START for period in reading.doubtful.values())
