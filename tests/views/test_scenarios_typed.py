"""Amounts as planners type them."""

import pytest

from vink_model.errors import ScenarioFault
from vink_model.views.scenarios_typed import kroner_typed


@pytest.mark.parametrize(
    ("words", "kroner"),
    [
        ("500.000", 500_000),
        ("500 000 kr.", 500_000),
        ("0,5", 500_000),
        ("0.5", 500_000),
        ("1,5 mio.", 1_500_000),
        ("1,5 mio. kr.", 1_500_000),
        ("2 mio", 2_000_000),
        ("1.5 million", 1_500_000),
        ("1.234.567,00", 1_234_567),
        ("250 kr.", 250),
        ("0", 0),
    ],
)
def test_an_amount_is_read_however_it_is_typed(words: str, kroner: int) -> None:
    assert kroner_typed(words) == kroner


@pytest.mark.parametrize(
    "words", ["", "meget", "5", "-1 mio.", "0,0000001", "1,500", "500,000", "1.500 mio.", "mio."]
)
def test_what_is_no_amount_or_two_at_once_is_refused(words: str) -> None:
    with pytest.raises(ScenarioFault) as refused:
        kroner_typed(words)
    assert "mio." in refused.value.remedy.da
