"""Scenarios as kept things: a document comes back exactly, and words that point at people do not."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.planning.made_up import ADVICE, COURSES, CUBE, HOTLINE, STAFF, assumed
from tests.domain.planning.small_money import TWO_YEARS, drawn_rules
from vink_model.domain.planning.assumptions import Assumption, Buys
from vink_model.domain.planning.kept import key_for, version_meant, worded
from vink_model.domain.planning.kinds import Limit
from vink_model.domain.planning.places import Cell, Grant, Place, Post, Scope
from vink_model.domain.planning.scenario import Base, Override, Scenario
from vink_model.domain.planning.written import read_scenario, written_scenario
from vink_model.errors import AssumptionFault, RefusedForPrivacy, ScenarioFault
from vink_model.text import Text

EMPTY = Scenario("Halv bevilling", "me")
PLACES: st.SearchStrategy[Place] = st.sampled_from(
    (ADVICE, COURSES, HOTLINE, STAFF, Grant(2016, "city"), Post(2016, "staff"), Cell(2017, "ø", "æ/å"))
)
VALUES = st.integers(0, 10**12) | st.decimals(0, 999, places=2)


@st.composite
def scenarios(draw: st.DrawFn) -> Scenario:
    """Any scenario: every kind of place, of rule and of assumption."""
    rules = drawn_rules(TWO_YEARS, draw(st.randoms(use_true_random=False)))
    tried = draw(st.none() | st.just((0, 500)))
    buys = Buys(
        Scope(2016, line="courses"),
        Text("forløb", "courses"),
        draw(st.none() | st.just(Fraction(1, 3))),
        tried,
    )
    return Scenario(
        draw(st.text(max_size=20)),
        draw(st.text(max_size=20)),
        draw(st.none() | st.builds(Base, st.text(max_size=5), st.integers(1, 99))),
        tuple(draw(st.lists(st.builds(Override, PLACES, VALUES), max_size=5))),
        tuple(each.rule for each in rules),
        (assumed("a", 1, 2, 3), replace(assumed("b", 1, 2, 3), saturation=Fraction(7, 3), buys=buys)),
        draw(st.text(max_size=40)),
    )


@given(scenarios())
def test_a_document_says_every_kind_of_rule_and_place_exactly(scenario: Scenario) -> None:
    assert read_scenario(written_scenario(scenario)) == scenario


def test_version_and_archiving_stand_beside_the_document() -> None:
    assert read_scenario(written_scenario(replace(EMPTY, version=7, is_archived=True))) == EMPTY


FORMAT_1 = """{"format": 1, "scenario": {"name": "A", "author": "me", "base": {"key": "b", "version": 2},
 "overrides": [{"place": {"kind": "cell", "year": 2016, "payer": "city", "line": "advice", "initiative": ""},
 "value": 200}, {"place": {"kind": "post", "year": 2016, "line": "staff"}, "value": "3.5"}],
 "rules": [{"kind": "limit", "key": "cap", "scope": {"year": 2016, "payer": null, "line": null,
 "initiative": null}, "low_kr": null, "high_kr": 900}], "assumptions": [], "story": "Hvorfor"}}"""


def test_a_document_of_before_is_still_understood() -> None:
    assert read_scenario(FORMAT_1) == Scenario(
        "A",
        "me",
        Base("b", 2),
        (Override(ADVICE, 200), Override(Post(2016, "staff"), Decimal("3.5"))),
        (Limit("cap", Scope(2016), None, 900),),
        story="Hvorfor",
    )


def broken(**changed: object) -> str:
    said = json.loads(written_scenario(EMPTY))
    said["scenario"] |= changed
    return json.dumps(said)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{" * 9000,
        '{"format": 2, "scenario": {}}',
        '{"format": true, "scenario": {}}',
        '{"format": 1, "scenario": []}',
        broken(surprise=1),
        broken(name=None),
        broken(base={"key": "b"}),
        broken(base={"key": "b", "version": "1"}),
        broken(base={"key": "b", "version": True}),
        broken(overrides={}),
        broken(overrides=[{"place": {"kind": "cell"}, "value": 1}]),
        broken(overrides=[{"place": {"kind": "person", "year": 2016}, "value": 1}]),
        broken(overrides=[{"place": {"kind": "grant", "year": 2016, "payer": "p"}, "value": 1.5}]),
        broken(overrides=[{"place": {"kind": "grant", "year": 2016, "payer": "p"}, "value": "1e99999999"}]),
        broken(rules=[{"kind": "os.system", "key": "x"}]),
        broken(rules=[{"kind": "limit", "key": "x", "scope": {}, "low_kr": 1, "high_kr": 0}]),
    ],
)
def test_what_is_not_a_scenario_is_refused_and_never_half_read(text: str) -> None:
    with pytest.raises(ScenarioFault):
        read_scenario(text)


def test_an_assumption_that_contradicts_itself_is_refused_from_a_document_too() -> None:
    upside_down = json.loads(written_scenario(replace(EMPTY, assumptions=(assumed("a", 1, 2, 3),))))
    upside_down["scenario"]["assumptions"][0]["low"] = "9"
    with pytest.raises(AssumptionFault):
        read_scenario(json.dumps(upside_down))
    for fault in ("1/0", "nan", "1e9", 1):
        upside_down["scenario"]["assumptions"][0]["low"] = fault
        with pytest.raises(ScenarioFault):
            read_scenario(json.dumps(upside_down))


def test_a_name_is_kept_without_needless_blanks() -> None:
    assert worded(replace(EMPTY, name="  Halv \t bevilling ", story=" Fordi  \n\n sådan ")) == replace(
        EMPTY, name="Halv bevilling", story="Fordi\nsådan"
    )


@pytest.mark.parametrize("name", ["", "   ", "x" * 81, "a\u0007b"])
def test_a_scenario_without_a_usable_name_is_refused(name: str) -> None:
    with pytest.raises(ScenarioFault):
        worded(replace(EMPTY, name=name))


@pytest.mark.parametrize("words", ["010190-1234", "ring 22 33 44 55", "a@example.org", "Efter Mette Hansen"])
def test_words_that_point_at_a_person_are_never_kept(words: str) -> None:
    for scenario in (replace(EMPTY, name=words), replace(EMPTY, story=words)):
        with pytest.raises(RefusedForPrivacy):
            worded(scenario)


def test_a_number_of_a_person_in_an_assumption_is_never_kept() -> None:
    source = Assumption(
        "a",
        Fraction(1),
        Fraction(1),
        Fraction(1),
        Text("kr.", "DKK"),
        "me",
        date(2016, 5, 1),
        assumed("a", 1, 2, 3).basis,
        "sag 010190-1234",
    )
    with pytest.raises(RefusedForPrivacy):
        worded(replace(EMPTY, assumptions=(source,)))


@pytest.mark.parametrize(
    ("name", "taken", "key"),
    [
        ("Ministeriet giver 0,5 mio. i 2017", (), "ministeriet-giver-0-5-mio-i-2017"),
        ("Fælles årsværk på ø", (), "faelles-aarsvaerk-paa-oe"),
        ("Halv", ("halv",), "halv-2"),
        ("Halv", ("halv", "halv-2"), "halv-3"),
        ("!!!", (), "scenarie"),
    ],
)
def test_a_key_for_the_address_is_made_of_the_name(name: str, taken: tuple[str, ...], key: str) -> None:
    assert key_for(name, taken) == key


def test_an_address_names_a_version_or_the_newest() -> None:
    assert version_meant("halv-2.13") == ("halv-2", 13)
    assert version_meant("halv") == ("halv", None)


@pytest.mark.parametrize(
    "code", ["", "halv.", "halv.x", "halv.1234567", "Halv", "a b", "a\0", "a'--", "../a", "x" * 61]
)
def test_an_address_that_names_none_is_refused(code: str) -> None:
    with pytest.raises(ScenarioFault):
        version_meant(code)


def test_the_made_up_cube_is_one_that_a_scenario_can_be_applied_to() -> None:
    assert CUBE.adopted.settled[ADVICE] == 300
