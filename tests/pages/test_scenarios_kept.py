"""Scenarios as kept things: named, saved, opened again by their address, never overwritten unseen."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from pages._ui.data import product
from tests.domain.planning.made_up import assumed
from tests.pages.test_scenarios import answered, edited
from tests.pages.visits import shown, visit
from vink_model.domain.planning.assumptions import Buys
from vink_model.domain.planning.places import Cell, Grant, Scope
from vink_model.domain.planning.scenario import Override, Scenario
from vink_model.store import Engine, Scenarios, open_engine
from vink_model.text import Text

MINISTRY = Grant(2017, "ministry")
HALF = Scenario("Halv bevilling", "Anna", overrides=(Override(MINISTRY, 500_000),))
LESS = replace(HALF, name="Mindre", overrides=(Override(MINISTRY, 400_000),))


@pytest.fixture(autouse=True)
def shelf(sample_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Scenarios:
    """The scenarios of a database of this test's own, as somebody else at another keyboard reaches them."""
    own = tmp_path / "vink.sqlite"
    shutil.copy(sample_database.removeprefix("sqlite:///"), own)
    monkeypatch.setenv("VINK_DATABASE_URL", f"sqlite:///{own}")
    monkeypatch.setenv("VINK_USER", "Anna")
    engine: Engine = open_engine(f"sqlite:///{own}")
    product.clear()
    return Scenarios(engine, "Bo", product().now)


def named(app: AppTest, name: str) -> AppTest:
    app.text_input(key="planner.name").set_value(name).run()
    return app


def pressed(app: AppTest, key: str) -> AppTest:
    app.button(key=key).click().run()
    return app


def grants_less(app: AppTest, words: str) -> AppTest:
    app.text_input(key="planner.grant.kr").set_value(words)
    answered(app)
    return app


def allocated(app: AppTest) -> str:
    return str(app.metric[0].value).replace("\xa0", " ")


def kept_by_anna(shelf: Scenarios, scenario: Scenario = HALF) -> AppTest:
    """A visitor at the address of a scenario that Anna saved."""
    return visit("scenarios", scenarie=replace(shelf, who="Anna").add(scenario).code)


def saved_by_bo(shelf: Scenarios, kr: int) -> None:
    """Bo saves meanwhile: the ministry's grant of 2017."""
    shelf.save("halv-bevilling", replace(HALF, overrides=(Override(MINISTRY, kr),)), 1)


def test_the_adopted_plan_has_nothing_to_save() -> None:
    app = visit("scenarios")
    assert app.button(key="planner.save").disabled
    assert "Det vedtagne budget" in shown(app)


def test_a_scenario_is_saved_and_its_address_opens_exactly_it(shelf: Scenarios) -> None:
    app = pressed(named(grants_less(visit("scenarios"), "0,5"), "Halv bevilling"), "planner.save")
    assert "Alt er gemt: udgave 1, gemt af Anna" in shown(app)
    assert app.query_params["scenarie"] == "halv-bevilling.1"
    assert [kept.name for kept in shelf.list()] == ["Halv bevilling"]
    again = visit("scenarios", scenarie="halv-bevilling.1")
    assert allocated(again) == allocated(app) == "10.000.000 kr."
    assert again.text_input(key="planner.name").value == "Halv bevilling"
    assert again.button(key="planner.save").disabled
    assert "ændringer, der ikke er gemt" in shown(pressed(app, "planner.undo"))
    assert app.text_input(key="planner.name").value == ""
    assert "Alt er gemt" in shown(pressed(app, "planner.redo"))


def test_an_older_version_stays_at_its_address(shelf: Scenarios) -> None:
    app = grants_less(kept_by_anna(shelf), "0,4")
    assert "ændringer, der ikke er gemt" in shown(app)
    pressed(app, "planner.save")
    assert app.query_params["scenarie"] == "halv-bevilling.2"
    assert allocated(visit("scenarios", scenarie="halv-bevilling")) == "9.900.000 kr."
    old = visit("scenarios", scenarie="halv-bevilling.1")
    assert allocated(old) == "10.000.000 kr."
    assert "Den nyeste er udgave 2, gemt af Anna" in shown(old)
    assert allocated(pressed(old, "planner.newest")) == "9.900.000 kr."
    assert len(shelf.versions("halv-bevilling")) == 2


