"""Committee packs in versions, and what was taken to a committee, which nobody can change."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_WORDS = "what a committee was shown is never changed"


def upgrade() -> None:
    op.create_table(
        "packs",
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("is_archived", sa.Boolean(), nullable=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("saved_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name", "version", name=op.f("pk_packs")),
    )
    op.create_table(
        "frozen_packs",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("code", sa.String(11), nullable=False),
        sa.Column("release", sa.String(11), nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("frozen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("frozen_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_frozen_packs")),
        sa.UniqueConstraint("code", name=op.f("uq_frozen_packs_code")),
        sa.ForeignKeyConstraint(
            ["release"], ["releases.code"], name=op.f("fk_frozen_packs_release_releases")
        ),
    )
    for statement in _freezing(op.get_bind().dialect.name):
        op.execute(statement)


def downgrade() -> None:
    op.drop_table("frozen_packs")
    op.drop_table("packs")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION refuse_change_of_pack()")


def _freezing(dialect: str) -> list[str]:
    """What has the database itself refuse every change of what was frozen."""
    if dialect == "postgresql":
        return [
            (
                "CREATE FUNCTION refuse_change_of_pack() RETURNS trigger LANGUAGE plpgsql AS "
                f"$$ BEGIN RAISE EXCEPTION '{_WORDS}' USING ERRCODE = '23001'; END $$"
            ),
            (
                "CREATE TRIGGER freeze_frozen_packs BEFORE UPDATE OR DELETE ON frozen_packs "
                "FOR EACH ROW EXECUTE FUNCTION refuse_change_of_pack()"
            ),
            (
                "CREATE TRIGGER keep_frozen_packs BEFORE TRUNCATE ON frozen_packs "
                "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_pack()"
            ),
        ]
    return [
        f"CREATE TRIGGER freeze_frozen_packs_{change.lower()} BEFORE {change} ON frozen_packs "
        f"BEGIN SELECT RAISE(ABORT, '{_WORDS}'); END"
        for change in ("UPDATE", "DELETE")
    ]
