"""Tables found in sheets: headings below titles, rows above notes."""

from collections.abc import Sequence
from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vink_model.domain.checks import GivenColumn, GivenSheet, Surroundings
from vink_model.domain.checks.given import Cell, is_blank
from vink_model.domain.mapping.answering import answered
from vink_model.domain.mapping.applying import applied
from vink_model.domain.mapping.asking import open_questions
from vink_model.domain.mapping.checking import mapped_sheet
from vink_model.domain.mapping.remarks import remarks
from vink_model.domain.mapping.suggesting import suggested
from vink_model.domain.mapping.sums import sums_checked
from vink_model.domain.mapping.table import Table, table_in
from vink_model.domain.mapping.values import ColumnMapping, Mapping, SheetMapping
from vink_model.domain.mapping.writing import read, written
from vink_model.domain.sheets import SHEETS, Kind

Rows = Sequence[Sequence[Cell]]
NOWHERE = Surroundings()


def sheet(rows: Rows, merged: tuple[str, ...] = ()) -> GivenSheet:
    """A sheet as the reader gives it: its first row that is not blank as headers, blank rows passed over."""
    width = max(map(len, rows))
    filled = [(n, [*row, *[""] * (width - len(row))]) for n, row in enumerate(rows, 1)]
    filled = [(n, row) for n, row in filled if not all(map(is_blank, row))]
    (first, headers), below = filled[0], filled[1:]
    columns = []
    for place in range(width):
        numbers: dict[Cell, int] = {}
        codes = [numbers.setdefault(row[place], len(numbers)) for _, row in below]
        columns.append(
            GivenColumn(str(headers[place]), place, tuple(numbers), np.array(codes, dtype=np.int32))
        )
    return GivenSheet("Ark", first, np.array([n for n, _ in below], dtype=np.int32), tuple(columns), merged)


def table(rows: Rows, merged: tuple[str, ...] = ()) -> Table:
    found = table_in(sheet(rows, merged))
    assert found is not None
    return found


def test_titles_above_and_notes_below_are_no_part_of_the_table() -> None:
    found = table(
        [
            ["Tabel 3: Henvendelser", "", ""],
            ["Opgjort 1. maj", "", ""],
            [],
            ["Måned", "Bydel", "Antal"],
            ["2016-05", "Nord", 3.0],
            ["2016-06", "Syd", 4.0],
            [],
            ["Kilde: kommunen", "", ""],
            ["1) Foreløbige tal", "", ""],
        ]
    )
    assert found.titles == ("Tabel 3: Henvendelser", "Opgjort 1. maj")
    assert [column.header for column in found.given] == ["Måned", "Bydel", "Antal"]
    assert (found.given.header_row, found.given.rows.tolist(), found.notes) == (4, [5, 6], (8, 9))
    assert set(found.given.columns[0].values) == {"2016-05", "2016-06"}
    assert found.given.address(found.given.columns[2], 1) == "C6"


def test_a_plain_table_is_left_as_it_is() -> None:
    found = table([["Måned", "Antal"], ["2016-05", 3.0]])
    assert ([c.header for c in found.given], found.titles, found.notes) == (["Måned", "Antal"], (), ())


def test_a_last_row_with_words_only_is_a_row_unless_it_stands_apart() -> None:
    found = table([["Bydel", "Antal"], ["Nord", 3.0], ["Syd", ""]])
    assert (len(found.given.rows), found.notes) == (2, ())


def test_years_and_days_can_be_headings() -> None:
    found = table([["Titel", "", ""], ["Bydel", 2015.0, 2016.0], ["Nord", 3.0, 4.0]])
    assert [c.header for c in found.given] == ["Bydel", "2015", "2016"]
    found = table([["Titel", "", ""], ["Bydel", date(2016, 5, 1), date(2016, 6, 1)], ["Nord", 3.0, 4.0]])
    assert [c.header for c in found.given] == ["Bydel", "2016-05-01", "2016-06-01"]


def test_headings_over_several_columns_are_filled_to_the_right() -> None:
    rows: Rows = [["", 2015.0, "", 2016.0], ["Bydel", "Q1", "Q2", "Q1"], ["Nord", 1.0, 2.0, 3.0]]
    headers = [column.header for column in table(rows).given]
    assert headers == ["Bydel", "2015 / Q1", "2015 / Q2", "2016 / Q1"]


