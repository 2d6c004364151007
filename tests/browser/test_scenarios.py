"""Planners at work in a real browser: their three questions, saving, a link, and two at the same scenario."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.access import faults_of_access
from tests.browser.screens import LOOKS, Look, keep_screenshot, open_screen, visitor, wait_until_settled
from tests.running_app import built_database, running_app

A_MINUTE = 60
"""Seconds. A planner answers each of her questions in less, also on a busy machine."""


@pytest.fixture(scope="module")
def own_app_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An application of these tests alone, since they keep scenarios in it."""
    folder = tmp_path_factory.mktemp("planner")
    with running_app(built_database(folder), folder / "app.log") as url:
        yield f"{url}/scenarier"


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).first.click()
    wait_until_settled(page)


def type_into(page: Page, label: str, words: str) -> None:
    field = page.get_by_label(label, exact=True).first
    field.fill(words)
    field.press("Tab")
    wait_until_settled(page)


def ask(page: Page, question: str) -> None:
    page.get_by_role("radio", name=question).click()
    wait_until_settled(page)


def grants(page: Page, words: str) -> None:
    type_into(page, "Beløb", words)
    press(page, "Svar")


def test_her_three_questions_are_answered_in_under_a_minute_each(
    browser_page: Page, browser_errors: list[str], own_app_url: str
) -> None:
    open_screen(browser_page, own_app_url)
    started = time.monotonic()
    grants(browser_page, "0,5")
    expect(browser_page.get_by_text("hvis 250.000 kr. skæres andre steder")).to_be_visible()
    first = time.monotonic()
    press(browser_page, "Begynd forfra fra det vedtagne")
    ask(browser_page, "Flere årsværk")
    press(browser_page, "Svar")
    expect(browser_page.get_by_text("hvis 550.000 kr. skæres andre steder")).to_be_visible()
    second = time.monotonic()
    press(browser_page, "Begynd forfra fra det vedtagne")
    ask(browser_page, "Loft over året")
    grants(browser_page, "5,9 mio.")
    expect(browser_page.get_by_text("hvis 350.000 kr. skæres andre steder")).to_be_visible()
    third = time.monotonic()
    assert max(first - started, second - first, third - second) < A_MINUTE
    assert browser_errors == []


def test_a_saved_scenario_is_opened_again_by_its_link(
    browser_page: Page, browser_errors: list[str], chromium: Browser, own_app_url: str
) -> None:
    open_screen(browser_page, own_app_url)
    grants(browser_page, "0,6")
    type_into(browser_page, "Navn", "Mindre bevilling")
    press(browser_page, "Gem")
    expect(browser_page.get_by_text("Alt er gemt: udgave 1")).to_be_visible()
    assert "scenarie=mindre-bevilling.1" in browser_page.url
    with visitor(chromium, Look(), browser_errors) as colleague:
        open_screen(colleague, browser_page.url)
        expect(colleague.get_by_label("Navn", exact=True).first).to_have_value("Mindre bevilling")
        expect(colleague.get_by_text("10.100.000 kr.").first).to_be_visible()
    browser_page.go_back()
    wait_until_settled(browser_page)
    expect(browser_page.get_by_label("Navn", exact=True).first).to_have_value("")
    browser_page.go_forward()
    wait_until_settled(browser_page)
    expect(browser_page.get_by_label("Navn", exact=True).first).to_have_value("Mindre bevilling")
    assert browser_errors == []


def test_of_two_visitors_who_save_the_second_sees_both_sides(
    browser_page: Page, browser_errors: list[str], chromium: Browser, own_app_url: str
) -> None:
    open_screen(browser_page, own_app_url)
    grants(browser_page, "0,5")
    type_into(browser_page, "Navn", "Uenighed")
    press(browser_page, "Gem")
    with visitor(chromium, Look(), browser_errors) as colleague:
        open_screen(colleague, browser_page.url)
        grants(colleague, "0,7")
        press(colleague, "Gem")
        expect(colleague.get_by_text("Alt er gemt: udgave 2")).to_be_visible()
    grants(browser_page, "0,3")
    press(browser_page, "Gem")
    expect(browser_page.get_by_text("har gemt imens")).to_be_visible()
    expect(browser_page.get_by_text("Scenariet er ændret imens")).to_be_visible()
    assert faults_of_access(browser_page) == {}
    keep_screenshot(browser_page, "scenarier-conflict")
    browser_page.get_by_text("mit: 300.000 kr.").click()
    wait_until_settled(browser_page)
    press(browser_page, "Gem det samlede")
    expect(browser_page.get_by_text("Alt er gemt: udgave 3")).to_be_visible()
    expect(browser_page.get_by_text("9.800.000 kr.").first).to_be_visible()
    assert browser_errors == []


@pytest.mark.parametrize("part", ["loes", "sammenlign", "beslutninger"])
@pytest.mark.parametrize("browser_page", LOOKS, indirect=True, ids=str)
def test_every_part_can_be_read_in_every_look(
    browser_page: Page, browser_errors: list[str], own_app_url: str, part: str, request: pytest.FixtureRequest
) -> None:
    look = request.node.callspec.params["browser_page"]
    open_screen(browser_page, f"{own_app_url}?scenariedel={part}&lang=EN")
    keep_screenshot(browser_page, f"scenarier-{part}-{look}")
    assert faults_of_access(browser_page) == {}
    assert browser_errors == []
