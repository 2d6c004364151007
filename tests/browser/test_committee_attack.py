"""The same in a real browser: the source, what a screen reader is told, the addresses, the frames."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, WebSocket

from tests.attack.releases import public_server
from tests.browser.screens import open_screen, wait_until_settled
from vink_model.domain.dataset import Dataset
from vink_model.domain.disclosure.counting import drafted
from vink_model.domain.disclosure.cube import HIDDEN
from vink_model.domain.messages import Message
from vink_model.domain.release import Release

PARTS = {
    "by_reporter": "concerns_by_reporter",
    "by_area": "concerns_by_area",
    "way_concerns": "concerns_by_follow_up",
}
SCREENS = {"by_reporter": "henvendelser", "by_area": "henvendelser", "way_concerns": "resultater"}
TAGS = re.compile(r"<[^>]+>")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Release, Dataset]]:
    with public_server(tmp_path_factory.mktemp("browser"), has_gate=True) as found:
        yield found


def secrets(dataset: Dataset, message: Message, key: str) -> dict[str, list[int]]:
    """The true figures of each row that has a hidden one, by the row's Danish name."""
    draft = drafted(dataset)
    table = next(one for one in draft.tables if one.key == key)
    return {
        row.label.da: [draft.cells[cell].count for cell in cells]
        for row, cells, shown in zip(table.rows, table.keys, message.table.rows, strict=True)
        if HIDDEN in shown
    }


@pytest.mark.parametrize("key", PARTS)
def test_neither_source_nor_screen_reader_nor_frames_tell_a_hidden_row(
    browser_page: Page, server: tuple[str, Release, Dataset], key: str
) -> None:
    url, release, dataset = server
    found = release.message(key)
    assert found is not None
    hidden = secrets(dataset, found.message, PARTS[key])
    frames: list[bytes | str] = []
    asked: list[str] = []
    browser_page.on("websocket", lambda socket: _listen(socket, frames))
    browser_page.on("request", lambda request: asked.append(request.url))
    open_screen(browser_page, f"{url}/{SCREENS[key]}?audience=internal")
    card = browser_page.locator(f".st-key-card-{key}")
    card.get_by_text("Vis tal").click()
    wait_until_settled(browser_page)
    spoken = card.aria_snapshot()
    source = TAGS.sub(" ", browser_page.content())
    sent = " ".join(one if isinstance(one, str) else one.decode("utf-8", "replace") for one in frames)
    assert frames
    for name, figures in hidden.items():
        row = re.compile(rf"{re.escape(name)}\W+" + r"\W+".join(map(str, figures)))
        for where in (spoken, source, sent):
            assert row.search(where) is None, name
    assert hidden == {} or str(HIDDEN.da) in spoken
    assert all(one.startswith((url, url.replace("http", "ws"), "data:", "blob:")) for one in asked)
    assert not any(re.search(r"audience=internal&|download", one) for one in asked)


def test_the_shown_rows_are_told_so_the_search_can_find_one(
    browser_page: Page, server: tuple[str, Release, Dataset]
) -> None:
    url, release, _ = server
    open_screen(browser_page, f"{url}/henvendelser")
    card = browser_page.locator(".st-key-card-by_reporter")
    card.get_by_text("Vis tal").click()
    wait_until_settled(browser_page)
    found = release.message("by_reporter")
    assert found is not None
    shown = next(row for row in found.message.table.rows if HIDDEN not in row)
    name = str(getattr(shown[0], "da", shown[0]))
    row = re.compile(rf"{re.escape(name)}\W+" + r"\W+".join(str(value) for value in shown[1:]))
    assert row.search(card.aria_snapshot())
    assert row.search(TAGS.sub(" ", browser_page.content()))


def _listen(socket: WebSocket, frames: list[bytes | str]) -> None:
    def keep(payload: bytes | str) -> None:
        frames.append(payload)

    socket.on("framereceived", keep)
