"""What every test can ask for."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from hypothesis import settings

# How long an example takes says more of the machine than of the code; faulthandler_timeout ends a hang.
settings.register_profile("house", deadline=None)
settings.load_profile("house")

pytest_plugins = ["tests.postgres", "tests.spark", "tests.running_app"]


@pytest.fixture(autouse=True)
def empty_caches() -> Iterator[None]:
    """Leave nothing in Streamlit's caches for the next test.

    Only where a test has brought Streamlit in; the tests of the model stay free of it.
    """
    yield
    streamlit = sys.modules.get("streamlit")
    if streamlit is not None:
        streamlit.cache_data.clear()
        streamlit.cache_resource.clear()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark tests by the costly program that they ask for; the tests of one file run on one process."""
    for item in items:
        wanted = set(getattr(item, "fixturenames", ()))
        if "chromium" in wanted:
            item.add_marker(pytest.mark.browser)
        if "postgres_cluster" in wanted:
            item.add_marker(pytest.mark.postgres)
        if "spark" in wanted:
            item.add_marker(pytest.mark.spark)
