"""Measures of what was held and who came: plain counts over a period."""

from vink_model.domain.cells import Cells
from vink_model.domain.codes import ActivityKind, Audience, Measured, MemberKind
from vink_model.domain.measures.counted import Tally
from vink_model.domain.measures.measure import Measure, Scope, months, narrowed, within
from vink_model.text import Text

SPREADS_KNOWLEDGE = (
    ActivityKind.TALK,
    ActivityKind.THEME_DAY,
    ActivityKind.NETWORK_MEETING,
    ActivityKind.CONFERENCE,
)
"""Where knowledge is passed on. Courses for relatives and forum meetings have targets of their own."""


def _participants(cells: Cells, scope: Scope) -> Tally:
    held = within(narrowed(cells, "audience", scope.subject), "month", scope.period)
    return Tally(held.where(kind=SPREADS_KNOWLEDGE).total("participants"), scope.phase)


def _activities_held(cells: Cells, scope: Scope) -> Tally:
    return Tally(within(narrowed(cells, "kind", scope.subject), "month", scope.period).total(), scope.phase)


def _forum_members(cells: Cells, scope: Scope) -> Tally:
    """Members at the end of the period, or at the last counted month while the period runs."""
    end = scope.as_of if scope.period is None else min(scope.as_of, scope.period.last)
    joined = months(narrowed(cells, "kind", scope.subject), "joined_month", lambda month: month <= end)
    gone = months(joined, "left_month", lambda month: month <= end)
    return Tally(joined.total() - gone.total(), scope.phase)


PARTICIPANTS = Measure(
    Measured.PARTICIPANTS,
    "activities",
    Audience,
    Text("Deltagelser", "Attendances"),
    Text(
        "Deltagelser i oplæg, temadage, netværksmøder og konference",
        "Attendances at talks, theme days, network meetings and conference",
    ),
    Text("Tælles i måneden, hvor aktiviteten holdes.", "Counted in the month of the activity."),
    _participants,
    ("month", "kind", "audience", "participants"),
    minimum_n=None,
    counts=Text("deltagelser", "attendances"),
    doubt=Text(
        "Tæller deltagelser; det kan være færre personer.",
        "Counts attendances; they may be fewer persons.",
    ),
    remark=Text(
        "Den, der kommer flere gange, tæller hver gang: der føres ingen personer.",
        "Whoever comes several times counts each time: no persons are kept.",
    ),
)

ACTIVITIES_HELD = Measure(
    Measured.ACTIVITIES_HELD,
    "activities",
    ActivityKind,
    Text("Afholdte aktiviteter", "Activities held"),
    Text("Aktiviteter af den art, holdt i perioden", "Activities of the kind, held in the period"),
    Text("Tælles i måneden, hvor aktiviteten holdes.", "Counted in the month of the activity."),
    _activities_held,
    ("month", "kind", "count"),
    minimum_n=None,
)

FORUM_MEMBERS = Measure(
    Measured.FORUM_MEMBERS,
    "forum_members",
    MemberKind,
    Text("Medlemmer", "Members"),
    Text("Organisationer, der er med ved periodens udgang", "Organisations present at the end of the period"),
    Text("De, der er gået ud igen, tæller ikke.", "Those who have left again do not count."),
    _forum_members,
    ("kind", "joined_month", "left_month", "count"),
    minimum_n=None,
)
