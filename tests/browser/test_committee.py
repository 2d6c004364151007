"""A presenter with ten minutes: an agenda, a title, a look, a freeze, the wall, the way back by the code."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.access import faults_of_access
from tests.browser.screens import LOOKS, keep_screenshot, open_screen, wait_until_settled
from tests.domain.released import CUBE
from tests.released import sample_release
from tests.running_app import built_database, running_app
from vink_model.bootstrap import open_product
from vink_model.settings import Settings

FILES = {"Slides": "pptx", "Indstilling (.docx)": "docx", "Indstilling (.pdf)": "pdf", "Arbejdsbog": "xlsx"}


@pytest.fixture(scope="module")
def committee_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The application on the sample figures, with a release of all their messages."""
    folder: Path = tmp_path_factory.mktemp("committee_app")
    database = built_database(folder)
    product = open_product(Settings.of({"VINK_DATABASE_URL": database, "VINK_USER": "Anna"}))
    product.releases().keep(sample_release().contents, CUBE)
    product.close()
    with running_app(database, folder / "app.log") as url:
        yield url


def begin(page: Page, url: str, agenda: str = "Status") -> None:
    open_screen(page, f"{url}/udvalg")
    page.get_by_role("button", name=f"Brug '{agenda}'").click()
    wait_until_settled(page)


def go_to(page: Page, part: str) -> None:
    page.get_by_role("radio", name=part).click()
    wait_until_settled(page)


def seen_slide(page: Page) -> str:
    """The title of the slide that can be seen."""
    titles = page.locator("[class*=st-key-slide-] .vink-title").all()
    return next(title.inner_text() for title in titles if title.is_visible())


def freeze(page: Page) -> str:
    """Freeze the pack at work; gives its code."""
    go_to(page, "4. Hent og vis")
    page.get_by_role("button", name="Frys pakken").click()
    wait_until_settled(page)
    return page.locator("[class*=st-key-receipt-] code").inner_text().strip()


def test_from_an_agenda_to_the_wall_and_back_by_the_code(
    browser_page: Page, browser_errors: list[str], committee_url: str
) -> None:
    page = browser_page
    begin(page, committee_url)
    go_to(page, "2. Ret")
    title = page.get_by_label("Titel, side 2")
    title.fill("Flere henvender sig")
    title.press("Enter")
    wait_until_settled(page)
    go_to(page, "3. Se")
    expect(page.get_by_role("heading", name="Flere henvender sig")).to_be_visible()
    code = freeze(page)
    page.get_by_role("button", name="Vis i fuld skærm").click()
    wait_until_settled(page)
    assert f"vis={code}" in page.url
    expect(page.get_by_test_id("stSidebar")).to_be_hidden()
    assert seen_slide(page) == "Hvad gør vi på hvert niveau?"
    page.keyboard.press("ArrowRight")
    assert seen_slide(page) == "Flere henvender sig"
    assert "side=2" in page.url
    page.keyboard.press("Escape")
    wait_until_settled(page)
    expect(page.get_by_role("heading", level=1, name="Udvalg")).to_be_visible()
    open_screen(page, f"{committee_url}/udvalg?udvalgsdel=receipt")
    page.get_by_label("Kvitteringens kode").fill(code.lower().replace("-", " "))
    page.get_by_role("button", name="Åbn", exact=True).click()
    wait_until_settled(page)
    expect(page.get_by_role("heading", name="Flere henvender sig")).to_be_visible()
    expect(page.get_by_text(f"{code} · 2/6")).to_be_visible()
    assert browser_errors == []


