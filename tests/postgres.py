"""A private PostgreSQL server for the tests: started from Debian's programs, gone when they end."""

from __future__ import annotations

import getpass
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import URL

SERVER_ACCOUNT = "postgres"
"""The account that Debian's package makes. The server refuses to run as root."""

SETTINGS = {
    "listen_addresses": "",  # a socket inside the private folder: no port to collide with, nothing to reach
    "fsync": "off",  # the figures of a test need not survive a power cut
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "60",
    "log_min_messages": "warning",
}


@dataclass(frozen=True, slots=True)
class Cluster:
    """A running server that belongs to this test run alone."""

    folder: Path
    """Holds the socket, and the data in a folder below."""
    owner: str

    def url(self, database: str = "postgres") -> str:
        """How the product is told to reach a database of this server."""
        url = URL.create(
            "postgresql+psycopg", self.owner, database=database, query={"host": str(self.folder)}
        )
        return url.render_as_string(hide_password=False)

    def run(self, statement: sql.Composed) -> None:
        """Run one statement as the server's owner, outside any transaction."""
        with psycopg.connect(
            host=str(self.folder), user=self.owner, dbname="postgres", autocommit=True
        ) as connection:
            connection.execute(statement)


@pytest.fixture(scope="session")
def postgres_cluster() -> Iterator[Cluster]:
    """One server for each process that runs tests."""
    with running_cluster() as cluster:
        yield cluster


@pytest.fixture(scope="session")
def postgres_url(postgres_cluster: Cluster) -> str:
    """The address of a database that all tests of the process share."""
    return postgres_cluster.url()


@pytest.fixture(scope="session")
def database_numbers() -> Iterator[int]:
    """Numbers for fresh databases."""
    return count(1)


@pytest.fixture
def fresh_postgres_url(postgres_cluster: Cluster, database_numbers: Iterator[int]) -> Iterator[str]:
    """The address of an empty database that belongs to this one test."""
    name = f"fresh_{next(database_numbers)}"
    identifier = sql.Identifier(name)
    postgres_cluster.run(sql.SQL("CREATE DATABASE {} TEMPLATE template0").format(identifier))
    yield postgres_cluster.url(name)
    # FORCE: a test that leaves a connection open fails by its own warning, not by blocking the next test.
    postgres_cluster.run(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(identifier))


@contextmanager
def running_cluster() -> Iterator[Cluster]:
    """Make a cluster in a folder of its own, start it, and take both away at the end."""
    programs = server_programs()
    owner = server_account()
    folder = Path(tempfile.mkdtemp(prefix="vink-postgres-"))
    if os.geteuid() == 0:
        shutil.chown(folder, owner, owner)
    data = folder / "data"
    try:
        make_cluster(programs, data, owner)
        start_cluster(programs, folder, owner)
        try:
            yield Cluster(folder, owner)
        finally:
            _run(owner, programs / "pg_ctl", "stop", "-D", data, "-m", "immediate")
    finally:
        shutil.rmtree(folder)


def server_programs() -> Path:
    """The folder of initdb and pg_ctl, the newest one when there are several.

    Debian keeps them off the search path, one folder for each major version.
    """
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    on_path = shutil.which("initdb")
    if not found and on_path is None:
        pytest.fail("PostgreSQL's server programs are missing: apt-get install postgresql-15", pytrace=False)
    return found[-1].parent if found else Path(str(on_path)).resolve().parent


def server_account() -> str:
    """The account that runs the server: ours, or Debian's when we are root."""
    if os.geteuid() != 0:
        return getpass.getuser()
    if SERVER_ACCOUNT not in {account.pw_name for account in pwd.getpwall()}:
        pytest.fail(f"Root cannot run PostgreSQL, and there is no account {SERVER_ACCOUNT}", pytrace=False)
    return SERVER_ACCOUNT


def make_cluster(programs: Path, data: Path, owner: str) -> None:
    """Lay out an empty cluster that trusts whoever reaches its folder."""
    choices = ["--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync", f"--username={owner}"]
    _run(owner, programs / "initdb", "-D", data, *choices)
    settings = "".join(f"{name} = '{value}'\n" for name, value in SETTINGS.items())
    with (data / "postgresql.conf").open("a", encoding="utf-8") as file:
        file.write(settings)


def start_cluster(programs: Path, folder: Path, owner: str) -> None:
    """Start the server and wait until it answers."""
    socket = f"-c unix_socket_directories='{folder}'"
    log = folder / "server.log"
    _run(owner, programs / "pg_ctl", "start", "-w", "-D", folder / "data", "-l", log, "-o", socket)


def _run(owner: str, *command: str | Path) -> None:
    """Run one of the server's programs as its owner, from a folder that the owner may enter."""
    # Output goes to a file: the server inherits it, and a pipe would stay open as long as the server runs.
    account = owner if os.geteuid() == 0 else None
    others: list[str] | None = [] if os.geteuid() == 0 else None
    with tempfile.TemporaryFile() as output:
        done = subprocess.run(
            command,
            cwd="/",
            stdout=output,
            stderr=output,
            check=False,
            user=account,
            group=account,
            extra_groups=others,
        )
        output.seek(0)
        if done.returncode != 0:
            pytest.fail(f"{command[0]} failed:\n{output.read().decode(errors='replace')}", pytrace=False)
