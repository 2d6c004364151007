"""One load: all of a file's rows or none, added beside what was there, and then pointed to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

import psycopg
from psycopg import sql
from sqlalchemy import Connection, Engine, Table, delete, insert, select

from vink_model.domain.dataset import Import
from vink_model.domain.loaded import Loaded
from vink_model.domain.sheets import SHEETS
from vink_model.errors import LayoutFault, RefusedForFaults
from vink_model.store.engine import writing
from vink_model.store.history import current_imports, import_of
from vink_model.store.references import refuse_dangling
from vink_model.store.rows import SheetRows
from vink_model.store.schema import CURRENT_SHEETS, IMPORTED_SHEETS, IMPORTS, TABLES
from vink_model.text import Text, counted, day_text, phrase


class Change(StrEnum):
    """What a load did to the stored figures."""

    NEW = "new"
    SAME_FILE = "same_file"
    """This very file stands behind the figures already."""
    SAME_ROWS = "same_rows"
    """Another file, but it says what is stored already."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a load that was not refused."""

    change: Change
    by: Import
    """The load that the figures stand by: the new one, or the newest of those that said the same before."""

    @property
    def is_unchanged(self) -> bool:
        """Whether nothing was stored."""
        return self.change is not Change.NEW

    @property
    def sentence(self) -> Text:
        """What happened, for the one who loaded the file."""
        day = day_text(self.by.loaded_at.date())
        match self.change:
            case Change.NEW:
                return phrase(
                    "{file} er indlæst: {rows}, foldet til {cells}.",
                    "{file} is loaded: {rows}, folded to {cells}.",
                    file=self.by.file_name,
                    rows=counted(
                        self.by.source_rows, Text("række læst", "row read"), Text("rækker læst", "rows read")
                    ),
                    cells=self.by.cells,
                )
            case Change.SAME_FILE:
                return phrase(
                    "Filen er indlæst før ({day}, {who}). Intet er ændret.",
                    "The file has been loaded before ({day}, {who}). Nothing has changed.",
                    day=day,
                    who=self.by.loaded_by,
                )
            case Change.SAME_ROWS:
                return phrase(
                    "Filen siger det samme som {file} ({day}). Intet er ændret.",
                    "The file says the same as {file} ({day}). Nothing has changed.",
                    day=day,
                    file=self.by.file_name,
                )


def load(engine: Engine, loaded: Loaded, *, who: str, now: datetime) -> Outcome:
    """Add the rows of a checked file and let its sheets stand by them from now on.

    Raises: RefusedForFaults when the rows have issues or would leave a reference without its row, LayoutFault
    when there is no sheet, StoreBusy when another load does not end.
    """
    _refuse_faults(loaded)
    read = loaded.source_rows or {}
    sheets = [SheetRows.of(SHEETS[key], frame, read.get(key)) for key, frame in loaded.frames.items()]
    with writing(engine) as connection:
        unchanged = _unchanged(connection, loaded, sheets)
        if unchanged is not None:
            return unchanged
        number = _add(connection, loaded, sheets, who, now)
        _point(connection, number, sheets)
        refuse_dangling(connection)
        return Outcome(Change.NEW, import_of(connection, number))


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


def _unchanged(connection: Connection, loaded: Loaded, sheets: Sequence[SheetRows]) -> Outcome | None:
    """The outcome when every sheet of the file says what it stands by already."""
    current = connection.execute(
        select(CURRENT_SHEETS.c.sheet, IMPORTED_SHEETS.c.fingerprint).join(IMPORTED_SHEETS)
    )
    fingerprints = dict(current.all())
    if any(fingerprints.get(one.sheet.key) != one.fingerprint for one in sheets):
        return None
    imports = current_imports(connection)
    behind = [imports[one.sheet.key] for one in sheets]
    is_same_file = all(one.sha256 == loaded.origin.sha256 for one in behind)
    newest = max(behind, key=lambda one: one.number)
    return Outcome(Change.SAME_FILE if is_same_file else Change.SAME_ROWS, newest)


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
