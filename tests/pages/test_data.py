"""The data screen: a workbook comes in through it, or is turned away with its faults."""

import io
from pathlib import Path

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.visits import shown, visit
from tests.sources.database.cases import CPR, DECLARATION, cases
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


def keys(app: AppTest) -> set[str]:
    return {str(button.key) for button in app.button}


def pressed(app: AppTest, key: str) -> AppTest:
    app.button(key=key).click()
    return app.run()


def answered(app: AppTest, words: str, answer: str) -> AppTest:
    """A question of the screen answered by the option that says this."""
    box = next(box for box in app.selectbox if words in box.label.replace("\\", ""))
    box.select(answer)
    return app.run()


def tables(app: AppTest) -> str:
    return " ".join(table.value.to_string() for table in app.table)


def boxes(app: AppTest) -> str:
    """The words of all coloured boxes."""
    found = (*app.info, *app.error, *app.warning)
    return " ".join(str(box.value) for box in found).replace("\\", "")


@pytest.mark.parametrize("language", ["DA", "EN"])
def test_the_screen_begins_with_a_place_for_a_file_and_the_template(
    on_sample_figures: None, language: str
) -> None:
    app = visit("data", lang=language)
    assert {"DA": "Trin 1 af 5: Vælg", "EN": "Step 1 of 5: Choose"}[language] in shown(app)
    assert len(app.get("download_button")) == 1
    assert len(app.file_uploader) == 1


@pytest.mark.parametrize("language", ["DA", "EN"])
def test_what_is_known_is_told_sheet_by_sheet_with_who_answers_for_it(
    on_sample_figures: None, language: str
) -> None:
    app = visit("data", lang=language, part="known")
    assert {"DA": "15 af 15 ark har tal", "EN": "15 of 15 sheets have figures"}[language] in shown(app)
    assert {"DA": "Ingen ansvarlig", "EN": "Nobody responsible"}[language] in tables(app)


def test_on_an_empty_database_a_workbook_is_checked_previewed_and_loaded(on_no_figures: None) -> None:
    app = chosen(visit("data"), "tal.xlsx", WORKBOOK.read_bytes())
    assert "Trin 4 af 5: Se ændringer" in shown(app)
    assert "tal.xlsx ændrer 15 ark, og intet forsvinder" in shown(app)
    assert "0 af 15" in shown(app)
    pressed(app, "door.load")
    assert "tal.xlsx er indlæst" in boxes(app)
    assert "15 af 15" in shown(app)
    assert "Trin 1 af 5: Vælg" in shown(app)


def test_a_load_is_undone_with_one_click_and_the_history_keeps_both(on_no_figures: None) -> None:
    app = chosen(visit("data"), "tal.xlsx", WORKBOOK.read_bytes())
    pressed(pressed(app, "door.load"), "door.undo")
    assert "Alle ark er tomme som før den første indlæsning" in boxes(app)
    assert "0 af 15" in shown(app)
    assert "door.undo" not in keys(app)
    app.query_params["part"] = "history"
    app.run()
    assert "2 ændringer indtil nu" in shown(app)


def test_the_history_leads_back_to_an_earlier_state(on_no_figures: None) -> None:
    app = chosen(visit("data"), "tal.xlsx", WORKBOOK.read_bytes())
    pressed(pressed(app, "door.load"), "door.undo")
    app.query_params["part"] = "history"
    app.run()
    app.selectbox(key="history.choice").select(1)
    pressed(app.run(), "history.back")
    assert "Tallene er sat tilbage til tilstand 1" in boxes(app)
    assert "15 af 15" in shown(app)


def test_the_same_figures_twice_change_nothing_and_say_so(on_no_figures: None) -> None:
    app = chosen(visit("data"), "tal.xlsx", WORKBOOK.read_bytes())
    again = chosen(pressed(app, "door.load"), "tal.xlsx", WORKBOOK.read_bytes())
    assert "tal.xlsx ændrer intet" in shown(again)
    assert "tal.xlsx er allerede indlæst" in shown(again)
    pressed(again, "door.load")
    assert "Intet er ændret" in boxes(again)
    assert "door.undo" not in keys(again)


