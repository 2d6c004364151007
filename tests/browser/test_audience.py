"""The committee's view stays as it is on the menu's way and the browser's, until the switch is turned."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.access import faults_of_access
from tests.browser.screens import LOOKS, open_screen, wait_until_settled

BANNER, INTERNAL = "Udvalgsvisning", "Intern visning"


def test_the_view_goes_along_by_menu_and_back_and_only_the_switch_leaves_it(
    browser_page: Page, app_url: str
) -> None:
    open_screen(browser_page, f"{app_url}/henvendelser?audience=committee")
    expect(browser_page.get_by_text(BANNER, exact=True)).to_have_count(1)
    browser_page.get_by_role("link", name="Budget").click()
    wait_until_settled(browser_page)
    expect(browser_page).to_have_url(f"{app_url}/budget?audience=committee")
    while "budget" in browser_page.url:
        browser_page.go_back()
        wait_until_settled(browser_page)
        expect(browser_page.get_by_text(BANNER, exact=True)).to_have_count(1)
        expect(browser_page.get_by_text(INTERNAL)).to_have_count(0)
    expect(browser_page).to_have_url(f"{app_url}/henvendelser?audience=committee")
    browser_page.get_by_role("radio", name="Intern").click()
    wait_until_settled(browser_page)
    expect(browser_page.get_by_text(INTERNAL)).to_have_count(1)
    expect(browser_page).to_have_url(f"{app_url}/henvendelser")


@pytest.mark.parametrize("browser_page", LOOKS, indirect=True, ids=str)
def test_the_committees_view_keeps_the_rules_of_accessibility(browser_page: Page, app_url: str) -> None:
    open_screen(browser_page, f"{app_url}/henvendelser?audience=committee")
    assert faults_of_access(browser_page) == {}
