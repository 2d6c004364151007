"""How long things take: education or work within 12 months, and what is known 6 months after a course."""

from collections.abc import Iterator
from fractions import Fraction

from vink_model.domain.cells import Cells
from vink_model.domain.codes import CourseKind
from vink_model.domain.cohorts import bounds, lag_counts, mature_cohort
from vink_model.domain.course_times import MONTHS_TO_WORK, AfterEnd, after_end, followed_to_work
from vink_model.domain.dataset import Dataset
from vink_model.domain.measures import counted_until
from vink_model.domain.messages import Heading, Lines, Message, Series, Table, Value
from vink_model.domain.survival import LEAST_AT_RISK, Curve, survival
from vink_model.month import Month
from vink_model.text import Quantity, Text, Unit, joined, phrase

ALL_COURSES = Text("Alle forløb", "All courses")
_KIND = Heading("kind", Text("Forløb", "Course"))
_TIME_TO_WORK = (
    _KIND,
    Heading("mature", Text("Modne", "Mature"), Unit.COUNT),
    Heading("successes", Text("Heraf i uddannelse eller job", "In education or work"), Unit.COUNT),
    Heading("share", Text("Andel", "Share"), Unit.SHARE),
    Heading("waiting", Text("Endnu ikke 12 måneder", "Not yet 12 months"), Unit.COUNT),
    Heading("ahead", Text("Heraf allerede lykkedes", "Already succeeded"), Unit.COUNT),
)
_AFTER_END = (
    _KIND,
    Heading("well", Text("Ikke truet", "Not at risk"), Unit.COUNT),
    Heading("at_risk", Text("Fortsat truet", "Still at risk"), Unit.COUNT),
    Heading("missing", Text("Ikke vurderet", "Not assessed"), Unit.COUNT),
    Heading("lowest", Text("Andel mindst", "Share at least"), Unit.SHARE),
    Heading("highest", Text("Andel højst", "Share at most"), Unit.SHARE),
    Heading("waiting", Text("Endnu ikke 6 måneder", "Not yet 6 months"), Unit.COUNT),
)


def time_messages(dataset: Dataset) -> tuple[Message, ...]:
    """Time to education or work, and the state half a year after the end. Empty: no course was counted."""
    courses, as_of = dataset.cells.get("courses"), counted_until(dataset)
    if courses is None or not len(courses) or as_of is None:
        return ()
    return (_to_work(courses, as_of, dataset), _after(courses, as_of, dataset))


def _to_work(courses: Cells, as_of: Month, dataset: Dataset) -> Message:
    groups = followed_to_work(courses, as_of)
    cohort = mature_cohort(groups, MONTHS_TO_WORK, as_of)
    curve = survival(lag_counts(groups, as_of))
    return Message(
        key="time_to_work",
        title=Text("Hvor mange er i uddannelse eller job inden 12 måneder?", _TITLE_OF_WORK),
        sentence=phrase(
            "{x} af {n} modne: fik tilbuddet for mindst 12 måneder siden. {m} har endnu ikke haft 12 måneder "
            "og tæller hverken for eller imod.",
            "{x} of {n} mature: offered at least 12 months ago. {m} have not yet had 12 months and count "
            "neither for nor against.",
            x=cohort.successes,
            n=cohort.mature,
            m=cohort.waiting,
        ),
        chart=_curve_drawn(curve),
        table=Table(_TIME_TO_WORK, tuple(_work_rows(courses, as_of))),
        sources=(dataset.source_of("courses"),),
        n=sum(group.count for group in groups),
        notes=tuple(_curve_notes(curve)),
    )


_TITLE_OF_WORK = "How many are in education or work within 12 months?"


def _work_rows(courses: Cells, as_of: Month) -> Iterator[tuple[Value, ...]]:
    for name, cells in _by_kind(courses):
        one = mature_cohort(followed_to_work(cells, as_of), MONTHS_TO_WORK, as_of)
        yield (name, one.mature, one.successes, one.share, one.waiting, one.ahead)


