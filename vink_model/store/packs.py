"""Committee packs: worked on in versions, and frozen under the code of exactly what a committee is shown.

Of two who save the same pack, the second is told of the first. What is frozen is added and never changed.
"""

import json
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Engine, Row, func, insert, select

from vink_model.domain.pack import PACKED, FrozenPack, Pack, frozen
from vink_model.domain.pack_words import checked
from vink_model.domain.plain import canonical, code_typed
from vink_model.domain.release import Release
from vink_model.errors import PackFault, StoreChanged, UnknownPack
from vink_model.store.engine import reading, writing
from vink_model.store.pack_tables import FROZEN_PACKS, PACKS
from vink_model.text import Text, day_text, phrase

NEW = 0
"""The version that a pack has before it is saved for the first time."""

_HELD, _FROZEN = PACKS.c, FROZEN_PACKS.c
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


@dataclass(frozen=True, slots=True)
class Receipt:
    """That a pack was frozen: its code, and who took it to a committee when."""

    code: str
    name: str
    frozen_at: datetime
    """Unit: UTC."""
    frozen_by: str


@dataclass(frozen=True, slots=True)
class Packs:
    """What somebody at the keyboard can do with committee packs."""

    engine: Engine
    who: str
    now: Callable[[], datetime]
    release: Callable[[str], Release]
    """A release by its code. Raises: UnknownRelease."""

    def list(self, *, archived: bool = False) -> tuple[StoredPack, ...]:
        """The newest version of each pack, by name; those that were put away where asked for.

        Raises: PackFault for one that this version of the product cannot read.
        """
        newest = select(_HELD.name, func.max(_HELD.version).label("version")).group_by(_HELD.name).subquery()
        same = (_HELD.name == newest.c.name) & (_HELD.version == newest.c.version)
        with reading(self.engine) as connection:
            rows = connection.execute(select(PACKS).join(newest, same).order_by(_HELD.name)).all()
        return tuple(_stored(row) for row in rows if row.is_archived is archived)

    def read(self, name: str) -> StoredPack:
        """The newest version of a pack. Raises: UnknownPack when there is none of that name."""
        with reading(self.engine) as connection:
            row = _newest(connection, name)
        if row is None:
            raise UnknownPack(
                phrase("Der er ingen pakke '{n}'", "There is no pack '{n}'", n=name[:80]),
                Text("Vælg en af dem, der er gemt.", "Choose one of those that are saved."),
            )
        return _stored(row)

    def save(self, pack: Pack, expected: int, released: Collection[str] = ()) -> StoredPack:
        """Keep a pack under its name; `expected` is the version that it was changed from, NEW at first.

        What the release itself says is `released`, and passes the checks of what is typed.
        Raises: StoreChanged saying who saved it meanwhile; PackFault, RefusedForPrivacy for its words;
        UnknownRelease.
        """
        threshold = self.release(pack.release).contents.threshold
        return self._append(checked(pack, threshold, released), expected, is_archived=False)

    def archive(self, name: str, expected: int) -> StoredPack:
        """Put a pack away; its versions and what was frozen of it stay, and its name is free.

        Raises: UnknownPack, StoreChanged when somebody saved it meanwhile.
        """
        return self._append(self.read(name).pack, expected, is_archived=True)

    def freeze(self, pack: Pack, released: Collection[str] = ()) -> FrozenPack:
        """Keep exactly what a committee is shown, under its code; the same pack has the same code again.

        Raises: PackFault, RefusedForPrivacy for what cannot be shown; UnknownRelease.
        """
        release = self.release(pack.release)
        taken = frozen(checked(pack, release.contents.threshold, released), release)
        with writing(self.engine) as connection:
            if _frozen_row(connection, taken.code) is None:
                number = select(func.coalesce(func.max(_FROZEN.number), 0) + 1)
                connection.execute(
                    insert(FROZEN_PACKS).values(
                        number=connection.scalar(number),
                        code=taken.code,
                        release=release.code,
                        document=canonical(PACKED.written(taken.pack)).decode(),
                        frozen_at=self.now(),
                        frozen_by=self.who,
                    )
                )
        return taken

    def frozen(self, code: str) -> FrozenPack:
        """What was frozen under a code, however the code was typed.

        Raises: UnknownPack when there is none, or when it is not what its code says any more; UnknownRelease.
        """
        with reading(self.engine) as connection:
            row = _frozen_row(connection, code_typed(code))
        if row is None:
            raise UnknownPack(
                phrase(
                    "Ingen pakke har koden {code}", "No pack has the code {code}", code=code_typed(code)[:11]
                ),
                Text(
                    "Skriv koden af fra siden: to gange fem tegn. Store og små bogstaver er ens, og O og 0, "
                    "I, L og 1 er hver især det samme.",
                    "Copy the code from the page: twice five characters. Capitals do not matter, and O is "
                    "taken for 0, I and L for 1.",
                ),
            )
        found = frozen(_pack(row.document), self.release(row.release))
        if found.code != row.code:
            raise UnknownPack(
                phrase("Pakken {code} kan ikke åbnes", "The pack {code} cannot be opened", code=row.code),
                Text(
                    "Det gemte passer ikke til koden, så nogen har ændret det i databasen.",
                    "What is stored does not give the code: somebody changed it in the database.",
                ),
            )
        return found

    def receipts(self) -> tuple[Receipt, ...]:
        """Everything that was frozen, newest first."""
        with reading(self.engine) as connection:
            rows = connection.execute(select(FROZEN_PACKS).order_by(_FROZEN.number.desc())).all()
        return tuple(Receipt(r.code, _pack(r.document).name, r.frozen_at, r.frozen_by) for r in rows)

    def _append(self, pack: Pack, expected: int, *, is_archived: bool) -> StoredPack:
        with writing(self.engine) as connection:
            newest = _newest(connection, pack.name)
            _refuse_stale(newest, expected)
            version = 1 if newest is None else newest.version + 1
            added = StoredPack(pack, version, self.now(), self.who, is_archived)
            connection.execute(
                insert(PACKS).values(
                    name=pack.name,
                    version=version,
                    document=canonical(PACKED.written(pack)).decode(),
                    is_archived=is_archived,
                    saved_at=added.saved_at,
                    saved_by=added.saved_by,
                )
            )
        return added


