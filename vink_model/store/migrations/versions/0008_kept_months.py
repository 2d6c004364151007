"""From which load a sheet took the months that its own file did not speak for."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("imported_sheets", sa.Column("kept_from", sa.Integer(), nullable=True))


def downgrade() -> None:
    op.drop_column("imported_sheets", "kept_from")
