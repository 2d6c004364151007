"""Killed at any moment of a load, the database holds the old figures or the new ones, and nothing between."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import func, select, text

from tests.store.killed_loads import CELLS, Answer, numbered
from tests.store.samples import load_sample, loaded, plan_frames
from vink_model.domain.sheets import SHEETS
from vink_model.settings import ROOT
from vink_model.store import Engine, read_dataset, read_present, read_version, states
from vink_model.store.engine import reading, writing
from vink_model.store.rows import SheetRows
from vink_model.store.schema import CURRENT_SHEETS, IMPORTED_SHEETS, IMPORTS, TABLES

KILLS = 100
FEWEST_INSIDE = 35
"""Kills that must have struck with rows written and not committed; fewer would prove little."""
PATIENCE = 120


@dataclass(frozen=True, slots=True)
class Victims:
    """Processes that can be killed in the middle of a load."""

    program: subprocess.Popen[str]

    def asked(self, line: str) -> Answer:
        """One line to the program, and its answer."""
        assert self.program.stdin is not None
        assert self.program.stdout is not None
        self.program.stdin.write(line + "\n")
        self.program.stdin.flush()
        return Answer(**json.loads(self.program.stdout.readline()))


@contextmanager
def victims(engine: Engine) -> Iterator[Victims]:
    url = engine.url.render_as_string(hide_password=False)
    command = [sys.executable, "-m", "tests.store.killed_loads", url]
    pipe = subprocess.PIPE
    program = subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True)
    try:
        yield Victims(program)
    finally:
        program.communicate(timeout=PATIENCE)


def test_a_hundred_kills_at_random_moments_leave_the_old_figures_or_the_new(engine: Engine) -> None:
    load_sample(engine, loaded(**plan_frames()))
    rolled_back = unheard = outside = 0
    with victims(engine) as some:
        measured = some.asked("measure 1")
        newest, duration = measured.done, measured.seconds
        chance = random.Random(1648)  # noqa: S311 - moments to kill at, no secret
        for _ in range(KILLS):
            answer = some.asked(f"kill {newest} {chance.uniform(0, 2 * duration)}")
            assert answer.was_killed
            # Whoever holds the writer's lock knows that the dead one's last command has ended.
            with writing(engine):
                pass
            found = len(states(engine))
            assert found in ({answer.done, answer.done + 1} if answer.is_begun else {answer.done})
            rolled_back += answer.is_begun and found == answer.done
            unheard += found == answer.done + 1
            outside += not answer.is_begun
            assert_whole(engine, found)
            newest = found + 1
            load_sample(engine, numbered(newest))
            assert read_dataset(engine).cells["concerns"].total() == newest * CELLS
    assert rolled_back + unheard + outside == KILLS
    assert rolled_back >= FEWEST_INSIDE, f"only {rolled_back} kills struck inside a load of {duration:.3f} s"
    print(f"{engine.dialect.name}: {rolled_back} inside, {unheard} committed unheard, {outside} outside")


def assert_whole(engine: Engine, number: int) -> None:
    """The figures are those of state `number`, all of them, and no row is left of any other load."""
    read = read_present(engine, ("concerns", "spending"))
    version, present = read.version, read.figures.frames
    newest = states(engine)[0]
    assert (newest.number, newest.version, newest.is_current) == (number, version, True)
    assert version == read_version(engine)
    assert present["concerns"]["count"].tolist() == [number] * CELLS
    assert present["spending"]["amount_kr"].tolist() == [number]
    with reading(engine) as connection:
        if engine.dialect.name == "sqlite":
            assert connection.scalar(text("PRAGMA integrity_check")) == "ok"
            assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
        assert connection.scalar(select(func.count()).select_from(IMPORTS)) == number
        for key, frame in present.items():
            rows = TABLES[key].c.import_id
            held = IMPORTED_SHEETS.c.sheet == key
            kept = connection.execute(select(rows, func.count()).group_by(rows).order_by(rows))
            said = select(IMPORTED_SHEETS.c.import_id, IMPORTED_SHEETS.c.cells).where(held)
            told = connection.execute(said.order_by(IMPORTED_SHEETS.c.import_id))
            assert list(map(tuple, kept)) == list(map(tuple, told))
            behind = select(IMPORTED_SHEETS.c.fingerprint).join(CURRENT_SHEETS).where(held)
            assert connection.scalar(behind) == SheetRows.of(SHEETS[key], frame).fingerprint
