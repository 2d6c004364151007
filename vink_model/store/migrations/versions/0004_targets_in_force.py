"""The months that a target holds for, so that a target changed on the way keeps what it was before."""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

# Written out: Alembic takes two steps for a column with its rule, and SQLite copies the table for the second.
_FIRST = (
    "ALTER TABLE targets ADD COLUMN valid_from VARCHAR(7) "
    "CONSTRAINT ck_targets_valid_from CHECK (valid_from LIKE '____-__')"
)
_LAST = (
    "ALTER TABLE targets ADD COLUMN valid_until VARCHAR(7) "
    "CONSTRAINT ck_targets_valid_until CHECK (valid_until LIKE '____-__')"
)


def upgrade() -> None:
    op.execute(_FIRST)
    op.execute(_LAST)


def downgrade() -> None:
    op.drop_column("targets", "valid_until")
    op.drop_column("targets", "valid_from")
