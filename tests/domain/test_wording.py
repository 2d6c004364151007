"""What a fault may repeat of its cell: only what cannot point at a person."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.planted import FORMS, NUMBERS
from vink_model.domain.checks.given import Cell
from vink_model.domain.checks.surroundings import Surroundings
from vink_model.domain.checks.wording import said
from vink_model.domain.issues import Rule
from vink_model.domain.privacy import trace_in, trace_in_number
from vink_model.domain.sheets import SHEETS

AROUND = Surroundings({"levels": {"green_level", "yellow_level"}}, is_complete=True)
COUNT, MONTH = SHEETS["surveys"]["count"], SHEETS["surveys"]["month"]
ANSWER, LEVEL = SHEETS["surveys"]["answer"], SHEETS["concerns"]["level"]
ASKED = (
    (COUNT, Rule.NOT_A_NUMBER),
    (MONTH, Rule.NOT_A_MONTH),
    (ANSWER, Rule.NOT_A_CODE),
    (LEVEL, Rule.UNKNOWN_REFERENCE),
)


def repeated(cell: Cell) -> set[str]:
    """All that any fault says of a cell, in both languages."""
    faults = [said(column, "Kolonne", cell, rule, AROUND) for column, rule in ASKED]
    return {
        words
        for f in faults
        for words in (f.found or "", f.message.da, f.message.en, f.remedy.da, f.remedy.en)
    }


@pytest.mark.parametrize(
    "cell",
    [*FORMS, *map(float, NUMBERS), 20304050.0, "20304050", "010190", "01-01-90", "1-01-1990", "01.01.2001",
     date(1990, 1, 1), datetime(1990, 1, 1),  # noqa: DTZ001 - Excel's times have no zone
     "1990-01-01", "Anna Jensen", "anna", "SAG 48151"],
)  # fmt: skip
def test_no_fault_repeats_a_number_a_birthday_or_a_name(cell: Cell) -> None:
    shown = f"{cell:.0f}" if isinstance(cell, float) else str(cell)
    assert all(shown not in words for words in repeated(cell))


@pytest.mark.parametrize(
    ("cell", "shown"),
    [(-3.0, "-3"), (2.5, "2.5"), ("1.234,5", "1.234,5"), ("05-17-2016", "05-17-2016"), ("24", "24"),
     (date(2016, 5, 17), "2016-05-17"), ("Bekraeftende", "Bekraeftende")],
)  # fmt: skip
def test_numbers_recent_days_and_near_words_are_repeated(cell: Cell, shown: str) -> None:
    assert shown in repeated(cell)


@given(st.one_of(st.text("0123456789-./ :+abcdæøå@", max_size=16), st.floats(0, 10**11), st.dates()))
def test_nothing_repeated_reads_as_somebodys_number(cell: Cell) -> None:
    for column, rule in ASKED:
        found = said(column, "Kolonne", cell, rule, AROUND).found
        assert found is None or trace_in(found) is None
        assert found is None or not found.isdigit() or trace_in_number(float(found)) is None
