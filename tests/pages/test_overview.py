"""The overview, run from app.py as a visitor opens it."""

import pytest

from tests.pages.visits import shown, visit


@pytest.mark.usefixtures("on_sample_figures")
def test_five_figures_head_the_overview() -> None:
    app = visit("overview")
    assert [metric.label for metric in app.metric] == [
        "Henvendelser",
        "Resultatmål nået",
        "Forløb taget imod",
        "Aktiviteter afholdt",
        "Ramme i mio. kr.",
    ]
    assert app.metric[0].value == "85"
    assert app.metric[4].value == "6,2"


@pytest.mark.usefixtures("on_sample_figures")
def test_the_unknown_target_asks_for_attention_and_is_no_zero() -> None:
    said = shown(visit("overview"))
    assert "1 med ukendt måltal." in said


@pytest.mark.usefixtures("on_sample_figures")
def test_each_other_screen_answers_in_one_sentence_and_can_be_reached() -> None:
    app = visit("overview", lang="EN")
    said = shown(app)
    assert "What do we do on each level?" in said
    assert "More than chance: 100 against 60" in said
    assert "the difference of 0.05 can be explained by rounding" in said
    assert "Overblik" not in said


@pytest.mark.usefixtures("on_no_figures")
def test_an_empty_database_says_what_to_do() -> None:
    assert "Hent skabelonen på skærmen Data" in shown(visit("overview"))
