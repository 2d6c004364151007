"""What a scenario changes, in words."""

from dataclasses import replace
from decimal import Decimal

from tests.domain.planning.made_up import ADVICE, COURSES, CUBE, assumed
from vink_model.domain.planning.changes import changes_of, difference_text
from vink_model.domain.planning.places import Grant, Post, Scope
from vink_model.domain.planning.scenario import Scenario, locked, moved, set_to
from vink_model.domain.planning.versions import ChangedBy, differences, merged

EMPTY = Scenario("s", "a")
NB = "\N{NO-BREAK SPACE}"


def test_every_parameter_that_changed_is_said() -> None:
    changed = moved(CUBE, EMPTY, 40, ADVICE, COURSES)
    changed = set_to(CUBE, changed, Grant(2016, "state"), 300)
    changed = set_to(CUBE, changed, Post(2016, "staff"), Decimal("3.5"))
    changed = replace(locked(CUBE, changed, Scope(line="courses")), assumptions=(assumed("cost", 5, 10, 20),))
    told = [text.da.replace(NB, " ") for text in changes_of(CUBE, changed)]
    assert told == [
        "rådgivning fra kommunen i 2016: 300 kr. → 260 kr.",
        "courses fra kommunen i 2016: 100 kr. → 140 kr.",
        "bevillingen fra state i 2016: 500 kr. → 300 kr.",
        "årsværk på staff i 2016: 3 årsværk → 3,5 årsværk",
        "Ny regel: Courses er låst til 140 kr.",
        "antagelsen 'cost': ikke sat → 10 (5 til 20) kr. pr. forløb",
    ]


def test_the_adopted_plan_changes_nothing() -> None:
    assert changes_of(CUBE, EMPTY) == ()


def test_a_difference_says_who_and_what() -> None:
    mine, theirs = (set_to(CUBE, EMPTY, ADVICE, kr) for kr in (310, 290))
    (difference,) = differences(EMPTY, mine, theirs)
    assert difference.change is ChangedBy.CONFLICT
    assert difference_text(CUBE.names, difference).en.replace(NB, " ") == (
        "Changed differently: advice from the city in 2016. Before not set; mine DKK 310; theirs DKK 290"
    )


def test_assumptions_and_rules_are_told_apart_and_merged_as_places_are() -> None:
    base = replace(locked(CUBE, EMPTY, Scope(line="courses")), assumptions=(assumed("cost", 5, 10, 20),))
    mine = replace(base, assumptions=(assumed("cost", 5, 11, 20),))
    theirs = replace(base, assumptions=(assumed("cost", 5, 12, 20),), rules=())
    told = {d.place: d.change for d in differences(base, mine, theirs)}
    assert told == {
        "rule lock */*/courses/*": ChangedBy.THEIRS,
        "assumption cost": ChangedBy.CONFLICT,
    }
    both = merged(CUBE, base, mine, theirs, mine_wins=("assumption cost",))
    assert (both.assumptions, both.rules) == (mine.assumptions, ())
    for difference in differences(base, mine, theirs):
        said = difference_text(CUBE.names, difference)
        assert said.da != said.en
