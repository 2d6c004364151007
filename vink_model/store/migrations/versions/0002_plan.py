"""The sheets of the plan."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

STATUS = "stated derived unknown assumed synthetic"


def upgrade() -> None:
    _what_is_done()
    _what_is_promised()
    _money()
    _published()


def downgrade() -> None:
    for name in (
        "levels",
        "tracks",
        "initiatives",
        "targets",
        "funding",
        "budget",
        "stated_totals",
        "events",
        "published_concerns",
    ):
        op.drop_table(name)


def _what_is_done() -> None:
    _sheet(
        "levels",
        [
            *_words("key", "colour"),
            *_numbers("order"),
            *_words("name_da", "name_en", "aim_da", "aim_en"),
            *_provenance(),
        ],
        codes={"colour": "green yellow red"},
        never_below_zero=["order"],
    )
    _sheet(
        "tracks",
        [
            *_words("key"),
            *_numbers("number"),
            *_words("name_da", "name_en"),
            *_years("started"),
            *_words("effect_da", "effect_en", can_be_empty=True),
            *_provenance(),
        ],
        never_below_zero=["number"],
    )
    _sheet(
        "initiatives",
        [
            *_words("key", "track", "level", "name_da", "name_en"),
            *_years("starts", can_be_empty=True),
            *_words("partners_da", "partners_en", can_be_empty=True),
            *_provenance(),
        ],
    )


def _what_is_promised() -> None:
    _sheet(
        "targets",
        [
            *_words("key", "track", "name_da", "name_en", "kind", "comparison"),
            *_words("value", can_be_empty=True),
            *_years("year", can_be_empty=True),
            *_words("measured"),
            *_words("subject", can_be_empty=True),
            *_words("unit_da", "unit_en", "population_da", "population_en", "success_da", "success_en"),
            *_provenance(),
        ],
        codes={
            "kind": "share count",
            "comparison": "at_least at_most",
            "measured": "acceptance reoffer_3_months reoffer_6_months education_or_work not_at_risk "
            "triage_in_time progression survey_benefit participants activities_held forum_members",
        },
    )


def _money() -> None:
    _sheet(
        "funding",
        [
            *_years("year"),
            *_words("funding_source", "name_da", "name_en"),
            *_numbers("amount_kr", "printed_unit_kr"),
            *_words("earmarked_for", can_be_empty=True),
            *_words("is_approximate"),
            *_words("shared_with", can_be_empty=True),
            *_provenance(),
        ],
        codes={"is_approximate": "yes no"},
        never_below_zero=["amount_kr", "printed_unit_kr"],
    )
    _sheet(
        "budget",
        [
            *_years("year"),
            *_words("line"),
            *_words("funding_source", can_be_empty=True),
            *_numbers("amount_kr", "printed_unit_kr"),
            *_words("fte", can_be_empty=True),
            *_provenance(),
        ],
        never_below_zero=["amount_kr", "printed_unit_kr"],
    )
    _sheet(
        "stated_totals",
        [
            *_words("scope"),
            *_years("year_from", "year_to"),
            *_numbers("amount_kr", "printed_unit_kr"),
            *_provenance(),
        ],
        never_below_zero=["amount_kr", "printed_unit_kr"],
    )


def _published() -> None:
    _sheet(
        "events",
        [
            *_words("key"),
            *_days("day"),
            *_words("kind", "name_da", "name_en"),
            *_words("detail_da", "detail_en", can_be_empty=True),
            *_provenance(),
        ],
        codes={"kind": "event decision definition_change"},
    )
    _sheet(
        "published_concerns",
        [
            *_years("year_from", "year_to"),
            *_numbers("enquiries"),
            *_numbers("second_count", can_be_empty=True),
            *_words("second_count_means", can_be_empty=True),
            *_provenance(),
        ],
        codes={"second_count_means": "course_started founded founded_and_started"},
        never_below_zero=["enquiries", "second_count"],
    )


def _sheet(
    name: str,
    columns: list[sa.Column[str] | sa.Column[int]],
    *,
    codes: dict[str, str] | None = None,
    never_below_zero: list[str] | None = None,
) -> None:
    """A sheet's table: whose load, which row, the sheet's own columns, and the rules that they keep."""
    rules: dict[str, sa.ColumnElement[bool]] = {
        column: sa.or_(*(sa.column(column) == code for code in allowed.split()))
        for column, allowed in {**(codes or {}), "status": STATUS}.items()
    }
    rules |= {column: sa.column(column) >= 0 for column in [*(never_below_zero or ()), "page"]}
    rules |= {column.name: column.like(column.info["shape"]) for column in columns if "shape" in column.info}
    op.create_table(
        name,
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.Column("row_number", sa.Integer(), autoincrement=False, nullable=False),
        *columns,
        *(sa.CheckConstraint(rule, name=op.f(f"ck_{name}_{column}")) for column, rule in rules.items()),
        sa.PrimaryKeyConstraint("import_id", "row_number", name=op.f(f"pk_{name}")),
        sa.ForeignKeyConstraint(["import_id"], ["imports.id"], name=op.f(f"fk_{name}_import_id")),
        sqlite_with_rowid=False,
    )


def _words(*names: str, can_be_empty: bool = False) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=can_be_empty) for name in names]


def _numbers(*names: str, can_be_empty: bool = False) -> list[sa.Column[int]]:
    return [sa.Column(name, sa.BigInteger(), nullable=can_be_empty) for name in names]


def _provenance() -> list[sa.Column[str] | sa.Column[int]]:
    return [
        *_words("document"),
        *_numbers("page", can_be_empty=True),
        *_words("status"),
        *_words("note", "note_en", can_be_empty=True),
    ]


def _years(*names: str, can_be_empty: bool = False) -> list[sa.Column[int]]:
    return [sa.Column(name, sa.Integer(), nullable=can_be_empty) for name in names]


def _days(*names: str, can_be_empty: bool = False) -> list[sa.Column[str]]:
    shape = {"shape": "____-__-__"}
    return [sa.Column(name, sa.String(10), nullable=can_be_empty, info=shape) for name in names]
