"""The decision diary: frozen on its day, scored by what was seen since, changed by nobody."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from sqlalchemy import delete, update
from sqlalchemy.exc import DBAPIError

from tests.domain.planning.made_up import ADVICE, CUBE, assumed
from tests.store.samples import MAY_DAY
from vink_model.domain.planning.diary import Decision, Expectation, Score, Seen, decided
from vink_model.domain.planning.scenario import Override, Scenario
from vink_model.errors import RefusedForPrivacy, ScenarioFault, StoreChanged
from vink_model.store import Decisions, Engine, Scenarios
from vink_model.store.decisions import DECISIONS, SIGHTINGS
from vink_model.store.schema import SCENARIOS
from vink_model.text import Text

DUE = date(2017, 12, 31)
AFTER = date(2018, 2, 1)
SCENARIO = Scenario(
    "Halv", "Anna", overrides=(Override(ADVICE, 200),), assumptions=(assumed("pris", 5, 10, 20),)
)
DECISION = decided(CUBE, SCENARIO, "Socialudvalget", date(2016, 5, 1), DUE)


def diary(engine: Engine, who: str = "Anna") -> Decisions:
    return Decisions(engine, who, lambda: MAY_DAY)


def frozen(engine: Engine, decision: Decision = DECISION) -> int:
    return diary(engine).freeze("Halv bevilling", "halv.1", decision).number


def saw(low: int, high: int, source: str = "Regnskab 2017") -> Seen:
    return Seen(Fraction(low), Fraction(high), AFTER, source)


def test_a_decision_comes_back_as_it_was_made(engine: Engine) -> None:
    assert diary(engine).list() == ()
    kept = diary(engine).freeze(" Halv  bevilling", "halv.1", DECISION)
    assert diary(engine).list() == (kept,)
    assert (kept.number, kept.title, kept.code) == (1, "Halv bevilling", "halv.1")
    assert kept.decision == DECISION
    assert kept.decision.allocation.amounts[ADVICE] == 200


def test_every_expectation_is_scored_by_what_was_seen_of_it(engine: Engine) -> None:
    number = frozen(engine)
    assert diary(engine).list()[0].tally(AFTER)[Score.CANNOT_TELL] == 1
    diary(engine).note(number, "pris", saw(8, 12), 0)
    assert diary(engine).list()[0].tally(AFTER)[Score.KEPT] == 1
    assert diary(engine).list()[0].tally(date(2017, 1, 1))[Score.CANNOT_TELL] == 1


def test_a_later_sighting_stands_in_the_place_of_the_first_and_both_stay(engine: Engine) -> None:
    number = frozen(engine)
    diary(engine).note(number, "pris", saw(8, 12), 0)
    diary(engine, "Bo").note(number, "pris", saw(30, 40), 1)
    (kept,) = diary(engine).list()
    assert kept.tally(AFTER) == {Score.KEPT: 0, Score.MISSED: 1, Score.CANNOT_TELL: 0}
    assert [(s.number, s.noted_by) for s in kept.sightings] == [(1, "Anna"), (2, "Bo")]


def test_whoever_notes_over_what_she_has_not_seen_is_told(engine: Engine) -> None:
    number = frozen(engine)
    diary(engine).note(number, "pris", saw(8, 12), 0)
    with pytest.raises(StoreChanged):
        diary(engine, "Bo").note(number, "pris", saw(9, 9), 0)


def test_decisions_made_at_once_are_all_kept(engine: Engine) -> None:
    with ThreadPoolExecutor(4) as pool:
        numbers = sorted(pool.map(lambda _: frozen(engine), range(4)))
    assert numbers == [1, 2, 3, 4]


def test_what_was_not_expected_cannot_be_scored(engine: Engine) -> None:
    number = frozen(engine)
    for decision, key in ((number, "andet"), (9, "pris")):
        with pytest.raises(ScenarioFault, match="does not expect"):
            diary(engine).note(decision, key, saw(1, 1), 0)


def test_a_decision_of_which_nothing_is_expected_or_by_nobody_is_refused(engine: Engine) -> None:
    for decision in (replace(DECISION, expectations=()), replace(DECISION, decided_by=" ")):
        with pytest.raises(ScenarioFault):
            diary(engine).freeze("Halv", "halv.1", decision)
    with pytest.raises(ScenarioFault):
        diary(engine).freeze("", "halv.1", DECISION)


def test_a_range_that_was_seen_upside_down_is_refused(engine: Engine) -> None:
    with pytest.raises(ScenarioFault):
        diary(engine).note(frozen(engine), "pris", saw(12, 8), 0)


def test_no_person_is_written_in_the_diary(engine: Engine) -> None:
    named = Expectation("1", Fraction(1), Fraction(2), DUE, Text("Mette Hansen ringer", "x"))
    for decision in (
        replace(DECISION, decided_by="Mette Hansen"),
        replace(DECISION, expectations=(named,)),
    ):
        with pytest.raises(RefusedForPrivacy):
            diary(engine).freeze("Halv", "halv.1", decision)
    with pytest.raises(RefusedForPrivacy):
        diary(engine).note(frozen(engine), "pris", saw(1, 1, "sag 010190-1234"), 0)


def test_the_database_itself_refuses_to_change_what_was_planned(engine: Engine) -> None:
    number = frozen(engine)
    diary(engine).note(number, "pris", saw(8, 12), 0)
    Scenarios(engine, "Anna", lambda: MAY_DAY).add(SCENARIO)
    for table in (DECISIONS, SIGHTINGS, SCENARIOS):
        for change in (delete(table), update(table).values(document="{}")):
            with pytest.raises(DBAPIError), engine.begin() as connection:
                connection.execute(change)
