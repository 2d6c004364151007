"""Mappings of foreign layouts, and the figures that their tables do not give."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "gaps",
        sa.Column("import_id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("sheet", sa.String(), nullable=False),
        sa.Column("gap_number", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("measure", sa.String(), nullable=False),
        sa.Column("dimensions", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("lowest", sa.BigInteger()),
        sa.Column("highest", sa.BigInteger()),
        sa.Column("address", sa.String()),
        sa.PrimaryKeyConstraint("import_id", "sheet", "gap_number", name=op.f("pk_gaps")),
        sa.ForeignKeyConstraint(
            ["import_id", "sheet"],
            ["imported_sheets.import_id", "imported_sheets.sheet"],
            name=op.f("fk_gaps_import_id_sheet"),
        ),
    )
    op.create_table(
        "mappings",
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("is_archived", sa.Boolean(), nullable=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("saved_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name", "version", name=op.f("pk_mappings")),
    )


def downgrade() -> None:
    for name in ("mappings", "gaps"):
        op.drop_table(name)
