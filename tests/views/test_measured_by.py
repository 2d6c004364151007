"""Every figure on a screen is declared: a message without a declared figure under it is a defect."""

import pytest

from tests.views.sample import figures_in, messages_in, sample_screens
from vink_model.domain.measures import CATALOGUE
from vink_model.views.measured_by import MEASURED_BY


@pytest.mark.parametrize("screen", MEASURED_BY)
def test_whatever_stands_on_a_screen_rests_on_declared_figures(screen: str) -> None:
    shown = sample_screens()[screen]
    keys = {m.key for m in messages_in(shown)} | {f.key for f in figures_in(shown)}
    assert keys
    assert keys - set(MEASURED_BY[screen]) == set()


def test_what_a_message_rests_on_is_in_the_catalogue() -> None:
    named = {key for screen in MEASURED_BY.values() for keys in screen.values() for key in keys}
    assert named - set(CATALOGUE) == set()
