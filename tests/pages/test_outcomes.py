"""The outcomes screen, run from app.py as a visitor opens it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from sample_data.generate import sample_frames
from vink_model import store
from vink_model.domain.loaded import Loaded, Origin

ROOT = Path(__file__).parents[2]
TARGETS = 18


@pytest.fixture(scope="module")
def sample_database(tmp_path_factory: pytest.TempPathFactory) -> str:
    url = f"sqlite:///{tmp_path_factory.mktemp('outcomes') / 'vink.sqlite'}"
    engine = store.open_engine(url)
    store.migrate(engine)
    loaded = Loaded(Origin("eksempel.xlsx", "0" * 64, 1), sample_frames(), source_rows={})
    store.load(engine, loaded, who="anna", now=datetime(2018, 1, 1, tzinfo=UTC))
    engine.dispose()
    return url


@pytest.fixture(autouse=True)
def on_sample_figures(sample_database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VINK_DATABASE_URL", sample_database)


def visit(**address: str) -> AppTest:
    """The screen as it stands at an address, for a new visitor."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    for name, code in address.items():
        app.query_params[name] = code
    # The menu must have been there once: it gives the page its address.
    return app.run().switch_page("pages/outcomes.py").run()


def shown(app: AppTest) -> str:
    assert not app.exception
    parts = (app.title, app.header, app.subheader, app.markdown, app.info, app.metric)
    return "\n".join(str(element.value) for elements in parts for element in elements)


def names(app: AppTest) -> list[str]:
    """The targets on cards: each has a name, and the summary has one too."""
    return [str(element.value) for element in app.subheader][1:]


def test_every_target_has_a_card_with_both_verdicts() -> None:
    screen = visit()
    said = shown(screen)
    assert len(names(screen)) == TARGETS
    assert said.count(":gray[Nævner:]") == TARGETS
    assert "Med så få personer kan de fleste andelsmål ikke afgøres" in said
    assert "Spor 3: Understøttende indsatser i civilsamfundet" in said.replace("\\:", ":")


def test_the_unknown_target_is_unknown_and_neither_zero_nor_absent() -> None:
    screen = visit(resultat="target_unknown")
    said = shown(screen)
    assert names(screen) == ["Frontmedarbejdere nået"]
    assert "Måltallet er ukendt" in said
    assert "så der er intet at holde det talte op imod" in said


def test_the_screen_is_english_for_those_who_ask() -> None:
    screen = visit(lang="EN")
    said = shown(screen)
    assert "With so few people most share targets cannot be settled either way." in said
    assert "Denominator" in said
    assert "Nævner" not in said


def test_a_track_in_the_address_holds_from_the_first_sight() -> None:
    screen = visit(resultatspor="frontline")
    shown(screen)
    assert len(names(screen)) == 4


def test_a_choice_that_no_target_answers_to_says_so() -> None:
    screen = visit(resultatspor="frontline", resultat="out_of_reach")
    assert "Viser 0 af 18 mål." in shown(screen)


def test_the_same_targets_can_be_seen_as_two_charts() -> None:
    screen = visit(resultatvisning="diagram")
    said = shown(screen)
    assert "Hvor sikre er andelene?" in said
    assert len(screen.get("plotly_chart")) == 1 + 2


def test_one_track_without_counts_has_one_chart() -> None:
    screen = visit(resultatvisning="diagram", resultatspor="concerns")
    shown(screen)
    assert len(screen.get("plotly_chart")) == 1 + 1


def test_the_same_targets_can_be_read_as_one_table() -> None:
    screen = visit(resultatvisning="tabel")
    shown(screen)
    whole = screen.table[-1].value
    assert len(whole) == TARGETS
    assert list(whole.columns)[:2] == ["Spor", "Mål"]


def test_a_strip_is_described_for_those_who_cannot_see_it() -> None:
    screen = visit(resultat="reached")
    strips = [str(e.proto.body) for e in screen.get("html") if 'role="img"' in e.proto.body]
    assert len(strips) == len(names(screen))
    assert all('aria-label="' in strip and "Mål: mindst" in strip for strip in strips)


def test_a_count_with_unassessed_people_is_drawn_between_two_ends_and_not_as_a_dot() -> None:
    screen = visit(resultatspor="concerns", resultat="open")
    strips = [str(e.proto.body) for e in screen.get("html") if 'role="img"' in e.proto.body]
    ranged = [strip for strip in strips if "40–80" in strip]
    assert len(ranged) == 1
    assert "border-radius:50%" not in ranged[0]
    assert "left:40.00%;width:40.00%" in ranged[0]


def test_the_headline_figures_are_marked_as_made_up() -> None:
    assert shown(visit()).count(":small[:gray[Syntetisk]]") == 4


def test_no_verdict_wears_the_colours_of_the_triangle() -> None:
    said = shown(visit())
    assert ":blue-badge[:material/check_circle: Nået]" in said
    assert ":gray-badge[:material/cancel: Ikke nået]" in said
    assert not any(f":{colour}-badge" in said for colour in ("green", "yellow", "orange", "red"))
