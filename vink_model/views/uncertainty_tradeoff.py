"""What one effect costs in another: told where two kinds of things are bought and nobody has weighed them."""

from vink_model.domain.messages import CurveLine, CurvePoint, Curves, Heading, Message, Table
from vink_model.domain.planning.effects import Effect
from vink_model.domain.planning.problem import Problem
from vink_model.domain.planning.tradeoff import Tradeoff, tradeoff
from vink_model.text import Text, Unit, phrase
from vink_model.views.uncertainty_words import NOT_ABOUT_PERSONS, exact, judged, number

_PIECES = 6
_POLITICS = Text(
    "Hvor meget det ene er værd mod det andet, er et politisk valg; her står kun, hvad det koster.",
    "How much the one is worth against the other is a political choice; here stands only what it costs.",
)
_PROVEN = Text(
    "Hvert punkt er løst for sig under alle regler, med det ventede i hver antagelse.",
    "Each point is solved by itself under all rules, with what is expected of each assumption.",
)
_DASHED = Text(
    "Fuldt optrukket, hvor nogen har prøvet beløbene; stiplet, hvor ingen har.",
    "Solid where somebody has tried the amounts; dashed where nobody has.",
)


def tradeoff_message(effect: Effect, other: Effect, problem: Problem) -> Message | None:
    """The most of one effect for each demand of another. None: no plan keeps the rules."""
    most_kr = max(1, sum(problem.granted.values()))
    aims = (effect.model.aims(most_kr, _PIECES), other.model.aims(most_kr, _PIECES))
    found = [point for point in tradeoff(problem, *aims) if point.answer.is_found]
    if len(found) < 2:
        return None
    first, last = found[0], found[-1]
    return Message(
        key="frontier-tradeoff",
        title=phrase(
            "Hvad {other} koster i {unit}", "What {other} cost in {unit}", other=other.unit, unit=effect.unit
        ),
        sentence=phrase(
            "Uden krav til {other} kan pengene højst give {most} {unit}; kræves {demand} {other}, højst "
            "{least}. {judged}",
            "With no demand of {other} the money can give at most {most} {unit}; if {demand} {other} are "
            "demanded, at most {least}. {judged}",
            other=other.unit,
            unit=effect.unit,
            most=number(_most(first)),
            demand=last.demanded,
            least=number(_most(last)),
            judged=judged(effect.model, first.answer.amounts),
        ),
        table=Table(
            (
                Heading("demanded", phrase("Krævet: {u}", "Demanded: {u}", u=other.unit), Unit.COUNT),
                Heading("most", phrase("Højst: {u}", "At most: {u}", u=effect.unit), Unit.NUMBER, 1),
            ),
            tuple((point.demanded, exact(_most(point))) for point in found),
        ),
        sources=(),
        chart=Curves(
            (CurveLine("tradeoff", effect.unit, tuple(_point(effect, other, p) for p in found)),),
            Unit.COUNT,
            effect.unit,
            x_label=other.unit,
        ),
        notes=(_POLITICS, _DASHED, _PROVEN, NOT_ABOUT_PERSONS),
    )


def _most(point: Tradeoff) -> float:
    return float(point.answer.objective or 0)


def _point(effect: Effect, other: Effect, point: Tradeoff) -> CurvePoint:
    amounts = point.answer.amounts
    is_tried = not effect.model.untried(amounts) and not other.model.untried(amounts)
    return CurvePoint(point.demanded, exact(_most(point)), is_tried)
