"""Made-up spending, booked month by month.

Real: what each line gets from each source, and what is earmarked. Assumed: how much was used, and when.
"""

from collections import Counter
from collections.abc import Iterator

from sample_data.synthetic.cells import Row
from sample_data.synthetic.dice import Dice, shared_out
from vink_model.domain.plan import Plan
from vink_model.month import Month

USED_LEAST, USED_MOST = 0.9, 1.04
"""Assumed share of a free amount that was used in its year."""
USED_MOST_OF_EARMARKED = 1.0
"""Assumed: a grant for one purpose is never overspent."""
ROUNDED_TO = 100
"""Assumed: bookings in whole hundreds of kroner."""
PROFILE = (0.5, 0.8, 1.0, 1.0, 1.0, 1.1, 0.4, 0.9, 1.1, 1.1, 1.2, 1.9)
"""Assumed: slow beginnings, a quiet July and many bills in December."""
UNEVENNESS = 0.5
"""Assumed: how far a month can lie from that profile."""


def make_spending(plan: Plan, dice: Dice) -> Iterator[Row]:
    """Every line's spending from every source, in each month of its year."""
    earmarks = {(f.year, f.funding_source.key): f.earmarked_for for f in plan.funding}
    for (year, line, payer), amount in granted(plan).items():
        earmark = earmarks[year, payer]
        used = USED_LEAST + dice.share() * ((USED_MOST_OF_EARMARKED if earmark else USED_MOST) - USED_LEAST)
        weights = [weight * (1 + UNEVENNESS * (dice.share() - 0.5)) for weight in PROFILE]
        for number, part in enumerate(shared_out(int(amount * used) // ROUNDED_TO, weights), start=1):
            yield {
                "month": str(Month(year, number)),
                "line": line,
                "initiative": earmark,
                "funding_source": payer,
                "amount_kr": part * ROUNDED_TO,
            }


def granted(plan: Plan) -> dict[tuple[int, str, str], int]:
    """What each line gets from each source in each year. Unit: whole kroner.

    A line without a named payer is paid from what the free sources have left after the lines that name them.
    """
    known = {(b.year, b.line, b.funding_source): b.amount_kr for b in plan.budget if b.funding_source}
    spoken_for = Counter[tuple[int, str]]()
    for (year, _, payer), amount in known.items():
        spoken_for[year, payer] += amount
    left = {
        (row.year, line.line, row.funding_source.key): row.amount_kr
        - spoken_for[row.year, row.funding_source.key]
        for line in plan.budget
        if line.funding_source is None
        for row in plan.funding
        if row.year == line.year and row.earmarked_for is None
    }
    return known | left
