"""After a restart Streamlit runs a page's file by itself; the guard keeps it in the frame."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.running_app import ROOT, running_app
from tests.websocket import Sent, messages_at

UNPREPARED = """
from pages._ui.frame import open_frame

frame = open_frame()
with frame.body:
    frame.run()
"""

UNGUARDED = """
import streamlit as st

st.navigation([st.Page("pages/budget.py", url_path="budget")]).run()
"""


@pytest.fixture
def unprepared_url(tmp_path: Path, sample_database: str) -> Iterator[str]:
    """Our pages on a server that has seen no visitor and was not prepared for the first one."""
    for part in ("pages", "vink_model", "static", ".streamlit"):
        (tmp_path / part).symlink_to(ROOT / part)
    (tmp_path / "app.py").write_text(UNPREPARED, encoding="utf-8")
    with running_app(sample_database, tmp_path / "app.log", tmp_path / "app.py") as url:
        yield url


@pytest.fixture
def unguarded_url(tmp_path: Path) -> Iterator[str]:
    """A small application with a page that has no guard."""
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "budget.py").write_text(
        "import streamlit as st\nst.title('Alone')", encoding="utf-8"
    )
    (tmp_path / "app.py").write_text(UNGUARDED, encoding="utf-8")
    with running_app("sqlite://", tmp_path / "app.log", tmp_path / "app.py") as url:
        yield url


def headings_before_the_menu(sent: list[Sent], menu: str) -> list[str]:
    first = next(place for place, message in enumerate(sent) if menu in message.words)
    return [message.words for message in sent[:first] if message.kind == "delta" and message.words]


def test_a_page_without_a_guard_is_run_outside_the_frame(unguarded_url: str) -> None:
    sent = messages_at(unguarded_url, "budget")
    menus = [message.words for message in sent if message.kind == "navigation"]
    assert menus == ["app | budget"], "the trap is gone: the guard can go too"


def test_a_guarded_page_is_never_run_outside_the_frame(unprepared_url: str) -> None:
    sent = messages_at(unprepared_url, "budget", "lang=EN&budgetaar=2016")
    menus = [message.words for message in sent if message.kind == "navigation"]
    assert len(menus) > 1, "the server was prepared after all"
    assert headings_before_the_menu(sent, "Henvendelser | ") == []
    assert Sent("script_finished", "FINISHED_EARLY_FOR_RERUN") in sent
    assert "Concerns | Outcomes" in menus[-1]
    assert [m.words for m in sent if m.kind == "delta" and m.words == "Budget"] == ["Budget"]


@pytest.mark.parametrize(
    ("address", "title"),
    [("henvendelser", "Henvendelser"), ("budget", "Budget"), ("triangel", "Forebyggelsestrekanten")],
)
def test_the_first_visitor_of_a_prepared_server_comes_where_she_asked(
    tmp_path: Path, sample_database: str, address: str, title: str
) -> None:
    with running_app(sample_database, tmp_path / "app.log") as url:
        sent = messages_at(url, address)
    assert "page_not_found" not in {message.kind for message in sent}
    assert [message.kind for message in sent].count("navigation") == 1
    assert title in [message.words for message in sent if message.kind == "delta"]
