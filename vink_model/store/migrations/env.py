"""How Alembic reaches the database: through the product's own engine, never through a URL of its own."""

from alembic import context
from sqlalchemy import Connection

from vink_model.settings import Settings
from vink_model.store.engine import open_engine, writing
from vink_model.store.schema import METADATA


def _run(connection: Connection) -> None:
    # SQLite changes a table by copying it, which Alembic calls a batch.
    context.configure(connection=connection, target_metadata=METADATA, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()


_given = context.config.attributes.get("connection")
if isinstance(_given, Connection):
    _run(_given)
else:
    with writing(open_engine(Settings.of().database_url)) as _opened:
        _run(_opened)
