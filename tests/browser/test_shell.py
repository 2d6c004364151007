"""The frame in a real browser: language, keyboard, back and forward, and the first visit after a restart."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from pages._ui.screens import SCREENS
from tests.browser.access import faults_of_access
from tests.browser.screens import Look, Mode, open_screen, wait_until_settled
from tests.running_app import built_database, running_app


def heading(page: Page) -> str:
    return page.get_by_role("heading", level=1).inner_text()


def language_of(page: Page) -> str | None:
    return page.locator("html").get_attribute("lang")


def chosen(page: Page, name: str) -> None:
    page.get_by_role("radio", name=name, exact=True).click()
    wait_until_settled(page)


def test_the_language_follows_the_visitor_from_screen_to_screen(
    browser_page: Page, browser_errors: list[str], app_url: str
) -> None:
    open_screen(browser_page, app_url)
    assert (heading(browser_page), language_of(browser_page)) == ("Overblik", "da")
    chosen(browser_page, "EN")
    assert (heading(browser_page), language_of(browser_page)) == ("Overview", "en")
    browser_page.get_by_role("link", name="Concerns").first.click()
    wait_until_settled(browser_page)
    assert (heading(browser_page), language_of(browser_page)) == ("Concerns", "en")
    assert browser_page.url == f"{app_url}/henvendelser?lang=EN"
    assert browser_page.title() == "Concerns · Vink"
    assert browser_errors == []


def test_the_overview_answers_to_its_own_name_too(
    browser_page: Page, browser_errors: list[str], app_url: str
) -> None:
    open_screen(browser_page, f"{app_url}/overblik?lang=EN")
    assert heading(browser_page) == "Overview"
    assert browser_page.url == f"{app_url}/overblik?lang=EN"
    assert browser_errors == []


def test_back_and_forward_go_through_the_choices(browser_page: Page, app_url: str) -> None:
    open_screen(browser_page, f"{app_url}/budget")
    chosen(browser_page, "2016")
    chosen(browser_page, "2017")
    assert browser_page.url == f"{app_url}/budget?budgetaar=2017"
    browser_page.go_back()
    wait_until_settled(browser_page)
    assert browser_page.url == f"{app_url}/budget?budgetaar=2016"
    expect(browser_page.get_by_role("radio", name="2016", exact=True)).to_be_checked()
    browser_page.go_back()
    wait_until_settled(browser_page)
    assert browser_page.url == f"{app_url}/budget"
    browser_page.go_forward()
    wait_until_settled(browser_page)
    expect(browser_page.get_by_role("radio", name="2016", exact=True)).to_be_checked()


def test_a_choice_comes_back_with_its_screen(browser_page: Page, app_url: str) -> None:
    open_screen(browser_page, f"{app_url}/budget")
    chosen(browser_page, "2016")
    browser_page.get_by_role("link", name="Data").first.click()
    wait_until_settled(browser_page)
    assert browser_page.url == f"{app_url}/data"
    browser_page.get_by_role("link", name="Budget").first.click()
    wait_until_settled(browser_page)
    assert browser_page.url == f"{app_url}/budget?budgetaar=2016"
    expect(browser_page.get_by_role("radio", name="2016", exact=True)).to_be_checked()


def test_menu_language_and_choices_are_reached_by_keyboard_alone(browser_page: Page, app_url: str) -> None:
    open_screen(browser_page, f"{app_url}/budget")
    reached: list[str] = []
    for _ in range(40):
        browser_page.keyboard.press("Tab")
        reached.append(browser_page.evaluate("document.activeElement.innerText || ''").strip())
    for name in ("Overblik", "Henvendelser", "Data", "DA", "Vis tal"):
        assert any(name in words for words in reached), (name, reached)
    browser_page.get_by_role("radio", name="DA", exact=True).focus()
    browser_page.keyboard.press("ArrowRight")
    browser_page.keyboard.press("Space")
    wait_until_settled(browser_page)
    assert language_of(browser_page) == "en"


@pytest.mark.parametrize("address", ["henvendelser", "data", "overblik"])
def test_the_first_visitor_after_a_restart_comes_where_she_asked(
    browser_page: Page, browser_errors: list[str], tmp_path: Path, address: str
) -> None:
    with running_app(built_database(tmp_path), tmp_path / "app.log") as url:
        open_screen(browser_page, f"{url}/{address}")
        assert heading(browser_page) == address.capitalize()
        assert browser_page.get_by_role("dialog").count() == 0
    # The last thing that a visitor's page notices here is the server going away.
    assert [error for error in browser_errors if "ERR_CONNECTION_REFUSED" not in error] == []


def test_an_empty_database_leads_to_the_data_screen(
    browser_page: Page, browser_errors: list[str], empty_app_url: str
) -> None:
    open_screen(browser_page, f"{empty_app_url}/resultater")
    assert browser_page.get_by_text("Her er ingen tal endnu").is_visible()
    browser_page.get_by_role("link", name="Gå til Data").click()
    wait_until_settled(browser_page)
    assert heading(browser_page) == "Data"
    assert browser_errors == []


@pytest.mark.parametrize("browser_page", [Look(mode) for mode in Mode], indirect=True, ids=str)
def test_every_screen_keeps_the_rules_of_accessibility(browser_page: Page, app_url: str) -> None:
    for address in ("", *(screen.address for screen in SCREENS.values() if screen.name != "overview")):
        open_screen(browser_page, f"{app_url}/{address}")
        assert faults_of_access(browser_page) == {}, address
