"""The triangle screen, run from app.py as a visitor opens it."""

import pytest

from tests.pages.visits import charts, shown, visit

pytestmark = pytest.mark.usefixtures("on_sample_figures")


def test_the_three_questions_are_answered_in_danish() -> None:
    said = shown(visit("triangle"))
    assert "Planen har 13 indsatser: 1 på forebyggende niveau og 12 på foregribende niveau." in said
    assert "Sporene på alle niveauer har tilsammen 6,2 mio. kr. i 2016-2017 (beregnet)." in said
    assert "Hertil kommer enhedens egne 3 årsværk (1,8 mio. kr.) i 2016 og 4 årsværk" in said
    assert "189 af 189 henvendelser i 2016-2017 er indplaceret på et niveau." in said


def test_the_three_questions_are_answered_in_english() -> None:
    said = shown(visit("triangle", lang="EN"))
    assert "The plan has 13 initiatives" in said
    assert "the unit's own 3 FTE (DKK 1.8 million) in 2016" in said
    assert "niveau" not in said


def test_picking_the_red_level_says_that_it_lies_outside_the_plan() -> None:
    app = visit("triangle", niveau="intervening")
    assert "Indgribende niveau ligger uden for denne plan" in shown(app)
    assert charts(app) == 1


def test_picking_a_level_from_the_list_filters_what_follows() -> None:
    app = visit("triangle")
    app.segmented_control(key="niveau.choice").set_value("preventive").run()
    said = shown(app)
    assert "1 indsatser i 1 spor" not in said
    assert "Mellem 0 mio. kr. og 1,4 mio. kr." not in said
    assert "Højst 1,4 mio. kr. i 2016-2017 ligger på forebyggende niveau" in said
    assert app.query_params["niveau"] == "preventive"


def test_a_year_is_kept_when_the_level_changes() -> None:
    app = visit("triangle", trekantsaar="2016")
    app.segmented_control(key="niveau.choice").set_value("anticipatory").run()
    assert "i 2016 ligger på foregribende niveau" in shown(app)
