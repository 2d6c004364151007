"""A planner writes down what she assumes, and takes a scenario to Excel and back, in a real browser."""

from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from tests.browser.access import faults_of_access
from tests.browser.screens import LOOKS, open_screen, wait_until_settled
from tests.sources.book_edits import FORUM, typed


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()
    wait_until_settled(page)


def assume(page: Page) -> None:
    """One assumption, typed as she writes numbers."""
    for label, words in (
        ("Navn", "Mentorforløb"),
        ("Hvad pengene køber, i flertal", "forløb"),
        ("Pris pr. stk., mindst", "40.000"),
        ("Pris pr. stk., ventet", "60.000"),
        ("Pris pr. stk., størst", "110.000"),
        ("Kilde", "Enhedens skøn"),
    ):
        page.get_by_label(label, exact=True).fill(words)
    press(page, "Gem antagelsen")


@pytest.mark.parametrize("browser_page", LOOKS, indirect=True, ids=str)
def test_an_assumption_is_written_down_and_every_answer_can_be_read(
    browser_page: Page, browser_errors: list[str], app_url: str
) -> None:
    open_screen(browser_page, f"{app_url}/scenarier?scenariedel=usikkerhed")
    expect(browser_page.get_by_text("Ingen antagelser om effekt")).to_be_visible()
    assume(browser_page)
    expect(browser_page.get_by_role("heading", name="Alle pengene kan højst give")).to_be_visible()
    expect(browser_page.get_by_label("Navn", exact=True)).to_have_value("")
    assert faults_of_access(browser_page) == {}
    assert browser_errors == []


def test_a_scenario_goes_to_excel_and_comes_back_and_is_undone(
    browser_page: Page, browser_errors: list[str], app_url: str, tmp_path: Path
) -> None:
    open_screen(browser_page, f"{app_url}/scenarier")
    with browser_page.expect_download() as download:
        browser_page.get_by_role("button", name="Hent som regneark").click()
    assert download.value.suggested_filename == "vink-scenarie.xlsx"
    kept = tmp_path / "scenarie.xlsx"
    download.value.save_as(kept)
    book = openpyxl.load_workbook(kept)
    typed(book, FORUM, 450_000)
    book.save(kept)
    browser_page.locator("input[type=file]").set_input_files(kept)
    wait_until_settled(browser_page)
    expect(browser_page.get_by_role("heading", name="1 ændring kommer ind")).to_be_visible()
    assert faults_of_access(browser_page) == {}
    press(browser_page, "Overtag ændringerne (1)")
    expect(browser_page.get_by_text("Regnearkets ændringer er overtaget")).to_be_visible()
    expect(browser_page.get_by_text("10.550.000").first).to_be_visible()
    browser_page.locator(".st-key-exchange-undo button").click()
    wait_until_settled(browser_page)
    expect(browser_page.get_by_text("10.400.000").first).to_be_visible()
    assert browser_errors == []
