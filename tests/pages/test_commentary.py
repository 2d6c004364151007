"""The story behind a figure stands beside it, on the screen where the figure stands."""

import pytest

from tests.pages.visits import shown, visit
from tests.running_app import built_database
from vink_model.bootstrap import open_product
from vink_model.domain.commentary import About
from vink_model.domain.measures import Period
from vink_model.month import Month
from vink_model.settings import Settings
from vink_model.text import Text

YEAR = Period(Month(2017, 1), Month(2017, 12))
OTHER_YEAR = Period(Month(2016, 1), Month(2016, 12))


def test_a_comment_stands_beside_its_figure_in_its_period_and_says_that_the_figure_changed(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = built_database(tmp_path_factory.mktemp("commented"))
    monkeypatch.setenv("VINK_DATABASE_URL", url)
    product = open_product(Settings.of({"VINK_DATABASE_URL": url, "VINK_USER": "Anna"}))
    keyboard = product.commentary()
    keyboard.write(About("hearings_2017", YEAR), "To blev flyttet til januar.", Text("7", "7"), 0)
    keyboard.write(About("hearings_2017", OTHER_YEAR), "Om et andet år.", Text("7", "7"), 0)
    said = shown(visit("outcomes"))
    assert "To blev flyttet til januar." in said
    assert "Anna, " in said
    assert "Tallet er ændret, siden dette blev skrevet: 7." in said
    assert "Om et andet år." not in said
    keyboard.archive(About("hearings_2017", YEAR), 1)
    product.close()
    assert "To blev flyttet til januar." not in shown(visit("outcomes"))


def test_what_is_written_on_a_target_stands_on_the_overview_too_and_concerns_have_stories_of_their_own(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = built_database(tmp_path_factory.mktemp("stories"))
    monkeypatch.setenv("VINK_DATABASE_URL", url)
    product = open_product(Settings.of({"VINK_DATABASE_URL": url, "VINK_USER": "Anna"}))
    keyboard = product.commentary()
    both = Period(Month(2016, 1), Month(2017, 12))
    keyboard.write(About("hearings_2017", YEAR), "Et arrangement blev aflyst.", Text("7", "7"), 0)
    keyboard.write(About("concerns_published", YEAR), "Et roligt år.", Text("7", "7"), 0)
    keyboard.write(About("concerns_months", both), "To af månederne var ferie.", Text("7.", "7."), 0)
    product.close()
    overview, concerns = shown(visit("overview")), shown(visit("concerns"))
    assert "Et arrangement blev aflyst." in overview
    assert "Et roligt år." in overview
    assert "To af månederne var ferie." in concerns
    assert "Tallet er ændret, siden dette blev skrevet: 7." in concerns
    assert "To af månederne" not in shown(visit("concerns", periode="2016"))
