"""What a load would change, in words and tables, before anybody decides on it."""

from collections.abc import Iterator

from vink_model.domain.cell_changes import MonthChange
from vink_model.domain.changes import Preview, SheetChange
from vink_model.domain.gap_changes import GapChanges, with_gaps
from vink_model.domain.messages import Heading, Message, Table, Value
from vink_model.domain.row_changes import RowChange, RowChangeKind
from vink_model.domain.sheets import Column, Kind, Sheet
from vink_model.text import Quantity, Text, Unit, counted, enumerated, joined, phrase
from vink_model.views.data_change_words import change_sentence, total_said

MOST_ROWS = 200
"""Rows told one by one; of more, only their number."""

_SHEET = Heading("sheet", Text("Ark", "Sheet"))
_MONTH = Heading("month", Text("Måned", "Month"))
_GONE = Heading("gone", Text("Forsvinder", "Disappear"), Unit.COUNT)
_CHANGED = Heading("changed", Text("Ændres", "Change"), Unit.COUNT)
_NEW = Heading("new", Text("Nye", "New"), Unit.COUNT)
_UNCHANGED = Heading("unchanged", Text("Uændrede", "Unchanged"), Unit.COUNT)
_GAPS = (
    Heading("missing", Text("Mangler fremover", "Missing from now on"), Unit.COUNT),
    Heading("missing_no_more", Text("Mangler ikke mere", "Missing no more"), Unit.COUNT),
)
_BEFORE = Heading("before", Text("I alt før", "Total before"))
_AFTER = Heading("after", Text("I alt efter", "Total after"))
_WHAT = Heading("what", Text("Ændring", "Change"))
_ROW = Heading("row", Text("Række", "Row"))
_COLUMN = Heading("column", Text("Kolonne", "Column"))
_OLD = Heading("old", Text("Før", "Before"))
_NOW = Heading("now", Text("Efter", "After"))


def preview_message(preview: Preview) -> Message:
    """What a file would change, sheet by sheet; what would disappear is said first."""
    others = tuple(one for one in preview.sheets if not one.gone and not one.is_unchanged)
    told = (*preview.losing, *others)
    has_gaps = any(not one.gaps.is_unchanged for one in preview.sheets)
    nothing = Text("Filen siger, hvad der allerede er gemt.", "The file says what is stored already.")
    return Message(
        key="preview",
        title=_title(preview),
        sentence=joined(tuple(map(change_sentence, told))) if told else nothing,
        table=Table(
            (_SHEET, _GONE, _CHANGED, _NEW, _UNCHANGED, *(_GAPS if has_gaps else ()), _BEFORE, _AFTER),
            tuple(_sheet_row(one, has_gaps=has_gaps) for one in preview.sheets),
        ),
        sources=(),
        notes=_notes(preview),
    )


def months_message(change: SheetChange) -> Message | None:
    """The months of a sheet that a load would change. Empty: None when it changes none."""
    told = with_gaps(change.sheet, change.months, change.gaps)
    touched = [(month, gaps) for month, gaps in told if not (month.is_unchanged and gaps.is_unchanged)]
    if not touched:
        return None
    has_gaps = not change.gaps.is_unchanged
    return Message(
        key=f"preview_{change.sheet.key}",
        title=phrase(
            "{sheet}: {n}",
            "{sheet}: {n}",
            sheet=change.sheet.title,
            n=counted(
                len(touched),
                Text("måned ændres", "month changes"),
                Text("måneder ændres", "months change"),
            ),
        ),
        sentence=change_sentence(change),
        table=Table(
            (_MONTH, _GONE, _CHANGED, _NEW, _UNCHANGED, *(_GAPS if has_gaps else ()), _BEFORE, _AFTER),
            tuple(_month_row(change.sheet, month, gaps, has_gaps=has_gaps) for month, gaps in touched),
        ),
        sources=(),
    )


