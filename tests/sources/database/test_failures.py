"""A database that fails is told in the reader's words; what may pass is tried again."""

from __future__ import annotations

import logging
import sqlite3
import threading
import time
import traceback
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from tests.postgres import Cluster
from tests.sources.database.cases import DECLARATION, KEPT_BACK, KNOWN, cases, cells, read, run, said, source
from vink_model.errors import (
    LayoutFault,
    SettingFault,
    SourceAccessDenied,
    SourceTooSlow,
    SourceUnreachable,
    VinkError,
)
from vink_model.sources.database import Patience, read_database
from vink_model.sources.database.connecting import address_of, connected
from vink_model.sources.database.failures import Failure, failure_of

SILENT = f"postgresql://vinkbruger:{KEPT_BACK}@127.0.0.1:9/vinkbase"
WRONG = "forkert-kodeord"
HASTY = DECLARATION.replace("url_env", "answer_seconds = 1\nconnect_seconds = 1\ntries = 1\nurl_env")


def everything(error: pytest.ExceptionInfo[VinkError], logged: pytest.LogCaptureFixture) -> str:
    """All that a reader, a log or a developer could come to see of a failure."""
    value = error.value
    shown = "".join(traceback.format_exception(value))
    return said([value.title, value.remedy, value, shown, logged.text])


def test_an_address_that_is_not_there_is_asked_for_by_its_name(tmp_path: Path) -> None:
    with pytest.raises(SettingFault) as refused:
        read_database(source(tmp_path), {}, KNOWN)
    assert refused.value.title.en == "The source 'journal' has no address"
    assert "VINK_SOURCE_JOURNAL" in refused.value.remedy.en


def test_an_address_can_be_kept_in_a_file(tmp_path: Path, url: str) -> None:
    cases(url, {})
    (tmp_path / "hemmelig").write_text(f"{url}\n")
    declaration = DECLARATION.replace('url_env = "VINK_SOURCE_JOURNAL"', 'url_file = "hemmelig"')
    assert cells(read(tmp_path, "", declaration), "count") == [(1,)]


