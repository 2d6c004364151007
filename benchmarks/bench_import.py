"""What the whole door costs against a bare read of the same file: 10,000, 100,000 and 1,000,000 records.

The whole door: gate, read, search for persons, checks, fold, and the store of the folded rows in a fresh
SQLite. The bare read is python-calamine's documented `load_workbook(...).get_sheet_by_index(0).to_python()`;
its leaner `iter_rows()` is printed beside it. All run in turn in one process, by the clock and by processor
time; the peak of memory is measured in a process that does nothing else.

Run from the repository's root: python -m benchmarks.bench_import [10k] [100k] [1m]
"""

import io
import random
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

import xlsxwriter
from python_calamine import load_workbook

from vink_model import store
from vink_model.domain.sheets import SHEETS
from vink_model.sources.excel import read_workbook

LEVELS = ("anticipatory", "preventive", "intervening")
AREAS = tuple(f"district_{number}" for number in range(15))
FIRST_DAY = date(2012, 1, 1)


@dataclass(frozen=True)
class Size:
    """A size of file, how often it is read, and what it may cost."""

    rows: int
    rounds: int
    most_ratio: float
    most_mb: int


SIZES = {
    "10k": Size(10_000, 9, 2.0, 400),
    "100k": Size(100_000, 7, 1.35, 400),
    "1m": Size(1_000_000, 3, 1.0, 1_000),
}


def write_records(path: Path, rows: int) -> None:
    """A concerns sheet with one row a record: all declared columns, a record number and the full date."""
    dice = random.Random(20160530)
    with xlsxwriter.Workbook(path, {"in_memory": True}) as workbook:
        day_form = workbook.add_format({"num_format": "dd-mm-yyyy"})
        sheet = workbook.add_worksheet("Henvendelser")
        columns = tuple(SHEETS["concerns"])
        sheet.write_row(0, 0, ("Journalnr", *(column.label.da for column in columns), "Fuld dato"))
        for row in range(1, rows + 1):
            day = FIRST_DAY + timedelta(days=dice.randrange(2_000))
            sheet.write_string(row, 0, f"S-{row:07d}")
            for place, column in enumerate(columns, 1):
                if column.key == "month":
                    sheet.write_datetime(row, place, day, day_form)
                elif column.key == "count":
                    sheet.write_number(row, place, 1)
                else:
                    choices = [code.value for code in column.codes or ()]
                    choices = choices or list(LEVELS if column.key == "level" else AREAS)
                    # The first choice is the common one, as in life: otherwise no two rows would be equal.
                    sheet.write_string(row, place, choices[min(int(dice.expovariate(1)), len(choices) - 1)])
            sheet.write_datetime(row, len(columns) + 1, day, day_form)


Times = tuple[float, float]
"""Seconds by the clock, and of the processor alone."""


class Timer:
    """The time since it was made."""

    def __init__(self) -> None:
        self._clock, self._processor = perf_counter(), process_time()

    def times(self) -> Times:
        """So far."""
        return perf_counter() - self._clock, process_time() - self._processor


def bare(content: bytes, rows: int) -> Times:
    """The reader alone: every row of the sheet as a list."""
    timer = Timer()
    read = load_workbook(io.BytesIO(content)).get_sheet_by_index(0).to_python()
    times = timer.times()
    check(len(read) == rows + 1)
    return times


def lean(content: bytes, rows: int) -> Times:
    """The reader alone, row by row, none of them kept."""
    timer = Timer()
    count = sum(1 for _ in load_workbook(io.BytesIO(content)).get_sheet_by_index(0).iter_rows())
    times = timer.times()
    check(count == rows + 1)
    return times


def whole(content: bytes, rows: int) -> Times:
    """Gate, read, privacy, layout, checks, fold and store; the empty database is made beforehand."""
    with tempfile.TemporaryDirectory() as folder:
        engine = store.open_engine(f"sqlite:///{folder}/fresh.db")
        store.migrate(engine)
        load = partial(store.load, engine, who="bench", now=datetime(2016, 5, 30, tzinfo=UTC))
        load(read_workbook(levels(), "levels.xlsx"))
        timer = Timer()
        loaded = read_workbook(content, "records.xlsx", {"levels": LEVELS})
        reading = timer.times()
        check(not loaded.issues and loaded.frames["concerns"]["count"].sum() == rows)
        outcome = load(loaded)
        both = timer.times()
        check(outcome.change is store.Change.NEW)
        READING.append(reading)
        engine.dispose()
        return both


READING: list[Times] = []
"""Of each run the part that reads, checks and folds."""


def levels() -> bytes:
    """The levels that the records refer to."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as workbook:
        sheet = workbook.add_worksheet("levels")
        sheet.write_row(0, 0, [column.key for column in SHEETS["levels"]])
        for row, key in enumerate(LEVELS, 1):
            sheet.write_row(
                row, 0, (key, "green", row, "Navn", "Name", "Sigte", "Aim", "Plan", 4, "stated", None)
            )
    return stream.getvalue()


def check(is_right: bool) -> None:
    """A measurement of a wrong answer is worth nothing."""
    if not is_right:
        raise SystemExit("the rows read are not the rows written")


def peak_mb() -> int:
    """The most memory that this process has held. getrusage would pass on the parent's peak."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return next(int(line.split()[1]) // 1024 for line in status.splitlines() if line.startswith("VmHWM"))


def measure(path: Path, size: Size) -> int:
    """Print ratio and peak; 1 when a limit is passed."""
    content = path.read_bytes()
    kinds = (bare, lean, whole)
    runs = [tuple(work(content, size.rows) for work in kinds) for _ in range(size.rounds)]
    ratios = {}
    for place, kind in enumerate(("by the clock", "of processor time")):
        times = [median(run[which][place] for run in runs) for which in range(len(kinds))]
        ratios[kind] = times[2] / times[0]
        print(
            f"{size.rows:,} rows, {kind}: bare to_python {times[0]:.2f} s, bare iter_rows {times[1]:.2f} s, "
            f"whole {times[2]:.2f} s (of which reading {median(r[place] for r in READING):.2f}), "
            f"ratio {ratios[kind]:.2f}"
        )
    READING.clear()
    command = [sys.executable, "-m", "benchmarks.bench_import", "--peak", str(path), str(size.rows)]
    peak = int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    print(f"peak memory {peak} MB; limits: ratio {size.most_ratio}, peak {size.most_mb} MB")
    # The clock also counts what other programs on the machine do; the processor's own time does so far less.
    return int(min(ratios.values()) > size.most_ratio or peak > size.most_mb)


def main() -> int:
    """Write each file, then measure; with --peak, take one file in and print this process's peak in MB."""
    if sys.argv[1:2] == ["--peak"]:
        whole(Path(sys.argv[2]).read_bytes(), int(sys.argv[3]))
        print(peak_mb())
        return 0
    failed = 0
    for size in [SIZES[name] for name in sys.argv[1:] or SIZES]:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "records.xlsx"
            write_records(path, size.rows)
            failed |= measure(path, size)
    return failed


if __name__ == "__main__":
    sys.exit(main())
