"""The method's screen, run from app.py as a visitor opens it."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.visits import shown, visit
from vink_model.domain.measures import CATALOGUE

on_sample_figures = pytest.mark.usefixtures("on_sample_figures")


@on_sample_figures
def test_every_figure_of_the_catalogue_is_on_the_screen() -> None:
    screen = visit("method")
    said = shown(screen)
    assert f"Viser {len(CATALOGUE)} af {len(CATALOGUE)} tal." in said
    assert len(screen.expander) == len(CATALOGUE)
    assert said.count(":gray[Formel:]") == len(CATALOGUE)


@on_sample_figures
def test_an_address_leads_to_one_figure_alone() -> None:
    said = shown(visit("method", measure="not_at_risk"))
    assert "Ikke radikaliseringstruet 6 måneder efter endt forløb" in said
    assert "Vurderet af medarbejdere" in said
    assert said.count(":gray[Formel:]") == 1


@on_sample_figures
def test_an_address_of_no_figure_shows_them_all() -> None:
    assert f"Viser {len(CATALOGUE)} af" in shown(visit("method", measure="nonsense"))


@on_sample_figures
def test_one_screen_alone_has_fewer_figures() -> None:
    screen = visit("method", metodeskaerm="budget")
    shown(screen)
    assert 0 < len(screen.expander) < len(CATALOGUE)


@on_sample_figures
def test_the_figures_can_be_searched_by_their_words() -> None:
    screen = visit("method")
    screen.text_input[0].set_value("afrunding").run()
    assert "Viser 1 af" in shown(screen)
    screen.text_input[0].set_value("xyzzy").run()
    assert "Viser 0 af" in shown(screen)


@on_sample_figures
def test_the_rules_say_how_many_it_takes_and_why_seventy_per_cent_of_the_offered_is_far() -> None:
    said = shown(visit("method", metodevisning="regler"))
    assert "Med 22 personer skal 18 lykkes, før et mål på 60 % er vist." in said
    assert "Nævneren er alle, der fik tilbuddet, og" in said
    assert "Anhøjs regler" in said


@on_sample_figures
def test_the_screen_is_english_for_those_who_ask() -> None:
    said = shown(visit("method", lang="EN", metodevisning="regler"))
    assert "With 22 people a 60% target needs 18 to be shown." in said
    assert "Personer" not in said


@on_sample_figures
def test_each_card_of_the_outcomes_links_to_how_its_figure_is_made() -> None:
    screen = visit("outcomes")
    shown(screen)
    links = [str(link.proto.label) for link in screen.get("page_link")]
    assert links.count(":small[Sådan er tallet gjort]") == 18


@pytest.mark.usefixtures("on_no_figures")
def test_the_method_can_be_read_before_anything_is_loaded() -> None:
    assert "Formel" in shown(visit("method"))
    assert "ikke indlæst" in shown_tables(visit("method", metodevisning="regler"))


def shown_tables(screen: AppTest) -> str:
    return "\n".join(table.value.to_string() for table in screen.table)
