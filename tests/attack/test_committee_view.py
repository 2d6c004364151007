"""An attacker takes all that the committee's view sends, in both languages, and works on it.

She knows which cells are small and every sum between them, and has linear programs. Behind the gate she finds
out nothing; with the gate taken away the same attack succeeds, so it is one that can.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from pages._ui.charts import drawn
from pages._ui.screens import COMMITTEE_SEES_NOTHING, SCREENS
from pages._ui.words import unmarked
from tests.attack.collecting import Haul, collected
from tests.attack.learning import Learned, learned
from tests.attack.releases import public_server
from vink_model.domain.dataset import Dataset
from vink_model.domain.disclosure.attack import audit, intervals
from vink_model.domain.disclosure.counting import drafted
from vink_model.domain.disclosure.tables import Tables
from vink_model.domain.messages import Heading, Value
from vink_model.domain.release import Release
from vink_model.text import Language, Quantity, Text, Unit, say

THRESHOLD = 5
ADDRESSES = {name: "" if name == "overview" else screen.address for name, screen in SCREENS.items()}


PLAIN_KINDS = {"heading", "markdown", "alert", "button_group", "table", "html", "plotly_chart"}
"""Elements from which nothing can be taken home but what they show."""


class Attack:
    """What one attacker got from one server."""

    def __init__(self, url: str, release: Release, dataset: Dataset) -> None:
        self.release, self.dataset = release, dataset
        self.hauls: dict[tuple[str, Language], Haul] = {
            (name, language): collected(url, address, f"lang={language.name}&audience=internal")
            for name, address in ADDRESSES.items()
            for language in Language
        }

    @property
    def learned(self) -> Learned:
        """All cells that were read on any screen, in any language."""
        found: Learned = {}
        for (_, language), haul in self.hauls.items():
            found |= learned(haul.tables, self.dataset, language)
        return found

    @property
    def tables(self) -> Tables:
        """The truth, with every sum that everyone can work out."""
        return drafted(self.dataset).as_tables(THRESHOLD)


@pytest.fixture(scope="module")
def attack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Attack]:
    """On a server behind the gate."""
    with public_server(tmp_path_factory.mktemp("safe"), has_gate=True) as found:
        yield Attack(*found)


@pytest.fixture(scope="module")
def attack_without_gate(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Attack]:
    """On a server whose gate was taken away."""
    with public_server(tmp_path_factory.mktemp("raw"), has_gate=False) as found:
        yield Attack(*found)


def known_to(attack: Attack) -> tuple[frozenset[str], frozenset[str]]:
    """The cells that the attacker read, and those that she did not."""
    known = attack.learned
    counts = {cell.key: cell.count for cell in attack.tables.cells}
    assert {key: counts[key] for key in known} == known, "what was read is not what was counted"
    return frozenset(known), frozenset(counts) - frozenset(known)


def test_nothing_about_a_small_number_can_be_worked_out_from_all_screens(attack: Attack) -> None:
    known, hidden = known_to(attack)
    assert len(known) > 60, "the attacker read too little to be taken seriously"
    assert audit(attack.tables, hidden) == ()


def test_the_same_attack_succeeds_when_the_gate_is_taken_away(attack_without_gate: Attack) -> None:
    known, hidden = known_to(attack_without_gate)
    tables = attack_without_gate.tables
    ranges = intervals(tables, hidden)
    read = [key for key in tables.sensitive if key in known]
    worked_out = [key for key in tables.sensitive if key in hidden and ranges[key].is_exact]
    assert len(read) > 15
    assert len(worked_out) > 10


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_sends_the_releases_messages_and_nothing_else(
    attack: Attack, screen: str, language: Language
) -> None:
    haul = attack.hauls[screen, language]
    messages = [one.message for one in attack.release.contents.messages if one.screen == screen]
    pictures = [json.loads(drawn(one.chart, language).to_json()) for one in messages if one.chart is not None]
    sent = [json.dumps(_data(one), sort_keys=True) for one in haul.charts]
    assert set(sent) == {json.dumps(_data(one), sort_keys=True) for one in pictures}
    titles = {unmarked(say(one.title, language)) for one in messages}
    assert titles <= set(haul.words)
    assert haul.kinds <= {
        "heading",
        "markdown",
        "alert",
        "button_group",
        "table",
        "html",
        "plotly_chart",
        "page_link",
    }
    assert haul.files == []


def _data(chart: object) -> object:
    assert isinstance(chart, dict)
    return chart["data"]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("screen", sorted(screen.name for screen in COMMITTEE_SEES_NOTHING))
def test_a_screen_of_the_staffs_sends_no_figure(attack: Attack, screen: str, language: Language) -> None:
    haul = attack.hauls[screen, language]
    assert haul.tables == []
    assert haul.charts == []


def test_no_address_opens_the_staffs_view_of_a_locked_server(attack: Attack) -> None:
    for haul in attack.hauls.values():
        assert not any("Nøjagtige tal, kun" in words or "Exact counts, for" in words for words in haul.words)
        assert any("Udvalgsvisning" in words or "Committee view" in words for words in haul.words)


def test_every_cell_of_every_table_is_one_of_the_releases(attack: Attack) -> None:
    for (screen, language), haul in attack.hauls.items():
        released = {_plain(cell) for cell in _cells(attack.release, screen, language)}
        for table in haul.tables:
            assert {_plain(str(value)) for value in table.to_numpy().ravel()} <= released, screen


def _cells(release: Release, screen: str, language: Language) -> Iterator[str]:
    for one in release.contents.messages:
        if one.screen == screen:
            for row in one.message.table.rows:
                for value, heading in zip(row, one.message.table.headings, strict=True):
                    yield _said(value, heading, language)


def _said(value: Value, heading: Heading, language: Language) -> str:
    match value:
        case None:
            return ""
        case str() | Text():
            return unmarked(say(value, language))
        case _:
            return Quantity(value, heading.unit or Unit.NUMBER, heading.decimals).said(language)


def _plain(words: str) -> str:
    return words.replace("\u200b", "").strip()
