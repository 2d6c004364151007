"""The costs' words: about, with what is inside, and hidden for fewer than five."""

from fractions import Fraction

import pytest

from tests.domain.priced import of_courses, of_talks
from tests.views.sample import sample
from vink_model.domain.messages import Bars, Message
from vink_model.domain.unit_costs import Basis
from vink_model.text import NBSP, Language, Text
from vink_model.views.budget_costs import cost_messages, to_three_digits


def said(text: Text, language: Language = Language.DA) -> str:
    return text.said(language).replace(NBSP, " ")


def only(found: tuple[Message, ...]) -> Message:
    (one,) = found
    return one


def test_a_course_is_told_without_and_with_staff() -> None:
    message = only(cost_messages(of_courses({"2016-02": 8}), 2016, None, Basis.BUDGET))
    sentence = said(message.sentence)
    assert "ca. 150.000 kr. pr. påbegyndt forløb uden årsværk, højst ca. 375.000 kr." in sentence
    assert "(n = 8)" in sentence
    assert any("Uden for er 0,50 mio. kr. i 2016, øremærket til andet" in said(n) for n in message.notes)
    assert any("loft" in said(note) for note in message.notes)


def test_a_cost_of_four_is_hidden_everywhere_with_its_reason() -> None:
    message = only(cost_messages(of_talks(4, 90), 2016, None, Basis.BUDGET))
    assert "prisen er skjult, for der er færre end fem" in said(message.sentence)
    (activity, *_) = message.table.rows
    assert [value for value in activity if isinstance(value, int)] == [2016]
    assert message.chart is None


def test_another_line_has_no_costs_of_this_one() -> None:
    assert cost_messages(of_courses({"2016-02": 8}), 2016, "courses", Basis.BUDGET) == ()


def test_counts_that_were_made_up_mark_the_cost_as_made_up() -> None:
    found = cost_messages(sample(), None, None, Basis.BUDGET)
    assert [message.key for message in found] == ["cost_course", "cost_activity"]
    assert all(message.is_synthetic for message in found)
    assert all(isinstance(message.chart, Bars) for message in found)


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        (Fraction(1_104_546, 3), 368_000),
        (Fraction(895, 2), 448),
        (Fraction(7), 7),
        (Fraction(10_949), 10_900),
    ],
)
def test_a_cost_is_no_surer_than_three_digits(amount: Fraction, shown: int) -> None:
    assert to_three_digits(amount) == shown
