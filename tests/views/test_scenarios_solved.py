"""The best plan in words: what it gives, its proof, its remainder, and what it would be worth to loosen."""

from dataclasses import replace
from fractions import Fraction

import pytest

from tests.domain.planning.made_up import CUBE, assumed
from vink_model.domain.messages import Message
from vink_model.domain.planning.assumptions import NO_EFFECTS, Buys
from vink_model.domain.planning.places import Scope
from vink_model.domain.planning.scenario import Scenario
from vink_model.errors import ScenarioFault
from vink_model.text import NBSP, Text
from vink_model.views.scenarios import scenario_screen
from vink_model.views.scenarios_solved import binding_message, solved_message
from vink_model.views.scenarios_sought import LEAST, level_typed, objectives_of, solved, unreachable_text

PLAIN = Scenario("", "me")
COSTS = replace(assumed("pris", 10, 20, 40), buys=Buys(Scope(line="courses"), Text("forløb", "courses")))


def told(scenario: Scenario, key: str, percent: int) -> tuple[Message, Message | None]:
    screen = scenario_screen(CUBE, scenario)
    objective = objectives_of(CUBE, screen)[key]
    found = solved(screen, objective, Fraction(percent, 100))
    return solved_message(CUBE, screen, objective, found), binding_message(CUBE, objective, found)


def plain(text: Text) -> str:
    return text.da.replace(NBSP, " ")


def test_only_what_somebody_assumed_can_be_sought_as_an_effect() -> None:
    assert list(objectives_of(CUBE, scenario_screen(CUBE, PLAIN))) == ["advice", "courses", "staff", LEAST]
    assumed_too = objectives_of(CUBE, scenario_screen(CUBE, replace(PLAIN, assumptions=(COSTS,))))
    assert assumed_too["effect-1"].label.da == "Flest forløb"


def test_the_most_that_a_line_can_get_is_told_with_its_proof_and_its_remainder() -> None:
    plan, binding = told(PLAIN, "courses", 50)
    assert plain(plan.sentence) == "Courses kan højst få 450 kr. i alt; nu er det 100 kr."
    assert [[v.da if isinstance(v, Text) else v for v in row] for row in plan.table.rows] == [
        ["rådgivning", 2016, 300, 150, -150],
        ["hotline", 2016, 500, 500, 0],
        ["courses", 2016, 100, 450, 350],
        ["staff", 2016, 600, 400, -200],
        ["Ikke fordelt", 2016, 0, 0, 0],
    ]
    assert plan.notes[0].da.startswith("Bevist: ingen plan")
    assert NO_EFFECTS in plan.notes
    assert binding is not None
    assert "Rammen fra kommunen" in binding.sentence.da


def test_an_effect_is_expected_only_if_the_assumption_holds_and_rests_on_judgement() -> None:
    # 450 kr. at 20 kr. a course are 22.5 courses; now 100 kr. are 5.
    plan, _ = told(replace(PLAIN, assumptions=(COSTS,)), "effect-1", 50)
    assert plain(plan.sentence) == (
        "Planen ventes at give 22,5 forløb mod 5,00 nu, hvis antagelserne holder."
    )
    assert any("skøn" in note.da for note in plan.notes)


def test_the_least_money_leaves_the_rest_unallocated() -> None:
    plan, binding = told(PLAIN, LEAST, 50)
    # Half of 300, 500 and 100, and two posts.
    assert plain(plan.sentence) == "Reglerne kan holdes med 850 kr.; linjerne får nu 1.500 kr."
    assert plan.table.rows[-1][2:] == (0, 650, 650)
    assert binding is not None
    assert "sparet" in binding.sentence.da


def test_where_only_whole_posts_stop_it_that_is_said() -> None:
    _, binding = told(PLAIN, LEAST, 0)
    assert binding is not None
    assert binding.sentence.da.startswith("Ingen regel, der kan løsnes")


def test_the_least_money_that_reaches_a_level_of_an_assumed_effect() -> None:
    # 30 courses at 20 kr. are 600 kr.; without floors nothing else is demanded.
    screen = scenario_screen(CUBE, replace(PLAIN, assumptions=(COSTS,)))
    least = objectives_of(CUBE, screen)[LEAST]
    found = solved(screen, least, Fraction(0), {"forløb": Fraction(30)})
    assert found.answer.allocated_kr == found.answer.objective == 600
    assert found.answer.gap == 0


def test_a_level_that_cannot_be_reached_is_told_with_how_far_one_comes() -> None:
    # The city's 1000 kr. buy 50 courses.
    screen = scenario_screen(CUBE, replace(PLAIN, assumptions=(COSTS,)))
    asked = {"forløb": Fraction(80)}
    assert not solved(screen, objectives_of(CUBE, screen)[LEAST], Fraction(0), asked).answer.is_found
    assert plain(unreachable_text(screen, Fraction(0), asked)) == (
        "Under reglerne kan nås højst 50,0 forløb mod de ønskede 80,0."
    )


def test_a_level_is_a_number_above_nothing() -> None:
    assert level_typed("12,5") == Fraction(25, 2)
    for words in ("mange", "0", "-3"):
        with pytest.raises(ScenarioFault, match="is not a number"):
            level_typed(words)
