"""The concerns screen in a real browser: each part comes to rest, fits its window, and keeps its address."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.screens import LOOKS, keep_screenshot, open_screen, wait_until_settled
from tests.browser.test_every_screen import OVERFLOW

PARTS = ("compare", "split", "triage")


@pytest.mark.parametrize("browser_page", LOOKS, indirect=True, ids=str)
def test_every_part_opens_without_an_error_and_fits_its_window(
    browser_page: Page, browser_errors: list[str], app_url: str, request: pytest.FixtureRequest
) -> None:
    look = request.node.callspec.params["browser_page"]
    for part in PARTS:
        open_screen(browser_page, f"{app_url}/henvendelser?henvendelsesdel={part}")
        keep_screenshot(browser_page, f"henvendelser-{part}-{look}")
        assert browser_page.evaluate(OVERFLOW) <= 0, part
    assert browser_errors == []


def test_a_part_that_is_chosen_stands_in_the_address(browser_page: Page, app_url: str) -> None:
    open_screen(browser_page, f"{app_url}/henvendelser")
    browser_page.get_by_role("radio", name="Sammenlign").click()
    wait_until_settled(browser_page)
    expect(browser_page).to_have_url(f"{app_url}/henvendelser?henvendelsesdel=compare")
    expect(browser_page.get_by_text("Er forskellen mere end tilfældig?")).to_be_visible()
