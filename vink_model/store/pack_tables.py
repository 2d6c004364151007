"""Where committee packs are kept: in versions while worked on, under their codes once frozen."""

from sqlalchemy import Boolean, Column, ForeignKey, Integer, String, Table

from vink_model.store.schema import METADATA, Moment

PACKS = Table(
    "packs",
    METADATA,
    Column("name", String(80), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("document", String, nullable=False),
    Column("is_archived", Boolean, nullable=False),
    Column("saved_at", Moment, nullable=False),
    Column("saved_by", String, nullable=False),
)
"""Each version of a pack a row. Rows are only ever added."""

FROZEN_PACKS = Table(
    "frozen_packs",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("code", String(11), nullable=False, unique=True),
    Column("release", ForeignKey("releases.code"), nullable=False),
    Column("document", String, nullable=False),
    Column("frozen_at", Moment, nullable=False),
    Column("frozen_by", String, nullable=False),
)
"""What was taken to a committee, as canonical JSON under the code made from it and its release. The database
itself refuses to change or remove a row."""

FROZEN_ANNEXES = Table(
    "frozen_annexes",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("code", String(11), nullable=False, unique=True),
    Column("contents", String, nullable=False),
    Column("document", String, nullable=False),
    Column("frozen_at", Moment, nullable=False),
    Column("frozen_by", String, nullable=False),
)
"""Answers to what was asked in a meeting, each with all that it shows. No release is made of them, so that
what the committee sees elsewhere stays. The database itself refuses to change or remove a row."""
