"""Several people and processes at once: one writes, the others wait or hear why not, nothing is half done."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest

from tests.store.samples import concerns_of, load_sample, loaded, plan_frames
from vink_model.errors import StoreBusy
from vink_model.settings import ROOT
from vink_model.store import Engine, history, migrate, open_engine, read_dataset, read_version
from vink_model.store.engine import writing

MIGRATE = "import sys; from vink_model.store import *; migrate(open_engine(sys.argv[1]))"
DIE_BEFORE_THE_END = """
import os, signal, sys
from sqlalchemy import event
from tests.store.samples import concerns_of, load_sample, loaded, plan_frames
from vink_model.store import open_engine

engine = open_engine(sys.argv[1])

@event.listens_for(engine, "before_cursor_execute")
def die(connection, cursor, statement, parameters, context, executemany):
    if statement.startswith("INSERT INTO current_sheets"):
        os.kill(os.getpid(), signal.SIGKILL)

load_sample(engine, loaded("ny.xlsx", **plan_frames(), concerns=concerns_of(*[9] * 12)))
"""


PATIENCE = 240
"""Seconds; a loaded machine starts processes slowly."""


@contextmanager
def started(code: str, url: str, times: int = 1) -> Iterator[list[subprocess.Popen[str]]]:
    """Processes that run the code on the database at the same time; none outlives the test."""
    command = [sys.executable, "-c", code, url]
    running = [subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) for _ in range(times)]
    try:
        yield running
    finally:
        for one in running:
            one.kill()
            one.communicate()


def test_a_process_killed_with_all_rows_written_leaves_the_old_figures(engine: Engine) -> None:
    load_sample(engine, loaded(**plan_frames(), concerns=concerns_of(3)))
    version = read_version(engine)
    with started(DIE_BEFORE_THE_END, engine.url.render_as_string(hide_password=False)) as (victim,):
        _, said = victim.communicate(timeout=PATIENCE)
        assert victim.returncode == -signal.SIGKILL, said
    assert read_version(engine) == version
    assert len(history(engine)) == 1
    assert load_sample(engine, loaded("ny.xlsx", concerns=concerns_of(9))).by.cells == 1


def test_loads_at_the_same_time_go_one_after_the_other(engine: Engine) -> None:
    load_sample(engine, loaded(**plan_frames()))
    files = [loaded(f"{n}.xlsx", concerns=concerns_of(n)) for n in range(1, 7)]
    with ThreadPoolExecutor(6) as pool:
        outcomes = list(pool.map(lambda checked: load_sample(engine, checked), files))
    assert sorted(one.by.number for one in outcomes) == [2, 3, 4, 5, 6, 7]
    newest = history(engine)[0]
    assert read_dataset(engine).cells["concerns"].total() == int(newest.file_name.removesuffix(".xlsx"))


def test_the_same_file_from_two_people_at_once_is_stored_once(engine: Engine) -> None:
    checked = loaded(**plan_frames(), concerns=concerns_of(3))
    with ThreadPoolExecutor(4) as pool:
        outcomes = list(pool.map(lambda _: load_sample(engine, checked), range(4)))
    assert sorted(one.is_unchanged for one in outcomes) == [False, True, True, True]
    assert len(history(engine)) == 1


def test_a_load_that_cannot_begin_says_that_someone_else_is_loading(engine: Engine) -> None:
    impatient = open_engine(engine.url.render_as_string(hide_password=False), wait_seconds=1)
    with writing(engine), pytest.raises(StoreBusy) as refusal:
        load_sample(impatient, loaded(**plan_frames()))
    assert refusal.value.title.da == "Databasen er optaget"
    assert load_sample(impatient, loaded(**plan_frames())).by.number == 1
    impatient.dispose()


def test_reading_goes_on_while_a_load_is_under_way(engine: Engine) -> None:
    load_sample(engine, loaded(**plan_frames(), concerns=concerns_of(3)))
    with writing(engine):
        assert read_dataset(engine).cells["concerns"].total() == 3


def test_processes_that_start_at_once_on_a_new_database_all_get_its_tables(unbuilt: Engine) -> None:
    url = unbuilt.url.render_as_string(hide_password=False)
    with started(MIGRATE, url, times=4) as starting:
        said = [one.communicate(timeout=PATIENCE)[1] for one in starting]
        assert [one.returncode for one in starting] == [0, 0, 0, 0], said
    migrate(unbuilt)
    assert read_dataset(unbuilt).is_empty


def test_connections_are_shared_by_threads_that_come_and_go(engine: Engine) -> None:
    load_sample(engine, loaded(**plan_frames(), concerns=concerns_of(3)))
    for _ in range(5):
        with ThreadPoolExecutor(8) as pool:
            assert set(pool.map(lambda _: read_dataset(engine).cells["concerns"].total(), range(8))) == {3}
