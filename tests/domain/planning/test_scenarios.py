"""Scenarios over the adopted plan; what must hold on every path that changes one."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.planning.made_up import ADVICE, COURSES, CUBE, EARMARK, HOTLINE, STAFF
from vink_model.domain.planning.kinds import MayPay
from vink_model.domain.planning.nearest import nearest
from vink_model.domain.planning.places import Allocation, Cell, Grant, Post, Scope
from vink_model.domain.planning.problem import problem_of
from vink_model.domain.planning.scenario import (
    Base,
    Override,
    Scenario,
    applied,
    duplicate,
    locked,
    moved,
    resolved,
    set_to,
    unlocked,
    with_amounts,
)
from vink_model.domain.planning.versions import ChangedBy, History, Told, differences, merged, stack
from vink_model.errors import EarmarkBroken, PlanningError, ScenarioFault

EMPTY = Scenario("mine", "me")
PLACES = st.sampled_from(CUBE.cells)
AMOUNTS = st.integers(0, 700)


def test_the_baseline_is_the_adopted_plan() -> None:
    assert applied(CUBE, EMPTY) == CUBE.adopted
    assert (CUBE.adopted.asked_kr, CUBE.adopted.allocated_kr, CUBE.adopted.unallocated_kr) == (1500, 1500, 0)


def test_an_amount_moves_as_one_action() -> None:
    after = applied(CUBE, moved(CUBE, EMPTY, 40, ADVICE, COURSES))
    assert (after.amounts[ADVICE], after.amounts[COURSES]) == (260, 140)
    assert after.unallocated_kr == 0


def test_an_amount_moved_nowhere_is_unallocated() -> None:
    after = applied(CUBE, moved(CUBE, EMPTY, 40, ADVICE, None))
    assert (after.asked_kr, after.allocated_kr, after.unallocated_kr) == (1500, 1460, 40)
    assert after.unallocated_of(2016, "city") == 40


@pytest.mark.parametrize("amount", [0, -1, 301])
def test_what_is_not_there_cannot_be_moved(amount: int) -> None:
    with pytest.raises(ScenarioFault):
        moved(CUBE, EMPTY, amount, ADVICE, COURSES)


def test_earmarked_money_cannot_be_moved_away_from_its_initiative() -> None:
    with pytest.raises(EarmarkBroken) as refused:
        moved(CUBE, EMPTY, 1, HOTLINE, Cell(2016, "state", "courses"))
    assert refused.value.remedy == EARMARK.sentence(CUBE.names)


def test_a_scenario_of_its_own_cannot_lift_an_earmark() -> None:
    lifted = MayPay(EARMARK.key, "state", (Scope(),))
    loose = replace(EMPTY, rules=(lifted,))
    with pytest.raises(EarmarkBroken):
        set_to(CUBE, loose, Cell(2016, "state", "courses"), 1)
    assert EARMARK in problem_of(CUBE, loose).rules


@pytest.mark.parametrize(
    ("place", "value"),
    [(ADVICE, -1), (Cell(2016, "city", "parks"), 1), (Grant(2030, "city"), 1), (ADVICE, Decimal("1.5"))],
)
def test_a_figure_that_the_plan_cannot_have_is_refused(place: Cell | Grant, value: int | Decimal) -> None:
    with pytest.raises(ScenarioFault):
        set_to(CUBE, EMPTY, place, value)


def test_a_payer_can_give_less_and_the_frame_follows() -> None:
    less = set_to(CUBE, EMPTY, Grant(2016, "state"), 300)
    assert applied(CUBE, less).unallocated_kr == -200
    (frame,) = (rule for rule in problem_of(CUBE, less).rules if rule.key == "frame state")
    assert "300" in frame.sentence(CUBE.names).da


def test_posts_can_be_typed() -> None:
    assert applied(CUBE, set_to(CUBE, EMPTY, Post(2016, "staff"), Decimal("3.5"))).posts == {
        Post(2016, "staff"): Decimal("3.5")
    }


def test_a_lock_holds_what_is_there_and_can_be_lifted() -> None:
    kept = locked(CUBE, EMPTY, Scope(line="advice"))
    (lock,) = kept.rules
    assert "800" in lock.sentence(CUBE.names).da
    assert unlocked(kept, lock.key) == EMPTY
    assert len(locked(CUBE, kept, Scope(line="advice")).rules) == 1


def test_a_scenario_stands_on_its_base() -> None:
    base = moved(CUBE, EMPTY, 40, ADVICE, None)
    upon = replace(EMPTY, base=Base("b", 1), overrides=(Override(COURSES, 120),))
    after = applied(CUBE, resolved(upon, {"b": base}))
    assert (after.amounts[ADVICE], after.amounts[COURSES]) == (260, 120)


@pytest.mark.parametrize(
    "others",
    [
        {},
        {"b": replace(EMPTY, is_archived=True)},
        {"b": replace(EMPTY, version=2)},
        {"b": replace(EMPTY, base=Base("b", 1))},
    ],
    ids=["gone", "archived", "changed", "in a ring"],
)
def test_a_base_that_does_not_hold_is_said(others: dict[str, Scenario]) -> None:
    upon = replace(EMPTY, base=Base("b", 1))
    with pytest.raises(ScenarioFault) as refused:
        resolved(upon, others)
    assert "'b'" in refused.value.title.da
    with pytest.raises(ScenarioFault):
        applied(CUBE, upon)


def test_a_duplicate_has_a_name_of_its_own() -> None:
    copy = duplicate(replace(EMPTY, version=7, is_archived=True), "copy", "you")
    assert (copy.name, copy.author, copy.version, copy.is_archived) == ("copy", "you", 1, False)


def test_two_scenarios_laid_upon_each_other_name_their_conflicts() -> None:
    lower = Scenario("a", "a", overrides=(Override(ADVICE, 200), Override(COURSES, 110)))
    upper = Scenario("b", "b", overrides=(Override(ADVICE, 250), Override(STAFF, 400)))
    both = stack(CUBE, lower, upper)
    assert [(d.place, d.mine, d.theirs) for d in both.conflicts] == [(ADVICE, 200, 250)]
    assert applied(CUBE, both.scenario).amounts == {HOTLINE: 500, ADVICE: 250, COURSES: 110, STAFF: 400}


def test_three_versions_are_told_apart() -> None:
    base = Scenario("s", "a", overrides=(Override(ADVICE, 200), Override(COURSES, 110), Override(STAFF, 400)))
    mine = replace(base, overrides=(Override(ADVICE, 210), Override(COURSES, 120), Override(STAFF, 200)))
    theirs = replace(base, overrides=(Override(ADVICE, 200), Override(COURSES, 130), Override(STAFF, 200)))
    told = {d.place: d.change for d in differences(base, mine, theirs)}
    assert told == {ADVICE: ChangedBy.MINE, COURSES: ChangedBy.CONFLICT, STAFF: ChangedBy.SAME}
    assert merged(CUBE, base, mine, theirs).settled == {ADVICE: 210, COURSES: 130, STAFF: 200}
    assert merged(CUBE, base, mine, theirs, mine_wins=(COURSES,)).settled[COURSES] == 120


def test_what_the_other_took_back_is_taken_back() -> None:
    base = Scenario("s", "a", overrides=(Override(ADVICE, 200),))
    theirs = replace(base, overrides=())
    assert merged(CUBE, base, base, theirs).settled == {}
    kept = locked(CUBE, base, Scope(line="advice"))
    assert merged(CUBE, base, base, kept).rules == kept.rules


def test_names_stories_and_bases_are_told_apart_and_brought_together_too() -> None:
    base = Scenario("s", "a", base=Base("b", 1), story="før")
    mine = replace(base, name="mit", story="min")
    theirs = replace(base, base=Base("b", 2), story="din")
    told = {d.place: d.change for d in differences(base, mine, theirs)}
    assert told == {Told.NAME: ChangedBy.MINE, Told.STORY: ChangedBy.CONFLICT, Told.BASE: ChangedBy.THEIRS}
    assert merged(CUBE, base, mine, theirs) == replace(mine, base=Base("b", 2), story="din")
    assert merged(CUBE, base, mine, theirs, mine_wins=(Told.STORY,)).story == "min"


def holds(after: Allocation) -> None:
    """Asked is allocated and unallocated, payer by payer; no krone of an earmark lies elsewhere."""
    by_payer = [after.unallocated_of(2016, payer) for payer in ("city", "state")]
    spent = sum(kr for cell, kr in after.amounts.items())
    assert sum(after.granted.values()) == spent + sum(by_payer)
    assert after.unallocated_kr == sum(by_payer)
    assert all(type(kr) is int and kr >= 0 for kr in after.amounts.values())
    assert not [
        c for c, kr in after.amounts.items() if kr and c.payer == "state" and c.initiative != "hotline"
    ]


@st.composite
def actions(draw: st.DrawFn) -> Scenario:
    """A scenario as it comes out of any row of actions; those that are refused change nothing."""
    history = History(EMPTY)
    for _ in range(draw(st.integers(0, 8))):
        now = history.present
        kind = draw(st.sampled_from(("set", "grant", "move", "lock", "undo", "redo", "solve")))
        try:
            match kind:
                case "set":
                    history = history.done(set_to(CUBE, now, draw(PLACES), draw(AMOUNTS)))
                case "grant":
                    payer = Grant(2016, draw(st.sampled_from(("city", "state"))))
                    history = history.done(set_to(CUBE, now, payer, draw(AMOUNTS)))
                case "move":
                    target = draw(st.none() | PLACES)
                    history = history.done(moved(CUBE, now, draw(AMOUNTS), draw(PLACES), target))
                case "lock":
                    history = history.done(locked(CUBE, now, Scope(line=draw(PLACES).line)))
                case "undo":
                    history = history.undone()
                case "redo":
                    history = history.redone()
                case _:
                    answer = nearest(problem_of(CUBE, now), applied(CUBE, now).amounts).answer
                    assert answer.asked_kr == answer.allocated_kr + answer.unallocated_kr
                    if answer.is_found:
                        history = history.done(with_amounts(CUBE, now, answer.amounts))
        except PlanningError:
            assert history.present == now
    return history.present


@given(actions())
def test_asked_is_allocated_and_unallocated_on_every_path(scenario: Scenario) -> None:
    holds(applied(CUBE, scenario))


@given(actions(), actions(), actions())
def test_it_holds_when_scenarios_are_stacked_and_merged(
    base: Scenario, mine: Scenario, theirs: Scenario
) -> None:
    holds(applied(CUBE, stack(CUBE, mine, theirs).scenario))
    holds(applied(CUBE, merged(CUBE, base, mine, theirs)))


@given(st.lists(AMOUNTS, max_size=6))
def test_undo_leads_back_and_redo_forth_again(amounts: list[int]) -> None:
    history = History(EMPTY)
    states = [EMPTY]
    for amount in amounts:
        history = history.done(set_to(CUBE, history.present, ADVICE, amount))
        if history.present != states[-1]:
            states.append(history.present)
    for state in reversed(states):
        assert history.present == state
        history = history.undone()
    assert history.undone() == history
    for state in states[1:]:
        history = history.redone()
        assert history.present == state
    assert history.redone() == history


@given(st.tuples(PLACES, st.integers(1, 700)))
def test_no_path_puts_earmarked_money_elsewhere(typed: tuple[Cell, int]) -> None:
    cell, amount = typed
    scenario = replace(EMPTY, overrides=(Override(cell, amount),))
    if EARMARK.forbids(cell):
        with pytest.raises(EarmarkBroken):
            applied(CUBE, scenario)
        with pytest.raises(EarmarkBroken):
            stack(CUBE, EMPTY, scenario)
        with pytest.raises(EarmarkBroken):
            merged(CUBE, EMPTY, EMPTY, scenario)
        with pytest.raises(EarmarkBroken):
            with_amounts(CUBE, EMPTY, {cell: amount})
    else:
        holds(applied(CUBE, scenario))
