"""Rows of committee packs, read back; and what is said when one is not there, or somebody else changed it."""

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Row, select

from vink_model.domain.pack import PACKED, Pack
from vink_model.domain.release import Release
from vink_model.errors import PackFault, StoreChanged, UnknownPack
from vink_model.store.annexes import release_in
from vink_model.store.pack_tables import FROZEN_PACKS, PACKS
from vink_model.text import Text, day_text, phrase

NEW = 0
"""The version that a pack has before it is saved for the first time."""

_CHANGED = Text("Pakken er ændret imens", "The pack has changed meanwhile")


@dataclass(frozen=True, slots=True)
class StoredPack:
    """One version of a pack."""

    pack: Pack
    version: int
    """Counted from 1; to be given back when the pack is changed."""
    saved_at: datetime
    """Unit: UTC."""
    saved_by: str
    is_archived: bool


def newest_row(connection: Connection, name: str) -> Row[tuple[object, ...]] | None:
    """The newest version of a pack. Empty: None when none has that name."""
    asked = select(PACKS).where(PACKS.c.name == name).order_by(PACKS.c.version.desc()).limit(1)
    return connection.execute(asked).one_or_none()


def frozen_row(connection: Connection, code: str) -> Row[tuple[object, ...]] | None:
    """What was frozen under a code. Empty: None when nothing was."""
    return connection.execute(select(FROZEN_PACKS).where(FROZEN_PACKS.c.code == code)).one_or_none()


def stored(row: Row[tuple[object, ...]]) -> StoredPack:
    """A version as it was saved. Raises: PackFault for one that this version of the product cannot read."""
    return StoredPack(pack_in(row.document), row.version, row.saved_at, row.saved_by, row.is_archived)


def no_pack(code: str) -> UnknownPack:
    """Nothing was frozen under a code."""
    return UnknownPack(
        phrase("Ingen pakke har koden {code}", "No pack has the code {code}", code=code[:11]),
        Text(
            "Skriv koden af fra siden: to gange fem tegn. Store og små bogstaver er ens, og O og 0, I, L og "
            "1 er hver især det samme.",
            "Copy the code from the page: twice five characters. Capitals do not matter, and O is taken for "
            "0, I and L for 1.",
        ),
    )


def not_approved(release: str) -> PackFault:
    """What nobody approved is not taken to a committee."""
    return PackFault(
        phrase("Udgivelsen {code} er ikke godkendt", "The release {code} is not approved", code=release),
        Text(
            "En anden end den, der byggede den, skal godkende den under Udgivelser. Så kan pakken fryses.",
            "Somebody other than its builder must approve it under Releases. Then the pack can be frozen.",
        ),
    )


def released(annex: Row[tuple[object, ...]]) -> Release:
    """What an annex shows. Raises: PackFault for one that this version of the product cannot read."""
    try:
        return release_in(annex)
    except (ValueError, TypeError) as error:
        raise _of_another_version() from error


def pack_in(document: str) -> Pack:
    """The pack that was written. Raises: PackFault for one that this version of the product cannot read."""
    try:
        found = PACKED.read(json.loads(document))
    except (ValueError, TypeError) as error:
        raise _of_another_version() from error
    if not isinstance(found, Pack):
        raise _of_another_version()
    return found


def refuse_stale(there: Row[tuple[object, ...]] | None, expected: int) -> None:
    """Refuse unless the newest version is the one that was seen; a name that was put away is free again.

    Raises: StoreChanged saying who saved it meanwhile.
    """
    standing = NEW if there is None or there.is_archived else there.version
    if standing == expected:
        return
    if there is None or there.is_archived:
        raise StoreChanged(_CHANGED, Text("Den er lagt væk imens.", "It was put away meanwhile."))
    raise StoreChanged(
        _CHANGED,
        phrase(
            "{who} gemte '{n}' {day} kl. {hour} UTC. Dine ændringer står her endnu: gem dem under et andet "
            "navn, eller hent den gemte.",
            "{who} saved '{n}' on {day} at {hour} UTC. Your changes are still here: save them under another "
            "name, or fetch the saved one.",
            who=there.saved_by,
            n=there.name,
            day=day_text(there.saved_at.date()),
            hour=f"{there.saved_at:%H:%M}",
        ),
    )


def _of_another_version() -> PackFault:
    return PackFault(
        Text("En pakke kan ikke læses", "A pack cannot be read"),
        Text(
            "Den er gemt af en anden version af programmet. Åbn den i den.",
            "It was saved by another version of the product. Open it in that version.",
        ),
    )
