"""Build the sample workbook: the real plan, and made-up observations that keep to the published counts.

Run from the repository's root: python -m sample_data.generate
"""

from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from sample_data.plan_files import plan, plan_frames
from sample_data.synthetic.activities import make_activities, make_forum_members, make_surveys
from sample_data.synthetic.cells import folded
from sample_data.synthetic.concerns import make_concerns
from sample_data.synthetic.courses import make_courses
from sample_data.synthetic.dice import Dice
from sample_data.synthetic.spending import make_spending
from vink_model.month import Month
from vink_model.reports.workbook import filled_workbook
from vink_model.text import Language

SEED = 20160530
SEED_OF_COURSES = SEED + 502
"""Chosen so that few courses show every state that a course can be in."""
WORKBOOK = Path(__file__).parent / "vink_2016_2017.xlsx"


def sample_frames() -> Mapping[str, pd.DataFrame]:
    """Every sheet of the sample workbook."""
    return {**plan_frames(), **synthetic_frames()}


def synthetic_frames() -> Mapping[str, pd.DataFrame]:
    """Observations for every month of the plan's years, each sheet with chance of its own.

    One sheet can then be changed without another falling differently.
    """
    real = plan()
    concerns = make_concerns(real, Dice(SEED))
    courses = make_courses(concerns.founded, Month(real.years[-1], 12), Dice(SEED_OF_COURSES))
    activities = make_activities(real, Dice(SEED + 2))
    return {
        "concerns": folded("concerns", concerns.rows),
        "courses": folded("courses", courses),
        "activities": folded("activities", activities),
        "surveys": folded("surveys", make_surveys(activities, Dice(SEED + 3))),
        "forum_members": folded("forum_members", make_forum_members(real, Dice(SEED + 4))),
        "spending": folded("spending", make_spending(real, Dice(SEED + 5))),
    }


if __name__ == "__main__":
    WORKBOOK.write_bytes(filled_workbook(sample_frames(), Language.DA))
    print(WORKBOOK)
