"""The overview names what needs attention and gives each figure its period."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pandas as pd

from tests.views.sample import sample
from vink_model.domain.cells import Cells
from vink_model.domain.codes import Comparison, Measured, TargetKind
from vink_model.domain.dataset import Dataset, Import
from vink_model.domain.gaps import Gap, GapKind
from vink_model.domain.ownership import Ownership, Rhythm
from vink_model.domain.plan import BudgetLine, Plan, PublishedConcerns, StatedTotal, Target, Track
from vink_model.domain.provenance import Source, Status
from vink_model.domain.sheets import SHEETS
from vink_model.text import Text
from vink_model.views.attention import Line
from vink_model.views.attention_items import Need
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


TO_2018 = (*PLAN.budget, replace(PLAN.budget[1], year=2018))


def counted() -> Dataset:
    talk = {"month": "2017-12", "initiative": "a", "kind": "talk", "status": "stated", "count": 1}
    rows = [
        talk | {"audience": "pupils", "participants": 40},
        talk | {"audience": "parents", "participants": 20},
        talk | {"audience": "frontline", "participants": 70},
    ]
    frame = pd.DataFrame(rows, columns=[column.key for column in SHEETS["activities"]])
    return Dataset(PLAN, {"activities": Cells.of(SHEETS["activities"], frame)}, {"activities": LOAD})


def lines(dataset: Dataset, today: date | None = None, **owners: Ownership) -> tuple[Line, ...]:
    found = overview_screen(dataset, owners, today).attention
    assert found is not None
    return found.lines


def needs(dataset: Dataset) -> set[Need]:
    return {line.item.need for line in lines(dataset)}


def test_a_missed_target_and_an_unknown_one_ask_for_attention_with_their_counts() -> None:
    assert [(line.item.what, line.item.reason) for line in lines(counted())] == [
        (Text("missed på dansk", "missed in English"), Text("20 ud af 50", "20 out of 50")),
        (
            Text("lost på dansk", "lost in English"),
            Text(
                "Måltallet mangler i planens tekst; 70 er talt op",
                "The number is missing in the plan's text; 70 were counted",
            ),
        ),
    ]


def test_each_item_says_how_old_its_figures_are_and_who_answers_for_them() -> None:
    anna = Ownership("activities", "Enhed A", Rhythm.MONTHLY, 1, LOAD.loaded_at, "Bo")
    missed = lines(counted(), activities=anna)[0]
    assert missed.age == Text(
        "tal til december 2017, indlæst 1. jan. 2018", "figures to December 2017, loaded 1 Jan 2018"
    )
    assert missed.owner == Text("Aktiviteter: Enhed A", "Activities: Enhed A")
    assert lines(counted())[0].owner.da == "Aktiviteter: ingen ansvarlig"


def test_a_printed_total_that_rounding_cannot_explain_asks_until_it_adds_up() -> None:
    wrong = replace(PLAN, stated_totals=(StatedTotal("plan", 2016, 2016, 3_000_000, 100_000, PAGE),))
    assert Need.CONTRADICTION in needs(replace(counted(), plan=wrong))
    assert Need.CONTRADICTION not in needs(counted())


def test_a_target_that_is_reached_after_all_leaves_the_list() -> None:
    easier = replace(PLAN, targets=(PLAN.targets[0], replace(PLAN.targets[1], value=Decimal(10))))
    assert Need.NOT_REACHED in needs(counted())
    assert Need.NOT_REACHED not in needs(replace(counted(), plan=easier))


def test_a_late_sheet_asks_until_the_day_before_it_is_late() -> None:
    anna = Ownership("activities", "Enhed A", Rhythm.MONTHLY, 1, LOAD.loaded_at, "Bo")
    late = lines(counted(), date(2018, 3, 1), activities=anna)
    assert late[1].item.need is Need.LATE
    assert late[1].item.reason.en == "The figures from January 2018 should be here by now"
    in_time = lines(counted(), date(2018, 2, 28), activities=anna)
    assert Need.LATE not in {line.item.need for line in in_time}


def test_missing_figures_ask_and_are_not_taken_for_0() -> None:
    gap = Gap("activities", "count", (("month", "2017-11"),), GapKind.SUPPRESSED)
    (found,) = (one for one in lines(replace(counted(), gaps=(gap,))) if one.item.need is Need.MISSING)
    assert found.item.reason.da == "1 tal mangler, 1 af dem holdt tilbage af kilden; de er ikke 0"
    assert Need.MISSING not in needs(counted())


def test_an_open_target_behind_its_path_asks_until_the_count_is_there() -> None:
    behind = replace(PLAN, targets=(replace(PLAN.targets[1], value=Decimal(1000)),), budget=TO_2018)
    (found,) = lines(replace(counted(), plan=behind))
    assert found.item.need is Need.BEHIND
    assert found.item.reason.en == "20 counted; the straight path to the target is 667 by now"
    ahead = replace(behind, targets=(replace(PLAN.targets[1], value=Decimal(30)),))
    assert needs(replace(counted(), plan=ahead)) == set()


def test_when_nothing_needs_anyone_it_says_so_and_what_was_looked_at() -> None:
    found = overview_screen(replace(counted(), plan=replace(PLAN, targets=PLAN.targets[:0]))).attention
    assert found is not None
    assert (found.lines, found.message.sentence.da) == ((), "Intet kræver dig i dag.")
    assert found.message.notes[0].da == "Set efter: 0 mål, 2 trykte totaler og 1 månedsrække."


def test_the_sample_counts_its_looks_and_puts_the_weightiest_first() -> None:
    found = overview_screen(sample()).attention
    assert found is not None
    places = [list(Need).index(line.item.need) for line in found.lines]
    assert places == sorted(places)
    assert any(note.da.endswith("ved tilfældets spil.") for note in found.message.notes)


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
