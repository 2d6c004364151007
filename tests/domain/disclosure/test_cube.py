"""The release cube: counted from the figures, and safe."""

from fractions import Fraction
from functools import cache

import pytest

from tests.domain.observed import Row, known, observed
from tests.views.sample import sample
from vink_model.domain.codes import Answer, Channel, CourseKind, Survey, SurveyAnswer
from vink_model.domain.dataset import Dataset
from vink_model.domain.disclosure.attack import audit
from vink_model.domain.disclosure.counting import drafted
from vink_model.domain.disclosure.cube import HIDDEN, Cause, Entry, ProtectedCube, ProtectedTable
from vink_model.domain.disclosure.drafts import Draft
from vink_model.domain.disclosure.protecting import Guarded, guarded, protected_cube
from vink_model.domain.disclosure.suppress import Ending
from vink_model.domain.disclosure.threshold import Threshold
from vink_model.domain.plan import Plan
from vink_model.errors import TablesFault
from vink_model.text import Text

USUAL = Threshold.usual("Direktionen")


def concerns(counts: dict[tuple[Channel, int], int]) -> Dataset:
    """Concerns by channel and year."""
    rows: list[Row] = [
        {"channel": channel, "month": f"{year}-05", "count": count}
        for (channel, year), count in counts.items()
    ]
    return known(Plan(), concerns=observed("concerns", *rows))


@cache
def of_the_sample() -> Guarded:
    return guarded(sample(), USUAL)


def test_a_small_count_is_hidden_together_with_what_covers_it() -> None:
    """SSP 3 in 2016; 20 and 23 in its row and 20, 23 in its column would give it away."""
    cube = protected_cube(
        concerns(
            {
                (Channel.SSP, 2016): 3,
                (Channel.SSP, 2017): 20,
                (Channel.OTHER, 2016): 20,
                (Channel.OTHER, 2017): 30,
            }
        ),
        USUAL,
    )
    table = cube.table("concerns_by_channel")
    assert table.at("ssp", "2016") is None
    assert [table.at("all", column.key) for column in table.columns] == [23, 50, 73]
    assert table.said("ssp", "2016") == HIDDEN
    assert table.at("vink_hotline", "2016") == 0
    assert cube.ending is Ending.OPTIMAL


def test_the_same_total_is_the_same_cell_in_every_table() -> None:
    cube = of_the_sample().cube
    totals = {cube.table(key).at("all", "2016") for key in ("concerns_by_area", "concerns_by_level")}
    assert totals == {cube.table("triage_in_time").at("base", "2016")}


def test_what_accepted_an_offer_is_one_cell_in_the_way_and_in_the_measure() -> None:
    keys = {table.key: table for table in drafted(sample()).tables}
    way, measure = keys["courses_way.mentor"], keys["acceptance.mentor"]
    assert way.keys[4] == measure.keys[0]


def test_a_share_is_said_when_neither_part_is_small() -> None:
    rows = tuple(Entry(key, Text(key, key)) for key in ("yes", "few", "base", "hidden"))
    table = ProtectedTable(
        "k",
        Text("t", "t"),
        "courses",
        rows,
        (Entry("all", Text("a", "a")),),
        ((30,), (37,), (40,), (None,)),
        5,
    )
    assert table.share("yes", "base", "all") == Fraction(3, 4)
    assert table.share_said("yes", "base", "all") == Text("75\N{NO-BREAK SPACE}%", "75%")
    assert table.share("few", "base", "all") is None, "3 are left"
    assert table.share("hidden", "base", "all") is None
    assert table.share_said("hidden", "base", "all") == HIDDEN


def test_no_share_of_fewer_than_the_threshold_is_said() -> None:
    rows = tuple(Entry(key, Text(key, key)) for key in ("none", "base"))
    table = ProtectedTable("k", Text("t", "t"), "c", rows, (Entry("all", Text("a", "a")),), ((0,), (4,)), 5)
    assert table.share("none", "base", "all") is None


def test_that_all_said_the_same_is_not_shown() -> None:
    """Nine were asked and nine accepted: nobody declined, and that would be said of each of the nine."""
    rows: list[Row] = [{"kind": CourseKind.MENTOR, "answer": Answer.ACCEPTED, "count": 9}]
    found = guarded(known(Plan(), courses=observed("courses", *rows)), USUAL)
    table = found.cube.table("acceptance.mentor")
    assert table.at("failure", "2016") is None
    assert table.at("success", "2016") is None
    assert {entry.cause for entry in found.log} >= {Cause.ALL_OF_THEM, Cause.COVER}


