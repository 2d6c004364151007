"""The cells behind each headline figure of the overview, and the months that its story is about."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from vink_model.domain.codes import Answer
from vink_model.domain.commentary import About, Story
from vink_model.domain.dataset import Dataset
from vink_model.domain.measures import Period
from vink_model.domain.messages import Figure, Heading, Table
from vink_model.domain.reconcile import stated_total
from vink_model.domain.sheets.plan_columns import PLAN
from vink_model.domain.verdicts import Judgement
from vink_model.month import Month
from vink_model.text import Text, Unit, joined
from vink_model.views.measured_by import MEASURED_BY
from vink_model.views.outcomes_summary import targets_in

Verdicts = tuple[Judgement, ...]

_COUNT = Text("Antal", "Number")


def with_cells(figure: Figure, dataset: Dataset, verdicts: Verdicts) -> Figure:
    """The figure with the cells behind it and the place of its story."""
    cells, period = _CELLS[figure.key](dataset, verdicts), _PERIODS[figure.key](dataset)
    measure = MEASURED_BY["overview"][figure.key][0]
    value = joined((figure.value, figure.detail), ", ")
    story = Story(About(measure, period), value) if period is not None else None
    return replace(figure, table=cells, story=story)


def _published(dataset: Dataset, _: Verdicts) -> Table:
    return Table(
        (
            Heading("period", Text("Periode", "Period")),
            Heading("enquiries", Text("Henvendelser", "Concerns"), Unit.COUNT),
            Heading("source", Text("Kilde", "Source")),
        ),
        tuple((p.period, p.enquiries, p.source.text) for p in dataset.plan.published_concerns),
    )


def _by_verdict(_: Dataset, verdicts: Verdicts) -> Table:
    return targets_in(verdicts)


def _by_answer(dataset: Dataset, _: Verdicts) -> Table:
    answers = dataset.cells["courses"].by("answer")
    return Table(
        (Heading("answer", Text("Svar", "Answer")), Heading("count", _COUNT, Unit.COUNT)),
        tuple((answer.label, answers[answer]) for answer in Answer),
    )


def _by_initiative(dataset: Dataset, _: Verdicts) -> Table:
    cells = dataset.cells["activities"]
    held, people = cells.by("initiative"), cells.by("initiative", "participants")
    named = {i.key: i.name for i in dataset.plan.initiatives}
    return Table(
        (
            Heading("initiative", Text("Indsats", "Initiative")),
            Heading("held", Text("Afholdt", "Held"), Unit.COUNT),
            Heading("participants", Text("Deltagere", "Participants"), Unit.COUNT),
        ),
        tuple((named.get(key or "", key), n, people[key]) for key, n in held.items() if n),
    )


def _by_year(dataset: Dataset, _: Verdicts) -> Table:
    totals = [t for year in dataset.plan.years if (t := stated_total(dataset.plan, PLAN, year, year))]
    return Table(
        (
            Heading("year", Text("År", "Year"), Unit.YEAR),
            Heading("amount", Text("Ramme", "Frame"), Unit.KRONER),
            Heading("source", Text("Kilde", "Source")),
        ),
        tuple((t.year_to, t.amount_kr, t.source.text) for t in totals),
    )


def _newest_published(dataset: Dataset) -> Period | None:
    newest = next(reversed(dataset.plan.published_concerns), None)
    return None if newest is None else _years(newest.year_from, newest.year_to)


def _plan_years(dataset: Dataset) -> Period | None:
    years = dataset.plan.years
    return _years(years[0], years[-1]) if years else None


def _newest_year(dataset: Dataset) -> Period | None:
    years = dataset.plan.years
    return _years(years[-1], years[-1]) if years else None


def _counted(dataset: Dataset) -> Period | None:
    return Period(*dataset.months) if dataset.months is not None else None


def _years(first: int, last: int) -> Period:
    return Period(Month(first, 1), Month(last, 12))


_CELLS: Mapping[str, Callable[[Dataset, Verdicts], Table]] = {
    "concerns": _published,
    "targets": _by_verdict,
    "courses": _by_answer,
    "activities": _by_initiative,
    "money": _by_year,
}
_PERIODS: Mapping[str, Callable[[Dataset], Period | None]] = {
    "concerns": _newest_published,
    "targets": _plan_years,
    "courses": _counted,
    "activities": _counted,
    "money": _newest_year,
}
