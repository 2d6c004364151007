"""How few people a count may tell about."""

import pytest

from vink_model.domain.disclosure.threshold import Threshold
from vink_model.errors import ThresholdFault
from vink_model.text import Text

WHY = Text("Små bydele.", "Small districts.")


def test_the_usual_threshold_hides_one_to_four_and_neither_nobody_nor_five() -> None:
    usual = Threshold.usual("Direktionen")
    assert [count for count in range(8) if usual.is_small(count)] == [1, 2, 3, 4]


def test_a_municipality_may_be_stricter_and_down_to_three_less_strict() -> None:
    assert [Threshold(value, WHY, "Direktionen").value for value in (3, 10)] == [3, 10]


@pytest.mark.parametrize("value", [2, 1, 0, -5, True, 4.5])
def test_no_threshold_is_below_three(value: int) -> None:
    with pytest.raises(ThresholdFault) as refused:
        Threshold(value, WHY, "Direktionen")
    assert "mindst 3" in refused.value.title.da
    assert "3 or more" in refused.value.remedy.en


@pytest.mark.parametrize(("reason", "who"), [(Text(" ", "why"), "A"), (Text("hvorfor", ""), "A"), (WHY, " ")])
def test_a_threshold_has_a_reason_in_both_languages_and_someone_who_set_it(reason: Text, who: str) -> None:
    with pytest.raises(ThresholdFault, match="lacks a reason"):
        Threshold(5, reason, who)
