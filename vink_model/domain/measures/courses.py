"""Measures of the one-to-one courses: who accepts, who is asked again, and what comes of it."""

from vink_model.domain.cells import Cells
from vink_model.domain.codes import Answer, Assessment, CourseKind, Measured, Progression, Reoffer
from vink_model.domain.measures.counted import Counted
from vink_model.domain.measures.declaration import Rung
from vink_model.domain.measures.measure import Formula, Measure, Scope, months, narrowed, within
from vink_model.domain.measures.stages import Stage
from vink_model.text import Text

MONTHS_TO_EDUCATION_OR_WORK = 12
"""The plan's own limit, counted from the offer."""
MONTHS_TO_ASSESSMENT = 6
"""The plan's own limit, counted from the end of the course."""


def _offered(cells: Cells, scope: Scope) -> Cells:
    return within(narrowed(cells, "kind", scope.subject), "offer_month", scope.period)


def _acceptance(cells: Cells, scope: Scope) -> Counted:
    answers = _offered(cells, scope).by("answer")
    accepted, declined = answers[Answer.ACCEPTED], answers[Answer.DECLINED]
    return Counted(accepted, accepted + declined, pending=answers[Answer.PENDING])


def _reoffer(deadline: str) -> Formula:
    def formula(cells: Cells, scope: Scope) -> Counted:
        found = _offered(cells, scope).where(answer=(Answer.DECLINED,)).by(deadline)
        offered, not_offered = found[Reoffer.OFFERED], found[Reoffer.NOT_OFFERED]
        return Counted(
            offered,
            offered + not_offered,
            pending=found[Reoffer.PENDING],
            outside=found[Reoffer.NOT_RELEVANT],
        )

    return formula


def _education_or_work(cells: Cells, scope: Scope) -> Counted:
    """Mature offers only: counting the young ones as failures would hold their youth against them."""
    offered = _offered(cells, scope)
    mature = months(
        offered, "offer_month", lambda offer: offer.until(scope.as_of) >= MONTHS_TO_EDUCATION_OR_WORK
    )
    judged, successes = mature.total(), _in_education_or_work(mature)
    return Counted(
        successes,
        judged,
        pending=offered.total() - judged,
        already=_in_education_or_work(offered) - successes,
    )


def _in_education_or_work(cells: Cells) -> int:
    taken = cells.by("months_to_education_or_work")
    return sum(n for value, n in taken.items() if value and int(value) <= MONTHS_TO_EDUCATION_OR_WORK)


def _not_at_risk(cells: Cells, scope: Scope) -> Counted:
    """All who were offered a course; who declined has no end to count from and stays unassessed."""
    offered = _offered(cells, scope)
    due = months(offered, "end_month", lambda end: end.until(scope.as_of) >= MONTHS_TO_ASSESSMENT)
    assessed = offered.by("assessment")
    undecided = offered.where(assessment=_NOT_SEEN, answer=(Answer.PENDING,)).total()
    pending = undecided + _awaiting_assessment(offered) - _awaiting_assessment(due)
    judged = offered.total() - pending
    well, at_risk = assessed[Assessment.NOT_AT_RISK], assessed[Assessment.AT_RISK]
    return Counted(well, judged, pending=pending, missing=judged - well - at_risk)


_NOT_SEEN = (Assessment.PENDING, Assessment.NOT_ASSESSED)


def _awaiting_assessment(cells: Cells) -> int:
    return cells.where(assessment=(Assessment.PENDING,), answer=(Answer.ACCEPTED,)).total()


def _progression(cells: Cells, scope: Scope) -> Counted:
    found = _offered(cells, scope).where(answer=(Answer.ACCEPTED,)).by("progression")
    progress, none = found[Progression.PROGRESS], found[Progression.NO_PROGRESS]
    return Counted(
        progress,
        progress + none,
        pending=found[Progression.PENDING],
        outside=found[Progression.NOT_MEASURED],
    )


