"""The catalogue of measures: each declared once, and how a target gets its answer from them."""

from vink_model.domain.measures.answers import MEASURES, answered, counted_until, period_of
from vink_model.domain.measures.catalogue import CATALOGUE, declared
from vink_model.domain.measures.counted import Answer, Counted, Period, Phase, Tally, Uncounted, Used
from vink_model.domain.measures.declaration import Counting, Declaration, Definition, Place, Rung
from vink_model.domain.measures.measure import Measure, Redefinition, Scope
from vink_model.domain.measures.stages import Stage

__all__ = [
    "CATALOGUE",
    "MEASURES",
    "Answer",
    "Counted",
    "Counting",
    "Declaration",
    "Definition",
    "Measure",
    "Period",
    "Phase",
    "Place",
    "Redefinition",
    "Rung",
    "Scope",
    "Stage",
    "Tally",
    "Uncounted",
    "Used",
    "answered",
    "counted_until",
    "declared",
    "period_of",
]
