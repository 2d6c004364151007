"""Every screen comes to rest in a real browser, in all looks and languages, with nothing on its console."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.screens import LOOKS, keep_screenshot, open_screen, wait_until_settled

SCREENS = ("", "triangel", "henvendelser", "resultater", "budget", "udvalg", "data", "metode")
"""Addresses; the start screen has none."""
OVERFLOW = """() => {
    const main = document.querySelector('[data-testid=stMain]');
    return main.scrollWidth - main.clientWidth;
}"""
"""Pixels by which a screen is wider than its window."""
LANGUAGES = {"da": "", "en": "?lang=EN"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("browser_page", LOOKS, indirect=True, ids=str)
def test_every_screen_opens_without_an_error_and_fits_its_window(
    browser_page: Page, browser_errors: list[str], app_url: str, language: str, request: pytest.FixtureRequest
) -> None:
    look = request.node.callspec.params["browser_page"]
    for screen in SCREENS:
        open_screen(browser_page, f"{app_url}/{screen}{LANGUAGES[language]}")
        keep_screenshot(browser_page, f"{screen or 'overblik'}-{language}-{look}")
        expect(browser_page.get_by_role("heading", level=1)).to_have_count(1)
        assert browser_page.locator("html").get_attribute("lang") == language
        assert browser_page.evaluate(OVERFLOW) <= 0, screen
    assert browser_errors == []


def test_every_chart_says_in_words_what_it_shows(browser_page: Page, app_url: str) -> None:
    for screen in ("triangel", "henvendelser", "resultater", "budget"):
        open_screen(browser_page, f"{app_url}/{screen}")
        charts = browser_page.locator("[data-testid=stPlotlyChart]")
        assert charts.count() > 0, screen
        for place in range(charts.count()):
            words = charts.nth(place).evaluate(
                "e => [e, ...e.querySelectorAll('[aria-label]')].map(x => x.getAttribute('aria-label'))"
                ".filter(Boolean).join(' ')"
            )
            assert len(words) > 20, (screen, place)


def test_a_click_in_the_triangle_picks_the_level(browser_page: Page, app_url: str) -> None:
    open_screen(browser_page, f"{app_url}/triangel")
    drawing = browser_page.locator("[data-testid=stPlotlyChart] .nsewdrag").first.bounding_box()
    assert drawing is not None
    point = {"x": drawing["x"] + drawing["width"] / 5, "y": drawing["y"] + drawing["height"] * 0.85}
    browser_page.mouse.click(point["x"], point["y"])
    wait_until_settled(browser_page)
    expect(browser_page).to_have_url(f"{app_url}/triangel?niveau=preventive")


def test_a_level_can_be_picked_with_the_keyboard_alone(browser_page: Page, app_url: str) -> None:
    open_screen(browser_page, f"{app_url}/triangel")
    segment = browser_page.get_by_role("radio", name="Indgribende niveau")
    segment.focus()
    browser_page.keyboard.press("Space")
    wait_until_settled(browser_page)
    expect(browser_page.get_by_text("ligger uden for denne plan")).to_be_visible()
