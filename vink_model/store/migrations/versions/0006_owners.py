"""Who answers for each sheet, and how often it is to come."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "sheet_owners",
        sa.Column("sheet", sa.String(), nullable=False),
        sa.Column("owner", sa.String(80), nullable=False),
        sa.Column("rhythm", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("sheet", name=op.f("pk_sheet_owners")),
    )


def downgrade() -> None:
    op.drop_table("sheet_owners")
