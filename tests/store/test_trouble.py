"""A full disk, a file that may only be read, a broken connection: the old figures stand, and it is said."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import psycopg.errors
import pytest
from sqlalchemy import Connection, event, func, select, text

from tests.store.samples import MAY_DAY, concerns_of, load_sample, loaded, plan_frames
from vink_model.domain.loaded import Loaded
from vink_model.errors import StoreNotWritable, StoreUnreachable, VinkError
from vink_model.store import Engine, history, load, open_engine, read_dataset, read_version, states
from vink_model.store.driver_errors import driver_errors_said
from vink_model.store.engine import reading
from vink_model.store.schema import TABLES
from vink_model.text import Text

ROWS = 25_000


def many(name: str = "ny.xlsx") -> Loaded:
    concerns = concerns_of(1).loc[[0] * ROWS].assign(area=[f"omraade_{n}" for n in range(ROWS)])
    return loaded(name, concerns=concerns)


def facts(engine: Engine) -> tuple[object, ...]:
    with reading(engine) as connection:
        rows = [connection.scalar(select(func.count()).select_from(table)) for table in TABLES.values()]
    return (read_version(engine), rows, len(states(engine)), history(engine))


@pytest.fixture
def file(built_file: Path, tmp_path: Path) -> Path:
    """A SQLite file with a plan and three concerns."""
    copied = tmp_path / "vink.db"
    copied.write_bytes(built_file.read_bytes())
    engine = open_engine(f"sqlite:///{copied}")
    load_sample(engine, loaded(**plan_frames(), concerns=concerns_of(3)))
    engine.dispose()
    return copied


def test_a_full_disk_leaves_the_old_figures_and_is_named(file: Path) -> None:
    """SQLite answers SQLITE_FULL beyond its largest number of pages just as on a full disk."""
    engine = open_engine(f"sqlite:///{file}")
    before = facts(engine)

    @event.listens_for(engine, "connect")
    def is_small(connection: sqlite3.Connection, _: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 20}")

    engine.dispose()
    with pytest.raises(StoreNotWritable) as told:
        load(engine, many(), who="Bo", now=MAY_DAY)
    assert told.value.title.da == "Der er ikke plads til flere tal"
    assert facts(engine) == before
    engine.dispose()
    event.remove(engine, "connect", is_small)
    assert load(engine, many(), who="Bo", now=MAY_DAY).by.cells == ROWS
    engine.dispose()


def test_a_database_that_may_only_be_read_still_shows_its_figures_and_says_why_it_takes_none(
    engine: Engine,
) -> None:
    load_sample(engine, loaded(**plan_frames(), concerns=concerns_of(3)))
    before = facts(engine)
    locked = open_engine(engine.url.render_as_string(hide_password=False))
    is_sqlite = engine.dialect.name == "sqlite"

    @event.listens_for(locked, "begin")
    def only_read(connection: Connection) -> None:
        # Root may write any file, so that the right to write is taken away within the database.
        order = "PRAGMA query_only = ON" if is_sqlite else "SET TRANSACTION READ ONLY"
        connection.exec_driver_sql(order)

    with pytest.raises(StoreNotWritable) as told:
        load(locked, many(), who="Bo", now=MAY_DAY)
    assert told.value.title.en == "The database can only be read"
    assert read_dataset(locked).cells["concerns"].total() == 3
    assert facts(engine) == before
    locked.dispose()


@pytest.mark.parametrize("share", [0.0, 0.4, 1.0])
def test_a_connection_that_breaks_in_the_middle_of_a_load_leaves_the_old_figures(
    postgres_engine: Engine, share: float
) -> None:
    """The server's keeper ends the session: when the load begins, among the rows, before the end."""
    load_sample(postgres_engine, loaded(**plan_frames(), concerns=concerns_of(3)))
    before = facts(postgres_engine)
    loader = open_engine(postgres_engine.url.render_as_string(hide_password=False))

    def end(_: Text, done: float) -> None:
        if done >= share:
            with reading(postgres_engine) as connection:
                connection.execute(
                    text("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'")
                )

    with pytest.raises(StoreUnreachable) as told:
        load(loader, many(), who="Bo", now=MAY_DAY, progress=end)
    assert told.value.title.da == "Forbindelsen til databasen gik tabt"
    assert facts(postgres_engine) == before
    assert load(loader, many(), who="Bo", now=MAY_DAY).by.cells == ROWS
    loader.dispose()


def test_a_full_disk_of_a_server_has_the_same_words() -> None:
    with pytest.raises(StoreNotWritable, match="no room"), driver_errors_said():
        raise psycopg.errors.DiskFull("could not extend file")


def test_what_is_said_never_names_the_database(file: Path) -> None:
    engine = open_engine(f"sqlite:///{file}")
    file.write_bytes(b"not a database" * 1000)
    for log in file.parent.glob("vink.db-*"):
        log.unlink()
    with pytest.raises(VinkError) as told:
        load(engine, many(), who="Bo", now=MAY_DAY)
    assert "vink.db" not in f"{told.value.title} {told.value.remedy}"
    engine.dispose()
