"""Whether the figures are still those that somebody looked at when she decided to change them."""

from collections.abc import Collection

from sqlalchemy import Connection, Row, func, select

from vink_model.domain.sheets import SHEETS
from vink_model.domain.states import BEFORE_THE_FIRST
from vink_model.errors import StoreChanged
from vink_model.store.pointers import Pointers, pointers_of, version_of
from vink_model.store.schema import IMPORTS, STATES
from vink_model.text import Text, day_text, enumerated, phrase


def refuse_any_change(connection: Connection, expected_version: str, current: Pointers) -> None:
    """Hold a change of all sheets to the figures that it was decided on.

    Raises: StoreChanged saying who changed what and when.
    """
    _refuse(connection, expected_version, current, SHEETS)


def refuse_change_of(
    connection: Connection, expected_version: str, current: Pointers, sheets: Collection[str]
) -> None:
    """Hold a change of some sheets to the figures that they had; changes of other sheets do no harm.

    Raises: StoreChanged saying who changed what and when.
    """
    _refuse(connection, expected_version, current, sheets)


def _refuse(
    connection: Connection, expected_version: str, current: Pointers, sheets: Collection[str]
) -> None:
    if expected_version == version_of(current):
        return
    seen = _seen(connection, expected_version)
    if seen is None:
        raise StoreChanged(_TITLE, _UNKNOWN)
    before = pointers_of(connection, seen)
    changed = [key for key in sheets if _said(before, key) != _said(current, key)]
    if changed:
        raise _told(connection, seen, changed)


def _seen(connection: Connection, version: str) -> int | None:
    """The newest state that had the version; 0, before the first load, had one too."""
    found = select(func.max(STATES.c.id)).where(STATES.c.version == version)
    number = connection.scalar(found)
    return BEFORE_THE_FIRST if number is None and version == version_of({}) else number


def _said(pointers: Pointers, sheet: str) -> str | None:
    """What a sheet says; the same rows loaded anew are no change."""
    return pointers[sheet].fingerprint if sheet in pointers else None


def _told(connection: Connection, seen: int, changed: Collection[str]) -> StoreChanged:
    """The newest change of one of the sheets after the state that was seen."""
    after = connection.execute(select(STATES).where(STATES.c.id > seen).order_by(STATES.c.id.desc()))
    for state in after.all():
        now, before = pointers_of(connection, state.id), pointers_of(connection, state.id - 1)
        moved = [key for key in changed if now.get(key) != before.get(key)]
        if moved:
            files = {now[key].number for key in moved if key in now}
            return _words(connection, state, moved, files)
    return StoreChanged(_TITLE, _UNKNOWN)


def _words(
    connection: Connection, state: Row[tuple[object, ...]], moved: Collection[str], loads: set[int]
) -> StoreChanged:
    names = connection.scalars(select(IMPORTS.c.file_name).where(IMPORTS.c.id.in_(loads)))
    return StoreChanged(
        _TITLE,
        phrase(
            "{who} ændrede {sheets} {day} kl. {hour} UTC ({files}), efter at du så tallene. Intet er gemt. "
            "Se igen, hvad din ændring gør, og gentag den så.",
            "{who} changed {sheets} on {day} at {hour} UTC ({files}), after you saw the figures. Nothing was "
            "stored. See again what your change does, and then repeat it.",
            who=state.changed_by,
            sheets=enumerated(tuple(SHEETS[key].title for key in moved)),
            day=day_text(state.changed_at.date()),
            hour=f"{state.changed_at:%H:%M}",
            files=", ".join(sorted(set(names))) or "-",
        ),
    )


_TITLE = Text("Tallene er ændret imens", "The figures have changed meanwhile")
_UNKNOWN = Text(
    "De er ikke længere dem, som du så. Intet er gemt. Se igen, hvad din ændring gør, og gentag den så.",
    "They are no longer those that you saw. Nothing was stored. See again what your change does, and then "
    "repeat it.",
)
