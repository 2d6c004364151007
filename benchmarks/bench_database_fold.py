"""What the fold of a database table of 10,000,000 records costs against the bare GROUP BY by hand.

The whole way (connecting, finding the columns, asking, checking, folding) and the bare question run in turn,
each in a process of its own, on the same table, in SQLite and in PostgreSQL. The ratio of whole to bare
may be at most 1.2, and the peak of memory of our process at most 300 MB.

Run from the repository's root: python -m benchmarks.bench_database_fold
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from sqlalchemy import NullPool, create_engine, text

from tests.postgres import running_cluster
from vink_model.sources.database import declared_sources, read_database

ROWS = int(os.environ.get("VINK_BENCH_ROWS", "10000000"))
ROUNDS = 5
LIMIT = 1.2
PEAK_LIMIT_MB = 300
ADDRESS = "VINK_BENCH_SOURCE"
KNOWN = {"levels": frozenset({"anticipatory", "preventive", "intervening"})}

DECLARATION = f"""
[records]
url_env = "{ADDRESS}"
answer_seconds = 3600
[records.tables.concerns]
table = "records"
[records.tables.concerns.columns]
month = "received"
channel = "channel"
reporter = "reporter"
kind = "kind"
severity = "severity"
level = {{ constant = "preventive" }}
area = "area"
age_band = {{ constant = "unknown" }}
triage = {{ constant = "in_time" }}
follow_up = {{ constant = "advice" }}
"""
CHOICES = {
    "channel": ("vink_hotline", "national_hotline", "ssp", "other"),
    "reporter": ("school", "social_services", "club", "relative", "police"),
    "kind": ("person", "group", "advice"),
    "severity": ("h24", "h48", "h72"),
    "area": ("nord", "syd", "vest"),
}
CELLS = 120 * 4 * 5 * 3 * 3 * 3
NUMBERS = {
    "sqlite": f"WITH RECURSIVE s(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < {ROWS})",
    "postgresql": f"WITH s AS (SELECT n FROM generate_series(1::bigint, {ROWS}) AS n)",
}
# Ten years of days, in an order in which equal records do not lie side by side.
DAYS = {
    "sqlite": "date('2008-01-01', '+' || (n * 7919 % 3653) || ' days')",
    "postgresql": "DATE '2008-01-01' + (n * 7919 % 3653)::int",
}
MONTHS = {"sqlite": "substr(received, 1, 7)", "postgresql": "to_char(received, 'YYYY-MM')"}


def make_records(url: str) -> None:
    """The table, made by the database itself."""
    engine = create_engine(url, poolclass=NullPool)
    kind = engine.dialect.name
    columns = ", ".join(f"{name} VARCHAR(20)" for name in CHOICES)
    with engine.begin() as connection:
        day = "VARCHAR(10)" if kind == "sqlite" else "DATE"
        connection.execute(
            text(f"CREATE TABLE records (number BIGINT, cpr VARCHAR(11), received {day}, {columns})")
        )
        chosen = ", ".join(choice(place, words) for place, words in enumerate(CHOICES.values()))
        made = f"SELECT n, '010190-1234', {DAYS[kind]}, {chosen} FROM s"
        connection.execute(text(f"INSERT INTO records {NUMBERS[kind]} {made}"))
    if kind == "postgresql":
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("VACUUM ANALYZE records"))
    engine.dispose()


def choice(place: int, words: tuple[str, ...]) -> str:
    """One of the words, the first the most common, by a digit that differs from column to column."""
    digit = f"(n * {(104729, 15485863, 32452843, 49979687, 67867967)[place]} / 97 % 10)"
    shares = (5, 8, 9, 10) if len(words) == 4 else (4, 6, 8, 9, 10) if len(words) == 5 else (6, 9, 10)
    cases = " ".join(
        f"WHEN {digit} < {share} THEN '{word}'" for share, word in zip(shares, words, strict=True)
    )
    return f"CASE {cases} END"


def bare(url: str) -> None:
    """The question as one writes it by hand, and its answer fetched."""
    engine = create_engine(url, poolclass=NullPool)
    groups = ", ".join((MONTHS[engine.dialect.name], *CHOICES))
    with engine.connect() as connection:
        rows = connection.exec_driver_sql(
            f"SELECT {groups}, COUNT(*) FROM records GROUP BY {groups}"
        ).fetchall()
    engine.dispose()
    check(sum(row[-1] for row in rows), len(rows))


def whole(url: str) -> None:
    """From the declaration to checked and folded cells."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "sources.toml"
        file.write_text(DECLARATION, encoding="utf-8")
        (source,) = declared_sources(file)
    loaded = read_database(source, {ADDRESS: url}, KNOWN)
    cells = loaded.frames["concerns"]
    check(0 if loaded.issues else int(cells["count"].sum()), len(cells))


def check(rows: int, cells: int) -> None:
    """A measurement of a wrong answer is worth nothing."""
    if rows != ROWS or not 0 < cells <= CELLS:
        raise SystemExit(f"{rows} rows in {cells} cells are not the rows that were made")


def peak_mb() -> int:
    """The most memory that this process has held. getrusage would pass on the parent's peak."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return next(int(line.split()[1]) // 1024 for line in status.splitlines() if line.startswith("VmHWM"))


def one_run(which: str, url: str) -> tuple[float, int]:
    """Seconds and peak of memory of one run in a process that does nothing else."""
    command = [sys.executable, "-m", "benchmarks.bench_database_fold", which]
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, env={**os.environ, ADDRESS: url}
    )
    seconds, peak = done.stdout.split()
    return float(seconds), int(peak)


def measure(kind: str, url: str) -> int:
    """Print ratio and peak on one database; 1 when a limit is passed."""
    start = perf_counter()
    make_records(url)
    print(f"{kind}: {ROWS:,} records made in {perf_counter() - start:.0f} s", flush=True)
    one_run("bare", url)  # so that both find the file in the system's memory
    runs = [(one_run("bare", url), one_run("whole", url)) for _ in range(ROUNDS)]
    by_hand, ours = (median(run[which][0] for run in runs) for which in (0, 1))
    # The two runs of a round lie closest together, so noise that lasts falls on both.
    ratio = median(run[1][0] / run[0][0] for run in runs)
    peak = max(run[1][1] for run in runs)
    print(f"{kind}: bare {by_hand:.2f} s, whole {ours:.2f} s, ratio {ratio:.2f} (limit {LIMIT}),", end=" ")
    print(f"peak {peak} MB (limit {PEAK_LIMIT_MB})", flush=True)
    return int(ratio > LIMIT or peak > PEAK_LIMIT_MB)


def main() -> int:
    """Measure on both databases; with `bare` or `whole`, one run that prints its seconds and its peak."""
    if sys.argv[1:]:
        work = {"bare": bare, "whole": whole}[sys.argv[1]]
        start = perf_counter()
        work(os.environ[ADDRESS])
        print(perf_counter() - start, peak_mb())
        return 0
    with tempfile.TemporaryDirectory() as folder:
        failed = measure("SQLite", f"sqlite:///{folder}/records.db")
    with running_cluster() as cluster:
        return failed + measure("PostgreSQL", cluster.url())


if __name__ == "__main__":
    sys.exit(main())
