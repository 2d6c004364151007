"""What the committee was shown, and who approved it; neither can be changed once it is written."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_FROZEN = ("releases", "release_approvals")
_WORDS = "a release is never changed"


def upgrade() -> None:
    op.create_table(
        "releases",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("code", sa.String(11), nullable=False),
        sa.Column("figures", sa.String(16), nullable=False),
        sa.Column("contents", sa.String(), nullable=False),
        sa.Column("built_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("built_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_releases")),
        sa.UniqueConstraint("code", name=op.f("uq_releases_code")),
    )
    op.create_index(op.f("ix_releases_figures"), "releases", ["figures"])
    op.create_table(
        "release_approvals",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("code", sa.String(11), nullable=False),
        sa.Column("approved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("approved_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_release_approvals")),
        sa.UniqueConstraint("code", name=op.f("uq_release_approvals_code")),
        sa.ForeignKeyConstraint(["code"], ["releases.code"], name=op.f("fk_release_approvals_code_releases")),
    )
    for statement in _freezing(op.get_bind().dialect.name):
        op.execute(statement)


def downgrade() -> None:
    op.drop_table("release_approvals")
    op.drop_table("releases")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION refuse_change_of_release()")


def _freezing(dialect: str) -> list[str]:
    """What has the database itself refuse every change of what is written."""
    if dialect == "postgresql":
        function = (
            "CREATE FUNCTION refuse_change_of_release() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN RAISE EXCEPTION '{_WORDS}' USING ERRCODE = '23001'; END $$"
        )
        triggers = [
            f"CREATE TRIGGER freeze_{table} BEFORE UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION refuse_change_of_release()"
            for table in _FROZEN
        ] + [
            f"CREATE TRIGGER keep_{table} BEFORE TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_release()"
            for table in _FROZEN
        ]
        return [function, *triggers]
    return [
        f"CREATE TRIGGER freeze_{table}_{change.lower()} BEFORE {change} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{_WORDS}'); END"
        for table in _FROZEN
        for change in ("UPDATE", "DELETE")
    ]
