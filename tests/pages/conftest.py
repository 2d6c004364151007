"""The figures that the screens' tests open."""

import pytest

from tests.running_app import built_database


@pytest.fixture(scope="session")
def sample_database(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A database that holds the sample figures; nobody loads anything into it."""
    return built_database(tmp_path_factory.mktemp("sample"))


@pytest.fixture
def on_sample_figures(sample_database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The application stands on the sample figures."""
    monkeypatch.setenv("VINK_DATABASE_URL", sample_database)


@pytest.fixture
def on_no_figures(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """The application stands on an empty database."""
    monkeypatch.setenv("VINK_DATABASE_URL", built_database(tmp_path_factory.mktemp("empty"), "--empty"))
