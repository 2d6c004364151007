"""The observed concerns month by month: only drawn, since a control chart asks for more than a plot."""

from fractions import Fraction

from vink_model.domain.cells import Cells
from vink_model.domain.dataset import Dataset
from vink_model.domain.messages import Bars, Heading, Mark, Message, Series, Table
from vink_model.domain.plan import Event
from vink_model.month import Month, span
from vink_model.text import Quantity, Text, Unit, joined, phrase
from vink_model.views.concerns_filters import ConcernFilters, months_of
from vink_model.views.concerns_words import (
    concerns_said,
    event_mark,
    few_said,
    month_said,
    part_of_month,
)

ENOUGH_MONTHS = 12
"""With fewer months nothing is said about a course over time."""

Monthly = dict[Month, int | None]


def months_message(dataset: Dataset, chosen: Cells, filters: ConcernFilters) -> Message:
    """The chosen concerns in every month of the period; a month without rows in the source stays open."""
    monthly = _monthly(dataset.cells["concerns"], chosen, filters)
    months = tuple(monthly)
    marked = tuple(e for e in dataset.plan.events if months[0] <= Month.of(e.day) <= months[-1])
    return Message(
        key="months",
        title=Text("Hvornår kom henvendelserne?", "When did the concerns come?"),
        sentence=_sentence(monthly, chosen.total()),
        table=_table(monthly),
        sources=(dataset.source_of("concerns"), *dict.fromkeys(event.source for event in marked)),
        chart=Bars(
            categories=tuple(month_said(month) for month in months),
            series=(Series("count", Text("Henvendelser", "Concerns"), tuple(monthly.values())),),
            unit=Unit.COUNT,
            marks=tuple(_mark(event, months[0]) for event in marked),
        ),
        n=chosen.total(),
        notes=(*_reservations(monthly), *few_said(chosen.total())),
    )


def _monthly(observed: Cells, chosen: Cells, filters: ConcernFilters) -> Monthly:
    """A month that the source has rows for can count 0; one that it has none for is unknown."""
    known = {Month.parse(month) for month in months_of(observed) if filters.covers(month)}
    counts = {Month.parse(month): n for month, n in chosen.by("month").items() if month is not None}
    return {month: counts[month] if month in known else None for month in span(min(known), max(known))}


def _sentence(monthly: Monthly, total: int) -> Text:
    counts = [n for n in monthly.values() if n is not None]
    months = tuple(monthly)
    if len(months) == 1:
        return phrase("{n} i {month}.", "{n} in {month}.", n=concerns_said(total), month=months[0])
    return phrase(
        "{n} fra {first} til {last}: mellem {least} og {most} om måneden, {mean} i gennemsnit.",
        "{n} from {first} to {last}: between {least} and {most} a month, {mean} on average.",
        n=concerns_said(total),
        first=months[0],
        last=months[-1],
        least=min(counts),
        most=max(counts),
        mean=Quantity(Fraction(total, len(counts)), Unit.NUMBER, decimals=1),
    )


def _reservations(monthly: Monthly) -> tuple[Text, ...]:
    open_months = tuple(month_said(month) for month, n in monthly.items() if n is None)
    notes = [
        Text(
            "Søjlerne viser tallene, som de er talt op; om udsving fra måned til måned er mere end "
            "tilfældige, er ikke vurderet her.",
            "The bars show the counts as they are; whether swings from month to month are more than chance "
            "is not judged here.",
        )
    ]
    if len(monthly) < ENOUGH_MONTHS:
        notes.append(
            phrase(
                "{n} måneder er for få til at sige noget om en udvikling.",
                "{n} months are too few to say anything about a course over time.",
                n=len(monthly),
            )
        )
    if open_months:
        notes.append(
            phrase(
                "Kilden har ingen rækker for {months}; de er vist som ukendte, ikke som 0.",
                "The source has no rows for {months}; they are shown as unknown, not as 0.",
                months=joined(open_months, ", "),
            )
        )
    return tuple(notes)


def _mark(event: Event, first: Month) -> Mark:
    return event_mark(event, first.until(Month.of(event.day)) - 0.5 + part_of_month(event.day))


def _table(monthly: Monthly) -> Table:
    return Table(
        (
            Heading("month", Text("Måned", "Month")),
            Heading("count", Text("Henvendelser", "Concerns"), Unit.COUNT),
        ),
        tuple(
            (month_said(month), n if n is not None else Text("Ikke oplyst", "Not stated"))
            for month, n in monthly.items()
        ),
    )
