"""The data screen: a workbook comes in through it, or is turned away with its faults."""

import io

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.visits import shown, visit
from vink_model.settings import SAMPLE_DATA

WORKBOOK = SAMPLE_DATA / "vink_2016_2017.xlsx"


def with_cell(sheet: str, cell: str, value: str) -> bytes:
    """The sample workbook with one cell changed."""
    book = openpyxl.load_workbook(WORKBOOK)
    book[sheet][cell].value = value
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def chosen(app: AppTest, name: str, content: bytes) -> AppTest:
    app.file_uploader[0].upload(name, content)
    return app.run()


def buttons(app: AppTest) -> list[str]:
    return [button.label for button in app.button]


def tables(app: AppTest) -> str:
    return " ".join(table.value.to_string() for table in app.table)


@pytest.mark.parametrize("language", ["DA", "EN"])
def test_the_screen_says_what_is_known_and_offers_the_template(
    on_sample_figures: None, language: str
) -> None:
    app = visit("data", lang=language)
    said = shown(app)
    assert {"DA": "15 af 15 ark har tal", "EN": "15 of 15 sheets have figures"}[language] in said
    assert {"DA": "1 indlæsning indtil nu", "EN": "1 load until now"}[language] in said
    assert len(app.get("download_button")) == 1


def test_on_an_empty_database_a_workbook_is_checked_and_loaded(on_no_figures: None) -> None:
    app = chosen(visit("data"), "tal.xlsx", WORKBOOK.read_bytes())
    assert "tal.xlsx kan indlæses" in shown(app)
    assert "0 af 15 ark har tal" in shown(app)
    app.button[0].click().run()
    assert any("tal.xlsx er indlæst" in box.value.replace("\\", "") for box in app.info)
    assert "15 af 15 ark har tal" in shown(app)
    assert buttons(app) == []


def test_the_same_figures_twice_change_nothing_and_say_so(on_no_figures: None) -> None:
    app = chosen(visit("data"), "tal.xlsx", WORKBOOK.read_bytes())
    app.button[0].click().run()
    again = chosen(app, "tal.xlsx", WORKBOOK.read_bytes())
    assert "tal.xlsx er allerede indlæst" in shown(again)
    assert "at indlæse den igen ændrer intet" in shown(again)
    again.button[0].click().run()
    assert any("Intet er ændret" in box.value for box in app.info)
    assert "1 indlæsning indtil nu" in shown(app)


def test_a_faulty_cell_is_named_with_its_remedy_and_nothing_can_be_loaded(on_no_figures: None) -> None:
    app = chosen(visit("data"), "tal.xlsx", with_cell("Henvendelser", "B5", "hotlin"))
    assert not app.exception
    assert len(app.error) == 1
    assert "Intet er gemt" in app.error[0].value
    assert "Henvendelser, B5" in tables(app)
    assert buttons(app) == []


def test_a_file_that_is_no_workbook_is_refused_and_the_screen_goes_on(on_sample_figures: None) -> None:
    app = chosen(visit("data", lang="EN"), "figures.xlsx", b"not a workbook")
    assert not app.exception
    assert len(app.error) == 1
    assert "15 of 15 sheets have figures" in shown(app)
    assert buttons(app) == []


def test_a_workbook_with_a_cpr_number_is_refused_without_repeating_it(on_no_figures: None) -> None:
    app = chosen(visit("data"), "tal.xlsx", with_cell("Henvendelser", "P1", "010190-1234"))
    assert len(app.error) == 1
    assert "010190" not in app.error[0].value + shown(app) + tables(app)
    assert buttons(app) == []


@pytest.mark.parametrize("language", ["DA", "EN"])
def test_no_broken_workbook_ends_the_screen_or_can_be_loaded(on_no_figures: None, language: str) -> None:
    app = visit("data", lang=language)
    for path in sorted((SAMPLE_DATA / "broken").glob("*.xls*")):
        chosen(app, path.name, path.read_bytes())
        assert not app.exception, path.name
        assert len(app.error) == 1, path.name
        assert buttons(app) == [], path.name
