"""A target belongs to the level that the plan, or the counts, place it on; else it is not divided."""

from tests.domain.observed import known, observed
from tests.domain.targets import PLAN_PAGE, target
from vink_model.domain.codes import Measured
from vink_model.domain.dataset import Dataset
from vink_model.domain.level_targets import Placed, Placing, placed
from vink_model.domain.plan import Initiative, Plan, Target
from vink_model.text import Text


def an_initiative(key: str, track: str, level: str) -> Initiative:
    return Initiative(key, track, level, Text(key, key), None, None, PLAN_PAGE)


PLAN = Plan(
    initiatives=(
        an_initiative("mentors", "whole", "middle"),
        an_initiative("forum", "divided", "wide"),
        an_initiative("courses", "divided", "middle"),
    )
)
COUNTED = known(
    PLAN,
    activities=observed(
        "activities",
        {"kind": "forum_meeting", "initiative": "forum", "audience": "civil_society"},
        {"kind": "talk", "initiative": "forum", "audience": "public"},
        {"kind": "talk", "initiative": "courses", "audience": "public"},
    ),
)


def asks(track: str, subject: str | None = None) -> Target:
    return target(track=track, measured=Measured.ACTIVITIES_HELD, subject=subject)


def where(one: Target, dataset: Dataset = COUNTED) -> tuple[frozenset[str], Placing]:
    found = placed(one, dataset)
    assert isinstance(found, Placed)
    return found.levels, found.by


def test_a_target_of_a_track_on_one_level_belongs_there() -> None:
    assert where(asks("whole")) == (frozenset({"middle"}), Placing.BY_TRACK)


def test_forum_meetings_are_counted_under_an_initiative_of_the_wide_level_alone() -> None:
    assert where(asks("divided", "forum_meeting")) == (frozenset({"wide"}), Placing.BY_ACTIVITY)


def test_talks_that_were_held_on_both_levels_place_their_target_on_neither() -> None:
    assert where(asks("divided", "talk")) == (frozenset({"wide", "middle"}), Placing.NOT_DIVIDED)


def test_without_counts_and_without_a_subject_nothing_says_which_level() -> None:
    assert where(asks("divided", "forum_meeting"), Dataset(PLAN, {}))[1] is Placing.NOT_DIVIDED
    assert where(asks("divided"))[1] is Placing.NOT_DIVIDED


def test_a_track_without_initiatives_lies_on_no_level() -> None:
    assert where(asks("nothing"))[0] == frozenset()
