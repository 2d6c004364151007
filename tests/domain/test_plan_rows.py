"""The plan's values are what its rows say."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from vink_model.domain.codes import Colour, EventKind, SecondCount
from vink_model.domain.plan import Plan
from vink_model.domain.plan_rows import Value, plan_of
from vink_model.domain.provenance import Source, Status
from vink_model.domain.sheets import PLAN_SHEETS, SHEETS, Kind
from vink_model.text import Text

PARTS: Mapping[Kind, Value] = {
    Kind.WHOLE: 1,
    Kind.KRONER: 100,
    Kind.YEAR: 2016,
    Kind.DECIMAL: Decimal("1.5"),
    Kind.DATE: "2016-06-22",
}


def row(sheet: str, **said: Value) -> dict[str, Value]:
    """A row of which a test says what matters; optional cells stay empty."""
    filled: dict[str, Value] = {
        column.key: (next(iter(column.codes)).value if column.codes else PARTS.get(column.kind, column.key))
        if column.required
        else None
        for column in SHEETS[sheet]
    }
    assert set(said) <= set(filled)
    return filled | said


def test_no_rows_make_an_empty_plan() -> None:
    assert plan_of({}) == Plan()


@pytest.mark.parametrize("sheet", [sheet.key for sheet in PLAN_SHEETS])
def test_every_sheet_of_the_plan_becomes_a_part_of_the_plan(sheet: str) -> None:
    made = plan_of({sheet: [row(sheet)]})
    assert len(getattr(made, sheet)) == 1
    others = [other.key for other in PLAN_SHEETS if other.key != sheet]
    assert all(getattr(made, other) == () for other in others)


def test_levels_stand_from_the_wide_foot_up_and_tracks_by_number() -> None:
    made = plan_of(
        {
            "levels": [row("levels", key="top", order=3, colour="red"), row("levels", key="foot", order=1)],
            "tracks": [row("tracks", key="second", number=2), row("tracks", key="first", number=1)],
        }
    )
    assert [(level.key, level.colour) for level in made.levels] == [
        ("foot", Colour.GREEN),
        ("top", Colour.RED),
    ]
    assert [track.key for track in made.tracks] == ["first", "second"]


def test_events_and_published_counts_stand_in_the_order_of_time() -> None:
    made = plan_of(
        {
            "events": [row("events", key="b", day="2017-01-01"), row("events", key="a", day="2016-06-22")],
            "published_concerns": [
                row("published_concerns", year_from=2014, year_to=2014),
                row("published_concerns", year_from=2009, year_to=2013),
            ],
        }
    )
    assert [event.day for event in made.events] == [date(2016, 6, 22), date(2017, 1, 1)]
    assert [counted.period for counted in made.published_concerns] == ["2009-2013", "2014"]


def test_what_the_plan_tells_in_its_own_order_keeps_it() -> None:
    rows = [row("initiatives", key=key) for key in ("zebra", "abe", "midt")]
    assert [one.key for one in plan_of({"initiatives": rows}).initiatives] == ["zebra", "abe", "midt"]


def test_a_share_of_a_third_per_cent_stays_exact() -> None:
    (target,) = plan_of({"targets": [row("targets", kind="share", value=Decimal("33.3"))]}).targets
    assert target.share == Fraction(333, 1000)


def test_a_target_whose_number_is_unknown_stays_unknown() -> None:
    (target,) = plan_of({"targets": [row("targets", kind="count", value=None, status="unknown")]}).targets
    assert (target.value, target.share, target.year) == (None, None, None)
    assert target.source.status is Status.UNKNOWN


def test_a_number_to_reach_is_no_share() -> None:
    (target,) = plan_of({"targets": [row("targets", kind="count", value=Decimal(500))]}).targets
    assert (target.value, target.share) == (Decimal(500), None)


@pytest.mark.parametrize(("said", "is_approximate"), [("yes", True), ("no", False), (None, False)])
def test_money_is_approximate_only_where_the_plan_says_so(said: str | None, is_approximate: bool) -> None:
    (given,) = plan_of({"funding": [row("funding", is_approximate=said)]}).funding
    assert given.is_approximate is is_approximate


def test_a_budget_line_without_a_payer_or_posts_says_that_it_has_none() -> None:
    (line,) = plan_of({"budget": [row("budget", amount_kr=6_442_450_945)]}).budget
    assert (line.funding_source, line.fte, line.amount_kr) == (None, None, 6_442_450_945)


def test_words_that_stand_in_danish_alone_stand_in_both_languages() -> None:
    rows = [
        row("tracks", number=1, effect_da="Færre", effect_en="Fewer"),
        row("tracks", number=2, effect_da="Færre"),
        row("tracks", number=3),
    ]
    effects = [track.effect for track in plan_of({"tracks": rows}).tracks]
    assert effects == [Text("Færre", "Fewer"), Text("Færre", "Færre"), None]


def test_a_second_count_is_told_with_what_it_counts_or_not_at_all() -> None:
    rows = [
        row("published_concerns", year_from=2014, second_count=22, second_count_means="course_started"),
        row("published_concerns", year_from=2009),
    ]
    without, with_one = plan_of({"published_concerns": rows}).published_concerns
    assert (without.second_count, without.second_count_means) == (None, None)
    assert (with_one.second_count, with_one.second_count_means) == (22, SecondCount.COURSE_STARTED)


def test_every_part_carries_the_place_that_it_was_taken_from() -> None:
    said = row(
        "events", kind="decision", document="Referat", page=4, status="derived", note="2 + 2", note_en="two"
    )
    (event,) = plan_of({"events": [said]}).events
    assert event.kind is EventKind.DECISION
    assert event.source == Source("Referat", 4, Status.DERIVED, "2 + 2", "two")


def test_a_code_that_no_set_holds_is_not_taken() -> None:
    with pytest.raises(ValueError, match="purple"):
        plan_of({"levels": [row("levels", colour="purple")]})
