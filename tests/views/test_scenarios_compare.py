"""Scenarios side by side: what differs, who gains, who pays, what holds; on figures checked by head."""

from dataclasses import replace
from datetime import UTC, datetime

from sample_data.plan_files import plan
from tests.domain.planning.made_up import ADVICE, COURSES, CUBE, HOTLINE, STAFF, assumed
from tests.views.sample import sample
from vink_model.domain.messages import Bars, Message
from vink_model.domain.planning.cube import Treatment, cube_of
from vink_model.domain.planning.kept import KeptScenario
from vink_model.domain.planning.places import Grant, Scope
from vink_model.domain.planning.scenario import Override, Scenario, locked
from vink_model.domain.planning.versions import ADOPTED
from vink_model.text import NBSP, Text
from vink_model.views.scenarios_asked import promised
from vink_model.views.scenarios_compare import Comparison, compared, comparison, names_told_apart
from vink_model.views.scenarios_kept import ADOPTED_PLAN

MAY_DAY = datetime(2016, 5, 1, tzinfo=UTC)
LESS = Scenario(
    "Mindre",
    "me",
    overrides=(Override(Grant(2016, "state"), 400), Override(HOTLINE, 400), Override(ADVICE, 250)),
    assumptions=(assumed("cost", 1, 2, 3),),
)
MOVED = Scenario("Flyttet", "me", overrides=(Override(ADVICE, 200), Override(COURSES, 200)))


def beside(*scenarios: Scenario) -> Comparison:
    several = (
        compared(CUBE, "adopted", ADOPTED_PLAN, ADOPTED),
        *(compared(CUBE, each.name, Text(each.name, each.name), each) for each in scenarios),
    )
    return comparison(plan(), CUBE, several)


def rows(message: Message) -> list[list[object]]:
    """The table as it reads in Danish."""
    return [[plain(value) for value in row] for row in message.table.rows]


def plain(value: object) -> object:
    return value.da.replace(NBSP, " ") if isinstance(value, Text) else value


def test_the_totals_always_add_up_and_tell_the_remainder() -> None:
    totals = beside(LESS, MOVED).totals
    asked, allocated, unallocated, broken = rows(totals)
    assert asked[1:] == [1500, 1400, 1500]
    assert allocated[1:] == [1500, 1350, 1500]
    assert unallocated[1:] == [0, 50, 0]
    assert broken[1:] == [0, 0, 0]
    assert totals.sentence.da == "Alle regler holder i dem alle."


def test_who_gains_and_who_pays_is_told_against_the_first() -> None:
    lines = beside(LESS, MOVED).lines
    assert plain(lines.sentence) == (
        "I »Mindre« får 2 poster 150 kr. mindre. "
        "I »Flyttet« får 1 post 100 kr. mere og 1 post 100 kr. mindre."
    )
    assert rows(lines) == [
        ["rådgivning", 2016, 300, 250, 200],
        ["hotline", 2016, 500, 400, 500],
        ["courses", 2016, 100, 100, 200],
        ["staff", 2016, 600, 600, 600],
        ["I alt", 2016, 1500, 1350, 1500],
    ]


def test_each_scenario_bears_its_own_name_in_every_legend() -> None:
    found = beside(LESS, MOVED)
    for message in (found.lines, found.payers):
        assert isinstance(message.chart, Bars)
        assert [s.label.da for s in message.chart.series] == ["Det vedtagne budget", "Mindre", "Flyttet"]
        assert len({s.tone for s in message.chart.series}) == 3


def test_the_money_of_each_source_is_given_tied_or_unallocated() -> None:
    payers = beside(LESS).payers
    assert rows(payers) == [
        ["kommunen", 2016, "giver", 1000, 1000],
        ["kommunen", 2016, "bundet til linjer", 1000, 950],
        ["state", 2016, "giver", 500, 400],
        ["state", 2016, "bundet til linjer", 500, 400],
        ["Alle kilder", 2016, "ikke fordelt", 0, 50],
    ]
    assert plain(payers.sentence) == "I »Mindre« giver kilderne 100 kr. mindre; 50 kr. står ufordelt."


def test_every_parameter_that_differs_is_said() -> None:
    lock = locked(CUBE, MOVED, Scope(line="courses"))
    assert rows(beside(LESS, lock).changed) == [
        ["Rådgivning fra kommunen i 2016", "300 kr.", "250 kr.", "200 kr."],
        ["Courses fra kommunen i 2016", "100 kr.", "100 kr.", "200 kr."],
        ["Hotline fra state i 2016", "500 kr.", "400 kr.", "500 kr."],
        ["Bevillingen fra state i 2016", "500 kr.", "400 kr.", "500 kr."],
        ["Antagelsen 'cost'", "Ingen", "2 (1 til 3) kr. pr. forløb", "Ingen"],
        ["Regel", "Ingen", "Ingen", "Courses er låst til 200 kr."],
    ]
    assert beside(ADOPTED).changed.sentence.da == "De er ens i alt."


def test_a_rule_that_breaks_in_one_of_them_stands_first() -> None:
    broken = replace(MOVED, overrides=(Override(STAFF, 500),))
    assert beside(broken).totals.sentence.da == (
        "Alle regler holder i »Det vedtagne budget«; regler brydes i »Flyttet«."
    )
    found = beside(broken).rules
    assert plain(found.sentence) == "I »Det vedtagne budget« holder alle regler. I »Flyttet« brydes 1 regel."
    assert rows(found)[0][1:] == ["Overholdt, plads 0 kr.", "Brudt: mangler 100 kr."]


def test_a_frame_that_follows_its_grant_is_one_rule_that_reads_otherwise() -> None:
    (frame,) = [row for row in rows(beside(LESS).rules) if str(row[0]).startswith("Rammen fra state")]
    assert frame[1:] == [
        "Overholdt, plads 0 kr.",
        "Overholdt, plads 0 kr. Her: Rammen fra state er 400 kr. i 2016.",
    ]


def test_promises_are_weighed_where_they_have_a_price_and_unknown_where_not() -> None:
    figures = sample().plan
    cube = cube_of(figures, Treatment.POOLED, reaching=True)
    priced = Scenario("P", "me", rules=promised(figures, {"forum_meetings_2017": 300_000}))
    found = comparison(
        figures,
        cube,
        (compared(cube, "a", ADOPTED_PLAN, ADOPTED), compared(cube, "p", Text("P", "P"), priced)),
    ).promises
    assert found is not None
    # Civil society gets 0.9 million in 2017: three meetings of 0.3.
    assert ["Møder i medborgerforum 2017: 4", "Prisen er ikke oplyst", "3 af 4"] in rows(found)
    assert found.sentence.da.startswith("3 løfter kan ikke vejes")


def test_two_versions_of_one_name_are_told_apart() -> None:
    first, second = (KeptScenario("a", replace(LESS, version=n), MAY_DAY, "me") for n in (1, 2))
    other = KeptScenario("b", MOVED, MAY_DAY, "me")
    names = names_told_apart((first, second, other))
    assert [name.da for name in names.values()] == ["Mindre, udgave 1", "Mindre, udgave 2", "Flyttet"]
