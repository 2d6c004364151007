"""A private Spark for the tests: a master, two workers and the server that takes SQL, gone when they end."""

from __future__ import annotations

import json
import logging
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

import pytest
from sqlalchemy import NullPool, create_engine, text
from sqlalchemy.exc import DBAPIError
from thrift.transport.TTransport import TTransportException

HOST = "127.0.0.1"
WORKERS = 2
START_SECONDS = 180
SERVER_CLASS = "org.apache.spark.sql.hive.thriftserver.HiveThriftServer2"
SETTINGS = {
    "spark.driver.host": HOST,
    "spark.driver.bindAddress": HOST,
    "spark.driver.memory": "512m",
    "spark.executor.memory": "512m",
    "spark.executor.cores": "1",
    "spark.cores.max": str(WORKERS),
    "spark.sql.shuffle.partitions": "4",
    "spark.ui.enabled": "false",
    "spark.sql.catalogImplementation": "hive",
    # A worker that was killed is noticed within the patience of a test.
    "spark.network.timeout": "20s",
    "spark.network.timeoutInterval": "5s",
    "spark.executor.heartbeatInterval": "2s",
}


@dataclass
class Spark:
    """A running cluster that belongs to this test run alone."""

    folder: Path
    ports: Mapping[str, int]
    programs: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)

    @property
    def url(self) -> str:
        """How the product is told to reach it."""
        return f"hive://vink@{HOST}:{self.ports['server']}/default"

    def run(self, statement: str) -> list[tuple[object, ...]]:
        """Run one statement."""
        engine = create_engine(self.url, poolclass=NullPool)
        try:
            with engine.connect() as connection:
                result = connection.execute(text(statement))
                return [tuple(row) for row in result] if result.returns_rows else []
        finally:
            engine.dispose()

    def workers_alive(self) -> int:
        """How many workers the master can count on."""
        with urllib.request.urlopen(f"http://{HOST}:{self.ports['page']}/json/", timeout=5) as page:
            return int(json.load(page)["aliveworkers"])

    def start(self, name: str, *command: str) -> None:
        """Start a program of Spark's that logs into the folder."""
        with (self.folder / f"{name}.log").open("wb") as log:
            self.programs[name] = subprocess.Popen(
                # A test run that is itself killed leaves nobody to end them: the system does.
                ["setpriv", "--pdeathsig", "KILL", str(home() / "bin" / command[0]), *command[1:]],
                cwd=self.folder,
                stdout=log,
                stderr=log,
                env=surroundings(self.folder),
                start_new_session=True,
            )

    def kill(self, name: str) -> None:
        """End a program with all that it started, at once."""
        program = self.programs.pop(name)
        # The group outlives its leader when that was killed from elsewhere.
        with suppress(ProcessLookupError):
            os.killpg(program.pid, signal.SIGKILL)
        program.wait(timeout=30)

    def wait_for(self, is_ready: Callable[[], bool], what: str) -> None:
        """Wait until something is so, and fail with the logs when it never is."""
        logging.getLogger("thrift.transport").setLevel(logging.CRITICAL + 1)  # each attempt would be told
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            ended = [name for name, program in self.programs.items() if program.poll() is not None]
            if ended:
                break
            with suppress(OSError, DBAPIError, ValueError, TTransportException):
                if is_ready():
                    return
            time.sleep(0.3)
        logs = "\n".join(f"{log.name}:\n{log.read_text(errors='replace')[-3000:]}" for log in self.logs())
        pytest.fail(f"Spark: {what} did not come about\n{logs}", pytrace=False)

    def logs(self) -> list[Path]:
        """What the programs said."""
        return sorted(self.folder.glob("*.log"))


@contextmanager
def running_spark() -> Iterator[Spark]:
    """Start the cluster in a folder of its own, and take all of it away at the end."""
    if shutil.which("java") is None:
        pytest.fail("Spark needs Java: apt-get install openjdk-17-jre-headless", pytrace=False)
    folder = Path(tempfile.mkdtemp(prefix="vink-spark-"))
    spark = Spark(folder, dict(zip(("master", "page", "server"), free_ports(3), strict=True)))
    try:
        start(spark)
        yield spark
    finally:
        for name in reversed(tuple(spark.programs)):
            spark.kill(name)
        # Programs that were killed may still have been writing.
        shutil.rmtree(folder, ignore_errors=True)


def start(spark: Spark) -> None:
    """Start master, workers and server, and wait until SQL is answered."""
    master = f"spark://{HOST}:{spark.ports['master']}"
    ports = ["--port", str(spark.ports["master"]), "--webui-port", str(spark.ports["page"])]
    spark.start("master", "spark-class", "org.apache.spark.deploy.master.Master", "--host", HOST, *ports)
    spark.wait_for(lambda: spark.workers_alive() == 0, "the master's page")
    for number in range(1, WORKERS + 1):
        room = ["--cores", "1", "--memory", "768m", "--work-dir", str(spark.folder / f"work{number}")]
        worker = ["org.apache.spark.deploy.worker.Worker", "--host", HOST, "--webui-port", "0", *room, master]
        spark.start(f"worker{number}", "spark-class", *worker)
    settings = [part for name, value in SETTINGS.items() for part in ("--conf", f"{name}={value}")]
    hive = {
        "hive.server2.thrift.port": str(spark.ports["server"]),
        "hive.server2.thrift.bind.host": HOST,
        "hive.exec.scratchdir": str(spark.folder / "scratch"),
        "hive.exec.local.scratchdir": str(spark.folder / "scratch-local"),
    }
    hive_settings = [part for name, value in hive.items() for part in ("--hiveconf", f"{name}={value}")]
    server = ["--master", master, *settings, "--class", SERVER_CLASS, "spark-internal", *hive_settings]
    spark.start("server", "spark-submit", *server)
    spark.wait_for(lambda: spark.workers_alive() == WORKERS, "two workers")
    spark.wait_for(lambda: spark.run("SELECT 1") == [(1,)], "an answer")


def home() -> Path:
    """The folder of the installed package, which holds all of Spark."""
    found = find_spec("pyspark")
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).parent


def surroundings(folder: Path) -> dict[str, str]:
    """What Spark's programs see: their own folder, and loopback alone."""
    return {
        **os.environ,
        "SPARK_HOME": str(home()),
        "SPARK_LOCAL_IP": HOST,
        "SPARK_LOCAL_DIRS": str(folder),
        "SPARK_WORKER_MEMORY": "768m",
        "SPARK_DAEMON_MEMORY": "640m",
        # On a busy machine a worker's sign of life comes late; one that was killed closes its connection.
        "SPARK_MASTER_OPTS": "-Dspark.worker.timeout=60 -Dspark.master.rest.enabled=false",
        "JAVA_TOOL_OPTIONS": f"-Djava.io.tmpdir={folder}",
    }


def free_ports(number: int) -> list[int]:
    """Ports that nobody uses at this moment."""
    sockets = [socket.socket() for _ in range(number)]
    try:
        for one in sockets:
            one.bind((HOST, 0))
        return [one.getsockname()[1] for one in sockets]
    finally:
        for one in sockets:
            one.close()


@pytest.fixture(scope="module")
def spark() -> Iterator[Spark]:
    """One cluster for the tests of a module."""
    with running_spark() as cluster:
        yield cluster
