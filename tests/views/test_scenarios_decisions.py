"""The decision diary as it reads: every expectation, its range, what was seen, and the answer."""

from dataclasses import replace
from datetime import UTC, date, datetime
from fractions import Fraction

import pytest

from tests.domain.planning.made_up import ADVICE, CUBE
from vink_model.domain.planning.diary import Seen, decided
from vink_model.domain.planning.kept_decisions import KeptDecision, Sighting
from vink_model.domain.planning.scenario import Override, Scenario
from vink_model.errors import AssumptionFault, ScenarioFault
from vink_model.text import NBSP, Text
from vink_model.views.scenarios_decisions import decision_message, diary_figures, expectations_typed

MAY_DAY, DUE, AFTER = datetime(2016, 5, 1, tzinfo=UTC), date(2017, 12, 31), date(2018, 2, 1)
EXPECTED = expectations_typed(
    [
        ("Møder i medborgerforum", "4", "6", DUE),
        ("Pris pr. møde", "40.000", "50.000,5", DUE),
        ("", "", "", DUE),
    ]
)
HALF = Scenario("Halv", "me", overrides=(Override(ADVICE, 250),))
KEPT = KeptDecision(
    1,
    "Halv bevilling",
    "halv.1",
    decided(CUBE, HALF, "Socialudvalget", date(2016, 5, 1), DUE, EXPECTED),
    MAY_DAY,
    "me",
)


def seen(place: int, low: int, high: int) -> Sighting:
    report = Seen(Fraction(low), Fraction(high), date(2018, 1, 15), "Årsrapport")
    return Sighting(EXPECTED[place].assumption, 1, report, MAY_DAY, "me")


def said(kept: KeptDecision, today: date = AFTER) -> list[list[str]]:
    rows = decision_message(kept, today).table.rows
    return [[v.da.replace(NBSP, " ") if isinstance(v, Text) else str(v) for v in row] for row in rows]


def test_expectations_are_read_as_a_dane_types_them_and_empty_rows_are_none() -> None:
    assert [(e.low, e.high, e.due) for e in EXPECTED] == [
        (Fraction(4), Fraction(6), DUE),
        (Fraction(40_000), Fraction(100_001, 2), DUE),
    ]


@pytest.mark.parametrize(
    "row",
    [("", "4", "6", DUE), ("Møder", "fire", "6", DUE), ("Møder", "4", "", DUE), ("Møder", "4", "6", None)],
)
def test_a_row_that_lacks_something_is_named(row: tuple[str, str, str, date | None]) -> None:
    with pytest.raises(ScenarioFault, match="Row 2"):
        expectations_typed([("Møder", "4", "6", DUE), row])


def test_a_range_upside_down_is_refused() -> None:
    with pytest.raises(AssumptionFault):
        expectations_typed([("Møder", "6", "4", DUE)])


def test_before_anything_is_seen_nothing_can_be_told() -> None:
    message = decision_message(KEPT, date(2016, 6, 1))
    assert message.sentence.da == (
        "Besluttet 1. maj 2016 af Socialudvalget ud fra scenariet »Halv«: 2 kan ikke afgøres endnu."
    )
    assert said(KEPT)[0] == [
        "Møder i medborgerforum",
        "Kan ikke afgøres endnu",
        "4 til 6",
        "Intet endnu",
        "31. dec. 2017",
        "Der er intet set endnu.",
    ]


def test_what_was_seen_answers_each_expectation() -> None:
    answered = replace(KEPT, sightings=(seen(0, 5, 5), seen(1, 60_000, 70_000)))
    assert [row[1:4:2] for row in said(answered)] == [
        ["Holdt", "5 (Årsrapport, 15. jan. 2018)"],
        ["Ikke holdt", "60.000 til 70.000 (Årsrapport, 15. jan. 2018)"],
    ]
    assert decision_message(answered, AFTER).sentence.en.endswith("“Halv”: 1 kept and 1 missed.")


def test_the_money_of_the_day_is_told_with_its_remainder() -> None:
    notes = [note.da.replace(NBSP, " ") for note in decision_message(KEPT, AFTER).notes]
    assert "Pengene på dagen: 1.500 kr. givet, 1.450 kr. til linjerne, 50 kr. ikke fordelt." in notes


def test_the_diary_counts_over_all_decisions() -> None:
    answered = replace(KEPT, sightings=(seen(0, 5, 5),))
    figures = diary_figures((answered, KEPT), AFTER)
    assert [(f.label.da, f.value.da, f.detail.da) for f in figures] == [
        ("Holdt", "1", "af 4 forventninger"),
        ("Ikke holdt", "0", "af 4 forventninger"),
        ("Kan ikke afgøres endnu", "3", "af 4 forventninger"),
    ]
