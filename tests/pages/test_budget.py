"""The budget screen as people meet it: in both languages, with choices in the address, without figures."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.running_app import ROOT, built_database
from vink_model.text import NBSP


@pytest.fixture(scope="module")
def sample_database(tmp_path_factory: pytest.TempPathFactory) -> str:
    return built_database(tmp_path_factory.mktemp("budget"))


def opened(database_url: str, monkeypatch: pytest.MonkeyPatch, **address: str) -> AppTest:
    """The screen, opened from the start file with the choices of an address."""
    monkeypatch.setenv("VINK_DATABASE_URL", database_url)
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    for key, value in address.items():
        app.query_params[key] = value
    app.switch_page(str(Path("pages") / "budget.py")).run()
    assert not app.exception
    return app


def words(app: AppTest) -> str:
    """Everything written on the screen, without the signs of Markdown."""
    found = [*app.title, *app.header, *app.subheader, *app.markdown, *app.info]
    return " ".join(str(element.value) for element in found).replace("\\", "").replace(NBSP, " ")


def test_the_three_questions_are_answered_in_danish(
    sample_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = opened(sample_database, monkeypatch)
    shown = words(app)
    assert "3 kilder giver 10,3 mio. kr. i 2016-2017" in shown
    reason = "forskellen på 0,05 kan forklares ved afrunding."
    assert f"I 2016 er der trykt 4,1 mio. kr., mens delene giver 4,15: {reason}" in shown
    assert f"I 2017 er der trykt 6,2 mio. kr., mens delene giver 6,25: {reason}" in shown
    assert "3 årsværk koster 1,8 mio. kr. i 2016 og 4 årsværk koster 2,4 mio. kr. i 2017." in shown
    assert "2,4 fra Budget 2015, 1,7 fra Budget 2016 og 0,1 afrunding" in shown


def test_the_three_questions_are_answered_in_english(
    sample_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = words(opened(sample_database, monkeypatch, lang="EN"))
    assert "3 sources give DKK 10.3 million in 2016-2017" in shown
    assert "the difference of 0.05 can be explained by rounding." in shown
    assert "The plan does not say who pays" in shown
    assert "kilder" not in shown


def test_the_headline_figures_are_the_printed_ones(
    sample_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = opened(sample_database, monkeypatch)
    assert [metric.value.replace(NBSP, " ") for metric in app.metric] == [
        "10,3",
        "3 → 4",
        "12,6 %",
        "13 af 18",
    ]


def test_a_year_and_a_line_in_the_address_are_kept(
    sample_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = opened(sample_database, monkeypatch, budgetaar="2016", linje="staff")
    shown = words(app)
    assert "»Enhedens årsværk« får 1,8 mio. kr. i 2016: 1,2 fra Budget 2015 (beregnet)" in shown
    assert "2017 er der trykt" not in shown
    assert app.query_params["linje"] == "staff"


def test_a_year_that_the_plan_has_not_is_left_out_of_account(
    sample_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "i 2016-2017" in words(opened(sample_database, monkeypatch, budgetaar="1999"))


def test_every_chart_can_be_read_aloud(sample_database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    charts = opened(sample_database, monkeypatch).get("plotly_chart")
    assert len(charts) == 3
    assert all(chart.proto.alt for chart in charts)


def test_an_empty_database_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(built_database(tmp_path, "--empty"), monkeypatch)
    assert "python -m vink_model build" in words(app)
    assert not app.metric
