"""By which load each sheet stands, now and in every earlier state."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select

from vink_model.store.schema import CURRENT_SHEETS, IMPORTED_SHEETS, STATE_SHEETS


@dataclass(frozen=True, slots=True)
class Pointer:
    """The load that a sheet stands by, and what it says."""

    number: int
    fingerprint: str
    cells: int


Pointers = Mapping[str, Pointer]
"""By sheet key; a sheet without figures is not there."""

_HELD = (IMPORTED_SHEETS.c.fingerprint, IMPORTED_SHEETS.c.cells)


def current_pointers(connection: Connection) -> Pointers:
    """By which load each sheet stands now."""
    rows = connection.execute(
        select(CURRENT_SHEETS.c.sheet, CURRENT_SHEETS.c.import_id, *_HELD).join(IMPORTED_SHEETS)
    )
    return {sheet: Pointer(*held) for sheet, *held in rows}


def pointers_of(connection: Connection, state: int) -> Pointers:
    """By which load each sheet stood in one state."""
    return {sheet: pointer for _, sheet, pointer in _of_states(connection, state)}


def pointers_of_all(connection: Connection) -> Mapping[int, Pointers]:
    """By which load each sheet stood, state by state; a state without figures is not there."""
    found: dict[int, dict[str, Pointer]] = {}
    for state, sheet, pointer in _of_states(connection, None):
        found.setdefault(state, {})[sheet] = pointer
    return found


def version_of(pointers: Pointers) -> str:
    """A word for what the sheets stand by."""
    # Sorted here: databases do not agree on the order of words.
    said = [(sheet, pointers[sheet].number, pointers[sheet].fingerprint) for sheet in sorted(pointers)]
    return hashlib.sha256(repr(said).encode()).hexdigest()[:16]


def _of_states(connection: Connection, state: int | None) -> Iterator[tuple[int, str, Pointer]]:
    stood = select(STATE_SHEETS.c.state_id, STATE_SHEETS.c.sheet, STATE_SHEETS.c.import_id, *_HELD)
    if state is not None:
        stood = stood.where(STATE_SHEETS.c.state_id == state)
    for number, sheet, *held in connection.execute(stood.join(IMPORTED_SHEETS)):
        yield number, sheet, Pointer(*held)
