"""A database is folded where its rows lie: only counts come back, and they come back right."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.sources.database.cases import (
    CPR,
    DECLARATION,
    NAME,
    cases,
    cells,
    faults,
    read,
    run,
    said,
    source,
    statements,
)
from vink_model.domain.progress import silent
from vink_model.errors import LayoutFault, RefusedForPrivacy
from vink_model.month import Month
from vink_model.sources.database.answer import answer_to
from vink_model.sources.database.connecting import address_of, connected
from vink_model.sources.database.layout import found_table
from vink_model.sources.database.statement import MOST_CELLS, fold_of

MAY, JUNE = date(2016, 5, 17), date(2016, 6, 2)


def test_equal_records_of_a_month_become_one_cell_with_their_number(tmp_path: Path, url: str) -> None:
    cases(url, {}, {"modtaget": date(2016, 5, 31)}, {"modtaget": JUNE}, {"kanal": "Web"})
    loaded = read(tmp_path, url)
    assert cells(loaded, "month", "channel", "area", "status", "count") == [
        ("2016-05", "other", "nørrebro", "stated", 1),
        ("2016-05", "vink_hotline", "nørrebro", "stated", 2),
        ("2016-06", "vink_hotline", "nørrebro", "stated", 1),
    ]
    assert loaded.issues == ()
    assert loaded.source_rows == {"concerns": 4}
    assert (loaded.origin.name, len(loaded.origin.sha256)) == ("journal", 64)


def test_no_statement_asks_for_rows_and_none_names_what_is_not_declared(tmp_path: Path, url: str) -> None:
    cases(url, *({"modtaget": MAY} for _ in range(50)))
    with statements() as sent:
        loaded = read(tmp_path, url)
    touching = [one for one in sent if "FROM henvendelser" in one]
    assert len(touching) == 1
    assert "GROUP BY" in touching[0]
    assert "COUNT(*)" in touching[0]
    for one in sent:
        assert "FROM henvendelser" in one or "henvendelser" not in one or one.startswith("PRAGMA")
        assert "sagsnr" not in one
        assert "cpr" not in one
        assert "navn" not in one
    assert cells(loaded, "count") == [(50,)]


def test_a_date_is_cut_to_its_month_before_it_leaves_the_database(tmp_path: Path, url: str) -> None:
    cases(url, {"modtaget": MAY})
    with statements() as sent:
        read(tmp_path, url)
    (question,) = [one for one in sent if "FROM henvendelser" in one]
    asked = question.partition(" FROM ")[0].replace("SELECT ", "").split(", henvendelser.")[0]
    assert asked.startswith(("CASE WHEN", "to_char(henvendelser.modtaget, 'YYYY-MM')"))
    assert asked.endswith(" AS c0")


def test_the_same_cells_have_the_same_hash_however_the_rows_lie(tmp_path: Path, url: str) -> None:
    cases(url, {"kanal": "Web"}, {}, {})
    cases(url, {}, {"kanal": "Web"}, {}, name="andre")
    first = read(tmp_path, url)
    second = read(tmp_path, url, DECLARATION.replace("henvendelser", "andre"))
    assert first.origin.sha256 == second.origin.sha256


def test_counts_in_a_column_are_added_and_an_empty_one_stands_for_one(tmp_path: Path, url: str) -> None:
    cases(url, {}, {}, {})
    run(
        url,
        "ALTER TABLE henvendelser ADD COLUMN antal INTEGER",
        "UPDATE henvendelser SET antal = 7 WHERE sagsnr = 0",
        "UPDATE henvendelser SET antal = 0 WHERE sagsnr = 1",
    )
    loaded = read(tmp_path, url, DECLARATION + 'count = "antal"\n')
    assert cells(loaded, "count") == [(8,)]
    assert loaded.source_rows == {"concerns": 3}


def test_a_constant_count_stands_for_each_row(tmp_path: Path, url: str) -> None:
    cases(url, {}, {})
    assert cells(read(tmp_path, url, DECLARATION + "count = { constant = 10 }\n"), "count") == [(20,)]


def test_rows_declared_as_left_out_are_left_out_and_told(tmp_path: Path, url: str) -> None:
    cases(url, {}, {"kanal": "Test"}, {"kanal": "Test"})
    left_out = DECLARATION.replace('"other" } }', '"other" }, left_out = ["test"] }')
    loaded = read(tmp_path, url, left_out)
    assert cells(loaded, "count") == [(1,)]
    assert loaded.issues == ()
    assert [note.en for note in loaded.notes] == [
        "2 rows of the table 'henvendelser' were left out, as declared for 'kanal'."
    ]


def test_an_empty_word_can_be_translated_like_any_other(tmp_path: Path, url: str) -> None:
    cases(url, {"alder": None}, {"alder": ""})
    words = DECLARATION.replace('"alder"', '{ found = "alder", codes = { "" = "unknown" } }')
    assert cells(read(tmp_path, url, words), "age_band", "count") == [("unknown", 2)]


def test_only_the_months_asked_for_are_asked_for(tmp_path: Path, url: str) -> None:
    cases(url, {"modtaget": MAY}, {"modtaget": JUNE}, {"modtaget": date(2016, 7, 1)})
    loaded = read(tmp_path, url, since=Month(2016, 6))
    assert cells(loaded, "month", "count") == [("2016-06", 1), ("2016-07", 1)]
    assert loaded.source_rows == {"concerns": 2}


def test_a_month_without_rows_is_no_fault_when_only_new_months_are_asked_for(
    tmp_path: Path, url: str
) -> None:
    cases(url, {"modtaget": MAY})
    assert cells(read(tmp_path, url, since=Month(2016, 8)), "month") == []


def test_an_empty_table_is_refused_rather_than_emptying_the_sheet(tmp_path: Path, url: str) -> None:
    cases(url)
    with pytest.raises(LayoutFault) as refused:
        read(tmp_path, url)
    assert refused.value.title.en == "The table 'henvendelser' is empty"


def test_tables_and_columns_are_found_whatever_their_capitals_and_signs(tmp_path: Path, url: str) -> None:
    cases(url, {}, name='Sager "2016"; DROP TABLE x')
    run(url, 'ALTER TABLE "Sager ""2016""; DROP TABLE x" RENAME COLUMN kanal TO "Kanal (ind%)"')
    quoted = DECLARATION.replace('"henvendelser"', "'Sager \"2016\"; DROP TABLE x'")
    loaded = read(tmp_path, url, quoted.replace('"kanal"', '"kanal (IND%)"'))
    assert cells(loaded, "channel", "count") == [("vink_hotline", 1)]


@pytest.mark.parametrize(
    ("words", "month"),
    [
        ("2016-05", "2016-05"),
        ("2016-05-17", "2016-05"),
        ("2016-05-17T10:30:00", "2016-05"),
        ("2016/05/17", "2016-05"),
        ("17-05-2016", "2016-05"),
        ("17.05.2016 10:30", "2016-05"),
        ("201605", "2016-05"),
        ("20160517", "2016-05"),
        ("2016-13-01", None),
        ("17-05-16", None),
        ("maj 2016", None),
        ("200412-1234", None),
        ("01-01-1990-1234", None),
        ("Anne-Marie", None),
        ("2016-051234", None),
        ("20041212345", None),
    ],
)
def test_dates_kept_as_words_are_cut_in_the_database_or_are_a_fault(
    tmp_path: Path, url: str, words: str, month: str | None
) -> None:
    cases(url, {"modtaget": MAY})
    run(
        url, "ALTER TABLE henvendelser ADD COLUMN dag VARCHAR(40)", f"UPDATE henvendelser SET dag = '{words}'"
    )
    loaded = read(tmp_path, url, DECLARATION.replace('"modtaget"', '"dag"'))
    if month is None:
        assert faults(loaded) == [("not_a_month", "dag")]
        assert words not in said(loaded.issues)
    else:
        assert cells(loaded, "month") == [(month,)]


def test_months_kept_as_numbers_are_read(tmp_path: Path, url: str) -> None:
    cases(url, {})
    run(url, "ALTER TABLE henvendelser ADD COLUMN dag INTEGER", "UPDATE henvendelser SET dag = 201605")
    loaded = read(tmp_path, url, DECLARATION.replace('"modtaget"', '"dag"'))
    assert cells(loaded, "month") == [("2016-05",)]


def test_a_view_is_read_like_a_table_and_its_times_are_cut_to_months(
    tmp_path: Path, fresh_postgres_url: str
) -> None:
    cases(fresh_postgres_url, {"modtaget": MAY})
    run(
        fresh_postgres_url,
        "CREATE SCHEMA rapport",
        "CREATE VIEW rapport.sager AS SELECT *, modtaget + TIME '23:59' AS tid FROM henvendelser",
    )
    declaration = DECLARATION.replace('"henvendelser"', '"sager"').replace('"modtaget"', '"tid"')
    loaded = read(tmp_path, fresh_postgres_url, declaration.replace("url_env", 'schema = "rapport"\nurl_env'))
    assert cells(loaded, "month") == [("2016-05",)]


def test_several_tables_become_several_sheets(tmp_path: Path, url: str) -> None:
    cases(url, {})
    run(
        url,
        "CREATE TABLE moeder (dag VARCHAR(10), deltagere INTEGER)",
        "INSERT INTO moeder VALUES ('2016-05-01', 20), ('2016-05-09', 5)",
    )
    loaded = read(
        tmp_path,
        url,
        DECLARATION
        + """
