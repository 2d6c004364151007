"""Made-up activities, surveys and members of the forum.

Real: what the plan aims at. Assumed: how far it came, when, and how many took part.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sample_data.synthetic.cells import Row
from sample_data.synthetic.dice import Dice, shared_out
from vink_model.domain.codes import ActivityKind, Audience, Measured, MemberKind, Survey, SurveyAnswer
from vink_model.domain.plan import Plan, Target
from vink_model.month import Month


@dataclass(frozen=True, slots=True)
class Series:
    """Activities of one kind that come again every year."""

    initiative: str
    kind: ActivityKind
    audience: Audience
    held: tuple[int, ...]
    """Assumed number in each year of the plan."""
    participants: tuple[int, int]
    """Assumed least and most at one of them."""


YEARLY = (
    Series("talks_and_advice", ActivityKind.TALK, Audience.FRONTLINE, (16, 21), (9, 32)),
    Series("theme_days_and_networks", ActivityKind.THEME_DAY, Audience.FRONTLINE, (3, 4), (24, 46)),
    Series("theme_days_and_networks", ActivityKind.THEME_DAY, Audience.CIVIL_SOCIETY, (1, 2), (11, 24)),
    Series("theme_days_and_networks", ActivityKind.NETWORK_MEETING, Audience.FRONTLINE, (4, 4), (9, 19)),
    Series("theme_days_and_networks", ActivityKind.CONFERENCE, Audience.FRONTLINE, (1, 1), (90, 130)),
    Series("relatives_courses", ActivityKind.RELATIVES_COURSE, Audience.PARENTS, (2, 3), (7, 13)),
    Series("local_outreach_and_forum", ActivityKind.OUTREACH, Audience.CIVIL_SOCIETY, (7, 11), (4, 17)),
)
TALKS_TOWARDS_A_TARGET = {"parents_reached": 7, "pupils_reached": 11}
"""Assumed number of talks for the audience of a target, over all years."""
REACHED = {"parents_reached": 1.18, "pupils_reached": 0.91}
"""Assumed participants in those talks, as a share of the target."""
SHORT_BY = {"forum_meetings_2017": 1, "hearings_2017": 1}
"""Assumed number of activities that were not held though the target asks for them."""
AT_A_MEETING = {ActivityKind.FORUM_MEETING: (9, 16), ActivityKind.HEARING: (35, 80)}
AUDIENCE_OF = {
    ActivityKind.FORUM_MEETING: Audience.CIVIL_SOCIETY,
    ActivityKind.HEARING: Audience.PUBLIC,
}
SURVEY_AFTER = {
    ActivityKind.THEME_DAY: Survey.THEME_DAY,
    ActivityKind.RELATIVES_COURSE: Survey.RELATIVES_COURSE,
}
REPLIED = 0.72
POSITIVE = {Survey.THEME_DAY: 0.84, Survey.RELATIVES_COURSE: 0.78}
MEMBERS_TOO_MANY = 1
"""Assumed: so many more than the target joined, and as many left again."""
MEMBER_KINDS = {
    MemberKind.ASSOCIATION: 6,
    MemberKind.HOUSING: 4,
    MemberKind.SPORT: 3,
    MemberKind.FAITH: 3,
    MemberKind.EDUCATION: 2,
    MemberKind.OTHER: 2,
}
HOLIDAY = 7
"""Nothing is held in July."""


def make_activities(plan: Plan, dice: Dice) -> list[Row]:
    """Everything that was held in the years of the plan."""
    held = [row for series in YEARLY for row in _yearly(series, plan.years, dice)]
    for target in plan.targets:
        if target.measured is Measured.ACTIVITIES_HELD and target.value is not None:
            held += _towards_meetings(target, dice)
        if target.measured is Measured.PARTICIPANTS and target.key in TALKS_TOWARDS_A_TARGET:
            held += _towards_participants(target, plan.years, dice)
    return held


def make_surveys(activities: Iterable[Row], dice: Dice) -> Iterator[Row]:
    """An answer, or none, from everyone who took part in what is followed by a survey."""
    for activity in activities:
        survey = SURVEY_AFTER.get(ActivityKind(str(activity["kind"])))
        if survey is not None:
            for _ in range(int(activity["participants"] or 0)):
                yield {
                    "month": activity["month"],
                    "survey": survey.value,
                    "answer": _survey_answer(survey, dice).value,
                }


def make_forum_members(plan: Plan, dice: Dice) -> Iterator[Row]:
    """Organisations that joined the forum over the years of the plan; a few left again."""
    for target in plan.targets:
        if target.measured is Measured.FORUM_MEMBERS and target.value is not None:
            first, last = Month(plan.years[0], 4), Month(plan.years[-1], 10)
            for place in range(int(target.value) + MEMBERS_TOO_MANY):
                joined = first.plus(dice.whole(0, first.until(last)))
                has_left = place < MEMBERS_TOO_MANY
                yield {
                    "kind": dice.pick(MEMBER_KINDS).value,
                    "joined_month": str(first if has_left else joined),
                    "left_month": str(last) if has_left else None,
                }


def _yearly(series: Series, years: tuple[int, ...], dice: Dice) -> Iterator[Row]:
    for year, number in zip(years, series.held, strict=True):
        for month in _spread(year, number, dice):
            people = dice.whole(*series.participants)
            yield _activity(month, series.initiative, series.kind, series.audience, people)


def _towards_meetings(target: Target, dice: Dice) -> Iterator[Row]:
    kind = ActivityKind(str(target.subject))
    number = int(target.value or 0) - SHORT_BY.get(target.key, 0)
    for month in _spread(target.year or 0, number, dice):
        people = dice.whole(*AT_A_MEETING[kind])
        yield _activity(month, "local_outreach_and_forum", kind, AUDIENCE_OF[kind], people)


def _towards_participants(target: Target, years: tuple[int, ...], dice: Dice) -> Iterator[Row]:
    people = int(float(target.value or 0) * REACHED[target.key])
    talks = TALKS_TOWARDS_A_TARGET[target.key]
    sizes = shared_out(people, [1 + dice.share() for _ in range(talks)])
    months = [Month(dice.pick(dict.fromkeys(years, 1)), _working_month(dice)) for _ in range(talks)]
    for month, size in zip(months, sizes, strict=True):
        yield _activity(month, "talks_and_advice", ActivityKind.TALK, Audience(str(target.subject)), size)


def _spread(year: int, number: int, dice: Dice) -> list[Month]:
    """Months over the year, evenly for a few activities, by chance for many."""
    if number > 4:
        return sorted(Month(year, _working_month(dice)) for _ in range(number))
    months = [1 + 12 * (place + 1) // (number + 1) for place in range(number)]
    return [Month(year, HOLIDAY + 1 if month == HOLIDAY else month) for month in months]


def _working_month(dice: Dice) -> int:
    return dice.pick({month: 1 for month in range(1, 13) if month != HOLIDAY})


def _survey_answer(survey: Survey, dice: Dice) -> SurveyAnswer:
    if not dice.falls(REPLIED):
        return SurveyAnswer.NO_REPLY
    return SurveyAnswer.POSITIVE if dice.falls(POSITIVE[survey]) else SurveyAnswer.NOT_POSITIVE


def _activity(month: Month, initiative: str, kind: ActivityKind, audience: Audience, people: int) -> Row:
    return {
        "month": str(month),
        "initiative": initiative,
        "kind": kind.value,
        "audience": audience.value,
        "participants": people,
    }
