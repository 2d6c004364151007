"""A connection that reads only, waits only so long, and never says where it leads."""

import logging
import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event, make_url, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.pool import ConnectionPoolEntry

from vink_model.errors import SettingFault
from vink_model.sources.database.declared import DatabaseSource, Patience
from vink_model.sources.database.failure_words import no_driver
from vink_model.text import phrase

_DRIVERS = {"postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg", "mysql": "mysql+pymysql"}
"""The driver that is taken where the address names none."""
_QUIET = "vink_source"
_TALKATIVE = (f"sqlalchemy.pool.impl.NullPool.{_QUIET}", "thrift.transport")
"""Who writes the address of a server that does not answer into the log."""


def address_of(source: DatabaseSource, environment: Mapping[str, str]) -> URL:
    """Where the source is, from the environment or from its file.

    Raises: SettingFault when nothing stands there, or nothing that can be used.
    """
    written = _written(source, environment)
    if not written:
        raise SettingFault(
            phrase("Kilden '{n}' har ingen adresse", "The source '{n}' has no address", n=source.name),
            phrase(
                "Skriv databasens adresse i {w}.",
                "Put the database's address into {w}.",
                w=source.address_from,
            ),
        )
    # A URL that cannot be parsed may still hold a password, so the parser's own words are not passed on.
    try:
        address = make_url(written)
    except (ArgumentError, ValueError):
        raise _unusable(source) from None
    address = address.set(drivername=_DRIVERS.get(address.drivername, address.drivername))
    if address.get_backend_name() == "sqlite":
        if address.database in {None, "", ":memory:"}:
            raise _unusable(source)
        address = address.set(
            database=f"file:{quote(str(address.database))}", query={"mode": "ro", "uri": "true"}
        )
    return address


def has_address(source: DatabaseSource, environment: Mapping[str, str]) -> bool:
    """Whether an address stands where the source says."""
    return bool(_written(source, environment))


@contextmanager
def connected(source: DatabaseSource, address: URL) -> Iterator[Connection]:
    """One look at the source, at one moment where the database can hold it; gone at the end.

    Raises: SettingFault when the driver is not installed; whatever the driver raises.
    """
    engine = _engine(source, address)
    try:
        with engine.connect() as connection:
            for words in settings_of(engine, source.patience.answer_seconds):
                connection.execute(text(words))
            yield connection
    finally:
        engine.dispose()


def settings_of(engine: Engine, seconds: int) -> tuple[str, ...]:
    """What a fresh connection is told: to write nothing, and how long to work at an answer."""
    dialect = engine.dialect
    match dialect.name:
        case "postgresql":
            return (f"SET LOCAL statement_timeout = {seconds * 1000:d}",)
        case "mysql" | "mariadb":
            is_mariadb = getattr(dialect, "is_mariadb", False)
            limit = (
                f"SET SESSION max_statement_time = {seconds:d}"
                if is_mariadb
                else f"SET SESSION max_execution_time = {seconds * 1000:d}"
            )
            return (limit, "SET SESSION TRANSACTION READ ONLY", "START TRANSACTION READ ONLY")
        case "oracle":
            return ("SET TRANSACTION READ ONLY",)
        case "hive":
            return (f"SET spark.sql.thriftServer.queryTimeout={seconds:d}",)
        case _:
            return ()


@contextmanager
def in_time(connection: Connection, seconds: int) -> Iterator[None]:
    """See that one answer takes no longer, where it is the driver that must see to it."""
    driver = connection.connection.driver_connection
    if not isinstance(driver, sqlite3.Connection):
        yield
        return
    deadline = time.monotonic() + seconds
    driver.set_progress_handler(lambda: time.monotonic() > deadline, 100_000)
    try:
        yield
    finally:
        driver.set_progress_handler(None, 0)


def _written(source: DatabaseSource, environment: Mapping[str, str]) -> str:
    if source.url_env is not None:
        return environment.get(source.url_env, "").strip()
    try:
        return "" if source.url_file is None else source.url_file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _unusable(source: DatabaseSource) -> SettingFault:
    return SettingFault(
        phrase(
            "Adressen på kilden '{n}' kan ikke bruges",
            "The address of the source '{n}' cannot be used",
            n=source.name,
        ),
        phrase(
            "{w} skal være en SQLAlchemy-adresse, fx postgresql://bruger:kodeord@server/database.",
            "{w} must be a SQLAlchemy URL, such as postgresql://user:password@server/database.",
            w=source.address_from,
        ),
    )


def _engine(source: DatabaseSource, address: URL) -> Engine:
    backend = address.get_backend_name()
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    try:
        engine = create_engine(
            address,
            poolclass=NullPool,
            hide_parameters=True,
            pool_logging_name=_QUIET,
            connect_args=_arguments(backend, source.patience),
            execution_options=_one_moment(backend),
        )
    except (NoSuchModuleError, ImportError):
        raise no_driver(source, address.drivername) from None
    except (ArgumentError, TypeError, ValueError):
        raise _unusable(source) from None
    if backend == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
    if backend == "mssql":
        event.listen(engine, "connect", _waiting(source.patience))
    return engine


def _arguments(backend: str, patience: Patience) -> dict[str, int | str]:
    match backend:
        case "postgresql":
            return {
                "connect_timeout": patience.connect_seconds,
                # Servers that know no encoding of their own would give bytes for words.
                "client_encoding": "utf8",
                # A server that vanished without a word is noticed by the system, not waited for.
                "keepalives_idle": 30,
                "keepalives_interval": 10,
                "keepalives_count": 3,
            }
        case "mysql" | "mariadb":
            # The server stops a slow answer itself; the driver's own limit is for a server that vanished.
            return {"connect_timeout": patience.connect_seconds, "read_timeout": patience.answer_seconds + 30}
        case "mssql" | "sqlite":
            return {"timeout": patience.connect_seconds}
        case _:
            return {}


def _one_moment(backend: str) -> dict[str, object]:
    if backend == "postgresql":
        return {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    return {}


def _prepare_sqlite(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
    # Words in another encoding are met in the checks, with their column, and not as an error of the driver.
    connection.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
    cursor = connection.cursor()
    cursor.execute("PRAGMA query_only=ON")
    cursor.close()


def _waiting(patience: Patience) -> Callable[[DBAPIConnection, ConnectionPoolEntry], None]:
    def wait(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        connection.timeout = patience.answer_seconds

    return wait
