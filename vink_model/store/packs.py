"""Committee packs: worked on in versions, and frozen under the code of exactly what a committee is shown.

Of two who save the same pack, the second is told of the first. What is frozen is added and never changed.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Engine, func, insert, select

from vink_model.domain.pack import PACKED, FrozenPack, Pack, frozen
from vink_model.domain.pack_words import checked
from vink_model.domain.plain import canonical, code_typed
from vink_model.domain.release import Contents, Release
from vink_model.errors import UnknownPack
from vink_model.store.annexes import add_annex, annex_of, annex_row
from vink_model.store.engine import reading, writing
from vink_model.store.pack_rows import (
    StoredPack,
    frozen_row,
    newest_row,
    no_pack,
    not_approved,
    pack_in,
    refuse_stale,
    released,
    stored,
)
from vink_model.store.pack_tables import FROZEN_ANNEXES, FROZEN_PACKS, PACKS
from vink_model.text import Text, phrase

_HELD, _FROZEN = PACKS.c, FROZEN_PACKS.c


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
        return tuple(stored(row) for row in rows if row.is_archived is archived)

    def read(self, name: str) -> StoredPack:
        """The newest version of a pack. Raises: UnknownPack when there is none of that name."""
        with reading(self.engine) as connection:
            row = newest_row(connection, name)
        if row is None:
            raise UnknownPack(
                phrase("Der er ingen pakke '{n}'", "There is no pack '{n}'", n=name[:80]),
                Text("Vælg en af dem, der er gemt.", "Choose one of those that are saved."),
            )
        return stored(row)

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
        if release.approved_at is None:
            raise not_approved(release.code)
        taken = frozen(checked(pack, release.contents.threshold, released), release)
        with writing(self.engine) as connection:
            if frozen_row(connection, taken.code) is None:
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
        typed = code_typed(code)
        with reading(self.engine) as connection:
            row = frozen_row(connection, typed)
            annex = annex_row(connection, typed) if row is None else None
        row = annex if row is None else row
        if row is None:
            raise no_pack(typed)
        release = self.release(row.release) if annex is None else released(annex)
        found = frozen(pack_in(row.document), release)
        if found.code != row.code:
            raise UnknownPack(
                phrase("Pakken {code} kan ikke åbnes", "The pack {code} cannot be opened", code=row.code),
                Text(
                    "Det gemte passer ikke til koden, så nogen har ændret det i databasen.",
                    "What is stored does not give the code: somebody changed it in the database.",
                ),
            )
        return found

    def freeze_annex(self, pack: Pack, contents: Contents) -> FrozenPack:
        """Keep an answer with all that it shows; what the committee sees elsewhere stays what it is.

        Raises: PackFault, RefusedForPrivacy for what cannot be shown.
        """
        now = self.now()
        taken = annex_of(checked(pack, contents.threshold), contents, self.who, now)
        with writing(self.engine) as connection:
            add_annex(connection, taken, self.who, now)
        return self.frozen(taken.code)

    def receipts(self) -> tuple[Receipt, ...]:
        """Everything that was frozen, newest first."""
        with reading(self.engine) as connection:
            rows = [
                row
                for table in (FROZEN_PACKS, FROZEN_ANNEXES)
                for row in connection.execute(select(table).order_by(table.c.number.desc()))
            ]
        found = [Receipt(r.code, pack_in(r.document).name, r.frozen_at, r.frozen_by) for r in rows]
        return tuple(sorted(found, key=lambda receipt: receipt.frozen_at, reverse=True))

    def _append(self, pack: Pack, expected: int, *, is_archived: bool) -> StoredPack:
        with writing(self.engine) as connection:
            there = newest_row(connection, pack.name)
            refuse_stale(there, expected)
            version = 1 if there is None else there.version + 1
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
