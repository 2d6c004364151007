"""Where a running number stands on its path to its date, in words; a path is no verdict."""

from fractions import Fraction

from vink_model.domain.dataset import Dataset
from vink_model.domain.measures import Tally, counted_until, period_of
from vink_model.domain.verdicts import Judgement, Pace, path_of
from vink_model.text import Quantity, Text, Unit, phrase


def path_said(judgement: Judgement, dataset: Dataset) -> tuple[Text, ...]:
    """On the path or behind it. Empty: no number under way."""
    target, tally, as_of = judgement.target, judgement.answer, counted_until(dataset)
    if not isinstance(tally, Tally) or as_of is None or target.value is None:
        return ()
    period = period_of(target, dataset.plan)
    path = path_of(tally, Fraction(target.value), target.comparison, period, as_of)
    if path is None:
        return ()
    planned = Quantity(path.planned, Unit.NUMBER, 0)
    if path.pace is Pace.BEHIND:
        return (
            phrase(
                "Bag den lige vej til målet, der ved udgangen af {month} er {n}; planen giver ingen anden.",
                "Behind the straight path to the target, which is {n} by the end of {month}; the plan gives "
                "no other.",
                month=as_of,
                n=planned,
            ),
        )
    return (
        phrase(
            "På den lige vej til målet, der ved udgangen af {month} er {n}; planen giver ingen anden.",
            "On the straight path to the target, which is {n} by the end of {month}; the plan gives no "
            "other.",
            month=as_of,
            n=planned,
        ),
    )
