"""What reading, checking and folding 100,000 records costs against the bare read of the same file.

Both run in turn in one process; the ratio of their medians may be at most 1.35. The peak of memory,
measured in a process that does nothing else, may be at most 400 MB.

Run from the repository's root: python -m benchmarks.bench_import_100k
"""

import io
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

import xlsxwriter
from python_calamine import load_workbook

from vink_model.domain.sheets import SHEETS
from vink_model.sources.excel import read_workbook

ROWS = 100_000
ROUNDS = 7
LIMIT = 1.35
PEAK_LIMIT_MB = 400
LEVELS = ("anticipatory", "preventive", "intervening")
AREAS = tuple(f"district_{number}" for number in range(15))
FIRST_DAY = date(2012, 1, 1)


def write_records(path: Path) -> None:
    """A concerns sheet with one row a record: all declared columns, a record number and the full date."""
    dice = random.Random(20160530)
    with xlsxwriter.Workbook(path, {"in_memory": True}) as workbook:
        day_form = workbook.add_format({"num_format": "dd-mm-yyyy"})
        sheet = workbook.add_worksheet("Henvendelser")
        columns = tuple(SHEETS["concerns"])
        sheet.write_row(0, 0, ("Journalnr", *(column.label.da for column in columns), "Fuld dato"))
        for row in range(1, ROWS + 1):
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


def bare(content: bytes) -> None:
    """The reader alone: every row of the sheet as a list."""
    rows = list(load_workbook(io.BytesIO(content)).get_sheet_by_index(0).iter_rows())
    check(len(rows) == ROWS + 1)


def whole(content: bytes) -> None:
    """Gate, read, privacy, layout, checks and fold."""
    loaded = read_workbook(content, "records.xlsx", {"levels": LEVELS})
    check(not loaded.issues and loaded.frames["concerns"]["count"].sum() == ROWS)


def check(is_right: bool) -> None:
    """A measurement of a wrong answer is worth nothing."""
    if not is_right:
        raise SystemExit("the rows read are not the rows written")


def peak_mb() -> int:
    """The most memory that this process has held. getrusage would pass on the parent's peak."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return next(int(line.split()[1]) // 1024 for line in status.splitlines() if line.startswith("VmHWM"))


def seconds(work: Callable[[bytes], None], content: bytes) -> tuple[float, float]:
    """The time that one run takes by the clock, and of the processor alone."""
    start, start_of_processor = perf_counter(), process_time()
    work(content)
    return perf_counter() - start, process_time() - start_of_processor


def measure(path: Path) -> int:
    """Print ratio and peak; 1 when a limit is passed."""
    content = path.read_bytes()
    runs = [(seconds(bare, content), seconds(whole, content)) for _ in range(ROUNDS)]
    ratios = {}
    for place, kind in enumerate(("by the clock", "of processor time")):
        bare_time, whole_time = (median(run[which][place] for run in runs) for which in (0, 1))
        ratios[kind] = whole_time / bare_time
        print(f"{kind}: bare {bare_time:.2f} s, whole {whole_time:.2f} s, ratio {ratios[kind]:.2f}")
    command = [sys.executable, "-m", "benchmarks.bench_import_100k", "--peak", str(path)]
    peak = int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    print(f"peak memory {peak} MB; limits: ratio {LIMIT}, peak {PEAK_LIMIT_MB} MB")
    # The clock also counts what other programs on the machine do; the processor's own time does so far less.
    return int(min(ratios.values()) > LIMIT or peak > PEAK_LIMIT_MB)


def main() -> int:
    """Write the file, then measure; with --peak, read one file and print this process's peak in MB."""
    if sys.argv[1:2] == ["--peak"]:
        whole(Path(sys.argv[2]).read_bytes())
        print(peak_mb())
        return 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "records.xlsx"
        write_records(path)
        return measure(path)


if __name__ == "__main__":
    sys.exit(main())
