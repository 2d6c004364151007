"""The way through adds up at every node, whatever was counted."""

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.observed import Row, known, observed
from tests.domain.targets import plan_of_years
from vink_model.domain.codes import Answer, Assessment, CourseKind, FollowUp
from vink_model.domain.dataset import Dataset
from vink_model.domain.measures import Period
from vink_model.domain.way_through import Leg, Way, way_through
from vink_model.month import Month

MONTHS = st.sampled_from([None, "2016-02", "2016-11", "2017-05"])
COURSES = st.lists(
    st.fixed_dictionaries(
        {
            "kind": st.sampled_from([kind.value for kind in CourseKind]),
            "offer_month": st.sampled_from(["2015-12", "2016-01", "2017-03"]),
            "answer": st.sampled_from([answer.value for answer in Answer]),
            "start_month": MONTHS,
            "end_month": MONTHS,
            "assessment": st.sampled_from([one.value for one in Assessment]),
            "count": st.integers(0, 9),
        }
    ),
    min_size=1,
    max_size=12,
)
CONCERNS = st.lists(
    st.fixed_dictionaries(
        {
            "month": st.sampled_from(["2015-12", "2016-01", "2017-03"]),
            "follow_up": st.sampled_from([one.value for one in FollowUp]),
            "count": st.integers(0, 9),
        }
    ),
    min_size=1,
    max_size=12,
)


def dataset_of(courses: list[Row], concerns: list[Row]) -> Dataset:
    return known(
        plan_of_years(2016, 2017),
        courses=observed("courses", *courses),
        concerns=observed("concerns", *concerns),
    )


def assert_adds_up(way: Way) -> None:
    assert all(place.count >= 0 for place in way.places)
    for place in way.places:
        after = way.after(place.key)
        if after:
            assert sum(p.count for p in after) == place.count, place.key
    ends = [p.count for p in way.places if not way.after(p.key)]
    assert sum(ends) == way.places[0].count


@given(courses=COURSES, concerns=CONCERNS, kind=st.sampled_from([None, *CourseKind]))
def test_as_many_leave_every_place_as_came_there(
    courses: list[Row], concerns: list[Row], kind: CourseKind | None
) -> None:
    dataset = dataset_of(courses, concerns)
    for period in (None, Period(Month(2016, 1), Month(2016, 12))):
        found = way_through(dataset, kind, period)
        assert_adds_up(found.concerns)
        assert_adds_up(found.courses)


@given(courses=COURSES, concerns=CONCERNS)
def test_the_kinds_of_course_are_together_as_many_as_all(courses: list[Row], concerns: list[Row]) -> None:
    dataset = dataset_of(courses, concerns)
    whole = way_through(dataset).courses
    by_kind = [way_through(dataset, kind).courses for kind in CourseKind]
    for place in whole.places:
        assert sum(way[place.key].count for way in by_kind) == place.count


def test_ten_offers_are_seven_accepted_five_started_and_three_ended_of_whom_two_were_followed_up() -> None:
    start, end = {"start_month": "2016-02"}, {"start_month": "2016-02", "end_month": "2016-11"}
    way = way_through(
        dataset_of(
            [
                {"answer": "declined", "count": 2},
                {"answer": "pending", "count": 1},
                {"count": 2},
                {**start, "count": 2},
                {**end, "assessment": "not_at_risk"},
                {**end, "assessment": "at_risk"},
                {**end, "assessment": "not_assessed"},
            ],
            [{}],
        )
    ).courses
    stages = {place.key: place.count for place in way.places if place.leg is Leg.STAGE}
    assert stages == {"offered": 10, "accepted": 7, "started": 5, "ended": 3, "followed_up": 2}
    pending = {place.key: place.count for place in way.places if place.leg is Leg.PENDING}
    assert pending == {"answer_pending": 1, "not_started": 2, "under_way": 2, "assessment_pending": 0}


def test_nobody_is_followed_from_a_concern_to_a_course() -> None:
    found = way_through(dataset_of([{"count": 3}], [{"follow_up": "founded", "count": 8}]))
    assert found.concerns["founded"].count == 8
    assert found.courses["offered"].count == 3
    assert not {p.key for p in found.concerns.places} & {p.key for p in found.courses.places}


def test_a_sheet_that_was_never_loaded_has_no_way_and_no_zeros() -> None:
    found = way_through(known(plan_of_years(2016)))
    assert (found.concerns.places, found.courses.places) == ((), ())
