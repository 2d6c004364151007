"""The plan's events at their places on time axes."""

from collections.abc import Sequence
from datetime import date

from vink_model.domain.messages import Mark, MarkKind
from vink_model.domain.plan import Event, Plan
from vink_model.month import Month
from vink_model.text import Text, phrase


def events_within(plan: Plan, months: Sequence[Month]) -> tuple[Event, ...]:
    """The events that fall within the months, in the order of time."""
    inside = (e for e in plan.events if months and months[0] <= Month.of(e.day) <= months[-1])
    return tuple(sorted(inside, key=lambda event: event.day))


def marks_of_months(plan: Plan, months: Sequence[Month]) -> tuple[Mark, ...]:
    """The events on an axis of months that follow each other."""
    return tuple(
        event_mark(event, months[0].until(Month.of(event.day)) - 0.5 + part_of_month(event.day))
        for event in events_within(plan, months)
    )


def marks_in_words(marks: Sequence[Mark]) -> tuple[Text, ...]:
    """Each mark with the number that stands for it on the charts."""
    return tuple(
        phrase("({n}) {label}", "({n}) {label}", n=number, label=mark.label)
        for number, mark in enumerate(marks, 1)
    )


def event_mark(event: Event, at: float) -> Mark:
    """An event at its place on a time axis, with its month."""
    said = phrase("{name}, {month}", "{name}, {month}", name=event.name, month=Month.of(event.day))
    return Mark(at, said, MarkKind.EVENT)


def part_of_year(day: date) -> float:
    """How much of its year lies before a day, from 0 up to 1."""
    first, next_first = date(day.year, 1, 1), date(day.year + 1, 1, 1)
    return (day - first).days / (next_first - first).days


def part_of_month(day: date) -> float:
    """How much of its month lies before a day, from 0 up to 1."""
    month = Month.of(day)
    return (day.day - 1) / (month.plus(1).first_day - month.first_day).days
