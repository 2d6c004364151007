"""A real Chromium for the tests of the screens."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.screens import ChromiumMissingError, Look, running_chromium, visitor


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for each process that runs tests; every test is a new visitor in it."""
    try:
        with running_chromium() as browser:
            yield browser
    except ChromiumMissingError as missing:
        pytest.fail(str(missing), pytrace=False)


@pytest.fixture
def browser_errors() -> list[str]:
    """What went wrong inside the pages of this test; a test asserts that it is empty."""
    return []


@pytest.fixture
def browser_page(
    request: pytest.FixtureRequest, chromium: Browser, browser_errors: list[str]
) -> Iterator[Page]:
    """A page with a light and wide look, or the look that the test is parametrised with.

    `@pytest.mark.parametrize("browser_page", LOOKS, indirect=True, ids=str)` runs a test in all four.
    """
    look = getattr(request, "param", Look())
    with visitor(chromium, look, browser_errors) as page:
        yield page