def test_headings_that_stand_twice_are_told_apart() -> None:
    assert [c.header for c in table([["A", "A", "A"], [1.0, 2.0, 3.0]]).given] == ["A", "A (2)", "A (3)"]


def test_where_the_headings_are_can_be_said() -> None:
    rows: Rows = [["a", "b"], ["c", "d"], [1.0, 2.0]]
    found = table_in(sheet(rows), header_row=2, heading_rows=2)
    assert found is not None
    assert [c.header for c in found.given] == ["a / c", "b / d"]


@pytest.mark.parametrize("rows", [[["a", "b"]], [["Kun en titel"]], [["a"], [], ["b"]]])
def test_a_sheet_without_rows_below_headings_has_no_table_or_a_narrow_one(rows: Rows) -> None:
    found = table_in(sheet(rows))
    assert found is None or len(found.given.rows) == 1


MARKS = ["", "-", "..", "<5", "12 %", "1.234", "20161", "I alt"]
LABELS = ["2015/16", "2016/17 [r]", "2020/19", "2011-12", "jan 2016", "1. kvt. 2016"]
WORDS = ["Måned", "Antal", "% af alle", "Svar", "Undersøgelse", "Bekræftende", "theme_day", *MARKS, *LABELS]
NUMBERS = [2015.0, 2016.0, 0.0, 3.0, 41.5, -2.0, 42507.0, True, date(2016, 5, 17)]
CELLS = st.sampled_from(WORDS) | st.sampled_from(NUMBERS) | st.text(max_size=6)
GRIDS = st.integers(1, 6).flatmap(
    lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1, max_size=9)
)


@settings(max_examples=200, deadline=None)
@given(GRIDS, st.sampled_from(sorted(SHEETS)), st.data())
def test_no_table_breaks_the_way_from_sheet_to_rows(rows: Rows, target: str, data: st.DataObject) -> None:
    if all(is_blank(cell) for row in rows for cell in row):
        return
    found = table_in(sheet(rows))
    if found is None:
        return
    first = suggested("x", [found]).mapping
    mapping = first if first.sheets else Mapping("x", (_any_mapping(found, target, data),))
    for _ in range(6):
        assert read(written(mapping)) == mapping
        mapping = _one_answered(mapping, found, data)


def _any_mapping(found: Table, target: str, data: st.DataObject) -> SheetMapping:
    """Each column from any heading, from a constant, from across, or from nowhere."""
    declared = SHEETS[target]
    headers = [column.header for column in found.given if column.header]
    codes = [code.value for column in declared for code in column.codes or ()]
    constants: list[str | int] = [*codes, "2016-05", "Svar", 1]
    sources = st.tuples(
        st.none() | st.sampled_from(headers) if headers else st.none(), st.sampled_from(constants)
    )
    columns = []
    for column in declared:
        header, constant = data.draw(sources)
        columns.append(ColumnMapping(column.key, header, None if header is not None else constant))
    figures = [c.key for c in declared if c.kind in {Kind.WHOLE, Kind.KRONER}]
    across = [c.key for c in declared if c.kind in {Kind.MONTH, Kind.CODE, Kind.KEY} or c.key == "year_from"]
    if not figures or not across or data.draw(st.booleans()):
        return SheetMapping(target, found.name, tuple(columns))
    axes = tuple(data.draw(st.lists(st.sampled_from(across), min_size=1, max_size=2, unique=True)))
    measure = data.draw(st.sampled_from(figures))
    kept = tuple(column for column in columns if column.target not in {*axes, measure})
    return SheetMapping(target, found.name, kept, across=axes, measure=measure)


def _one_answered(mapping: Mapping, found: Table, data: st.DataObject) -> Mapping:
    """Everything that is made of a table, and the mapping with one more answer."""
    for one in (applied(found, sheet, NOWHERE) for sheet in mapping):
        asked = open_questions(one)
        came = mapped_sheet(one, asked, NOWHERE)
        assert list(came.frame.columns) == [column.key for column in one.declared]
        assert not asked or came.issues
        assert all(text.da and text.en for text in (*remarks(one), *sums_checked(one)))
        can_be_answered = [question for question in asked if question.options]
        if can_be_answered:
            question = data.draw(st.sampled_from(can_be_answered))
            option = data.draw(st.sampled_from(question.options))
            mapping = answered(mapping, question, option.value)
            assert read(written(mapping)) == mapping
    return mapping
