"""Every change of what the sheets stand by is a state in the history, and any of them can be put back."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from itertools import pairwise

from sqlalchemy import Connection, Engine, delete, func, insert, select

from vink_model.domain.dataset import Import
from vink_model.domain.sheets import SHEETS
from vink_model.domain.states import BEFORE_THE_FIRST, Move, State, StateKind
from vink_model.errors import UnknownState
from vink_model.store.engine import reading, writing
from vink_model.store.expected import refuse_any_change
from vink_model.store.history import all_imports
from vink_model.store.outcome import Restoration
from vink_model.store.pointers import Pointers, current_pointers, pointers_of, pointers_of_all, version_of
from vink_model.store.references import refuse_dangling
from vink_model.store.schema import CURRENT_SHEETS, STATE_SHEETS, STATES
from vink_model.text import Text, phrase


def states(engine: Engine) -> tuple[State, ...]:
    """Every state, newest first. Empty: nothing was ever loaded."""
    with reading(engine) as connection:
        return _states(connection)


def restore(
    engine: Engine, number: int, *, expected_version: str | None, who: str, now: datetime
) -> Restoration:
    """Let every sheet stand by the load that it stood by in an earlier state; 0 is before the first load.

    The way back is itself a new state, so nothing is lost and it can be undone in the same way.
    Raises: UnknownState, StoreChanged when the figures are not those of the expected version any more,
    RefusedForFaults when a reference would be left without its row, StoreBusy.
    """
    with writing(engine) as connection:
        wanted = _pointers_in(connection, number)
        current = current_pointers(connection)
        if expected_version is not None:
            refuse_any_change(connection, expected_version, current)
        is_new = wanted != current
        if is_new:
            _point_all(connection, wanted)
            refuse_dangling(connection)
            record(connection, StateKind.RESTORE, who=who, now=now, restored=number)
        newest = next(iter(_states(connection)), None)
    return Restoration(number, newest, is_unchanged=not is_new)


def record(
    connection: Connection, kind: StateKind, *, who: str, now: datetime, restored: int | None = None
) -> int:
    """Write down what the sheets stand by now as the newest state, within the writer's transaction."""
    # Numbered by hand: only one writes at a time, and a number given out by the database has gaps.
    number = int(connection.scalar(select(func.coalesce(func.max(STATES.c.id), 0))) or 0) + 1
    pointers = current_pointers(connection)
    facts = {"kind": kind.value, "changed_at": now, "changed_by": who, "restored": restored}
    connection.execute(insert(STATES).values(id=number, version=version_of(pointers), **facts))
    if pointers:
        rows = [{"state_id": number, "sheet": key, "import_id": one.number} for key, one in pointers.items()]
        connection.execute(insert(STATE_SHEETS), rows)
    return number


def _pointers_in(connection: Connection, number: int) -> Pointers:
    if number == BEFORE_THE_FIRST:
        return {}
    if connection.scalar(select(STATES.c.id).where(STATES.c.id == number)) is None:
        raise UnknownState(
            phrase("Der er ingen tilstand {n}", "There is no state {n}", n=number),
            Text("Vælg et nummer fra historikken.", "Choose a number from the history."),
        )
    return pointers_of(connection, number)


def _point_all(connection: Connection, pointers: Pointers) -> None:
    connection.execute(delete(CURRENT_SHEETS))
    if pointers:
        rows = [{"sheet": key, "import_id": one.number} for key, one in pointers.items()]
        connection.execute(insert(CURRENT_SHEETS), rows)


def _states(connection: Connection) -> tuple[State, ...]:
    imports = all_imports(connection)
    rows = connection.execute(select(STATES).order_by(STATES.c.id.desc())).all()
    sheets = pointers_of_all(connection)
    numbers = [row.id for row in rows]
    earlier = dict(pairwise([*numbers, BEFORE_THE_FIRST]))
    return tuple(
        State(
            number=row.id,
            kind=StateKind(row.kind),
            at=row.changed_at,
            by=row.changed_by,
            version=row.version,
            restored=row.restored,
            moves=tuple(_moves(sheets.get(earlier[row.id], {}), sheets.get(row.id, {}), imports)),
            is_current=row.id == numbers[0],
        )
        for row in rows
    )


def _moves(before: Pointers, after: Pointers, imports: Mapping[int, Import]) -> Iterator[Move]:
    for key in SHEETS:
        old, new = before.get(key), after.get(key)
        if old != new:
            yield Move(
                key,
                None if old is None else imports[old.number],
                None if new is None else imports[new.number],
                None if new is None else new.fingerprint,
            )