def only_concerns(first_month: str) -> bytes:
    """The sample's concerns from a month on, as a file that holds nothing else."""
    book = openpyxl.load_workbook(WORKBOOK)
    for name in book.sheetnames:
        if name != "Henvendelser":
            del book[name]
    sheet = book["Henvendelser"]
    header, *rows = sheet.iter_rows(values_only=True)
    sheet.delete_rows(1, sheet.max_row)
    for row in (header, *(row for row in rows if str(row[0]) >= first_month)):
        sheet.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def test_a_file_of_some_months_leaves_the_others_unless_she_says_otherwise(on_no_figures: None) -> None:
    app = chosen(visit("data"), "tal.xlsx", WORKBOOK.read_bytes())
    chosen(pressed(app, "door.load"), "efterår.xlsx", only_concerns("2017-09"))
    assert "efterår.xlsx ændrer intet" in shown(app)
    app.radio(key="door.extent").set_value("whole").run()
    assert "efterår.xlsx får noget til at forsvinde fra Henvendelser" in shown(app)
    assert "20 måneder forsvinder helt" in boxes(app)
    assert app.button(key="door.load").label == "Indlæs, også det, der forsvinder"


def test_figures_that_changed_after_the_preview_are_looked_at_again(on_no_figures: None) -> None:
    first = chosen(visit("data"), "tal.xlsx", WORKBOOK.read_bytes())
    second = chosen(visit("data"), "tal.xlsx", WORKBOOK.read_bytes())
    pressed(first, "door.load")
    pressed(second, "door.load")
    assert "efter at du så tallene. Intet er gemt." in boxes(second)
    assert "tal.xlsx ændrer intet" in shown(pressed(second, "door.again"))


def test_a_faulty_cell_is_named_and_the_file_is_given_back_with_it_marked(on_no_figures: None) -> None:
    app = chosen(visit("data"), "tal.xlsx", with_cell("Henvendelser", "B5", "hotlin"))
    assert len(app.error) == 1
    assert "Intet er gemt" in app.error[0].value
    assert "Henvendelser, B5" in tables(app)
    assert len(app.get("download_button")) == 1
    assert keys(app) == {"door.other"}


def test_a_file_that_is_no_workbook_is_refused_and_another_can_be_chosen(on_sample_figures: None) -> None:
    app = chosen(visit("data", lang="EN"), "figures.xlsx", b"not a workbook")
    assert len(app.error) == 1
    assert keys(app) == {"door.other"}
    assert "Step 1 of 5: Choose" in shown(pressed(app, "door.other"))


def test_a_workbook_with_a_cpr_number_is_refused_without_repeating_it(on_no_figures: None) -> None:
    app = chosen(visit("data"), "tal.xlsx", with_cell("Henvendelser", "P1", "010190-1234"))
    assert len(app.error) == 1
    assert "010190" not in app.error[0].value + shown(app) + tables(app)
    assert keys(app) == {"door.other"}


@pytest.mark.parametrize("language", ["DA", "EN"])
def test_no_broken_workbook_ends_the_screen_or_can_be_loaded(on_no_figures: None, language: str) -> None:
    app = visit("data", lang=language)
    for path in sorted((SAMPLE_DATA / "broken").glob("*.xls*")):
        chosen(app, path.name, path.read_bytes())
        assert not app.exception, path.name
        assert "door.load" not in keys(app), path.name
        # The test's own reading of a list's options knows no English, so an open list cannot be taken along.
        app = visit("data", lang=language) if app.selectbox else pressed(app, "door.other")


