"""Made-up courses that grow from the founded concerns.

Real: how many concerns were founded, and that each started a course in the years whose count says so.
All else is assumed.
"""

from collections.abc import Iterable, Iterator

from sample_data.synthetic.cells import Row
from sample_data.synthetic.concerns import FoundedConcern
from sample_data.synthetic.dice import Dice
from vink_model.domain.codes import Answer, Assessment, Coded, CourseKind, Progression, Reoffer
from vink_model.month import Month

FIRST_OFFERS = {CourseKind.MENTOR: 70, CourseKind.PARENT_COACH: 30}
SECOND_OFFER = 0.45
"""Assumed chance that the family is offered the other kind of course as well."""
ACCEPTED_FIRST, ACCEPTED_SECOND = 0.7, 0.55
MONTHS_TO_OFFER = 1
"""Assumed: at most so many months go from concern to offer."""
MONTHS_TO_START = 2
COURSE_MONTHS = (4, 11)
OPEN_OFFER_MONTHS = 2
"""Assumed: an offer so young may still await its answer."""
FIRST_REOFFER, SECOND_REOFFER = 3, 6
"""Months after a refusal at which the course is to be offered again."""
REOFFERED_IN_TIME, REOFFERED_LATER = 0.75, 0.6
EDUCATION_OR_WORK_OF_STARTED, EDUCATION_OR_WORK_OF_OTHERS = 0.8, 0.45
MONTHS_TO_EDUCATION_OR_WORK = (1, 14)
MONTHS_TO_ASSESSMENT = 6
ASSESSMENTS = {Assessment.NOT_AT_RISK: 75, Assessment.AT_RISK: 15, Assessment.NOT_ASSESSED: 10}
PROGRESSIONS = {Progression.PROGRESS: 68, Progression.NO_PROGRESS: 20, Progression.NOT_MEASURED: 12}


def make_courses(founded: Iterable[FoundedConcern], last: Month, dice: Dice) -> Iterator[Row]:
    """The offers that each founded concern led to, and what became of them when the last month ended."""
    for concern in founded:
        first = dice.pick(FIRST_OFFERS)
        yield _first_offer(concern, first, last, dice)
        if dice.falls(SECOND_OFFER):
            other = CourseKind.PARENT_COACH if first is CourseKind.MENTOR else CourseKind.MENTOR
            yield _offer(
                other, _soon(concern.month, MONTHS_TO_OFFER, last, dice), last, dice, ACCEPTED_SECOND
            )


def _first_offer(concern: FoundedConcern, kind: CourseKind, last: Month, dice: Dice) -> Row:
    if not concern.has_started:
        return _offer(kind, _soon(concern.month, MONTHS_TO_OFFER, last, dice), last, dice, ACCEPTED_FIRST)
    # The published count of the year says that the course was started in it.
    year_end = Month(concern.month.year, 12)
    offered = _soon(concern.month, MONTHS_TO_OFFER, year_end, dice)
    return _accepted(kind, offered, _soon(offered, MONTHS_TO_START, year_end, dice), last, dice)


def _offer(kind: CourseKind, offered: Month, last: Month, dice: Dice, chance: float) -> Row:
    if offered.until(last) < OPEN_OFFER_MONTHS and dice.falls(chance):
        return _row(kind, offered, Answer.PENDING, assessment=Assessment.PENDING)
    if dice.falls(chance):
        return _accepted(kind, offered, offered.plus(dice.whole(0, MONTHS_TO_START)), last, dice)
    return _declined(kind, offered, last, dice)


def _accepted(kind: CourseKind, offered: Month, started: Month, last: Month, dice: Dice) -> Row:
    ended = started.plus(dice.whole(*COURSE_MONTHS))
    is_over = ended <= last
    is_due = ended.plus(MONTHS_TO_ASSESSMENT) <= last
    return _row(
        kind,
        offered,
        Answer.ACCEPTED,
        start_month=str(started) if started <= last else None,
        end_month=str(ended) if is_over else None,
        months_to_education_or_work=_months_taken(offered, last, dice, EDUCATION_OR_WORK_OF_STARTED),
        assessment=dice.pick(ASSESSMENTS) if is_due else Assessment.PENDING,
        progression=dice.pick(PROGRESSIONS) if is_over else Progression.PENDING,
    )


def _declined(kind: CourseKind, offered: Month, last: Month, dice: Dice) -> Row:
    first = _reoffer(offered, last, FIRST_REOFFER, dice.falls(REOFFERED_IN_TIME))
    later = _reoffer(offered, last, SECOND_REOFFER, dice.falls(REOFFERED_LATER))
    return _row(
        kind,
        offered,
        Answer.DECLINED,
        reoffer_3_months=first,
        reoffer_6_months=first if first is Reoffer.OFFERED else later,
        months_to_education_or_work=_months_taken(offered, last, dice, EDUCATION_OR_WORK_OF_OTHERS),
    )


def _reoffer(offered: Month, last: Month, months: int, was_offered: bool) -> Reoffer:
    if offered.plus(months) > last:
        return Reoffer.PENDING
    return Reoffer.OFFERED if was_offered else Reoffer.NOT_OFFERED


def _months_taken(offered: Month, last: Month, dice: Dice, chance: float) -> int | None:
    """Months until education or work; none when it has not come, or would come after the last month."""
    taken = dice.whole(*MONTHS_TO_EDUCATION_OR_WORK)
    return taken if dice.falls(chance) and offered.plus(taken) <= last else None


def _soon(month: Month, months: int, at_latest: Month, dice: Dice) -> Month:
    return min(month.plus(dice.whole(0, months)), at_latest)


def _row(kind: CourseKind, offered: Month, answer: Answer, **known: str | int | None) -> Row:
    nothing_yet: dict[str, str | int | None] = {
        "reoffer_3_months": Reoffer.NOT_RELEVANT,
        "reoffer_6_months": Reoffer.NOT_RELEVANT,
        "assessment": Assessment.NOT_ASSESSED,
        "progression": Progression.PENDING if answer is Answer.PENDING else Progression.NOT_MEASURED,
    }
    row = {"kind": kind, "offer_month": str(offered), "answer": answer} | nothing_yet | known
    return {key: value.value if isinstance(value, Coded) else value for key, value in row.items()}
