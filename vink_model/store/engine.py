"""The way to the database: SQLite in a file, or PostgreSQL by its URL."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, func, make_url, select
from sqlalchemy.engine.interfaces import DBAPIConnection, DBAPICursor
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import ConnectionPoolEntry

from vink_model.errors import StoreUnreachable
from vink_model.settings import Pool
from vink_model.store.driver_errors import driver_errors_said
from vink_model.text import Text

WAIT_SECONDS = 10
"""How long one load waits for another before it says that the database is busy."""
WRITER_LOCK = 1_648_270_123
"""The number that writers of this product agree on in PostgreSQL; it means nothing else."""
APPLICATION = "vink"
_WRITES = "vink_writes"
_WAITS = "vink_waits"
# SQLite's plain transactions hold one moment already; PostgreSQL's must be asked to.
_ONE_MOMENT = {
    "sqlite": {},
    "postgresql": {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True},
}


def open_engine(url: str, *, wait_seconds: int = WAIT_SECONDS, pool: Pool | None = None) -> Engine:
    """Connections to the database of a URL; nothing is asked of it yet.

    Raises: StoreUnreachable for a URL that cannot be used.
    """
    address = _address(url)
    if address.get_backend_name() == "sqlite":
        return _sqlite(address, wait_seconds)
    kept = pool or Pool()
    return create_engine(
        address,
        pool_pre_ping=True,  # a server that was started anew is met with a new connection, not with an error
        pool_size=kept.size,
        max_overflow=kept.overflow,
        pool_recycle=kept.recycle_minutes * 60,
        pool_timeout=wait_seconds,
        hide_parameters=True,
        # How the server's own lists name us, unless the address has a name of its own.
        connect_args={"connect_timeout": wait_seconds, "fallback_application_name": APPLICATION},
        execution_options={_WAITS: f"{wait_seconds}s"},
    )


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One look at the database: everything read within it belongs to the same moment."""
    of_one_moment = engine.execution_options(**_ONE_MOMENT[engine.dialect.name])
    with driver_errors_said() as conversation, of_one_moment.connect() as look:
        conversation.is_connected = True
        yield look


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """All or nothing, one writer at a time; the others wait a while and then hear StoreBusy."""
    marked = engine.execution_options(**{_WRITES: True})
    with driver_errors_said() as conversation, marked.begin() as connection:
        conversation.is_connected = True
        if engine.dialect.name == "postgresql":
            wait = connection.get_execution_options()[_WAITS]
            connection.execute(select(func.set_config("lock_timeout", wait, True)))
            connection.execute(select(func.pg_advisory_xact_lock(WRITER_LOCK)))
        yield connection


def _address(url: str) -> URL:
    # A URL that cannot be parsed may still hold a password, so the parser's own words are not passed on.
    try:
        address = make_url(url)
    except (ArgumentError, ValueError):
        raise _unusable() from None
    kind = address.get_backend_name()
    if kind in {"postgres", "postgresql"}:
        return address.set(drivername="postgresql+psycopg")
    if kind != "sqlite" or address.database in {None, "", ":memory:"}:
        raise _unusable()
    return address


def _unusable() -> StoreUnreachable:
    return StoreUnreachable(
        Text("Databasens adresse kan ikke bruges", "The database's address cannot be used"),
        Text(
            "VINK_DATABASE_URL skal begynde med sqlite:/// fulgt af en fil, eller med postgresql://.",
            "VINK_DATABASE_URL must begin with sqlite:/// followed by a file, or with postgresql://.",
        ),
    )


def _sqlite(address: URL, wait_seconds: int) -> Engine:
    _make_folder(Path(str(address.database)))
    engine = create_engine(address, hide_parameters=True, connect_args={"timeout": wait_seconds})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _make_folder(file: Path) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreUnreachable(
            Text("Databasens mappe kan ikke laves", "The database's folder cannot be made"),
            Text(
                f"Giv lov til at skrive i {file.parent}, eller peg VINK_DATABASE_URL et andet sted hen.",
                f"Allow writing in {file.parent}, or point VINK_DATABASE_URL elsewhere.",
            ),
        ) from error


def _prepare(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
    # Python's driver would otherwise begin transactions by itself, and never an immediate one.
    connection.isolation_level = None
    cursor = connection.cursor()
    _keep_a_log_of_writes(cursor)
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()


def _keep_a_log_of_writes(cursor: DBAPICursor) -> None:
    """Set SQLite to WAL, so that readers and the one writer never wait for each other."""
    deadline = time.monotonic() + WAIT_SECONDS
    while True:
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            # While another process makes the same switch, SQLite answers "locked" without its usual waiting.
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.02)
        else:
            return


def _begin(connection: Connection) -> None:
    # A writer that began as a reader would fail at its first write, however long it waits.
    is_writing = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writing else "BEGIN")