def test_the_wall_is_stepped_by_the_keyboard_alone_and_a_step_asks_the_server_nothing(
    browser_page: Page, browser_errors: list[str], committee_url: str
) -> None:
    page = browser_page
    begin(page, committee_url)
    code = freeze(page)
    sent: list[object] = []

    def keep(frame: object) -> None:
        sent.append(frame)

    page.on("websocket", lambda socket: socket.on("framesent", keep))
    open_screen(page, f"{committee_url}/udvalg?vis={code}")
    first = seen_slide(page)
    before = len(sent)
    for key in ("Space", "ArrowRight", "PageDown"):
        page.keyboard.press(key)
    assert "side=4" in page.url
    page.keyboard.press("End")
    assert "side=6" in page.url
    page.keyboard.press("ArrowRight")
    assert "side=6" in page.url
    for key in ("ArrowLeft", "PageUp", "Home"):
        page.keyboard.press(key)
    assert seen_slide(page) == first
    assert len(sent) == before
    page.keyboard.press("n")
    expect(page.get_by_role("region", name="Noter")).to_be_visible()
    page.keyboard.press("n")
    expect(page.locator(".vink-talk")).to_be_hidden()
    assert browser_errors == []


def test_no_other_screen_can_be_reached_from_the_wall_nor_by_writing_its_address(
    browser_page: Page, committee_url: str
) -> None:
    page = browser_page
    begin(page, committee_url)
    code = freeze(page)
    for screen in ("udvalg", "", "henvendelser", "data"):
        open_screen(page, f"{committee_url}/{screen}?vis={code}&kanal=ssp")
        links = page.locator("a[href]:not([href^='#'])")
        assert links.count() == 0, screen
        expect(page.get_by_role("heading", level=1)).to_have_count(0)
        assert f"{code} · 1/6" in page.content()


def test_a_members_what_if_is_answered_in_money_and_shown_as_an_annex(
    browser_page: Page, browser_errors: list[str], committee_url: str
) -> None:
    page = browser_page
    begin(page, committee_url, "Budget")
    code = freeze(page)
    open_screen(page, f"{committee_url}/udvalg?vis={code}&side=2")
    page.keyboard.press("h")
    form = page.get_by_role("dialog")
    form.get_by_label("Beløb").fill("4 mio.")
    form.get_by_role("button", name="Svar").click()
    wait_until_settled(page)
    expect(form.get_by_text("Det kan lade sig gøre, hvis")).to_be_visible()
    expect(form.get_by_text("Gemt som 'Udvalg, ")).to_be_visible()
    form.get_by_role("button", name="Frys svaret som bilag").click()
    wait_until_settled(page)
    assert f"vis={code}" not in page.url
    assert seen_slide(page).startswith("Det kan lade sig gøre, hvis")
    page.keyboard.press("Escape")
    wait_until_settled(page)
    assert f"vis={code}&side=2" in page.url
    assert browser_errors == []


def test_every_file_of_a_frozen_pack_can_be_downloaded(browser_page: Page, committee_url: str) -> None:
    page = browser_page
    begin(page, committee_url)
    code = freeze(page)
    for name, ending in FILES.items():
        with page.expect_download(timeout=60_000) as download:
            page.get_by_role("button", name=name).click()
        assert download.value.suggested_filename == f"Status-{code}.{ending}"
        assert Path(download.value.path()).stat().st_size > 5_000


@pytest.mark.parametrize("browser_page", LOOKS, indirect=True, ids=str)
def test_the_screen_and_the_wall_keep_the_rules_of_access_and_fit_their_window(
    browser_page: Page, browser_errors: list[str], committee_url: str, request: pytest.FixtureRequest
) -> None:
    page, look = browser_page, request.node.callspec.params["browser_page"]
    begin(page, committee_url)
    for part in ("1. Vælg", "2. Ret", "3. Se", "4. Hent og vis", "Åbn kvittering"):
        go_to(page, part)
        keep_screenshot(page, f"udvalg-{part.split()[-1].lower()}-{look}")
        assert faults_of_access(page) == {}, part
        assert (
            page.evaluate("() => document.querySelector('[data-testid=stMain]').scrollWidth")
            <= (page.viewport_size or {"width": 0})["width"]
        )
    code = freeze(page)
    open_screen(page, f"{committee_url}/udvalg?vis={code}")
    keep_screenshot(page, f"vis-{look}")
    assert faults_of_access(page) == {}
    assert browser_errors == []
