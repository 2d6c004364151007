"""The concerns screen, run from app.py as a visitor opens it."""

import pytest

from tests.pages.visits import charts, shown, visit

pytestmark = pytest.mark.usefixtures("on_sample_figures")

ALL_CARDS = 3
"""Charts at the first sight: history, months, forecast."""


def test_the_screen_shows_the_published_years_and_says_what_is_more_than_chance() -> None:
    screen = visit("concerns")
    said = shown(screen)
    assert "49 i alt i de 5 år 2009-2013, 60 i 2014, 100 i 2015, 104 i 2016 og 85 i 2017" in said
    assert "Mere end tilfældigt: 100 mod 60" in said
    assert charts(screen) == ALL_CARDS


def test_the_screen_is_english_for_those_who_ask() -> None:
    screen = visit("concerns")
    screen.segmented_control(key="lang").set_value("EN").run()
    said = shown(screen)
    assert "More than chance: 100 against 60" in said
    assert "Bliver de visiteret" not in said


def test_a_filter_in_the_address_holds_from_the_first_sight() -> None:
    # The published count of 2016 is what the made-up months of 2016 add up to.
    assert "tager 104 af 189 henvendelser med" in shown(visit("concerns", periode="2016"))


def test_choosing_a_year_moves_the_months_and_not_the_published_history() -> None:
    screen = visit("concerns")
    before = screen.get("plotly_chart")[0].proto.spec
    screen.segmented_control(key="periode.choice").set_value("2017").run()
    assert "tager 85 af 189 henvendelser med" in shown(screen)
    assert screen.get("plotly_chart")[0].proto.spec == before


def test_filters_that_leave_nothing_show_a_sentence_and_only_the_published_history() -> None:
    screen = visit(
        "concerns", periode="2016", indgang="other", bekymringsniveau="intervening", alvorlighed="h24"
    )
    assert "Ingen henvendelser passer til alle valgene på én gang" in shown(screen)
    assert charts(screen) == 1


def test_a_code_that_is_not_offered_is_as_if_it_were_not_there() -> None:
    screen = visit("concerns", periode="1848", indgang="../../etc/passwd")
    assert "tager 189 af 189 henvendelser med" in shown(screen)
