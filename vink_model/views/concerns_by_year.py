"""All breakdowns in one table, year beside year, for those who want every figure at once."""

from fractions import Fraction

from vink_model.domain.cells import Cells
from vink_model.domain.dataset import Dataset
from vink_model.domain.messages import Heading, Message, Table, Value
from vink_model.text import Text, Unit, phrase
from vink_model.views.concerns_breakdowns import Breakdown
from vink_model.views.concerns_filters import ConcernFilters, months_of
from vink_model.views.concerns_words import concerns_said, few_said


def by_year_message(
    dataset: Dataset, chosen: Cells, filters: ConcernFilters, breakdowns: tuple[Breakdown, ...]
) -> Message:
    """Each value of each breakdown with its count in every chosen year; there is at least one concern."""
    years = tuple(sorted({month[:4] for month in months_of(chosen) if filters.covers(month)}))
    total = chosen.total()
    return Message(
        key="by_year",
        title=Text("Alle opdelinger, år for år", "All breakdowns, year by year"),
        sentence=phrase(
            "{total} delt op på {n} måder; hver opdeling giver det samme i alt.",
            "{total} split in {n} ways; each split adds up to the same.",
            total=concerns_said(total),
            n=len(breakdowns),
        ),
        table=Table(
            (
                Heading("breakdown", Text("Opdeling", "Breakdown")),
                Heading("value", Text("Værdi", "Value")),
                *(Heading(year, Text(year, year), Unit.COUNT) for year in years),
                Heading("count", Text("I alt", "In all"), Unit.COUNT),
                Heading("share", Text("Andel", "Share"), Unit.SHARE),
            ),
            tuple(row for b in breakdowns for row in _rows(b, chosen, years, total)),
        ),
        sources=(dataset.source_of("concerns"),),
        n=total,
        notes=few_said(total),
    )


def _rows(
    breakdown: Breakdown, chosen: Cells, years: tuple[str, ...], total: int
) -> tuple[tuple[Value, ...], ...]:
    counts = {(value, year): 0 for value in breakdown.labels for year in years}
    for (value, month), n in chosen.cross(breakdown.dimension, "month").items():
        if n and value is not None and month is not None:
            counts[value, month[:4]] += n
    sums: dict[str | None, int] = {
        value: sum(counts[value, year] for year in years) for value in breakdown.labels
    }
    return tuple(
        (
            breakdown.name,
            breakdown.labels[value],
            *(counts[value, year] for year in years),
            n,
            Fraction(n, total),
        )
        for value, n in breakdown.ordered(sums)
    )
