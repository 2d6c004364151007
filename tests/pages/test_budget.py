"""The budget screen as people meet it: in both languages, with choices in the address."""

import pytest

from tests.pages.visits import shown, visit
from vink_model.text import NBSP

pytestmark = pytest.mark.usefixtures("on_sample_figures")


def test_the_three_questions_are_answered_in_danish() -> None:
    said = shown(visit("budget")) + shown(visit("budget", budgetdel="units"))
    said += shown(visit("budget", budgetdel="sums"))
    assert "3 kilder giver 10,3 mio. kr. i 2016-2017" in said
    reason = "forskellen på 0,05 kan forklares ved afrunding."
    assert f"I 2016 er der trykt 4,1 mio. kr., mens delene giver 4,15: {reason}" in said
    assert f"I 2017 er der trykt 6,2 mio. kr., mens delene giver 6,25: {reason}" in said
    assert "3 årsværk koster 1,8 mio. kr. i 2016 og 4 årsværk koster 2,4 mio. kr. i 2017." in said
    assert "2,4 fra Budget 2015, 1,7 fra Budget 2016 og 0,1 afrunding" in said


def test_the_three_questions_are_answered_in_english() -> None:
    parts = ("money", "units", "sums")
    said = "".join(shown(visit("budget", lang="EN", budgetdel=part)) for part in parts)
    assert "3 sources give DKK 10.3 million in 2016-2017" in said
    assert "the difference of 0.05 can be explained by rounding." in said
    assert "The plan does not say who pays" in said
    assert "kilder" not in said


def test_the_headline_figures_are_the_printed_ones() -> None:
    app = visit("budget")
    assert [metric.value.replace(NBSP, " ") for metric in app.metric] == [
        "10,3",
        "3 → 4",
        "12,6 %",
        "13 af 18",
    ]


def test_a_year_and_a_line_in_the_address_are_kept() -> None:
    app = visit("budget", budgetaar="2016", linje="staff")
    said = shown(app)
    assert "»Enhedens årsværk« får 1,8 mio. kr. i 2016: 1,2 fra Budget 2015 (beregnet)" in said
    assert "2017 er der trykt" not in said
    assert app.query_params["linje"] == "staff"


def test_a_year_that_the_plan_has_not_is_left_out_of_account() -> None:
    assert "i 2016-2017" in shown(visit("budget", budgetaar="1999"))


@pytest.mark.parametrize(("part", "count"), [("money", 4), ("spending", 3), ("units", 3), ("sums", 1)])
def test_every_chart_can_be_read_aloud(part: str, count: int) -> None:
    charts = visit("budget", budgetdel=part).get("plotly_chart")
    assert len(charts) == count
    assert all(chart.proto.alt for chart in charts)


def test_the_spending_stands_as_at_the_month_in_the_address() -> None:
    app = visit("budget", budgetdel="spending", stand="2017-06")
    said = shown(app)
    assert "Til og med juni 2017 er der bogført 2,58 mio. kr. af 6,20 mio. kr. på »Alle linjer«" in said
    assert "0,52 under budgettets tempo, og under båndet på ±0,31." in said
    assert "fire af fem gange mellem 5,67 og 6,28." in said
    assert "Af budgettet for 2016 er 0,16 mio. kr. ikke brugt" in said


def test_a_wider_band_and_a_remainder_are_choices_in_the_address() -> None:
    address = {"budgetdel": "spending", "stand": "2017-06", "baand": "10", "rest": "yes", "kilde": "ministry"}
    said = shown(visit("budget", lang="EN", **address))
    assert "inside the band" not in said
    assert "within the band of ±0.08" in said
    assert "The budget includes DKK +0.04 million from 2016: an assumption" in said


def test_a_month_of_another_year_in_the_address_gives_the_last_one() -> None:
    said = shown(visit("budget", budgetdel="spending", forbrugsaar="2016", stand="2017-06"))
    assert "Til og med december 2016" in said
    assert "Året 2016 er slut." in said


def test_the_money_can_be_turned_by_choices_in_the_address() -> None:
    said = shown(visit("budget", raekker="initiative", farver="year", bro="payer"))
    assert "Pengene efter indsats og år" in said
    assert "Mest fylder »Budget 2016« med +1,8." in said


def test_the_same_dimension_twice_is_left_out_of_account() -> None:
    assert "Pengene efter år og kilde" in shown(visit("budget", raekker="year", farver="year"))


def test_balanced_figures_are_an_option_and_say_that_they_are_derived() -> None:
    assert "Hvis alt skulle gå op" not in shown(visit("budget", budgetdel="sums"))
    assert "Hvis alt skulle gå op (beregnet)" in shown(visit("budget", budgetdel="sums", afstem="balanced"))


def test_made_up_spending_is_marked_on_every_card() -> None:
    app = visit("budget", budgetdel="spending", stand="2017-06")
    assert shown(app).count("Syntetiske tal") >= 5
