"""Each level month by month: activities held, people who came, concerns placed there."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from statistics import median

from vink_model.domain.dataset import Dataset
from vink_model.domain.measures import Period
from vink_model.domain.messages import ControlLines, ControlPoint, Heading, Message, Table, Value
from vink_model.domain.patterns import Pattern, judged_run, pattern
from vink_model.domain.plan import Level
from vink_model.domain.provenance import Source
from vink_model.domain.readings import Part, Reading, reading_of_part
from vink_model.domain.trends import Series, SeriesKind
from vink_model.month import Month, span
from vink_model.text import Quantity, Text, Unit, phrase
from vink_model.views.concerns_chart import Course, control_lines
from vink_model.views.concerns_words import month_said
from vink_model.views.events import marks_in_words, marks_of_months
from vink_model.views.levels import Levels, initiatives_on
from vink_model.views.triangle_words import found_said, looks_said

ACTIVITIES, PEOPLE, CONCERNS = "activities", "people", "concerns"
KINDS = {
    ACTIVITIES: Text("Aktiviteter", "Activities"),
    PEOPLE: Text("Deltagelser", "Attendances"),
    CONCERNS: Text("Henvendelser", "Concerns"),
}
_OUTSIDE = Text(
    "Uden for planen: ingen indsatser, så der er ingen aktiviteter at tælle. Kun henvendelser placeres her.",
    "Outside the plan: no initiatives, so there are no activities to count. Only concerns are placed here.",
)
_IN_FLOCKS = Text("vises blot, da deltagere kommer i flok", "only shown, since participants come in groups")


@dataclass(frozen=True, slots=True)
class LevelCourses:
    """One level's small charts. Empty: a kind without a message was not counted, or lies outside the plan."""

    level: Level
    panels: dict[str, Message]
    outside: Text | None


@dataclass(frozen=True, slots=True)
class Courses:
    """All levels' small charts, and what is said of them together."""

    together: Message
    levels: tuple[LevelCourses, ...]


@dataclass(frozen=True, slots=True)
class _Run:
    """One small chart before it is drawn."""

    level: Level
    kind: str
    months: dict[Month, int | None]
    shown: Pattern | None
    """None for people, who come in groups."""

    @property
    def total(self) -> int:
        return sum(n for n in self.months.values() if n is not None)

    @property
    def median(self) -> Fraction:
        return Fraction(median([n for n in self.months.values() if n is not None] or [0]))

    @property
    def words(self) -> Text:
        return _IN_FLOCKS if self.shown is None else self.shown.words


def level_courses(dataset: Dataset, levels: Levels, year: int | None) -> Courses | None:
    """The levels from the top down. Empty: None when neither activities nor concerns were loaded."""
    period = months_shown(dataset, year)
    if period is None:
        return None
    top_down = tuple(reversed(levels))
    runs = [run for level in top_down for run in _runs(dataset, level, period)]
    if not runs:
        return None
    highest = {kind: _highest(runs, kind) for kind in KINDS}
    panels = {(run.level.key, run.kind): _panel(dataset, run, highest[run.kind]) for run in runs}
    return Courses(
        _together(dataset, runs, period),
        tuple(
            LevelCourses(
                level,
                {kind: panels[level.key, kind] for kind in KINDS if (level.key, kind) in panels},
                _OUTSIDE if dataset.plan.is_outside(level) else None,
            )
            for level in top_down
        ),
    )


def months_shown(dataset: Dataset, year: int | None) -> Period | None:
    """The counted months, or those of one year. Empty: None when none was counted."""
    if dataset.months is None:
        return None
    first, last = dataset.months
    if year is not None:
        first, last = max(first, Month(year, 1)), min(last, Month(year, 12))
    return Period(first, last) if first <= last else None


def part_of(dataset: Dataset, level: Level, kind: str) -> Part:
    """Which cells belong to a level: activities by their initiative, concerns by where they were placed."""
    if kind == CONCERNS:
        return (("level", (level.key,)),)
    return (("initiative", tuple(i.key for i in initiatives_on(dataset.plan, (level,)))),)


def measure_of(kind: str) -> str:
    """The figure of the catalogue that a kind is read from."""
    return "concerns_counted" if kind == CONCERNS else "activities_on_level"


