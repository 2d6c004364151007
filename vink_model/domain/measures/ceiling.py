"""How far a target that counts everyone offered can come while not everyone accepts."""

from dataclasses import dataclass
from fractions import Fraction

from vink_model.domain.cells import Cells
from vink_model.domain.codes import Answer
from vink_model.domain.measures.counted import Counted
from vink_model.domain.measures.measure import Measure, Scope, narrowed, within
from vink_model.domain.measures.stages import Stage, reached


@dataclass(frozen=True, slots=True)
class Ceiling:
    """The most that can succeed of those who have answered, when success needs a course that was accepted."""

    accepted: int
    answered: int
    otherwise: int
    """Of those who declined: successes that were counted all the same."""

    @property
    def share(self) -> Fraction:
        """The highest share, should all who accepted succeed and no more of those who declined."""
        return Fraction(self.accepted + self.otherwise, self.answered)


def ceiling_of(measure: Measure, courses: Cells, scope: Scope) -> Ceiling | None:
    """The ceiling over a measure whose denominator is everyone offered.

    Empty: None for other measures, and while nobody has answered.
    """
    if measure.stage is not Stage.OFFERED or not len(courses):
        return None
    offered = within(narrowed(courses, "kind", scope.subject), "offer_month", scope.period)
    answered = Stage.ANSWERED.among(offered)
    if not answered:
        return None
    declined = measure.formula(offered.where(answer=(Answer.DECLINED,)), scope)
    otherwise = declined.successes + declined.already if isinstance(declined, Counted) else 0
    return Ceiling(reached(Stage.ACCEPTED, offered).total(), answered, otherwise)
