"""Kept scenarios in words: where one stands, what each version changed, what two planners differ about."""

from dataclasses import replace
from datetime import UTC, datetime

from tests.domain.planning.made_up import ADVICE, COURSES, CUBE
from vink_model.domain.planning.kept import KeptScenario
from vink_model.domain.planning.scenario import Base, Override, Scenario
from vink_model.domain.planning.upon import Outdated
from vink_model.domain.planning.versions import differences, stack
from vink_model.text import NBSP, Text
from vink_model.views.scenarios_kept import (
    conflict_message,
    newer_text,
    outdated_text,
    stack_texts,
    standing_text,
    versions_message,
    with_scenarios,
)

NOON = datetime(2016, 5, 1, 12, 30, tzinfo=UTC)
FIRST = Scenario("Halv", "Anna", overrides=(Override(ADVICE, 200),))
KEPT = KeptScenario("halv", FIRST, NOON, "Anna")
SECOND = replace(FIRST, overrides=(Override(ADVICE, 250),), story="Fordi", version=2)
AWAY = KeptScenario("halv", replace(SECOND, version=3, is_archived=True), NOON, "Bo")


def plain(text: object) -> str:
    return text.da.replace(NBSP, " ") if isinstance(text, Text) else str(text)


def test_it_is_always_said_what_is_saved_and_what_is_not() -> None:
    assert standing_text(None, is_changed=False).da.startswith("Det vedtagne budget.")
    assert standing_text(None, is_changed=True).da.startswith("Ikke gemt endnu.")
    saved = "udgave 1, gemt af Anna 1. maj 2016 kl. 12:30 UTC."
    assert standing_text(KEPT, is_changed=False).da == f"Alt er gemt: {saved}"
    changed = standing_text(KEPT, is_changed=True)
    assert changed.da == f"Du har ændringer, der ikke er gemt, siden {saved}"
    assert changed.en == "You have unsaved changes since version 1, saved by Anna on 1 May 2016 at 12:30 UTC."
    assert standing_text(AWAY, is_changed=False).da.endswith("Gem for at tage det frem igen.")
    assert newer_text(AWAY).da == "Den nyeste er udgave 3, gemt af Bo 1. maj 2016 kl. 12:30 UTC."


def test_each_version_tells_what_it_changed() -> None:
    versions = (AWAY, replace(KEPT, scenario=SECOND), KEPT)
    told = [plain(row[1]) for row in versions_message(CUBE.names, versions).table.rows]
    assert told == [
        "Arkiveret",
        "rådgivning fra kommunen i 2016: 200 kr. → 250 kr.; begrundelsen: ikke sat → 'Fordi'",
        "rådgivning fra kommunen i 2016: ikke sat → 200 kr.; navnet: ikke sat → 'Halv'",
    ]


def test_what_both_changed_stands_first_with_all_three_values() -> None:
    mine = replace(FIRST, overrides=(Override(COURSES, 120), Override(ADVICE, 210)))
    message = conflict_message(
        CUBE.names, replace(KEPT, scenario=SECOND, saved_by="Bo"), differences(FIRST, mine, SECOND)
    )
    assert message.title.da == "Bo har gemt imens"
    assert [[plain(value) for value in row] for row in message.table.rows] == [
        ["Ændret forskelligt", "rådgivning fra kommunen i 2016", "200 kr.", "210 kr.", "250 kr."],
        ["Ændret af mig", "courses fra kommunen i 2016", "ikke sat", "120 kr.", "ikke sat"],
        ["Ændret af den anden", "begrundelsen", "ikke sat", "ikke sat", "'Fordi'"],
    ]
    assert conflict_message(CUBE.names, AWAY, ()).title.da == "Bo har arkiveret det imens"


def test_what_two_stacked_scenarios_disagree_about_is_told_from_below() -> None:
    found = stack(CUBE, FIRST, SECOND).conflicts
    assert [plain(each) for each in stack_texts(CUBE.names, found)] == [
        "rådgivning fra kommunen i 2016: 200 kr. under, 250 kr. øverst"
    ]


def test_a_base_is_called_what_people_call_it() -> None:
    upon = replace(FIRST, base=Base("halv", 1))
    names = with_scenarios(CUBE.names, (KEPT,))
    (row,) = [
        row
        for row in conflict_message(names, KEPT, differences(FIRST, upon, FIRST)).table.rows
        if plain(row[1]) == "grundlaget"
    ]
    assert plain(row[3]) == "'Halv', udgave 1"


def test_what_became_of_a_base_is_told_with_what_still_counts() -> None:
    changed = replace(KEPT, scenario=SECOND, saved_by="Bo")
    assert outdated_text(Outdated(Base("halv", 1), changed, is_direct=True)).da == (
        "'Halv' er ændret af Bo 1. maj 2016 kl. 12:30 UTC og står nu i udgave 2. "
        "Her regnes videre med udgave 1, som den var."
    )
    away = outdated_text(Outdated(Base("halv", 2), AWAY, is_direct=False))
    assert away.da.startswith("Det, grundlaget selv bygger på, er ændret: 'Halv' er arkiveret af Bo")
