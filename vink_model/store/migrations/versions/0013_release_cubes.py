"""The protected tables behind each release, which later ones must fit; they are never changed either."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

_WORDS = "a release is never changed"


def upgrade() -> None:
    op.create_table(
        "release_cubes",
        sa.Column("code", sa.String(11), nullable=False),
        sa.Column("cube", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_release_cubes")),
        sa.ForeignKeyConstraint(["code"], ["releases.code"], name=op.f("fk_release_cubes_code_releases")),
    )
    if op.get_bind().dialect.name == "postgresql":
        function = "EXECUTE FUNCTION refuse_change_of_release()"
        change = "BEFORE UPDATE OR DELETE ON release_cubes FOR EACH ROW"
        op.execute(f"CREATE TRIGGER freeze_release_cubes {change} {function}")
        op.execute(f"CREATE TRIGGER keep_release_cubes BEFORE TRUNCATE ON release_cubes {function}")
        return
    for change in ("update", "delete"):
        refusal = f"BEGIN SELECT RAISE(ABORT, '{_WORDS}'); END"
        op.execute(
            f"CREATE TRIGGER freeze_release_cubes_{change} BEFORE {change.upper()} ON release_cubes {refusal}"
        )


def downgrade() -> None:
    op.drop_table("release_cubes")