[journal.tables.activities]
table = "moeder"
[journal.tables.activities.columns]
month = "dag"
initiative = { constant = "talks" }
kind = { constant = "talk" }
audience = { constant = "pupils" }
participants = "deltagere"
""",
    )
    assert loaded.issues == ()
    assert cells(loaded, "month", "participants", "count", sheet="activities") == [("2016-05", 25, 2)]
    assert cells(loaded, "count") == [(1,)]


def test_more_cells_than_counts_can_have_are_refused_with_the_column(tmp_path: Path, url: str) -> None:
    cases(url, *({"bydel": f"sag {number}", "alder": None} for number in range(21)))
    declared = source(tmp_path)
    address = address_of(declared, {"VINK_SOURCE_JOURNAL": url})
    with connected(declared, address) as connection:
        table = found_table(connection, declared.mapping.sheets[0], None)
        assert len(answer_to(connection, fold_of(table, most=21), silent).rows) == 21
        with pytest.raises(LayoutFault) as refused:
            answer_to(connection, fold_of(table, most=20), silent)
    assert MOST_CELLS == 1_000_000
    assert refused.value.title.en == "The table 'henvendelser' gives more than 20 cells"
    assert "The column 'bydel' holds 21 different values at least" in refused.value.remedy.en
    assert "Area" in refused.value.remedy.en


@pytest.mark.parametrize("words", [CPR, "0101901234", "anne@example.dk", "+45 12 34 56 78"])
def test_a_value_that_points_at_a_person_refuses_the_source_and_is_not_repeated(
    tmp_path: Path, url: str, words: str
) -> None:
    cases(url, {}, {"bydel": words})
    with pytest.raises(RefusedForPrivacy) as refused:
        read(tmp_path, url)
    spoken = said([refused.value.title, refused.value.remedy, refused.value])
    assert "The column 'bydel' of the table 'henvendelser'" in refused.value.remedy.en
    assert words not in spoken
    assert NAME not in spoken


def test_a_number_of_a_person_kept_as_a_number_refuses_the_source(tmp_path: Path, url: str) -> None:
    cases(url, {})
    run(url, "ALTER TABLE henvendelser ADD COLUMN nr BIGINT", "UPDATE henvendelser SET nr = 101901234")
    with pytest.raises(RefusedForPrivacy):
        read(tmp_path, url, DECLARATION.replace('"bydel"', '"nr"'))


@pytest.mark.parametrize("column", ["navn", "cpr"])
def test_a_column_named_as_one_of_persons_is_refused_before_anything_is_asked(
    tmp_path: Path, url: str, column: str
) -> None:
    cases(url, {})
    with statements() as sent, pytest.raises(RefusedForPrivacy) as refused:
        read(tmp_path, url, DECLARATION.replace('"bydel"', f'"{column}"'))
    assert sent == []
    assert f"The column '{column}' of the table 'henvendelser'" in refused.value.remedy.en