def test_what_cannot_be_saved_is_said_and_nothing_is_lost(shelf: Scenarios) -> None:
    kept_by_anna(shelf)
    app = pressed(grants_less(visit("scenarios"), "0,4"), "planner.save")
    assert app.error[0].title == "Scenariet mangler et navn"
    pressed(named(app, "halv BEVILLING"), "planner.save")
    assert "Der er allerede et scenarie" in app.error[0].title
    app.text_area(key="planner.story").set_value("Efter aftale med Mette Hansen")
    pressed(app, "planner.save")
    assert "nævne en person" in app.error[0].value
    assert allocated(app) == "9.900.000 kr."
    assert len(shelf.list()) == 1


def test_saving_as_new_leaves_the_first_as_it_was(shelf: Scenarios) -> None:
    app = grants_less(kept_by_anna(shelf), "0,4")
    app.text_input(key="planner.as").set_value("Endnu mindre")
    pressed(app, "planner.saveas.do")
    assert app.query_params["scenarie"] == "endnu-mindre.1"
    assert allocated(app) == "9.900.000 kr."
    assert [kept.code for kept in shelf.list()] == ["endnu-mindre.1", "halv-bevilling.1"]
    app.selectbox(key="planner.open").set_value("halv-bevilling.1").run()
    assert allocated(app) == "10.000.000 kr."


def test_a_duplicate_has_a_name_of_its_own(shelf: Scenarios) -> None:
    app = pressed(kept_by_anna(shelf), "planner.copy")
    assert app.query_params["scenarie"] == "kopi-af-halv-bevilling.1"
    app.selectbox(key="planner.open").set_value("halv-bevilling.1").run()
    pressed(app, "planner.copy")
    assert [kept.name for kept in shelf.list()][1:] == ["Kopi af Halv bevilling", "Kopi af Halv bevilling 2"]


def test_what_is_put_away_can_be_taken_back(shelf: Scenarios) -> None:
    app = pressed(kept_by_anna(shelf), "planner.archive")
    assert "er arkiveret" in shown(app)
    assert shelf.list() == ()
    back = pressed(opened(app, "inventory_2"), "planner.away.halv-bevilling")
    assert "Arkiveret: udgave 2" in shown(back)
    pressed(back, "planner.save")
    assert [kept.version for kept in shelf.list()] == [3]


def test_an_address_that_leads_nowhere_says_so() -> None:
    for code in ("andet.1", "halv'--"):
        app = visit("scenarios", scenarie=code)
        assert "Der er intet scenarie" in app.error[0].title
        assert allocated(app) == "10.300.000 kr."


def test_what_is_not_saved_stays_when_another_is_opened(shelf: Scenarios) -> None:
    app = grants_less(kept_by_anna(shelf), "0,4")
    app.selectbox(key="planner.open").set_value("").run()
    assert allocated(app) == "10.300.000 kr."
    app.selectbox(key="planner.open").set_value("halv-bevilling.1").run()
    assert allocated(app) == "9.900.000 kr."


def test_of_two_planners_the_second_sees_both_and_loses_nothing(shelf: Scenarios) -> None:
    app = grants_less(kept_by_anna(shelf), "0,4")
    saved_by_bo(shelf, 600_000)
    pressed(app, "planner.save")
    assert "Bo har gemt imens" in shown(app)
    assert app.error[0].title == "Scenariet er ændret imens"
    assert allocated(app) == "9.900.000 kr."
    app.radio(key="planner.conflict.pick.0").set_value("theirs")
    pressed(app, "planner.conflict.both")
    assert "Alt er gemt: udgave 3, gemt af Anna" in shown(app)
    assert allocated(app) == "10.100.000 kr."
    assert len(shelf.versions("halv-bevilling")) == 3


def test_mine_alone_or_theirs_alone_can_be_kept(shelf: Scenarios) -> None:
    app = grants_less(kept_by_anna(shelf), "0,7")
    saved_by_bo(shelf, 0)
    pressed(pressed(app, "planner.save"), "planner.conflict.theirs")
    assert (app.query_params["scenarie"], allocated(app)) == ("halv-bevilling.2", "9.500.000 kr.")
    assert allocated(pressed(app, "planner.undo")) == "10.200.000 kr."
    shelf.save("halv-bevilling", HALF, 2)
    pressed(pressed(app, "planner.save"), "planner.conflict.mine")
    assert allocated(app) == "10.200.000 kr."
    assert [kept.saved_by for kept in shelf.versions("halv-bevilling")] == ["Anna", "Bo", "Bo", "Anna"]


