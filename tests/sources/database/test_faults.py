"""Faults in a database's values are told with table, column and number of rows, all at once."""

from __future__ import annotations

from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from tests.postgres import Cluster
from tests.sources.database.cases import DECLARATION, cases, cells, faults, read, run, said
from vink_model.errors import LayoutFault

COUNTED = DECLARATION + 'count = "antal"\n'


def with_counts(url: str, kind: str, *values: str) -> None:
    """The table with a column of counts, one value a row."""
    cases(url, *({} for _ in values))
    run(url, f"ALTER TABLE henvendelser ADD COLUMN antal {kind}")
    run(url, *(f"UPDATE henvendelser SET antal = {v} WHERE sagsnr = {n}" for n, v in enumerate(values)))


def test_words_that_are_no_codes_are_told_with_the_rows_that_hold_them(tmp_path: Path, url: str) -> None:
    cases(url, {}, {"henvender": "Skolen i byen"}, {"henvender": "Skolen i byen"}, {"alvor": "h27"})
    loaded = read(tmp_path, url)
    assert faults(loaded) == [("not_a_code", "henvender"), ("not_a_code", "alvor")]
    first, second = loaded.issues
    assert (first.sheet, first.row, first.address) == ("henvendelser", None, None)
    assert first.message.en == "'henvender' must be one of the listed words. It is so in 2 rows."
    assert "Skolen i byen" not in said(loaded.issues)
    assert second.message.da == "'alvor' skal være et af ordene på listen. Det gælder 1 række."
    assert "'Within 24 hours', 'Within 48 hours', 'Within 72 hours'" in second.remedy.en


def test_missing_values_are_told_with_their_column(tmp_path: Path, url: str) -> None:
    cases(url, {"modtaget": None}, {"bydel": None}, {"bydel": " "}, {})
    loaded = read(tmp_path, url)
    assert faults(loaded) == [("required", "modtaget"), ("required", "bydel"), ("required", "bydel")]


def test_a_key_of_the_plan_that_is_not_stored_is_told(tmp_path: Path, url: str) -> None:
    cases(url, {})
    loaded = read(tmp_path, url, DECLARATION.replace('level = { constant = "broad" }', 'level = "bydel"'))
    assert faults(loaded) == [("unknown_reference", "bydel")]


def test_hundreds_of_different_areas_seem_to_be_single_cases(tmp_path: Path, url: str) -> None:
    cases(url, *({"bydel": f"sag {number}"} for number in range(251)))
    loaded = read(tmp_path, url)
    assert faults(loaded) == [("not_a_key", "bydel")]
    assert "251" in loaded.issues[0].message.en


def test_a_course_that_ends_before_it_begins_is_told_once(tmp_path: Path, url: str) -> None:
    run(
        url,
        "CREATE TABLE forloeb (art VARCHAR(9), tilbud VARCHAR(9), start VARCHAR(9), slut VARCHAR(9))",
        "INSERT INTO forloeb VALUES ('mentor', '2016-01', '2016-05', '2016-04'),"
        " ('mentor', '2016-02', '2016-05', '2016-03'), ('mentor', '2016-02', '2016-05', '2016-06')",
    )
    declaration = """
[journal]
url_env = "VINK_SOURCE_JOURNAL"
[journal.tables.courses]
table = "forloeb"
[journal.tables.courses.columns]
kind = "art"
offer_month = "tilbud"
start_month = "start"
end_month = "slut"
answer = { constant = "accepted" }
reoffer_3_months = { constant = "pending" }
reoffer_6_months = { constant = "pending" }
assessment = { constant = "pending" }
progression = { constant = "pending" }
"""
    loaded = read(tmp_path, url, declaration)
    assert faults(loaded) == [("out_of_order", "slut")]
    assert loaded.issues[0].message.en == "'slut' comes before 'start'."


def test_a_number_below_zero_is_found_though_the_sum_hides_it(tmp_path: Path, url: str) -> None:
    with_counts(url, "INTEGER", "5", "-3")
    loaded = read(tmp_path, url, COUNTED)
    assert faults(loaded) == [("negative", "antal")]
    assert loaded.issues[0].message.en == "'antal' holds numbers below zero in 1 cell."


def test_fractions_are_found_though_their_sum_is_whole(tmp_path: Path, url: str) -> None:
    with_counts(url, "NUMERIC(8, 2)", "0.5", "0.5")
    assert faults(read(tmp_path, url, COUNTED)) == [("not_whole", "antal")]


