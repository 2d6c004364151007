"""A small plan and a handful of concerns that can be counted by head."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pandas as pd

from tests.views.sample import messages_in
from vink_model.domain.cells import Cells
from vink_model.domain.codes import Colour, EventKind, SecondCount
from vink_model.domain.dataset import Dataset, Import
from vink_model.domain.messages import Bars, ControlLines, Message
from vink_model.domain.plan import Event, Level, Plan, PublishedConcerns
from vink_model.domain.provenance import Source, Status
from vink_model.domain.sheets import SHEETS
from vink_model.text import Text
from vink_model.views.concerns import (
    ChosenConcerns,
    ConcernsScreen,
    FromWhere,
    HowSoon,
    OverTime,
    concerns_screen,
)
from vink_model.views.concerns_filters import ConcernFilters

PAGE = Source("Plan", 6, Status.STATED)
LOAD = Import(1, "tal.xlsx", "0" * 64, datetime(2018, 1, 1, tzinfo=UTC), "anna", 3, 3)


def a_year(
    year: int, enquiries: int, second: int | None = None, means: SecondCount | None = None, *, until: int = 0
) -> PublishedConcerns:
    return PublishedConcerns(year, until or year, enquiries, second, means, PAGE)


def an_event(key: str, day: date, kind: EventKind = EventKind.EVENT) -> Event:
    return Event(key, day, kind, Text(f"{key} da", f"{key} en"), None, PAGE)


def a_level(key: str, order: int) -> Level:
    name = key.capitalize()
    return Level(key, Colour.GREEN, order, Text(f"{name} niveau", f"{name} level"), Text("mål", "aim"), PAGE)


PUBLISHED = (
    a_year(2009, 49, until=2013),
    a_year(2014, 60, 22, SecondCount.COURSE_STARTED),
    a_year(2015, 100, 18, SecondCount.COURSE_STARTED),
    a_year(2016, 104, 8, SecondCount.FOUNDED),
    a_year(2017, 85, 10, SecondCount.FOUNDED_AND_STARTED),
)
PLAN = Plan(
    levels=(a_level("wide", 1), a_level("narrow", 2)),
    events=(
        an_event("attack", date(2015, 2, 14)),
        an_event("unit", date(2016, 1, 1), EventKind.DEFINITION_CHANGE),
        an_event("council", date(2016, 6, 22), EventKind.DECISION),
    ),
    published_concerns=PUBLISHED,
)


def concern(month: str, **said: object) -> dict[str, object]:
    usual: dict[str, object] = {
        "month": month,
        "channel": "vink_hotline",
        "reporter": "school",
        "kind": "person",
        "severity": "h72",
        "level": "wide",
        "area": "north",
        "age_band": "under_18",
        "triage": "in_time",
        "follow_up": "advice",
        "status": "synthetic",
        "count": 1,
    }
    return usual | said


ROWS = (
    concern("2016-05", count=20),
    concern("2016-06", channel="other", reporter="other", severity="h24", triage="late", count=10),
    concern("2016-08", channel="ssp", area="old_town", triage="pending", follow_up="founded", count=4),
    concern("2017-01", channel="ssp", area="old_town", triage="not_needed", level="narrow", count=6),
)


def a_dataset(*rows: dict[str, object], plan: Plan = PLAN) -> Dataset:
    frame = pd.DataFrame(list(rows), columns=[column.key for column in SHEETS["concerns"]])
    imports = {"concerns": LOAD} if rows else {}
    return Dataset(plan, {"concerns": Cells.of(SHEETS["concerns"], frame)}, imports, "1")


def a_screen(**chosen: object) -> ConcernsScreen:
    return concerns_screen(a_dataset(*ROWS), replace(ConcernFilters(), **chosen))  # type: ignore[arg-type]


def chosen_of(shown: ConcernsScreen) -> ChosenConcerns:
    assert shown.chosen is not None
    return shown.chosen


def messages(shown: ConcernsScreen) -> Iterator[Message]:
    yield from messages_in(shown)


def over_time(shown: ConcernsScreen) -> OverTime:
    part = chosen_of(shown).over_time
    assert part is not None
    return part


def from_where(shown: ConcernsScreen) -> FromWhere:
    part = chosen_of(shown).from_where
    assert part is not None
    return part


def how_soon(shown: ConcernsScreen) -> HowSoon:
    part = chosen_of(shown).how_soon
    assert part is not None
    return part


def lines(message: Message) -> ControlLines:
    assert isinstance(message.chart, ControlLines)
    return message.chart


def bars(message: Message | None) -> Bars:
    assert message is not None
    assert isinstance(message.chart, Bars)
    return message.chart


def breakdown(shown: ConcernsScreen, dimension: str) -> Message:
    return {**from_where(shown).breakdowns, **how_soon(shown).breakdowns}[dimension]


def drawn(message: Message) -> dict[str, object]:
    chart = bars(message)
    return dict(zip((c.da for c in chart.categories), chart.series[0].values, strict=True))


def words(message: Message | None) -> str:
    assert message is not None
    told = (message.title, message.sentence, *message.notes)
    return " ".join(t.da for t in told) + " " + " ".join(t.en for t in told)
