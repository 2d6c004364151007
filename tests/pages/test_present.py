"""On the wall stands a frozen pack, and nothing else of the application can be reached."""

import json
from dataclasses import replace

import pytest

from pages._ui.screens import SCREENS
from tests.domain.released import CUBE
from tests.pages.visits import charts, slides, visit
from tests.released import sample_release
from vink_model.bootstrap import Product
from vink_model.domain.agendas import STATUS, drafted
from vink_model.domain.pack import FrozenPack
from vink_model.text import Language

WALLS = {"overview", "committee"}
"""The bare address and the committee's own: with a code in it both are the wall."""


@pytest.fixture
def frozen(product: Product) -> FrozenPack:
    """A pack of six slides."""
    release = product.releases().all()[0]
    return product.packs().freeze(drafted(STATUS, release, Language.DA).pack)


def test_all_slides_are_in_the_page_at_once(frozen: FrozenPack) -> None:
    app = visit("committee", vis=frozen.code)
    assert not app.exception
    for number in range(1, 7):
        assert f"{frozen.code} · {number}/6" in slides(app)
    assert charts(app) == 5


def test_the_wall_has_no_menu_no_switch_and_no_word_of_the_staffs_view(frozen: FrozenPack) -> None:
    app = visit("committee", vis=frozen.code)
    assert not app.button
    assert not app.markdown
    assert not app.info
    assert [one.key for one in app.segmented_control] == ["lang"]
    assert not app.get("page_link")


@pytest.mark.parametrize("screen", SCREENS)
def test_from_the_wall_no_other_screen_can_be_asked_for(frozen: FrozenPack, screen: str) -> None:
    if screen in WALLS:
        app = visit(screen, vis=frozen.code)
        assert f"{frozen.code} · 1/6" in slides(app)
        assert not app.title
    else:
        with pytest.raises(ValueError, match="Known pages"):
            visit(screen, vis=frozen.code)


@pytest.mark.parametrize("code", ["", "AAAAA-AAAAA", "<script>", "../overblik"])
def test_a_code_that_stands_for_nothing_shows_nothing_but_the_way_back(product: Product, code: str) -> None:
    app = visit("committee", vis=code)
    assert not app.exception
    assert "Ingen pakke har koden" in app.error[0].proto.title
    assert charts(app) == 0
    assert not app.title
    assert [button.label for button in app.button] == ["Tilbage til Udvalg"]


def test_no_figure_is_read_for_the_wall_but_the_frozen_packs_own(
    frozen: FrozenPack, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_: Product) -> None:
        raise AssertionError("the figures were read")

    monkeypatch.setattr(Product, "dataset", refused)
    app = visit("committee", vis=frozen.code)
    assert not app.exception
    assert f"{frozen.code} · 1/6" in slides(app)


def test_the_wall_shows_what_was_frozen_after_newer_figures_stand(
    frozen: FrozenPack, product: Product
) -> None:
    contents = sample_release().contents
    product.releases().keep(replace(contents, figures="later"), CUBE)
    assert f"{frozen.code} · 6/6" in slides(visit("committee", vis=frozen.code))


def test_the_steps_are_given_titles_notes_and_sizes_and_nothing_more(frozen: FrozenPack) -> None:
    app = visit("committee", vis=frozen.code)
    (wall,) = app.get("bidi_component")
    sent = json.loads(wall.proto.json)
    assert set(sent) == {"side", "code", "canAsk", "slides", "words", "keys"}
    assert {key for slide in sent["slides"] for key in slide} == {"w", "h", "title", "notes", "money"}
