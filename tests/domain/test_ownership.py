"""Who answers for a sheet, and when its figures are late."""

from __future__ import annotations

from datetime import date

import pytest

from vink_model.domain.ownership import LONGEST_OWNER, Freshness, Rhythm, owner_of
from vink_model.errors import RefusedForFaults, RefusedForPrivacy
from vink_model.month import Month


@pytest.mark.parametrize(
    ("rhythm", "today", "expected"),
    [
        pytest.param(Rhythm.MONTHLY, date(2016, 5, 31), Month(2016, 3), id="April may still come in May"),
        pytest.param(Rhythm.MONTHLY, date(2016, 6, 1), Month(2016, 4), id="April is late from June on"),
        pytest.param(Rhythm.MONTHLY, date(2016, 1, 15), Month(2015, 11), id="over the new year"),
        pytest.param(Rhythm.QUARTERLY, date(2016, 4, 30), Month(2015, 10), id="a quarter may come in April"),
        pytest.param(Rhythm.QUARTERLY, date(2016, 5, 1), Month(2016, 1), id="and is late from May on"),
        pytest.param(Rhythm.YEARLY, date(2017, 1, 31), Month(2015, 1), id="a year may come in January"),
        pytest.param(Rhythm.YEARLY, date(2017, 2, 1), Month(2016, 1), id="and is late from February on"),
    ],
)
def test_figures_are_late_when_a_whole_month_has_gone_since_their_period_ended(
    rhythm: Rhythm, today: date, expected: Month
) -> None:
    assert Freshness.of(rhythm, expected, today) == Freshness(expected, expected)
    assert not Freshness.of(rhythm, expected, today).is_overdue
    assert Freshness.of(rhythm, expected.plus(-1), today).is_overdue
    assert Freshness.of(rhythm, None, today).is_overdue


def test_without_a_rhythm_nothing_is_late() -> None:
    assert not Freshness.of(None, None, date(2016, 5, 1)).is_overdue


def test_what_comes_once_is_late_until_it_is_there() -> None:
    assert Freshness.of(Rhythm.ONCE, None, date(2016, 5, 1)).is_overdue
    assert not Freshness.of(Rhythm.ONCE, Month(1999, 1), date(2016, 5, 1)).is_overdue


def test_an_owner_is_kept_without_needless_blanks() -> None:
    assert owner_of("  Videns- og   Rådgivningsteam ") == "Videns- og Rådgivningsteam"


@pytest.mark.parametrize("written", ["", "   ", "x" * (LONGEST_OWNER + 1), "Enhed\u202eA", "a\x00b"])
def test_an_owner_without_words_or_with_too_many_is_refused(written: str) -> None:
    with pytest.raises(RefusedForFaults):
        owner_of(written)


@pytest.mark.parametrize("written", ["Ane 010190-1234", "ane@kommune.dk", "Ane, tlf. 22 34 56 78"])
def test_an_owner_is_never_a_number_or_an_address_and_is_not_repeated(written: str) -> None:
    with pytest.raises(RefusedForPrivacy) as refused:
        owner_of(written)
    assert written not in f"{refused.value.title} {refused.value.remedy}"
