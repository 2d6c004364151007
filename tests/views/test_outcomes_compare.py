"""Two periods of the share targets: a row each, two intervals each, and why some are not compared."""

from fractions import Fraction

from tests.views.sample import sample
from vink_model.domain.dataset import Dataset
from vink_model.domain.messages import Intervals
from vink_model.domain.share_claims import NoShares, ShareClaim
from vink_model.views.outcomes_compare import compare_message


def test_every_share_target_has_a_row_and_those_compared_two_intervals() -> None:
    message = compare_message(sample(), "2016", "2017")
    assert message is not None
    assert len(message.table.rows) == 10
    assert isinstance(message.chart, Intervals)
    assert len(message.chart.rows) == 2 * len(message.claims) > 0
    reasons = {reason.label for reason in NoShares}
    assert sum(row[-1] in reasons for row in message.table.rows) == 10 - len(message.claims)


def test_the_difference_is_the_second_share_less_the_first_in_points() -> None:
    message = compare_message(sample(), "2016", "2017")
    assert message is not None
    claim = message.claims[0]
    assert isinstance(claim, ShareClaim)
    (row,) = (row for row in message.table.rows if row[0] == claim.name)
    before, after = claim.before, claim.after
    expected = 100 * (Fraction(after.successes, after.judged) - Fraction(before.successes, before.judged))
    assert row[3] == expected
    assert claim.difference.low < expected / 100 < claim.difference.high


def test_periods_that_overlap_are_refused_and_without_figures_there_is_nothing() -> None:
    refused = compare_message(sample(), "2016", "2016-2-1")
    assert refused is not None
    assert "overlapper" in refused.sentence.da
    assert compare_message(Dataset(sample().plan, {}), "2016", "2017") is None
