"""The scenarios as a planner meets them: her three questions, the grid, and what is refused."""

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.visits import shown, visit

pytestmark = pytest.mark.usefixtures("on_sample_figures")


def asked(app: AppTest, question: str) -> AppTest:
    return app.segmented_control(key="sporg.choice").set_value(question).run()


def answered(app: AppTest) -> str:
    """Press the form's button and read the screen."""
    next(button for button in app.button if button.label in {"Svar", "Answer"}).click().run()
    return shown(app)


def test_the_adopted_plan_keeps_all_rules_and_changes_nothing() -> None:
    said = shown(visit("scenarios"))
    assert "Alle regler er overholdt" in said
    assert "Hvad scenariet ændrer" not in said
    assert [m.value.replace("\xa0", " ") for m in visit("scenarios").metric] == [
        "10.300.000 kr.",
        "10.400.000 kr.",
        "−100.000 kr.",
    ]


def test_what_if_the_ministry_gives_half_a_million_in_2017() -> None:
    # 0.3 less, of which the frames' rounding covers 0.05: four lines pay the rest.
    app = visit("scenarios")
    app.text_input(key="planner.grant.kr").set_value("0,5")
    said = answered(app)
    assert "Det kan lade sig gøre, hvis 250.000 kr. skæres andre steder" in said
    assert "Der mangler 300.000 kr." in said
    assert "4 linjer betaler" in said
    app.button(key="planner.take").click().run()
    assert "Alle regler er overholdt" in shown(app)


def test_what_is_the_smallest_cut_elsewhere_that_pays_a_fifth_post() -> None:
    # A post costs 0.6, of which the pool's rounding covers 0.05.
    app = asked(visit("scenarios"), "posts")
    said = answered(app)
    assert "Det kan lade sig gøre, hvis 550.000 kr. skæres andre steder" in said
    assert "andre får 600.000 kr. mere" in said


def test_every_promise_can_be_held_with_five_point_nine_million() -> None:
    # The lines get 6.25 in 2017; the promises at 50,000 and 100,000 cost 0.4 of civil society's 0.9.
    app = visit("scenarios", lang="EN", sporg="promises")
    app.text_input(key="planner.promise.forum_meetings_2017").set_value("50.000")
    app.text_input(key="planner.promise.hearings_2017").set_value("100.000")
    assert "All rules are kept" in answered(app)
    app.query_params["sporg"] = "cap"
    app.run()
    app.text_input(key="planner.cap.kr").set_value("5,9 mio.")
    assert "It can be done if DKK 350,000 is cut elsewhere" in answered(app)


def test_rules_that_clash_are_named_with_their_way_out() -> None:
    # Four meetings at 2 million are 8, and no year has that.
    app = asked(visit("scenarios"), "promises")
    app.text_input(key="planner.promise.forum_meetings_2017").set_value("2 mio.")
    said = answered(app)
    assert "Ingen plan overholder alle regler" in said
    assert "har lovet 4 møder à 2.000.000 kr.: 8.000.000 kr. i alt." in said


def test_an_amount_in_the_grid_counts_at_once_and_can_be_undone() -> None:
    app = visit("scenarios")
    edited(app, 0, "scenario", "0,1")
    assert "10.300.000" in app.metric[1].value
    app.button(key="planner.undo").click().run()
    assert "10.400.000" in app.metric[1].value
    app.button(key="planner.redo").click().run()
    assert "10.300.000" in app.metric[1].value


def test_an_amount_that_would_break_the_earmark_is_refused_with_the_rule_and_nothing_is_lost() -> None:
    app = visit("scenarios")
    before = [metric.value for metric in app.metric]
    ministry = next(
        place
        for place, (line, payer) in enumerate(grid(app)[["line", "payer"]].itertuples(index=False))
        if payer.startswith("Udlændinge") and "hotline" not in line
    )
    edited(app, ministry, "scenario", "1 mio.")
    (refused,) = app.error
    assert "hvor de ikke må bruges" in refused.title
    assert "må kun gå til VINK hotline og national hotline" in refused.value
    assert [metric.value for metric in app.metric] == before


def test_what_is_no_amount_is_refused_and_nothing_changes() -> None:
    app = visit("scenarios")
    edited(app, 0, "scenario", "en halv million")
    assert "er ikke et beløb" in app.error[0].title
    assert "10.400.000" in app.metric[1].value


def test_a_locked_place_is_a_rule_and_pays_nothing() -> None:
    app = visit("scenarios")
    edited(app, 0, "lock", value=True)
    assert grid(app)["lock"].tolist()[0]
    assert "er låst til" in shown(app)


@pytest.mark.parametrize("part", ["sammenlign", "usikkerhed", "beslutninger"])
def test_every_part_of_the_adopted_plan_says_what_it_holds(part: str) -> None:
    assert visit("scenarios", scenariedel=part).info


def ruled(app: AppTest, kind: str, where: str, words: str) -> AppTest:
    """Set a rule of a kind for a line of 2017."""
    app.selectbox(key="planner.rule.kind").set_value(kind).run()
    app.selectbox(key="planner.rule.where").set_value(where)
    app.text_input(key="planner.rule.words").set_value(words)
    next(button for button in app.button if button.label == "Sæt reglen").click().run()
    return app


def test_rules_that_contradict_each_other_are_named_and_one_can_be_removed() -> None:
    app = ruled(visit("scenarios"), "least", "frontline/", "0,9 mio.")
    assert "Det kan lade sig gøre" in shown(app)
    ruled(app, "most", "frontline/", "0,4 mio.")
    said = shown(app)
    assert "Ingen plan overholder alle regler" in said
    assert "Disse 2 regler kan ikke overholdes samtidig" in said
    app.button(key="planner.drop.least 2017/*/frontline/*").click().run()
    assert "Ingen plan overholder alle regler" not in shown(app)


def test_the_most_that_a_line_can_get_is_found_and_taken_over() -> None:
    app = visit("scenarios", scenariedel="loes", maal="civil_society", behold="90")
    said = shown(app)
    assert "kan højst få 1.850.000 kr. i alt; nu er det 1.400.000 kr." in said
    assert "Bevist: ingen plan" in said
    assert "Hvorfor ikke mere?" in said
    app.button(key="planner.solve.take").click().run()
    assert "nu er det 1.850.000 kr." in shown(app)


def grid(app: AppTest) -> pd.DataFrame:
    found: pd.DataFrame = app.data_editor[0].value
    return found


def edited(app: AppTest, row: int, column: str, value: object) -> None:
    key = str(app.data_editor[0].key)
    app.session_state[key] = {"edited_rows": {row: {column: value}}, "added_rows": [], "deleted_rows": []}
    app.run()
