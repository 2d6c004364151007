"""The browser harness itself: that it sees what goes wrong in a page, and waits for what comes late."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.screens import (
    LOOKS,
    UnsettledScreenError,
    keep_screenshot,
    open_screen,
    wait_until_settled,
)
from tests.running_app import ROOT, running_app

SMALL_APP = """
import time
import streamlit as st

def start():
    st.title("Små øer")
    time.sleep(0.5)
    if st.button("Tæl"):
        time.sleep(0.5)
        st.write("Talt")
    st.write("lang tekst\\n\\n" * 60)

def broken():
    raise ValueError("a defect")

st.navigation([st.Page(start, default=True), st.Page(broken, url_path="broken")]).run()
"""


@pytest.fixture(scope="session")
def small_app_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("small_app")
    script = folder / "small_app.py"
    script.write_text(SMALL_APP, encoding="utf-8")
    (folder / ".streamlit").symlink_to(ROOT / ".streamlit")
    (folder / "static").symlink_to(ROOT / "static")
    with running_app("sqlite://", folder / "app.log", script) as url:
        yield url


@pytest.mark.parametrize("browser_page", LOOKS, indirect=True, ids=str)
def test_a_screen_is_waited_for_and_pictured_whole(
    browser_page: Page, browser_errors: list[str], small_app_url: str, tmp_path: Path
) -> None:
    open_screen(browser_page, small_app_url)
    browser_page.get_by_role("button", name="Tæl").click()
    wait_until_settled(browser_page)
    assert browser_page.get_by_text("Talt").is_visible()
    picture = keep_screenshot(browser_page, "small", tmp_path)
    pixels_high = int.from_bytes(picture.read_bytes()[20:24])
    assert pixels_high > 1500
    assert browser_errors == []


def test_our_own_font_is_used_and_both_of_its_files_are_found(browser_page: Page, small_app_url: str) -> None:
    open_screen(browser_page, small_app_url)
    loaded = browser_page.evaluate(
        "Promise.all(['aå', 'ł'].map((text) => document.fonts.load('15px Inter', text)))"
        ".then((faces) => faces.flat().map((face) => face.family + ' ' + face.status))"
    )
    assert loaded == ["Inter loaded", "Inter loaded"]


def test_a_python_error_on_a_screen_is_noticed(browser_page: Page, small_app_url: str) -> None:
    with pytest.raises(UnsettledScreenError, match="Python error"):
        open_screen(browser_page, f"{small_app_url}/broken")


def test_an_error_in_the_page_is_noticed(
    browser_page: Page, browser_errors: list[str], small_app_url: str
) -> None:
    open_screen(browser_page, small_app_url)
    browser_page.evaluate("console.error('a defect')")
    browser_page.evaluate("void setTimeout(() => { throw new Error('another defect') })")
    browser_page.wait_for_timeout(100)
    assert [error.split(":")[0] for error in browser_errors] == ["console error", "page error"]


def test_a_question_to_a_foreign_host_is_refused_and_noticed(
    browser_page: Page, browser_errors: list[str], small_app_url: str
) -> None:
    open_screen(browser_page, small_app_url)
    browser_page.evaluate("fetch('https://statistics.example/visit').catch(() => null)")
    browser_page.wait_for_timeout(100)
    assert browser_errors[0] == "asked a foreign host: https://statistics.example/visit"


def test_an_address_without_a_screen_is_noticed(
    browser_page: Page, browser_errors: list[str], small_app_url: str
) -> None:
    open_screen(browser_page, f"{small_app_url}/nowhere")
    assert any("does not seem to exist" in error for error in browser_errors)
