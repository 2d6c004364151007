"""The budget's parts in a real browser: at rest, within the window, by keyboard, free of axe's faults."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.access import faults_of_access
from tests.browser.screens import LOOKS, keep_screenshot, open_screen, wait_until_settled
from tests.browser.test_every_screen import OVERFLOW

PARTS = {
    "money": "raekker=initiative&farver=year",
    "spending": "budgetdel=spending&stand=2017-06",
    "units": "budgetdel=units",
    "sums": "budgetdel=sums&afstem=balanced",
}


@pytest.mark.parametrize("browser_page", LOOKS, indirect=True, ids=str)
def test_every_part_opens_without_an_error_fits_its_window_and_can_be_reached_by_all(
    browser_page: Page, browser_errors: list[str], app_url: str, request: pytest.FixtureRequest
) -> None:
    look = request.node.callspec.params["browser_page"]
    for part, address in PARTS.items():
        open_screen(browser_page, f"{app_url}/budget?{address}")
        keep_screenshot(browser_page, f"budget-{part}-{look}")
        assert browser_page.evaluate(OVERFLOW) <= 0, part
        assert faults_of_access(browser_page) == {}, part
    assert browser_errors == []


def test_a_part_is_chosen_by_keyboard_and_stands_in_the_address(browser_page: Page, app_url: str) -> None:
    open_screen(browser_page, f"{app_url}/budget")
    browser_page.get_by_role("radio", name="Forbrug").focus()
    browser_page.keyboard.press("Space")
    wait_until_settled(browser_page)
    expect(browser_page).to_have_url(f"{app_url}/budget?budgetdel=spending")
    expect(browser_page.get_by_text("Følger forbruget budgettet?")).to_be_visible()


def test_no_name_lies_over_the_flows(browser_page: Page, app_url: str) -> None:
    """The names stand left of the first bars and right of the last ones, also where the window is narrow."""
    browser_page.set_viewport_size({"width": 390, "height": 844})
    open_screen(browser_page, f"{app_url}/budget")
    boxes = browser_page.evaluate(
        """() => {
            const chart = document.querySelector('[data-testid=stPlotlyChart]');
            const around = (selector) => [...chart.querySelectorAll(selector)].map((e) => {
                const box = e.getBoundingClientRect();
                return [box.left, box.right];
            });
            const { left, right } = chart.getBoundingClientRect();
            return { bars: around('.node-rect'), names: around('.annotation'), card: [left, right] };
        }"""
    )
    left = min(box[0] for box in boxes["bars"])
    right = max(box[1] for box in boxes["bars"])
    assert len(boxes["names"]) == 8
    for name in boxes["names"]:
        assert name[1] <= left + 1 or name[0] >= right - 1
        assert name[0] >= boxes["card"][0] - 1
        assert name[1] <= boxes["card"][1] + 1