def test_a_case_system_extract_is_understood_from_suggestions_and_kept_under_a_name(
    on_no_figures: None,
) -> None:
    load_plan(visit("data"))
    content = (SAMPLE_DATA / "foreign" / "danish_case_extract.xlsx").read_bytes()
    app = chosen(visit("data"), "udtræk.xlsx", content)
    assert "Trin 2 af 5: Forstå" in shown(app)
    answered(app, "Hvad er 'group'", "preventive")
    answered(app, "Hvad er 'individual'", "anticipatory")
    assert "Henvendelser: sådan er filen forstået" in shown(app)
    app.text_input(key="door.keep").input("Fagsystem").run()
    pressed(app, "door.go_on")
    assert "Trin 4 af 5: Se ændringer" in shown(app)
    again = chosen(visit("data"), "udtræk.xlsx", content)
    assert again.selectbox(key="door.stored").value == "Fagsystem"


def load_plan(app: AppTest) -> None:
    pressed(chosen(app, "tal.xlsx", WORKBOOK.read_bytes()), "door.load")


def test_marks_are_asked_about_and_an_answer_can_be_taken_back(on_no_figures: None) -> None:
    content = (SAMPLE_DATA / "foreign" / "months_across.xlsx").read_bytes()
    app = chosen(visit("data"), "tal.xlsx", content)
    assert "2 spørgsmål, som kun I kan svare på" in shown(app)
    assert "door.go_on" not in keys(app)
    answered(app, "Hvad betyder '–'?", "zero")
    assert "1 spørgsmål, som kun I kan svare på" in shown(app)
    pressed(app, "door.back")
    assert "2 spørgsmål, som kun I kan svare på" in shown(app)
    pressed(app, "door.suggestions")
    assert "door.go_on" in keys(app)


def test_a_table_that_is_left_out_gives_nothing(on_no_figures: None) -> None:
    content = (SAMPLE_DATA / "foreign" / "months_across.xlsx").read_bytes()
    app = chosen(visit("data"), "tal.xlsx", content)
    app.selectbox(key="door.table.Data").select("").run()
    assert "Ingen af filens tabeller ligner vores ark" in " ".join(str(box.proto.title) for box in app.info)
    assert "door.go_on" not in keys(app)


def test_a_sheet_gets_an_owner_and_a_rhythm(on_no_figures: None) -> None:
    app = visit("data", part="known")
    app.selectbox(key="owners.sheet").select("concerns").run()
    app.text_input(key="owners.owner.concerns.0").input("Videnscenteret")
    submit = next(button for button in app.button if "Gem ejeren" in button.label)
    submit.click().run()
    assert "Videnscenteret svarer nu for Henvendelser." in boxes(app)
    assert "Videnscenteret" in tables(app)


@pytest.fixture
def journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A case system of two records, declared as a source of this installation."""
    url = f"sqlite:///{tmp_path / 'journal.db'}"
    cases(url, {}, {})
    declaration = DECLARATION.replace('"broad"', '"preventive"')
    (tmp_path / "sources.toml").write_text(declaration, encoding="utf-8")
    monkeypatch.setenv("VINK_SOURCES", str(tmp_path / "sources.toml"))
    return url


def test_a_database_is_counted_where_it_lies_and_goes_the_same_way_as_a_file(
    on_no_figures: None, journal: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VINK_SOURCE_JOURNAL", journal)
    load_plan(visit("data"))
    app = pressed(visit("data"), "door.source.journal")
    assert "Trin 4 af 5: Se ændringer" in shown(app)
    assert "Henvendelser" in tables(app)
    assert CPR not in shown(app) + tables(app)
    app.radio(key="door.extent").set_value("whole").run()
    pressed(app, "door.load")
    assert "2 rækker læst, foldet til 1" in boxes(app)


def test_a_database_without_an_address_says_which_setting_is_missing(
    on_no_figures: None, journal: str
) -> None:
    button = visit("data").button(key="door.source.journal")
    assert button.disabled
    assert "VINK_SOURCE_JOURNAL" in button.help.replace("\\", "")
