"""Figures that cannot be, or that change under way: each has an answer that can be read, and none is a 0."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.domain.observed import known, observed
from tests.domain.targets import plan_of_years, target
from vink_model.domain.cells import Cells
from vink_model.domain.codes import Measured, TargetKind
from vink_model.domain.intervals import proportion_interval
from vink_model.domain.measures import (
    MEASURES,
    Counted,
    Measure,
    Period,
    Redefinition,
    Scope,
    Uncounted,
    answered,
    counted_until,
)
from vink_model.domain.measures import answers as answering
from vink_model.domain.measures.definitions import counted_by_definition
from vink_model.domain.verdicts import Literal, judged
from vink_model.month import Month
from vink_model.text import Text

AS_OF = Month(2017, 12)
YEARS = Period(Month(2016, 1), AS_OF)
PARENTS_TOO = Text("Også afslag, der senere blev til et ja", "Declines that became a yes later, too")


def test_more_successes_than_people_has_no_interval() -> None:
    with pytest.raises(ValueError, match="there cannot be 5 of 4"):
        proportion_interval(5, 4)


def test_nobody_counted_has_no_interval_and_all_pending_is_too_early() -> None:
    assert proportion_interval(0, 0) is None
    assert judged(target(), Counted(0, 0, pending=7)).literal.state is Literal.TOO_EARLY
    assert judged(target(), Counted(0, 0)).literal.state is Literal.NO_DATA


def test_a_month_after_the_day_of_loading_is_not_taken_as_gone() -> None:
    """Loaded in January 2018; a slip of the pen says 2061, and no offer grows old by it."""
    slipped = observed("courses", {"offer_month": "2017-06"}, {"offer_month": "2061-01"})
    dataset = known(plan_of_years(2016, 2017), courses=slipped)
    assert counted_until(dataset) == Month(2018, 1)
    asked = target(value=70, measured=Measured.EDUCATION_OR_WORK)
    found = answered(asked, dataset, counted_until(dataset))
    assert isinstance(found, Counted)
    assert (found.judged, found.pending) == (0, 1)


def test_figures_that_were_never_loaded_reach_to_no_month() -> None:
    dataset = known(plan_of_years(2016))
    assert counted_until(dataset) is None
    loaded = known(plan_of_years(2016), concerns=observed("concerns", {"month": "2016-03"}))
    assert counted_until(loaded) == Month(2016, 3)
    assert counted_until(replace(loaded, imports={})) is None
    early = replace(loaded.imports["concerns"], loaded_at=datetime(2016, 2, 1, tzinfo=UTC))
    assert counted_until(replace(loaded, imports={"concerns": early})) == Month(2016, 2)


def changed(month: Month) -> Measure:
    """Acceptance that from a month on counts pending answers as accepted too: 2 of 2 where it was 1 of 1."""

    def formula(cells: Cells, scope: Scope) -> Counted:
        found = MEASURES[Measured.ACCEPTANCE].formula(cells, scope)
        assert isinstance(found, Counted)
        return Counted(found.successes + found.pending, found.judged + found.pending)

    return replace(MEASURES[Measured.ACCEPTANCE], changes=(Redefinition(month, PARENTS_TOO, formula),))


OFFERS = observed(
    "courses",
    {"offer_month": "2016-03", "count": 5},
    {"offer_month": "2016-03", "answer": "declined", "count": 4},
    {"offer_month": "2017-03", "count": 2},
    {"offer_month": "2017-03", "answer": "pending", "count": 1},
)


def test_a_definition_changed_on_the_way_counts_each_part_by_its_own_and_adds_nothing_up() -> None:
    found = counted_by_definition(changed(Month(2017, 1)), OFFERS, Scope(None, YEARS, AS_OF))
    assert isinstance(found, Counted)
    assert (found.successes, found.judged) == (3, 3)
    assert found.used is not None
    assert (found.used.valid_from, found.used.words) == (Month(2017, 1), PARENTS_TOO)
    assert found.used.before == (Counted(5, 9),)


def test_a_definition_that_comes_later_changes_nothing_yet_and_one_before_changes_all() -> None:
    whole = Counted(7, 11, pending=1)
    assert counted_by_definition(changed(Month(2018, 1)), OFFERS, Scope(None, YEARS, AS_OF)) == whole
    found = counted_by_definition(changed(Month(2015, 1)), OFFERS, Scope(None, YEARS, AS_OF))
    assert isinstance(found, Counted)
    assert (found.successes, found.judged) == (8, 12)
    assert found.used is not None
    assert found.used.before == ()


def test_a_number_over_two_definitions_is_no_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(answering.MEASURES, Measured.ACCEPTANCE, changed(Month(2017, 1)))
    asked = target(kind=TargetKind.COUNT, value=5, measured=Measured.ACCEPTANCE)
    found = answered(asked, known(plan_of_years(2016, 2017), courses=OFFERS), AS_OF)
    assert isinstance(found, Uncounted)
    assert found.reason.en == (
        "The count is made anew from January 2017; a number before and one after cannot be added up."
    )


def test_a_target_changed_in_the_middle_of_the_year_is_two_targets_with_their_own_months() -> None:
    until = replace(target("first", value=60), valid_until=Month(2016, 6))
    since = replace(target("second", value=80), valid_from=Month(2016, 7))
    dataset = known(plan_of_years(2016, targets=(until, since)), courses=OFFERS)
    assert answered(until, dataset, AS_OF) == Counted(5, 9)
    assert answered(since, dataset, AS_OF) == Counted(0, 0)
