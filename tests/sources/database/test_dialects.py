"""The one question is written in every dialect; here it is only compiled."""

from __future__ import annotations

import pytest
from sqlalchemy import Dialect, column, make_url, table
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg

from vink_model.domain.mapping.values import ColumnMapping, SheetMapping
from vink_model.domain.sheets import SHEETS
from vink_model.month import Month
from vink_model.sources.database.layout import FoundColumn, FoundTable, Held
from vink_model.sources.database.statement import fold_of


def dialect_of(address: str) -> Dialect:
    """The dialect and the driver's ways that an address asks for; the driver itself need not be installed."""
    return make_url(address).get_dialect()()


HELD = {"modtaget": Held.DAYS, "kanal": Held.WORDS, "antal": Held.NUMBERS}
COLUMNS = {"month": "modtaget", "channel": "kanal", "count": "antal"}


def found(month: Held = Held.DAYS) -> FoundTable:
    """A table with three mapped columns."""
    held = {**HELD, "modtaget": month}
    columns = {key: FoundColumn(ColumnMapping(key, name), name, held[name]) for key, name in COLUMNS.items()}
    mapping = SheetMapping("concerns", "sager", tuple(one.mapping for one in columns.values()))
    return FoundTable(SHEETS["concerns"], mapping, table("sager", *map(column, HELD)), columns)


def asked(dialect: Dialect, month: Held = Held.DAYS, since: Month | None = None) -> str:
    """The question as the database gets it, on one line."""
    compiled = fold_of(found(month), since).question.compile(dialect=dialect)
    return " ".join(str(compiled).split())


@pytest.mark.parametrize(
    ("dialect", "month", "rows"),
    [
        (dialect_of("postgresql+psycopg://"), "to_char(sager.modtaget, 'YYYY-MM')", "COUNT(*)"),
        (dialect_of("mysql+pymysql://"), "DATE_FORMAT(sager.modtaget, '%Y-%m')", "COUNT(*)"),
        (dialect_of("mssql+pyodbc://"), "CONVERT(CHAR(7), sager.modtaget, 126)", "COUNT_BIG(*)"),
        (dialect_of("oracle+oracledb://"), "TO_CHAR(sager.modtaget, 'YYYY-MM')", "COUNT(*)"),
        (dialect_of("hive://"), "date_format(`sager`.`modtaget`, 'yyyy-MM')", "COUNT(*)"),
        (dialect_of("trino://"), "date_format(sager.modtaget, '%Y-%m')", "COUNT(*)"),
        (dialect_of("clickhousedb://"), "formatDateTime(`sager`.`modtaget`, '%Y-%m')", "COUNT(*)"),
    ],
    ids=lambda value: getattr(value, "name", ""),
)
def test_a_date_is_cut_to_its_month_in_the_databases_own_words(
    dialect: Dialect, month: str, rows: str
) -> None:
    question = asked(dialect).replace("%%", "%")
    chosen, _, grouped = question.partition(" GROUP BY ")
    assert chosen.startswith(("SELECT " + month, "SELECT TOP __[POSTCOMPILE_param_1] " + month))
    assert grouped.startswith(month)
    assert rows in chosen


@pytest.mark.parametrize("month", [Held.DAYS, Held.WORDS])
@pytest.mark.parametrize(
    "dialect",
    [
        dialect_of("sqlite://"),
        dialect_of("postgresql+psycopg://"),
        dialect_of("mysql+pymysql://"),
        dialect_of("mssql+pyodbc://"),
        dialect_of("oracle+oracledb://"),
        dialect_of("hive://"),
        dialect_of("trino://"),
        dialect_of("clickhousedb://"),
    ],
    ids=lambda dialect: dialect.name,
)
def test_what_is_chosen_is_grouped_by_in_the_same_words_and_no_value_is_bound_in_it(
    dialect: Dialect, month: Held
) -> None:
    fold = fold_of(found(month))
    compiled = fold.question.compile(dialect=dialect)
    question = " ".join(str(compiled).split())
    quoted = "`c0`" if dialect.name in {"hive", "clickhousedb"} else "c0"
    chosen, grouped = question.partition(f" AS {quoted}, ")[0], question.partition(" GROUP BY ")[2]
    month_expression = chosen[max(chosen.find("SELECT ") + 7, chosen.find("] ") + 2) :]
    assert len(month_expression) > 20
    assert grouped.startswith(f"{month_expression}, ")
    # What is bound is how many cells are taken, and nothing else (SQLite is given where to begin as well).
    assert set(compiled.params.values()) - {0} == {fold.most + 1}


def test_sql_server_adds_up_wider_than_its_columns() -> None:
    assert "SUM(CAST(coalesce(sager.antal, 1) AS BIGINT))" in asked(dialect_of("mssql+pyodbc://"))


def test_a_database_without_words_of_its_own_gives_year_and_month_as_one_number() -> None:
    class Another(PGDialect_psycopg):
        name = "another"

    another = Another()  # type: ignore[no-untyped-call]
    assert "(EXTRACT(YEAR FROM sager.modtaget) * 100 + EXTRACT(MONTH FROM sager.modtaget))" in asked(another)
