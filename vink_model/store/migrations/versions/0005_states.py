"""Every change of what the sheets stand by as a state; the loads until now become states."""

import hashlib

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "states",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.String(), nullable=False),
        sa.Column("version", sa.String(16), nullable=False),
        sa.Column("restored", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_states")),
    )
    op.create_index(op.f("ix_states_version"), "states", ["version"])
    op.create_table(
        "state_sheets",
        sa.Column("state_id", sa.Integer(), nullable=False),
        sa.Column("sheet", sa.String(), nullable=False),
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("state_id", "sheet", name=op.f("pk_state_sheets")),
        sa.ForeignKeyConstraint(["state_id"], ["states.id"], name=op.f("fk_state_sheets_state_id")),
        sa.ForeignKeyConstraint(
            ["import_id", "sheet"],
            ["imported_sheets.import_id", "imported_sheets.sheet"],
            name=op.f("fk_state_sheets_import_id_sheet"),
        ),
    )
    _tell_what_stands()


def downgrade() -> None:
    op.drop_table("state_sheets")
    op.drop_table("states")


def _tell_what_stands() -> None:
    connection = op.get_bind()
    held: dict[int, dict[str, tuple[int, str]]] = {}
    for load, sheet, fingerprint in connection.execute(
        sa.text("SELECT import_id, sheet, fingerprint FROM imported_sheets")
    ):
        held.setdefault(load, {})[sheet] = (load, fingerprint)
    pointers: dict[str, tuple[int, str]] = {}
    newest = None
    found = sa.text("SELECT id, loaded_at, loaded_by FROM imports ORDER BY id")
    loads = found.columns(
        sa.column("id", sa.Integer()),
        sa.column("loaded_at", sa.DateTime(timezone=True)),
        sa.column("loaded_by", sa.String()),
    )
    number = 0
    for number, newest in enumerate(connection.execute(loads).all(), start=1):
        pointers = pointers | held.get(newest.id, {})
        _add("load", number, newest, pointers)
    current = {
        sheet: held[load][sheet]
        for sheet, load in connection.execute(sa.text("SELECT sheet, import_id FROM current_sheets"))
    }
    if newest is not None and current != pointers:
        # Somebody moved a pointer by hand, as the manual of the time allowed; nobody wrote down when.
        _add("restore", number + 1, newest, current)


def _add(
    kind: str, number: int, load: sa.Row[tuple[object, ...]], pointers: dict[str, tuple[int, str]]
) -> None:
    said = [(sheet, *pointers[sheet]) for sheet in sorted(pointers)]
    states = sa.table(
        "states",
        sa.column("id"),
        sa.column("kind"),
        sa.column("changed_at", sa.DateTime(timezone=True)),
        sa.column("changed_by"),
        sa.column("version"),
    )
    op.bulk_insert(
        states,
        [
            {
                "id": number,
                "kind": kind,
                "changed_at": load.loaded_at,
                "changed_by": load.loaded_by,
                "version": hashlib.sha256(repr(said).encode()).hexdigest()[:16],
            }
        ],
    )
    sheets = sa.table("state_sheets", sa.column("state_id"), sa.column("sheet"), sa.column("import_id"))
    rows = [{"state_id": number, "sheet": sheet, "import_id": load} for sheet, load, _ in said]
    op.bulk_insert(sheets, rows)
