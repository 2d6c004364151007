"""What every database says in its own words: the month of a date, sums that do not run over.

Nothing here is a bound value: with them, some databases take an expression among the columns and the same one
in GROUP BY for two different ones.
"""

from sqlalchemy import types
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

NO_MONTH = "?"
"""Crosses the wire in the place of words that are no month."""
_YEARS = "BETWEEN '1900' AND '2100'"
_NUMBERS = "BETWEEN '01' AND '12'"
_ISO_DAY = "[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]*"


class DatedMonth(FunctionElement[str]):
    """The month of a column of dates, as 2016-05."""

    inherit_cache = True
    name = "dated_month"
    type = types.String()


class WrittenMonth(FunctionElement[str]):
    """The month of words such as 2016-05-17, 17-05-2016, 20160517 and 201605; a mark for any other words."""

    inherit_cache = True
    name = "written_month"
    type = types.String()


class WholeSum(FunctionElement[int]):
    """The sum of whole numbers, wide enough for any table."""

    inherit_cache = True
    name = "whole_sum"


class RowCount(FunctionElement[int]):
    """How many rows, wide enough for any table."""

    inherit_cache = True
    name = "row_count"


class PartsFound(FunctionElement[int]):
    """1 where some value is no whole number, 0 where all are."""

    inherit_cache = True
    name = "parts_found"


_DATED = {
    "postgresql": "to_char({x}, 'YYYY-MM')",
    "oracle": "TO_CHAR({x}, 'YYYY-MM')",
    "snowflake": "TO_CHAR({x}, 'YYYY-MM')",
    "mysql": "DATE_FORMAT({x}, '%Y-%m')",
    "mariadb": "DATE_FORMAT({x}, '%Y-%m')",
    "mssql": "CONVERT(CHAR(7), {x}, 126)",
    "hive": "date_format({x}, 'yyyy-MM')",
    "databricks": "date_format({x}, 'yyyy-MM')",
    "trino": "date_format({x}, '%Y-%m')",
    "clickhousedb": "formatDateTime({x}, '%Y-%m')",
    "clickhouse": "formatDateTime({x}, '%Y-%m')",
    "duckdb": "strftime({x}, '%Y-%m')",
}
"""By dialect. Others get a number such as 201605 from EXTRACT, which standard SQL has."""

_AS_WORDS = {
    "oracle": "TO_CHAR({x})",
    "mysql": "CAST({x} AS CHAR(40))",
    "mariadb": "CAST({x} AS CHAR(40))",
    "hive": "CAST({x} AS STRING)",
    "databricks": "CAST({x} AS STRING)",
    "clickhousedb": "toString({x})",
    "clickhouse": "toString({x})",
}


@compiles(DatedMonth)
def _dated_month(element: DatedMonth, compiler: SQLCompiler, **options: object) -> str:
    x = _argument(element, compiler, options)
    form = _DATED.get(compiler.dialect.name, "(EXTRACT(YEAR FROM {x}) * 100 + EXTRACT(MONTH FROM {x}))")
    return _written(form, x, compiler)


@compiles(WrittenMonth)
def _written_month(element: WrittenMonth, compiler: SQLCompiler, **options: object) -> str:
    x = _argument(element, compiler, options)
    words = _written(_AS_WORDS.get(compiler.dialect.name, "CAST({x} AS VARCHAR(40))"), x, compiler)
    # SQLite keeps what was written, so its substr takes numbers and words alike, and faster without the cast.
    return _month_of_words(x if compiler.dialect.name == "sqlite" else words, compiler.dialect.name)


@compiles(WholeSum)
def _whole_sum(element: WholeSum, compiler: SQLCompiler, **options: object) -> str:
    x = _argument(element, compiler, options)
    # SQL Server adds up whole numbers in the type of the column, and stops when they run over.
    return f"SUM(CAST({x} AS BIGINT))" if compiler.dialect.name == "mssql" else f"SUM({x})"


@compiles(RowCount)
def _row_count(_element: RowCount, compiler: SQLCompiler, **_options: object) -> str:
    return "COUNT_BIG(*)" if compiler.dialect.name == "mssql" else "COUNT(*)"


@compiles(PartsFound)
def _parts_found(element: PartsFound, compiler: SQLCompiler, **options: object) -> str:
    x = _argument(element, compiler, options)
    if compiler.dialect.name == "sqlite":
        # Any value can stand in any column there; a sum would take words for 0.
        return (
            f"MAX(CASE typeof({x}) WHEN 'integer' THEN 0 WHEN 'null' THEN 0"
            f" WHEN 'real' THEN {x} <> CAST({x} AS INTEGER) ELSE 1 END)"
        )
    rounded = f"ROUND({x}, 0)" if compiler.dialect.name == "mssql" else f"ROUND({x})"
    return f"MAX(CASE WHEN {x} <> {rounded} THEN 1 ELSE 0 END)"


def _argument(
    element: FunctionElement[str] | FunctionElement[int],
    compiler: SQLCompiler,
    options: dict[str, object],
) -> str:
    return compiler.process(next(iter(element.clauses)), **options)


def _written(form: str, x: str, compiler: SQLCompiler) -> str:
    """The form with the column in it; some drivers take a single % for a place of a value."""
    is_doubled = compiler.preparer._double_percents  # noqa: SLF001 - SQLAlchemy has no public word for it
    return (form.replace("%", "%%") if is_doubled else form).format(x=x)


def _month_of_words(x: str, dialect: str) -> str:
    def part(first: int, length: int) -> str:
        if dialect == "mssql":
            return f"SUBSTRING({x}, {first}, {length})"
        return f"SUBSTR({x}, {first}, {length})"

    def joined(year: str, number: str) -> str:
        if dialect in {"mysql", "mariadb", "hive", "databricks", "mssql", "clickhouse", "clickhousedb"}:
            return f"CONCAT({year}, '-', {number})"
        return f"{year} || '-' || {number}"

    year, late_year = part(1, 4), part(7, 4)
    length = f"LEN({x})" if dialect == "mssql" else f"LENGTH({x})"
    marks = "IN ('-', '.', '/', ' ')"
    # SQLite keeps most dates in this form, and tells it by one look.
    usual = f" WHEN {x} GLOB '{_ISO_DAY}' THEN {part(1, 7)}" if dialect == "sqlite" else ""
    # What follows is looked at as well: 200412-1234 is no month but somebody's number.
    return (
        f"CASE{usual} WHEN {x} IS NULL THEN NULL"
        f" WHEN {year} {_YEARS} AND {part(5, 1)} {marks} AND {part(6, 2)} {_NUMBERS}"
        f" AND ({length} = 7 OR {part(8, 1)} {marks}) THEN {joined(year, part(6, 2))}"
        f" WHEN {year} {_YEARS} AND {part(5, 2)} {_NUMBERS} AND ({length} = 6"
        f" OR {length} = 8 AND {part(7, 2)} BETWEEN '01' AND '31') THEN {joined(year, part(5, 2))}"
        f" WHEN {part(3, 1)} {marks} AND {part(6, 1)} {marks} AND {late_year} {_YEARS}"
        f" AND {part(4, 2)} {_NUMBERS} AND ({length} = 10 OR {part(11, 1)} IN (' ', 'T'))"
        f" THEN {joined(late_year, part(4, 2))}"
        f" ELSE '{NO_MONTH}' END"
    )
