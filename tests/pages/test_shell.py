"""The frame around the screens: language, menu, address, empty database, errors, freshness."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from pages._ui.data import product
from pages._ui.screens import SCREENS, SECTIONS
from pages._ui.words import unmarked
from tests.pages.visits import shown, visit
from tests.running_app import ROOT


def open_app(**address: str) -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    for name, code in address.items():
        app.query_params[name] = code
    return app.run()


def test_every_screen_has_its_file_and_its_own_address() -> None:
    assert all((ROOT / "pages" / f"{name}.py").exists() for name in SCREENS)
    assert len({screen.address for screen in SCREENS.values()}) == len(SCREENS)


def test_every_page_of_the_folder_is_in_the_menu() -> None:
    assert {path.stem for path in (ROOT / "pages").glob("*.py")} == set(SCREENS)


def test_every_page_calls_the_guard_before_it_does_anything_else() -> None:
    for path in (ROOT / "pages").glob("*.py"):
        statements = path.read_text(encoding="utf-8").split("\n\n")
        body = [text for text in statements if not text.startswith(('"""', "import ", "from ", "1. ", "2. "))]
        assert body[0] == "frame.guard()", path.name


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("language", ["DA", "EN"])
def test_every_screen_opens_on_sample_figures(on_sample_figures: None, screen: str, language: str) -> None:
    app = visit(screen, lang=language)
    said = shown(app)
    assert len(app.title) == 1
    assert {"DA": "Syntetiske tal", "EN": "Synthetic figures"}[language] in said
    assert {"DA": "til og med december 2017", "EN": "including December 2017"}[language] in said


@pytest.mark.parametrize("screen", [screen for screen in SCREENS if screen not in {"data", "method"}])
def test_an_empty_database_says_what_to_do(on_no_figures: None, screen: str) -> None:
    app = visit(screen)
    assert not app.exception
    (advice,) = app.info
    assert advice.value.startswith("Hent skabelonen på skærmen Data, udfyld den, og indlæs den.")
    assert "python -m vink_model build" in advice.value
    assert "Syntetiske tal" not in shown(app)


def test_danish_is_spoken_unless_the_address_asks_for_english(on_sample_figures: None) -> None:
    assert open_app().title[0].value == "Overblik"
    assert open_app(lang="EN").title[0].value == "Overview"


def test_an_unknown_language_in_the_address_is_ignored(on_sample_figures: None) -> None:
    assert open_app(lang="SV").title[0].value == "Overblik"


def test_a_database_that_cannot_be_opened_is_told_with_its_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VINK_DATABASE_URL", f"sqlite:///{tmp_path}")
    app = open_app()
    assert not app.exception
    assert len(app.error) == 1
    assert len(app.error[0].value) > 20
    assert str(tmp_path) not in app.error[0].value


def test_a_choice_stands_in_the_address_and_the_default_does_not(on_sample_figures: None) -> None:
    app = visit("triangle")
    app.segmented_control(key="niveau.choice").set_value("intervening").run()
    assert app.query_params["niveau"] == "intervening"
    app.segmented_control(key="niveau.choice").set_value("all").run()
    assert "niveau" not in app.query_params


def test_a_choice_in_the_address_is_made_and_an_unknown_one_ignored(on_sample_figures: None) -> None:
    assert visit("budget", budgetaar="2017").segmented_control(key="budgetaar.choice").value == "2017"
    assert visit("budget", budgetaar="1066").segmented_control(key="budgetaar.choice").value == "all"


def test_a_choice_is_remembered_when_the_visitor_comes_back(on_sample_figures: None) -> None:
    app = visit("budget", budgetaar="2017")
    app.switch_page("pages/data.py").run()
    assert app.title[0].value == "Data"
    app.query_params.clear()
    app.switch_page("pages/budget.py").run()
    assert app.segmented_control(key="budgetaar.choice").value == "2017"


def test_the_figures_are_read_once_for_all_visitors(on_sample_figures: None) -> None:
    first, second = open_app(), open_app()
    assert not first.exception
    assert not second.exception
    assert product() is product()


def test_the_menu_has_four_sections_in_both_languages() -> None:
    assert [title.da for title in SECTIONS] == ["Indsatsen", "Økonomi", "Udvalg", "Grundlag"]
    assert all(title.da != title.en for title in SECTIONS)


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("22. nov. 2026", "22\\. nov. 2026"),
        ("- 3 kr.", "\\- 3 kr."),
        ("1,5 mio. kr.", "1,5 mio. kr."),
        ("vink_2016*", "vink\\_2016\\*"),
        (":red[nej] <b>", "\\:red\\[nej\\] \\<b\\>"),
    ],
)
def test_nothing_in_words_from_a_file_is_taken_for_markdown(words: str, kept: str) -> None:
    assert unmarked(words) == kept
