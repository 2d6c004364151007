"""What suppress does with tables that are small, empty, hopeless, wrong or too much for the time given."""

import pytest

from tests.domain.disclosure.grids import grid
from vink_model import Interval, Need, Relation, Standing, TableCell, Tables, audit, intervals, suppress
from vink_model.domain.disclosure.suppress import Ending
from vink_model.errors import TablesFault

PLAIN = [[3, 20, 12], [15, 9, 18], [10, 14, 16]]


def cells(**counts: int) -> tuple[TableCell, ...]:
    return tuple(TableCell(name, count) for name, count in counts.items())


def test_one_small_count_takes_three_others_with_it() -> None:
    """3, 12, 10 and 16 stand in a square, the cheapest of four that the 3 can hide in."""
    found = suppress(grid(PLAIN, threshold=5))
    assert found.hidden == ("0,0", "0,2", "2,0", "2,2")
    assert (found.sensitive, found.cost, found.ending) == (("0,0",), 41, Ending.OPTIMAL)


def test_without_the_cover_the_small_count_is_a_subtraction_away() -> None:
    """35 less 20 less 12 is 3."""
    (leak,) = audit(grid(PLAIN, threshold=5), ["0,0"])
    assert (leak.is_recovered, leak.interval) == (True, Interval(3, 3))


def test_a_small_count_that_is_shown_is_a_leak() -> None:
    assert [leak.key for leak in audit(grid(PLAIN, threshold=5), [])] == ["0,0"]


def test_zeros_cover_nothing_and_are_shown() -> None:
    tables = grid([[3, 0, 12], [0, 9, 18], [10, 14, 16]], threshold=5)
    assert not {"0,1", "1,0"} & set(suppress(tables).hidden)


def test_different_marks_for_small_and_cover_undo_the_protection() -> None:
    """Two hidden cells add up to 8. Told which one covers, and so is 5 or more: at most 3."""
    sums = (Relation("both", ("small", "cover")),)
    one_mark = Tables(cells(both=8, small=3, cover=5), sums, threshold=5)
    told = Tables((*cells(both=8, small=3), TableCell("cover", 5, low=5)), sums, threshold=5)
    assert audit(one_mark, ["small", "cover"]) == ()
    (leak,) = audit(told, ["small", "cover"])
    assert leak.interval == Interval(1, 3)


def test_two_hidden_cells_are_too_few_where_one_of_them_is_of_one_person() -> None:
    """5 hidden as 1 and 4 may be 1 to 4 each, for everyone but the one: 5 less that one is 4."""
    counts = cells(all=23, a=1, b=4, c=8, d=10)
    sums = (Relation("all", ("a", "b", "c", "d")),)
    insider = Tables(counts, sums, threshold=5)
    outsider = Tables(counts, sums, threshold=5, has_insiders=False)
    (leak,) = audit(insider, ["a", "b"])
    assert (leak.insider, leak.key, leak.interval) == ("a", "b", Interval(4, 4))
    assert set(suppress(insider).hidden) == {"a", "b", "c"}
    assert set(suppress(outsider).hidden) == {"a", "b"}


def test_two_cells_of_one_person_each_are_known_to_everyone() -> None:
    """2 hidden as 1 and 1 can be nothing else, since zeros are shown."""
    tables = Tables(cells(all=12, a=1, b=1, d=10), (Relation("all", ("a", "b", "d")),), threshold=5)
    assert [leak.is_recovered for leak in audit(tables, ["a", "b"])] == [True, True]
    assert audit(tables, suppress(tables).hidden) == ()


def test_one_cell_alone_is_hidden_and_nothing_more_can_be_said() -> None:
    found = suppress(Tables(cells(only=2), threshold=5))
    assert (found.hidden, found.ending) == (("only",), Ending.OPTIMAL)
    assert intervals(Tables(cells(only=2), threshold=5), ["only"])["only"] == Interval(1, 4)


def test_no_cells_hide_nothing() -> None:
    assert suppress(Tables((), threshold=5)).hidden == ()


def test_where_all_are_small_all_are_hidden() -> None:
    """2 + 1 = 3: that the total is more than its parts is known to whoever knows that all three are small."""
    tables = Tables(cells(all=3, a=2, b=1), (Relation("all", ("a", "b")),), threshold=5)
    found = suppress(tables)
    assert (set(found.hidden), audit(tables, found.hidden)) == ({"all", "a", "b"}, ())


def test_what_is_public_already_is_shown_and_covers_nothing() -> None:
    tables = grid(PLAIN, threshold=5)
    public = tuple(
        TableCell(c.key, c.count, c.weight, standing=Standing.SHOWN) if c.key == "2,2" else c
        for c in tables.cells
    )
    found = suppress(Tables(public, tables.relations, 5, has_insiders=False))
    assert "2,2" not in found.hidden
    assert found.cost == 47


