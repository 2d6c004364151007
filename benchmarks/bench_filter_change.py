"""What changing a filter on the concerns screen costs, against the same screen with constant data.

Both run app.py in this process and render the same cards; with constant data they come ready-made: neither
database nor cells are asked. The ratio may be at most 1.5, with few cells and with as many as an installation
has. Costs are this process's time on the processor, so that other work on the machine weighs less.

Run from the repository's root: python -m benchmarks.bench_filter_change
"""

import logging
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from time import process_time
from unittest.mock import patch

import numpy as np
import pandas as pd
from streamlit.testing.v1 import AppTest

from pages._ui import data
from sample_data.plan_files import plan_frames
from vink_model import store
from vink_model.domain.dataset import Dataset
from vink_model.domain.fold import fold
from vink_model.domain.loaded import Loaded, Origin
from vink_model.domain.sheets import SHEETS, Column
from vink_model.month import Month, span
from vink_model.views import concerns
from vink_model.views.concerns import ConcernsScreen
from vink_model.views.concerns_filters import ConcernFilters
from vink_model.views.concerns_looking import Looking, Part

ROOT = Path(__file__).parents[1]
CELLS = (1_000, 100_000)
ROUNDS = 8
CHOICES = ("2016", "2017", "all")
LIMIT = 1.5
MONTHS = span(Month(2016, 1), Month(2017, 12))
AREAS = [f"area_{number}" for number in range(1, 13)]


def main() -> None:
    """Measure with few and with many cells; fail when either is above the limit."""
    logging.getLogger("streamlit").setLevel(logging.ERROR)  # it misses a browser, and says so on every run
    worst = max([measured(cells) for cells in CELLS])
    print(f"at most {LIMIT}: {'kept' if worst <= LIMIT else 'broken'}")
    if worst > LIMIT:
        raise SystemExit(1)


def measured(cells: int) -> float:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'vink.sqlite'}"
        known = stored(url, cells)
        with patch.dict(os.environ, {"VINK_DATABASE_URL": url}):
            live, constant = rounds(known)
            data.product().close()
            data.product.clear()
    view = median(
        timed(lambda: concerns.concerns_screen(known, ConcernFilters("2016"), Looking(Part.TIME)))
        for _ in range(9)
    )
    print(
        f"{len(known.cells['concerns']):>7,} cells: {live:.0f} ms, {constant:.0f} ms with constant data, "
        f"ratio {live / constant:.2f} (the view alone: {view:.0f} ms)"
    )
    return live / constant


def rounds(known: Dataset) -> tuple[float, float]:
    """Medians of a change of filter, live and constant in turn, so that a busy machine slows both alike."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=120).run()
    app.switch_page("pages/concerns.py").run()
    ready = ReadyMade(known)
    live: list[float] = []
    constant: list[float] = []
    for _ in range(ROUNDS + 1):
        live += [changed(app, choice) for choice in CHOICES]
        with constant_data(ready):
            constant += [changed(app, choice) for choice in CHOICES]
    first = len(CHOICES)  # the first round imports and fills caches
    return median(live[first:]), median(constant[first:])


def changed(app: AppTest, choice: str) -> float:
    cost = timed(app.segmented_control(key="periode.choice").set_value(choice).run)
    if app.exception:
        raise SystemExit(str(app.exception))
    return cost


def timed(act: Callable[[], object]) -> float:
    """What an act costs. Unit: milliseconds on the processor."""
    begun = process_time()
    act()
    return (process_time() - begun) * 1000


class ReadyMade:
    """Stands in for the product and for the view: nothing is asked for and nothing is counted."""

    def __init__(self, known: Dataset) -> None:
        self.known = known
        self.screens = {
            filters: concerns.concerns_screen(known, filters, Looking(Part.TIME))
            for filters in map(ConcernFilters, CHOICES)
        }

    def version(self) -> str:
        """Always the same."""
        return self.known.version

    def dataset(self) -> Dataset:
        """Read long ago."""
        return self.known

    def screen(self, _: Dataset, filters: ConcernFilters, __: Looking) -> ConcernsScreen:
        """Counted long ago."""
        return self.screens[filters]


@contextmanager
def constant_data(ready: ReadyMade) -> Iterator[None]:
    with (
        patch.object(data, "product", lambda: ready),
        patch.object(concerns, "concerns_screen", ready.screen),
    ):
        yield


def stored(url: str, cells: int) -> Dataset:
    """A database with the sample plan and so many different cells of made-up concerns."""
    engine = store.open_engine(url)
    store.migrate(engine)
    frames = {**plan_frames(), "concerns": made_up(cells)}
    loaded = Loaded(Origin("benchmark.xlsx", "0" * 64, 0), frames, source_rows={})
    store.load(engine, loaded, who="benchmark", now=datetime(2018, 1, 1, tzinfo=UTC))
    known = store.read_dataset(engine)
    engine.dispose()
    return known


def made_up(cells: int) -> pd.DataFrame:
    """Rows drawn at random until, folded, they are so many."""
    sheet, chance = SHEETS["concerns"], np.random.default_rng(1)
    levels = [str(row["key"]) for row in plan_frames()["levels"].to_dict("records")]
    rows = cells + cells // 4
    drawn = {
        column.key: np.array(values_of(column, levels))[
            chance.integers(len(values_of(column, levels)), size=rows)
        ]
        for column in sheet.dimensions
    }
    frame = pd.DataFrame(drawn).astype(object).assign(count=1)
    return fold(sheet, frame[[*drawn, "count"]]).sample(cells, random_state=1)


def values_of(column: Column, levels: list[str]) -> list[str]:
    if column.codes:
        return ["synthetic"] if column.key == "status" else [code.value for code in column.codes]
    return {"month": [str(month) for month in MONTHS], "level": levels}.get(column.key, AREAS)


if __name__ == "__main__":
    main()
