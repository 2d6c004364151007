"""Many rows into a sheet's table at once, past the layers that would look at each value again."""

from collections.abc import Iterator, Sequence

import psycopg
from psycopg import sql
from sqlalchemy import Connection, Table, insert

from vink_model.domain.progress import STORING, Progress
from vink_model.store.rows import SheetRows, Stored
from vink_model.store.schema import TABLES

AT_ONCE = 10_000
"""Rows between two words about the progress: some tenths of a second."""


class Counter:
    """Counts the rows of a load that are written, and tells who waits."""

    def __init__(self, progress: Progress, rows: int) -> None:
        self._progress = progress
        self._rows = rows
        self._written = 0
        progress(STORING, 0.0)

    def add(self, rows: int) -> None:
        """So many more are written.

        Raises: Cancelled when the one who waits wants no more.
        """
        self._written += rows
        self._progress(STORING, self._written / self._rows)


def write_rows(connection: Connection, number: int, one: SheetRows, counter: Counter) -> None:
    """The rows of one sheet of a load, in their order."""
    if not one.rows:
        return
    table = TABLES[one.sheet.key]
    rows = [(number, place, *row) for place, row in enumerate(one.rows, start=1)]
    if connection.dialect.name == "postgresql":
        _copy(connection, table, rows, counter)
        return
    statement = str(insert(table).compile(dialect=connection.dialect))
    for some in _batches(rows):
        connection.exec_driver_sql(statement, some)
        counter.add(len(some))


def _copy(connection: Connection, table: Table, rows: Sequence[tuple[Stored, ...]], counter: Counter) -> None:
    columns = sql.SQL(", ").join(sql.Identifier(column.name) for column in table.columns)
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(table.name), columns)
    driver = connection.connection.driver_connection
    assert isinstance(driver, psycopg.Connection)  # noqa: S101 - the only driver that open_engine takes
    with driver.cursor() as cursor, cursor.copy(statement) as copy:
        for some in _batches(rows):
            for row in some:
                copy.write_row(row)
            counter.add(len(some))


def _batches(rows: Sequence[tuple[Stored, ...]]) -> Iterator[list[tuple[Stored, ...]]]:
    for start in range(0, len(rows), AT_ONCE):
        yield list(rows[start : start + AT_ONCE])
