"""What the observations say about a target: its measure, narrowed and counted over its own months."""

from vink_model.domain.codes import Measured, TargetKind
from vink_model.domain.dataset import Dataset
from vink_model.domain.measures import activities, concerns, courses, surveys
from vink_model.domain.measures.counted import Answer, Counted, Period, Tally, Uncounted, Used
from vink_model.domain.measures.definitions import counted_by_definition
from vink_model.domain.measures.measure import Measure, Scope
from vink_model.domain.plan import Plan, Target
from vink_model.domain.sheets import SHEETS
from vink_model.month import Month
from vink_model.text import Text, phrase

MEASURES: dict[Measured, Measure] = {
    measure.key: measure
    for measure in (
        courses.ACCEPTANCE,
        courses.REOFFER_3_MONTHS,
        courses.REOFFER_6_MONTHS,
        courses.EDUCATION_OR_WORK,
        courses.NOT_AT_RISK,
        courses.PROGRESSION,
        concerns.TRIAGE_IN_TIME,
        surveys.SURVEY_BENEFIT,
        activities.PARTICIPANTS,
        activities.ACTIVITIES_HELD,
        activities.FORUM_MEMBERS,
    )
}

NO_MONTH = Text(
    "Der er endnu ikke talt en eneste måned, så ingen ved, hvor langt planen er.",
    "Not one month has been counted yet, so nobody knows how far the plan has come.",
)
SHARE_OF_NOTHING = Text(
    "Målet er en andel, men det, der tælles, har ingen nævner.",
    "The target is a share, but what is counted has no denominator.",
)


def answered(target: Target, dataset: Dataset, as_of: Month | None) -> Answer:
    """What the observations say about a target, or why they say nothing."""
    measure = MEASURES[target.measured]
    cells = dataset.cells.get(measure.sheet)
    if cells is None or not len(cells):
        return Uncounted(_not_loaded(measure))
    if as_of is None:
        return Uncounted(NO_MONTH)
    if not _can_narrow(measure, target.subject):
        return Uncounted(_unknown_subject(measure, target.subject))
    scope = Scope(target.subject, period_of(target, dataset.plan), as_of)
    return _of_kind(target.kind, counted_by_definition(measure, cells, scope), scope)


def counted_until(dataset: Dataset) -> Month | None:
    """The last month that can have passed: counted, and not after the month in which it was loaded.

    Empty: nothing was counted, or nothing was loaded.
    """
    counted = dataset.months
    if counted is None or not dataset.imports:
        return None
    return min(counted[1], Month.of(max(load.loaded_at for load in dataset.imports.values()).date()))


def period_of(target: Target, plan: Plan) -> Period | None:
    """The months that a target is about: its year or all the years of the plan, as far as it was in force."""
    years = (target.year,) if target.year is not None else plan.years
    first = Month(min(years), 1) if years else target.valid_from
    last = Month(max(years), 12) if years else target.valid_until
    if first is None or last is None:
        return None
    return Period(max(first, target.valid_from or first), min(last, target.valid_until or last))


def _of_kind(kind: TargetKind, found: Counted | Tally, scope: Scope) -> Answer:
    """A number of successes can be promised as well as a share; a share of a plain number cannot."""
    if found.used is not None and found.used.before and kind is TargetKind.COUNT:
        return Uncounted(_two_definitions(found.used))
    match kind, found:
        case TargetKind.COUNT, Counted():
            return Tally(found.successes, scope.phase, found.used)
        case TargetKind.SHARE, Tally():
            return Uncounted(SHARE_OF_NOTHING)
        case _:
            return found


def _can_narrow(measure: Measure, subject: str | None) -> bool:
    return subject is None or (
        measure.subjects is not None and subject in {c.value for c in measure.subjects}
    )


def _not_loaded(measure: Measure) -> Text:
    title = SHEETS[measure.sheet].title
    return phrase("Arket {s} er ikke indlæst.", "The sheet {s} has not been loaded.", s=title)


def _unknown_subject(measure: Measure, subject: str | None) -> Text:
    return phrase(
        "Målets afgrænsning '{s}' findes ikke for {m}.",
        "The target's subject '{s}' does not exist for {m}.",
        s=subject or "",
        m=measure.label,
    )


def _two_definitions(used: Used) -> Text:
    """A number cannot be added up over two ways of counting."""
    return phrase(
        "Opgørelsen er ændret fra {month}; et tal før og et tal efter kan ikke lægges sammen.",
        "The count is made anew from {month}; a number before and one after cannot be added up.",
        month=used.valid_from,
    )
