"""Mappings of foreign layouts, kept under a name; each change is a new version and the old ones stay."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Boolean, Column, Connection, Engine, Integer, Row, String, Table, func, insert, select

from vink_model.domain.mapping.values import Mapping
from vink_model.domain.mapping.writing import read, written
from vink_model.errors import MappingFault, StoreChanged
from vink_model.store.engine import reading, writing
from vink_model.store.schema import METADATA, Moment
from vink_model.text import Text, day_text, phrase

NEW = 0
"""The version that a mapping has before it is saved for the first time."""

MAPPINGS = Table(
    "mappings",
    METADATA,
    Column("name", String(120), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("document", String, nullable=False),
    Column("is_archived", Boolean, nullable=False),
    Column("saved_at", Moment, nullable=False),
    Column("saved_by", String, nullable=False),
)
"""One row each time that a mapping was saved or put away. Rows are only ever added."""


@dataclass(frozen=True, slots=True)
class StoredMapping:
    """One version of a mapping."""

    mapping: Mapping
    version: int
    """Counted from 1; to be given back when the mapping is changed."""
    saved_at: datetime
    """Unit: UTC."""
    saved_by: str
    is_archived: bool

    @property
    def name(self) -> str:
        """The name that it is kept under."""
        return self.mapping.name


def list_mappings(engine: Engine, *, archived: bool = False) -> tuple[StoredMapping, ...]:
    """The newest version of every mapping, by name; archived ones where asked for.

    Raises: MappingFault for a mapping that this version of the product cannot read.
    """
    newest = select(MAPPINGS.c.name, func.max(MAPPINGS.c.version).label("version")).group_by(MAPPINGS.c.name)
    one = newest.subquery()
    wanted = select(MAPPINGS).join(
        one, (MAPPINGS.c.name == one.c.name) & (MAPPINGS.c.version == one.c.version)
    )
    with reading(engine) as connection:
        rows = connection.execute(wanted.order_by(MAPPINGS.c.name)).all()
    return tuple(_stored(row) for row in rows if row.is_archived is archived)


def read_mapping(engine: Engine, name: str, version: int | None = None) -> StoredMapping:
    """A mapping by its name: its newest version, or an earlier one.

    Raises: MappingFault when there is none.
    """
    with reading(engine) as connection:
        row = _row(connection, name, version)
    if row is None:
        raise MappingFault(
            phrase("Der er ingen kortlægning '{n}'", "There is no mapping '{n}'", n=name[:120]),
            Text("Vælg en af dem, der er gemt.", "Choose one of those that are stored."),
        )
    return _stored(row)


def save_mapping(
    engine: Engine, mapping: Mapping, *, expected: int, who: str, now: datetime
) -> StoredMapping:
    """Keep a mapping under its name; `expected` is the version that it was changed from, `NEW` at first.

    Raises: MappingFault for a name that cannot be used, StoreChanged when someone saved it meanwhile.
    """
    _refuse_name(mapping.name)
    return _add(engine, mapping, expected, who, now, is_archived=False)


def archive_mapping(engine: Engine, name: str, *, expected: int, who: str, now: datetime) -> StoredMapping:
    """Put a mapping away; saving it again takes it back.

    Raises: MappingFault when there is none, StoreChanged when someone saved it meanwhile.
    """
    return _add(engine, read_mapping(engine, name).mapping, expected, who, now, is_archived=True)


def _add(
    engine: Engine, mapping: Mapping, expected: int, who: str, now: datetime, *, is_archived: bool
) -> StoredMapping:
    with writing(engine) as connection:
        newest = _row(connection, mapping.name, None)
        _refuse_stale(newest, expected)
        version = 1 if newest is None else newest.version + 1
        added = StoredMapping(mapping, version, now, who, is_archived)
        connection.execute(
            insert(MAPPINGS).values(
                name=mapping.name,
                version=version,
                document=written(mapping),
                is_archived=is_archived,
                saved_at=now,
                saved_by=who,
            )
        )
    return added


def _row(connection: Connection, name: str, version: int | None) -> Row[tuple[object, ...]] | None:
    wanted = select(MAPPINGS).where(MAPPINGS.c.name == name)
    if version is not None:
        wanted = wanted.where(MAPPINGS.c.version == version)
    return connection.execute(wanted.order_by(MAPPINGS.c.version.desc()).limit(1)).first()


def _stored(row: Row[tuple[object, ...]]) -> StoredMapping:
    return StoredMapping(read(row.document), row.version, row.saved_at, row.saved_by, row.is_archived)


def _refuse_name(name: str) -> None:
    if not name.strip() or name != name.strip() or len(name) > 120:
        raise MappingFault(
            Text("Kortlægningen mangler et navn", "The mapping lacks a name"),
            Text(
                "Giv den et navn på højst 120 tegn.",
                "Give it a name of at most 120 characters.",
            ),
        )


def _refuse_stale(newest: Row[tuple[object, ...]] | None, expected: int) -> None:
    """A name that was put away is free again."""
    is_free = newest is None or (newest.is_archived and expected == NEW)
    if (is_free and expected == NEW) or (newest is not None and newest.version == expected):
        return
    if newest is None:
        raise StoreChanged(_TITLE, Text("Den findes ikke mere.", "It is no longer there."))
    raise StoreChanged(
        _TITLE,
        phrase(
            "{who} gemte '{n}' {day} kl. {hour} UTC. Intet er gemt nu; hent den igen, og gentag ændringen.",
            "{who} saved '{n}' on {day} at {hour} UTC. Nothing was stored now; fetch it and change it again.",
            who=newest.saved_by,
            n=newest.name,
            day=day_text(newest.saved_at.date()),
            hour=f"{newest.saved_at:%H:%M}",
        ),
    )


_TITLE = Text("Kortlægningen er ændret imens", "The mapping has changed meanwhile")