def test_a_scenario_built_upon_another_follows_it_only_when_she_says_so(shelf: Scenarios) -> None:
    kept_by_anna(shelf)
    app = opened(visit("scenarios"), "layers")
    app.selectbox(key="planner.base").set_value("halv-bevilling.1")
    pressed(app, "planner.base.move")
    assert allocated(app) == "10.000.000 kr."
    edited(app, 0, "scenario", "0,1")
    pressed(named(app, "Oven på"), "planner.save")
    saved_by_bo(shelf, 0)
    assert "'Halv bevilling' er ændret af Bo" in shown(app.run())
    assert allocated(app) == "10.000.000 kr."
    assert allocated(pressed(app, "planner.base.follow")) == "9.500.000 kr."
    assert "er ændret af Bo" not in shown(app)
    pressed(app, "planner.undo")
    shelf.archive("halv-bevilling", 2)
    assert "er arkiveret af Bo" in shown(app.run())
    assert allocated(pressed(app, "planner.base.alone")) == "10.000.000 kr."
    assert "er arkiveret" not in shown(app)


def test_every_version_tells_what_it_changed_and_can_be_brought_back(shelf: Scenarios) -> None:
    kept_by_anna(shelf)
    saved_by_bo(shelf, 400_000)
    app = opened(visit("scenarios", scenarie="halv-bevilling"), "history")
    changes = str(app.table[0].value.iloc[0, 1]).replace("\xa0", " ").replace("\\", "")
    assert changes.endswith("i 2017: 500.000 kr. → 400.000 kr.")
    app.selectbox(key="planner.version").set_value(1)
    pressed(app, "planner.version.bring")
    assert allocated(app) == "10.000.000 kr."
    pressed(app, "planner.save")
    assert [kept.version for kept in shelf.versions("halv-bevilling")] == [3, 2, 1]


def test_two_scenarios_are_stacked_and_what_they_disagree_about_is_said_first(shelf: Scenarios) -> None:
    kept_by_anna(shelf)
    app = opened(kept_by_anna(shelf, LESS), "join")
    assert "De er uenige om:" in shown(app)
    assert "400.000 kr. under, 500.000 kr. øverst" in shown(app)
    assert allocated(pressed(app, "planner.stack.do")) == "10.000.000 kr."
    assert app.text_input(key="planner.name").value == "Mindre"
    assert allocated(pressed(app, "planner.undo")) == "9.900.000 kr."


def test_scenarios_stand_side_by_side_by_their_address(shelf: Scenarios) -> None:
    kept_by_anna(shelf)
    saved_by_bo(shelf, 600_000)
    app = visit("scenarios", scenariedel="sammenlign", scenarie="halv-bevilling.1")
    assert "Hvem får, og hvem betaler, mod »Det vedtagne budget«?" in shown(app)
    assert "I »Halv bevilling, udgave 1« giver kilderne 300.000 kr. mindre" in shown(app)
    app.pills(key="sammenlignet.choice").set_value(["halv-bevilling.1", "halv-bevilling.2"]).run()
    assert "I »Halv bevilling, udgave 2« giver kilderne 100.000 kr. mere" in shown(app)
    app.pills(key="sammenlignet.choice").set_value(["vedtaget"]).run()
    assert "Vælg mindst to" in shown(app)


def test_an_unsaved_change_is_compared_as_what_it_is(shelf: Scenarios) -> None:
    app = grants_less(kept_by_anna(shelf), "0,4")
    app.segmented_control(key="scenariedel.choice").set_value("sammenlign").run()
    assert "I »Halv bevilling (ikke gemt)« giver kilderne 400.000 kr. mindre" in shown(app)


