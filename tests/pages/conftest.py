"""The figures that the screens' tests open."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.domain.released import CUBE
from tests.released import sample_release
from tests.running_app import built_database
from vink_model.bootstrap import Product, open_product
from vink_model.settings import Settings


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


@pytest.fixture
def product(sample_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Product]:
    """The sample figures with a release of all their messages."""
    file = tmp_path / "vink.sqlite"
    shutil.copy(sample_database.removeprefix("sqlite:///"), file)
    url = f"sqlite:///{file}"
    monkeypatch.setenv("VINK_DATABASE_URL", url)
    opened = open_product(Settings.of({"VINK_DATABASE_URL": url, "VINK_USER": "Anna"}))
    opened.releases().keep(sample_release().contents, CUBE)
    yield opened
    opened.close()
