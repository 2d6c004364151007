"""What is released of each screen: a finding with its figures, in both languages, of what may be shown."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from tests.views.protected_grounds import THRESHOLD, plain_grounds, without
from tests.views.sample import texts_in
from vink_model.domain.codes import Measured
from vink_model.domain.disclosure.cube import HIDDEN, Entry, ProtectedTable
from vink_model.domain.disclosure.gate import Grounds, pass_through
from vink_model.domain.messages import Message
from vink_model.domain.plan import Plan
from vink_model.text import Text
from vink_model.views.protected import MAKERS
from vink_model.views.protected.answers import told
from vink_model.views.protected.cuts import largest_of

COMMITTEE_WANTS = {
    "status",
    "history",
    "by_channel",
    "by_area",
    "by_level",
    "by_severity",
    "by_age_band",
    "triage",
    "way_courses",
    "targets",
    "shares",
    "triangle",
    "means",
    "flows",
    "lines",
    "sums",
    "staff",
    "spent",
}


def made(grounds: Grounds) -> dict[str, Message]:
    """Every message of every screen, by its key."""
    return {one.key: one for make in MAKERS.values() for one in make(grounds)}


def table_of(rows: dict[str, int | None], threshold: int = 5) -> ProtectedTable:
    """Concerns of one year, row by row."""
    entries = tuple(Entry(key, Text(key, key)) for key in rows)
    year = Entry("all", Text("I alt", "Total"))
    figures = tuple((n,) for n in rows.values())
    return ProtectedTable("t", Text("T", "T"), "concerns", entries, (year,), figures, threshold)


def test_a_committee_gets_the_messages_that_it_asks_for() -> None:
    assert made(plain_grounds()).keys() >= COMMITTEE_WANTS


def test_no_two_messages_have_the_same_key() -> None:
    keys = [one.key for make in MAKERS.values() for one in make(plain_grounds())]
    assert len(keys) == len(set(keys))


def test_every_message_has_its_words_in_both_languages() -> None:
    for message in made(plain_grounds()).values():
        assert all(text.da.strip() and text.en.strip() for text in texts_in(message)), message.key
        assert not message.title.da.endswith("?"), message.key


def test_every_hidden_figure_has_the_one_mark_and_the_message_says_how_many_are_held_back() -> None:
    messages = made(plain_grounds())
    marked = {
        key: sum(value == HIDDEN for row in message.table.rows for value in row)
        for key, message in messages.items()
    }
    assert marked["by_reporter"] == 3
    for key, hidden in marked.items():
        if hidden:
            assert any(str(hidden) in note.da for note in messages[key].notes), key


@pytest.mark.parametrize(
    "key", ["by_channel", "by_reporter", "by_area", "by_level", "by_severity", "over_time"]
)
def test_the_number_of_concerns_is_called_neither_good_nor_bad(key: str) -> None:
    message = made(plain_grounds())[key]
    assert any("ingen god retning" in note.da for note in message.notes)
    assert not any(word in message.title.en for word in ("rose", "fell", "better", "worse", "good", "bad"))


def test_a_target_whose_figures_are_hidden_gets_no_verdict() -> None:
    hidden = [one for one in told(plain_grounds()) if one.judgement is None]
    assert "reoffer_3_months" in {one.target.key for one in hidden}
    targets = made(plain_grounds())["targets"]
    row = next(row for row in targets.table.rows if row[1] == hidden[0].target.name)
    assert row[3:] == (HIDDEN, HIDDEN, HIDDEN, *(Text("Kan ikke vises", "Cannot be shown"),) * 2)


def test_a_target_whose_figures_are_shown_gets_the_verdict_that_they_give() -> None:
    judged = {one.target.key: one.judgement for one in told(plain_grounds())}
    triage = judged["triage_in_time"]
    assert triage is not None
    assert triage.literal.state.label.en == "Cannot be reached any more"


def test_hiding_a_table_takes_its_figures_out_of_titles_sentences_and_pictures_too() -> None:
    grounds = without(plain_grounds(), Measured.TRIAGE_IN_TIME.value)
    triage = made(grounds)["triage"]
    assert triage.title == Text("Visitation inden fristen", "Passing on in time")
    assert "85" not in triage.sentence.da
    assert "91" not in made(grounds)["status"].sentence.da
    assert triage.n is None


def test_what_is_largest_is_told_when_nothing_hidden_can_be_larger() -> None:
    assert largest_of(table_of({"a": 20, "b": None, "all": 30})) == Entry("a", Text("a", "a"))
    assert largest_of(table_of({"a": 20, "b": None, "all": 45})) is None
    assert largest_of(table_of({"a": 20, "b": 20, "all": 40})) is None
    assert largest_of(table_of({"a": 20, "b": 5, "all": None})) is None


def test_without_counts_and_without_a_plan_there_is_nothing_to_tell_of_them() -> None:
    empty = replace(plain_grounds(), cube=replace(plain_grounds().cube, tables=()), plan=Plan(), spending=())
    assert set(made(empty)) == {"hidden", "definitions"}


def test_spending_is_held_against_the_budget_to_the_krone() -> None:
    spent = made(plain_grounds())["spent"]
    assert sum(row[2] for row in spent.table.rows if isinstance(row[2], int)) == 9_826_400
    assert all(row[1] == row[2] + row[3] for row in spent.table.rows if isinstance(row[2], int))  # type: ignore[operator]


def test_a_share_is_never_told_of_a_hidden_part() -> None:
    table = table_of({"a": None, "b": 9, "c": 6, "all": 20})
    assert table.share("a", "all", "all") is None
    assert table.share("b", "all", "all") == Fraction(9, 20)


def test_the_gate_counts_what_each_message_holds_back() -> None:
    passed = pass_through("concerns", MAKERS["concerns"], plain_grounds())
    hidden = {one.message.key: one.hidden for one in passed}
    assert (hidden["by_reporter"], hidden["by_severity"], hidden["history"]) == (3, 0, 0)
    assert THRESHOLD.value == 5
