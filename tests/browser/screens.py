"""Opening the application's screens in a real browser, and picturing them, as tests and people need it."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright

PICTURES = Path(__file__).resolve().parents[2] / "build" / "screenshots"

OWN_HOSTS = {"127.0.0.1", "localhost"}

FLAGS = (
    "--headless",
    "--no-sandbox",  # Chromium refuses its sandbox to root, and the pages are our own
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Only this machine can be reached. (Intercepting requests would switch off the browser's cache.)
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)

TALLEST = 12_000
"""Pixels. A screen that claims to be taller is pictured to here."""


class Mode(StrEnum):
    """The two looks of the application; Streamlit follows what the browser prefers."""

    LIGHT = "light"
    DARK = "dark"


class Width(StrEnum):
    """The two kinds of window that every screen must fit."""

    WIDE = "wide"
    PHONE = "phone"


WINDOWS = {Width.WIDE: (1440, 1000), Width.PHONE: (390, 844)}


@dataclass(frozen=True, slots=True)
class Look:
    """How a visitor sees the application."""

    mode: Mode = Mode.LIGHT
    width: Width = Width.WIDE

    def __str__(self) -> str:
        """`light-wide`, for names of tests and files."""
        return f"{self.mode}-{self.width}"


LOOKS = tuple(Look(mode, width) for mode in Mode for width in Width)


class ChromiumMissingError(Exception):
    """This machine has no Chromium."""


class UnsettledScreenError(AssertionError):
    """A screen did not come to rest, or came to rest on a Python error."""


@contextmanager
def running_chromium() -> Iterator[Browser]:
    """The machine's own Chromium; nothing is downloaded.

    While it runs, this thread has an event loop: use `websockets.sync.client`, not `asyncio.run`, beside it.
    """
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if program is None:
        raise ChromiumMissingError("Chromium is missing: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(FLAGS))
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def visitor(browser: Browser, look: Look, errors: list[str]) -> Iterator[Page]:
    """A new visitor from Denmark with an empty cache; what goes wrong in the page is added to the errors."""
    width, height = WINDOWS[look.width]
    is_phone = look.width is Width.PHONE
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme=look.mode.value,
        is_mobile=is_phone,
        has_touch=is_phone,
        locale="da-DK",
        timezone_id="Europe/Copenhagen",
        reduced_motion="reduce",
    )
    try:
        context.on("request", lambda request: _note_foreign(request, errors))
        page = context.new_page()
        page.on("console", lambda message: _note_console(message, errors))
        page.on("pageerror", lambda error: errors.append(f"page error: {error}"))
        yield page
    finally:
        context.close()


def open_screen(page: Page, url: str, within: float = 60) -> None:
    """Go to a screen and wait until it has come to rest: script ended, fonts there, charts drawn.

    Raises: UnsettledScreenError when it does not rest within the seconds, or shows a Python error.
    """
    page.goto(url, wait_until="domcontentloaded")
    wait_until_settled(page, within)


def wait_until_settled(page: Page, within: float = 60) -> None:
    """Wait after a click or a choice until the screen is at rest again.

    Raises: UnsettledScreenError, as open_screen does.
    """
    under_way = still_under_way(page, within)
    if under_way:
        raise UnsettledScreenError(f"{page.url} is still not at rest: {under_way}")
    shown = page.get_by_test_id("stException").all_inner_texts()
    if shown:
        raise UnsettledScreenError(f"{page.url} shows a Python error: {shown}")


def still_under_way(page: Page, within: float) -> str:
    """Wait for the screen to rest, and say what is still under way when the seconds are over; else nothing.

    A screen is at rest when nothing has been under way for a third of a second: Streamlit can begin a second
    run right after the first one, and it begins a run only a moment after a click.
    """
    deadline = time.monotonic() + within
    quiet_checks = 0
    under_way = "not looked yet"
    while quiet_checks < 4 and time.monotonic() < deadline:
        page.wait_for_timeout(110)
        under_way = page.evaluate(_UNDER_WAY)
        quiet_checks = 0 if under_way else quiet_checks + 1
    return under_way


def keep_screenshot(page: Page, name: str, folder: Path = PICTURES) -> Path:
    """Picture the whole screen, beyond the window's edge, as `<name>.png` in build/screenshots/.

    A screen that shows an error, or does not come to rest, is pictured as it is.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.png"
    window = page.viewport_size
    if window is None:
        raise ValueError("a page without a window cannot be pictured")
    # Streamlit scrolls inside the page, so the window itself must become as tall as the content.
    # Twice: charts and rows can wrap anew once the scroll bar is gone.
    for _ in range(2):
        height = min(TALLEST, max(window["height"], page.evaluate(_CONTENT_HEIGHT)))
        page.set_viewport_size({"width": window["width"], "height": height})
        still_under_way(page, within=15)
    page.screenshot(path=path, animations="disabled")
    page.set_viewport_size(window)
    return path


# On a deep link Streamlit looks for its server below the screen's address first, then at the root: 404s by
# design.
_SERVER_SEARCH = re.compile(r"://[^/]+/.+/_stcore/(health|host-config)$")

# Empty when the screen is at rest, otherwise what is under way.
_UNDER_WAY = """() => {
  const app = document.querySelector('[data-testid="stApp"]');
  if (!app) return 'no application yet';
  if (app.dataset.testConnectionState !== 'CONNECTED') return 'connection ' + app.dataset.testConnectionState;
  if (app.dataset.testScriptState !== 'notRunning') return 'script ' + app.dataset.testScriptState;
  if (document.querySelector('[data-testid="stStatusWidgetRunningIcon"]')) return 'running icon';
  if (document.querySelector('[data-testid="stAppSkeleton"], [data-testid="stSkeleton"]')) return 'skeletons';
  if (document.querySelector('[data-testid="stElementContainer"][data-stale="true"]')) return 'stale parts';
  const isShown = (element) => element.getClientRects().length > 0;
  const charts = [...document.querySelectorAll('[data-testid="stPlotlyChart"]')].filter(isShown);
  if (charts.some((chart) => !chart.querySelector('.main-svg'))) return 'undrawn charts';
  if (document.fonts.status !== 'loaded') return 'fonts';
  return '';
}"""

_CONTENT_HEIGHT = """() => {
  const main = document.querySelector('[data-testid="stMain"]');
  const hidden = main ? main.scrollHeight - main.clientHeight : 0;
  return window.innerHeight + hidden;
}"""


def _note_foreign(request: Request, errors: list[str]) -> None:
    # The product runs in closed networks, and what a visitor looks at is nobody else's business.
    parts = urlsplit(request.url)
    if parts.scheme in {"http", "https"} and parts.hostname not in OWN_HOSTS:
        errors.append(f"asked a foreign host: {request.url}")


def _note_console(message: ConsoleMessage, errors: list[str]) -> None:
    where = message.location.get("url", "")
    if message.type == "error" and not _SERVER_SEARCH.search(where):
        errors.append(f"console error: {message.text} ({where})")
