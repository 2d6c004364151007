"""A planner who cancels a load that takes long finds everything as it was."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.access import faults_of_access
from tests.browser.screens import open_screen, wait_until_settled
from tests.running_app import built_database, running_app
from vink_model.domain.sheets import SHEETS
from vink_model.settings import SAMPLE_DATA

WORKBOOK = SAMPLE_DATA / "vink_2016_2017.xlsx"
TABLES = (*SHEETS, "imports", "imported_sheets", "current_sheets", "states", "gaps")


@pytest.fixture
def database(tmp_path: Path) -> Path:
    built_database(tmp_path, "--empty")
    return tmp_path / "vink.sqlite"


@contextmanager
def someone_else_writing(database: Path) -> Iterator[None]:
    """Make every other load wait, as long as another one would."""
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def rows(database: Path) -> dict[str, int]:
    with closing(sqlite3.connect(database)) as look:
        return {table: int(look.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]) for table in TABLES}


def test_a_cancelled_load_leaves_nothing_behind_and_the_file_can_be_loaded_again(
    browser_page: Page, browser_errors: list[str], database: Path
) -> None:
    before = rows(database)
    with running_app(f"sqlite:///{database}", database.parent / "app.log") as url:
        sent = frames_sent(browser_page)
        open_screen(browser_page, f"{url}/data")
        choose(browser_page, WORKBOOK)
        with someone_else_writing(database):
            browser_page.get_by_role("button", name="Indlæs tallene").click()
            cancel = browser_page.get_by_role("button", name="Annullér")
            expect(cancel).to_be_visible()
            assert faults_of_access(browser_page) == {}
            told = len(sent)
            cancel.click()
            while len(sent) == told:
                browser_page.wait_for_timeout(50)
            # What was sent to this machine has arrived a moment later.
            browser_page.wait_for_timeout(300)
        wait_until_settled(browser_page)
        expect(browser_page.get_by_text("Trin 1 af 5: Vælg")).to_be_visible()
        expect(browser_page.get_by_text("0 af 15")).to_be_visible()
        assert rows(database) == before
        choose(browser_page, WORKBOOK)
        browser_page.get_by_role("button", name="Indlæs tallene").click()
        wait_until_settled(browser_page)
        expect(browser_page.get_by_text("15 af 15")).to_be_visible()
    assert rows(database)["imports"] == before["imports"] + 1
    assert browser_errors == []


def frames_sent(page: Page) -> list[str | bytes]:
    """What the page tells the server from now on."""
    sent: list[str | bytes] = []

    def hear(frame: str | bytes) -> None:
        sent.append(frame)

    page.on("websocket", lambda line: line.on("framesent", hear))
    return sent


def choose(page: Page, file: Path) -> None:
    page.locator("input[type=file]").set_input_files(file)
    wait_until_settled(page)
    expect(page.get_by_text("ændrer 15 ark, og intet forsvinder")).to_be_visible()
