"""The way to the database: which addresses are taken, and what is said when there is no way."""

from __future__ import annotations

import sqlite3
import traceback
from pathlib import Path
from threading import Timer

import pytest
from sqlalchemy import text

from vink_model.errors import StoreBusy, StoreNotWritable, StoreUnreachable, VinkError
from vink_model.settings import Pool
from vink_model.store import Engine, migrate, open_engine
from vink_model.store.engine import reading, writing
from vink_model.text import Language

KEPT_BACK = "hemmeligt-kodeord"


@pytest.mark.parametrize(
    "url",
    [
        f"postgres://vink:{KEPT_BACK}@db.example/vink",
        f"postgresql://vink:{KEPT_BACK}@db.example/vink",
        f"postgresql+psycopg2://vink:{KEPT_BACK}@db.example/vink",
    ],
)
def test_every_spelling_of_a_postgresql_address_is_reached_by_the_one_driver(url: str) -> None:
    engine = open_engine(url)
    assert engine.url.drivername == "postgresql+psycopg"
    assert KEPT_BACK not in repr(engine)


@pytest.mark.parametrize(
    "url",
    [
        f"mysql://vink:{KEPT_BACK}@db.example/vink",
        f"postgresql://vink:{KEPT_BACK}@db.example:nummer/vink",
        f"{KEPT_BACK}",
        "sqlite://",
        "sqlite:///:memory:",
        "",
    ],
)
def test_an_address_that_cannot_be_used_is_named_without_being_shown(url: str) -> None:
    with pytest.raises(StoreUnreachable) as refusal:
        open_engine(url)
    assert "VINK_DATABASE_URL" in refusal.value.remedy.da
    assert KEPT_BACK not in "".join(traceback.format_exception(refusal.value))


def test_a_server_that_does_not_answer_is_unreachable_and_its_password_stays_secret() -> None:
    engine = open_engine(f"postgresql://vink:{KEPT_BACK}@127.0.0.1:9/vink")
    with pytest.raises(StoreUnreachable) as refusal:
        migrate(engine)
    assert KEPT_BACK not in "".join(traceback.format_exception(refusal.value))
    engine.dispose()


def test_a_login_that_the_server_refuses_is_unreachable(fresh_postgres_url: str) -> None:
    owner, _, rest = fresh_postgres_url.partition("@")
    engine = open_engine(f"postgresql://nobody_of_that_name:{KEPT_BACK}@{rest}")
    with pytest.raises(StoreUnreachable) as refusal:
        migrate(engine)
    assert owner.startswith("postgresql")
    assert KEPT_BACK not in "".join(traceback.format_exception(refusal.value))
    engine.dispose()


def test_a_file_that_is_no_database_is_unreachable(tmp_path: Path) -> None:
    file = tmp_path / "vink.db"
    file.write_bytes(b"PK\x03\x04 et regneark, ikke en database" * 100)
    engine = open_engine(f"sqlite:///{file}")
    with pytest.raises(StoreUnreachable):
        migrate(engine)
    engine.dispose()


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("ikke en mappe")
    with pytest.raises(StoreUnreachable) as refusal:
        open_engine(f"sqlite:///{tmp_path / 'fil' / 'data' / 'vink.db'}")
    assert str(tmp_path) in refusal.value.remedy.da


def test_an_embedded_database_keeps_its_rules_and_a_log_of_writes(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'data' / 'vink.db'}")
    with reading(engine) as connection:
        said = [
            connection.scalar(text(f"PRAGMA {name}"))
            for name in ("journal_mode", "foreign_keys", "synchronous")
        ]
    assert said == ["wal", 1, 1]
    engine.dispose()


def test_the_log_of_writes_is_begun_even_when_another_process_holds_the_new_file(tmp_path: Path) -> None:
    """SQLite does not wait by itself for this; one of several starting processes would fail."""
    file = tmp_path / "vink.db"
    other = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN EXCLUSIVE")
    Timer(0.3, other.execute, ("COMMIT",)).start()
    engine = open_engine(f"sqlite:///{file}", wait_seconds=0)
    with reading(engine) as connection:
        assert connection.scalar(text("PRAGMA journal_mode")) == "wal"
    engine.dispose()
    other.close()


def test_a_look_cannot_write_on_postgresql(fresh_postgres_url: str) -> None:
    engine = open_engine(fresh_postgres_url)
    with pytest.raises(StoreNotWritable, match="only be read"), reading(engine) as connection:
        connection.execute(text("CREATE TABLE a (b INTEGER)"))
    engine.dispose()


def test_a_backup_taken_with_sqlites_own_command_opens_again(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'vink.db'}")
    migrate(engine)
    with reading(engine) as connection:
        connection.exec_driver_sql("SELECT 1")
    engine.dispose()
    live = sqlite3.connect(tmp_path / "vink.db")
    live.execute("VACUUM INTO ?", (str(tmp_path / "backup.db"),))
    live.close()
    restored = open_engine(f"sqlite:///{tmp_path / 'backup.db'}")
    migrate(restored)
    with reading(restored) as connection:
        assert connection.scalar(text("PRAGMA journal_mode")) == "wal"
    restored.dispose()


def test_what_has_no_words_of_ours_is_not_hidden(engine: Engine) -> None:
    with pytest.raises(Exception, match="syntax error") as fault, writing(engine) as connection:
        connection.execute(text("SELEKT 1"))
    assert not isinstance(fault.value, VinkError)


def test_every_refusal_speaks_both_languages(tmp_path: Path) -> None:
    with pytest.raises(StoreUnreachable) as refusal:
        open_engine("nothing")
    said = {language: refusal.value.title.said(language) for language in Language}
    assert said == {
        Language.DA: "Databasens adresse kan ikke bruges",
        Language.EN: "The database's address cannot be used",
    }


def test_a_server_that_was_started_anew_is_met_with_a_new_connection(postgres_engine: Engine) -> None:
    with reading(postgres_engine) as connection:
        ours = connection.scalar(text("SELECT pg_backend_pid()"))
    keeper = open_engine(postgres_engine.url.render_as_string(hide_password=False))
    with writing(keeper) as connection:
        connection.execute(text("SELECT pg_terminate_backend(:pid, 5000)"), {"pid": ours})
    keeper.dispose()
    with reading(postgres_engine) as connection:
        assert connection.scalar(text("SELECT pg_backend_pid()")) != ours


def test_the_server_knows_the_product_by_its_name_or_by_the_one_in_the_address(
    built_postgres_url: str,
) -> None:
    for url, name in (
        (built_postgres_url, "vink"),
        (f"{built_postgres_url}&application_name=udvalg", "udvalg"),
    ):
        engine = open_engine(url)
        with reading(engine) as connection:
            assert connection.scalar(text("SELECT current_setting('application_name')")) == name
        engine.dispose()


def test_no_more_connections_are_opened_than_the_settings_allow(built_postgres_url: str) -> None:
    engine = open_engine(built_postgres_url, wait_seconds=1, pool=Pool(size=1, overflow=1))
    with reading(engine), reading(engine), pytest.raises(StoreBusy), reading(engine):
        pass
    with reading(engine), reading(engine) as connection:
        assert connection.scalar(text("SELECT 1")) == 1
    engine.dispose()
