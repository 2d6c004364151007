"""A program that loads over and over and is killed in the middle of it, once for each line that it is sent.

It imports everything once and splits itself for each attempt, so that an attempt is little more than a load.
Load n holds n concerns in each of its cells and n kroner of spending, so any state can be told from another.
Run `python -m tests.store.killed_loads URL`, then write lines `measure N` or `kill N SECONDS`, where N is the
number of the newest state. It answers each line with an `Answer` in JSON.
"""

from __future__ import annotations

import json
import mmap
import os
import signal
import struct
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import partial

import pandas as pd
from sqlalchemy import event

from tests.store.samples import MAY_DAY, concerns_of, frame, loaded
from vink_model.domain.loaded import Loaded
from vink_model.store import load, open_engine

CELLS = 500
MEASURED = 4
"""Loads that are made to learn how long one takes."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is known of an attempt once its process is dead."""

    was_killed: bool
    is_begun: bool
    """A row had been written when death came, and nobody had heard of the end."""
    done: int
    """The number of the last load whose end was heard of."""
    seconds: float
    """How long a load took; 0 when that was not measured."""


class Slate:
    """A few numbers that outlive the process that wrote them."""

    _LAYOUT = struct.Struct("=?qd")

    def __init__(self) -> None:
        self._memory = mmap.mmap(-1, self._LAYOUT.size)

    def write(self, done: int, *, is_begun: bool, seconds: float = 0.0) -> None:
        """Exchange what stands there."""
        self._LAYOUT.pack_into(self._memory, 0, is_begun, done, seconds)

    def answer(self, *, was_killed: bool) -> Answer:
        """What stands there."""
        is_begun, done, seconds = self._LAYOUT.unpack_from(self._memory, 0)
        return Answer(was_killed, is_begun, done, seconds)


def numbered(number: int) -> Loaded:
    """Load number n: two sheets that must always be seen together."""
    concerns = concerns_of(number).loc[[0] * CELLS].reset_index(drop=True)
    concerns["area"] = pd.Series([f"a{n:03d}" for n in range(CELLS)], dtype=object)
    spending = frame("spending", {"line": "staff", "amount_kr": number})
    return loaded(f"{number}.xlsx", concerns=concerns, spending=spending)


def main(url: str) -> None:
    """Answer line after line until there are no more."""
    for line in sys.stdin:
        word, newest, *seconds = line.split()
        work = partial(measure if word == "measure" else load_on, url, int(newest))
        answer = attempt(work, float(seconds[0]) if seconds else None)
        print(json.dumps(asdict(answer)), flush=True)


def attempt(work: Callable[[Slate, int], None], delay: float | None) -> Answer:
    """Let another process work, and kill it so long after it began."""
    slate = Slate()
    heard, ready = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(heard)
        try:
            work(slate, ready)
        finally:
            os._exit(0)
    os.close(ready)
    os.read(heard, 1)
    if delay is not None:
        time.sleep(delay)
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    os.close(heard)
    return slate.answer(was_killed=os.WIFSIGNALED(status))


def load_on(url: str, newest: int, slate: Slate, ready: int) -> None:
    """Load after load, until death."""
    engine = open_engine(url)
    number = newest

    @event.listens_for(engine, "before_cursor_execute")
    def begun(_: object, __: object, statement: str, *___: object) -> None:
        if statement.startswith("INSERT INTO imports"):
            slate.write(number, is_begun=True)

    for place, one in enumerate([numbered(newest + n) for n in range(1, 9)]):
        if place == 1:
            # The first one is let live: it is slow, as nothing is prepared, and would be struck most.
            os.write(ready, b"!")
        load(engine, one, who="Bo", now=MAY_DAY)
        number += 1
        slate.write(number, is_begun=False)
    signal.pause()


def measure(url: str, newest: int, slate: Slate, ready: int) -> None:
    """The time of a load at its best, the first one left out."""
    engine = open_engine(url)
    os.write(ready, b"!")
    taken = []
    for number in range(newest + 1, newest + 1 + MEASURED):
        coming = numbered(number)
        began = time.perf_counter()
        load(engine, coming, who="Bo", now=MAY_DAY)
        taken.append(time.perf_counter() - began)
    slate.write(newest + MEASURED, is_begun=False, seconds=min(taken[1:]))
    engine.dispose()


if __name__ == "__main__":
    main(sys.argv[1])
