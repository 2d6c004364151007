"""What is said beside a target: its ceiling, its exceptions, its replies, its changes, and too few people."""

from dataclasses import replace

import pytest

from tests.domain.observed import Row, known, observed
from tests.domain.targets import plan_of_years, target
from vink_model.domain.cells import Cells
from vink_model.domain.codes import Measured, TargetKind
from vink_model.domain.dataset import Dataset
from vink_model.domain.measures import MEASURES, Counted, Redefinition, Rung, Scope
from vink_model.domain.plan import Target
from vink_model.domain.verdicts import Literal, Method
from vink_model.month import Month
from vink_model.text import NBSP, Text
from vink_model.views.outcomes import outcomes_screen
from vink_model.views.outcomes_cards import TOO_FEW, TargetCard
from vink_model.views.outcomes_limits import NO_EXCEPTIONS_KEPT
from vink_model.views.outcomes_notes import SILENT_UNKNOWN


def dataset_of(asked: tuple[Target, ...], sheet: str, *rows: Row) -> Dataset:
    clock = observed("concerns", {"month": "2017-12", "triage": "not_needed"})
    return known(
        plan_of_years(2016, 2017, targets=asked), **{"concerns": clock, sheet: observed(sheet, *rows)}
    )


def cards(asked: tuple[Target, ...], sheet: str, *rows: Row) -> tuple[TargetCard, ...]:
    screen = outcomes_screen(dataset_of(asked, sheet, *rows))
    return tuple(card for track in screen.tracks for card in track.cards)


def notes(card: TargetCard) -> str:
    return " ".join(f"{note.da} {note.en}" for note in card.notes).replace(NBSP, " ")


def said(texts: tuple[Text, ...]) -> str:
    return " ".join(f"{text.da} {text.en}" for text in texts).replace(NBSP, " ")


OFFERS: tuple[Row, ...] = (
    {"offer_month": "2016-01", "count": 6, "months_to_education_or_work": 4},
    {"offer_month": "2016-01", "answer": "declined", "count": 4},
)


@pytest.mark.parametrize("measured", [Measured.EDUCATION_OR_WORK, Measured.NOT_AT_RISK])
def test_seventy_per_cent_of_all_offered_is_out_of_reach_while_six_of_ten_accept(measured: Measured) -> None:
    (card,) = cards((target(value=70, measured=measured),), "courses", *OFFERS)
    limits = said(card.limits)
    assert "6 af 10, der har svaret, tog imod" in limits
    assert "bliver andelen 60 %" in limits
    assert "The target of 70% cannot be reached while no more accept." in limits


def test_the_ceiling_rises_with_those_who_found_work_without_a_course() -> None:
    rows: tuple[Row, ...] = (
        OFFERS[0],
        {"offer_month": "2016-01", "answer": "declined", "count": 2, "months_to_education_or_work": 9},
        {"offer_month": "2016-01", "answer": "declined", "count": 2},
    )
    asked = target(value=70, measured=Measured.EDUCATION_OR_WORK)
    (card,) = cards((asked,), "courses", *rows)
    assert "the share is 80%" in said(card.limits)
    assert "Målet på 70 % ligger under dette loft." in said(card.limits)


def test_a_share_of_those_who_answered_has_no_ceiling() -> None:
    (card,) = cards((target(),), "courses", *OFFERS)
    assert card.limits == ()
    (unanswered,) = cards(
        (target(measured=Measured.NOT_AT_RISK),), "courses", {"answer": "pending", "count": 3}
    )
    assert unanswered.limits == ()


def test_each_time_limit_is_said_by_itself_and_exceptions_are_unknown() -> None:
    rows: tuple[Row, ...] = (
        {"severity": "h24", "count": 3},
        {"severity": "h48", "count": 20},
        {"severity": "h48", "triage": "late"},
    )
    (card,) = cards((target(value=100, measured=Measured.TRIAGE_IN_TIME),), "concerns", *rows)
    assert card.literal is Literal.NOT_REACHED
    assert "Visiteret inden 24 timer: 3 af 3; inden 48 timer: 20 af 21." in notes(card)
    assert NO_EXCEPTIONS_KEPT in card.notes


def test_a_survey_says_what_the_silent_may_hide() -> None:
    """16 of 20 replied yes, 20 more are silent: between 16/40 and 36/40 whatever they think."""
    rows: tuple[Row, ...] = (
        {"answer": "positive", "count": 16},
        {"answer": "not_positive", "count": 4},
        {"answer": "no_reply", "count": 20},
    )
    (card,) = cards((target(value=80, measured=Measured.SURVEY_BENEFIT),), "surveys", *rows)
    assert card.rung is Rung.SELF_REPORTED
    assert "Tallet bygger på 20 af 40 (50 %)" in notes(card)
    assert "40–90% whatever they think" in notes(card)
    (unknown,) = cards((target(value=80, measured=Measured.SURVEY_BENEFIT),), "surveys", *rows[:2])
    assert SILENT_UNKNOWN in unknown.notes


