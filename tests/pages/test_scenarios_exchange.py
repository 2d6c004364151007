"""A scenario goes out as a workbook and comes back through the screen, seen before it counts."""

from io import BytesIO

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from pages._ui.planner.exchange import XLSX
from tests.pages.visits import shown, visit
from tests.sources.book_edits import FORUM, PLAN, Edit, edited, taken_out, typed
from vink_model.domain.planning.places import Cell, Scope
from vink_model.domain.planning.scenario import Scenario

pytestmark = pytest.mark.usefixtures("on_sample_figures")


def part() -> AppTest:
    return visit("scenarios")


def brought_back(app: AppTest, edit: Edit, name: str = "scenarie.xlsx") -> AppTest:
    content = edited(edit, taken_out(Scenario("", "planner")))
    return app.file_uploader[0].upload(name, content, XLSX).run()


def given(app: AppTest, cell: Cell) -> int:
    """What the scenario on the workbench gives a place."""
    for bench in app.session_state["planner.benches"].values():
        for override in bench.history.present.overrides:
            if override.place == cell:
                return int(override.value)
    return PLAN.adopted.sum_of(Scope(cell.year, cell.payer, cell.line, cell.initiative))


def test_the_changes_are_shown_taken_over_as_one_step_and_undone() -> None:
    app = brought_back(part(), lambda book: typed(book, FORUM, 450_000))
    said = shown(app)
    assert "1 ændring kommer ind" in said
    assert given(app, FORUM) == 300_000
    app.button(key="exchange.take").click().run()
    assert given(app, FORUM) == 450_000
    assert "Regnearkets ændringer er overtaget" in app.success[0].value
    app.button(key="exchange.undo").click().run()
    assert given(app, FORUM) == 300_000


def test_a_clash_is_chosen_place_by_place_or_all_at_once() -> None:
    app = part()
    app.query_params["sporg"] = "move"
    app.run()
    app.selectbox(key="planner.from").set_value("2016/budget_2016/civil_society/")
    app.selectbox(key="planner.to").set_value("")
    app.text_input(key="planner.move.kr").set_value("0,1 mio.")
    next(button for button in app.button if button.label == "Svar").click().run()
    app = brought_back(app, lambda book: typed(book, FORUM, 450_000))
    assert "0 ændringer kommer ind, 1 støder sammen" in shown(app)
    assert app.button(key="exchange.take").disabled
    app.radio(key="exchange.clashes").set_value("mine").run()
    app.button(key="exchange.take").click().run()
    assert given(app, FORUM) == 450_000


def test_slips_are_listed_by_cell_and_nothing_can_be_taken() -> None:
    app = brought_back(part(), lambda book: typed(book, FORUM, "meget"))
    assert app.error[0].title == "Regnearket kan ikke overtages endnu"
    assert any("Cellen er ikke et tal." in table.value.to_string() for table in app.table)
    assert not [button for button in app.button if button.key == "exchange.take"]


def test_a_file_that_is_none_of_ours_is_refused_with_what_to_do() -> None:
    held = BytesIO()
    openpyxl.Workbook().save(held)
    app = part()
    app.file_uploader[0].upload("andet.xlsx", held.getvalue(), XLSX).run()
    assert app.error[0].title == "Filen er ikke et scenarie, som er hentet herfra"
    assert "Intet er ændret." in app.error[0].value


def test_an_untouched_workbook_changes_nothing() -> None:
    assert "Regnearket ændrer intet" in shown(brought_back(part(), lambda book: None))
