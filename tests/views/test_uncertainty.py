"""What is said of assumptions and of how sure an answer is, on figures that can be checked by head."""

from dataclasses import replace
from fractions import Fraction

from tests.domain.planning.made_up import ADVICE, COURSES, CUBE, assumed
from vink_model.domain.messages import Curves, Message
from vink_model.domain.planning.assumptions import NO_EFFECTS, Assumption, Basis, Buys
from vink_model.domain.planning.kinds import Limit
from vink_model.domain.planning.places import Scope
from vink_model.domain.planning.problem import problem_of
from vink_model.domain.planning.scenario import Scenario, applied, moved
from vink_model.domain.planning.steps import Commitments, Promise
from vink_model.domain.planning.versions import ADOPTED
from vink_model.text import Text
from vink_model.views.uncertainty import (
    Ledger,
    answers_of,
    effect_named,
    frontier_of,
    ledger_of,
    tradeoffs_of,
)
from vink_model.views.uncertainty_words import PER_UNIT, NamedMoney, named

COURSE = Text("forløb", "courses")


def price(
    key: str, line: str, low: int, value: int, high: int, basis: Basis = Basis.JUDGEMENT, **more: object
) -> Assumption:
    """What one costs on a line."""
    buys = replace(Buys(Scope(line=line), COURSE), **more)  # type: ignore[arg-type]
    return replace(assumed(key, low, value, high, basis), unit=PER_UNIT, buys=buys)


ON_ADVICE = price("råd", "advice", 10, 20, 40, tried_kr=(0, 1000))
ON_COURSES = price("kursus", "courses", 5, 10, 20, Basis.MEASURED)
MOVED = moved(CUBE, Scenario("mere", "planner", assumptions=(ON_ADVICE, ON_COURSES)), 200, ADVICE, COURSES)
"""200 of the city's 300 kroner of advice go to courses: advice has 600, courses 300."""


def ledger(scenario: Scenario) -> Ledger:
    return ledger_of(CUBE, scenario, applied(CUBE, scenario), problem_of(CUBE, scenario))


def plan_of(scenario: Scenario) -> NamedMoney:
    return named(CUBE, scenario.name, applied(CUBE, scenario))


def answers(scenario: Scenario) -> dict[str, Message]:
    effect = effect_named(ledger(scenario).effects, "forløb")
    return {m.key: m for m in answers_of(plan_of(scenario), plan_of(ADOPTED), effect)}


def test_without_assumptions_it_says_what_the_money_reaches_to_and_nothing_of_effects() -> None:
    promised = Commitments("løfte", Scope(line="courses"), (Promise(Text("møder", "meetings"), 4, 30),))
    found = ledger(Scenario("tom", "planner", rules=(promised,)))
    assert (found.effects, found.assumptions) == ((), None)
    # 100 kroner keep three of four meetings at 30; three posts at 200 take the 600.
    assert [tuple(t.da.replace("\xa0", " ") for t in row) for row in found.capacity.table.rows] == [  # type: ignore[union-attr]
        ("møder: courses", "4", "3"),
        ("staff i 2016", "3 årsværk", "3 årsværk"),
    ]
    assert found.capacity.title.da == "Planen kan ikke lade sig gøre: 1 regel er brudt"
    assert found.capacity.sentence.en.endswith("1 of 2 promises and posts are not paid as planned.")
    assert NO_EFFECTS in found.capacity.notes


def test_the_ledger_names_value_range_basis_source_author_and_day() -> None:
    found = ledger(MOVED).assumptions
    assert found is not None
    assert found.title.da == "2 antagelser"
    assert found.sentence.da.startswith("1 hviler på skøn")
    first = [value.da for value in found.table.rows[0] if isinstance(value, Text)]
    assert first == [
        "'råd': 20 kr. pr. stk. (10 til 40)",
        "forløb for pengene til rådgivning; prøvet 0\xa0kr. til 1.000\xa0kr.",
        "Skøn: minutes. A. Planner, 30. maj 2016",
    ]


def test_every_result_says_how_much_of_it_rests_on_judgement() -> None:
    # 600 / 20 = 30 by judgement and 300 / 10 = 30 measured.
    found = answers(MOVED)
    told = {key: message.sentence for key, message in found.items()}
    assert set(told) == {
        f"uncertainty-{k}" for k in ("expected", "choice", "measure", "tornado", "sobol", "curves")
    }
    for sentence in told.values():
        assert "50\xa0% på skøn" in sentence.da
        assert "50% rests on judgement" in sentence.en


def test_where_no_price_in_its_range_turns_the_choice_that_is_said() -> None:
    # 200 kroner moved from 20 a piece to 10 a piece: 10 lost, 20 won; at 20 they are equal.
    found = answers(MOVED)["uncertainty-choice"]
    assert found.title.da == "'mere' giver flest forløb, hvor i sit spænd hver antagelse alene end ligger"
    assert found.table.rows == ()


def test_where_the_ranges_cross_the_price_that_turns_the_choice_is_named() -> None:
    dear = replace(ON_COURSES, high=Fraction(50))
    found = answers(replace(MOVED, assumptions=(ON_ADVICE, dear)))["uncertainty-choice"]
    assert found.title.da == "'mere' slår den vedtagne plan kun, hvis 'kursus' er under 20 kr. pr. stk."
    assert found.title.en == "'mere' beats the adopted plan only if 'kursus' is below 20 DKK each"
    (row,) = found.table.rows
    assert [t.da for t in row if isinstance(t, Text)] == [
        "'kursus'",
        "under 20 kr. pr. stk.",
        "5 til 50 kr. pr. stk.",
    ]


