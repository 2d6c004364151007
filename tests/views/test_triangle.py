"""The triangle says what is done on each level, and what lies outside the plan."""

from datetime import UTC, datetime
from decimal import Decimal

import pandas as pd
import pytest

from vink_model.domain.cells import Cells
from vink_model.domain.codes import Colour
from vink_model.domain.dataset import Dataset, Import
from vink_model.domain.messages import Bars, Tone, Triangle
from vink_model.domain.plan import BudgetLine, Initiative, Level, Plan, StatedTotal, Track
from vink_model.domain.provenance import Source, Status
from vink_model.domain.sheets import SHEETS
from vink_model.text import Text
from vink_model.views.triangle import TriangleScreen, level_choices, triangle_screen

PAGE = Source("Plan", 3, Status.STATED)
LOAD = Import(1, "tal.xlsx", "0" * 64, datetime(2018, 1, 1, tzinfo=UTC), "anna", 3, 3)


def a_level(key: str, colour: Colour, order: int) -> Level:
    name = key.capitalize()
    return Level(key, colour, order, Text(f"{name} niveau", f"{name} level"), Text("sigtet", "the aim"), PAGE)


def an_initiative(key: str, track: str, level: str) -> Initiative:
    return Initiative(key, track, level, Text(key, key), None, None, PAGE)


def a_total(track: str, year: int, amount: int) -> StatedTotal:
    return StatedTotal(track, year, year, amount, 50_000, PAGE)


PLAN = Plan(
    levels=(
        a_level("wide", Colour.GREEN, 1),
        a_level("middle", Colour.YELLOW, 2),
        a_level("top", Colour.RED, 3),
    ),
    tracks=(
        Track("one", 1, Text("Et", "One"), 2014, None, PAGE),
        Track("two", 2, Text("To", "Two"), 2016, None, PAGE),
    ),
    initiatives=(
        an_initiative("a", "one", "middle"),
        an_initiative("b", "one", "middle"),
        an_initiative("c", "two", "middle"),
        an_initiative("d", "two", "wide"),
    ),
    budget=(BudgetLine(2016, "staff", None, 1_200_000, 100_000, Decimal(2), PAGE),),
    stated_totals=(a_total("one", 2016, 1_500_000), a_total("two", 2016, 500_000)),
)


def cells_of(sheet: str, rows: list[dict[str, object]]) -> Cells:
    frame = pd.DataFrame(rows, columns=[column.key for column in SHEETS[sheet]])
    return Cells.of(SHEETS[sheet], frame)


def with_activity() -> Dataset:
    held = [
        {
            "month": "2016-03",
            "initiative": "a",
            "kind": "talk",
            "audience": "pupils",
            "participants": 40,
            "count": 2,
        },
        {
            "month": "2017-03",
            "initiative": "a",
            "kind": "talk",
            "audience": "pupils",
            "participants": 30,
            "count": 1,
        },
        {
            "month": "2016-05",
            "initiative": "d",
            "kind": "hearing",
            "audience": "public",
            "participants": 9,
            "count": 1,
        },
    ]
    return Dataset(
        PLAN,
        {"activities": cells_of("activities", [row | {"status": "synthetic"} for row in held])},
        {"activities": LOAD},
    )


def said(screen: TriangleScreen, part: str) -> Text:
    message = getattr(screen, part)
    return message.sentence  # type: ignore[no-any-return]


def test_the_triangle_stands_on_its_wide_foot_and_outlines_what_lies_outside_the_plan() -> None:
    message = triangle_screen(Dataset(PLAN, {}), None, None).triangle
    assert message is not None
    assert isinstance(message.chart, Triangle)
    assert [(band.key, band.tone, band.is_outside) for band in message.chart.bands] == [
        ("top", Tone.RED, True),
        ("middle", Tone.YELLOW, False),
        ("wide", Tone.GREEN, False),
    ]
    assert message.sentence == Text(
        "Planen har 4 indsatser: 1 på wide niveau og 3 på middle niveau. Ingen ligger på top niveau.",
        "The plan has 4 initiatives: 1 on the wide level and 3 on the middle level. "
        "None lies on the top level.",
    )


def test_a_level_without_initiatives_is_said_to_lie_outside_the_plan() -> None:
    screen = triangle_screen(Dataset(PLAN, {}), "top", None)
    assert screen.outside is not None
    assert "ligger uden for denne plan" in screen.outside.da
    assert "lies outside this plan" in screen.outside.en
    assert (screen.initiatives, screen.means, screen.activity) == (None, None, None)


def test_picking_a_level_keeps_only_its_initiatives() -> None:
    screen = triangle_screen(Dataset(PLAN, {}), "wide", None)
    assert screen.initiatives is not None
    assert [row[0] for row in screen.initiatives.table.rows] == [Text("d", "d")]


def test_money_that_the_plan_does_not_divide_between_levels_is_given_as_bounds() -> None:
    sentence = said(triangle_screen(Dataset(PLAN, {}), "middle", 2016), "means")
    assert sentence.da.replace("\u00a0", " ").startswith("Mellem 1,5 mio. kr. og 2,0 mio. kr. i 2016")
    assert "»To«" in sentence.da


def test_all_levels_together_hold_all_the_money_of_the_tracks() -> None:
    message = triangle_screen(Dataset(PLAN, {}), None, 2016).means
    assert message is not None
    assert isinstance(message.chart, Bars)
    assert message.chart.series[0].values == (1_500_000, 500_000)
    assert "2,0" in message.sentence.da


def test_staff_is_named_beside_the_levels_because_the_plan_places_it_on_none() -> None:
    means = triangle_screen(Dataset(PLAN, {}), None, 2016).means
    assert means is not None
    assert means.notes[-1].en.replace("\u00a0", " ") == (
        "Beside this stand the unit's own 2 FTE (DKK 1.2 million) in 2016, "
        "which the plan does not divide between levels."
    )


@pytest.mark.parametrize(("year", "held", "people"), [(None, 3, 70), (2016, 2, 40), (2017, 1, 30)])
def test_activity_is_counted_for_the_level_and_the_year(year: int | None, held: int, people: int) -> None:
    message = triangle_screen(with_activity(), "middle", year).activity
    assert message is not None
    assert message.n == held
    assert message.table.rows[0][1:] == (held, people)
    assert message.is_synthetic


def test_a_plan_without_levels_has_no_triangle_and_does_not_fail() -> None:
    assert triangle_screen(Dataset(Plan(), {}), None, None).triangle is None


def test_levels_can_be_picked_from_the_top_down() -> None:
    assert list(level_choices(PLAN)) == ["all", "top", "middle", "wide"]
