"""Answers to what was asked in a meeting, frozen with all that they show."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

_WORDS = "what a committee was shown is never changed"


def upgrade() -> None:
    op.create_table(
        "frozen_annexes",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("code", sa.String(11), nullable=False),
        sa.Column("contents", sa.String(), nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("frozen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("frozen_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_frozen_annexes")),
        sa.UniqueConstraint("code", name=op.f("uq_frozen_annexes_code")),
    )
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE TRIGGER freeze_frozen_annexes BEFORE UPDATE OR DELETE ON frozen_annexes "
            "FOR EACH ROW EXECUTE FUNCTION refuse_change_of_pack()"
        )
        op.execute(
            "CREATE TRIGGER keep_frozen_annexes BEFORE TRUNCATE ON frozen_annexes "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_pack()"
        )
        return
    for change in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER freeze_frozen_annexes_{change.lower()} BEFORE {change} ON frozen_annexes "
            f"BEGIN SELECT RAISE(ABORT, '{_WORDS}'); END"
        )


def downgrade() -> None:
    op.drop_table("frozen_annexes")
