"""A target is answered twice: literally, by counting, and as evidence about the level behind the count.

The literal verdict is a fact about those counted. The evidence asks whether so few people can show which side
of the target the true level lies on. Targets and comparisons are exact fractions.
"""

from vink_model.domain.verdicts.judging import judged
from vink_model.domain.verdicts.literal import literal, literal_of_number, needed
from vink_model.domain.verdicts.path import Milestone, Pace, Path, path_of, planned_by
from vink_model.domain.verdicts.showing import evidence, evidence_of_number, interval
from vink_model.domain.verdicts.states import (
    Evidence,
    EvidenceVerdict,
    Judgement,
    Literal,
    LiteralVerdict,
    Method,
)

__all__ = [
    "Evidence",
    "EvidenceVerdict",
    "Judgement",
    "Literal",
    "LiteralVerdict",
    "Method",
    "Milestone",
    "Pace",
    "Path",
    "evidence",
    "evidence_of_number",
    "interval",
    "judged",
    "literal",
    "literal_of_number",
    "needed",
    "path_of",
    "planned_by",
]