def _runs(dataset: Dataset, level: Level, period: Period) -> Iterator[_Run]:
    months = span(period.first, period.last)
    for kind in KINDS:
        sheet = "concerns" if kind == CONCERNS else "activities"
        if sheet not in dataset.imports or (kind != CONCERNS and dataset.plan.is_outside(level)):
            continue
        read = reading_of_part(measure_of(kind), dataset, period, part_of(dataset, level, kind))
        if read is None:
            continue
        if kind == PEOPLE:
            yield _Run(level, kind, _people(dataset, level, read, months), None)
        else:
            shown = pattern(measure_of(kind), read, is_run=True)
            yield _Run(level, kind, dict(zip(months, read.by_month, strict=True)), shown)


def _people(
    dataset: Dataset, level: Level, read: Reading, months: tuple[Month, ...]
) -> dict[Month, int | None]:
    """Attendances in the months in which activities are known."""
    kept = dict(part_of(dataset, level, PEOPLE))
    people = dataset.cells["activities"].where(**kept).by("month", "participants")
    known = zip(months, read.by_month, strict=True)
    return {month: None if held is None else people.get(str(month), 0) for month, held in known}


def _highest(runs: list[_Run], kind: str) -> int:
    return max((n or 0 for run in runs if run.kind == kind for n in run.months.values()), default=1)


def _panel(dataset: Dataset, run: _Run, highest: int) -> Message:
    return Message(
        key=f"course_{run.kind}",
        title=KINDS[run.kind],
        sentence=phrase(
            "{n} i alt, median {median} om måneden: {reading}.",
            "{n} in all, median {median} a month: {reading}.",
            n=run.total,
            median=Quantity(run.median, Unit.NUMBER),
            reading=run.words,
        ),
        table=Table((), ()),
        sources=(dataset.source_of("concerns" if run.kind == CONCERNS else "activities"),),
        chart=_chart(dataset, run, highest),
        n=run.total,
        claims=(run.shown,) if run.shown is not None else (),
    )


def _chart(dataset: Dataset, run: _Run, highest: int) -> ControlLines:
    months, marks = tuple(run.months), marks_of_months(dataset.plan, tuple(run.months))
    if run.shown is not None:
        series = Series(SeriesKind.COUNT, tuple(run.months.values()))
        course = Course(run.months, series, judged_run(series).chart, run.shown)
        return control_lines(course, marks=marks, highest=highest, is_small=True, label=KINDS[run.kind])
    centre = Decimal(f"{float(run.median):.2f}")
    return ControlLines(
        categories=tuple(map(month_said, months)),
        points=tuple(ControlPoint(n, centre) for n in run.months.values()),
        unit=Unit.COUNT,
        label=KINDS[run.kind],
        centre=Text("median", "median"),
        marks=marks,
        highest=highest,
        is_small=True,
    )


def _together(dataset: Dataset, runs: list[_Run], period: Period) -> Message:
    judged = [run for run in runs if run.shown is not None and run.shown.is_judged]
    found = sum(bool(run.shown and run.shown.signals) for run in judged)
    marks = marks_of_months(dataset.plan, span(period.first, period.last))
    return Message(
        key="level_courses",
        title=Text("Alle niveauer i tal", "All levels in figures"),
        sentence=found_said(len(judged), found),
        table=Table(
            (
                Heading("level", Text("Niveau", "Level")),
                Heading("kind", Text("Hvad", "What")),
                Heading("count", Text("I alt", "In all"), Unit.COUNT),
                Heading("median", Text("Median om måneden", "Median a month"), Unit.NUMBER),
                Heading("reading", Text("Læsning", "Reading")),
            ),
            tuple(_row(run) for run in runs),
        ),
        sources=tuple(dict.fromkeys(_sources(dataset, runs))),
        notes=(*looks_said(len(judged)), *marks_in_words(marks)),
        claims=tuple(run.shown for run in runs if run.shown is not None),
    )


def _sources(dataset: Dataset, runs: list[_Run]) -> Iterator[Source]:
    for run in runs:
        yield dataset.source_of("concerns" if run.kind == CONCERNS else "activities")


def _row(run: _Run) -> tuple[Value, ...]:
    return (run.level.name, KINDS[run.kind], run.total, run.median, run.words)