def test_that_all_answered_a_survey_alike_may_be_shown() -> None:
    """An opinion of a course among 40 is no secret of a person."""
    rows: list[Row] = [{"survey": Survey.THEME_DAY, "answer": SurveyAnswer.POSITIVE, "count": 40}]
    cube = protected_cube(
        known(Plan(), surveys=observed("surveys", *rows), concerns=observed("concerns", {})), USUAL
    )
    assert cube.table("survey_benefit").at("success", "2016") == 40


def test_activities_are_no_people() -> None:
    held: Row = {"count": 2, "participants": 3}
    cube = protected_cube(known(Plan(), activities=observed("activities", held)), USUAL)
    assert cube.table("activities_by_kind").at("talk", "2016") == 2
    assert cube.table("participants_by_kind").at("talk", "2016") is None


def test_months_are_published_only_where_they_can_bear_it() -> None:
    few = concerns({(Channel.SSP, 2016): 60})
    many = concerns({(Channel.SSP, 2016): 130})
    assert not protected_cube(few, USUAL).has("concerns_by_month")
    assert protected_cube(few, USUAL).has("concerns_by_half_year")
    assert protected_cube(many, USUAL).table("concerns_by_month").at("concerns", "2016-05") == 130


def test_nothing_loaded_gives_no_tables() -> None:
    assert protected_cube(Dataset(Plan(), {}), USUAL).tables == ()


def test_a_higher_threshold_hides_more() -> None:
    higher = Threshold(10, Text("Små bydele", "Small districts"), "Direktionen")
    figures = concerns({(Channel.SSP, 2016): 8, (Channel.OTHER, 2016): 40, (Channel.VINK_HOTLINE, 2016): 30})
    usual, strict = protected_cube(figures, USUAL), protected_cube(figures, higher)
    assert usual.hidden == 0
    assert strict.table("concerns_by_channel").at("ssp", "2016") is None


def test_a_solver_without_time_shows_totals_or_nothing_and_says_so() -> None:
    found = guarded(sample(), USUAL, seconds=0.0)
    assert found.cube.ending in (Ending.TOTALS_ONLY, Ending.NOTHING)
    assert found.cube.ending.label in found.cube.remarks
    assert found.cube.hidden > of_the_sample().cube.hidden
    assert Cause.GIVEN_UP in {entry.cause for entry in found.log}


def test_the_sample_has_no_cell_that_an_attacker_can_work_out() -> None:
    draft, hidden = drafted(sample()), hidden_cells(of_the_sample().cube)
    assert audit(draft.as_tables(5), hidden) == ()


def test_without_the_covers_an_attacker_works_out_many() -> None:
    tables = drafted(sample()).as_tables(5)
    recovered = {leak.key for leak in audit(tables, tables.sensitive) if leak.is_recovered}
    assert "concerns.channel=other|2016" in recovered


def test_the_cube_holds_no_small_count_and_the_log_tells_of_every_hidden_figure() -> None:
    found = of_the_sample()
    people = [
        table
        for table in found.cube.tables
        if table.key not in ("activities_by_kind", "forum_members_by_kind", "forum_members_present")
    ]
    assert not [
        figure for table in people for row in table.figures for figure in row if figure in (1, 2, 3, 4)
    ]
    assert len(found.log) == found.cube.hidden
    assert {Cause.SMALL, Cause.COVER} <= {entry.cause for entry in found.log}


def test_what_hides_too_much_is_told_how_to_be_cut_anew() -> None:
    said = [text.en for text in of_the_sample().cube.suggestions]
    assert any("Show all kinds together" in words for words in said)
    assert len(said) <= 6


def test_a_table_that_is_not_there_is_an_error_and_not_a_zero() -> None:
    with pytest.raises(KeyError):
        of_the_sample().cube.table("names")
    with pytest.raises(KeyError):
        of_the_sample().cube.table("acceptance").at("success", "1999")


def test_a_cell_that_two_tables_count_differently_stops_everything() -> None:
    draft = Draft()
    draft.cell("concerns|2016", 20)
    with pytest.raises(TablesFault, match="counted in two ways, which give 20 and 21"):
        draft.cell("concerns|2016", 21)


def hidden_cells(cube: ProtectedCube) -> set[str]:
    """The cells that the cube does not show, those that stand in no table among them."""
    shown = {key for key, figure in cube.figures() if figure is not None}
    return drafted(sample()).cells.keys() - shown
