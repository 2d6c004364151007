"""Every test of the store runs on SQLite and on a real PostgreSQL."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from psycopg import sql

from tests.postgres import Cluster
from vink_model.store import Engine, migrate, open_engine

ENGINES = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)]


@pytest.fixture(params=ENGINES)
def unbuilt(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A database without tables."""
    url = f"sqlite:///{tmp_path / 'figures' / 'vink.db'}"
    if request.param == "postgresql":
        url = request.getfixturevalue("fresh_postgres_url")
    yield from opened(url)


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A database with tables and no figures."""
    if request.param == "sqlite":
        file = tmp_path / "vink.db"
        shutil.copy(request.getfixturevalue("built_file"), file)
        yield from opened(f"sqlite:///{file}")
    else:
        yield from opened(request.getfixturevalue("built_postgres_url"))


@pytest.fixture
def postgres_engine(built_postgres_url: str) -> Iterator[Engine]:
    """A PostgreSQL database with tables and no figures, for what only a server can do."""
    yield from opened(built_postgres_url)


@pytest.fixture(scope="session")
def built_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with tables, to be copied; taking every step anew would cost more than most tests."""
    file = tmp_path_factory.mktemp("built") / "vink.db"
    for engine in opened(f"sqlite:///{file}"):
        migrate(engine)
    return file


@pytest.fixture(scope="session")
def built_postgres(postgres_cluster: Cluster) -> str:
    """The name of a PostgreSQL database with tables, to be copied."""
    name = "built"
    postgres_cluster.run(sql.SQL("CREATE DATABASE {} TEMPLATE template0").format(sql.Identifier(name)))
    for engine in opened(postgres_cluster.url(name)):
        migrate(engine)
    return name


@pytest.fixture
def built_postgres_url(
    postgres_cluster: Cluster, built_postgres: str, database_numbers: Iterator[int]
) -> Iterator[str]:
    """The address of a database with tables that belongs to this one test."""
    name = f"{built_postgres}_{next(database_numbers)}"
    copied, original = sql.Identifier(name), sql.Identifier(built_postgres)
    postgres_cluster.run(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(copied, original))
    yield postgres_cluster.url(name)
    postgres_cluster.run(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(copied))


def opened(url: str) -> Iterator[Engine]:
    """An engine that lets go of its connections at the end."""
    engine = open_engine(url)
    try:
        yield engine
    finally:
        engine.dispose()
