"""Bringing the tables to this version of the product, step by step."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text

from vink_model.errors import StoreOutdated
from vink_model.store.engine import reading, writing
from vink_model.text import Text

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).parent / "migrations"
NEWEST = "0015"
"""The last step in `migrations/versions`; a test holds it."""


def migrate(engine: Engine) -> None:
    """Take every step that is missing. Safe when several processes start at once: one goes, the others wait.

    Raises: StoreOutdated when the database is of a newer version than the product.
    """
    with reading(engine) as connection:
        is_newest = _step(connection) == NEWEST
    if is_newest:
        return
    with writing(engine) as connection:
        upgrade(connection, NEWEST)


def upgrade(connection: Connection, step: str) -> None:
    """Take the steps up to one, within the transaction that is open."""
    # Alembic is only needed where something is to be done, and is slow to import.
    from alembic import command
    from alembic.script import ScriptDirectory

    config = configuration(connection)
    current = _step(connection)
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if current is not None and current not in known:
        raise _newer()
    command.upgrade(config, step)


def configuration(connection: Connection) -> Config:
    """Alembic's own settings, on an open connection."""
    from alembic.config import Config

    return Config(MIGRATIONS / "alembic.ini", attributes={"connection": connection})


def _step(connection: Connection) -> str | None:
    """The last step that the database has taken."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    step: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return step


def _newer() -> StoreOutdated:
    return StoreOutdated(
        Text("Databasen hører til en nyere udgave", "The database belongs to a newer version"),
        Text(
            "Opdatér programmet, eller peg VINK_DATABASE_URL på en anden database. Intet er ændret.",
            "Update the product, or point VINK_DATABASE_URL at another database. Nothing was changed.",
        ),
    )
