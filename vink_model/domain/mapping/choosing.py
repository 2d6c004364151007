"""What a person chooses for a table or a column, in the place of what was suggested."""

from dataclasses import replace

from vink_model.domain.mapping.values import ColumnMapping, Mapping, SheetMapping


def with_sheet(mapping: Mapping, table: str, sheet: SheetMapping | None) -> Mapping:
    """The mapping with another reading of one table; None leaves the table out."""
    others = tuple(one for one in mapping if one.found != table)
    return replace(mapping, sheets=others if sheet is None else (*others, sheet))


def with_column(sheet: SheetMapping, target: str, found: str | None) -> SheetMapping:
    """The reading with a declared column taken from another heading; None takes it from none."""
    others = tuple(column for column in sheet if column.target != target)
    return replace(sheet, columns=others if found is None else (*others, ColumnMapping(target, found)))
