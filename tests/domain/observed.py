"""Counted cells written by hand: a test names only the columns that it is about."""

from collections.abc import Mapping
from datetime import UTC, datetime

import pandas as pd

from vink_model.domain import codes
from vink_model.domain.cells import Cells
from vink_model.domain.dataset import Dataset, Import
from vink_model.domain.plan import Plan
from vink_model.domain.sheets import SHEETS

Row = Mapping[str, str | int | None]

USUAL: dict[str, Row] = {
    "concerns": {
        "month": "2016-05",
        "channel": codes.Channel.VINK_HOTLINE,
        "reporter": codes.Reporter.SCHOOL,
        "kind": codes.ConcernKind.PERSON,
        "severity": codes.Severity.H48,
        "level": "middle",
        "area": "north",
        "age_band": codes.AgeBand.UNKNOWN,
        "triage": codes.Triage.IN_TIME,
        "follow_up": codes.FollowUp.ADVICE,
    },
    "courses": {
        "kind": codes.CourseKind.MENTOR,
        "offer_month": "2016-01",
        "answer": codes.Answer.ACCEPTED,
        "reoffer_3_months": codes.Reoffer.NOT_RELEVANT,
        "reoffer_6_months": codes.Reoffer.NOT_RELEVANT,
        "start_month": None,
        "end_month": None,
        "months_to_education_or_work": None,
        "assessment": codes.Assessment.PENDING,
        "progression": codes.Progression.PENDING,
    },
    "activities": {
        "month": "2016-05",
        "initiative": "talks",
        "kind": codes.ActivityKind.TALK,
        "audience": codes.Audience.PUPILS,
        "participants": 0,
    },
    "surveys": {
        "month": "2016-05",
        "survey": codes.Survey.THEME_DAY,
        "answer": codes.SurveyAnswer.POSITIVE,
    },
    "spending": {
        "month": "2016-05",
        "line": "advice",
        "initiative": None,
        "funding_source": "old",
        "amount_kr": 0,
    },
    "forum_members": {"kind": codes.MemberKind.ASSOCIATION, "joined_month": "2016-05", "left_month": None},
}


def observed(sheet: str, *rows: Row) -> Cells:
    """The cells of rows that say only what matters; a row stands for one unless it says how many."""
    whole = [{"status": "stated", "count": 1, **USUAL[sheet], **row} for row in rows]
    return Cells.of(SHEETS[sheet], pd.DataFrame(whole, columns=[c.key for c in SHEETS[sheet]], dtype=object))


def known(plan: Plan, **sheets: Cells) -> Dataset:
    """A dataset of a plan and the sheets given, each loaded from a file of its own name."""
    loads = {
        sheet: Import(1, f"{sheet}.xlsx", "0" * 64, datetime(2018, 1, 15, tzinfo=UTC), "test", len(cells), 1)
        for sheet, cells in sheets.items()
    }
    return Dataset(plan, sheets, loads, "1")