def _curve_drawn(curve: Curve) -> Lines | None:
    """The share that has come so far, month by month. Empty: None where too few are followed for a curve."""
    steps = curve.steps[: MONTHS_TO_WORK + 1]
    if len(steps) <= 1:
        return None
    shares = tuple(Fraction(1 - step.share).limit_denominator(10_000) for step in steps)
    months = tuple(phrase("{n} mdr.", "{n} mths", n=step.lag) for step in steps)
    label = Text("I uddannelse eller job, Kaplan-Meier", "In education or work, Kaplan-Meier")
    return Lines(months, (Series("to_work", label, shares),), Unit.SHARE)


def _curve_notes(curve: Curve) -> Iterator[Text]:
    last = curve.at(MONTHS_TO_WORK) or (curve.steps[-1] if curve.steps else None)
    if last is None:
        yield phrase(
            "Færre end {n} er fulgt: ingen kurve, da den ville vise enkelte personer.",
            "Fewer than {n} are followed: no curve, since it would show single persons.",
            n=LEAST_AT_RISK,
        )
        return
    yield phrase(
        "Kurven tager også dem med, der endnu ikke har haft 12 måneder, så længe de er fulgt (Kaplan-Meier): "
        "{share} efter {lag} måneder, {risk} fulgt så langt.",
        "The curve also takes those in who have not yet had 12 months, for as long as they were followed "
        "(Kaplan-Meier): {share} after {lag} months, {risk} followed that far.",
        share=Quantity(Fraction(1 - last.share).limit_denominator(10_000), Unit.SHARE),
        lag=last.lag,
        risk=last.at_risk,
    )
    if curve.is_cut:
        yield phrase(
            "Kurven slutter, hvor færre end {n} er fulgt. Det er ikke talt, om nogen er flyttet eller døde.",
            "The curve ends where fewer than {n} are followed. Who moved or died is not counted.",
            n=LEAST_AT_RISK,
        )


def _after(courses: Cells, as_of: Month, dataset: Dataset) -> Message:
    found = after_end(courses, as_of)
    return Message(
        key="after_end",
        title=Text("Hvad vides 6 måneder efter forløbet?", "What is known 6 months after the course?"),
        sentence=_after_sentence(found),
        table=Table(_AFTER_END, tuple(_after_rows(courses, as_of))),
        sources=(dataset.source_of("courses"),),
        n=found.mature + found.waiting,
        notes=(
            Text(
                "Uret går fra forløbets slutning. Andelen er af dem, der har taget et forløb; målet regner "
                "med alle, der fik et tilbud.",
                "The clock starts at the end of the course. The share is of those who took a course; the "
                "target counts all who were offered one.",
            ),
        ),
    )


def _after_sentence(found: AfterEnd) -> Text:
    limits = bounds(found.well, found.missing, found.mature)
    if limits is None:
        return Text("Ingen har haft 6 måneder efter deres forløb endnu.", "Nobody has had 6 months yet.")
    counts = phrase(
        "{n} har haft 6 måneder: {well} vurderet ikke truet, {risk} fortsat truet, {missing} ikke vurderet.",
        "{n} have had 6 months: {well} assessed not at risk, {risk} still at risk, {missing} not assessed.",
        n=found.mature,
        well=found.well,
        risk=found.at_risk,
        missing=found.missing,
    )
    if not found.missing:
        return counts
    between = phrase(
        "Andelen ligger mellem {low} og {high}, alt efter hvad de ikke vurderede ville have vist.",
        "The share lies between {low} and {high}, whatever those not assessed would have shown.",
        low=Quantity(limits[0], Unit.SHARE),
        high=Quantity(limits[1], Unit.SHARE),
    )
    return joined((counts, between))


def _after_rows(courses: Cells, as_of: Month) -> Iterator[tuple[Value, ...]]:
    for name, cells in _by_kind(courses):
        one = after_end(cells, as_of)
        low, high = bounds(one.well, one.missing, one.mature) or (None, None)
        yield (name, one.well, one.at_risk, one.missing, low, high, one.waiting)


def _by_kind(courses: Cells) -> Iterator[tuple[Text, Cells]]:
    yield ALL_COURSES, courses
    for kind in CourseKind:
        yield kind.label, courses.where(kind=(kind,))
