"""The plan's events stand on every axis of months, wherever a screen draws one."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.views.sample import everything, messages_in, sample
from vink_model.domain.charts import Bars, ControlLines, Lines
from vink_model.domain.codes import EventKind
from vink_model.domain.dataset import Dataset
from vink_model.domain.money_charts import Pace
from vink_model.domain.plan import Event
from vink_model.month import Month, span
from vink_model.text import Language, Text, month_name
from vink_model.views.events import events_within

MONTHS = {month_name(m, Language.DA, short=True): m for m in span(Month(2009, 1), Month(2020, 12))}
OverTime = Bars | Lines | ControlLines | Pace


def eventful() -> Dataset:
    """The sample with something that happened in the spring of each year."""
    dataset = sample()
    source = dataset.plan.events[0].source
    more = tuple(
        Event(f"spring_{y}", Month(y, 4).first_day, EventKind.EVENT, Text("Forår", "Spring"), None, source)
        for y in (2016, 2017)
    )
    return replace(dataset, plan=replace(dataset.plan, events=(*dataset.plan.events, *more)))


def axes_of_months(screen: object) -> Iterator[tuple[str, OverTime, tuple[Month, ...]]]:
    """Each chart of a screen whose categories are months, by its message's key."""
    for message in messages_in(screen):
        if isinstance(message.chart, Bars | Lines | ControlLines | Pace):
            months = tuple(MONTHS[c.da] for c in message.chart.categories if c.da in MONTHS)
            if months and len(months) == len(message.chart.categories):
                yield message.key, message.chart, months


@pytest.mark.parametrize("name", ["triangle", "concerns"])
def test_every_axis_of_months_carries_the_events_of_its_months(name: str) -> None:
    dataset = eventful()
    found = list(axes_of_months(everything(dataset)[name]))
    assert found
    for key, chart, months in found:
        events = events_within(dataset.plan, months)
        assert events, key
        assert len(chart.marks) == len(events), key


def test_the_months_of_a_budget_year_carry_its_events() -> None:
    """Their names have no year, so they are found by what they are."""
    found = [m for m in messages_in(everything(eventful())["budget"]) if m.key == "booked_months"]
    paces = [m for m in messages_in(everything(eventful())["budget"]) if isinstance(m.chart, Pace)]
    assert found
    assert paces
    for message in (*found, *paces):
        assert isinstance(message.chart, Bars | Pace)
        assert message.chart.marks, message.key
        # April begins half a category after the middle of March, the third month.
        assert 2.5 in [round(mark.at, 6) for mark in message.chart.marks]


def test_no_other_screen_draws_months_without_this_test_knowing() -> None:
    screens = everything(eventful())
    others = screens.keys() - {"triangle", "concerns"}
    assert [key for name in others for key, _, _ in axes_of_months(screens[name])] == []


def test_the_published_years_carry_the_events_of_their_years() -> None:
    (history,) = (m for m in messages_in(everything(eventful())["concerns"]) if m.key == "history")
    assert isinstance(history.chart, Bars)
    assert len(history.chart.marks) == len(eventful().plan.events)