def test_what_must_stay_hidden_stays_hidden() -> None:
    tables = grid([[30, 20], [15, 9]], threshold=5)
    frozen = tuple(
        TableCell(c.key, c.count, standing=Standing.HIDDEN) if c.key == "0,0" else c for c in tables.cells
    )
    assert suppress(Tables(frozen, tables.relations, 5)).hidden == ("0,0",)


def test_counts_of_other_things_than_people_may_be_small() -> None:
    held = tuple(TableCell(name, count, is_people=False) for name, count in (("talks", 2), ("days", 1)))
    assert suppress(Tables(held, threshold=5)).hidden == ()


def test_an_unseen_cell_ties_others_together_without_being_hidden_or_shown() -> None:
    """Asked again within 3 months is part of asked again within 6; the rest stands nowhere."""
    unseen = TableCell("later", 4, standing=Standing.UNSEEN)
    tables = Tables((*cells(six=9, three=5), unseen), (Relation("six", ("three", "later")),), threshold=5)
    assert suppress(tables).hidden == ()


def test_a_wanted_total_is_hidden_where_nothing_else_helps() -> None:
    """12 = 3 + 9 where the 9 is public: only the total can still cover the 3."""
    members = (
        TableCell("all", 12, standing=Standing.WANTED),
        TableCell("small", 3),
        TableCell("public", 9, standing=Standing.SHOWN),
    )
    found = suppress(Tables(members, (Relation("all", ("small", "public")),), threshold=5))
    assert set(found.hidden) == {"all", "small"}


def test_a_solver_that_gets_no_time_leaves_only_what_is_safe() -> None:
    tables = grid(PLAIN, threshold=5)
    found = suppress(tables, seconds=0.0)
    assert found.ending in (Ending.TOTALS_ONLY, Ending.NOTHING)
    assert audit(tables, found.hidden) == ()
    assert found.given_up


@pytest.mark.parametrize(
    ("tables", "words"),
    [
        (Tables(cells(a=-1)), "'a' is -1: a count is never below 0"),
        (Tables(cells(all=5, a=2, b=2), (Relation("all", ("a", "b")),)), "'all' is 5, but its parts make 4"),
        (Tables((*cells(a=1), *cells(a=1))), "'a' stands twice"),
        (Tables(cells(a=1), (Relation("a", ("b",)),)), "names 'b', which is no cell"),
        (Tables(cells(a=2, b=1), (Relation("a", ("b", "b")),)), "names a cell twice"),
        (Tables(cells(a=1), threshold=2), "'2' is too low a threshold"),
        (Tables((TableCell("a", 1, float("nan")),)), "impossible weight"),
        (Tables((TableCell("a", 7, high=6),)), "outside what everyone knows"),
        (Tables((TableCell("a", 7, need=Need(8, 9)),)), "outside what must stay possible"),
    ],
)
def test_tables_that_cannot_be_true_are_refused_by_name(tables: Tables, words: str) -> None:
    for judged in (suppress, lambda wrong: audit(wrong, []), lambda wrong: intervals(wrong, [])):
        with pytest.raises(TablesFault) as refused:
            judged(tables)
        assert words in refused.value.title.en.replace("\N{MINUS SIGN}", "-")
        assert refused.value.title.da
        assert "Nothing was published" in refused.value.remedy.en


def test_who_reckons_that_what_is_not_small_is_large_is_misled_as_well() -> None:
    """8 hidden as 3 and 5: the 3 could be 4 if the 5 were 4. Who takes it for 5 or more knows better."""
    counts = cells(all=28, a=3, b=5, c=9, d=11)
    sums = (Relation("all", ("a", "b", "c", "d")),)
    usual = Tables(counts, sums, threshold=5)
    strict = Tables(counts, sums, threshold=5, is_strict=True)
    assert set(suppress(usual).hidden) == {"a", "b"}
    (leak,) = audit(strict, ["a", "b"])
    assert leak.interval == Interval(1, 3)
    assert set(suppress(strict).hidden) == {"a", "c"}


def test_what_no_pattern_can_keep_is_told() -> None:
    """Of 4 as 3 and 1, each can be 1 to 3 for whoever knows that all are small."""
    tables = Tables(cells(all=4, a=3, b=1), (Relation("all", ("a", "b")),), threshold=5)
    assert suppress(tables).limited == ("all", "a", "b")
    assert suppress(grid(PLAIN, threshold=5)).limited == ()
