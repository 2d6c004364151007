"""What the committee sees of each screen, and that nothing else can be reached from its view."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from streamlit.testing.v1 import AppTest

from pages._ui.screens import COMMITTEE_SEES_NOTHING, SCREENS
from tests.domain.released import CONTENTS, CUBE
from tests.pages.visits import charts, shown, visit
from tests.running_app import ROOT
from vink_model.bootstrap import open_product
from vink_model.domain.release import Release
from vink_model.settings import Settings

ELSEWHERE = {"data", "committee"}


@pytest.fixture
def released(sample_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Release:
    """A database of its own with the sample's figures and one small release."""
    shutil.copy(sample_database.removeprefix("sqlite:///"), tmp_path / "vink.sqlite")
    monkeypatch.setenv("VINK_DATABASE_URL", f"sqlite:///{tmp_path / 'vink.sqlite'}")
    product = open_product(Settings.of())
    try:
        return product.releases().keep(CONTENTS, CUBE)
    finally:
        product.close()


@pytest.fixture
def locked(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server for the public."""
    monkeypatch.setenv("VINK_AUDIENCE", "committee")


def switches(app: AppTest) -> list[str]:
    return [str(switch.key) for switch in app.segmented_control]


def test_the_staffs_view_says_that_its_counts_are_exact(on_sample_figures: None) -> None:
    said = shown(visit("concerns"))
    assert "Intern visning" in said
    assert "Nøjagtige tal" in said
    assert "Udvalgsvisning" not in said


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("language", ["DA", "EN"])
def test_every_screen_of_the_committees_view_says_what_it_is(
    released: Release, screen: str, language: str
) -> None:
    app = visit(screen, audience="committee", lang=language)
    said = shown(app)
    banner = app.info[0]
    assert banner.icon == ":material/groups:"
    assert {"DA": "hvor små tal er skjult", "EN": "small numbers are hidden"}[language] in banner.value
    assert released.code in said
    assert len(app.title) == 1


def test_the_committee_sees_the_messages_of_the_release_and_not_the_page(released: Release) -> None:
    app = visit("concerns", audience="committee")
    assert "Der kom 70 i 2016" in shown(app)
    assert charts(app) == 2
    assert switches(app) == ["lang", "audience.choice"]


def test_a_screen_without_messages_in_the_release_says_so(released: Release) -> None:
    assert "ingen meddelelser fra denne skærm" in shown(visit("budget", audience="committee"))


def test_the_staffs_own_screens_are_not_for_the_committee(released: Release) -> None:
    assert {screen.name for screen in COMMITTEE_SEES_NOTHING} >= ELSEWHERE
    for screen in sorted(ELSEWHERE):
        app = visit(screen, audience="committee")
        assert "Her arbejder forvaltningen" in shown(app)
        assert not app.get("file_uploader")
        assert not app.button


def test_without_a_release_the_committee_sees_no_figure_and_is_told_how_to_build_one(
    on_sample_figures: None,
) -> None:
    app = visit("concerns", audience="committee")
    assert "python -m vink_model release" in shown(app)
    assert charts(app) == 0
    assert not app.table


def test_the_switch_turns_every_screen_and_stands_in_the_address(released: Release) -> None:
    app = visit("concerns")
    app.segmented_control(key="audience.choice").set_value("committee").run()
    assert app.query_params["audience"] in ("committee", ["committee"])
    assert "Udvalgsvisning" in {info.proto.title for info in app.info}
    app.query_params.clear()
    app.switch_page("pages/budget.py").run()
    assert "ingen meddelelser fra denne skærm" in shown(app)
    app.segmented_control(key="audience.choice").set_value("internal").run()
    assert "audience" not in app.query_params
    assert "Intern visning" in shown(app)


def test_nothing_that_was_chosen_among_exact_counts_stays_in_the_address(released: Release) -> None:
    app = visit("triangle", niveau="intervening")
    app.segmented_control(key="audience.choice").set_value("committee").run()
    assert set(app.query_params) == {"audience"}


def test_a_server_for_the_public_has_no_switch_and_no_address_opens_the_staffs_view(
    released: Release, locked: None
) -> None:
    for written in ({}, {"audience": "internal"}, {"audience": "nobody"}):
        app = visit("concerns", **written)
        assert switches(app) == ["lang"]
        assert "Intern visning" not in shown(app)
        assert "Der kom 70 i 2016" in shown(app)


def test_a_misspelt_audience_opens_nothing(released: Release, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VINK_AUDIENCE", "comittee")
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    assert [error.proto.title for error in app.error] == ["VINK\\_AUDIENCE kan ikke forstås"]
    assert not app.title


def test_a_release_that_was_tampered_with_is_not_shown(released: Release, tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'vink.sqlite'}")
    with engine.begin() as connection:
        connection.execute(text("DROP TRIGGER freeze_releases_update"))
        connection.execute(text("UPDATE releases SET contents = replace(contents, '70', '71')"))
    engine.dispose()
    app = visit("concerns", audience="committee")
    assert [error.proto.title for error in app.error] == ["Udgivelsen kan ikke åbnes"]
    assert charts(app) == 0
