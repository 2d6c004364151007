"""A scenario upon another: changed as a whole, kept as what is its own."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.planning.made_up import ADVICE, COURSES, CUBE, HOTLINE, assumed
from tests.domain.planning.test_scenarios import actions
from vink_model.domain.planning.kept import KeptScenario
from vink_model.domain.planning.kinds import Limit
from vink_model.domain.planning.ledger import with_assumption, without_assumption
from vink_model.domain.planning.places import Grant, Scope
from vink_model.domain.planning.scenario import (
    Base,
    Override,
    Scenario,
    applied,
    moved,
    set_to,
    unlocked,
    with_amounts,
)
from vink_model.domain.planning.upon import Outdated, below, changed_upon, outdated, rebased, whole
from vink_model.domain.planning.versions import ADOPTED
from vink_model.errors import ScenarioFault

LOWER = Scenario("lower", "me", overrides=(Override(ADVICE, 200), Override(COURSES, 110)))
UPPER = Scenario("upper", "me", base=Base("lower", 1))


def changed(scenario: Scenario, kr: int) -> Scenario:
    return changed_upon(CUBE, scenario, LOWER, lambda s: set_to(CUBE, s, ADVICE, kr))


def test_only_what_differs_from_the_base_is_its_own() -> None:
    after = changed(UPPER, 250)
    assert (after.base, after.settled) == (Base("lower", 1), {ADVICE: 250})
    assert changed(after, 200).settled == {}


def test_an_amount_can_be_set_back_to_the_adopted_one() -> None:
    after = changed(UPPER, 300)
    assert after.settled == {ADVICE: 300}
    adopted = changed_upon(CUBE, UPPER, LOWER, lambda s: with_amounts(CUBE, s, CUBE.adopted.amounts))
    assert applied(CUBE, whole(adopted, LOWER)).amounts == CUBE.adopted.amounts


def test_an_amount_that_the_base_moved_can_be_moved_on() -> None:
    after = changed_upon(CUBE, UPPER, LOWER, lambda s: moved(CUBE, s, 50, COURSES, ADVICE))
    assert after.settled == {COURSES: 60, ADVICE: 250}


@given(actions(), st.sampled_from((ADVICE, COURSES, Grant(2016, "city"))), st.integers(0, 700))
def test_a_change_upon_a_base_comes_to_the_same_as_the_change_of_the_whole(
    lower: Scenario, place: Grant, kr: int
) -> None:
    def change(scenario: Scenario) -> Scenario:
        return set_to(CUBE, scenario, place, kr)

    after = whole(changed_upon(CUBE, UPPER, lower, change), lower)
    assert applied(CUBE, after) == applied(CUBE, change(whole(UPPER, lower)))
    assert {rule.key for rule in after.rules} == {rule.key for rule in lower.rules}


def test_a_whole_stands_upon_the_versions_that_were_named_however_they_changed_since() -> None:
    kept = {Base("a", 1): LOWER, Base("b", 2): Scenario("b", "", Base("a", 1), (Override(COURSES, 120),))}
    lower = below(Scenario("c", "", Base("b", 2)), kept.__getitem__)
    assert lower.settled == {ADVICE: 200, COURSES: 120}
    assert below(ADOPTED, kept.__getitem__).settled == {}
    archived = {key: replace(each, is_archived=True, version=9) for key, each in kept.items()}
    assert below(Scenario("c", "", Base("b", 2)), archived.__getitem__).settled == lower.settled


def test_a_version_that_is_not_there_is_said() -> None:
    def fetch(base: Base) -> Scenario:
        raise ScenarioFault(CUBE.names.of(base.key), CUBE.names.of(""))

    with pytest.raises(ScenarioFault):
        below(UPPER, fetch)


def test_the_same_changes_upon_a_newer_base_take_over_what_it_changed() -> None:
    mine = replace(UPPER, overrides=(Override(ADVICE, 250), Override(HOTLINE, 400)))
    newer = replace(LOWER, overrides=(Override(ADVICE, 250), Override(COURSES, 90)))
    after = rebased(CUBE, mine, Base("lower", 2), newer)
    assert (after.base, after.settled) == (Base("lower", 2), {HOTLINE: 400})
    assert applied(CUBE, whole(after, newer)).amounts[COURSES] == 90


def test_an_amount_that_the_base_set_twice_is_not_taken_for_its_own() -> None:
    twice = replace(LOWER, overrides=(Override(ADVICE, 250), Override(ADVICE, 200)))
    assert rebased(CUBE, UPPER, Base("lower", 1), twice).settled == {}


def test_a_rule_of_the_base_can_be_changed_and_is_not_said_twice() -> None:
    lower = replace(LOWER, rules=(Limit("cap", Scope(2016), high_kr=900),))
    tighter = Limit("cap", Scope(2016), high_kr=800)
    same = changed_upon(CUBE, UPPER, lower, lambda s: set_to(CUBE, s, ADVICE, 210))
    assert same.rules == ()
    after = changed_upon(CUBE, UPPER, lower, lambda s: replace(s, rules=(tighter,)))
    assert after.rules == (tighter,)
    assert whole(after, lower).rules == (tighter,)


def test_a_rule_of_the_base_cannot_be_lifted_from_above() -> None:
    lower = replace(LOWER, rules=(Limit("cap", Scope(2016), high_kr=900),))
    with pytest.raises(ScenarioFault) as refused:
        changed_upon(CUBE, UPPER, lower, lambda s: unlocked(s, "cap"))
    assert "højst 900" in refused.value.title.da


def test_an_assumption_of_the_base_can_be_changed_and_not_removed_from_above() -> None:
    lower = replace(LOWER, assumptions=(assumed("cost", 1, 2, 3),))
    dearer = assumed("cost", 1, 3, 4)
    after = changed_upon(CUBE, UPPER, lower, lambda s: with_assumption(s, dearer, replacing="cost"))
    assert whole(after, lower).assumptions == (dearer,)
    for change in (
        lambda s: without_assumption(s, "cost"),
        lambda s: with_assumption(s, assumed("price", 1, 3, 4), replacing="cost"),
    ):
        with pytest.raises(ScenarioFault) as refused:
            changed_upon(CUBE, UPPER, lower, change)
        assert refused.value.title.da.endswith("cost")


MAY_DAY = datetime(2016, 5, 1, tzinfo=UTC)
KEPT = {
    "a": KeptScenario("a", replace(LOWER, version=1), MAY_DAY, "Bo"),
    "b": KeptScenario("b", Scenario("b", "", Base("a", 1), version=2), MAY_DAY, "Bo"),
}


def found_outdated(base: Base, **now: KeptScenario) -> Outdated | None:
    there = KEPT | now
    return outdated(replace(UPPER, base=base), lambda b: KEPT[b.key].scenario, there.__getitem__)


def test_a_base_that_stands_as_it_did_needs_nothing() -> None:
    assert found_outdated(Base("b", 2)) is None
    assert outdated(ADOPTED, lambda _: LOWER, KEPT.__getitem__) is None


def test_a_base_that_was_changed_or_put_away_is_named_however_deep_it_lies() -> None:
    changed = replace(KEPT["b"], scenario=replace(KEPT["b"].scenario, version=3))
    away = replace(KEPT["a"], scenario=replace(KEPT["a"].scenario, is_archived=True))
    assert found_outdated(Base("b", 2), b=changed) == Outdated(Base("b", 2), changed, is_direct=True)
    assert found_outdated(Base("b", 2), a=away) == Outdated(Base("a", 1), away, is_direct=False)