def test_progression_always_says_how_many_were_measured() -> None:
    asked = target(value=60, measured=Measured.PROGRESSION)
    (some,) = cards(
        (asked,), "courses", {"progression": "progress", "count": 6}, {"progression": "not_measured"}
    )
    assert "Tallet bygger på 6 af 7" in notes(some)
    (all_of_them,) = cards((asked,), "courses", {"progression": "progress", "count": 6})
    assert "The figure rests on 6 of 6" in notes(all_of_them)


def test_a_target_changed_in_the_middle_says_both_parts_on_both_cards() -> None:
    until = replace(target("first", value=60), valid_until=Month(2016, 6))
    since = replace(target("second", value=80), valid_from=Month(2016, 7))
    first, second = cards((until, since), "courses", *OFFERS)
    assert "dette gjaldt til og med juni 2016; derefter er det mindst 80 %" in notes(first)
    assert "until June 2016 it was at least 60%, and that time has its own verdict" in notes(second)
    assert (first.literal, second.literal) == (Literal.REACHED, Literal.NO_DATA)


def test_a_target_with_months_of_its_own_and_no_other_part_says_its_months() -> None:
    alone = replace(target(), valid_from=Month(2016, 2), valid_until=Month(2017, 6))
    (card,) = cards((alone,), "courses", *OFFERS)
    assert "Målet gælder fra februar 2016." in notes(card)
    assert "The target holds up to and including June 2017." in notes(card)


def test_a_changed_definition_is_said_with_what_the_earlier_one_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def formula(cells: Cells, scope: Scope) -> Counted:
        found = MEASURES[Measured.REOFFER_3_MONTHS].formula(cells, scope)
        assert isinstance(found, Counted)
        return Counted(0, 2)

    change = Redefinition(Month(2017, 1), Text("alle afslag", "all declines"), formula)
    monkeypatch.setitem(
        MEASURES, Measured.ACCEPTANCE, replace(MEASURES[Measured.ACCEPTANCE], changes=(change,))
    )
    (card,) = cards((target(),), "courses", *OFFERS)
    assert "Talt efter definitionen fra januar 2017: alle afslag." in notes(card)
    assert "by the earlier definition: 6 of 10" in notes(card)


def test_four_people_are_too_few_for_a_percentage_and_five_are_enough() -> None:
    (four,) = cards((target(),), "courses", {"count": 3}, {"answer": "declined"})
    assert four.value == TOO_FEW
    assert four.basis.en == "3 of 4"
    (five,) = cards((target(),), "courses", {"count": 4}, {"answer": "declined"})
    assert five.value.en == "80%"


def test_a_month_after_the_loading_is_said_and_not_taken_as_gone() -> None:
    dataset = dataset_of((target(),), "courses", {"offer_month": "2061-01"})
    assert (
        "Months are counted as far as January 2061, after the day of loading"
        in outcomes_screen(dataset).lead.en
    )


def test_behind_and_on_the_path_are_words_and_no_verdict() -> None:
    asked = target(kind=TargetKind.COUNT, value=24, measured=Measured.ACTIVITIES_HELD)
    for held, words in ((11, "Behind the straight path"), (12, "On the straight path")):
        clock = observed("concerns", {"month": "2016-12", "triage": "not_needed"})
        activities = observed("activities", {"month": "2016-03", "count": held})
        dataset = known(plan_of_years(2016, 2017, targets=(asked,)), concerns=clock, activities=activities)
        (card,) = outcomes_screen(dataset).tracks[0].cards
        assert card.literal is Literal.OPEN
        assert words in card.counting.en


def test_by_bayes_the_probability_of_the_unassessed_is_said_from_its_least_to_its_most() -> None:
    rows: tuple[Row, ...] = (
        {"assessment": "not_at_risk", "end_month": "2016-06", "count": 4},
        {"assessment": "at_risk", "end_month": "2016-06", "count": 3},
        {"assessment": "not_assessed", "end_month": "2016-06", "count": 3},
    )
    asked = target(value=50, measured=Measured.NOT_AT_RISK)
    screen = outcomes_screen(dataset_of((asked,), "courses", *rows), method=Method.BAYES)
    (card,) = screen.tracks[0].cards
    assert " til " in card.showing.da.split("(Bayes")[0]
    assert "{" not in card.showing.da