def rows_message(change: SheetChange) -> Message | None:
    """The plan's rows that a load would change, cell by cell. Empty: None when it changes none."""
    if not change.rows:
        return None
    rows = [line for row in change.rows for line in _lines(row)]
    more = len(rows) - MOST_ROWS
    note = phrase("Og {n} linjer til.", "And {n} more lines.", n=more)
    return Message(
        key=f"preview_{change.sheet.key}",
        title=phrase(
            "{sheet}: {n}",
            "{sheet}: {n}",
            sheet=change.sheet.title,
            n=counted(
                len(change.rows),
                Text("række ændres", "row changes"),
                Text("rækker ændres", "rows change"),
            ),
        ),
        sentence=change_sentence(change),
        table=Table((_WHAT, _ROW, _COLUMN, _OLD, _NOW), tuple(rows[:MOST_ROWS])),
        sources=(),
        notes=(note,) if more > 0 else (),
    )


def _title(preview: Preview) -> Text:
    file = preview.file_name
    if preview.is_unchanged:
        return phrase("{file} ændrer intet", "{file} changes nothing", file=file)
    if preview.losing:
        sheets = enumerated(tuple(one.sheet.title for one in preview.losing))
        return phrase(
            "{file} får noget til at forsvinde fra {sheets}",
            "{file} makes something disappear from {sheets}",
            file=file,
            sheets=sheets,
        )
    changed = sum(not one.is_unchanged for one in preview.sheets)
    sheets = counted(changed, Text("ark", "sheet"), Text("ark", "sheets"))
    return phrase(
        "{file} ændrer {sheets}, og intet forsvinder",
        "{file} changes {sheets}, and nothing disappears",
        file=file,
        sheets=sheets,
    )


def _notes(preview: Preview) -> tuple[Text, ...]:
    emptied = tuple(one.sheet.title for one in preview.sheets if one.is_emptied)
    note = phrase(
        "Uden rækker bagefter: {sheets}.", "Without rows afterwards: {sheets}.", sheets=enumerated(emptied)
    )
    return (note,) if emptied else ()


def _sheet_row(change: SheetChange, *, has_gaps: bool) -> tuple[Value, ...]:
    return (change.sheet.title, *_numbers(change.sheet, change, change.gaps, has_gaps=has_gaps))


def _month_row(sheet: Sheet, change: MonthChange, gaps: GapChanges, *, has_gaps: bool) -> tuple[Value, ...]:
    name = phrase("{month}", "{month}", month=change.month)
    return (name, *_numbers(sheet, change, gaps, has_gaps=has_gaps))


def _numbers(
    sheet: Sheet, change: SheetChange | MonthChange, gaps: GapChanges, *, has_gaps: bool
) -> tuple[Value, ...]:
    """What happens to the figures, then to the missing ones where any does, then the totals."""
    missing = (len(gaps.missing), len(gaps.known) + len(gaps.dropped)) if has_gaps else ()
    totals = (total_said(sheet, change.before, gaps.before), total_said(sheet, change.after, gaps.after))
    return (change.gone, change.changed, change.new, change.unchanged, *missing, *totals)


def _lines(row: RowChange) -> Iterator[tuple[Value, ...]]:
    name = ", ".join("-" if part is None else str(part) for part in row.name)
    if row.kind is not RowChangeKind.CHANGED:
        yield (row.kind.label, name, None, None, None)
    for one in row.columns:
        yield (
            row.kind.label,
            name,
            one.column.label,
            _written(one.column, one.before),
            _written(one.column, one.after),
        )


def _written(column: Column, value: str | int | None) -> Value:
    """A value as its reader knows it: a code by its words, kroner as kroner."""
    if value is None:
        return None
    if column.codes is not None:
        return column.codes(str(value)).label
    if isinstance(value, int):
        units = {Kind.KRONER: Unit.KRONER, Kind.YEAR: Unit.YEAR}
        return Quantity(value, units.get(column.kind, Unit.COUNT)).text
    return value
