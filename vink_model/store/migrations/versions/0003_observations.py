"""The sheets of observations."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

STATUS = "stated derived unknown assumed synthetic"


def upgrade() -> None:
    _concerns_and_courses()
    _the_others()


def downgrade() -> None:
    for name in ("concerns", "courses", "activities", "surveys", "forum_members", "spending"):
        op.drop_table(name)


def _concerns_and_courses() -> None:
    _sheet(
        "concerns",
        [
            *_months("month"),
            *_words(
                "channel",
                "reporter",
                "kind",
                "severity",
                "level",
                "area",
                "age_band",
                "triage",
                "follow_up",
                "status",
            ),
            *_numbers("count"),
        ],
        codes={
            "channel": "vink_hotline national_hotline coordination_unit ssp other",
            "reporter": "school social_services club relative police prison_service civil_society other",
            "kind": "person group advice",
            "severity": "h24 h48 h72",
            "age_band": "under_18 18_24 25_plus unknown",
            "triage": "in_time late pending not_needed",
            "follow_up": "founded advice other_unit none pending",
        },
        never_below_zero=["count"],
    )
    _sheet(
        "courses",
        [
            *_words("kind"),
            *_months("offer_month"),
            *_words("answer", "reoffer_3_months", "reoffer_6_months"),
            *_months("start_month", "end_month", can_be_empty=True),
            *_numbers("months_to_education_or_work", can_be_empty=True),
            *_words("assessment", "progression", "status"),
            *_numbers("count"),
        ],
        codes={
            "kind": "mentor parent_coach",
            "answer": "accepted declined pending",
            "reoffer_3_months": "offered not_offered pending not_relevant",
            "reoffer_6_months": "offered not_offered pending not_relevant",
            "assessment": "not_at_risk at_risk not_assessed pending",
            "progression": "progress no_progress not_measured pending",
        },
        never_below_zero=["months_to_education_or_work", "count"],
    )


def _the_others() -> None:
    _sheet(
        "activities",
        [
            *_months("month"),
            *_words("initiative", "kind", "audience", "status"),
            *_numbers("participants", "count"),
        ],
        codes={
            "kind": "talk theme_day network_meeting conference forum_meeting hearing "
            "relatives_course outreach",
            "audience": "frontline parents pupils civil_society public",
        },
        never_below_zero=["participants", "count"],
    )
    _sheet(
        "surveys",
        [
            *_months("month"),
            *_words("survey", "answer", "status"),
            *_numbers("count"),
        ],
        codes={
            "survey": "theme_day relatives_course",
            "answer": "positive not_positive no_reply",
        },
        never_below_zero=["count"],
    )
    _sheet(
        "forum_members",
        [
            *_words("kind"),
            *_months("joined_month"),
            *_months("left_month", can_be_empty=True),
            *_words("status"),
            *_numbers("count"),
        ],
        codes={"kind": "association housing faith sport education other"},
        never_below_zero=["count"],
    )
    _sheet(
        "spending",
        [
            *_months("month"),
            *_words("line"),
            *_words("initiative", can_be_empty=True),
            *_words("funding_source", "status"),
            *_numbers("amount_kr"),
        ],
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
    rules |= {column: sa.column(column) >= 0 for column in never_below_zero or ()}
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


def _months(*names: str, can_be_empty: bool = False) -> list[sa.Column[str]]:
    shape = {"shape": "____-__"}
    return [sa.Column(name, sa.String(7), nullable=can_be_empty, info=shape) for name in names]
