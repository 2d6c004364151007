"""The part Uncertainty as a planner meets it: the ledger first, and every answer with what it rests on."""

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Selectbox, TextInput

from tests.pages.visits import charts, shown, visit

pytestmark = pytest.mark.usefixtures("on_sample_figures")

PRICE = {
    "name": "Mentorforløb",
    "unit": "forløb",
    "low": "40.000",
    "value": "60.000",
    "high": "110.000",
    "tried_low": "1 mio.",
    "tried_high": "5 mio.",
    "source": "Enhedens skøn",
    "author": "planlægger",
}


def part(**address: str) -> AppTest:
    return visit("scenarios", scenariedel="usikkerhed", **address)


def entered(app: AppTest, chosen: str = "", **changed: str) -> AppTest:
    """Fill in the form and keep it."""
    for name, typed in (PRICE | changed).items():
        field(app, name, chosen).set_value(typed)
    return kept(app)


def field(app: AppTest, name: str, chosen: str = "") -> TextInput:
    return next(each for each in app.text_input if str(each.key).endswith(f".{chosen}.{name}"))


def tables(app: AppTest) -> str:
    """What stands in the tables."""
    words = " ".join(str(value) for table in app.table for value in table.value.to_numpy().ravel())
    return words.replace("\\", "")


def which(app: AppTest) -> Selectbox[str]:
    return next(each for each in app.selectbox if str(each.key).startswith("ledger.which."))


def kept(app: AppTest) -> AppTest:
    return next(b for b in app.button if b.label in {"Gem antagelsen", "Keep the assumption"}).click().run()


def test_without_assumptions_it_answers_what_can_be_done_and_nothing_of_effects() -> None:
    app = part()
    said = shown(app)
    assert "Ingen antagelser om effekt" in [info.title for info in app.info]
    assert "Planen kan lade sig gøre" in said
    assert "Alt lovet og planlagt er betalt." in said
    assert charts(app) == 0


def test_an_assumption_is_entered_and_every_answer_says_what_it_rests_on() -> None:
    # 3,950,000 kroner for handling concerns in both years; at 60,000 each, 66 courses at the expected price.
    app = entered(part())
    said = shown(app)
    assert "1 antagelse" in said
    assert "Den vedtagne plan ventes at give" in said
    assert said.count("Af effekten hviler 100 % på skøn.") >= 4
    assert charts(app) == 5
    assert field(app, "name").value == ""


def test_what_cannot_be_read_is_said_with_its_field_and_what_was_typed_stays() -> None:
    app = entered(part(), value="dyrt")
    assert app.error[0].title == "Feltet 'Pris pr. stk., ventet' kan ikke læses"
    assert field(app, "value").value == "dyrt"
    assert field(app, "name").value == "Mentorforløb"
    assert charts(app) == 0
    field(app, "value").set_value("60.000")
    assert charts(kept(app)) == 5


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"low": "0"}, "koster 0"),
        ({"low": "200.000"}, "uden for sit eget spænd"),
        ({"author": ""}, "ingen ophav"),
        ({"unit": ""}, "intet navn"),
    ],
)
def test_a_free_unit_and_a_range_upside_down_are_refused(changed: dict[str, str], said: str) -> None:
    app = entered(part(), **changed)
    assert said in app.error[0].title.replace("\xa0", " ")


def test_an_assumption_is_changed_removed_and_brought_back_by_undo() -> None:
    app = entered(part())
    which(app).set_value("Mentorforløb").run()
    assert field(app, "low", "Mentorforløb").value == "40000"
    entered(app, "Mentorforløb", name="Mentor", low="50.000")
    assert "'Mentor'" in tables(app)
    which(app).set_value("Mentor").run()
    app.button(key="ledger.remove.Mentor").click().run()
    assert "Ingen antagelser om effekt" in [info.title for info in app.info]
    app.button(key="planner.undo").click().run()
    assert "'Mentor': 60.000 kr. pr. stk. (50.000 til 110.000)" in tables(app)


def test_a_changed_plan_is_held_against_the_adopted_one() -> None:
    app = entered(part())
    for key, code in (("scenariedel", "byg"), ("sporg", "move")):
        app.query_params[key] = code
        app.run()
    app.selectbox(key="planner.from").set_value("2017/budget_2016/concerns/")
    app.selectbox(key="planner.to").set_value("2017/budget_2016/civil_society/")
    app.text_input(key="planner.move.kr").set_value("0,2 mio.")
    next(button for button in app.button if button.label == "Svar").click().run()
    app.query_params["scenariedel"] = "usikkerhed"
    app.run()
    said = shown(app)
    assert "Den vedtagne plan giver flest forløb, hvor i sit spænd hver antagelse alene end ligger" in said
    assert "Ingen enkelt måling ville ændre valget" in said
    assert "Alle pengene kan højst give" in said


def test_the_same_is_said_in_english() -> None:
    said = shown(entered(part(lang="EN"), unit="courses", name="mentor"))
    assert "The adopted plan is expected to give" in said
    assert "Of the effect 100% rests on judgement." in said
    assert "All the money can give at most" in said


def test_units_of_two_kinds_are_answered_one_at_a_time() -> None:
    app = entered(part())
    app = entered(app, name="Oplæg", unit="oplæg", low="5.000", value="8.000", high="12.000")
    said = shown(app)
    assert "2 antagelser" in said
    assert app.segmented_control(key="effekt.choice").options == ["forløb", "oplæg"]
    assert "Hvad oplæg koster i forløb" in said
