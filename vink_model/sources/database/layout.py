"""The declared tables found in a database, with their columns and of what kind those are."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection, TableClause, column, inspect, table, types
from sqlalchemy.engine import Inspector
from sqlalchemy.engine.interfaces import ReflectedColumn
from sqlalchemy.exc import DBAPIError, NoSuchTableError

from vink_model.domain.checks.wording import listed, nearest
from vink_model.domain.mapping.values import ColumnMapping, SheetMapping
from vink_model.domain.sheets import SHEETS, Sheet
from vink_model.errors import LayoutFault
from vink_model.sources.database.failures import Failure, failure_of
from vink_model.text import Text, joined, phrase


class Held(StrEnum):
    """What a database's column holds."""

    DAYS = "days"
    WHOLE = "whole"
    NUMBERS = "numbers"
    """Numbers that need not be whole."""
    WORDS = "words"
    OTHER = "other"
    """A type that is not known here; the database must see for itself."""


@dataclass(frozen=True, slots=True)
class FoundColumn:
    """A declared column that comes from a column of the database."""

    mapping: ColumnMapping
    name: str
    """As it is called in the database."""
    held: Held


@dataclass(frozen=True, slots=True)
class FoundTable:
    """A mapped table as it stands in the database."""

    sheet: Sheet
    mapping: SheetMapping
    clause: TableClause
    """With the mapped columns only, so that no other can be asked for."""
    columns: Mapping[str, FoundColumn]
    """By the declared column's key; a constant has none."""

    @property
    def name(self) -> str:
        """The table's name in the database."""
        return self.clause.name


def found_table(connection: Connection, mapping: SheetMapping, schema: str | None) -> FoundTable:
    """A mapped table with its mapped columns.

    Raises: LayoutFault with the nearest names when the table or one of the columns is not there.
    """
    inspector = inspect(connection)
    name, reflected = _table(inspector, mapping.found, schema)
    names = {one["name"]: one for one in reflected}
    found: dict[str, FoundColumn] = {}
    missing: list[str] = []
    for one in mapping:
        if one.found is None:
            continue
        match = _same(one.found, names)
        if match is None:
            missing.append(one.found)
        else:
            found[one.target] = FoundColumn(one, match, _held(names[match], connection.dialect.name))
    if missing:
        raise _no_columns(name, missing, list(names))
    if connection.dialect.name != "sqlite":
        _refuse_words_for_numbers(SHEETS[mapping.target], name, found)
    clause = table(
        name, *(column(held) for held in dict.fromkeys(c.name for c in found.values())), schema=schema
    )
    return FoundTable(SHEETS[mapping.target], mapping, clause, found)


def _table(inspector: Inspector, wanted: str, schema: str | None) -> tuple[str, Sequence[ReflectedColumn]]:
    """The table's name and columns, by its very name or by one that differs in capitals only."""
    reflected = _columns(inspector, wanted, schema)
    if reflected:
        return wanted, reflected
    names = _table_names(inspector, schema)
    match = _same(wanted, names)
    reflected = _columns(inspector, match, schema) if match is not None and match != wanted else ()
    if match is None or not reflected:
        raise _no_table(wanted, names)
    return match, reflected


def _columns(inspector: Inspector, name: str, schema: str | None) -> Sequence[ReflectedColumn]:
    """Empty: none when there is no such table."""
    # PyHive writes the name into its question as it is given.
    quote: Callable[[str], str] = (
        inspector.dialect.identifier_preparer.quote if inspector.dialect.name == "hive" else str
    )
    try:
        return inspector.get_columns(quote(name), None if schema is None else quote(schema))
    except NoSuchTableError:
        return ()
    except DBAPIError as error:
        if failure_of(error) is Failure.LAYOUT:
            return ()
        raise


def _table_names(inspector: Inspector, schema: str | None) -> list[str]:
    if inspector.dialect.name == "hive":
        return []  # Spark answers with the schema's name where PyHive looks for the table's
    return [*inspector.get_table_names(schema), *inspector.get_view_names(schema)]


def _same(wanted: str, names: Sequence[str] | Mapping[str, object]) -> str | None:
    """The very name, or the only one that differs in capitals."""
    if wanted in names:
        return wanted
    alike = [name for name in names if name.casefold() == wanted.casefold()]
    return alike[0] if len(alike) == 1 else None


def _held(reflected: ReflectedColumn, dialect: str) -> Held:
    kind = types.to_instance(reflected["type"])
    if isinstance(kind, types.TypeDecorator):
        kind = kind.impl_instance
    if dialect == "sqlite":
        # The type of a column binds nobody there, so its values are taken as they were written.
        return Held.NUMBERS if isinstance(kind, types.Integer | types.Numeric) else Held.WORDS
    if isinstance(kind, types.Date | types.DateTime):
        return Held.DAYS
    if isinstance(kind, types.Integer):
        return Held.WHOLE
    if isinstance(kind, types.Numeric):
        return Held.NUMBERS
    return Held.WORDS if isinstance(kind, types.String) else Held.OTHER


def _refuse_words_for_numbers(sheet: Sheet, name: str, columns: Mapping[str, FoundColumn]) -> None:
    """Some databases add words up as 0."""
    for measure in sheet.measures:
        found = columns.get(measure.key)
        if found is not None and found.held in {Held.WORDS, Held.DAYS}:
            raise LayoutFault(
                phrase(
                    "Kolonnen '{c}' i tabellen '{t}' er ikke tal",
                    "The column '{c}' of the table '{t}' holds no numbers",
                    c=found.name,
                    t=name,
                ),
                Text(
                    "Lav en visning, hvor kolonnen er et helt tal, og erklær den i stedet.",
                    "Make a view in which the column is a whole number, and declare that instead.",
                ),
            )


def _no_table(wanted: str, names: Sequence[str]) -> LayoutFault:
    near = nearest(wanted, names)
    if near is not None:
        remedy = phrase("Mente du '{n}'?", "Did you mean '{n}'?", n=near)
    elif names:
        remedy = phrase("Der er disse: {n}.", "There are these: {n}.", n=listed(sorted(names)))
    else:
        remedy = Text("Brugeren ser ingen tabeller.", "The user sees no tables.")
    return LayoutFault(
        phrase("Tabellen '{t}' findes ikke i databasen", "The database has no table '{t}'", t=wanted),
        joined(
            (
                remedy,
                Text(
                    "Se også efter schema i kildens erklæring.", "See to schema in the declaration as well."
                ),
            )
        ),
    )


def _no_columns(table_name: str, missing: Sequence[str], names: Sequence[str]) -> LayoutFault:
    hints = []
    for wanted in missing:
        near = nearest(wanted, names)
        if near is not None:
            hints.append(
                phrase("'{w}': mente du '{n}'?", "'{w}': did you mean '{n}'?", w=wanted, n=near),
            )
    others = phrase("Tabellen har {n}.", "The table has {n}.", n=listed(names, 20))
    return LayoutFault(
        phrase(
            "Tabellen '{t}' mangler {c}", "The table '{t}' lacks {c}", t=table_name, c=listed(missing, 20)
        ),
        joined((*hints, others)),
    )