@pytest.mark.parametrize(
    "url",
    [
        f"postgresql://vink:{KEPT_BACK}@127.0.0.1:x/vink",
        f"vink:{KEPT_BACK}@127.0.0.1",
        "sqlite://",
        "sqlite:///:memory:",
        f"findesikke://vink:{KEPT_BACK}@server/vink",
        f"oracle+oracledb://vink:{KEPT_BACK}@server/vink",
    ],
)
def test_an_address_that_cannot_be_used_is_told_without_repeating_it(
    tmp_path: Path, url: str, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(SettingFault) as refused:
        read(tmp_path, url)
    assert "journal" in refused.value.title.en
    assert KEPT_BACK not in everything(refused, caplog)


def test_a_server_that_does_not_answer_is_told_without_its_address(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    caplog.set_level(logging.DEBUG, "sqlalchemy")
    with pytest.raises(SourceUnreachable) as refused:
        read(tmp_path, SILENT, HASTY)
    shown = everything(refused, caplog)
    assert refused.value.title.en == "The source 'journal' cannot be reached"
    for secret in (KEPT_BACK, "vinkbruger", "vinkbase", "127.0.0.1"):
        assert secret not in shown


@pytest.fixture
def guarded(postgres_cluster: Cluster, fresh_postgres_url: str) -> Iterator[str]:
    """A database that asks for passwords, with a user that has one and may read nothing."""
    name = fresh_postgres_url.partition("?")[0].rpartition("/")[2]
    access = postgres_cluster.folder / "data" / "pg_hba.conf"
    before = access.read_text()
    access.write_text(f"local {name} laeser scram-sha-256\n{before}")
    create = sql.SQL("CREATE ROLE laeser LOGIN PASSWORD {}").format(sql.Literal(KEPT_BACK))
    postgres_cluster.run(sql.Composed([create]))
    postgres_cluster.run(sql.Composed([sql.SQL("SELECT pg_reload_conf()")]))
    try:
        yield fresh_postgres_url
    finally:
        access.write_text(before)
        postgres_cluster.run(sql.Composed([sql.SQL("SELECT pg_reload_conf()")]))
        postgres_cluster.run(sql.Composed([sql.SQL("DROP ROLE laeser")]))


def as_reader(url: str, password: str) -> str:
    """The address with a user and a password."""
    rest = url.partition("@")[2]
    return f"postgresql://laeser:{password}@{rest}"


def test_a_wrong_password_is_told_at_once_and_not_tried_again(
    tmp_path: Path, guarded: str, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(SourceAccessDenied) as refused:
        read(tmp_path, as_reader(guarded, WRONG))
    assert refused.value.title.en == "The source 'journal' denies access"
    shown = everything(refused, caplog)
    assert WRONG not in shown
    assert "laeser" not in shown


def test_a_table_that_may_not_be_read_is_named(tmp_path: Path, guarded: str) -> None:
    cases(guarded, {})
    with pytest.raises(SourceAccessDenied) as refused:
        read(tmp_path, as_reader(guarded, KEPT_BACK))
    assert "may read the table 'henvendelser'" in refused.value.remedy.en


def test_a_database_that_is_not_there_is_told(tmp_path: Path, postgres_cluster: Cluster) -> None:
    with pytest.raises(SourceAccessDenied) as refused:
        read(tmp_path, postgres_cluster.url("findes_ikke"))
    assert refused.value.title.en == "The source 'journal' has no database"


@pytest.mark.parametrize("content", [None, b"ikke en database, men en lang tekst" * 100])
def test_a_file_that_is_not_there_or_no_database_is_told_and_none_is_made(
    tmp_path: Path, content: bytes | None
) -> None:
    file = tmp_path / "sager.db"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(SourceAccessDenied) as refused:
        read(tmp_path, f"sqlite:///{file}")
    assert refused.value.title.en == "The source 'journal' has no database"
    assert file.exists() == (content is not None)


def test_a_missing_table_is_told_with_the_nearest_name(tmp_path: Path, url: str) -> None:
    cases(url, {}, name="henvendelse")
    with pytest.raises(LayoutFault) as refused:
        read(tmp_path, url)
    assert refused.value.title.en == "The database has no table 'henvendelser'"
    assert "Did you mean 'henvendelse'?" in refused.value.remedy.en


def test_a_missing_table_in_a_strange_database_is_told_with_those_that_are_there(
    tmp_path: Path, url: str
) -> None:
    run(url, "CREATE TABLE kunder (id INTEGER)", "CREATE VIEW varer AS SELECT * FROM kunder")
    with pytest.raises(LayoutFault) as refused:
        read(tmp_path, url)
    assert "There are these: 'kunder', 'varer'." in refused.value.remedy.en


def test_columns_that_were_renamed_are_told_all_at_once_with_the_nearest_names(
    tmp_path: Path, url: str
) -> None:
    cases(url, {})
    run(url, "ALTER TABLE henvendelser RENAME COLUMN kanal TO kanaler")
    run(url, "ALTER TABLE henvendelser RENAME COLUMN alder TO foedselsaar")
    with pytest.raises(LayoutFault) as refused:
        read(tmp_path, url)
    assert refused.value.title.en == "The table 'henvendelser' lacks 'kanal', 'alder'"
    assert "'kanal': did you mean 'kanaler'?" in refused.value.remedy.en


def test_a_slow_answer_is_waited_for_only_so_long(tmp_path: Path, fresh_postgres_url: str) -> None:
    slow_view(fresh_postgres_url, seconds=30)
    began = time.monotonic()
    with pytest.raises(SourceTooSlow) as refused:
        read(tmp_path, fresh_postgres_url, HASTY)
    assert time.monotonic() - began < 15
    assert "After 1 second we stopped waiting for the table 'henvendelser'" in refused.value.remedy.en


def test_a_slow_answer_of_a_file_is_waited_for_only_so_long(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'sager.db'}"
    cases(url, {}, name="rigtige")
    run(
        url,
        "CREATE VIEW henvendelser AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
        " SELECT rigtige.* FROM n, rigtige",
    )
    began = time.monotonic()
    with pytest.raises(SourceTooSlow):
        read(tmp_path, url, HASTY)
    assert time.monotonic() - began < 15


def slow_view(url: str, *, seconds: int) -> None:
    """A table that takes its time."""
    cases(url, {}, name="rigtige")
    run(
        url,
        "CREATE VIEW henvendelser AS SELECT rigtige.* FROM rigtige,"
        f" LATERAL (SELECT pg_sleep({seconds}) OFFSET 0) AS tid WHERE tid IS NOT NULL",
    )


def test_a_connection_lost_on_the_way_is_tried_again_and_then_read(
    tmp_path: Path, fresh_postgres_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    slow_view(fresh_postgres_url, seconds=60)
    waits: list[float] = []

    def meanwhile(seconds: float) -> None:
        waits.append(seconds)
        run(
            fresh_postgres_url,
            "DROP VIEW henvendelser",
            "CREATE VIEW henvendelser AS SELECT * FROM rigtige",
        )

    killer = threading.Thread(target=kill_when_asked, args=(fresh_postgres_url,))
    killer.start()
    environment = {"VINK_SOURCE_JOURNAL": fresh_postgres_url}
    loaded = read_database(source(tmp_path), environment, KNOWN, sleep=meanwhile)
    killer.join()
    assert cells(loaded, "count") == [(1,)]
    assert len(waits) == 1
    assert 1 <= waits[0] <= 3
    assert "vink-postgres" not in caplog.text


def kill_when_asked(url: str) -> None:
    """End the connection that waits for the slow view, once there is one."""
    with psycopg.connect(url.replace("+psycopg", ""), autocommit=True) as connection:
        for _ in range(300):
            ended = connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE query LIKE 'SELECT%FROM henvendelser%' AND pid <> pg_backend_pid()"
                " AND datname = current_database()"
            ).fetchall()
            if ended:
                return
            time.sleep(0.1)


def test_a_file_that_somebody_is_writing_is_tried_again_until_it_is_free(tmp_path: Path) -> None:
    file = tmp_path / "sager.db"
    cases(f"sqlite:///{file}", {})
    with closing(sqlite3.connect(file, isolation_level=None)) as writer:
        writer.execute("BEGIN EXCLUSIVE")
        waits: list[float] = []

        def free(seconds: float) -> None:
            waits.append(seconds)
            if len(waits) == 2:
                writer.execute("COMMIT")

        declared = source(tmp_path, DECLARATION.replace("url_env", "connect_seconds = 1\nurl_env"))
        loaded = read_database(declared, {"VINK_SOURCE_JOURNAL": f"sqlite:///{file}"}, KNOWN, sleep=free)
    assert cells(loaded, "count") == [(1,)]
    assert len(waits) == 2
    assert waits[0] < waits[1]


def test_after_the_last_attempt_the_reader_hears_how_many_there_were(tmp_path: Path) -> None:
    file = tmp_path / "sager.db"
    cases(f"sqlite:///{file}", {})
    waits: list[float] = []
    with closing(sqlite3.connect(file, isolation_level=None)) as writer:
        writer.execute("BEGIN EXCLUSIVE")
        declared = source(tmp_path, DECLARATION.replace("url_env", "connect_seconds = 1\nurl_env"))
        with pytest.raises(SourceUnreachable) as refused:
            read_database(declared, {"VINK_SOURCE_JOURNAL": f"sqlite:///{file}"}, KNOWN, sleep=waits.append)
    assert len(waits) == Patience().tries - 1 == 2
    assert "(3 attempts)" in refused.value.remedy.en


def test_a_connection_to_a_source_can_write_nothing(tmp_path: Path, url: str) -> None:
    cases(url, {})
    declared = source(tmp_path)
    address = address_of(declared, {"VINK_SOURCE_JOURNAL": url})
    with connected(declared, address) as connection, pytest.raises(DBAPIError) as refused:
        connection.execute(text("DELETE FROM henvendelser"))
    assert "read-only" in str(refused.value) or "readonly" in str(refused.value)
    assert cells(read(tmp_path, url), "count") == [(1,)]


def error_of(name: str, *arguments: object) -> Exception:
    """An error of a driver that is not installed here, as its documentation describes it."""
    kind: type[Exception] = type(name, (Exception,), {})
    return kind(*arguments)


@pytest.mark.parametrize(
    ("error", "failure"),
    [
        (error_of("OperationalError", 1045, "Access denied for user"), Failure.ACCESS),
        (error_of("OperationalError", 2013, "Lost connection to MySQL server"), Failure.UNREACHABLE),
        (error_of("OperationalError", 3024, "Query execution was interrupted"), Failure.SLOW),
        (error_of("OperationalError", 1969, "Query was interrupted: max_statement_time"), Failure.SLOW),
        (error_of("ProgrammingError", 1146, "Table 'x.y' doesn't exist"), Failure.LAYOUT),
        (error_of("OperationalError", 1049, "Unknown database"), Failure.MISSING),
        (error_of("InterfaceError", "28000", "[28000] Login failed for user"), Failure.ACCESS),
        (error_of("OperationalError", "08001", "[08001] TCP Provider"), Failure.UNREACHABLE),
        (error_of("OperationalError", "HYT00", "[HYT00] Query timeout expired"), Failure.SLOW),
        (error_of("ProgrammingError", "42S02", "[42S02] Invalid object name"), Failure.LAYOUT),
        (error_of("DatabaseError", "ORA-01017: invalid username/password"), Failure.ACCESS),
        (error_of("DatabaseError", "ORA-00942: table or view does not exist"), Failure.LAYOUT),
        (error_of("DatabaseError", "DPY-4024: call timeout of 1000 ms exceeded"), Failure.SLOW),
        (error_of("ProgrammingError", "something in its own language"), Failure.LAYOUT),
        (error_of("OperationalError", "something in its own language"), Failure.UNREACHABLE),
    ],
)
def test_failures_of_other_drivers_are_known_by_their_numbers_or_words(
    error: Exception, failure: Failure
) -> None:
    assert failure_of(error) is failure
