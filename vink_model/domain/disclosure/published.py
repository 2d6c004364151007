"""Which tables of people are published. Declared once: whatever leaves the organisation is cut from these."""

from collections.abc import Mapping
from dataclasses import dataclass

from vink_model.domain import codes
from vink_model.domain.codes import Coded, Measured
from vink_model.domain.measures.stages import Stage
from vink_model.text import Text


@dataclass(frozen=True, slots=True)
class Breakdown:
    """Counts of one sheet by one of its columns and year."""

    key: str
    title: Text
    sheet: str
    month: str
    axis: str
    codes: type[Coded] | None = None
    """The closed set of its rows; None where the values are keys that the municipality chose."""
    measure: str = "count"
    is_people: bool = True


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What came of a group of people, as a measure judges them, by year and by kind."""

    measured: Measured
    sheet: str
    month: str
    axis: str
    kinds: type[Coded]
    base: str
    """The group: a set that is counted by the same name wherever it stands."""
    is_of_persons: bool = True
    """Whether it says something of each person, so that "all of them" is a disclosure as well."""


def _of_concerns(axis: str, da: str, en: str, rows: type[Coded] | None = None) -> Breakdown:
    title = Text(f"Henvendelser efter {da}", f"Concerns by {en}")
    return Breakdown(f"concerns_by_{axis}", title, "concerns", "month", axis, rows)


BREAKDOWNS = (
    _of_concerns("channel", "indgang", "channel", codes.Channel),
    _of_concerns("reporter", "henvender", "reporter", codes.Reporter),
    _of_concerns("kind", "art", "kind", codes.ConcernKind),
    _of_concerns("severity", "alvorlighed", "severity", codes.Severity),
    _of_concerns("level", "niveau", "level"),
    _of_concerns("area", "område", "area"),
    _of_concerns("age_band", "aldersgruppe", "age band", codes.AgeBand),
    _of_concerns("follow_up", "opfølgning", "follow-up", codes.FollowUp),
    Breakdown(
        "activities_by_kind",
        Text("Afholdte aktiviteter", "Activities held"),
        "activities",
        "month",
        "kind",
        codes.ActivityKind,
        is_people=False,
    ),
    Breakdown(
        "participants_by_kind",
        Text("Deltagelser efter aktivitet", "Attendances by activity"),
        "activities",
        "month",
        "kind",
        codes.ActivityKind,
        "participants",
    ),
    Breakdown(
        "participants_by_audience",
        Text("Deltagelser efter målgruppe", "Attendances by audience"),
        "activities",
        "month",
        "audience",
        codes.Audience,
        "participants",
    ),
    Breakdown(
        "forum_members_by_kind",
        Text("Indtrådte medlemmer af forum", "Members that joined the forum"),
        "forum_members",
        "joined_month",
        "kind",
        codes.MemberKind,
        is_people=False,
    ),
)


def stage_set(stage: Stage) -> str:
    """The name by which the courses that have come to a stage are counted."""
    return f"courses.{stage.value}"


def _of_courses(measured: Measured, stage: str) -> Outcomes:
    return Outcomes(measured, "courses", "offer_month", "kind", codes.CourseKind, stage)


DECLINED = "courses.declined"
ANSWER_PENDING = "courses.answer_pending"
OUTCOMES = (
    _of_courses(Measured.ACCEPTANCE, stage_set(Stage.OFFERED)),
    _of_courses(Measured.REOFFER_3_MONTHS, DECLINED),
    _of_courses(Measured.REOFFER_6_MONTHS, DECLINED),
    _of_courses(Measured.EDUCATION_OR_WORK, stage_set(Stage.OFFERED)),
    _of_courses(Measured.NOT_AT_RISK, stage_set(Stage.OFFERED)),
    _of_courses(Measured.PROGRESSION, stage_set(Stage.ACCEPTED)),
    Outcomes(
        Measured.TRIAGE_IN_TIME,
        "concerns",
        "month",
        "severity",
        codes.Severity,
        "concerns",
        is_of_persons=False,
    ),
    Outcomes(
        Measured.SURVEY_BENEFIT, "surveys", "month", "survey", codes.Survey, "surveys", is_of_persons=False
    ),
)


class Part(Coded):
    """Into which parts a measure divides its group."""

    SUCCESS = "success", "Lykkedes", "Succeeded"
    FAILURE = "failure", "Lykkedes ikke", "Did not succeed"
    MISSING = "missing", "Ikke vurderet", "Not assessed"
    JUDGED = "judged", "Opgjort", "Judged"
    PENDING = "pending", "Afventer", "Pending"
    OUTSIDE = "outside", "Uden for opgørelsen", "Outside the count"
    BASE = "base", "Alle", "All"


SAME_SET: Mapping[tuple[Measured, Part], str] = {
    (Measured.ACCEPTANCE, Part.SUCCESS): stage_set(Stage.ACCEPTED),
    (Measured.ACCEPTANCE, Part.FAILURE): DECLINED,
    (Measured.ACCEPTANCE, Part.JUDGED): stage_set(Stage.ANSWERED),
    (Measured.ACCEPTANCE, Part.PENDING): ANSWER_PENDING,
}
"""Parts that are counted under another name as well: the same people are one cell, hidden in both or none."""


@dataclass(frozen=True, slots=True)
class Twin:
    """Two cells of different sheets that may well count the same people."""

    one: str
    other: str
    """Both named by what is counted and of which kind, without the period."""


TWINS = (
    Twin("surveys.survey=theme_day", "activities.participants.kind=theme_day"),
    Twin("surveys.survey=relatives_course", "activities.participants.kind=relatives_course"),
    Twin(f"{Measured.TRIAGE_IN_TIME.value}.pending", "concerns.follow_up=pending"),
)
"""Where both are equal, an attacker is taken to know it: hidden here and shown there would be shown."""


def set_of(outcomes: Outcomes, part: Part) -> str:
    """The name by which a part of a measure's group is counted."""
    if part is Part.BASE:
        return outcomes.base
    return SAME_SET.get((outcomes.measured, part), f"{outcomes.measured.value}.{part.value}")
