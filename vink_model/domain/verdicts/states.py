"""The two verdicts on a target: their states, and what each turns on."""

from dataclasses import dataclass

from vink_model.domain.codes import Coded
from vink_model.domain.measures.counted import Answer
from vink_model.domain.plan import Target


class Literal(Coded):
    """What the count itself says."""

    REACHED = "reached", "Nået", "Reached"
    NOT_REACHED = "not_reached", "Ikke nået", "Not reached"
    OPEN = "open", "Stadig åbent", "Still open"
    OUT_OF_REACH = "out_of_reach", "Kan ikke længere nås", "Cannot be reached any more"
    TOO_EARLY = "too_early", "For tidligt at sige", "Too early to say"
    OTHER_COUNT = "other_count", "Kan ikke ses af denne tælling", "Cannot be told by this count"
    NO_DATA = "no_data", "Ingen tal", "No figures"
    TARGET_UNKNOWN = "target_unknown", "Måltallet er ukendt", "Target value unknown"


class Evidence(Coded):
    """What the count shows about the level behind it."""

    MET = "met", "Statistisk sikkert nået", "Statistically shown met"
    NOT_MET = "not_met", "Statistisk sikkert ikke nået", "Statistically shown not met"
    CANNOT_TELL = "cannot_tell", "Kan ikke afgøres endnu", "Cannot tell yet"
    BY_COUNT = "by_count", "Afgøres af tællingen", "Settled by the count"
    NOTHING_TO_JUDGE = "nothing_to_judge", "Intet at bedømme endnu", "Nothing to judge yet"


class Method(Coded):
    """How the evidence is weighed."""

    WILSON = "wilson", "Wilsons 95 %-interval", "Wilson's 95% interval"
    EXACT = "exact", "Wilson og eksakt test", "Wilson and exact test"
    BAYES = "bayes", "Bayes (Jeffreys)", "Bayes (Jeffreys)"


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
    method: Method = Method.WILSON
    probability: float | None = None
    """By Bayes: how probable it is that the level lies on the target's side; None by Wilson."""
    most_probable: float | None = None
    """The same if everyone whom nobody assessed had counted; `probability` is the lowest it can be then."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A target with its answer and both verdicts, so that neither can be left out."""

    target: Target
    answer: Answer
    literal: LiteralVerdict
    evidence: EvidenceVerdict