def test_whole_numbers_kept_as_decimals_are_counts(tmp_path: Path, url: str) -> None:
    with_counts(url, "NUMERIC(8, 2)", "2.00", "3.00", "NULL")
    loaded = read(tmp_path, url, COUNTED)
    assert loaded.issues == ()
    assert cells(loaded, "count") == [(6,)]


def test_money_can_be_below_zero_but_not_missing(tmp_path: Path, url: str) -> None:
    run(
        url,
        "CREATE TABLE finans (dag VARCHAR(10), kr INTEGER)",
        "INSERT INTO finans VALUES ('2016-05-01', 1000), ('2016-05-02', -250), ('2016-06-02', NULL)",
    )
    declaration = """
[journal]
url_env = "VINK_SOURCE_JOURNAL"
[journal.tables.spending]
table = "finans"
[journal.tables.spending.columns]
month = "dag"
line = { constant = "talks" }
funding_source = { constant = "broad" }
amount_kr = "kr"
"""
    loaded = read(tmp_path, url, declaration)
    assert [fault for fault in faults(loaded) if fault[1] == "kr"] == [("required", "kr")]
    assert cells(loaded, "month", "amount_kr", sheet="spending") == [("2016-05", 750), ("2016-06", 0)]


def test_words_in_the_place_of_numbers_are_never_taken_for_0(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'sager.db'}"
    with_counts(url, "INTEGER", "4", "'mange'")
    loaded = read(tmp_path, url, COUNTED)
    assert faults(loaded) == [("not_whole", "antal")]
    assert "mange" not in said(loaded.issues)


def test_numbers_kept_as_words_are_refused_with_what_to_do(tmp_path: Path, fresh_postgres_url: str) -> None:
    with_counts(fresh_postgres_url, "VARCHAR(9)", "'4'")
    with pytest.raises(LayoutFault) as refused:
        read(tmp_path, fresh_postgres_url, COUNTED)
    assert refused.value.title.en == "The column 'antal' of the table 'henvendelser' holds no numbers"


def test_words_of_another_encoding_in_sqlite_are_told_with_their_column(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'sager.db'}"
    cases(url, {}, {})
    run(url, "UPDATE henvendelser SET bydel = CAST(X'4EF8727265' AS TEXT) WHERE sagsnr = 1")
    loaded = read(tmp_path, url)
    assert faults(loaded) == [("error_cell", "bydel")]
    assert "another encoding than UTF-8. It is so in 1 row." in loaded.issues[0].message.en


def test_words_of_another_encoding_in_postgresql_are_told_with_their_table(
    tmp_path: Path, postgres_cluster: Cluster
) -> None:
    name = sql.Identifier("latin")
    postgres_cluster.run(
        sql.SQL(
            "CREATE DATABASE {} TEMPLATE template0 ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C'"
        ).format(name)
    )
    url = postgres_cluster.url("latin")
    try:
        with psycopg.connect(url.replace("+psycopg", ""), autocommit=True) as connection:
            connection.execute(
                "CREATE TABLE henvendelser AS SELECT 1 AS sagsnr, DATE '2016-05-17' AS modtaget,"
                " 'Tlf' AS kanal, 'school' AS henvender, 'h24' AS alvor,"
                " convert_from('\\x4ef8727265', 'SQL_ASCII') AS bydel,"
                " 'under_18' AS alder, 'in_time' AS visitation"
            )
        with pytest.raises(LayoutFault) as refused:
            read(tmp_path, url)
        assert refused.value.title.en == "'journal' holds words in another encoding"
        assert "the table 'henvendelser'" in refused.value.remedy.en
    finally:
        postgres_cluster.run(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(name))


def test_a_table_in_an_old_encoding_that_the_server_knows_is_read(
    tmp_path: Path, postgres_cluster: Cluster
) -> None:
    name = sql.Identifier("latin1")
    postgres_cluster.run(
        sql.SQL("CREATE DATABASE {} TEMPLATE template0 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'").format(
            name
        )
    )
    url = postgres_cluster.url("latin1")
    try:
        cases(url, {"bydel": "Nørrebro"})
        assert cells(read(tmp_path, url), "area") == [("nørrebro",)]
    finally:
        postgres_cluster.run(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(name))
