"""The method in words: figures found by screen, key or words, and the rules with their thresholds."""

import pytest

from tests.domain.observed import known, observed
from tests.domain.targets import plan_of_years, target
from vink_model.domain.dataset import Dataset
from vink_model.domain.measures import CATALOGUE, Place
from vink_model.domain.plan import Plan
from vink_model.domain.verdicts import Method
from vink_model.text import NBSP
from vink_model.views.method import ALL, method_screen
from vink_model.views.method_rules import ceilings, rules_of, thresholds

PLAN = plan_of_years(
    2016, 2017, targets=(target("a", value=60), target("b", value=80), target("c", value=100))
)


def test_all_figures_stand_in_the_order_of_the_screens() -> None:
    screen = method_screen()
    assert [group.key for group in screen.groups] == [place.value for place in Place]
    assert sum(len(group.cards) for group in screen.groups) == len(CATALOGUE)
    assert screen.picked is None


def test_a_key_picks_one_figure_and_an_unknown_one_picks_none() -> None:
    picked = method_screen(measure="triage_in_time").picked
    assert picked is not None
    assert picked.key == "triage_in_time"
    assert method_screen(measure="nothing").picked is None


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("ÅRSVÆRK", {"staff_fte", "cost_per_course", "cost_per_activity"}),
        ("passed on", {"triage_in_time"}),
        ("qwertz", set()),
    ],
)
def test_words_are_found_in_either_language_whatever_their_case(words: str, found: set[str]) -> None:
    screen = method_screen(words=words)
    assert {card.key for group in screen.groups for card in group.cards} == found


def test_a_figure_says_its_formula_source_evidence_and_definition() -> None:
    picked = method_screen(ALL, "acceptance").picked
    assert picked is not None
    facts = {fact.head.en: fact.words.en for fact in picked.facts}
    assert facts["Formula"] == "Offers that were accepted / Offers that were answered"
    assert facts["Source"] == "The sheet “Courses”, the columns Offered, Kind, Answer"
    assert facts["Evidence"].startswith("Counted. Says what was done.")
    assert facts["Smallest denominator"].startswith("5;")
    assert facts["Definition"] == "In force from the first count."


def test_the_thresholds_are_those_of_the_plans_own_targets() -> None:
    """With 22 people 60 % takes 18 and 80 % all 22; with 10 no result shows 80 %."""
    message = thresholds(Dataset(PLAN, {}))
    assert message is not None
    assert [heading.label.en for heading in message.table.headings] == ["People", "Target 60%", "Target 80%"]
    rows = {row[0]: tuple(getattr(cell, "en", None) for cell in row[1:]) for row in message.table.rows}
    assert rows[22] == ("18 (82%)", "22 (100%)")
    assert rows[10] == ("10 (100%)", "cannot be shown")
    assert (
        message.sentence.da.replace(NBSP, " ")
        == "Med 22 personer skal 18 lykkes, før et mål på 60 % er vist."
    )


def test_bayes_takes_fewer() -> None:
    message = thresholds(Dataset(PLAN, {}), Method.BAYES)
    assert message is not None
    rows = {row[0]: row[1] for row in message.table.rows}
    assert getattr(rows[22], "en", "").startswith("17 ")


def test_a_plan_without_share_targets_has_no_thresholds() -> None:
    assert thresholds(Dataset(Plan(), {})) is None
    assert len(rules_of(Dataset(Plan(), {}))) == 8


def test_ceilings_stand_only_where_the_denominator_is_everyone_offered() -> None:
    offers = observed("courses", {"count": 6}, {"answer": "declined", "count": 4})
    assert ceilings(known(PLAN, courses=offers)) == ()
