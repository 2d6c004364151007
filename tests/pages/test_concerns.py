"""The concerns screen, run from app.py as a visitor opens it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from sample_data.generate import sample_frames
from vink_model import store
from vink_model.domain.loaded import Loaded, Origin

ROOT = Path(__file__).parents[2]
ALL_CARDS = 10
"""Charts: history, months, seven breakdowns, triage."""


@pytest.fixture(scope="module")
def sample_database(tmp_path_factory: pytest.TempPathFactory) -> str:
    url = f"sqlite:///{tmp_path_factory.mktemp('concerns') / 'vink.sqlite'}"
    engine = store.open_engine(url)
    store.migrate(engine)
    loaded = Loaded(Origin("eksempel.xlsx", "0" * 64, 1), sample_frames(), source_rows={})
    store.load(engine, loaded, who="anna", now=datetime(2018, 1, 1, tzinfo=UTC))
    engine.dispose()
    return url


@pytest.fixture
def screen(sample_database: str, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("VINK_DATABASE_URL", sample_database)
    # The menu knows its addresses from its first run on.
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run().switch_page("pages/concerns.py")


def shown(app: AppTest) -> str:
    assert not app.exception
    parts = (app.title, app.header, app.subheader, app.markdown, app.info)
    words = "\n".join(str(element.value) for elements in parts for element in elements)
    return words.replace("\\", "")  # signs of Markdown are marked as words


def charts(app: AppTest) -> int:
    return len(app.get("plotly_chart"))


def test_the_screen_shows_the_published_years_and_says_what_is_more_than_chance(screen: AppTest) -> None:
    said = shown(screen.run())
    assert "49 i alt i de 5 år 2009-2013, 60 i 2014, 100 i 2015, 104 i 2016 og 85 i 2017" in said
    assert "Mere end tilfældigt: 100 mod 60" in said
    assert charts(screen) == ALL_CARDS


def test_the_screen_is_english_for_those_who_ask(screen: AppTest) -> None:
    screen.run().segmented_control(key="lang").set_value("EN").run()
    said = shown(screen)
    assert "More than chance: 100 against 60" in said
    assert "Bliver de visiteret" not in said


def test_a_filter_in_the_address_holds_from_the_first_sight(screen: AppTest) -> None:
    screen.query_params["periode"] = "2016"
    # The published count of 2016 is what the made-up months of 2016 add up to.
    assert "tager 104 af 189 henvendelser med" in shown(screen.run())


def test_choosing_a_year_moves_the_months_and_not_the_published_history(screen: AppTest) -> None:
    before = screen.run().get("plotly_chart")[0].proto.spec
    screen.segmented_control(key="periode.choice").set_value("2017").run()
    assert "tager 85 af 189 henvendelser med" in shown(screen)
    assert screen.get("plotly_chart")[0].proto.spec == before


def test_filters_that_leave_nothing_show_a_sentence_and_only_the_published_history(screen: AppTest) -> None:
    screen.query_params["periode"] = "2016"
    screen.query_params["indgang"] = "other"
    screen.query_params["bekymringsniveau"] = "intervening"
    screen.query_params["alvorlighed"] = "h24"
    assert "Ingen henvendelser passer til alle valgene på én gang" in shown(screen.run())
    assert charts(screen) == 1


def test_a_code_that_is_not_offered_is_as_if_it_were_not_there(screen: AppTest) -> None:
    screen.query_params["periode"] = "1848"
    screen.query_params["indgang"] = "../../etc/passwd"
    assert "tager 189 af 189 henvendelser med" in shown(screen.run())
