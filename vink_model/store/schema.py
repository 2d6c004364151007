"""The tables, drawn from the declared sheets: one a sheet, and those that say which load a row came from."""

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ColumnElement,
    DateTime,
    Dialect,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    MetaData,
    String,
    Table,
    TypeDecorator,
    or_,
)
from sqlalchemy.types import TypeEngine

from vink_model.domain import sheets
from vink_model.domain.sheets import SHEETS, Kind, Sheet

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


class Moment(TypeDecorator[datetime]):
    """A moment in UTC; SQLite keeps no zone, so it is given back on the way out."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """To UTC.

        Raises: ValueError for a moment without a zone.
        """
        if value is not None and value.tzinfo is None:
            raise ValueError("a moment is stored with its zone")
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """In UTC, whatever the session's zone."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


IMPORTS = Table(
    "imports",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("file_name", String, nullable=False),
    Column("sha256", String(64), nullable=False, index=True),
    Column("size", BigInteger, nullable=False),
    Column("loaded_at", Moment, nullable=False),
    Column("loaded_by", String, nullable=False),
)
"""One row a load. Loads are only ever added."""

IMPORTED_SHEETS = Table(
    "imported_sheets",
    METADATA,
    Column("import_id", ForeignKey("imports.id"), primary_key=True),
    Column("sheet", String, primary_key=True),
    Column("source_rows", BigInteger, nullable=False),
    Column("cells", BigInteger, nullable=False),
    Column("fingerprint", String(64), nullable=False),
    Column("kept_from", Integer),
)
"""What each load held: rows read, rows kept, a fingerprint of what they say, and the load that it took the
months from that its own file did not speak for."""

CURRENT_SHEETS = Table(
    "current_sheets",
    METADATA,
    Column("sheet", String, primary_key=True),
    Column("import_id", Integer, nullable=False),
    ForeignKeyConstraint(("import_id", "sheet"), ("imported_sheets.import_id", "imported_sheets.sheet")),
)
"""The load that each sheet stands by now. Moving a sheet back to an earlier load is one update here."""

STATES = Table(
    "states",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("kind", String, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("changed_by", String, nullable=False),
    Column("version", String(16), nullable=False, index=True),
    Column("restored", Integer),
)
"""One row each time that some sheet came to stand by another load. States are only ever added."""

STATE_SHEETS = Table(
    "state_sheets",
    METADATA,
    Column("state_id", ForeignKey("states.id"), primary_key=True),
    Column("sheet", String, primary_key=True),
    Column("import_id", Integer, nullable=False),
    ForeignKeyConstraint(("import_id", "sheet"), ("imported_sheets.import_id", "imported_sheets.sheet")),
)
"""By which load every sheet stood in each state."""

SHEET_OWNERS = Table(
    "sheet_owners",
    METADATA,
    Column("sheet", String, primary_key=True),
    Column("owner", String(80), nullable=False),
    Column("rhythm", String, nullable=False),
    Column("version", Integer, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("changed_by", String, nullable=False),
)
"""Who answers for each sheet, and how often it is to come. The version counts its changes."""

COMMENTS = Table(
    "comments",
    METADATA,
    Column("figure", String(80), primary_key=True),
    Column("first_month", String(7), primary_key=True),
    Column("last_month", String(7), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("words", String(600), nullable=False),
    Column("value_da", String, nullable=False),
    Column("value_en", String, nullable=False),
    Column("written_at", Moment, nullable=False),
    Column("author", String, nullable=False),
    Column("is_archived", Boolean, nullable=False),
)
"""What was written about a figure over some months, each version a row. Versions are only ever added."""

RELEASES = Table(
    "releases",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("code", String(11), nullable=False, unique=True),
    Column("figures", String(16), nullable=False, index=True),
    Column("contents", String, nullable=False),
    Column("built_at", Moment, nullable=False),
    Column("built_by", String, nullable=False),
)
"""What the committee may see, as canonical JSON under the code made from it. The database itself refuses to
change or remove a row."""

RELEASE_CUBES = Table(
    "release_cubes",
    METADATA,
    Column("code", ForeignKey("releases.code"), primary_key=True),
    Column("cube", String, nullable=False),
)
"""The protected tables behind a release, which every later one must fit: what was hidden stays hidden. The
database itself refuses to change or remove a row."""

RELEASE_APPROVALS = Table(
    "release_approvals",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("code", ForeignKey("releases.code"), nullable=False, unique=True),
    Column("approved_at", Moment, nullable=False),
    Column("approved_by", String, nullable=False),
)
"""Who approved a release. Each approved one stands in the place of the one approved before it; the database
itself refuses to change or remove a row."""

SCENARIOS = Table(
    "scenarios",
    METADATA,
    Column("key", String(60), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("name", String(80), nullable=False),
    Column("document", String, nullable=False),
    Column("is_archived", Boolean, nullable=False),
    Column("saved_at", Moment, nullable=False),
    Column("saved_by", String, nullable=False),
)
"""What planners propose, each version a row. Versions are only ever added."""

_TYPES: dict[Kind, TypeEngine[str] | TypeEngine[int]] = {
    Kind.TEXT: String(),
    Kind.KEY: String(),
    Kind.CODE: String(),
    Kind.REFERENCE: String(),
    Kind.WHOLE: BigInteger(),
    Kind.DECIMAL: String(),  # as it is written: SQLite would make a float of a number
    Kind.KRONER: BigInteger(),
    Kind.YEAR: Integer(),
    Kind.MONTH: String(7),
    Kind.DATE: String(10),
}
_SHAPES = {Kind.MONTH: "____-__", Kind.DATE: "____-__-__"}


def _table(sheet: Sheet) -> Table:
    """A sheet's table. Its key begins with the load, so that the rows of one load lie together."""
    columns = tuple(_column(column) for column in sheet)
    checks = (_check(ours, column) for ours, column in zip(sheet, columns, strict=True))
    return Table(
        sheet.key,
        METADATA,
        Column("import_id", ForeignKey("imports.id"), primary_key=True),
        Column("row_number", Integer, primary_key=True, autoincrement=False),
        *columns,
        *(check for check in checks if check is not None),
        sqlite_with_rowid=False,
    )


def _column(column: sheets.Column) -> Column[object]:
    is_filled = column.required or column.default is not None
    return Column(column.key, _TYPES[column.kind], nullable=not is_filled)


def _check(declared: sheets.Column, column: Column[object]) -> CheckConstraint | None:
    """The rule of a column that the database can hold by itself, whichever way a row came."""
    rule: ColumnElement[bool] | None = None
    if declared.codes is not None:
        # IN would say it shorter, but SQLite then takes four times as long to load a large sheet.
        rule = or_(*(column == code.value for code in declared.codes))
    elif declared.kind in _SHAPES:
        rule = column.like(_SHAPES[declared.kind])
    elif declared.kind in {Kind.WHOLE, Kind.KRONER} and not declared.can_be_negative:
        rule = column >= 0
    return None if rule is None else CheckConstraint(rule, name=declared.key)


TABLES: dict[str, Table] = {sheet.key: _table(sheet) for sheet in SHEETS.values()}
"""The table of each sheet, by its key."""
