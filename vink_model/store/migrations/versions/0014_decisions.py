"""The decision diary; neither it nor a scenario's versions can be changed once they are written."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_FROZEN = ("decisions", "sightings", "scenarios")
_WORDS = "what was planned is never changed"
_CHANGES = ("UPDATE", "DELETE")


def upgrade() -> None:
    op.create_table(
        "decisions",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("title", sa.String(80), nullable=False),
        sa.Column("scenario", sa.String(80), nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("written_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_decisions")),
    )
    op.create_table(
        "sightings",
        sa.Column("decision", sa.Integer(), nullable=False),
        sa.Column("assumption", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("noted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("noted_by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision"], ["decisions.number"], name=op.f("fk_sightings_decision_decisions")
        ),
        sa.PrimaryKeyConstraint("decision", "assumption", "number", name=op.f("pk_sightings")),
    )
    for statement in _freezing(op.get_bind().dialect.name):
        op.execute(statement)


def downgrade() -> None:
    is_postgres = op.get_bind().dialect.name == "postgresql"
    for name in [f"freeze_scenarios_{change.lower()}" for change in _CHANGES]:
        op.execute(f"DROP TRIGGER {name}" + (" ON scenarios" if is_postgres else ""))
    op.drop_table("sightings")
    op.drop_table("decisions")
    if is_postgres:
        op.execute("DROP FUNCTION refuse_change_of_planning()")


def _freezing(dialect: str) -> list[str]:
    """What has the database itself refuse every change of what is written."""
    if dialect == "postgresql":
        function = (
            "CREATE FUNCTION refuse_change_of_planning() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN RAISE EXCEPTION '{_WORDS}' USING ERRCODE = '23001'; END $$"
        )
        return [
            function,
            *(
                f"CREATE TRIGGER freeze_{table}_{change.lower()} BEFORE {change} ON {table} "
                "FOR EACH ROW EXECUTE FUNCTION refuse_change_of_planning()"
                for table in _FROZEN
                for change in _CHANGES
            ),
        ]
    return [
        f"CREATE TRIGGER freeze_{table}_{change.lower()} BEFORE {change} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{_WORDS}'); END"
        for table in _FROZEN
        for change in _CHANGES
    ]
