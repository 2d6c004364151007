"""What the drivers' errors mean to the reader; neither the URL nor a stored value is ever passed on."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import psycopg
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoFreeConnection

from vink_model.errors import (
    RefusedForFaults,
    StoreBusy,
    StoreNotWritable,
    StoreOutdated,
    StoreUnreachable,
    VinkError,
)
from vink_model.text import Text

_UNREACHABLE_CLASSES = {"08", "28", "3D", "42501", "53", "57", "58"}
"""SQLSTATE: connection, login, no such database, no privilege, no resources, shutting down, the disk."""
_FULL_STATE, _READ_ONLY_STATE = "53100", "25006"
_LOST_STATES = {"57P01", "57P02", "08003", "08006"}
"""SQLSTATE: ended by the server's keeper, by its crash, or broken on the way."""
_BUSY_STATES = {"55P03", "40001", "40P01"}
_OUTDATED_STATES = {"42P01", "42703"}
"""SQLSTATE: no such table, no such column."""
_REFUSED_CLASSES = {"22", "23"}
"""SQLSTATE: a value that does not fit its column, a rule of the table."""

_UNREACHABLE_CODES = {
    sqlite3.SQLITE_AUTH,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_PERM,
}
_BUSY_CODES = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_REFUSED_CODES = {sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_MISMATCH}


@dataclass(slots=True)
class Conversation:
    """What is going on with the database while its driver's errors are listened for."""

    is_connected: bool = False
    """Whether it has answered: what breaks afterwards was lost, and not out of reach."""


@contextmanager
def driver_errors_said() -> Iterator[Conversation]:
    """Say what a driver reports in the product's own words; what has no words of ours stays as it is."""
    conversation = Conversation()
    try:
        yield conversation
    except NoFreeConnection as error:
        raise busy() from error
    except (DBAPIError, psycopg.Error, sqlite3.Error) as error:
        driver = error.orig if isinstance(error, DBAPIError) else error
        said = _said(driver, conversation)
        if said is None:
            raise
        raise said from error


def unreachable() -> StoreUnreachable:
    """The database does not answer."""
    return StoreUnreachable(
        Text("Databasen kan ikke nås", "The database cannot be reached"),
        Text(
            "Se efter, at VINK_DATABASE_URL er rigtig, at serveren kører eller filen må skrives, "
            "og at brugeren har adgang.",
            "See that VINK_DATABASE_URL is right, that the server runs or the file can be written, "
            "and that the user has access.",
        ),
    )


def lost() -> StoreUnreachable:
    """The database was there and answers no more."""
    return StoreUnreachable(
        Text("Forbindelsen til databasen gik tabt", "The connection to the database was lost"),
        Text(
            "Se i historikken, om det sidste er gemt; er det ikke, er intet af det gemt. Prøv så igen.",
            "See in the history whether the last of it was stored; if not, none of it was. Then try again.",
        ),
    )


def full() -> StoreNotWritable:
    """There is no room for more."""
    return StoreNotWritable(
        Text("Der er ikke plads til flere tal", "There is no room for more figures"),
        Text(
            "Intet er gemt, og de gamle tal står, som de stod. Gør plads på databasens disk, og prøv igen.",
            "Nothing was stored, and the old figures stand. Make room on the database's disk and try again.",
        ),
    )


def read_only() -> StoreNotWritable:
    """Whoever asks may look and not write."""
    return StoreNotWritable(
        Text("Databasen kan kun læses", "The database can only be read"),
        Text(
            "Intet er gemt. Giv programmet lov til at skrive i databasen, eller peg VINK_DATABASE_URL på en "
            "anden.",
            "Nothing was stored. Allow the product to write in the database, or point VINK_DATABASE_URL at "
            "another.",
        ),
    )


def busy() -> StoreBusy:
    """Somebody else is writing."""
    return StoreBusy(
        Text("Databasen er optaget", "The database is busy"),
        Text(
            "En anden indlæser tal lige nu. Intet er gemt; prøv igen om et øjeblik.",
            "Someone else is loading figures right now. Nothing was stored; try again in a moment.",
        ),
    )


def without_tables() -> StoreOutdated:
    """The tables are not there, or not as this version of the product knows them."""
    return StoreOutdated(
        Text("Databasens tabeller passer ikke", "The database's tables do not fit"),
        Text(
            "Kør `python -m vink_model build --empty`: det bringer tabellerne ajour og rører ingen tal.",
            "Run `python -m vink_model build --empty`: it brings the tables up to date, not the figures.",
        ),
    )


def _refused() -> RefusedForFaults:
    return RefusedForFaults(
        Text("Tallene passer ikke i databasen", "The figures do not fit the database"),
        Text(
            "En række bryder en regel, som kontrollen skulle have fanget. Intet er gemt; meld fejlen.",
            "A row breaks a rule that the checks should have caught. Nothing was stored; report it.",
        ),
    )


def _said(driver: BaseException | None, conversation: Conversation) -> VinkError | None:
    if isinstance(driver, psycopg.Error):
        # The server never got to name a state when it could not be reached, or was not there any more.
        if driver.sqlstate is None and isinstance(driver, psycopg.OperationalError):
            return lost() if conversation.is_connected else unreachable()
        return _of_postgres(driver.sqlstate or "")
    if isinstance(driver, sqlite3.Error):
        return _of_sqlite(driver)
    return None


def _of_postgres(state: str) -> VinkError | None:
    of_state: dict[str, Callable[[], VinkError]] = {_FULL_STATE: full, _READ_ONLY_STATE: read_only}
    of_state |= dict.fromkeys(_LOST_STATES, lost) | dict.fromkeys(_BUSY_STATES, busy)
    of_state |= dict.fromkeys(_OUTDATED_STATES, without_tables)
    if state in of_state:
        return of_state[state]()
    if state[:2] in _REFUSED_CLASSES:
        return _refused()
    return unreachable() if {state, state[:2]} & _UNREACHABLE_CLASSES else None


def _of_sqlite(error: sqlite3.Error) -> VinkError | None:
    code = getattr(error, "sqlite_errorcode", None)
    # The low byte is the kind; the rest says more about it.
    kind = None if code is None else code & 0xFF
    if kind in _BUSY_CODES:
        return busy()
    if kind in {sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY}:
        return full() if kind == sqlite3.SQLITE_FULL else read_only()
    if kind in _UNREACHABLE_CODES:
        return unreachable()
    if kind in _REFUSED_CODES:
        return _refused()
    # SQLite has no code of its own for a table or column that is not there.
    return without_tables() if str(error).startswith(("no such table", "no such column")) else None
