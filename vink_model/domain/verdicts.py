"""A target is answered twice: literally, by counting, and as evidence about the level behind the count.

The literal verdict is a fact about those counted. The evidence asks whether so few people can show which side
of the target the true level lies on (Wilson's 95 % interval). Targets and comparisons are exact fractions.
"""

from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from vink_model.domain.codes import Coded, Comparison, TargetKind
from vink_model.domain.measures.counted import Answer, Counted, Phase, Tally
from vink_model.domain.plan import Target

CONFIDENCE = Fraction(95, 100)
Z_SQUARED = Fraction(1.959963984540054) ** 2
"""The square of the normal quantile that leaves 2.5 % on each side; exact once it is written down."""


class Literal(Coded):
    """What the count itself says."""

    REACHED = "reached", "Nået", "Reached"
    NOT_REACHED = "not_reached", "Ikke nået", "Not reached"
    OPEN = "open", "Stadig åbent", "Still open"
    OUT_OF_REACH = "out_of_reach", "Kan ikke længere nås", "Cannot be reached any more"
    TOO_EARLY = "too_early", "For tidligt at sige", "Too early to say"
    NO_DATA = "no_data", "Ingen tal", "No figures"
    TARGET_UNKNOWN = "target_unknown", "Måltallet er ukendt", "Target value unknown"


class Evidence(Coded):
    """What the count shows about the level behind it."""

    MET = "met", "Statistisk sikkert nået", "Statistically shown met"
    NOT_MET = "not_met", "Statistisk sikkert ikke nået", "Statistically shown not met"
    CANNOT_TELL = "cannot_tell", "Kan ikke afgøres endnu", "Cannot tell yet"
    BY_COUNT = "by_count", "Afgøres af tællingen", "Settled by the count"
    NOTHING_TO_JUDGE = "nothing_to_judge", "Intet at bedømme endnu", "Nothing to judge yet"


@dataclass(frozen=True, slots=True)
class LiteralVerdict:
    """The literal verdict with what it turns on."""

    state: Literal
    need: int | None = None
    """The smallest number that reaches the target; the largest that keeps it when it says 'at most'."""
    gap: int | None = None
    """How far the number stands from `need`: what is missing, or what may still come ('at most')."""


@dataclass(frozen=True, slots=True)
class EvidenceVerdict:
    """The evidence with what would settle it. Unit: `low` and `high` are fractions of one."""

    state: Evidence
    low: float | None = None
    high: float | None = None
    shows: int | None = None
    """The smallest number of those judged that would show the target met; None when none would."""
    leans: Evidence | None = None
    """The side that more people at the present level would settle on; None at the target itself."""
    more: int | None = None
    """About how many more people at the present level would settle it."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A target with its answer and both verdicts, so that neither can be left out."""

    target: Target
    answer: Answer
    literal: LiteralVerdict
    evidence: EvidenceVerdict


def judged(target: Target, answer: Answer) -> Judgement:
    """Both verdicts on a target."""
    match answer:
        case Counted() if target.kind is TargetKind.SHARE:
            share = target.share
            both = literal(answer, share, target.comparison), evidence(answer, share, target.comparison)
        case Tally():
            value = None if target.value is None else Fraction(target.value)
            both = literal_of_number(answer, value, target.comparison), evidence_of_number(answer, value)
        case _:
            state = Literal.TARGET_UNKNOWN if target.value is None else Literal.NO_DATA
            both = LiteralVerdict(state), EvidenceVerdict(Evidence.NOTHING_TO_JUDGE)
    return Judgement(target, answer, *both)


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


def evidence(counted: Counted, target: Fraction | None, comparison: Comparison) -> EvidenceVerdict:
    """What those judged show about the level behind them, whatever the unassessed would have been.

    A level of all (or of none) is never shown by some: one miss decides it, and that is the literal verdict.
    """
    if target is None or not counted.judged:
        return EvidenceVerdict(Evidence.NOTHING_TO_JUDGE, *interval(counted))
    if not 0 < target < 1:
        return EvidenceVerdict(Evidence.BY_COUNT, *interval(counted))
    n, least, most = counted.judged, counted.successes, counted.successes + counted.missing
    if comparison is Comparison.AT_MOST:
        found = _weighed(n - most, n - least, n, 1 - target)
        shows = None if found.shows is None else n - found.shows
    else:
        found = _weighed(least, most, n, target)
        shows = found.shows
    low, high = interval(counted)
    return EvidenceVerdict(found.state, low, high, shows, found.leans, found.more)


def evidence_of_number(tally: Tally, value: Fraction | None) -> EvidenceVerdict:
    """A number is a fact: there is no level behind it to be unsure of."""
    is_open = value is None or tally.phase is Phase.NOT_BEGUN
    return EvidenceVerdict(Evidence.NOTHING_TO_JUDGE if is_open else Evidence.BY_COUNT)


def interval(counted: Counted) -> tuple[float | None, float | None]:
    """Wilson's 95 % interval, from the lowest share that can be meant to the highest.

    Empty: without anyone judged there is no interval.
    """
    if not counted.judged:
        return None, None
    # statsmodels takes most of a second to import, and only this screen asks for it.
    from statsmodels.stats.proportion import proportion_confint

    alpha, most = float(1 - CONFIDENCE), counted.successes + counted.missing
    low, _ = proportion_confint(counted.successes, counted.judged, alpha, method="wilson")
    _, high = proportion_confint(most, counted.judged, alpha, method="wilson")
    return float(low) if counted.successes else 0.0, float(high) if most < counted.judged else 1.0


def _attained(sure: int, possible: int, need: int, lost: Literal) -> Literal:
    if sure >= need:
        return Literal.REACHED
    return lost if possible < need else Literal.OPEN


def _kept(sure: int, possible: int, allowed: int, lost: Literal) -> Literal:
    if sure > allowed:
        return lost
    return Literal.REACHED if possible <= allowed else Literal.OPEN


def _weighed(least: int, most: int, n: int, target: Fraction) -> EvidenceVerdict:
    """Met when even the lowest count shows it, not met when even the highest does."""
    shows = next(
        (x for x in range(needed(target, n, Comparison.AT_LEAST), n + 1) if _shows(x, n, target)), None
    )
    if least >= target * n and _shows(least, n, target):
        return EvidenceVerdict(Evidence.MET, shows=shows)
    if most < target * n and _refutes(most, n, target):
        return EvidenceVerdict(Evidence.NOT_MET, shows=shows)
    leans, more = _settled_by(least, most, n, target)
    return EvidenceVerdict(Evidence.CANNOT_TELL, shows=shows, leans=leans, more=more)


def _spread(target: Fraction, n: int) -> Fraction:
    """Wilson's interval holds the target exactly when the squared distance is below this."""
    return Z_SQUARED * n * target * (1 - target)


def _shows(x: int, n: int, target: Fraction) -> bool:
    return (x - target * n) ** 2 >= _spread(target, n)


def _refutes(x: int, n: int, target: Fraction) -> bool:
    return (x - target * n) ** 2 > _spread(target, n)


def _settled_by(least: int, most: int, n: int, target: Fraction) -> tuple[Evidence | None, int | None]:
    if least > target * n:
        side, x = Evidence.MET, least
    elif most < target * n:
        side, x = Evidence.NOT_MET, most
    else:
        return None, None
    enough = ceil(_spread(target, 1) / (Fraction(x, n) - target) ** 2)
    return side, max(enough - n, 1)