def test_the_adopted_plan_alone_has_nothing_to_be_chosen_against() -> None:
    found = answers(Scenario("", "planner", assumptions=(ON_ADVICE, ON_COURSES)))
    assert not {"uncertainty-choice", "uncertainty-measure"} & set(found)
    assert found["uncertainty-expected"].title.da.startswith("Den vedtagne plan ventes at give")


def test_joint_uncertainty_is_shown_both_ways_for_both_plans() -> None:
    found = answers(MOVED)["uncertainty-expected"]
    assert [(str(p.en), str(w.en)) for p, w, *_ in found.table.rows] == [  # type: ignore[union-attr]
        ("'mere'", "each by itself"),
        ("'mere'", "all move together"),
        ("the adopted plan", "each by itself"),
        ("the adopted plan", "all move together"),
    ]
    apart, together = (row[4] - row[2] for row in found.table.rows[:2])  # type: ignore[operator]
    assert together > apart


def test_the_tornado_goes_from_the_least_to_the_most_of_each() -> None:
    # Courses: 300 / 20 = 15 to 300 / 5 = 60, beside 30 of advice.
    rows = answers(MOVED)["uncertainty-tornado"].table.rows
    assert [[float(v) for v in row[2:]] for row in rows] == [[90, 45, 45], [90, 45, 45]]  # type: ignore[arg-type]


def test_a_curve_is_solid_only_where_somebody_has_tried_it() -> None:
    chart = answers(MOVED)["uncertainty-curves"].chart
    assert isinstance(chart, Curves)
    advice, courses = chart.lines
    assert {p.is_tried for p in advice.points if p.x <= 1000} == {True}
    assert {p.is_tried for p in courses.points} == {False}
    assert any("Ingen har prøvet" in note.da for note in answers(MOVED)["uncertainty-expected"].notes)


def test_the_frontier_gives_the_most_for_each_amount_and_where_the_plan_lies() -> None:
    effect = effect_named(ledger(MOVED).effects, "forløb")
    found = frontier_of(plan_of(MOVED), problem_of(CUBE, MOVED), effect)
    assert found is not None
    # The city's 1,000 on courses at 10, the state's 500 on its hotline, which is advice, at 20.
    assert found.title.da == "Alle pengene kan højst give 125 forløb"
    assert isinstance(found.chart, Curves)
    (mark,) = found.chart.marks
    assert (mark.x, float(mark.y)) == (1500, 60)
    assert [point.x for point in found.chart.lines[0].points][::5] == [0, 750, 1500]


def test_no_frontier_is_drawn_when_no_plan_keeps_the_rules() -> None:
    clash = (Limit("a", Scope(line="courses"), 200, 200), Limit("b", Scope(line="courses"), 100, 100))
    scenario = replace(MOVED, rules=clash)
    effect = effect_named(ledger(scenario).effects, "forløb")
    assert frontier_of(plan_of(scenario), problem_of(CUBE, scenario), effect) is None


def test_nothing_speaks_of_a_single_person() -> None:
    assert any("den enkelte borger" in note.da for note in answers(MOVED)["uncertainty-expected"].notes)


def test_two_scenarios_are_held_against_each_other_under_their_own_names() -> None:
    # 100 of the 200 moved: half as much won as by moving all.
    half = moved(CUBE, Scenario("halvt", "planner"), 100, ADVICE, COURSES)
    effect = effect_named(ledger(MOVED).effects, "forløb")
    found = {m.key: m for m in answers_of(plan_of(MOVED), plan_of(half), effect)}
    assert found["uncertainty-expected"].title.da.startswith("'mere' ventes at give")
    rows = found["uncertainty-expected"].table.rows
    assert [row[0] for row in rows][2:] == [Text("'halvt'", "'halvt'")] * 2
    assert found["uncertainty-choice"].title.en.startswith("'mere' gives most courses")


def test_a_scenario_without_a_name_is_called_the_scenario() -> None:
    nameless = replace(MOVED, name="")
    assert answers(nameless)["uncertainty-choice"].title.da.startswith("Scenariet giver flest")


def test_two_kinds_of_things_are_not_added_but_priced_in_each_other() -> None:
    # The city's 1,000 on courses at 10 give 100; on talks at 20, with the state's 500, all give 75.
    talks = replace(ON_ADVICE, buys=Buys(Scope(line="advice"), Text("oplæg", "talks")))
    scenario = replace(MOVED, assumptions=(talks, ON_COURSES))
    effects = ledger(scenario).effects
    problem = problem_of(CUBE, scenario)
    (found,) = tradeoffs_of(effects, effect_named(effects, "forløb"), problem)
    assert found.title.en == "What talks cost in courses"
    assert [float(row[1]) for row in found.table.rows][::8] == [100, 0]  # type: ignore[arg-type]
    assert found.table.rows[-1][0] == 75
    assert "0% rests on judgement" in found.sentence.en
    assert tradeoffs_of(effects[:1], effects[0], problem) == ()
