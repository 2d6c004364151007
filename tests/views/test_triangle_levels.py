"""Each level month by month, two periods against each other, its targets and its money."""

from dataclasses import replace

import pytest

from tests.domain.observed import Row, known, observed
from tests.views.sample import messages_in, sample
from tests.views.test_triangle import PLAN
from vink_model.domain.codes import EventKind
from vink_model.domain.dataset import Dataset
from vink_model.domain.messages import Bars, ControlLines, Message
from vink_model.domain.plan import Event, StatedTotal
from vink_model.domain.provenance import Source, Status
from vink_model.month import Month, span
from vink_model.text import Text
from vink_model.views.triangle import ALL, TriangleScreen, triangle_screen, triangle_story

MONTHS = [str(month) for month in span(Month(2016, 1), Month(2017, 12))]
NBSP = "\N{NO-BREAK SPACE}"
PAGE = Source("Plan", 5, Status.STATED)


def two_years(first: int, second: int) -> Dataset:
    """So many activities a month on the middle level in each year; one concern a month on the top."""
    rows: list[Row] = [
        {"month": m, "initiative": "a", "participants": 10, "count": first if m < "2017" else second}
        for m in MONTHS
    ]
    placed: list[Row] = [{"month": m, "level": "top"} for m in MONTHS]
    return known(PLAN, activities=observed("activities", *rows), concerns=observed("concerns", *placed))


def courses(screen: TriangleScreen) -> dict[tuple[str, str], Message]:
    assert screen.courses is not None
    return {
        (level.level.key, kind): panel
        for level in screen.courses.levels
        for kind, panel in level.panels.items()
    }


def test_each_level_has_its_activities_people_and_concerns_from_the_top_down() -> None:
    found = courses(triangle_screen(two_years(4, 4), None, None))
    assert ("top", "activities") not in found
    assert found["top", "concerns"].n == 24
    assert found["middle", "activities"].n == 96
    assert found["middle", "people"].n == 240
    assert found["middle", "concerns"].n == 0


def test_the_red_level_is_said_to_lie_outside_the_plan_and_still_shows_its_concerns() -> None:
    screen = triangle_screen(two_years(4, 4), "top", None)
    assert screen.courses is not None
    (level,) = screen.courses.levels
    assert level.outside is not None
    assert "Uden for planen" in level.outside.da
    assert list(level.panels) == ["concerns"]


def test_a_level_that_doubles_shows_a_pattern_and_its_people_are_only_shown() -> None:
    screen = triangle_screen(two_years(4, 12), None, None)
    found = courses(screen)
    assert "en lang række" in found["middle", "activities"].sentence.da
    assert "deltagere kommer i flok" in found["middle", "people"].sentence.da
    assert screen.courses is not None
    assert screen.courses.together.sentence.da.startswith("1 af ")


def test_the_plans_events_stand_on_every_axis_of_months() -> None:
    event = Event("law", Month(2016, 7).first_day, EventKind.DECISION, Text("Lov", "Law"), None, PAGE)
    dataset = two_years(4, 4)
    screen = triangle_screen(replace(dataset, plan=replace(PLAN, events=(event,))), None, None)
    charts = [panel.chart for panel in courses(screen).values()]
    assert all(isinstance(chart, ControlLines) and len(chart.marks) == 1 for chart in charts)
    assert screen.courses is not None
    assert screen.courses.together.notes[-1].da == "(1) Lov, juli 2016"


def test_48_activities_against_144_are_more_than_chance_and_people_are_not_weighed() -> None:
    message = triangle_screen(two_years(4, 12), "middle", None).change
    assert message is not None
    assert message.sentence.da.startswith(
        "Mere end tilfældigt: 144 mod 48 (aktiviteter på middle niveau, 2017 mod 2016)."
    )
    people = next(row for row in message.table.rows if row[1] == Text("Deltagelser", "Attendances"))
    assert people[-1] == Text(
        "prøves ikke: deltagere kommer i flok", "not weighed: participants come in groups"
    )


@pytest.mark.parametrize(
    ("first", "second", "why"), [("2016", "2016-2-1", "overlapper"), ("2015", "2016", "ikke talt helt")]
)
def test_periods_that_cannot_be_compared_are_refused_with_the_reason(
    first: str, second: str, why: str
) -> None:
    message = triangle_screen(two_years(4, 4), None, None, (first, second)).change
    assert message is not None
    assert why in message.sentence.da
    assert message.claims == ()


def test_money_of_an_undivided_track_is_shown_as_possible_on_both_its_levels_and_certain_on_none() -> None:
    message = triangle_screen(two_years(4, 4), None, 2016).money
    assert message is not None
    assert isinstance(message.chart, Bars)
    certain, possible, nowhere = message.chart.series
    # Top, middle and wide, then the staff: track one lies on the middle alone, track two on both below.
    assert certain.values == (0, 1_500_000, 0, 0)
    assert possible.values == (0, 500_000, 500_000, 0)
    assert nowhere.values == (0, 0, 0, 1_200_000)
    assert [row[1:3] for row in message.table.rows] == [
        (None, None),
        (1_500_000, 2_000_000),
        (0, 500_000),
        (1_200_000, 1_200_000),
    ]
    assert message.sentence.da.replace(NBSP, " ").startswith("I 2016 ligger 0,5 mio. kr. i spor")


def test_tracks_and_staff_are_held_against_the_printed_frame() -> None:
    frame = StatedTotal("plan", 2016, 2016, 3_200_000, 50_000, PAGE)
    plan = replace(PLAN, stated_totals=(*PLAN.stated_totals, frame))
    message = triangle_screen(Dataset(plan, {}), None, 2016).money
    assert message is not None
    assert message.notes[0].da.replace(NBSP, " ") == (
        "Spor og stab giver 3,2 mio. kr., som er planens trykte ramme."
    )


def test_every_target_of_the_sample_stands_on_a_level_or_is_said_not_to_be_divided() -> None:
    message = triangle_screen(sample(), None, None).targets
    assert message is not None
    assert len(message.table.rows) == 18
    not_divided = [row for row in message.table.rows if row[1] == Text("ikke fordelt", "not divided")]
    assert len(not_divided) == 1
    assert "1 af dem kan planen ikke henføre til ét niveau" in message.sentence.da
    wide = triangle_screen(sample(), "preventive", None).targets
    assert wide is not None
    assert len(wide.table.rows) == 5


def test_each_card_has_its_own_story_of_the_level_and_months_shown() -> None:
    screen = triangle_screen(two_years(4, 4), "middle", 2017)
    stories = [triangle_story(two_years(4, 4), m, "middle", "2017") for m in messages_in(screen)]
    keys = {story.about.figure for story in stories if story is not None}
    assert "triangle_middle_activity" in keys
    assert {story.about.period.first for story in stories if story is not None} == {Month(2017, 1)}
    assert triangle_story(Dataset(PLAN, {}), next(messages_in(screen)), ALL, ALL) is None


def test_a_visit_works_out_only_the_part_that_it_shows() -> None:
    shown = triangle_screen(two_years(4, 4), None, None, part="months")
    assert (shown.triangle, shown.initiatives, shown.targets, shown.money, shown.means) == (None,) * 5
    assert shown.courses is not None
    assert shown.change is not None
