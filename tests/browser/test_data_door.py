"""A planner brings her figures in with a browser, changes her mind, and takes them back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.access import faults_of_access
from tests.browser.screens import LOOKS, keep_screenshot, open_screen, wait_until_settled
from tests.running_app import built_database, running_app
from vink_model.settings import SAMPLE_DATA

WORKBOOK = SAMPLE_DATA / "vink_2016_2017.xlsx"
FOREIGN = SAMPLE_DATA / "foreign" / "months_across.xlsx"
FAULTY = SAMPLE_DATA / "broken" / "unknown_code.xlsx"


@pytest.fixture(scope="module")
def own_app_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An application of these tests alone, since they change its figures."""
    folder = tmp_path_factory.mktemp("door")
    with running_app(built_database(folder, "--empty"), folder / "app.log") as url:
        yield url


def choose_file(page: Page, file: Path) -> None:
    page.locator("input[type=file]").set_input_files(file)
    wait_until_settled(page)


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).click()
    wait_until_settled(page)


def test_a_workbook_is_previewed_loaded_and_taken_back(
    browser_page: Page, browser_errors: list[str], own_app_url: str
) -> None:
    open_screen(browser_page, f"{own_app_url}/data")
    choose_file(browser_page, WORKBOOK)
    expect(browser_page.get_by_text("ændrer 15 ark, og intet forsvinder")).to_be_visible()
    assert faults_of_access(browser_page) == {}
    press(browser_page, "Indlæs tallene")
    expect(browser_page.get_by_text("15 af 15")).to_be_visible()
    press(browser_page, "Fortryd indlæsningen")
    expect(browser_page.get_by_text("0 af 15")).to_be_visible()
    assert browser_errors == []


def test_the_file_comes_back_with_its_faults_marked(
    browser_page: Page, own_app_url: str, tmp_path: Path
) -> None:
    open_screen(browser_page, f"{own_app_url}/data")
    choose_file(browser_page, FAULTY)
    with browser_page.expect_download() as download:
        browser_page.get_by_role("button", name="Hent filen med fejlene markeret").click()
    assert download.value.suggested_filename == "unknown_code_fejl.xlsx"
    kept = tmp_path / "returned.xlsx"
    download.value.save_as(kept)
    assert kept.read_bytes()[:2] == b"PK"
    assert faults_of_access(browser_page) == {}


@pytest.mark.parametrize("language", ["DA", "EN"])
@pytest.mark.parametrize("browser_page", LOOKS, indirect=True, ids=str)
def test_a_foreign_workbook_is_understood_in_every_look(
    browser_page: Page,
    browser_errors: list[str],
    own_app_url: str,
    language: str,
    request: pytest.FixtureRequest,
) -> None:
    look = request.node.callspec.params["browser_page"]
    open_screen(browser_page, f"{own_app_url}/data?lang={language}")
    choose_file(browser_page, FOREIGN)
    keep_screenshot(browser_page, f"data-understand-{language.lower()}-{look}")
    assert faults_of_access(browser_page) == {}
    press(browser_page, {"DA": "Brug alle forslag", "EN": "Use all suggestions"}[language])
    understood = {"DA": "sådan er filen forstået", "EN": "how the file was understood"}[language]
    expect(browser_page.get_by_text(understood)).to_be_visible()
    keep_screenshot(browser_page, f"data-understood-{language.lower()}-{look}")
    assert browser_errors == []


def test_the_steps_can_be_walked_with_the_keyboard_alone(browser_page: Page, own_app_url: str) -> None:
    open_screen(browser_page, f"{own_app_url}/data")
    choose_file(browser_page, WORKBOOK)
    other = browser_page.get_by_role("button", name="Vælg noget andet")
    other.focus()
    browser_page.keyboard.press("Enter")
    wait_until_settled(browser_page)
    expect(browser_page.get_by_text("Trin 1 af 5: Vælg")).to_be_visible()
