"""One load: all of a file's rows or none, added beside what was there, and then pointed to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import psycopg
from psycopg import sql
from sqlalchemy import Connection, Engine, Table, delete, insert, select

from vink_model.domain.loaded import Loaded
from vink_model.domain.sheets import SHEETS
from vink_model.errors import LayoutFault, RefusedForFaults
from vink_model.store.engine import writing
from vink_model.store.history import current_imports, import_of
from vink_model.store.outcome import Change, Outcome
from vink_model.store.references import refuse_dangling
from vink_model.store.rows import SheetRows
from vink_model.store.schema import CURRENT_SHEETS, IMPORTED_SHEETS, IMPORTS, TABLES
from vink_model.text import Text, counted, phrase


@dataclass(frozen=True, slots=True)
class _Standing:
    """What a sheet says before the load."""

    fingerprint: str
    cells: int


def load(engine: Engine, loaded: Loaded, *, who: str, now: datetime) -> Outcome:
    """Add the rows of a checked file and let its sheets stand by them from now on.

    Raises: RefusedForFaults when the rows have issues or would leave a reference without its row, LayoutFault
    when there is no sheet, StoreBusy when another load does not end.
    """
    _refuse_faults(loaded)
    read = loaded.source_rows or {}
    sheets = [SheetRows.of(SHEETS[key], frame, read.get(key)) for key, frame in loaded.frames.items()]
    with writing(engine) as connection:
        standing = _standing(connection)
        if all(standing.get(one.sheet.key) == _Standing(one.fingerprint, len(one.rows)) for one in sheets):
            return _unchanged(connection, loaded, sheets)
        number = _add(connection, loaded, sheets, who, now)
        _point(connection, number, sheets)
        refuse_dangling(connection)
        return Outcome(Change.NEW, import_of(connection, number), _emptied(standing, sheets))


def _refuse_faults(loaded: Loaded) -> None:
    if loaded.issues:
        faults = counted(len(loaded.issues), Text("fejl", "fault"), Text("fejl", "faults"))
        raise RefusedForFaults(
            phrase("{n} i {file}", "{n} in {file}", n=faults, file=loaded.origin.name),
            Text(
                "Ret dem, og indlæs filen igen. Intet er gemt.",
                "Mend them and load again. Nothing was stored.",
            ),
        )
    if not loaded.frames:
        raise LayoutFault(
            phrase("{file} har ingen kendte ark", "{file} has no known sheet", file=loaded.origin.name),
            Text("Brug skabelonens navne på arkene.", "Name the sheets as the template does."),
        )


def _standing(connection: Connection) -> dict[str, _Standing]:
    """What each sheet says now, by its key."""
    held = IMPORTED_SHEETS.c
    current = select(held.sheet, held.fingerprint, held.cells).join(CURRENT_SHEETS)
    return {sheet: _Standing(fingerprint, cells) for sheet, fingerprint, cells in connection.execute(current)}


def _unchanged(connection: Connection, loaded: Loaded, sheets: Sequence[SheetRows]) -> Outcome:
    """The outcome of a file that says what its sheets say already."""
    imports = current_imports(connection)
    behind = [imports[one.sheet.key] for one in sheets]
    is_same_file = all(one.sha256 == loaded.origin.sha256 for one in behind)
    newest = max(behind, key=lambda one: one.number)
    return Outcome(Change.SAME_FILE if is_same_file else Change.SAME_ROWS, newest)


def _emptied(standing: dict[str, _Standing], sheets: Sequence[SheetRows]) -> tuple[Text, ...]:
    """The sheets that lose all their rows; a template filled in by half would do that unseen."""
    lost = (one.sheet for one in sheets if not one.rows)
    return tuple(sheet.title for sheet in lost if sheet.key in standing and standing[sheet.key].cells)


def _add(connection: Connection, loaded: Loaded, sheets: Sequence[SheetRows], who: str, now: datetime) -> int:
    """A new load with all its rows, nothing pointing to them yet."""
    origin = loaded.origin
    facts = {"file_name": origin.name, "sha256": origin.sha256, "size": origin.size}
    added = insert(IMPORTS).values(**facts, loaded_at=now, loaded_by=who).returning(IMPORTS.c.id)
    number = int(connection.execute(added).scalar_one())
    for one in sheets:
        connection.execute(
            insert(IMPORTED_SHEETS).values(
                import_id=number,
                sheet=one.sheet.key,
                source_rows=one.source_rows,
                cells=len(one.rows),
                fingerprint=one.fingerprint,
            )
        )
        _write_rows(connection, number, one)
    return number


def _write_rows(connection: Connection, number: int, one: SheetRows) -> None:
    """Many rows at once, past the layers that would look at each value again."""
    if not one.rows:
        return
    table = TABLES[one.sheet.key]
    rows = [(number, place, *row) for place, row in enumerate(one.rows, start=1)]
    if connection.dialect.name == "postgresql":
        _copy(connection, table, rows)
    else:
        connection.exec_driver_sql(str(insert(table).compile(dialect=connection.dialect)), rows)


def _copy(connection: Connection, table: Table, rows: Sequence[tuple[str | int | None, ...]]) -> None:
    columns = sql.SQL(", ").join(sql.Identifier(column.name) for column in table.columns)
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(table.name), columns)
    driver = connection.connection.driver_connection
    assert isinstance(driver, psycopg.Connection)  # noqa: S101 - the only driver that open_engine takes
    with driver.cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row(row)


def _point(connection: Connection, number: int, sheets: Sequence[SheetRows]) -> None:
    """Let each sheet of the load stand by it; the others stand where they stood."""
    keys = [one.sheet.key for one in sheets]
    connection.execute(delete(CURRENT_SHEETS).where(CURRENT_SHEETS.c.sheet.in_(keys)))
    connection.execute(insert(CURRENT_SHEETS), [{"sheet": key, "import_id": number} for key in keys])
