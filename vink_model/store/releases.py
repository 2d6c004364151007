"""What the committee may see, kept under its code. A release is added and approved, and never changed.

Nothing here is ever updated: approving adds a row, and each approved release stands in the place of the one
approved before it. The database itself refuses anything else.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Engine, Row, Select, Table, func, insert, select

from vink_model.domain.disclosure.cube import ProtectedCube
from vink_model.domain.plain import canonical, code_of, code_typed
from vink_model.domain.release import Contents, Release
from vink_model.domain.release_plain import read_contents, read_cube, written_contents, written_cube
from vink_model.errors import ApprovalRefused, UnknownRelease
from vink_model.settings import Settings
from vink_model.store import release_words as words
from vink_model.store.engine import reading, writing
from vink_model.store.schema import RELEASE_APPROVALS, RELEASE_CUBES, RELEASES

_HELD, _GIVEN = RELEASES.c, RELEASE_APPROVALS.c


@dataclass(frozen=True, slots=True)
class ReleaseShelf:
    """The releases that somebody at the keyboard can keep, read and approve."""

    engine: Engine
    settings: Settings
    now: Callable[[], datetime]

    def keep(self, contents: Contents, cube: ProtectedCube) -> Release:
        """Keep contents under their code; contents that are kept already stay as they were.

        Where one pair of eyes is enough, whoever builds a release approves it in the same breath.
        """
        release = keep_release(self.engine, contents, cube, who=self.settings.user, now=self.now())
        if self.settings.publishing.needs_four_eyes or release.approved_at is not None:
            return release
        return self.approve(release.code)

    def approve(self, code: str) -> Release:
        """Let the committee see a release from now on.

        Raises: as `approve_release`.
        """
        return approve_release(
            self.engine,
            code,
            who=self.settings.user,
            now=self.now(),
            needs_four_eyes=self.settings.publishing.needs_four_eyes,
        )

    def all(self) -> tuple[Release, ...]:
        """Every release, newest first."""
        return read_releases(self.engine)

    def of(self, code: str) -> Release:
        """One release by its code, however it was typed.

        Raises: as `read_release`.
        """
        return read_release(self.engine, code)

    def cubes(self) -> tuple[ProtectedCube, ...]:
        """The protected tables of every release, oldest first: a new one must fit them all.

        Also of those that nobody approved: they may be, later.
        Raises: UnknownRelease when one cannot be read, for nothing can be shown to fit it then.
        """
        return read_cubes(self.engine)

    def cube_of(self, code: str) -> ProtectedCube:
        """The protected tables behind one release, with what would let more be shown. For the staff.

        Raises: UnknownRelease.
        """
        return read_cube_of(self.engine, code)

    def standing(self) -> str | None:
        """The code of what the committee sees now: the release that was approved last. Cheap."""
        return standing_code(self.engine)


def keep_release(
    engine: Engine, contents: Contents, cube: ProtectedCube, *, who: str, now: datetime
) -> Release:
    """Keep contents under their code. Whatever is kept already stays, with its first builder."""
    plain = written_contents(contents)
    code = code_of(plain)
    facts = {
        _HELD.code: code,
        _HELD.figures: contents.figures,
        _HELD.contents: canonical(plain).decode(),
        _HELD.built_at: now,
        _HELD.built_by: who,
    }
    with writing(engine) as connection:
        found = _found(connection, code)
        if found is not None:
            return found
        connection.execute(insert(RELEASES).values({_HELD.number: _next(connection, RELEASES), **facts}))
        frozen = canonical(written_cube(cube)).decode()
        connection.execute(insert(RELEASE_CUBES).values(code=code, cube=frozen))
        return _kept(connection, code)


def approve_release(engine: Engine, code: str, *, who: str, now: datetime, needs_four_eyes: bool) -> Release:
    """Let the committee see a release from now on; it stands in the place of the one before it.

    Raises: UnknownRelease, ApprovalRefused when it is approved already or, where four eyes are asked for,
    when whoever built it would also approve it.
    """
    with writing(engine) as connection:
        release = _kept(connection, code_typed(code))
        if release.approved_at is not None:
            raise ApprovalRefused(words.CANNOT_APPROVE, words.already(release, release.approved_at))
        if needs_four_eyes and _name(who) == _name(release.built_by):
            raise ApprovalRefused(words.CANNOT_APPROVE, words.own(release))
        facts = {
            _GIVEN.number: _next(connection, RELEASE_APPROVALS),
            _GIVEN.code: release.code,
            _GIVEN.approved_at: now,
            _GIVEN.approved_by: who,
        }
        connection.execute(insert(RELEASE_APPROVALS).values(facts))
        return _kept(connection, release.code)


def read_releases(engine: Engine) -> tuple[Release, ...]:
    """Every release, newest first.

    Raises: UnknownRelease when one of them is not what its code says any more.
    """
    with reading(engine) as connection:
        return tuple(map(_release, connection.execute(_asked().order_by(_HELD.number.desc()))))


def read_release(engine: Engine, code: str) -> Release:
    """One release by its code, however it was typed.

    Raises: UnknownRelease when there is none, or when it is not what its code says any more.
    """
    with reading(engine) as connection:
        return _kept(connection, code_typed(code))


def read_cubes(engine: Engine) -> tuple[ProtectedCube, ...]:
    """The protected tables of every release, oldest first.

    Raises: UnknownRelease when one cannot be read.
    """
    asked = select(RELEASE_CUBES).join(RELEASES).order_by(_HELD.number)
    with reading(engine) as connection:
        return tuple(_cube(row.code, row.cube) for row in connection.execute(asked))


def read_cube_of(engine: Engine, code: str) -> ProtectedCube:
    """The protected tables behind one release.

    Raises: UnknownRelease when there is none, or when they cannot be read.
    """
    asked = select(RELEASE_CUBES).where(RELEASE_CUBES.c.code == code_typed(code))
    with reading(engine) as connection:
        row = connection.execute(asked).one_or_none()
    if row is None:
        raise UnknownRelease(words.none_of(code), words.COPY_AGAIN)
    return _cube(row.code, row.cube)


def standing_code(engine: Engine) -> str | None:
    """The code of the release that was approved last. Empty: None when none was."""
    asked = select(_GIVEN.code).order_by(_GIVEN.number.desc()).limit(1)
    with reading(engine) as connection:
        found: str | None = connection.scalar(asked)
        return found


def _asked() -> Select[tuple[object, ...]]:
    """Releases with who approved them, and the one that was approved next."""
    later = RELEASE_APPROVALS.alias("later")
    next_code = (
        select(later.c.code)
        .where(later.c.number > _GIVEN.number)
        .order_by(later.c.number)
        .limit(1)
        .scalar_subquery()
    )
    columns = (RELEASES, _GIVEN.approved_at, _GIVEN.approved_by, next_code.label("superseded_by"))
    return select(*columns).select_from(RELEASES.outerjoin(RELEASE_APPROVALS))


def _found(connection: Connection, code: str) -> Release | None:
    row = connection.execute(_asked().where(_HELD.code == code)).one_or_none()
    return None if row is None else _release(row)


def _kept(connection: Connection, code: str) -> Release:
    found = _found(connection, code)
    if found is None:
        raise UnknownRelease(words.none_of(code), words.COPY_AGAIN)
    return found


def _next(connection: Connection, table: Table) -> int:
    return int(connection.scalar(select(func.coalesce(func.max(table.c.number), 0) + 1)) or 1)


def _release(row: Row[tuple[object, ...]]) -> Release:
    """A row as the release that it is.

    Raises: UnknownRelease when its contents do not give its code, or cannot be read by this version.
    """
    plain = json.loads(row.contents)
    if code_of(plain) != row.code:
        raise UnknownRelease(words.CANNOT_OPEN, words.not_itself(row.code))
    try:
        contents = read_contents(plain)
    except (ValueError, TypeError) as error:
        raise UnknownRelease(words.CANNOT_OPEN, words.of_another_version(row.code)) from error
    return Release(
        row.code,
        contents,
        row.built_at,
        row.built_by,
        row.approved_at,
        row.approved_by,
        row.superseded_by,
    )


def _cube(code: str, written: str) -> ProtectedCube:
    try:
        return read_cube(json.loads(written))
    except (ValueError, TypeError) as error:
        raise UnknownRelease(words.CANNOT_OPEN, words.of_another_version(code)) from error


def _name(who: str) -> str:
    return who.strip().casefold()
