"""When the pattern of a chart is worth a manager's time, and when it is not."""

from tests.domain.observed import Row, known, observed
from tests.domain.targets import plan_of_years
from vink_model.domain.dataset import Dataset
from vink_model.domain.trends import Reason, chart_for
from vink_model.month import Month, span
from vink_model.views.attention_figures import figure_items
from vink_model.views.attention_items import Need, Watch
from vink_model.views.overview_months import monthly_series

MONTHS = [str(month) for month in span(Month(2016, 1), Month(2017, 12))]


def concerns(*counts: int) -> Dataset:
    """So many concerns in each month from January 2016, and an activity in December 2017."""
    rows: list[Row] = [{"month": month, "count": n} for month, n in zip(MONTHS, counts, strict=False) if n]
    return known(
        plan_of_years(2016, 2017),
        concerns=observed("concerns", *rows),
        activities=observed("activities", {"month": MONTHS[-1]}),
    )


def signalled(dataset: Dataset) -> list[str]:
    items = figure_items(Watch(dataset, (), {}, None))
    return [item.sheet for item in items if item.need is Need.SIGNAL]


def test_a_level_that_doubles_halfway_is_worth_a_look() -> None:
    assert signalled(concerns(*[8, 7, 9, 8] * 3, *[17, 15, 16, 18] * 3)) == ["concerns"]


def test_a_steady_level_is_not() -> None:
    assert signalled(concerns(*[8, 10, 7, 9, 11, 6] * 4)) == []


def test_rare_concerns_are_not_judged_though_their_chart_raises_a_signal() -> None:
    rare = concerns(*[1, 1, 0] * 8)
    series = monthly_series(rare, "concerns")
    assert series is not None
    chart = chart_for(series)
    assert chart.reason is Reason.RARE
    assert chart.signals
    assert signalled(rare) == []