def test_the_least_money_for_a_stated_level_of_an_assumed_effect(shelf: Scenarios) -> None:
    buys = Buys(Scope(line="civil_society"), Text("netværk", "networks"))
    price = replace(assumed("pris", 50_000, 100_000, 200_000), buys=buys)
    code = shelf.add(replace(HALF, assumptions=(price,))).code
    app = visit("scenarios", scenariedel="loes", maal="least", behold="0", scenarie=code)
    assert "Reglerne kan holdes med 0 kr." in shown(app)
    level = app.text_input(key="planner.solve.level.netværk")
    level.set_value("12").run()
    assert "Reglerne kan holdes med 1.200.000 kr." in shown(app)
    level.set_value("mange").run()
    assert app.error[0].title == "'mange' er ikke et antal"
    level.set_value("1000").run()
    assert "Så meget kan ikke nås" in [notice.title for notice in app.info]


def decide(app: AppTest, by: str, *rows: tuple[str, str, str]) -> AppTest:
    """Fill the form of a decision and freeze it."""
    app.text_input(key="planner.decide.by").set_value(by)
    columns = ("what", "low", "high")
    app.session_state["planner.decide.rows"] = {
        "edited_rows": {place: dict(zip(columns, row, strict=True)) for place, row in enumerate(rows)},
        "added_rows": [],
        "deleted_rows": [],
    }
    next(button for button in app.button if button.label == "Frys beslutningen").click().run()
    return app


def test_a_decision_is_frozen_and_scored_by_what_was_seen(shelf: Scenarios) -> None:
    code = replace(shelf, who="Anna").add(HALF).code
    app = visit("scenarios", scenariedel="beslutninger", scenarie=code)
    assert "Ingen beslutning er skrevet ned endnu." in shown(app)
    decide(app, "Socialudvalget", ("Møder i medborgerforum", "4", "6"))
    assert "af Socialudvalget ud fra scenariet »Halv bevilling«: 1 kan ikke afgøres endnu." in shown(app)
    app.session_state["planner.decision.1.panel"] = True
    app.run()
    for part, words in {"low": "5", "high": "", "source": "Referater"}.items():
        app.text_input(key=f"planner.decision.1.{part}").set_value(words)
    next(button for button in app.button if button.label == "Notér").click().run()
    assert "Noteret." in shown(app)
    (kept,) = shelf.decisions.list()
    assert (kept.code, kept.sightings[0].seen.source) == ("halv-bevilling.1", "Referater")
    pressed(app, "planner.decision.1.open")
    assert allocated(app) == "10.000.000 kr."


def test_a_decision_that_lacks_something_is_refused_and_nothing_is_lost(shelf: Scenarios) -> None:
    code = replace(shelf, who="Anna").add(HALF).code
    app = decide(visit("scenarios", scenariedel="beslutninger", scenarie=code), "Socialudvalget")
    assert app.error[0].title == "Intet er ventet af beslutningen"
    assert app.text_input(key="planner.decide.by").value == "Socialudvalget"
    decide(app, "Socialudvalget", ("Møder", "mange", "6"))
    assert app.error[0].title == "Række 1 kan ikke læses"
    assert shelf.decisions.list() == ()


def test_only_what_is_saved_can_be_decided() -> None:
    assert "Gem scenariet" in visit("scenarios", scenariedel="beslutninger").info[-1].title


def opened(app: AppTest, icon: str) -> AppTest:
    """A panel of the shelf, opened."""
    app.session_state[f"planner.panel.{icon}"] = True
    return app.run()


def test_how_sure_it_is_can_be_asked_of_one_scenario_against_another(shelf: Scenarios) -> None:
    # Bo moves 200,000 from concerns to civil society; only what concerns have is assumed to buy anything.
    course = Text("forløb", "courses")
    buying = replace(assumed("mentor", 40_000, 60_000, 110_000), buys=Buys(Scope(line="concerns"), course))
    concerns, society = (Cell(2017, "budget_2016", line) for line in ("concerns", "civil_society"))
    less = Scenario("Mindre", "Bo", overrides=(Override(concerns, 1_250_000), Override(society, 900_000)))
    shelf.add(less)
    app = kept_by_anna(shelf, replace(HALF, assumptions=(buying,)))
    app.query_params["scenariedel"] = "usikkerhed"
    app.query_params["mod"] = "mindre.1"
    app.run()
    said = shown(app)
    assert "'Halv bevilling' giver flest forløb, hvor i sit spænd hver antagelse alene end ligger" in said
    assert "'Halv bevilling' giver flere forløb end 'Mindre' i 100 % af trækningerne" in said
