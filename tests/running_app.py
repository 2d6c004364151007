"""The real application, started as people start it, on a database of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
STARTS_WITHIN = 60.0
"""Seconds until the server answers; a loaded machine imports slowly."""


@pytest.fixture(scope="session")
def app_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the application on the sample data, without a slash at the end."""
    folder = tmp_path_factory.mktemp("app")
    with running_app(built_database(folder), folder / "app.log") as url:
        yield url


@pytest.fixture(scope="session")
def empty_app_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the application on a database without a single figure."""
    folder = tmp_path_factory.mktemp("empty_app")
    with running_app(built_database(folder, "--empty"), folder / "app.log") as url:
        yield url


def built_database(folder: Path, *choices: str) -> str:
    """Build an embedded database in the folder, as `make run` does, and give its address."""
    database_url = f"sqlite:///{folder / 'vink.sqlite'}"
    command = [sys.executable, "-m", "vink_model", "build", *choices]
    done = subprocess.run(
        command, cwd=ROOT, env=environment(database_url), capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        pytest.fail(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}", pytrace=False)
    return database_url


@contextmanager
def running_app(database_url: str, log: Path, script: Path = ROOT / "app.py") -> Iterator[str]:
    """Start the application on a free port of this machine, wait until it answers, stop it at the end.

    A test that stops or restarts the server itself, or needs a database of its own, uses this directly.
    """
    url = f"http://127.0.0.1:{free_port()}"
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", url.rsplit(":", 1)[1]]
    with log.open("wb") as output:
        server = subprocess.Popen(
            command, cwd=script.parent, env=environment(database_url), stdout=output, stderr=output
        )
        try:
            wait_until_healthy(server, url, log)
            yield url
        finally:
            stop(server)


def environment(database_url: str) -> dict[str, str]:
    """The environment of a program of ours: this machine's, on the given database."""
    return {**os.environ, "VINK_DATABASE_URL": database_url, "STREAMLIT_SERVER_ADDRESS": "127.0.0.1"}


def free_port() -> int:
    """A port of the loopback address that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_healthy(server: subprocess.Popen[bytes], url: str, log: Path) -> None:
    """Wait for the server's own word that it is ready; fail with its log when it ends or takes too long."""
    deadline = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < deadline and server.poll() is None:
        if is_healthy(url):
            return
        time.sleep(0.1)
    said = log.read_text(encoding="utf-8", errors="replace")
    pytest.fail(f"the application did not start (exit {server.poll()}):\n{said}", pytrace=False)


def is_healthy(url: str) -> bool:
    """Whether the server answers its health question."""
    try:
        with urllib.request.urlopen(f"{url}/_stcore/health", timeout=5) as answer:  # noqa: S310 - our own address
            return bool(answer.read() == b"ok")
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False


def stop(server: subprocess.Popen[bytes]) -> None:
    """End the server, firmly when it does not end when asked."""
    server.terminate()
    try:
        server.wait(timeout=10)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()
