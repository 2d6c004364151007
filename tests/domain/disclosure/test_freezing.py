"""A release after another: what was shown is known, and what was hidden stays so."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.observed import Row, known, observed
from vink_model.domain.codes import Channel
from vink_model.domain.dataset import Dataset
from vink_model.domain.disclosure.cube import Cause, ProtectedCube
from vink_model.domain.disclosure.protecting import guarded, protected_cube
from vink_model.domain.disclosure.threshold import Threshold
from vink_model.domain.plan import Plan
from vink_model.text import Text

USUAL = Threshold.usual("Direktionen")
LOW = Threshold(3, Text("Store bydele", "Large districts"), "Direktionen")
TABLE = "concerns_by_channel"
HIDDEN_BEFORE = ("ssp", "other")


def counted(ssp: int, other: int, hotline: int) -> Dataset:
    """Concerns of one year by three channels."""
    counts = {Channel.SSP: ssp, Channel.OTHER: other, Channel.VINK_HOTLINE: hotline}
    rows: list[Row] = [{"channel": channel, "count": count} for channel, count in counts.items() if count]
    return known(Plan(), concerns=observed("concerns", *rows))


def shown(cube: ProtectedCube) -> dict[str, int | None]:
    return {row: cube.table(TABLE).at(row, "2016") for row in ("ssp", "other", "vink_hotline")}


def changed(cube: ProtectedCube, row: str, figure: int | None) -> ProtectedCube:
    """An earlier release that says something else of one channel."""
    table = cube.table(TABLE)
    at = [entry.key for entry in table.rows].index(row)
    figures = (*table.figures[:at], (figure, figure), *table.figures[at + 1 :])
    tables = (replace(one, figures=figures) if one.key == TABLE else one for one in cube.tables)
    return replace(cube, tables=tuple(tables))


def test_the_same_figures_again_give_the_same_release() -> None:
    first = protected_cube(counted(3, 9, 20), USUAL)
    assert shown(first) == {"ssp": None, "other": None, "vink_hotline": 20}
    assert protected_cube(counted(3, 9, 20), USUAL, (first,)).tables == first.tables


def test_what_covered_a_small_count_stays_hidden_when_the_small_one_has_grown() -> None:
    """3 and 9 hidden; now 6 and 9. Showing 9 today would say that 12 less 9 was 3 then."""
    first = protected_cube(counted(3, 9, 20), USUAL)
    later = guarded(counted(6, 9, 20), USUAL, (first,))
    assert shown(later.cube) == {"ssp": None, "other": None, "vink_hotline": 20}
    assert {entry.cause for entry in later.log if entry.row == Channel.OTHER.label} == {Cause.FROZEN}
    assert any("earlier release hid" in remark.en for remark in later.cube.remarks)


def test_without_the_earlier_release_the_same_figures_are_shown() -> None:
    assert shown(protected_cube(counted(6, 9, 20), USUAL)) == {"ssp": 6, "other": 9, "vink_hotline": 20}


def test_what_was_shown_and_has_not_changed_covers_nothing() -> None:
    """9 was shown when the SSP had 6. Now they are 3: the 9 is known, so the 20 must cover them."""
    first = protected_cube(counted(6, 9, 17), USUAL)
    later = protected_cube(counted(3, 9, 20), USUAL, (first,))
    assert shown(later) == {"ssp": None, "other": 9, "vink_hotline": None}


def test_a_small_count_that_is_public_already_is_said_and_not_shown_again() -> None:
    first = protected_cube(counted(4, 9, 20), LOW)
    assert shown(first)["ssp"] == 4
    later = protected_cube(counted(4, 9, 20), USUAL, (first,))
    assert shown(later)["ssp"] is None
    assert any("cannot be undone" in remark.en for remark in later.remarks)


def test_earlier_releases_that_contradict_each_other_are_told_of() -> None:
    first = protected_cube(counted(3, 9, 20), USUAL)
    later = protected_cube(counted(3, 9, 20), USUAL, (first, changed(first, "other", 9)))
    assert any("contradict each other" in remark.en for remark in later.remarks)
    assert shown(later)["ssp"] is None
    assert shown(later)["vink_hotline"] == 20, "the 3 is lost already: 32 less 9 less 20"


def test_a_figure_that_has_changed_since_it_was_shown_is_told_of() -> None:
    first = protected_cube(counted(8, 9, 20), USUAL)
    later = protected_cube(counted(8, 15, 20), USUAL, (first,))
    assert any("changed since an earlier release" in remark.en for remark in later.remarks)
    assert shown(later)["other"] == 15


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(*(st.integers(0, 15),) * 3), min_size=2, max_size=3))
def test_no_release_shows_a_small_count_or_what_an_earlier_one_hid(years: list[tuple[int, int, int]]) -> None:
    cubes: tuple[ProtectedCube, ...] = ()
    for counts in years:
        if not any(counts):
            continue
        newest = protected_cube(counted(*counts), USUAL, cubes)
        figures = dict(newest.figures())
        for earlier in cubes:
            hidden = {key for key, figure in earlier.figures() if figure is None}
            public = {key for cube in cubes for key, figure in cube.figures() if figure == figures.get(key)}
            assert not [key for key in hidden - public if figures.get(key) is not None]
        assert not [key for key, figure in figures.items() if figure in (1, 2, 3, 4)]
        cubes = (*cubes, newest)
