"""A manager opens what stands behind a figure and writes its story there; it stands beside the figure."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.access import faults_of_access
from tests.browser.screens import open_screen, wait_until_settled
from tests.running_app import built_database, running_app

STORY = "Hotlinen var lukket i juli."


@pytest.fixture
def own_app_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An application of this test alone, since it writes."""
    folder = tmp_path_factory.mktemp("stories")
    with running_app(built_database(folder), folder / "app.log") as url:
        yield url


def test_a_story_is_written_behind_its_figure_and_stands_beside_it(
    browser_page: Page, browser_errors: list[str], own_app_url: str
) -> None:
    open_screen(browser_page, own_app_url)
    browser_page.get_by_role("button", name="Bag tallet").first.click()
    wait_until_settled(browser_page)
    expect(browser_page.get_by_text("Henvendelser i året, som de er trykt")).to_be_visible()
    assert faults_of_access(browser_page) == {}
    browser_page.get_by_role("textbox").first.fill(STORY)
    browser_page.get_by_role("button", name="Gem").first.click()
    wait_until_settled(browser_page)
    browser_page.keyboard.press("Escape")
    open_screen(browser_page, own_app_url)
    expect(browser_page.get_by_text(STORY)).to_be_visible()
    assert browser_errors == []


def test_a_story_that_tells_of_a_person_is_refused_and_says_why(browser_page: Page, own_app_url: str) -> None:
    open_screen(browser_page, f"{own_app_url}/henvendelser")
    browser_page.get_by_role("button", name="Kommentér").first.click()
    wait_until_settled(browser_page)
    browser_page.get_by_role("textbox").first.fill("Skriv til anna@eksempel.dk om tallet.")
    browser_page.get_by_role("button", name="Gem").first.click()
    wait_until_settled(browser_page)
    expect(browser_page.get_by_text("Skriv om tallet uden CPR-nummer").first).to_be_visible()
