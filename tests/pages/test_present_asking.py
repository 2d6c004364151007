"""What a member asks from the wall: one small form, an answer in money, clear words when it cannot be."""

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.visits import visit
from vink_model.bootstrap import Product
from vink_model.domain.agendas import BUDGET, drafted
from vink_model.text import Language
from vink_model.views.committee_screen import released_words, with_notes


@pytest.fixture
def wall(product: Product) -> AppTest:
    """The budget on the wall, with the form asked for."""
    release = product.releases().all()[0]
    code = (
        product.packs()
        .freeze(with_notes(drafted(BUDGET, release, Language.DA).pack, release), released_words(release))
        .code
    )
    app = visit("committee", vis=code)
    app.session_state["present.asking"] = True
    return app.run()


def answered(wall: AppTest, amount: str) -> AppTest:
    wall.text_input(key="present.amount").set_value(amount)
    app = next(button for button in wall.button if button.label == "Svar").click().run()
    # A browser draws the form alone anew; here the whole screen was, so the form is opened once more.
    app.session_state["present.asking"] = True
    return app.run()


def test_a_question_is_answered_and_kept_as_a_branch(wall: AppTest, product: Product) -> None:
    app = answered(wall, "4 mio.")
    assert not app.exception
    said = "\n".join(str(one.value) for one in app.markdown)
    assert "Det kan lade sig gøre, hvis" in said
    (kept,) = product.scenarios().list()
    assert kept.name.startswith("Udvalg, ")


@pytest.mark.parametrize("amount", ["", "mange", "-3"])
def test_an_amount_that_is_none_is_said_to_be_and_nothing_is_kept(
    wall: AppTest, product: Product, amount: str
) -> None:
    app = answered(wall, amount)
    assert not app.exception
    assert len(app.error) == 1
    assert product.scenarios().list() == ()


def test_a_server_for_the_public_takes_no_questions_and_tells_no_notes(
    wall: AppTest, product: Product, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VINK_AUDIENCE", "committee")
    code = product.packs().receipts()[0].code
    from pages._ui.data import product as shared

    shared.clear()
    app = visit("committee", vis=code)
    (steps,) = app.get("bidi_component")
    sent = json.loads(steps.proto.json)
    assert not sent["canAsk"]
    assert {slide["notes"] for slide in sent["slides"]} == {""}
