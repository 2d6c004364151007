"""Mappings written and read back."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vink_model.domain.mapping.values import (
    ColumnMapping,
    Mapping,
    MarkMapping,
    MarkMeaning,
    PeriodRule,
    SheetMapping,
)
from vink_model.domain.mapping.writing import read, written
from vink_model.errors import MappingFault

PREVENT = Mapping(
    "Prevent",
    (
        SheetMapping(
            target="concerns",
            found="Table 1",
            columns=(
                ColumnMapping("month", found="Year", left_out=("2016/17 (revised)",)),
                ColumnMapping("reporter", codes=(("Education", "school"),)),
                ColumnMapping("channel", constant="other"),
            ),
            across=("reporter",),
            measure="count",
            marks=(MarkMapping("<5", MarkMeaning.SUPPRESSED, 1, 4), MarkMapping("", MarkMeaning.UNKNOWN)),
            period_rule=PeriodRule.FIRST_MONTH,
            split_year_begins=4,
            left_out=("Total",),
            header_row=4,
            heading_rows=2,
        ),
    ),
)
OPTIONAL = st.none() | st.integers(0, 99)
WORDS = st.text(max_size=12)
COLUMNS = st.builds(
    ColumnMapping,
    target=st.sampled_from(["month", "survey", "answer", "count"]),
    found=st.none() | WORDS,
    constant=OPTIONAL | WORDS,
    codes=st.lists(st.tuples(WORDS, WORDS), max_size=3).map(tuple),
    left_out=st.lists(WORDS, max_size=2).map(tuple),
)
MARKS = st.builds(MarkMapping, WORDS, st.sampled_from(MarkMeaning), OPTIONAL, OPTIONAL)
SHEETS = st.builds(
    SheetMapping,
    target=st.just("surveys"),
    found=WORDS,
    columns=st.lists(COLUMNS, max_size=3).map(tuple),
    across=st.sampled_from([(), ("month",), ("month", "answer")]),
    measure=st.sampled_from([None, "count"]),
    marks=st.lists(MARKS, max_size=2).map(tuple),
    period_rule=st.sampled_from(PeriodRule),
    split_year_begins=st.none() | st.integers(1, 12),
    left_out=st.lists(WORDS, max_size=2).map(tuple),
    seen=st.lists(WORDS, max_size=2).map(tuple),
    header_row=OPTIONAL,
    heading_rows=OPTIONAL,
)


@given(st.builds(Mapping, WORDS, st.lists(SHEETS, max_size=2).map(tuple)))
def test_every_mapping_comes_back_as_it_was_written(mapping: Mapping) -> None:
    assert read(written(mapping)) == mapping


def test_equal_mappings_are_written_alike() -> None:
    assert written(PREVENT) == written(read(written(PREVENT)))


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ('"found": "Table 1"', '"fond": "Table 1"', "sheets[0].found"),
        ('"target": "concerns"', '"target": "people"', "sheets[0].target"),
        ('"target": "channel"', '"target": "colour"', "sheets[0].columns[2].target"),
        ('"suppressed"', '"hidden"', "sheets[0].marks[0].means"),
        ('"first_month"', '"spread"', "sheets[0].period_rule"),
        ('"split_year_begins": 4', '"split_year_begins": 13', "sheets[0].split_year_begins"),
        ('"header_row": 4', '"header_row": "4"', "sheets[0].header_row"),
        ('"header_row": 4', '"header_row": true', "sheets[0].header_row"),
        ('"measure": "count"', '"measure": "level"', "sheets[0].measure"),
        ('"constant": "other"', '"constant": 1.5', "sheets[0].columns[2].constant"),
        ('"name": "Prevent"', '"name": "Prevent", "colour": 1', "colour"),
        ('"name": "Prevent"', '"name": null', "name"),
    ],
)
def test_what_is_unknown_is_refused_with_its_place(old: str, new: str, place: str) -> None:
    text = written(PREVENT)
    assert old in text
    with pytest.raises(MappingFault) as refused:
        read(text.replace(old, new))
    assert f"'{place}'" in refused.value.title.en


@pytest.mark.parametrize("text", ["", "{", "[]", "3", "null", "[" * 100_000, json.dumps({"name": "a"})])
def test_what_is_no_mapping_is_refused_and_never_breaks(text: str) -> None:
    with pytest.raises(MappingFault):
        read(text)
