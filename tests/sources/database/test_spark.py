"""The same declaration folds the same rows on Spark, to the last count, also when a worker dies."""

from __future__ import annotations

import logging
import random
import threading
import time
from datetime import date, timedelta
from pathlib import Path

import pandas as pd
import pytest

from tests.sources.database.cases import (
    CPR,
    DECLARATION,
    NAME,
    cases,
    cells,
    each_statement,
    faults,
    read,
    said,
    statements,
)
from tests.spark import WORKERS, Spark
from vink_model.domain.loaded import Loaded
from vink_model.errors import LayoutFault, SourceUnreachable
from vink_model.month import Month

RECORDS = 20_000
FILES = 4
DIMENSIONS = ("month", "channel", "reporter", "severity", "area", "age_band", "triage", "count")

Record = dict[str, str | int | date | None]


@pytest.fixture(scope="module")
def records() -> list[Record]:
    """Seeded records, the first choice of each column the common one."""
    dice = random.Random(20160530)  # noqa: S311 - made-up records, not secrets

    def one_of(*choices: str) -> str:
        return choices[min(int(dice.expovariate(1)), len(choices) - 1)]

    return [
        {
            "modtaget": date(2016, 1, 1) + timedelta(days=dice.randrange(700)),
            "kanal": one_of("Tlf", "Web"),
            "henvender": one_of("school", "club", "police", "relative"),
            "alvor": one_of("h72", "h48", "h24"),
            "bydel": one_of("Nørrebro", "Amager Øst", "Valby", "Indre By"),
            "alder": one_of("under_18", "18_24", "25_plus"),
            "visitation": one_of("in_time", "late", "pending"),
        }
        for _ in range(RECORDS)
    ]


@pytest.fixture(scope="module")
def on_sqlite(records: list[Record], tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    """What SQLite makes of the records."""
    folder = tmp_path_factory.mktemp("sqlite")
    url = f"sqlite:///{folder / 'sager.db'}"
    cases(url, *records)
    return read(folder, url)


@pytest.fixture(scope="module")
def table(spark: Spark, records: list[Record]) -> str:
    """The records as a table of Spark's, in several files so that both workers have their share."""
    folder = spark.folder / "henvendelser"
    folder.mkdir()
    rows = [{"sagsnr": number, "cpr": CPR, "navn": NAME, **record} for number, record in enumerate(records)]
    share = len(rows) // FILES
    for part in range(FILES):
        written = pd.DataFrame(rows[part * share : (part + 1) * share])
        written.to_parquet(folder / f"part-{part}.parquet", index=False)
    spark.run(f"CREATE TABLE henvendelser USING parquet LOCATION '{folder}'")
    return "henvendelser"


def test_the_cells_are_those_of_sqlite_to_the_last_count(
    tmp_path: Path, spark: Spark, table: str, on_sqlite: Loaded
) -> None:
    with statements() as sent:
        loaded = read(tmp_path, spark.url)
    assert loaded.issues == ()
    assert cells(loaded, *DIMENSIONS) == cells(on_sqlite, *DIMENSIONS)
    assert loaded.source_rows == {"concerns": RECORDS}
    assert loaded.origin.sha256 == on_sqlite.origin.sha256
    touching = [one for one in sent if f"FROM `{table}`" in one]
    assert len(touching) == 1
    assert "GROUP BY" in touching[0]
    assert not any("cpr" in one or "navn" in one for one in sent)


def test_only_the_months_asked_for_are_asked_for(
    tmp_path: Path, spark: Spark, table: str, on_sqlite: Loaded
) -> None:
    loaded = read(tmp_path, spark.url, since=Month(2017, 6))
    wanted = [cell for cell in cells(on_sqlite, *DIMENSIONS) if str(cell[0]) >= "2017-06"]
    assert cells(loaded, *DIMENSIONS) == wanted


def test_what_is_not_there_is_told_in_the_readers_words(tmp_path: Path, spark: Spark, table: str) -> None:
    with pytest.raises(LayoutFault) as refused:
        read(tmp_path, spark.url, DECLARATION.replace('"henvendelser"', '"sager"'))
    assert refused.value.title.en == "The database has no table 'sager'"
    with pytest.raises(LayoutFault) as refused:
        read(tmp_path, spark.url, DECLARATION.replace('"kanal"', '"kanaler"'))
    assert "'kanaler': did you mean 'kanal'?" in refused.value.remedy.en


def test_faults_are_told_with_the_rows_that_hold_them(tmp_path: Path, spark: Spark, table: str) -> None:
    spark.run(
        "CREATE OR REPLACE VIEW fejl AS SELECT modtaget, kanal, henvender, alvor, bydel, alder, visitation,"
        " IF(sagsnr < 3, -1, 2) AS antal, '17.05.2016' AS dag FROM henvendelser WHERE sagsnr < 100"
    )
    declaration = DECLARATION.replace('"henvendelser"', '"fejl"').replace('"modtaget"', '"dag"')
    loaded = read(tmp_path, spark.url, declaration + 'count = "antal"\n')
    assert faults(loaded) == [("negative", "antal")]
    assert set(cells(loaded, "month")) == {("2016-05",)}


def test_a_worker_killed_on_the_way_changes_no_count(
    tmp_path: Path, spark: Spark, table: str, on_sqlite: Loaded
) -> None:
    # Every 500th record holds its task up for a quarter of a second: ten seconds of work for two workers.
    spark.run(
        "CREATE OR REPLACE VIEW langsom AS SELECT * FROM henvendelser WHERE IF(sagsnr % 500 = 0,"
        " java_method('java.lang.Thread', 'sleep', 250L) IS NOT NULL, true)"
    )
    spark.wait_for(lambda: spark.workers_alive() == WORKERS, "both workers")
    asked = threading.Event()
    killed_at: list[float] = []

    def kill_amid() -> None:
        asked.wait(timeout=60)
        time.sleep(2)
        spark.kill("worker2")
        killed_at.append(time.monotonic())

    killer = threading.Thread(target=kill_amid)
    killer.start()
    with each_statement(lambda statement: asked.set() if "FROM `langsom`" in statement else None):
        loaded = read(tmp_path, spark.url, DECLARATION.replace('"henvendelser"', '"langsom"'))
    ended_at = time.monotonic()
    killer.join()
    assert killed_at[0] < ended_at
    assert cells(loaded, *DIMENSIONS) == cells(on_sqlite, *DIMENSIONS)
    spark.wait_for(lambda: spark.workers_alive() == 1, "the master noticing that a worker is gone")


def test_a_server_that_is_gone_is_told_without_its_address(
    tmp_path: Path, spark: Spark, table: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    caplog.set_level(logging.DEBUG, "sqlalchemy")
    spark.kill("server")
    hasty = DECLARATION.replace("url_env", "tries = 1\nurl_env")
    with pytest.raises(SourceUnreachable) as refused:
        read(tmp_path, spark.url, hasty)
    shown = said([refused.value.title, refused.value.remedy, refused.value, caplog.text])
    assert "127.0.0.1" not in shown
    assert str(spark.ports["server"]) not in shown
