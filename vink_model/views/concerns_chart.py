"""The observed concerns month by month on a control chart: which chart, and what its rules found."""

from dataclasses import dataclass
from decimal import Decimal

from vink_model.domain.cells import Cells
from vink_model.domain.dataset import Dataset
from vink_model.domain.messages import ControlLines, ControlPoint, Heading, Mark, Message, Table, Value
from vink_model.domain.patterns import Pattern, judged, judged_run, signal_words
from vink_model.domain.readings import Part
from vink_model.domain.trends import ChartKind, ChartPoint, ControlChart, Rules, Series, SignalKind
from vink_model.month import Month
from vink_model.text import Text, Unit, joined
from vink_model.views.concerns_chart_words import chart_notes, chart_sentence
from vink_model.views.concerns_filters import ConcernFilters
from vink_model.views.concerns_looking import Looking
from vink_model.views.concerns_series import (
    COUNTED,
    Monthly,
    StatedLevel,
    monthly,
    read_months,
    series_of,
    stated_level,
)
from vink_model.views.concerns_words import few_said, month_said
from vink_model.views.events import events_within, marks_of_months

CENTRES = {ChartKind.RUN: Text("median", "median")}
MEAN = Text("gennemsnit", "mean")
CONCERNS = Text("Henvendelser", "Concerns")


@dataclass(frozen=True, slots=True)
class Course:
    """The months of one choice with their chart."""

    months: Monthly
    series: Series
    chart: ControlChart
    shown: Pattern
    """What the chart shows, to be held against the figures again."""
    stated: StatedLevel | None = None

    @property
    def is_judged(self) -> bool:
        """Whether there is enough to tell chance from more than chance."""
        return self.shown.is_judged


def course_of(
    dataset: Dataset,
    months: Monthly,
    part: Part,
    rules: Rules,
    stated: StatedLevel | None = None,
    *,
    is_run: bool = False,
) -> Course:
    """The months of a part of the concerns on the chart that fits them, or around their median."""
    series = series_of(months, stated)
    found = judged_run(series, rules) if is_run else judged(series, rules)
    read = read_months(dataset, months, part)
    shown = Pattern(COUNTED, read, rules, found.chart.signals, found.is_judged, is_run, series.phases)
    return Course(months, series, found.chart, shown, stated)


def chosen_course(dataset: Dataset, chosen: Cells, filters: ConcernFilters, looking: Looking) -> Course:
    """The chosen concerns by the chosen rules, with the level that was stated."""
    months = monthly(dataset, chosen, filters)
    stated = stated_level(dataset, months, looking.level)
    return course_of(dataset, months, filters.part, looking.rules, stated)


def months_message(dataset: Dataset, total: int, course: Course) -> Message:
    """The chosen concerns in every month of the period; a month without rows in the source stays open."""
    months = tuple(course.months)
    marked = events_within(dataset.plan, months)
    return Message(
        key="months",
        title=Text(
            "Svinger månederne mere, end tilfældet forklarer?",
            "Do the months vary more than chance explains?",
        ),
        sentence=chart_sentence(course.chart, months, total, shown=course.shown, stated=course.stated),
        table=_table(course),
        sources=(dataset.source_of("concerns"), *dict.fromkeys(event.source for event in marked)),
        chart=control_lines(course, marks=marks_of_months(dataset.plan, months)),
        n=total,
        notes=(
            *chart_notes(course.chart, course.months, is_judged=course.is_judged),
            *few_said(total),
        ),
        claims=(course.shown,),
    )


def control_lines(
    course: Course,
    *,
    marks: tuple[Mark, ...] = (),
    highest: int | None = None,
    is_small: bool = False,
    label: Text = CONCERNS,
) -> ControlLines:
    """The course as it is drawn."""
    chart = course.chart
    return ControlLines(
        categories=tuple(month_said(month) for month in course.months),
        points=tuple(_point(chart, point) for point in chart.points),
        unit=Unit.COUNT,
        label=label,
        centre=CENTRES.get(chart.kind, MEAN),
        marks=marks,
        phases=tuple(phase.first for phase in chart.phases[1:]),
        highest=highest,
        is_small=is_small,
    )


def _point(chart: ControlChart, point: ChartPoint) -> ControlPoint:
    # Too few crossings are said of a whole stretch, and single out no point in it.
    found = [
        s
        for s in chart.signals
        if s.first <= point.place <= s.last and s.kind is not SignalKind.FEW_CROSSINGS
    ]
    return ControlPoint(
        None if point.value is None else round(point.value),
        _rounded(point.centre),
        _rounded(point.low),
        _rounded(point.high),
        tuple(signal_words(s) for s in found) if point.value is not None else (),
        is_outside=any(s.kind is SignalKind.OUTSIDE for s in found),
    )


def _rounded(number: float | None) -> Decimal | None:
    return None if number is None else Decimal(f"{number:.2f}")


def _table(course: Course) -> Table:
    lines = control_lines(course)
    return Table(
        (
            Heading("month", Text("Måned", "Month")),
            Heading("count", Text("Henvendelser", "Concerns"), Unit.COUNT),
            Heading("centre", Text("Midterlinje", "Centre line"), Unit.NUMBER, 1),
            Heading("low", Text("Nedre grænse", "Lower limit"), Unit.NUMBER, 1),
            Heading("high", Text("Øvre grænse", "Upper limit"), Unit.NUMBER, 1),
            Heading("reading", Text("Skiller sig ud", "Stands out")),
        ),
        tuple(_row(month, p) for month, p in zip(course.months, lines.points, strict=True)),
    )


def _row(month: Month, point: ControlPoint) -> tuple[Value, ...]:
    value = point.value if point.value is not None else Text("Ikke oplyst", "Not stated")
    read = joined(point.signals, "; ") if point.signals else None
    return month_said(month), value, point.centre, point.low, point.high, read