ACCEPTANCE = Measure(
    Measured.ACCEPTANCE,
    "courses",
    CourseKind,
    Text("Tilbud, der blev taget imod", "Offers that were accepted"),
    Text("Tilbud, der er svaret på", "Offers that were answered"),
    Text(
        "Tælles, når der er svaret; indtil da afventer tilbuddet.",
        "Counted once answered; pending until then.",
    ),
    _acceptance,
    ("offer_month", "kind", "answer"),
    stage=Stage.ANSWERED,
)


def _reoffer_measure(key: Measured, number: int) -> Measure:
    return Measure(
        key,
        "courses",
        CourseKind,
        Text(f"Tilbudt igen inden {number} måneder", f"Offered again within {number} months"),
        Text(
            "Borgere, der afslog, og for hvem et forløb er relevant",
            "Citizens who declined a relevant course",
        ),
        Text(
            f"Tælles, når der er tilbudt igen, eller når der er gået {number} måneder.",
            f"Counted once offered again, or once {number} months have gone.",
        ),
        _reoffer(key.value),
        ("offer_month", "kind", "answer", key.value),
        left_out=Text("Ikke relevant for et nyt tilbud", "Not relevant for a new offer"),
    )


REOFFER_3_MONTHS = _reoffer_measure(Measured.REOFFER_3_MONTHS, 3)
REOFFER_6_MONTHS = _reoffer_measure(Measured.REOFFER_6_MONTHS, 6)

EDUCATION_OR_WORK = Measure(
    Measured.EDUCATION_OR_WORK,
    "courses",
    CourseKind,
    Text(
        "I uddannelse eller beskæftigelse på noget tidspunkt inden 12 måneder efter tilbuddet",
        "In education or work at any time within 12 months of the offer",
    ),
    Text(
        "Alle, der fik tilbuddet for mindst 12 måneder siden, også de, der afslog",
        "All who got the offer at least 12 months ago, including those who declined",
    ),
    Text(
        "Kun tilbud, der er mindst 12 måneder gamle, tæller; yngre tilbud afventer, også de lykkede.",
        "Only offers at least 12 months old count; younger ones are pending, even those that succeeded.",
    ),
    _education_or_work,
    ("offer_month", "kind", "months_to_education_or_work"),
    stage=Stage.OFFERED,
)

NOT_AT_RISK = Measure(
    Measured.NOT_AT_RISK,
    "courses",
    CourseKind,
    Text(
        "Vurderet ikke radikaliseringstruet 6 måneder efter endt forløb",
        "Assessed as not at risk 6 months after the end of the course",
    ),
    Text(
        "Alle, der fik tilbuddet, også de, der afslog", "All who got the offer, including those who declined"
    ),
    Text(
        "Uret går fra forløbets slutning; indtil 6 måneder efter afventer borgeren.",
        "The clock starts at the end of the course; the citizen is pending until 6 months after it.",
    ),
    _not_at_risk,
    ("offer_month", "kind", "answer", "end_month", "assessment"),
    rung=Rung.STAFF_JUDGED,
    stage=Stage.OFFERED,
    remark=Text(
        "Nævneren er alle, der fik tilbuddet. De, der afslog, slutter aldrig et forløb og kan ikke vurderes.",
        "The denominator is all who got the offer. Those who declined end no course and cannot be assessed.",
    ),
)

PROGRESSION = Measure(
    Measured.PROGRESSION,
    "courses",
    CourseKind,
    Text("Målt progression", "Measured progress"),
    Text("Deltagere, der er målt før og efter", "Participants measured before and after"),
    Text(
        "Tælles efter målingen; deltagere i gang afventer.",
        "Counted once measured; those under way are pending.",
    ),
    _progression,
    ("offer_month", "kind", "answer", "progression"),
    rung=Rung.BEFORE_AFTER,
    stage=Stage.ACCEPTED,
    left_out=Text("Ikke målt", "Not measured"),
    is_gap=True,
)
