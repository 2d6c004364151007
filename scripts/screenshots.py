"""Pictures every screen, in both modes, both widths and both languages, into build/screenshots/.

Usage: make screenshots ARGS="[--url http://127.0.0.1:8501] [overblik budget ...]"

Without --url the application is started on a database built from the sample data, and stopped at the end.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.screens import (
    LOOKS,
    PICTURES,
    Look,
    UnsettledScreenError,
    keep_screenshot,
    open_screen,
    running_chromium,
    visitor,
)
from tests.running_app import built_database, running_app

SCREENS = (
    "overblik",
    "triangel",
    "henvendelser",
    "resultater",
    "budget",
    "scenarier",
    "udvalg",
    "data",
    "metode",
)
START = "overblik"
"""The start screen; Streamlit gives it the root as its address, whatever its name."""
LANGUAGES = ("da", "en")


def main() -> None:
    """Picture what was asked for; end with a failure when a screen did not come to rest or had errors."""
    asked = read_arguments()
    with application(asked.url) as url, running_chromium() as browser:
        faults = [
            fault
            for screen, language, look in product(asked.screens or SCREENS, LANGUAGES, LOOKS)
            for fault in picture(browser, url, screen, language, look)
        ]
    print(f"Pictures are in {PICTURES}")
    if faults:
        raise SystemExit("\n".join(faults))


def read_arguments() -> argparse.Namespace:
    """The running application, if any, and the screens."""
    parser = argparse.ArgumentParser(description="Picture the screens.")
    parser.add_argument("screens", nargs="*", metavar="screen", help=f"url paths; else {' '.join(SCREENS)}")
    parser.add_argument("--url", help="a running application; else one is started on the sample data")
    return parser.parse_args()


@contextmanager
def application(url: str | None) -> Iterator[str]:
    """The address given, or that of an application started for the purpose."""
    if url is not None:
        yield url.rstrip("/")
        return
    with tempfile.TemporaryDirectory(prefix="vink-screenshots-") as name:
        folder = Path(name)
        with running_app(built_database(folder), folder / "app.log") as started:
            yield started


def picture(browser: Browser, url: str, screen: str, language: str, look: Look) -> list[str]:
    """Keep one picture and tell what went wrong in the page."""
    name = f"{screen}-{language}-{look}"
    path = "" if screen == START else screen
    address = f"{url}/{path}" + ("?lang=EN" if language == "en" else "")
    errors: list[str] = []
    with visitor(browser, look, errors) as page:
        try:
            open_screen(page, address)
        except UnsettledScreenError as unsettled:
            errors.append(str(unsettled))
        print(keep_screenshot(page, name).name)
    return [f"{name}: {error}" for error in errors]


if __name__ == "__main__":
    main()
