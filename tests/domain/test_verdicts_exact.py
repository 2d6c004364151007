"""The strictest way of weighing the evidence: Wilson's interval and the exact test must agree."""

from fractions import Fraction

import pytest

from vink_model.domain.codes import Comparison
from vink_model.domain.measures import Counted
from vink_model.domain.shown import chance_of_so_many
from vink_model.domain.verdicts import Evidence, Method, evidence

SIXTY, SEVENTY = Fraction(6, 10), Fraction(7, 10)


def weighed(successes: int, people: int, target: Fraction, method: Method) -> Evidence:
    return evidence(Counted(successes, people), target, Comparison.AT_LEAST, method).state


def test_18_of_22_show_60_percent_by_wilson_and_19_by_the_exact_test() -> None:
    assert weighed(18, 22, SIXTY, Method.WILSON) is Evidence.MET
    assert weighed(18, 22, SIXTY, Method.EXACT) is Evidence.CANNOT_TELL
    assert weighed(19, 22, SIXTY, Method.EXACT) is Evidence.MET


def test_ten_of_ten_at_70_percent_come_by_luck_too_often_for_the_exact_test() -> None:
    assert chance_of_so_many(10, 10, SEVENTY) == pytest.approx(0.7**10)
    assert weighed(10, 10, SEVENTY, Method.WILSON) is Evidence.MET
    assert weighed(10, 10, SEVENTY, Method.EXACT) is Evidence.CANNOT_TELL


@pytest.mark.parametrize("people", range(5, 61))
@pytest.mark.parametrize("target", [Fraction(p, 10) for p in (5, 6, 7, 8, 9)])
def test_a_level_at_the_target_is_called_met_at_most_once_in_forty(people: int, target: Fraction) -> None:
    met = [x for x in range(people + 1) if weighed(x, people, target, Method.EXACT) is Evidence.MET]
    assert not met or chance_of_so_many(min(met), people, target) <= 1 / 40 + 1e-12


def test_the_exact_test_never_says_more_than_wilson() -> None:
    for people in range(5, 40):
        for x in range(people + 1):
            exact = weighed(x, people, SIXTY, Method.EXACT)
            assert exact in {Evidence.CANNOT_TELL, weighed(x, people, SIXTY, Method.WILSON)}
