"""The outcomes screen, run from app.py as a visitor opens it."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.visits import shown, visit

pytestmark = pytest.mark.usefixtures("on_sample_figures")

TARGETS = 18


def names(app: AppTest) -> list[str]:
    """The targets on cards: each has a name, and the summary has one too."""
    return [str(element.value) for element in app.subheader][1:]


def test_every_target_has_a_card_with_both_verdicts() -> None:
    screen = visit("outcomes")
    said = shown(screen)
    assert len(names(screen)) == TARGETS
    assert said.count(":gray[Nævner:]") == TARGETS
    assert "Med så få personer kan de fleste andelsmål ikke afgøres" in said
    assert "Spor 3: Understøttende indsatser i civilsamfundet" in said.replace("\\:", ":")


def test_the_unknown_target_is_unknown_and_neither_zero_nor_absent() -> None:
    screen = visit("outcomes", resultat="target_unknown")
    said = shown(screen)
    assert names(screen) == ["Frontmedarbejdere nået"]
    assert "Måltallet er ukendt" in said
    assert "så der er intet at holde det talte op imod" in said


def test_the_screen_is_english_for_those_who_ask() -> None:
    screen = visit("outcomes", lang="EN")
    said = shown(screen)
    assert "With so few people most share targets cannot be settled either way." in said
    assert "Denominator" in said
    assert "Nævner" not in said


def test_a_track_in_the_address_holds_from_the_first_sight() -> None:
    screen = visit("outcomes", resultatspor="frontline")
    shown(screen)
    assert len(names(screen)) == 4


def test_a_choice_that_no_target_answers_to_says_so() -> None:
    screen = visit("outcomes", resultatspor="frontline", resultat="out_of_reach")
    assert "Viser 0 af 18 mål." in shown(screen)


def test_the_same_targets_can_be_seen_as_two_charts() -> None:
    screen = visit("outcomes", resultatvisning="diagram")
    said = shown(screen)
    assert "Hvor sikre er andelene?" in said
    assert len(screen.get("plotly_chart")) == 1 + 2


def test_one_track_without_counts_has_one_chart() -> None:
    screen = visit("outcomes", resultatvisning="diagram", resultatspor="concerns")
    shown(screen)
    assert len(screen.get("plotly_chart")) == 1 + 1


def test_the_same_targets_can_be_read_as_one_table() -> None:
    screen = visit("outcomes", resultatvisning="tabel")
    shown(screen)
    whole = screen.table[-1].value
    assert len(whole) == TARGETS
    assert list(whole.columns)[:2] == ["Spor", "Mål"]


def test_a_strip_is_described_for_those_who_cannot_see_it() -> None:
    screen = visit("outcomes", resultat="reached")
    strips = [str(e.proto.body) for e in screen.get("html") if 'role="img"' in e.proto.body]
    assert len(strips) == len(names(screen))
    assert all('aria-label="' in strip and "Mål: mindst" in strip for strip in strips)


def test_a_count_with_unassessed_people_is_drawn_between_two_ends_and_not_as_a_dot() -> None:
    screen = visit("outcomes", resultatspor="concerns", resultat="open")
    strips = [str(e.proto.body) for e in screen.get("html") if 'role="img"' in e.proto.body]
    ranged = [strip for strip in strips if "40–80" in strip]
    assert len(ranged) == 1
    assert "border-radius:50%" not in ranged[0]
    assert "left:40.00%;width:40.00%" in ranged[0]


def test_the_headline_figures_are_marked_as_made_up() -> None:
    assert shown(visit("outcomes")).count(":small[:gray[Syntetisk]]") == 4


def test_no_verdict_wears_the_colours_of_the_triangle() -> None:
    said = shown(visit("outcomes"))
    assert ":blue-badge[:material/check_circle: Nået]" in said
    assert ":gray-badge[:material/cancel: Ikke nået]" in said
    assert not any(f":{colour}-badge" in said for colour in ("green", "yellow", "orange", "red"))


def test_the_evidence_can_be_weighed_by_bayes_in_the_address() -> None:
    said = shown(visit("outcomes", evidence="bayes", lang="EN"))
    assert "The probability that the level lies on the target's side is" in said
    assert "The probability" not in shown(visit("outcomes", lang="EN"))


def test_the_way_through_has_two_flows_and_says_that_nobody_is_followed() -> None:
    screen = visit("outcomes", resultatvisning="vej")
    said = shown(screen)
    assert "Hvad bliver der af henvendelserne?" in said
    assert "ingen kan følges fra den ene strøm til den anden" in said
    assert len(screen.get("plotly_chart")) == 1 + 2


def test_the_two_targets_of_all_offered_say_how_far_acceptance_lets_them_come() -> None:
    assert shown(visit("outcomes")).count("Nævneren er alle, der fik tilbuddet, og") == 2


def test_two_periods_of_the_shares_stand_beside_each_other() -> None:
    app = visit("outcomes", resultatvisning="sammenlign")
    said = shown(app)
    assert "Er andelene ændret mellem to perioder?" in said
    # The headline of all targets, and the shares of both periods.
    assert len(app.get("plotly_chart")) == 2
