"""The triangle screen, run from app.py as a visitor opens it."""

import pytest

from tests.pages.visits import charts, shown, visit

pytestmark = pytest.mark.usefixtures("on_sample_figures")


def test_the_first_part_says_what_is_done_on_each_level() -> None:
    said = shown(visit("triangle"))
    assert "Planen har 13 indsatser: 1 på forebyggende niveau og 12 på foregribende niveau." in said
    assert "189 af 189 henvendelser i 2016-2017 er indplaceret på et niveau." in said


def test_the_second_part_shows_each_level_month_by_month_and_two_periods_against_each_other() -> None:
    app = visit("triangle", trekantdel="months")
    said = shown(app)
    # Two levels with three small charts each, and the concerns placed on the level outside the plan.
    assert charts(app) == 7
    assert "Uden for planen: ingen indsatser" in said
    assert "(3) Borgerrepræsentationen godkender strategien, juni 2016" in said
    assert "5 forskelle kan være tilfældige udsving." in said


def test_the_third_part_says_what_the_plan_does_not_divide_between_levels() -> None:
    said = shown(visit("triangle", trekantdel="means"))
    assert "18 mål: 5 nået, 4 ikke nået, 3 som ikke længere kan nås" in said
    assert "1 af dem kan planen ikke henføre til ét niveau." in said
    assert "I 2016-2017 ligger 1,4 mio. kr. i spor, som planen ikke deler mellem niveauer" in said
    assert "Enhedens stab, 4,2 mio. kr., er ikke henført til noget niveau." in said
    assert "Sporene på alle niveauer har tilsammen 6,2 mio. kr. i 2016-2017 (beregnet)." in said
    assert "Hertil kommer enhedens egne 3 årsværk (1,8 mio. kr.) i 2016 og 4 årsværk" in said


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("effort", "The plan has 13 initiatives"),
        ("months", "5 differences can be chance."),
        ("means", "the unit's own 3 FTE (DKK 1.8 million) in 2016"),
    ],
)
def test_every_part_speaks_english(part: str, words: str) -> None:
    said = shown(visit("triangle", lang="EN", trekantdel=part))
    assert words in said
    assert "niveau" not in said


def test_two_periods_chosen_in_the_address_are_set_against_each_other() -> None:
    said = shown(visit("triangle", trekantdel="months", trekantfra="2016", trekantmod="2016-2-1"))
    assert "De kan ikke sammenlignes. Perioderne overlapper." in said


def test_picking_the_red_level_says_that_it_lies_outside_the_plan() -> None:
    app = visit("triangle", niveau="intervening")
    assert "Indgribende niveau ligger uden for denne plan" in shown(app)
    assert charts(app) == 1


def test_picking_a_level_from_the_list_filters_what_follows() -> None:
    app = visit("triangle", trekantdel="means")
    app.segmented_control(key="niveau.choice").set_value("preventive").run()
    said = shown(app)
    assert "1 indsatser i 1 spor" not in said
    assert "Mellem 0 mio. kr. og 1,4 mio. kr." not in said
    assert "Højst 1,4 mio. kr. i 2016-2017 ligger på forebyggende niveau" in said
    assert app.query_params["niveau"] == "preventive"


def test_a_year_is_kept_when_the_level_changes() -> None:
    app = visit("triangle", trekantdel="means", trekantsaar="2016")
    app.segmented_control(key="niveau.choice").set_value("anticipatory").run()
    assert "i 2016 ligger på foregribende niveau" in shown(app)
