"""Made-up concerns.

Real: how many came in a year, and how many of them were judged founded. All else is assumed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sample_data.synthetic.cells import Row
from sample_data.synthetic.dice import Dice
from vink_model.domain.codes import (
    AgeBand,
    Channel,
    Colour,
    ConcernKind,
    FollowUp,
    Reporter,
    SecondCount,
    Severity,
    Triage,
)
from vink_model.domain.plan import Plan, PublishedConcerns
from vink_model.month import Month

FOUNDED_COUNTS = (SecondCount.FOUNDED, SecondCount.FOUNDED_AND_STARTED)
"""Published second counts that say how many concerns were founded."""

SEASON = (1.0, 1.05, 1.15, 1.0, 1.05, 0.9, 0.55, 0.95, 1.15, 1.2, 1.2, 0.8)
"""Assumed: fewer concerns in the summer and at Christmas, when schools are closed."""
REPORTERS = {
    Reporter.SCHOOL: 25,
    Reporter.SOCIAL_SERVICES: 22,
    Reporter.RELATIVE: 14,
    Reporter.POLICE: 10,
    Reporter.CLUB: 9,
    Reporter.PRISON_SERVICE: 8,
    Reporter.CIVIL_SOCIETY: 6,
    Reporter.OTHER: 6,
}
CHANNELS_OF_RELATIVES = {Channel.NATIONAL_HOTLINE: 50, Channel.VINK_HOTLINE: 35, Channel.OTHER: 15}
CHANNELS_OF_AUTHORITIES = {Channel.COORDINATION_UNIT: 65, Channel.SSP: 25, Channel.VINK_HOTLINE: 10}
CHANNELS_OF_OTHERS = {
    Channel.VINK_HOTLINE: 50,
    Channel.COORDINATION_UNIT: 22,
    Channel.SSP: 18,
    Channel.NATIONAL_HOTLINE: 7,
    Channel.OTHER: 3,
}
KINDS = {ConcernKind.PERSON: 72, ConcernKind.ADVICE: 15, ConcernKind.GROUP: 13}
SEVERITIES = {Severity.H72: 70, Severity.H48: 23, Severity.H24: 7}
SEVERITIES_OF_FOUNDED = {Severity.H48: 40, Severity.H24: 30, Severity.H72: 30}
COLOURS = {Colour.YELLOW: 78, Colour.GREEN: 17, Colour.RED: 5}
COLOURS_OF_ADVICE = {Colour.GREEN: 50, Colour.YELLOW: 50}
COLOURS_OF_FOUNDED = {Colour.YELLOW: 80, Colour.RED: 20}
AGE_BANDS = {AgeBand.UNDER_18: 38, AgeBand.FROM_18_TO_24: 36, AgeBand.FROM_25: 20, AgeBand.UNKNOWN: 6}
AREAS = {
    "indre_by": 8,
    "østerbro": 12,
    "nørrebro": 13,
    "vesterbro": 10,
    "valby": 9,
    "vanløse": 7,
    "brønshøj_husum": 9,
    "bispebjerg": 10,
    "amager_øst": 10,
    "amager_vest": 12,
}
"""Assumed: roughly by number of inhabitants. It says nothing about any district."""
FOLLOW_UPS = {FollowUp.ADVICE: 45, FollowUp.NONE: 28, FollowUp.OTHER_UNIT: 27}
NEEDS_LOCAL_EFFORT = {
    FollowUp.FOUNDED: 1.0,
    FollowUp.OTHER_UNIT: 1.0,
    FollowUp.ADVICE: 0.35,
    FollowUp.NONE: 0.1,
}
LATE = 0.06
"""Assumed share of concerns passed on after their hours had run out."""
OPEN_MONTHS = 2
"""Assumed: concerns of the last months may still await their assessment."""
OPEN = 0.35


@dataclass(frozen=True, slots=True)
class FoundedConcern:
    """A founded concern, as far as the courses need to know it."""

    month: Month
    has_started: bool
    """The published count says of its year that a course was started as well."""


@dataclass(frozen=True, slots=True)
class MadeConcerns:
    """The rows of the sheet, and the founded concerns that courses grow from."""

    rows: tuple[Row, ...]
    founded: tuple[FoundedConcern, ...]


def make_concerns(plan: Plan, dice: Dice) -> MadeConcerns:
    """Concerns for every year of the plan whose founded concerns are published."""
    published = [p for p in plan.published_concerns if p.second_count_means in FOUNDED_COUNTS]
    last = Month(max(p.year_to for p in published), 12)
    levels = {level.colour: level.key for level in plan.levels}
    rows: list[Row] = []
    founded: list[FoundedConcern] = []
    for year in published:
        for month, is_founded in _months_of(year, dice):
            rows.append(
                _concern(month, levels, dice, is_founded=is_founded, is_recent=_is_recent(month, last))
            )
            if is_founded:
                has_started = year.second_count_means is SecondCount.FOUNDED_AND_STARTED
                founded.append(FoundedConcern(month, has_started))
    return MadeConcerns(tuple(rows), tuple(founded))


def _months_of(year: PublishedConcerns, dice: Dice) -> Iterator[tuple[Month, bool]]:
    """A month for each concern of the year, and whether it was founded."""
    season = dict(enumerate(SEASON, start=1))
    months = sorted(Month(year.year_from, dice.pick(season)) for _ in range(year.enquiries))
    founded = set(dice.several(range(len(months)), year.second_count or 0))
    return ((month, place in founded) for place, month in enumerate(months))


def _is_recent(month: Month, last: Month) -> bool:
    return month.until(last) < OPEN_MONTHS


def _concern(
    month: Month, levels: Mapping[Colour, str], dice: Dice, *, is_founded: bool, is_recent: bool
) -> Row:
    kind = ConcernKind.PERSON if is_founded else dice.pick(KINDS)
    reporter = dice.pick(REPORTERS)
    follow_up = _follow_up(dice, is_founded=is_founded, is_recent=is_recent)
    return {
        "month": str(month),
        "channel": dice.pick(_channels(reporter)).value,
        "reporter": reporter.value,
        "kind": kind.value,
        "severity": dice.pick(SEVERITIES_OF_FOUNDED if is_founded else SEVERITIES).value,
        "level": levels[dice.pick(_colours(kind, is_founded=is_founded))],
        "area": dice.pick(AREAS),
        "age_band": (AgeBand.UNKNOWN if kind is not ConcernKind.PERSON else dice.pick(AGE_BANDS)).value,
        "triage": _triage(follow_up, dice).value,
        "follow_up": follow_up.value,
    }


def _channels(reporter: Reporter) -> Mapping[Channel, float]:
    if reporter is Reporter.RELATIVE:
        return CHANNELS_OF_RELATIVES
    if reporter in {Reporter.POLICE, Reporter.PRISON_SERVICE}:
        return CHANNELS_OF_AUTHORITIES
    return CHANNELS_OF_OTHERS


def _colours(kind: ConcernKind, *, is_founded: bool) -> Mapping[Colour, float]:
    if is_founded:
        return COLOURS_OF_FOUNDED
    return COLOURS_OF_ADVICE if kind is ConcernKind.ADVICE else COLOURS


def _follow_up(dice: Dice, *, is_founded: bool, is_recent: bool) -> FollowUp:
    if is_founded:
        return FollowUp.FOUNDED
    return FollowUp.PENDING if is_recent and dice.falls(OPEN) else dice.pick(FOLLOW_UPS)


def _triage(follow_up: FollowUp, dice: Dice) -> Triage:
    if follow_up is FollowUp.PENDING:
        return Triage.PENDING
    if not dice.falls(NEEDS_LOCAL_EFFORT[follow_up]):
        return Triage.NOT_NEEDED
    return Triage.LATE if dice.falls(LATE) else Triage.IN_TIME
