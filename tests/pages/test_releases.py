"""Building a release behind the screens, approving it, and comparing two."""

from __future__ import annotations

import shutil
import time
from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from pages._ui import release_work
from tests.domain.released import CONTENTS, CUBE, message_of
from tests.pages.visits import shown
from vink_model.bootstrap import Product, open_product
from vink_model.domain.disclosure.protected import Protected
from vink_model.errors import NothingToRelease
from vink_model.settings import Publishing, Settings

LATER = replace(CONTENTS, messages=(Protected("concerns", message_of(71)), CONTENTS.messages[1]))


@pytest.fixture
def database(sample_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A database of its own with the sample's figures."""
    shutil.copy(sample_database.removeprefix("sqlite:///"), tmp_path / "vink.sqlite")
    url = f"sqlite:///{tmp_path / 'vink.sqlite'}"
    monkeypatch.setenv("VINK_DATABASE_URL", url)
    return url


def at_keyboard(database: str, who: str, *, four_eyes: bool) -> Product:
    publishing = Publishing(needs_four_eyes=four_eyes)
    return open_product(Settings(database, who, 1_000_000, publishing=publishing))


def panel() -> None:
    from pages._ui.releases import show_releases

    show_releases()


def opened() -> AppTest:
    return AppTest.from_function(panel, default_timeout=60).run()


def test_a_release_is_built_while_the_visitor_is_elsewhere_and_stands_when_she_is_back(
    database: str,
) -> None:
    app = opened()
    app.button(key="releases.build").click().run()
    assert not app.exception
    work = release_work.work()
    assert work is not None
    deadline = time.monotonic() + 120
    while work.is_running and time.monotonic() < deadline:
        time.sleep(0.2)
    said = shown(opened())
    assert "er bygget: 28 meddelelser" in said
    assert "det udvalget ser nu" in said


def test_building_can_be_cancelled_and_nothing_is_kept(database: str) -> None:
    work = release_work.Work()
    product = at_keyboard(database, "Anna", four_eyes=False)
    work.begin(product)
    work.cancel()
    assert work.thread is not None
    work.thread.join(120)
    assert work.outcome.title.en == "The release was not built"  # type: ignore[union-attr]
    assert product.releases().all() == ()
    product.close()


def test_without_figures_there_is_nothing_to_release(on_no_figures: None) -> None:
    product = open_product(Settings.of())
    work = release_work.Work()
    work.begin(product)
    assert work.thread is not None
    work.thread.join(60)
    assert isinstance(work.outcome, NothingToRelease)
    product.close()


def test_whoever_built_a_release_is_told_that_another_must_approve_it(
    database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VINK_FOUR_EYES", "yes")
    monkeypatch.setenv("VINK_USER", "Anna")
    product = at_keyboard(database, "Anna", four_eyes=True)
    release = product.releases().keep(CONTENTS, CUBE)
    app = opened()
    assert "venter på godkendelse" in shown(app)
    app.button(key=f"releases.approve.{release.code}").click().run()
    assert "Anna har selv bygget" in app.error[0].value
    product.close()
    at_keyboard(database, "Bo", four_eyes=True).releases().approve(release.code)
    assert "godkendt af Bo: det udvalget ser nu" in shown(opened())


def test_two_releases_are_held_against_each_other(database: str) -> None:
    product = at_keyboard(database, "Anna", four_eyes=False)
    first, second = (product.releases().keep(one, CUBE) for one in (CONTENTS, LATER))
    product.close()
    said = shown(opened())
    assert f"Fra udgivelse {first.code} til {second.code}" in said
    assert "1 meddelelse og 1 tal er ændret." in said
    assert f"afløst af {second.code}" in said
