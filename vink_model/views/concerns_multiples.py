"""Small charts side by side: one for each value of a breakdown, all on one axis, each with its own median."""

from dataclasses import dataclass
from fractions import Fraction
from statistics import median

from vink_model.domain.cells import Cells
from vink_model.domain.dataset import Dataset
from vink_model.domain.looks import looks
from vink_model.domain.messages import Heading, Message, Table, Value
from vink_model.domain.trends import Rules
from vink_model.text import Quantity, Text, Unit, phrase
from vink_model.views.concerns_breakdowns import Breakdown, breakdowns_of
from vink_model.views.concerns_chart import Course, control_lines, course_of
from vink_model.views.concerns_filters import ConcernFilters
from vink_model.views.concerns_looking import Looking
from vink_model.views.concerns_series import monthly
from vink_model.views.events import marks_in_words, marks_of_months

DIMENSIONS = ("channel", "area", "severity", "level")
MOST = 9
"""Small charts; more are told in the table."""


@dataclass(frozen=True, slots=True)
class Multiples:
    """The small charts with what is said of them together."""

    together: Message
    panels: tuple[Message, ...]


def multiples_of(
    dataset: Dataset, chosen: Cells, filters: ConcernFilters, breakdown: Breakdown, rules: Rules
) -> Multiples:
    """The values of a breakdown, the most frequent first; at most nine are drawn."""
    counts = breakdown.ordered(chosen.by(breakdown.dimension))
    values = sorted((pair for pair in counts if pair[1]), key=lambda pair: -pair[1])
    courses = {code: _run(dataset, chosen, filters, breakdown.dimension, code, rules) for code, _ in values}
    drawn = dict(list(courses.items())[:MOST])
    highest = max((n or 0 for course in drawn.values() for n in course.months.values()), default=1)
    return Multiples(
        _together(dataset, breakdown, courses, len(drawn)),
        tuple(_panel(dataset, breakdown, code, course, highest) for code, course in drawn.items()),
    )


def multiple_choices(dataset: Dataset) -> dict[str, Breakdown]:
    """The breakdowns that small charts are made of."""
    return {b.dimension: b for b in breakdowns_of(dataset) if b.dimension in DIMENSIONS and b.labels}


def chosen_breakdown(dataset: Dataset, looking: Looking) -> Breakdown:
    """The breakdown of the small charts."""
    choices = multiple_choices(dataset)
    return choices.get(looking.multiples, choices["channel"])


def _run(
    dataset: Dataset, chosen: Cells, filters: ConcernFilters, dimension: str, code: str, rules: Rules
) -> Course:
    """A run chart of one value around its median."""
    months = monthly(dataset, chosen, filters, **{dimension: (code,)})
    part = tuple((dict(filters.part) | {dimension: (code,)}).items())
    return course_of(dataset, months, part, rules, is_run=True)


def _median(course: Course) -> Fraction:
    return Fraction(median([n for n in course.months.values() if n is not None]))


def _total(course: Course) -> int:
    return sum(n for n in course.months.values() if n is not None)


def _panel(dataset: Dataset, breakdown: Breakdown, code: str, course: Course, highest: int) -> Message:
    marks = marks_of_months(dataset.plan, tuple(course.months))
    chart = control_lines(course, marks=marks, highest=highest, is_small=True)
    return Message(
        key=f"course_{breakdown.dimension}_{code}",
        title=breakdown.labels[code],
        sentence=phrase(
            "n = {n}, median {median} om måneden: {reading}.",
            "n = {n}, median {median} a month: {reading}.",
            n=_total(course),
            median=Quantity(_median(course), Unit.NUMBER),
            reading=course.shown.words,
        ),
        table=Table((), ()),
        sources=(dataset.source_of("concerns"),),
        chart=chart,
        n=_total(course),
        claims=(course.shown,),
    )


def _together(dataset: Dataset, breakdown: Breakdown, courses: dict[str, Course], drawn: int) -> Message:
    judged = [course for course in courses.values() if course.is_judged]
    found = sum(course.chart.has_signal for course in judged)
    return Message(
        key="multiples",
        title=Text("Følges de ad over tid?", "Do they go together over time?"),
        sentence=_found_said(len(courses), len(judged), found),
        table=_table(breakdown, courses),
        sources=(dataset.source_of("concerns"),),
        n=sum(map(_total, courses.values())),
        notes=(
            *(_looks_said(len(judged)) if judged else ()),
            Text(
                "Alle kurver har samme akse; stregen er hver kurves egen median.",
                "All courses have the same axis; the stroke is each one's own median.",
            ),
            *_events_said(dataset, courses),
            *(_rest_said(len(courses) - drawn) if len(courses) > drawn else ()),
        ),
        claims=tuple(course.shown for course in courses.values()),
    )


def _events_said(dataset: Dataset, courses: dict[str, Course]) -> tuple[Text, ...]:
    months = tuple(next((course.months for course in courses.values()), ()))
    return marks_in_words(marks_of_months(dataset.plan, months))


def _found_said(courses: int, judged: int, found: int) -> Text:
    if not judged:
        return Text(
            "Ingen af kurverne har henvendelser nok til at blive vurderet: de er kun vist.",
            "None of the courses has concerns enough to be judged: they are only shown.",
        )
    return phrase(
        "{found} af {judged} vurderede kurver viser et signal; {rest} har for få henvendelser til at "
        "blive vurderet.",
        "{found} of {judged} judged courses show a signal; {rest} have too few concerns to be judged.",
        found=found,
        judged=judged,
        rest=courses - judged,
    )


def _looks_said(judged: int) -> tuple[Text, ...]:
    looked = looks(judged)
    return (
        phrase(
            "{n} kurver er vurderet. Hver har omkring 1 ud af 20 risiko for et signal ved et rent "
            "tilfælde: vent {expected} falske i alt.",
            "{n} courses were judged. Each has about a 1 in 20 risk of a signal by sheer chance: "
            "expect {expected} false ones in all.",
            n=looked.number,
            expected=Quantity(looked.expected, Unit.NUMBER, 1),
        ),
    )


def _rest_said(rest: int) -> tuple[Text, ...]:
    return (
        phrase(
            "De {n} med færrest henvendelser er ikke tegnet; de står i tabellen.",
            "The {n} with the fewest concerns are not drawn; they stand in the table.",
            n=rest,
        ),
    )


def _table(breakdown: Breakdown, courses: dict[str, Course]) -> Table:
    return Table(
        (
            Heading(breakdown.dimension, breakdown.name),
            Heading("count", Text("Henvendelser", "Concerns"), Unit.COUNT),
            Heading("median", Text("Median om måneden", "Median a month"), Unit.NUMBER),
            Heading("reading", Text("Læsning", "Reading")),
        ),
        tuple(_row(breakdown, code, course) for code, course in courses.items()),
    )


def _row(breakdown: Breakdown, code: str, course: Course) -> tuple[Value, ...]:
    return breakdown.labels[code], _total(course), _median(course), course.shown.words
