"""What kind of failure a database reports, whichever driver reports it."""

import re
import sqlite3
from enum import StrEnum

from sqlalchemy.exc import DBAPIError


class Failure(StrEnum):
    """The kinds of failures that a reader can do something about."""

    UNREACHABLE = "unreachable"
    ACCESS = "access"
    MISSING = "missing"
    """There is no such database or file."""
    SLOW = "slow"
    LAYOUT = "layout"
    """A table or a column is not there, or not of a kind that can be folded."""
    ENCODING = "encoding"


_STATES = {
    "08": Failure.UNREACHABLE,
    "53": Failure.UNREACHABLE,
    "57": Failure.UNREACHABLE,
    "58": Failure.UNREACHABLE,
    "HYT01": Failure.UNREACHABLE,
    "28": Failure.ACCESS,
    "42501": Failure.ACCESS,
    "3D": Failure.MISSING,
    "57014": Failure.SLOW,
    "HYT00": Failure.SLOW,
    "22021": Failure.ENCODING,
    "22P05": Failure.ENCODING,
    "22": Failure.LAYOUT,
    "42": Failure.LAYOUT,
}
"""By SQLSTATE (PostgreSQL and ODBC), the whole of it or its class."""
_NUMBERS = {
    **dict.fromkeys((1044, 1045, 1142, 1143, 1227, 1698), Failure.ACCESS),
    **dict.fromkeys((1040, 1203, 2002, 2003, 2006, 2013), Failure.UNREACHABLE),
    **dict.fromkeys((1205, 1969, 3024), Failure.SLOW),
    **dict.fromkeys((1054, 1146), Failure.LAYOUT),
    1049: Failure.MISSING,
}
"""By the number that MySQL and MariaDB give."""
_SQLITE = {
    sqlite3.SQLITE_BUSY: Failure.UNREACHABLE,
    sqlite3.SQLITE_LOCKED: Failure.UNREACHABLE,
    sqlite3.SQLITE_IOERR: Failure.UNREACHABLE,
    sqlite3.SQLITE_AUTH: Failure.ACCESS,
    sqlite3.SQLITE_PERM: Failure.ACCESS,
    sqlite3.SQLITE_READONLY: Failure.ACCESS,
    sqlite3.SQLITE_CANTOPEN: Failure.MISSING,
    sqlite3.SQLITE_NOTADB: Failure.MISSING,
    sqlite3.SQLITE_CORRUPT: Failure.MISSING,
    sqlite3.SQLITE_INTERRUPT: Failure.SLOW,
}
_STATED = re.compile(r"SQLSTATE: ([0-9A-Z]{5})")
"""Spark ends its words with the state."""
_WORDS = tuple(
    (re.compile(words, re.IGNORECASE), failure)
    for words, failure in (
        (r"timeout expired|timed? ?out.*connect|connect\w* timed? ?out", Failure.UNREACHABLE),
        (
            r"password|authenticat|access denied|login failed|pg_hba|ORA-01017|role .* does not",
            Failure.ACCESS,
        ),
        (r"permission|privilege|not authorized|ORA-01031", Failure.ACCESS),
        (r"database .* does not exist|unknown database|catalog .* not found|ORA-12514", Failure.MISSING),
        (r"query timed out|operation.{0,20}cancel|ORA-01013|DPY-4024|exceeded.*time", Failure.SLOW),
        (r"NOT_FOUND|UNRESOLVED_COLUMN|ORA-00942|ORA-00904|DATATYPE_MISMATCH|CAST_INVALID", Failure.LAYOUT),
        (r"no such (?:table|column|function)", Failure.LAYOUT),
        (r"codec can't decode|invalid byte sequence|UTF-8", Failure.ENCODING),
    )
)
"""Where a driver gives words alone. They are looked at here and never repeated."""


def failure_of(error: BaseException) -> Failure:
    """What kind of failure a driver reports; what shows no sign of lasting is taken for a lost connection."""
    driver = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    found = _by_number(driver)
    if found is None:
        words = str(driver)
        found = next((failure for pattern, failure in _WORDS if pattern.search(words)), None)
    if found is None:
        is_question = type(driver).__name__ in {"ProgrammingError", "DataError", "NotSupportedError"}
        found = Failure.LAYOUT if is_question else Failure.UNREACHABLE
    return found


def _by_number(driver: BaseException) -> Failure | None:
    """The failure by the number or the state that the driver names, where it names one."""
    if isinstance(driver, sqlite3.Error):
        return _SQLITE.get((getattr(driver, "sqlite_errorcode", None) or 0) & 0xFF)
    state = getattr(driver, "sqlstate", None)
    first = driver.args[0] if driver.args else None
    if state is None and isinstance(first, str) and re.fullmatch(r"[0-9A-Z]{5}", first):
        state = first  # as ODBC drivers do
    if isinstance(state, str):
        return _STATES.get(state) or _STATES.get(state[:2])
    if isinstance(first, int):
        return _NUMBERS.get(first)
    stated = _STATED.search(str(driver))
    return None if stated is None else _STATES.get(stated[1]) or _STATES.get(stated[1][:2])
