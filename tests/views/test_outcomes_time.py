"""How long things take, said of a few courses that can be counted by head."""

from fractions import Fraction

from tests.domain.observed import known, observed
from tests.domain.targets import plan_of_years
from vink_model.domain.course_times import after_end, followed_to_work
from vink_model.domain.dataset import Dataset
from vink_model.domain.messages import Lines, Message
from vink_model.month import Month
from vink_model.views.outcomes_time import time_messages

DECEMBER = Month(2017, 12)


def dataset(*rows: dict[str, object]) -> Dataset:
    """Courses, and a concern in December 2017 so that the months are counted until then."""
    courses = observed("courses", *rows)  # type: ignore[arg-type]
    return known(
        plan_of_years(2016, 2017), concerns=observed("concerns", {"month": "2017-12"}), courses=courses
    )


def told(*rows: dict[str, object]) -> tuple[Message, Message]:
    work, after = time_messages(dataset(*rows))
    return work, after


def test_only_those_offered_12_months_ago_are_in_the_headline() -> None:
    work, _ = told(
        {"offer_month": "2016-01", "months_to_education_or_work": 5, "count": 3},
        {"offer_month": "2016-12", "count": 1},
        {"offer_month": "2017-06", "months_to_education_or_work": 2, "count": 2},
    )
    assert work.sentence.da.startswith("3 af 4 modne")
    assert "2 har endnu ikke haft 12 måneder" in work.sentence.da
    _, mature, successes, share, waiting, ahead = work.table.rows[0]
    assert (mature, successes, share, waiting, ahead) == (4, 3, Fraction(3, 4), 2, 2)


def test_whoever_succeeded_in_the_thirteenth_month_did_not_do_so_within_12() -> None:
    work, _ = told({"offer_month": "2016-01", "months_to_education_or_work": 13, "count": 4})
    assert work.sentence.en.startswith("0 of 4 mature")


def test_the_curve_is_not_drawn_where_it_would_show_single_persons() -> None:
    work, _ = told({"offer_month": "2016-01", "months_to_education_or_work": 5, "count": 4})
    assert work.chart is None
    assert any("Færre end 5 er fulgt" in note.da for note in work.notes)


def test_the_curve_rises_when_somebody_comes_so_far() -> None:
    work, _ = told(
        {"offer_month": "2016-01", "months_to_education_or_work": 3, "count": 5},
        {"offer_month": "2016-01", "count": 5},
    )
    assert isinstance(work.chart, Lines)
    (series,) = work.chart.series
    assert series.values[2:4] == (Fraction(0), Fraction(1, 2))
    assert len(series.values) == 13


def test_three_states_after_the_end_bound_the_share() -> None:
    _, after = told(
        {"end_month": "2017-01", "assessment": "not_at_risk", "count": 2},
        {"end_month": "2017-06", "assessment": "at_risk", "count": 1},
        {"end_month": "2017-06", "assessment": "not_assessed", "count": 1},
        {"end_month": "2017-07", "assessment": "pending", "count": 3},
    )
    assert after.sentence.en == (
        "4 have had 6 months: 2 assessed not at risk, 1 still at risk, 1 not assessed. "
        "The share lies between 50% and 75%, whatever those not assessed would have shown."
    )
    assert after.table.rows[0][-1] == 3


def test_nobody_six_months_after_the_end_gives_no_share() -> None:
    _, after = told({"end_month": "2017-11", "assessment": "pending"})
    assert after.sentence.da == "Ingen har haft 6 måneder efter deres forløb endnu."


def test_what_is_dated_in_the_future_has_not_happened() -> None:
    cells = observed(
        "courses",
        {"offer_month": "2017-12", "months_to_education_or_work": 3},
        {"offer_month": "2018-02"},
        {"offer_month": "2016-01", "end_month": "2018-03"},
    )
    groups = followed_to_work(cells, DECEMBER)
    assert {str(group.start) for group in groups} == {"2017-12", "2016-01"}
    assert all(group.ended is None for group in groups)
    assert after_end(cells, DECEMBER).waiting == 0


def test_without_courses_nothing_is_said_of_time() -> None:
    assert time_messages(known(plan_of_years(2016))) == ()
