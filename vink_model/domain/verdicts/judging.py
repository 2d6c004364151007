"""Both verdicts on a target from its answer."""

from fractions import Fraction

from vink_model.domain.codes import Comparison, TargetKind
from vink_model.domain.measures import MEASURES
from vink_model.domain.measures.counted import Answer, Counted, Phase, Tally
from vink_model.domain.plan import Target
from vink_model.domain.verdicts.literal import literal, literal_of_number
from vink_model.domain.verdicts.showing import evidence, evidence_of_number
from vink_model.domain.verdicts.states import (
    Evidence,
    EvidenceVerdict,
    Judgement,
    Literal,
    LiteralVerdict,
    Method,
)


def judged(target: Target, answer: Answer, method: Method = Method.WILSON) -> Judgement:
    """Both verdicts on a target."""
    match answer:
        case Counted() if target.kind is TargetKind.SHARE:
            share = target.share
            both = (
                literal(answer, share, target.comparison),
                evidence(answer, share, target.comparison, method),
            )
        case Tally():
            both = _of_number(target, answer, method)
        case _:
            state = Literal.TARGET_UNKNOWN if target.value is None else Literal.NO_DATA
            both = LiteralVerdict(state), EvidenceVerdict(Evidence.NOTHING_TO_JUDGE, method=method)
    return Judgement(target, answer, *both)


def _of_number(target: Target, tally: Tally, method: Method) -> tuple[LiteralVerdict, EvidenceVerdict]:
    value = None if target.value is None else Fraction(target.value)
    found = literal_of_number(tally, value, target.comparison)
    is_other = MEASURES[target.measured].doubt is not None and _exceeds(tally, found, target.comparison)
    if is_other:
        found = LiteralVerdict(Literal.OTHER_COUNT, found.need, found.gap)
    return found, evidence_of_number(tally, value, is_other=is_other, method=method)


def _exceeds(tally: Tally, found: LiteralVerdict, comparison: Comparison) -> bool:
    """Whether a number that can be larger than what was promised settles nothing; a smaller one does.

    Attendances are never fewer than persons: below the target they miss it, above it they say nothing.
    """
    if found.need is None or tally.phase is Phase.NOT_BEGUN:
        return False
    return tally.number > found.need if comparison is Comparison.AT_MOST else tally.number >= found.need
