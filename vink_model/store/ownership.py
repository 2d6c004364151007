"""Who answers for each sheet; of two who change it at once, the second is told of the first."""

from datetime import datetime

from sqlalchemy import Connection, Engine, Row, insert, select, update

from vink_model.domain.ownership import Ownership, Rhythm, owner_of
from vink_model.domain.sheets import SHEETS
from vink_model.errors import StoreChanged
from vink_model.store.engine import reading, writing
from vink_model.store.schema import SHEET_OWNERS
from vink_model.text import Text, day_text, phrase


def read_owners(engine: Engine) -> dict[str, Ownership]:
    """Who answers for what, by sheet key. Empty: a sheet without an owner is not there."""
    with reading(engine) as connection:
        rows = connection.execute(select(SHEET_OWNERS)).all()
    return {row.sheet: _ownership(row) for row in rows}


def set_owner(
    engine: Engine,
    sheet: str,
    *,
    owner: str,
    rhythm: Rhythm,
    expected_version: int,
    who: str,
    now: datetime,
) -> Ownership:
    """Write down who answers for a sheet; the expected version is that of the owner seen, 0 where none was.

    Raises: StoreChanged saying who changed it meanwhile, RefusedForPrivacy or RefusedForFaults for a name
    that cannot be kept, KeyError for a sheet that there is not.
    """
    key, name = SHEETS[sheet].key, owner_of(owner)
    held = SHEET_OWNERS.c
    with writing(engine) as connection:
        present = _present(connection, key)
        if (0 if present is None else present.version) != expected_version:
            raise _changed(present)
        facts = {
            held.owner: name,
            held.rhythm: rhythm.value,
            held.version: expected_version + 1,
            held.changed_at: now,
            held.changed_by: who,
        }
        if present is None:
            connection.execute(insert(SHEET_OWNERS).values({held.sheet: key, **facts}))
        else:
            connection.execute(update(SHEET_OWNERS).where(held.sheet == key).values(facts))
    return Ownership(key, name, rhythm, expected_version + 1, now, who)


def _present(connection: Connection, sheet: str) -> Ownership | None:
    row = connection.execute(select(SHEET_OWNERS).where(SHEET_OWNERS.c.sheet == sheet)).one_or_none()
    return None if row is None else _ownership(row)


def _ownership(row: Row[tuple[object, ...]]) -> Ownership:
    return Ownership(row.sheet, row.owner, Rhythm(row.rhythm), row.version, row.changed_at, row.changed_by)


def _changed(present: Ownership | None) -> StoreChanged:
    title = Text("Ejeren er ændret imens", "The owner has changed meanwhile")
    if present is None:
        return StoreChanged(title, Text("Se arket igen.", "Look at the sheet again."))
    return StoreChanged(
        title,
        phrase(
            "{who} skrev {owner} {day} kl. {hour} UTC, efter at du så arket. Din ændring er ikke gemt.",
            "{who} wrote {owner} on {day} at {hour} UTC, after you saw the sheet. "
            "Your change was not stored.",
            who=present.changed_by,
            owner=present.owner,
            day=day_text(present.changed_at.date()),
            hour=f"{present.changed_at:%H:%M}",
        ),
    )
