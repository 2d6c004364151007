"""Whether the sheets, as they stand together, still refer only to rows that are there."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, select

from vink_model.domain.sheets import SHEETS, Column, Kind, Sheet
from vink_model.errors import RefusedForFaults
from vink_model.store.schema import CURRENT_SHEETS, TABLES
from vink_model.text import Text

KEYED_SHEETS = tuple(sheet for sheet in SHEETS.values() if sheet.identified_by == ("key",))
"""The sheets whose rows others can refer to."""


@dataclass(frozen=True, slots=True)
class Dangling:
    """References of one column to rows that are not there."""

    sheet: Sheet
    column: Column
    keys: tuple[str, ...]


def current_keys(connection: Connection) -> dict[str, frozenset[str]]:
    """The keys of every sheet that can be referred to. Empty: a sheet that was never loaded has none."""
    return {sheet.key: _present(connection, sheet, sheet["key"]) for sheet in KEYED_SHEETS}


def refuse_dangling(connection: Connection) -> None:
    """Hold the sheets together after some of them were exchanged.

    A file is checked before it is loaded, but only its own references: here are also those of the sheets that
    it does not hold, and whatever another load changed in between.

    Raises: RefusedForFaults naming the first column with such references.
    """
    found = next(_dangling(connection), None)
    if found is None:
        return
    keys = ", ".join(found.keys[:5])
    sheet, column = found.sheet.title, found.column.label
    raise RefusedForFaults(
        Text(
            f"Arket {sheet.da} ville henvise til noget, der ikke findes",
            f"The sheet {sheet.en} would refer to what is not there",
        ),
        Text(
            f"Kolonnen {column.da} nævner {keys}. Tag rækkerne med i filen, eller ret henvisningen. "
            "Intet er gemt.",
            f"The column {column.en} names {keys}. Bring the rows in the file, or fix the reference. "
            "Nothing was stored.",
        ),
    )


def _dangling(connection: Connection) -> Iterator[Dangling]:
    keys = current_keys(connection)
    for sheet in SHEETS.values():
        for column in sheet:
            if column.kind is not Kind.REFERENCE:
                continue
            known = frozenset(column.also).union(*(keys[other] for other in column.refers_to))
            missing = _present(connection, sheet, column) - known
            if missing:
                yield Dangling(sheet, column, tuple(sorted(missing)))


def _present(connection: Connection, sheet: Sheet, column: Column) -> frozenset[str]:
    table = TABLES[sheet.key]
    cell: ColumnElement[str] = table.c[column.key]
    current = select(CURRENT_SHEETS.c.import_id).where(CURRENT_SHEETS.c.sheet == sheet.key).scalar_subquery()
    found = select(cell).distinct().where(table.c.import_id == current, cell.is_not(None))
    return frozenset(connection.scalars(found))