def _newest(connection: Connection, name: str) -> Row[tuple[object, ...]] | None:
    asked = select(PACKS).where(_HELD.name == name).order_by(_HELD.version.desc()).limit(1)
    return connection.execute(asked).one_or_none()


def _frozen_row(connection: Connection, code: str) -> Row[tuple[object, ...]] | None:
    return connection.execute(select(FROZEN_PACKS).where(_FROZEN.code == code)).one_or_none()


def _stored(row: Row[tuple[object, ...]]) -> StoredPack:
    return StoredPack(_pack(row.document), row.version, row.saved_at, row.saved_by, row.is_archived)


def _pack(document: str) -> Pack:
    try:
        found = PACKED.read(json.loads(document))
    except (ValueError, TypeError) as error:
        raise _of_another_version() from error
    if not isinstance(found, Pack):
        raise _of_another_version()
    return found


def _of_another_version() -> PackFault:
    return PackFault(
        Text("En pakke kan ikke læses", "A pack cannot be read"),
        Text(
            "Den er gemt af en anden version af programmet. Åbn den i den.",
            "It was saved by another version of the product. Open it in that version.",
        ),
    )


def _refuse_stale(newest: Row[tuple[object, ...]] | None, expected: int) -> None:
    """A name that was put away is free again."""
    standing = NEW if newest is None or newest.is_archived else newest.version
    if standing == expected:
        return
    if newest is None or newest.is_archived:
        raise StoreChanged(_CHANGED, Text("Den er lagt væk imens.", "It was put away meanwhile."))
    raise StoreChanged(
        _CHANGED,
        phrase(
            "{who} gemte '{n}' {day} kl. {hour} UTC. Dine ændringer står her endnu: gem dem under et andet "
            "navn, eller hent den gemte.",
            "{who} saved '{n}' on {day} at {hour} UTC. Your changes are still here: save them under another "
            "name, or fetch the saved one.",
            who=newest.saved_by,
            n=newest.name,
            day=day_text(newest.saved_at.date()),
            hour=f"{newest.saved_at:%H:%M}",
        ),
    )
