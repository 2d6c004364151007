"""What is read back is what was loaded: exact, in order, of one moment."""

from __future__ import annotations

from decimal import Decimal
from threading import Event, Thread

import pytest

from tests.store.samples import concerns_of, frame, load_sample, loaded, plan_frames
from vink_model.domain.codes import Colour, FollowUp
from vink_model.domain.sheets import OBSERVATION_SHEETS
from vink_model.errors import StoreOutdated
from vink_model.month import Month
from vink_model.store import Engine, known_keys, read_dataset, read_version

BIG = 3 * 2**31 + 1
"""Kroner beyond what 32 bits hold: 6.4 billion."""


def test_an_empty_database_gives_an_empty_dataset(engine: Engine) -> None:
    dataset = read_dataset(engine)
    assert dataset.is_empty
    assert dataset.plan.levels == ()
    assert {key: cells.total(next(iter(cells.measures))) for key, cells in dataset.cells.items()} == {
        sheet.key: 0 for sheet in OBSERVATION_SHEETS
    }
    assert not any(known_keys(engine).values())


def test_the_version_of_a_dataset_is_the_version_of_the_store(engine: Engine) -> None:
    assert read_dataset(engine).version == read_version(engine)
    load_sample(engine, loaded(**plan_frames()))
    assert read_dataset(engine).version == read_version(engine)


def test_kroner_beyond_32_bits_come_back_to_the_krone(engine: Engine) -> None:
    sheets = {
        "budget": frame("budget", {"line": "staff", "amount_kr": BIG}),
        "spending": frame(
            "spending", {"line": "staff", "amount_kr": BIG}, {"line": "staff", "amount_kr": -BIG + 7}
        ),
    }
    load_sample(engine, loaded(**sheets))
    dataset = read_dataset(engine)
    assert dataset.plan.budget[0].amount_kr == 6_442_450_945
    assert dataset.cells["spending"].total("amount_kr") == 7


@pytest.mark.parametrize("written", ["0.1", "2.50", "123456789012345678901234567890.123456789"])
def test_decimals_come_back_digit_for_digit(engine: Engine, written: str) -> None:
    load_sample(engine, loaded(budget=frame("budget", {"line": "staff", "fte": Decimal(written)})))
    fte = read_dataset(engine).plan.budget[0].fte
    assert (fte, str(fte)) == (Decimal(written), written)


def test_danish_letters_come_back_as_they_were_written(engine: Engine) -> None:
    words = "Ærø, Ålborg og Sønderjylland – «blåbær» 🌱 'semikolon;' \\N \t tabulator\nny linje"
    load_sample(engine, loaded(levels=frame("levels", {"key": "broad", "name_da": words})))
    assert read_dataset(engine).plan.levels[0].name.da == words


def test_empty_cells_come_back_empty(engine: Engine) -> None:
    load_sample(
        engine,
        loaded(
            **plan_frames(),
            budget=frame("budget", {"line": "staff", "fte": None, "funding_source": None}),
            courses=frame(
                "courses",
                {"start_month": "2016-03", "months_to_education_or_work": 7},
                {"start_month": None, "months_to_education_or_work": None, "count": 2},
            ),
        ),
    )
    dataset = read_dataset(engine)
    line, courses = dataset.plan.budget[0], dataset.cells["courses"]
    assert (line.fte, line.funding_source, line.source.page) == (None, None, None)
    assert courses.by("start_month") == {"2016-03": 1, None: 2}
    assert courses.by("months_to_education_or_work") == {"7": 1, None: 2}


def test_the_plan_comes_back_in_the_order_in_which_it_was_told(engine: Engine) -> None:
    keys = ["zebra", "abe", "midt"]
    rows = [{"key": key, "track": "concerns", "level": "broad"} for key in keys]
    load_sample(engine, loaded(**{**plan_frames(), "initiatives": frame("initiatives", *rows)}))
    assert [one.key for one in read_dataset(engine).plan.initiatives] == keys


def test_codes_come_back_as_codes_with_the_whole_closed_set_on_the_axis(engine: Engine) -> None:
    load_sample(engine, loaded(**plan_frames(), concerns=concerns_of(3)))
    dataset = read_dataset(engine)
    assert dataset.plan.levels[0].colour is Colour.GREEN
    assert list(dataset.cells["concerns"].by("follow_up")) == [code.value for code in FollowUp]
    assert dataset.months == (Month(2016, 1), Month(2016, 1))


def test_the_keys_that_a_later_file_may_refer_to_are_those_that_stand_now(engine: Engine) -> None:
    load_sample(engine, loaded(**plan_frames()))
    more = frame("tracks", {"key": "concerns", "number": 1}, {"key": "money", "number": 2})
    load_sample(engine, loaded("to.xlsx", tracks=more))
    assert known_keys(engine) == {
        "levels": {"broad"},
        "tracks": {"concerns", "money"},
        "initiatives": {"talks"},
        "targets": set(),
        "events": set(),
    }


def test_readers_see_one_moment_while_another_thread_loads(engine: Engine) -> None:
    """Load n has n concerns and n kroner spent; no reader may ever see the one without the other."""
    load_sample(engine, loaded(**plan_frames()))
    is_done = Event()
    seen: set[tuple[int, int]] = set()

    def read() -> None:
        while not is_done.is_set():
            cells = read_dataset(engine).cells
            seen.add((cells["concerns"].total(), cells["spending"].total("amount_kr")))

    readers = [Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    for n in range(1, 9):
        spent = frame("spending", {"line": "staff", "amount_kr": n})
        load_sample(engine, loaded(f"{n}.xlsx", concerns=concerns_of(n), spending=spent))
    is_done.set()
    for reader in readers:
        reader.join(timeout=30)
    assert len(seen) > 1
    assert all(counted == spent for counted, spent in seen)


def test_a_database_without_tables_says_which_command_makes_them(unbuilt: Engine) -> None:
    with pytest.raises(StoreOutdated) as refusal:
        read_dataset(unbuilt)
    assert "python -m vink_model build" in refusal.value.remedy.da
