"""How long it takes from an offer to education or work, and what is known half a year after a course."""

from dataclasses import dataclass

from vink_model.domain.cells import Cells
from vink_model.domain.codes import Answer, Assessment
from vink_model.domain.cohorts import Followed, Outcome
from vink_model.month import Month

MONTHS_TO_WORK = 12
MONTHS_TO_ASSESSMENT = 6


@dataclass(frozen=True, slots=True)
class AfterEnd:
    """Those whose course has ended, by what is known of them 6 months later."""

    well: int
    """Assessed as not at risk."""
    at_risk: int
    missing: int
    """Their 6 months have passed, and nobody assessed them."""
    waiting: int
    """Their 6 months have not passed."""

    @property
    def mature(self) -> int:
        """Those whose 6 months have passed."""
        return self.well + self.at_risk + self.missing


def followed_to_work(courses: Cells, as_of: Month) -> tuple[Followed, ...]:
    """All who were offered a course, in groups by the month of the offer and by what came of it.

    What is dated after the last counted month has not happened yet, and an offer after it has not been made.
    """
    found = []
    for (offered, lag), count in courses.cross("offer_month", "months_to_education_or_work").items():
        if not count or offered is None or Month.parse(offered) > as_of:
            continue
        start = Month.parse(offered)
        ended = None if lag is None else start.plus(int(lag))
        has_happened = ended is not None and ended <= as_of
        outcome = Outcome.EVENT if has_happened else Outcome.WAITING
        found.append(Followed(count, start, outcome, ended if has_happened else None))
    return tuple(found)


def after_end(courses: Cells, as_of: Month) -> AfterEnd:
    """What is known of those who took a course that has ended; the clock starts at its end."""
    ended = [value for value in courses.axes["end_month"].values if value and Month.parse(value) <= as_of]
    taken = courses.where(end_month=ended, answer=(Answer.ACCEPTED,))
    due = [value for value in ended if Month.parse(value).until(as_of) >= MONTHS_TO_ASSESSMENT]
    assessed = taken.where(end_month=due).by("assessment")
    well, at_risk = assessed[Assessment.NOT_AT_RISK], assessed[Assessment.AT_RISK]
    mature = sum(assessed.values())
    return AfterEnd(well, at_risk, mature - well - at_risk, taken.total() - mature)
