"""The budget screen as people meet it: in both languages, with choices in the address."""

import pytest

from tests.pages.visits import shown, visit
from vink_model.text import NBSP

pytestmark = pytest.mark.usefixtures("on_sample_figures")


def test_the_three_questions_are_answered_in_danish() -> None:
    app = visit("budget")
    said = shown(app)
    assert "3 kilder giver 10,3 mio. kr. i 2016-2017" in said
    reason = "forskellen på 0,05 kan forklares ved afrunding."
    assert f"I 2016 er der trykt 4,1 mio. kr., mens delene giver 4,15: {reason}" in said
    assert f"I 2017 er der trykt 6,2 mio. kr., mens delene giver 6,25: {reason}" in said
    assert "3 årsværk koster 1,8 mio. kr. i 2016 og 4 årsværk koster 2,4 mio. kr. i 2017." in said
    assert "2,4 fra Budget 2015, 1,7 fra Budget 2016 og 0,1 afrunding" in said


def test_the_three_questions_are_answered_in_english() -> None:
    said = shown(visit("budget", lang="EN"))
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


def test_every_chart_can_be_read_aloud() -> None:
    charts = visit("budget").get("plotly_chart")
    assert len(charts) == 3
    assert all(chart.proto.alt for chart in charts)
