"""What a workbook's cells become, and what is said about those that cannot be read."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Literal
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sources.workbooks import COURSES, LEVELS, SURVEYS, Cell, level, surveys, workbook
from vink_model.domain.codes import Survey
from vink_model.domain.issues import Rule
from vink_model.domain.loaded import Loaded
from vink_model.domain.sheets import SHEETS
from vink_model.sources.excel import read_workbook

SOUND = ("2016-05", "theme_day", "positive", 2)


def read(content: bytes) -> Loaded:
    return read_workbook(content, "fil.xlsx", {})


def found(loaded: Loaded) -> list[tuple[Rule, str | None]]:
    return [(issue.rule, issue.address) for issue in loaded.issues]


def counted(loaded: Loaded) -> list[tuple[object, ...]]:
    return [tuple(row) for row in loaded.frames["surveys"].itertuples(index=False)]


def test_rows_are_read_folded_and_counted() -> None:
    loaded = read(
        surveys(SOUND, ("2016-05", "theme_day", "positive", 3), ("2016-06", "theme_day", "no_reply", 1))
    )
    assert loaded.issues == ()
    assert counted(loaded) == [
        ("2016-05", "theme_day", "positive", "stated", 5),
        ("2016-06", "theme_day", "no_reply", "stated", 1),
    ]
    assert loaded.source_rows == {"surveys": 3}


@pytest.mark.parametrize("answer", ["positive", "POSITIVE", " Bekræftende ", "affirmative"])
def test_codes_are_known_by_their_key_and_their_label_in_both_languages(answer: str) -> None:
    assert counted(read(surveys(("2016-05", "theme_day", answer, 1))))[0][2] == "positive"


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
def test_codes_are_known_in_every_normal_form_of_their_letters(
    form: Literal["NFC", "NFD", "NFKC", "NFKD"],
) -> None:
    survey = normalize(form, Survey.RELATIVES_COURSE.label.da)
    assert counted(read(surveys(("2016-05", survey, "positive", 1))))[0][1] == "relatives_course"


@pytest.mark.parametrize("spelling", ["Måned", "Ma\u030aned", "MÅNED", " måned ", "Dato", "month"])
def test_headers_are_known_in_every_normal_form_of_their_letters(spelling: str) -> None:
    loaded = read(surveys(SOUND, headers=(spelling, *SURVEYS[1:])))
    assert loaded.issues == ()
    assert counted(loaded)[0][0] == "2016-05"


@pytest.mark.parametrize("name", ["Undersøgelser", "UNDERSØGELSER", "surveys", "Surveys"])
def test_sheets_are_known_by_their_key_and_title_in_both_languages(name: str) -> None:
    assert "surveys" in read(workbook({name: (SURVEYS, SOUND)})).frames


def test_a_missing_count_column_means_one_a_row() -> None:
    loaded = read(surveys(SOUND[:3], SOUND[:3], headers=SURVEYS[:3]))
    assert counted(loaded) == [("2016-05", "theme_day", "positive", "stated", 2)]


def test_an_empty_count_means_one() -> None:
    assert counted(read(surveys((*SOUND[:3], None))))[0][-1] == 1


@pytest.mark.parametrize("month", [date(2016, 5, 17), "17-05-2016", "maj 2016", "05-2016", 42507, "2016-05"])
def test_a_full_date_is_cut_to_its_month(month: Cell) -> None:
    assert counted(read(surveys((month, *SOUND[1:]))))[0][0] == "2016-05"


@pytest.mark.parametrize("month", [date(2016, 5, 17), 41045])
def test_dates_and_serial_numbers_counted_from_1904_are_the_same_days(month: Cell) -> None:
    loaded = read(workbook({"surveys": (SURVEYS, (month, *SOUND[1:]))}, is_1904=True))
    assert counted(loaded)[0][0] == "2016-05"


def test_danish_thousands_as_text_are_counted() -> None:
    assert counted(read(surveys((*SOUND[:3], "1.234"))))[0][-1] == 1234


def test_true_in_a_number_column_is_not_taken_for_one() -> None:
    loaded = read(surveys((*SOUND[:3], 1), (*SOUND[:3], True)))
    assert found(loaded) == [(Rule.NOT_A_NUMBER, "D3")]


def test_blank_rows_below_and_between_are_passed_over_and_the_rows_keep_their_numbers() -> None:
    blank = (" ", None, "", None)
    loaded = read(surveys(SOUND, blank, ("2016-05", "theme_day", "positive", -1), *[blank] * 50))
    assert found(loaded) == [(Rule.NEGATIVE, "D4")]
    assert loaded.issues[0].row == 4
    assert loaded.source_rows == {"surveys": 2}


def test_a_table_need_not_begin_in_the_first_cell() -> None:
    moved = [(None, None, *row) for row in ((None,) * 4, SURVEYS, SOUND, (*SOUND[:3], -1))]
    assert found(read(workbook({"surveys": moved}))) == [(Rule.NEGATIVE, "F4")]


def test_all_faults_are_told_at_once() -> None:
    loaded = read(surveys(("maj", "theme_day", "positive", 1), ("2016-05", None, "maybe", 1.5)))
    assert sorted(found(loaded), key=str) == sorted(
        [(Rule.NOT_A_MONTH, "A2"), (Rule.REQUIRED, "B3"), (Rule.NOT_A_CODE, "C3"), (Rule.NOT_WHOLE, "D3")],
        key=str,
    )


def test_a_thousand_faults_of_a_column_are_told_as_a_hundred_and_a_count() -> None:
    loaded = read(surveys(*[(*SOUND[:3], -n) for n in range(1, 1001)]))
    assert len(loaded.issues) == 101
    assert "900" in loaded.issues[-1].message.da


@pytest.mark.parametrize(("written", "shown"), [("Bekraeftende", "Bekraeftende"), ("Anna Jensen", None)])
def test_a_word_is_repeated_only_when_it_is_nearly_an_accepted_one(written: str, shown: str | None) -> None:
    issue = read(surveys(("2016-05", "theme_day", written, 1))).issues[0]
    assert issue.found == shown
    assert ("Mente du" in issue.remedy.da) is (shown is not None)
    assert written not in f"{issue.message}"


def test_plan_rows_keep_their_order_and_types() -> None:
    content = workbook({"levels": (LEVELS, level("b", 2), level("a", 1))})
    levels = read(content).frames["levels"]
    assert levels["key"].tolist() == ["b", "a"]
    assert levels["order"].tolist() == [2, 1]
    assert levels["note"].tolist() == [None, None]


def test_decimals_are_exact() -> None:
    headers = [column.key for column in SHEETS["budget"]]
    row = (2016, "staff", "budget_2016", 1_000_000, 1000, 2.3, "Plan", 4, "stated", None)
    budget = read(workbook({"budget": (headers, row)})).frames["budget"]
    assert budget["fte"].tolist() == [Decimal("2.3")]
    assert budget["amount_kr"].tolist() == [1_000_000]


def test_a_reference_may_name_a_row_of_the_file_or_one_stored_before() -> None:
    headers = (
        "month",
        "channel",
        "reporter",
        "kind",
        "severity",
        "level",
        "area",
        "age_band",
        "triage",
        "follow_up",
    )
    row = (
        "2016-05",
        "ssp",
        "school",
        "person",
        "h24",
        "Green_Level",
        "Nørrebro Nord",
        "unknown",
        "late",
        "none",
    )
    alone = workbook({"concerns": (headers, row)})
    together = workbook({"concerns": (headers, row), "levels": (LEVELS, level("green_level"))})
    assert read_workbook(together, "a.xlsx", {}).issues == ()
    loaded = read_workbook(alone, "a.xlsx", {"levels": {"green_level"}})
    assert loaded.issues == ()
    assert loaded.frames["concerns"][["level", "area"]].to_numpy().tolist() == [
        ["green_level", "nørrebro_nord"]
    ]
    assert found(read_workbook(alone, "a.xlsx", {})) == [(Rule.UNKNOWN_REFERENCE, "F2")]
    assert [str(note.en) for note in read_workbook(alone, "a.xlsx").notes if "not looked up" in note.en]


def test_hundreds_of_different_areas_are_someones_case_numbers() -> None:
    headers = ("month", "line", "funding_source", "amount_kr")
    rows = [("2016-05", "staff", f"sag_{n}", 1) for n in range(251)]
    assert [issue.rule for issue in read(workbook({"spending": (headers, *rows)})).issues] == [Rule.NOT_A_KEY]
    assert read(workbook({"spending": (headers, *rows[:250])})).issues == ()


@pytest.mark.parametrize(
    ("offered", "started", "ended", "addresses"),
    [
        ("2016-05", "2016-05", "2016-05", []),
        ("2016-05", None, None, []),
        ("2016-05", "2016-04", None, ["F2"]),
        ("2016-05", "2016-06", "2016-05", ["G2"]),
        ("2016-05", None, "2016-04", ["G2"]),
        ("2016-05", "2016-04", "2016-03", ["F2", "G2"]),
    ],
)
def test_a_course_starts_after_its_offer_and_ends_after_its_start(
    offered: Cell, started: Cell, ended: Cell, addresses: list[str]
) -> None:
    row = (
        "mentor",
        offered,
        "accepted",
        "not_relevant",
        "not_relevant",
        started,
        ended,
        "pending",
        "pending",
    )
    loaded = read(workbook({"courses": (COURSES, row)}))
    assert found(loaded) == [(Rule.OUT_OF_ORDER, address) for address in addresses]


CELLS = st.one_of(
    st.none(),
    st.integers(-10, 10**7),
    st.floats(allow_nan=False, allow_infinity=False, min_value=-(10**7), max_value=10**7),
    st.booleans(),
    st.dates(date(1990, 1, 1), date(2050, 1, 1)),
    st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), max_size=8),
    st.sampled_from(["2016-05", "theme_day", "Bekræftende", "#REF!", "1.234,5", "=1+1"]),
)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(CELLS, CELLS, CELLS, CELLS), min_size=1, max_size=8))
def test_whatever_stands_in_the_cells_every_row_is_read_or_its_faults_are_named(
    rows: list[Sequence[Cell]],
) -> None:
    loaded = read(surveys(SOUND, *rows))
    frame = loaded.frames["surveys"]
    assert list(frame.columns) == [column.key for column in SHEETS["surveys"]]
    for issue in loaded.issues:
        assert issue.sheet == "surveys"
        assert issue.row is None or 3 <= issue.row <= len(rows) + 2
    if not loaded.issues:
        assert frame[["month", "survey", "answer"]].notna().all().all()


MONTHS = st.integers(0, 23).map(lambda n: f"{2016 + n // 12}-{n % 12 + 1:02d}")


@settings(deadline=None, max_examples=40)
@given(
    st.lists(
        st.tuples(
            MONTHS,
            st.sampled_from(["theme_day", "relatives_course"]),
            st.sampled_from(["Bekræftende", "Not affirmative", "no_reply"]),
            st.integers(0, 10_000),
        ),
        min_size=1,
        max_size=30,
    )
)
def test_no_count_is_lost_between_the_file_and_the_cells(rows: list[tuple[str, str, str, int]]) -> None:
    loaded = read(surveys(*rows))
    assert loaded.issues == ()
    assert int(loaded.frames["surveys"]["count"].sum()) == sum(row[-1] for row in rows)
    assert len(loaded.frames["surveys"]) == len({row[:-1] for row in rows})


@pytest.mark.parametrize(("second", "addresses"), [(None, []), (0, []), (60, []), (61, ["D2"])])
def test_a_part_cannot_be_larger_than_its_whole(second: Cell, addresses: list[str]) -> None:
    counted = ("year_from", "year_to", "enquiries", "second_count", "second_count_means")
    headers = (*counted, "document", "page", "status")
    means = None if second is None else "course_started"
    row = (2014, 2014, 60, second, means, "Plan", 6, "stated")
    loaded = read(workbook({"published_concerns": (headers, row)}))
    assert found(loaded) == [(Rule.MORE_THAN_ALL, address) for address in addresses]
