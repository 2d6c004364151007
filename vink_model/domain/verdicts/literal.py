"""What the count itself says of a target: reached, lost, or still open. Exact fractions throughout."""

from fractions import Fraction
from math import ceil, floor

from vink_model.domain.codes import Comparison
from vink_model.domain.measures.counted import Counted, Phase, Tally
from vink_model.domain.verdicts.states import Literal, LiteralVerdict


def literal(counted: Counted, target: Fraction | None, comparison: Comparison) -> LiteralVerdict:
    """What the count says of a share: those pending or unassessed are neither for nor against.

    Open when it hinges on the unassessed alone: the count does not settle it then.
    """
    people = counted.judged + counted.pending
    if target is None:
        return LiteralVerdict(Literal.TARGET_UNKNOWN)
    if not people:
        return LiteralVerdict(Literal.NO_DATA)
    need = needed(target, people, comparison)
    if not counted.judged:
        return LiteralVerdict(Literal.TOO_EARLY, need)
    sure = counted.successes + counted.already
    possible = counted.successes + counted.missing + counted.pending
    lost = Literal.OUT_OF_REACH if counted.pending else Literal.NOT_REACHED
    if comparison is Comparison.AT_MOST:
        return LiteralVerdict(_kept(sure, possible, need, lost), need, abs(need - sure))
    return LiteralVerdict(_attained(sure, possible, need, lost), need, abs(need - sure))


def literal_of_number(tally: Tally, value: Fraction | None, comparison: Comparison) -> LiteralVerdict:
    """What the count says of a number: short is lost only when the period is over."""
    if value is None:
        return LiteralVerdict(Literal.TARGET_UNKNOWN)
    need = needed(value, 1, comparison)
    if tally.phase is Phase.NOT_BEGUN:
        return LiteralVerdict(Literal.TOO_EARLY, need)
    is_over, gap = tally.phase is Phase.OVER, abs(need - tally.number)
    if comparison is Comparison.AT_MOST:
        held = Literal.REACHED if is_over else Literal.OPEN
        lost = Literal.NOT_REACHED if is_over else Literal.OUT_OF_REACH
        return LiteralVerdict(held if tally.number <= need else lost, need, gap)
    short = Literal.NOT_REACHED if is_over else Literal.OPEN
    return LiteralVerdict(Literal.REACHED if tally.number >= need else short, need, gap)


def needed(target: Fraction, people: int, comparison: Comparison) -> int:
    """The smallest number of people that reaches a share, or the largest that keeps it; exact."""
    return (floor if comparison is Comparison.AT_MOST else ceil)(target * people)


def _attained(sure: int, possible: int, need: int, lost: Literal) -> Literal:
    if sure >= need:
        return Literal.REACHED
    return lost if possible < need else Literal.OPEN


def _kept(sure: int, possible: int, allowed: int, lost: Literal) -> Literal:
    if sure > allowed:
        return lost
    return Literal.REACHED if possible <= allowed else Literal.OPEN
