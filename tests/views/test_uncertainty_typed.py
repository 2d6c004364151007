"""Assumptions as planners type them."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from tests.domain.planning.made_up import assumed
from vink_model.domain.planning.assumptions import Basis
from vink_model.domain.planning.ledger import with_assumption, without_assumption
from vink_model.domain.planning.places import Scope
from vink_model.domain.planning.scenario import Scenario
from vink_model.errors import AssumptionFault, VinkError
from vink_model.text import Language
from vink_model.views.uncertainty_typed import FIELDS, TypedAssumption, names_of_fields, typed_again

DAY = date(2016, 5, 30)
TYPED = TypedAssumption(
    name="Mentorforløb",
    unit="forløb",
    low="40.000",
    value="60 000",
    high="110.000",
    saturation="60",
    tried_low="0,4 mio.",
    tried_high="1,2 mio.",
    weight="",
    source="Regnskab 2015",
    author="planlægger",
)


def test_an_assumption_is_read_as_it_is_typed() -> None:
    found = TYPED.read(Scope(line="concerns"), Basis.MEASURED, DAY, Language.DA)
    assert [int(n) for n in (found.low, found.value, found.high)] == [40_000, 60_000, 110_000]
    assert found.buys is not None
    assert found.saturation == 60
    assert found.buys.tried_kr == (400_000, 1_200_000)
    assert found.buys.weight is None
    assert found.buys.unit.da == "forløb"


def test_what_was_typed_once_can_be_changed_and_gives_the_same() -> None:
    found = replace(TYPED, value="12,5", low="1", high="1000", weight="0,5").read(
        Scope(), Basis.JUDGEMENT, DAY, Language.DA
    )
    assert found.value == Fraction(25, 2)
    assert typed_again(found).read(Scope(), Basis.JUDGEMENT, DAY, Language.DA) == found


def test_every_field_has_a_name() -> None:
    assert set(FIELDS) == set(names_of_fields())


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("name", " ", "Navn"),
        ("value", "dyrt", "ventet"),
        ("low", "", "mindst"),
        ("low", "0", "koster"),
        ("high", "50.000", "uden for sit eget spænd"),
        ("unit", "", "intet navn"),
        ("tried_low", "", "Prøvet fra"),
        ("tried_low", "2 mio.", "vender forkert"),
        ("saturation", "0", "Loftet"),
        ("weight", "-1", "Vægten"),
        ("source", "", "ingen ophav"),
        ("author", " ", "ingen ophav"),
    ],
)
def test_what_cannot_be_assumed_is_said_with_its_field(field: str, typed: str, said: str) -> None:
    with pytest.raises(VinkError) as refused:
        replace(TYPED, **{field: typed}).read(Scope(), Basis.JUDGEMENT, DAY, Language.DA)
    assert said in refused.value.title.da
    assert refused.value.remedy.da


def test_an_assumption_is_entered_changed_and_removed() -> None:
    one, two = assumed("a", 1, 2, 3), assumed("b", 1, 2, 3)
    scenario = with_assumption(with_assumption(Scenario("x", "p"), one), two)
    assert [a.key for a in scenario.assumptions] == ["a", "b"]
    renamed = with_assumption(scenario, replace(one, key="c"), replacing="a")
    assert [a.key for a in renamed.assumptions] == ["c", "b"]
    assert [a.key for a in without_assumption(renamed, "b").assumptions] == ["c"]
    with pytest.raises(AssumptionFault) as refused:
        with_assumption(scenario, one)
    assert "to gange" in refused.value.title.da


def test_a_comma_is_a_thousand_mark_to_an_english_reader_and_two_things_to_a_danish_one() -> None:
    typed = replace(TYPED, low="40,000", value="60,000", high="1,100,000.5")
    found = typed.read(Scope(), Basis.JUDGEMENT, DAY, Language.EN)
    assert [float(n) for n in (found.low, found.value, found.high)] == [40_000, 60_000, 1_100_000.5]
    with pytest.raises(VinkError):
        typed.read(Scope(), Basis.JUDGEMENT, DAY, Language.DA)
