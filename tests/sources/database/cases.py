"""A case system's table with one row a record, as a municipality may have it, and its declaration."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from sqlalchemy import (
    Column,
    Date,
    Engine,
    Integer,
    MetaData,
    NullPool,
    String,
    Table,
    create_engine,
    event,
    text,
)

from vink_model.domain.loaded import Loaded
from vink_model.month import Month
from vink_model.sources.database import DatabaseSource, declared_sources, read_database

KEPT_BACK = "hemmeligt-kodeord"
CPR = "010190-1234"
NAME = "Anne Marie Mortensen"
KNOWN = {"levels": frozenset({"broad"}), "initiatives": frozenset({"talks"})}
"""The keys that stand in the store."""

TITLE = """
[journal]
title = { da = "Sagssystemet", en = "The case system" }
url_env = "VINK_SOURCE_JOURNAL"
"""
TABLES = """
[journal.tables.concerns]
table = "henvendelser"

[journal.tables.concerns.columns]
month = "modtaget"
channel = { found = "kanal", codes = { "Tlf" = "vink_hotline", "Web" = "other" } }
reporter = "henvender"
kind = { constant = "person" }
severity = "alvor"
level = { constant = "broad" }
area = "bydel"
age_band = "alder"
triage = "visitation"
follow_up = { constant = "advice" }
"""
DECLARATION = TITLE + TABLES

Value = str | int | float | date | bytes | None


def day_column(engine: Engine) -> Column[date] | Column[str]:
    """Dates as the database keeps them: SQLite has words only."""
    return Column("modtaget", String) if engine.dialect.name == "sqlite" else Column("modtaget", Date)


def cases(url: str, *rows: Mapping[str, Value], name: str = "henvendelser") -> None:
    """Make the table with these rows; what a row leaves out gets any lawful value."""
    engine = create_engine(url, poolclass=NullPool)
    words = ("cpr", "navn", "kanal", "henvender", "alvor", "bydel", "alder", "visitation")
    table = Table(
        name,
        MetaData(),
        Column("sagsnr", Integer, primary_key=True),
        day_column(engine),
        *(Column(word, String) for word in words),
    )
    with engine.begin() as connection:
        table.create(connection)
        if rows:
            connection.execute(table.insert(), [case(engine, number, row) for number, row in enumerate(rows)])
    engine.dispose()


def case(engine: Engine, number: int, said: Mapping[str, Value]) -> dict[str, Value]:
    """One record, with all that must never leave the database."""
    day = said.get("modtaget", date(2016, 5, 17))
    return {
        "sagsnr": number,
        "cpr": CPR,
        "navn": NAME,
        "kanal": "Tlf",
        "henvender": "school",
        "alvor": "h24",
        "bydel": "Nørrebro",
        "alder": "under_18",
        "visitation": "in_time",
        **said,
        "modtaget": str(day) if engine.dialect.name == "sqlite" and day is not None else day,
    }


def run(url: str, *statements: str) -> None:
    """Run statements as the database's own people would."""
    engine = create_engine(url, poolclass=NullPool)
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()


def source(folder: Path, declaration: str = DECLARATION) -> DatabaseSource:
    """The one source that a declaration declares."""
    file = folder / "sources.toml"
    file.write_text(declaration, encoding="utf-8")
    (declared,) = declared_sources(file)
    return declared


def read(folder: Path, url: str, declaration: str = DECLARATION, *, since: Month | None = None) -> Loaded:
    """What a source says, asked once."""
    return read_database(
        source(folder, declaration),
        {"VINK_SOURCE_JOURNAL": url},
        KNOWN,
        since=since,
        sleep=no_second_try,
    )


def no_second_try(seconds: float) -> None:
    """Nothing in these tests passes by itself, so nothing is waited for."""
    raise AssertionError(f"waited {seconds} s for something that does not pass")


@contextmanager
def statements() -> Iterator[list[str]]:
    """Every statement that any connection sends meanwhile."""
    sent: list[str] = []
    with each_statement(sent.append):
        yield sent


@contextmanager
def each_statement(told: Callable[[str], None]) -> Iterator[None]:
    """Tell of every statement before it is sent."""

    def hear(*heard: object) -> None:
        told(str(heard[2]))

    event.listen(Engine, "before_cursor_execute", hear)
    try:
        yield
    finally:
        event.remove(Engine, "before_cursor_execute", hear)


def cells(loaded: Loaded, *columns: str, sheet: str = "concerns") -> list[tuple[object, ...]]:
    """Some columns of the cells, row by row."""
    frame = loaded.frames[sheet]
    return [tuple(row) for row in frame[list(columns)].astype(object).itertuples(index=False)]


def faults(loaded: Loaded) -> list[tuple[str, str | None]]:
    """The rule and the column of each issue."""
    return [(issue.rule.value, issue.column) for issue in loaded.issues]


def said(texts: Sequence[object]) -> str:
    """Everything in one string, to look for what must not be there."""
    return "\n".join(map(repr, texts))
