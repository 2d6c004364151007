"""What money is believed to buy: units of one kind are added, others only by weights that somebody gave."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

import pytest

from tests.domain.planning.made_up import ADVICE, COURSES, assumed
from vink_model.domain.planning.assumptions import Assumption, Buys
from vink_model.domain.planning.effects import effects_of
from vink_model.domain.planning.places import Scope
from vink_model.errors import AssumptionFault
from vink_model.text import Text

COURSE, TALK = Text("forløb", "courses"), Text("oplæg", "talks")
MONEY = {ADVICE: 300, COURSES: 100}


def buying(key: str, line: str, unit: Text, weight: int | None = None) -> Assumption:
    """Ten kroner for one, give or take."""
    told = None if weight is None else Fraction(weight)
    return replace(assumed(key, 5, 10, 20), buys=Buys(Scope(line=line), unit, told))


def test_without_an_assumption_of_what_money_buys_there_is_no_effect() -> None:
    assert effects_of((assumed("noted", 1, 2, 3),)) == ()


def test_units_of_one_kind_are_added() -> None:
    (effect,) = effects_of(
        (buying("a", "advice", COURSE), buying("b", "courses", Text("Forløb ", "courses")))
    )
    assert effect.model.expected_effect(MONEY) == 40


def test_units_of_two_kinds_are_kept_apart() -> None:
    courses, talks = effects_of((buying("a", "courses", COURSE), buying("b", "advice", TALK)))
    assert [e.unit.en for e in (courses, talks)] == ["courses", "talks"]
    assert courses.model.expected_effect(MONEY) == 10
    assert talks.model.expected_effect(MONEY) == 30


def test_units_of_two_kinds_are_weighed_together_when_somebody_has_weighed_them_all() -> None:
    ledger = (buying("a", "courses", COURSE, 20), buying("b", "advice", TALK, 1))
    together = effects_of(ledger)[-1]
    assert together.model.expected_effect(MONEY) == 10 * 20 + 30
    assert len(effects_of((ledger[0], buying("b", "advice", TALK)))) == 2


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (lambda: replace(assumed("x", 0, 2, 4), buys=Buys(Scope(), COURSE)), "koster"),
        (lambda: Buys(Scope(), Text(" ", " ")), "intet navn"),
        (lambda: Buys(Scope(), COURSE, Fraction(0)), "Vægten"),
        (lambda: Buys(Scope(), COURSE, tried_kr=(200, 100)), "vender forkert"),
        (lambda: Buys(Scope(), COURSE, tried_kr=(-1, 100)), "vender forkert"),
    ],
    ids=["free", "nameless", "no weight", "upside down", "below nothing"],
)
def test_what_money_cannot_be_believed_to_buy_is_refused(made: Callable[[], object], said: str) -> None:
    with pytest.raises(AssumptionFault) as refused:
        made()
    assert said in refused.value.title.da
