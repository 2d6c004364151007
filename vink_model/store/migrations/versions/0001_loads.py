"""Who loaded what, and by which load each sheet stands."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "imports",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("loaded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("loaded_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_imports")),
    )
    op.create_index(op.f("ix_imports_sha256"), "imports", ["sha256"])
    op.create_table(
        "imported_sheets",
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.Column("sheet", sa.String(), nullable=False),
        sa.Column("source_rows", sa.BigInteger(), nullable=False),
        sa.Column("cells", sa.BigInteger(), nullable=False),
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("import_id", "sheet", name=op.f("pk_imported_sheets")),
        sa.ForeignKeyConstraint(["import_id"], ["imports.id"], name=op.f("fk_imported_sheets_import_id")),
    )
    op.create_table(
        "current_sheets",
        sa.Column("sheet", sa.String(), nullable=False),
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("sheet", name=op.f("pk_current_sheets")),
        sa.ForeignKeyConstraint(
            ["import_id", "sheet"],
            ["imported_sheets.import_id", "imported_sheets.sheet"],
            name=op.f("fk_current_sheets_import_id_sheet"),
        ),
    )


def downgrade() -> None:
    for name in ("current_sheets", "imported_sheets", "imports"):
        op.drop_table(name)
