"""Published tables with known answers, through the one public function."""

from tests.domain.disclosure.grids import grid, key
from vink_model import Interval, Need, Relation, TableCell, Tables, audit, intervals, suppress

# Handbook on Statistical Disclosure Control, the investment of enterprises by activity and region.
INVESTMENT = [[20, 50, 10], [8, 19, 22], [17, 32, 12]]
SECRET = (1, 2)


def test_hiding_four_cells_of_the_investment_table_leaves_22_between_5_and_30() -> None:
    tables = grid(INVESTMENT, needs={SECRET: Need(17, 27)})
    found = suppress(tables)
    assert (found.cost, found.hidden) == (59, ("1,0", "1,2", "2,0", "2,2"))
    assert intervals(tables, found.hidden)[key(*SECRET)] == Interval(5, 30)


def test_more_protection_upwards_costs_85() -> None:
    found = suppress(grid(INVESTMENT, needs={SECRET: Need(17, 32)}))
    assert (found.cost, found.hidden) == (85, ("1,1", "1,2", "2,1", "2,2"))


def test_a_sliding_protection_asks_only_for_the_width() -> None:
    """22 may lie anywhere in the range, as long as the range is 25 wide."""
    tables = grid(INVESTMENT, needs={SECRET: Need(22, 22, width=25)})
    found = suppress(tables)
    seen = intervals(tables, found.hidden)[key(*SECRET)]
    assert found.cost == 59
    assert seen.high is not None
    assert seen.high - seen.low >= 25


def test_the_one_hidden_cell_of_a_row_is_worked_out_at_once() -> None:
    (leak,) = audit(grid(INVESTMENT, needs={SECRET: Need(17, 27)}), [key(*SECRET)])
    assert (leak.key, leak.is_recovered, leak.interval) == ("1,2", True, Interval(22, 22))


def test_the_feasibility_interval_of_geurts_is_3_to_6() -> None:
    """Geurts 1992, table 10, as example 3 of the Handbook: only 7, 3, 6 and 4 are left to add up to."""
    tables = grid([[5, 2], [1, 2], [3, 3]])
    seen = intervals(tables, ["0,0", "0,1", "1,0", "1,1"])
    assert seen["0,0"] == Interval(3, 6)
    assert seen["1,1"] == Interval(0, 3)


TRAP = [[12, 15, 20, 21], [14, 11, 47, 22], [23, 24, 13, 16], [25, 26, 17, 18]]
TWO_IN_EVERY_LINE = ("0,0", "0,1", "1,0", "1,1", "1,2", "2,2", "2,3", "3,2", "3,3")


def test_two_hidden_cells_in_every_row_and_column_can_still_give_47_away() -> None:
    """Rows one and two less columns one and two leave nothing but the one cell that joins two blocks."""
    tables = grid(TRAP, needs={(1, 2): Need(40, 54)})
    (leak,) = audit(tables, TWO_IN_EVERY_LINE)
    assert (leak.key, leak.is_recovered, leak.interval) == ("1,2", True, Interval(47, 47))


def test_one_more_hidden_cell_that_joins_the_blocks_makes_47_safe() -> None:
    tables = grid(TRAP, needs={(1, 2): Need(40, 54)})
    assert audit(tables, (*TWO_IN_EVERY_LINE, "2,1")) == ()


def test_a_total_that_two_tables_share_links_them() -> None:
    """3 + 10 = 13 in one table, 13 + 7 + 20 = 40 in the other: hiding the 13 to cover the 3 hides nothing."""
    counts = {"small": 3, "K": 10, "N": 13, "b": 7, "c": 20, "all": 40}
    cells = tuple(TableCell(name, count) for name, count in counts.items())
    linked = (Relation("N", ("small", "K")), Relation("all", ("N", "b", "c")))
    tables = Tables(cells, linked, threshold=5)
    (leak,) = audit(tables, ["small", "N"])
    assert (leak.key, leak.is_recovered) == ("small", True)
    found = suppress(tables)
    assert (set(found.hidden), audit(tables, found.hidden)) == ({"small", "K"}, ())


FOUR_BY_FOUR = [[3, 6, 12, 9], [3, 8, 8, 6], [11, 3, 7, 8], [8, 9, 11, 14]]
THREES = ((0, 0), (1, 0), (2, 1))


def test_keeping_1_to_4_possible_costs_more_than_not_being_recovered() -> None:
    """One more person's worth of cells is hidden so that each of the threes could be 1, 2, 3 or 4."""
    not_exact = grid(FOUR_BY_FOUR, needs={place: Need(3, 3, width=1) for place in THREES})
    full_range = grid(FOUR_BY_FOUR, threshold=5)
    cheap, full = suppress(not_exact), suppress(full_range)
    assert (cheap.cost, full.cost) == (29, 34)
    seen = intervals(full_range, full.hidden)
    assert [seen[key(*place)] for place in THREES] == [Interval(1, 4)] * 3
    assert audit(full_range, cheap.hidden) != ()
