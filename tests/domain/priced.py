"""Courses begun and talks held on a knotted plan, for tests of what they cost."""

from dataclasses import replace

from tests.budgets import KNOTTED
from tests.domain.observed import Row, known, observed
from tests.domain.targets import target
from vink_model.domain.dataset import Dataset

PLAN = replace(KNOTTED, targets=(target(track="advice"),))
WHOLE: tuple[Row, ...] = tuple({"month": month, "count": 1} for month in ("2016-01", "2017-12"))
"""Concerns in the first month and in the last: both years are counted in full."""


def of_courses(began: dict[str, int]) -> Dataset:
    """So many courses begun in each month, on a plan whose targets count courses on the advice track."""
    rows: list[Row] = [
        {"offer_month": month, "start_month": month, "count": number} for month, number in began.items()
    ]
    return known(PLAN, courses=observed("courses", *rows), concerns=observed("concerns", *WHOLE))


def of_talks(held: int, participants: int) -> Dataset:
    """Talks of the phone line in May 2016."""
    talks = observed("activities", {"initiative": "line", "count": held, "participants": participants})
    return known(PLAN, activities=talks, concerns=observed("concerns", *WHOLE))
