"""Mutated real files: the reader accepts them or refuses them with words, and nothing else comes of them."""

import pytest

from tests.fuzz.mutations import mutated, sound
from tests.fuzz.runner import read, run

CASES = 200


def test_two_hundred_mutated_files_end_in_rows_or_in_words() -> None:
    outcome = run(0, CASES)
    assert outcome.fault == ""
    assert outcome.done == CASES
    # Files that are all refused at the gate would show nothing of what lies behind it.
    assert CASES // 10 < outcome.accepted < CASES


def test_a_number_always_makes_the_same_file() -> None:
    assert mutated(7) == mutated(7) != mutated(8)


def test_a_fault_is_told_with_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "/nowhere")
    monkeypatch.chdir("/")
    assert run(5, 1).fault.startswith("file 5: ended with 1")


def test_sound_files_are_accepted_and_others_refused() -> None:
    assert read(sound()[0]) == "accepted"
    assert read(b"PK") == "refused"
