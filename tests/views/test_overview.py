"""The overview names what needs attention and gives each figure its period."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pandas as pd

from vink_model.domain.cells import Cells
from vink_model.domain.codes import Comparison, Measured, TargetKind
from vink_model.domain.dataset import Dataset, Import
from vink_model.domain.plan import BudgetLine, Plan, PublishedConcerns, StatedTotal, Target, Track
from vink_model.domain.provenance import Source, Status
from vink_model.domain.sheets import SHEETS
from vink_model.text import Text
from vink_model.views.overview import overview_screen

PAGE = Source("Plan", 4, Status.STATED)
LOAD = Import(1, "tal.xlsx", "0" * 64, datetime(2018, 1, 1, tzinfo=UTC), "anna", 3, 3)


def a_target(key: str, value: int | None, audience: str) -> Target:
    return Target(
        key=key,
        track="one",
        name=Text(f"{key} på dansk", f"{key} in English"),
        kind=TargetKind.COUNT,
        comparison=Comparison.AT_LEAST,
        value=None if value is None else Decimal(value),
        year=None,
        measured=Measured.PARTICIPANTS,
        subject=audience,
        unit=Text("personer", "persons"),
        population=Text("dem", "those"),
        success=Text("kom", "came"),
        source=PAGE,
    )


PLAN = Plan(
    tracks=(Track("one", 1, Text("Et", "One"), 2014, None, PAGE),),
    targets=(
        a_target("reached", 30, "pupils"),
        a_target("missed", 50, "parents"),
        a_target("lost", None, "frontline"),
    ),
    budget=(
        BudgetLine(2016, "one", "payer", 1_000_000, 100_000, None, PAGE),
        BudgetLine(2017, "one", "payer", 2_000_000, 100_000, None, PAGE),
    ),
    stated_totals=(
        StatedTotal("plan", 2016, 2016, 1_000_000, 100_000, PAGE),
        StatedTotal("plan", 2017, 2017, 2_000_000, 100_000, PAGE),
    ),
    published_concerns=(
        PublishedConcerns(2016, 2016, 104, 8, None, PAGE),
        PublishedConcerns(2017, 2017, 85, 10, None, PAGE),
    ),
)


def counted() -> Dataset:
    talk = {"month": "2017-12", "initiative": "a", "kind": "talk", "status": "stated", "count": 1}
    rows = [
        talk | {"audience": "pupils", "participants": 40},
        talk | {"audience": "parents", "participants": 20},
        talk | {"audience": "frontline", "participants": 70},
    ]
    frame = pd.DataFrame(rows, columns=[column.key for column in SHEETS["activities"]])
    return Dataset(PLAN, {"activities": Cells.of(SHEETS["activities"], frame)}, {"activities": LOAD})


def test_a_missed_target_and_an_unknown_one_ask_for_attention_with_their_counts() -> None:
    message = overview_screen(counted()).attention
    assert message is not None
    assert [(row[0], row[3]) for row in message.table.rows] == [
        (Text("missed på dansk", "missed in English"), Text("20 ud af 50", "20 out of 50")),
        (
            Text("lost på dansk", "lost in English"),
            Text(
                "Måltallet mangler i planens tekst; 70 er talt op",
                "The number is missing in the plan's text; 70 were counted",
            ),
        ),
    ]
    assert message.sentence == Text(
        "1 resultatmål nås ikke, 1 med ukendt måltal.", "1 target missed, 1 with an unknown value."
    )


def test_a_printed_total_that_rounding_cannot_explain_asks_for_attention() -> None:
    wrong = replace(PLAN, stated_totals=(StatedTotal("plan", 2016, 2016, 3_000_000, 100_000, PAGE),))
    message = overview_screen(replace(counted(), plan=wrong)).attention
    assert message is not None
    assert "Afrunding kan ikke forklare 1 trykt total." in message.sentence.da
    assert "Rounding cannot explain 1 printed total." in message.sentence.en


def test_concerns_are_shown_beside_the_year_before_without_a_direction() -> None:
    concerns = overview_screen(counted()).figures[0]
    assert concerns.value == Text("85", "85")
    assert concerns.detail == Text("i 2017, 104 i 2016", "in 2017, 104 in 2016")


def test_the_frame_is_the_newest_printed_total_beside_the_one_before() -> None:
    money = overview_screen(counted()).figures[-1]
    assert money.value == Text("2,0", "2.0")
    assert money.detail == Text("i 2017, 1,0 i 2016", "in 2017, 1.0 in 2016")


def test_an_unknown_target_is_counted_neither_as_reached_nor_as_missed() -> None:
    targets = overview_screen(counted()).figures[1]
    assert targets.value == Text("0 af 3", "0 of 3")
    assert targets.detail == Text(
        "1 nås ikke, 1 kan ikke ses, 1 ukendt", "1 missed, 1 cannot be told, 1 unknown"
    )


def test_nothing_loaded_gives_no_figures_and_no_attention() -> None:
    screen = overview_screen(Dataset(Plan(), {}))
    assert (screen.figures, screen.attention) == ((), None)
