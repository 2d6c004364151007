"""Scenarios are kept in versions; two planners never overwrite each other unseen."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from tests.store.samples import MAY_DAY
from vink_model.domain.planning.places import Cell
from vink_model.domain.planning.scenario import Base, Override, Scenario
from vink_model.errors import RefusedForPrivacy, ScenarioFault, StoreChanged
from vink_model.store import Engine, Scenarios

HALF = Scenario("Halv bevilling", "Anna", overrides=(Override(Cell(2016, "city", "advice"), 200),))
LESS = replace(HALF, overrides=(Override(Cell(2016, "city", "advice"), 100),))


def keyboard(engine: Engine, who: str = "Anna") -> Scenarios:
    return Scenarios(engine, who, lambda: MAY_DAY)


def test_a_scenario_comes_back_as_it_was_saved_by_whom_and_when(engine: Engine) -> None:
    kept = keyboard(engine).add(HALF)
    assert (kept.key, kept.version, kept.scenario) == ("halv-bevilling", 1, HALF)
    assert (kept.saved_by, kept.saved_at) == ("Anna", MAY_DAY)
    assert keyboard(engine).read(kept.key) == kept
    assert keyboard(engine).list() == (kept,)


def test_a_change_is_a_new_version_and_every_old_one_stays(engine: Engine) -> None:
    first = keyboard(engine).add(HALF)
    second = keyboard(engine, "Bo").save(first.key, replace(LESS, name="Et nyt navn"), 1)
    assert (second.key, second.version, second.name) == (first.key, 2, "Et nyt navn")
    assert keyboard(engine).versions(first.key) == (second, first)
    assert keyboard(engine).read(first.key, 1) == first
    assert keyboard(engine).at(first.as_base) == HALF
    assert keyboard(engine).list() == (second,)


@pytest.mark.parametrize("expected", [0, 1, 3])
def test_whoever_saves_what_she_has_not_seen_is_told_who_saved_it(engine: Engine, expected: int) -> None:
    key = keyboard(engine).add(HALF).key
    theirs = keyboard(engine, "Bo").save(key, LESS, 1)
    with pytest.raises(StoreChanged) as told:
        keyboard(engine).save(key, HALF, expected)
    assert told.value.remedy.da.startswith("Bo gemte 1. maj 2016 kl. 12:00 UTC")
    assert keyboard(engine).read(key) == theirs


def test_of_many_who_save_at_once_one_wins_and_nothing_of_hers_is_lost(engine: Engine) -> None:
    key = keyboard(engine).add(HALF).key

    def is_saved(number: int) -> bool:
        try:
            keyboard(engine, f"planner {number}").save(key, replace(HALF, story=f"{number}"), 1)
        except StoreChanged:
            return False
        return True

    with ThreadPoolExecutor(6) as pool:
        won = list(pool.map(is_saved, range(6)))
    assert sorted(won) == [False] * 5 + [True]
    assert keyboard(engine).read(key).scenario.story == str(won.index(True))
    assert len(keyboard(engine).versions(key)) == 2


def test_of_many_who_choose_a_name_at_once_one_gets_it(engine: Engine) -> None:
    def is_added(number: int) -> bool:
        try:
            keyboard(engine, f"planner {number}").add(HALF)
        except ScenarioFault:
            return False
        return True

    with ThreadPoolExecutor(6) as pool:
        assert sorted(pool.map(is_added, range(6))) == [False] * 5 + [True]
    assert len(keyboard(engine).list()) == 1


def test_a_name_stands_for_one_scenario(engine: Engine) -> None:
    keyboard(engine).add(HALF)
    other = keyboard(engine).add(replace(HALF, name="Et andet"))
    with pytest.raises(ScenarioFault, match="already a scenario"):
        keyboard(engine).add(replace(HALF, name="HALV bevilling "))
    with pytest.raises(ScenarioFault, match="already a scenario"):
        keyboard(engine).save(other.key, HALF, 1)


def test_what_is_put_away_leaves_the_list_and_its_name_and_can_be_taken_back(engine: Engine) -> None:
    first = keyboard(engine).add(HALF)
    away = keyboard(engine, "Bo").archive(first.key, 1)
    assert keyboard(engine).list() == ()
    assert keyboard(engine).list(archived=True) == (away,)
    assert keyboard(engine).add(HALF).key == "halv-bevilling-2"
    back = keyboard(engine).save(first.key, replace(HALF, name="Halv igen"), 2)
    assert (back.version, back.scenario.is_archived) == (3, False)


def test_whoever_saves_what_was_put_away_meanwhile_is_told_by_whom(engine: Engine) -> None:
    key = keyboard(engine).add(HALF).key
    keyboard(engine, "Bo").archive(key, 1)
    with pytest.raises(StoreChanged) as told:
        keyboard(engine).save(key, LESS, 1)
    assert told.value.remedy.da.startswith("Bo arkiverede det 1. maj 2016")
    with pytest.raises(StoreChanged):
        keyboard(engine).archive(key, 1)


def test_what_there_is_not_is_said(engine: Engine) -> None:
    key = keyboard(engine).add(HALF).key
    for missing in (lambda: keyboard(engine).read("andet"), lambda: keyboard(engine).at(Base(key, 9))):
        with pytest.raises(ScenarioFault, match="no scenario"):
            missing()
    with pytest.raises(ScenarioFault, match="no scenario"):
        keyboard(engine).save("andet", HALF, 1)


def test_a_person_is_not_stored_in_a_name_or_a_story(engine: Engine) -> None:
    for words in (replace(HALF, name="Efter Mette Hansen"), replace(HALF, story="Ring 22 33 44 55")):
        with pytest.raises(RefusedForPrivacy):
            keyboard(engine).add(words)
    assert keyboard(engine).list() == ()
