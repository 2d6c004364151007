"""Answers to what was asked in a meeting: each frozen with all that it shows, beside the releases."""

import json
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, Row, func, insert, select

from vink_model.domain.pack import PACKED, FrozenPack, Pack, frozen
from vink_model.domain.plain import canonical
from vink_model.domain.release import Contents, Release
from vink_model.domain.release_plain import code_of_contents, read_contents, written_contents
from vink_model.store.pack_tables import FROZEN_ANNEXES

_FROZEN = FROZEN_ANNEXES.c


def annex_of(pack: Pack, contents: Contents, who: str, now: datetime) -> FrozenPack:
    """The pack with what it shows, under its code.

    Raises: PackFault when it cannot be frozen.
    """
    release = Release(code_of_contents(contents), contents, now, who)
    return frozen(replace(pack, release=release.code), release)


def add_annex(connection: Connection, annex: FrozenPack, who: str, now: datetime) -> None:
    """Keep an annex under its code; one that is kept already stays as it was."""
    if annex_row(connection, annex.code) is not None:
        return
    number = connection.scalar(select(func.coalesce(func.max(_FROZEN.number), 0) + 1))
    connection.execute(
        insert(FROZEN_ANNEXES).values(
            number=number,
            code=annex.code,
            contents=canonical(written_contents(annex.release.contents)).decode(),
            document=canonical(PACKED.written(annex.pack)).decode(),
            frozen_at=now,
            frozen_by=who,
        )
    )


def annex_row(connection: Connection, code: str) -> Row[tuple[object, ...]] | None:
    """The row of an annex by its code. Empty: None when there is none."""
    return connection.execute(select(FROZEN_ANNEXES).where(_FROZEN.code == code)).one_or_none()


def release_in(row: Row[tuple[object, ...]]) -> Release:
    """What an annex shows. Raises: ValueError for what this version cannot read."""
    contents = read_contents(json.loads(row.contents))
    return Release(code_of_contents(contents), contents, row.frozen_at, row.frozen_by)
