"""What amounts are assumed to give: the response curves, and the frontier between money and effect."""

from decimal import Decimal
from fractions import Fraction

import numpy as np

from vink_model.domain.messages import (
    CurveLine,
    CurveMark,
    CurvePoint,
    Curves,
    Heading,
    Message,
    Table,
)
from vink_model.domain.planning.best import frontier
from vink_model.domain.planning.places import kroner
from vink_model.domain.planning.problem import Problem
from vink_model.domain.planning.program import Ending
from vink_model.domain.planning.responses import Model, Response
from vink_model.text import Text, Unit, phrase
from vink_model.views.uncertainty_words import (
    NOT_ABOUT_PERSONS,
    Asked,
    exact,
    judged,
    number,
    quoted,
    untried,
)

_STEPS = 24
_PIECES = 6
_SOLID = Text(
    "Fuldt optrukket, hvor nogen har prøvet beløbet; stiplet, hvor ingen har.",
    "Solid where somebody has tried the amount; dashed where nobody has.",
)
_ASSUMPTION = Heading("assumption", Text("Antagelse", "Assumption"))
_MONEY = Heading("money", Text("Beløb, kr.", "Amount, DKK"), Unit.COUNT)
_EFFECT = Heading("effect", Text("Ventet effekt", "Expected effect"), Unit.NUMBER, 1)
_TRIED = Heading("tried", Text("Prøvet", "Tried"))
_YES, _NO = Text("ja", "yes"), Text("nej", "no")
_BEST = Text("Højst mulige effekt", "The most effect possible")
_PROVEN = Text(
    "Hvert punkt er løst for sig og bevist: under reglerne kan intet give mere for det beløb.",
    "Each point is solved by itself and proven: under the rules nothing gives more for that amount.",
)
_EXPECTED = Text(
    "Regnet med det ventede i hver antagelse; kurverne er tilnærmet med rette stykker.",
    "Worked out with what is expected of each assumption; the curves are straight pieces.",
)


def curves_message(asked: Asked) -> Message:
    """Each assumption's own curve, with the amount that the scenario gives it."""
    lines: list[CurveLine] = []
    rows: list[tuple[Text, int, Decimal, Text]] = []
    for response in asked.model.responses:
        amount = response.money(asked.amounts)
        lines.append(_line(asked.model, response, amount))
        is_tried = _is_tried(response, amount)
        rows.append(
            (
                quoted(response.key),
                amount,
                exact(asked.model.curve(response, amount)),
                _YES if is_tried else _NO,
            )
        )
    tried = sum(row[3] is _YES for row in rows)
    return Message(
        key="uncertainty-curves",
        title=Text("Hvad et beløb antages at give", "What an amount is assumed to give"),
        sentence=phrase(
            "{n} af {all} beløb i {plan} ligger, hvor nogen har prøvet det. {judged}",
            "{n} of {all} amounts in {plan} lie where somebody has tried it. {judged}",
            n=tried,
            all=len(rows),
            plan=asked.plan.name,
            judged=judged(asked.model, asked.amounts),
        ),
        table=Table((_ASSUMPTION, _MONEY, _EFFECT, _TRIED), tuple(rows)),
        sources=(),
        chart=Curves(
            tuple(lines),
            Unit.MILLION,
            asked.effect.unit,
            tuple(CurveMark(amount, effect, Text("", "")) for _, amount, effect, _ in rows),
        ),
        notes=(_SOLID, Text("Ruderne er beløbene i planen.", "The diamonds are the plan's amounts.")),
    )


def frontier_message(asked: Asked, problem: Problem) -> Message | None:
    """The most effect for each amount of money. None: no plan keeps the rules."""
    points = frontier(problem, asked.model.aims(max(1, sum(problem.granted.values())), _PIECES))
    found = [point for point in points if point.answer.is_found]
    if not found:
        return None
    money = sum(asked.amounts.values())
    here = exact(asked.model.expected_effect(asked.amounts))
    told = [
        (p.money_kr, _rounded(p.answer.objective), not asked.model.untried(p.answer.amounts)) for p in found
    ]
    most = told[-1]
    is_proven = all(point.answer.ending is Ending.OPTIMAL for point in found)
    notes = (_PROVEN,) if is_proven else (Ending.OUT_OF_TIME.label,)
    return Message(
        key="frontier",
        title=phrase(
            "Alle pengene kan højst give {most} {unit}",
            "All the money can give at most {most} {unit}",
            most=number(most[1]),
            unit=asked.effect.unit,
        ),
        sentence=phrase(
            "{least}{plan} bruger {money} og giver {here}, hvis alt går som ventet. {judged}",
            "{least}{plan} spends {money} and gives {here} if all goes as expected. {judged}",
            least=_least(*told[0][:2]),
            plan=asked.plan.first,
            money=kroner(money),
            here=number(here),
            judged=judged(asked.model, asked.amounts),
        ),
        table=Table((_MONEY, _EFFECT, _TRIED), tuple((kr, y, _YES if ok else _NO) for kr, y, ok in told)),
        sources=(),
        chart=Curves(
            (CurveLine("frontier", _BEST, tuple(CurvePoint(*point) for point in told)),),
            Unit.MILLION,
            asked.effect.unit,
            (CurveMark(money, here, asked.plan.first),),
            is_from_zero=False,
        ),
        notes=(*untried(asked.model, asked.amounts), _SOLID, *notes, _EXPECTED, NOT_ABOUT_PERSONS),
    )


def _least(money_kr: int, effect: Decimal) -> Text:
    """What the rules cost at least. Empty: they demand nothing."""
    if not money_kr:
        return Text("", "")
    return phrase(
        "Reglerne kræver mindst {low}, som højst kan give {least}. ",
        "The rules demand at least {low}, which can give at most {least}. ",
        low=kroner(money_kr),
        least=number(effect),
    )


def _line(model: Model, response: Response, amount: int) -> CurveLine:
    """From nothing to half as much again as the plan gives, or as somebody has tried."""
    ends = response.tried_kr or ()
    most = max(round(1.5 * amount), *(round(1.2 * end) for end in ends), 100_000)
    places = sorted({*np.linspace(0, most, _STEPS + 1).astype(int).tolist(), amount, *ends})
    points = (CurvePoint(kr, exact(model.curve(response, kr)), _is_tried(response, kr)) for kr in places)
    return CurveLine(response.key, quoted(response.key), tuple(points))


def _is_tried(response: Response, amount: int) -> bool:
    return response.tried_kr is not None and response.tried_kr[0] <= amount <= response.tried_kr[1]


def _rounded(effect: Fraction | None) -> Decimal:
    return exact(float(effect or 0))
