"""The money turned: whatever stands down and across, it is the same money."""

from itertools import permutations

import pytest

from sample_data.plan_files import plan
from tests.budgets import KNOTTED
from vink_model.domain.turned import Dimension, Unpaid, items, turned, undivided

TURNS = list(permutations(Dimension, 2))


@pytest.mark.parametrize(("rows", "columns"), TURNS)
@pytest.mark.parametrize("unpaid", Unpaid)
def test_no_way_of_turning_loses_or_adds_a_krone(rows: Dimension, columns: Dimension, unpaid: Unpaid) -> None:
    for one in (KNOTTED, plan()):
        cells = turned(items(one, unpaid), rows, columns)
        assert sum(item.amount_kr for found in cells.values() for item in found) == sum(
            row.amount_kr for row in one.budget
        )


def test_earmarked_money_stands_at_its_initiative_and_the_rest_is_not_divided() -> None:
    cells = turned(items(KNOTTED, Unpaid.PRINTED), Dimension.INITIATIVE, Dimension.YEAR)
    sums = {place: sum(item.amount_kr for item in found) for place, found in cells.items()}
    assert sums["line", "2016"] == 500_000
    assert sums[undivided("advice"), "2016"] == 1_200_000
    assert sums[undivided("staff"), "2017"] == 2_400_000


def test_posts_that_nobody_is_said_to_pay_are_unstated_as_printed_and_divided_when_derived() -> None:
    def of_posts(unpaid: Unpaid) -> dict[str | None, int]:
        cells = turned(items(KNOTTED, unpaid), Dimension.LINE, Dimension.PAYER)
        return {
            payer: sum(item.amount_kr for item in found)
            for (line, payer), found in cells.items()
            if line == "staff"
        }

    assert of_posts(Unpaid.PRINTED) == {None: 4_200_000}
    # 1.8 - 0.4 - 0.2 a year from the old grant; 0.55 and 1.15 from the new one; 0.05 a year is rounding.
    assert of_posts(Unpaid.DERIVED) == {"old": 2_400_000, "new": 1_700_000, None: 100_000}


def test_the_plans_own_earmark_gives_the_hotline_its_money() -> None:
    cells = turned(items(plan(), Unpaid.PRINTED), Dimension.INITIATIVE, Dimension.YEAR)
    assert [item.amount_kr for item in cells["hotlines", "2016"]] == [500_000]
    assert [item.amount_kr for item in cells["hotlines", "2017"]] == [800_000]
