"""What the money is expected to give, how wide that is, and when the scenario beats the adopted plan."""

from decimal import Decimal
from fractions import Fraction

from vink_model.domain.messages import Heading, Message, Reach, Span, Spans, Table
from vink_model.domain.planning.uncertainty import (
    TRIANGLE,
    BreakEven,
    Spread,
    break_even,
    chance_better,
    drawn,
    spread,
)
from vink_model.text import Quantity, Text, Unit, phrase
from vink_model.views.uncertainty_words import (
    NOT_ABOUT_PERSONS,
    NOT_CHANCES,
    Asked,
    NamedMoney,
    between,
    exact,
    judged,
    number,
    quoted,
    range_text,
    untried,
    worth_text,
)

INDEPENDENT, TOGETHER = Text("hver for sig", "each by itself"), Text("alle følges ad", "all move together")
_NINE_IN_TEN = Fraction(9, 10)
_PLAN = Heading("plan", Text("Plan", "Plan"))
_DRAWN = Heading("drawn", Text("Antagelserne trækkes", "Assumptions are drawn"))
_SPREAD = (
    Heading("low", Text("5 af 100 ligger under", "5 in 100 lie below"), Unit.NUMBER, 1),
    Heading("median", Text("Midt", "Middle"), Unit.NUMBER, 1),
    Heading("high", Text("5 af 100 ligger over", "5 in 100 lie above"), Unit.NUMBER, 1),
    Heading("mean", Text("Gennemsnit", "Mean"), Unit.NUMBER, 1),
)
_ASSUMPTION = Heading("assumption", Text("Antagelse", "Assumption"))
_ASSUMED = Heading("assumed", Text("Antaget spænd", "Assumed range"))
_ABOVE, _BELOW = Text("over", "above"), Text("under", "below")
_DRAWS = Text(
    "Båndet holder 9 af 10 af 10.000 trækninger. Samtidig usikkerhed vises begge veje: antagelserne trukket "
    "hver for sig, og alle lige langt ude på samme tid.",
    "The band holds 9 in 10 of 10,000 draws. Joint uncertainty is shown both ways: the assumptions drawn "
    "each by itself, and all equally far out at the same time.",
)


def expected_message(asked: Asked) -> Message:
    """The effect of the scenario and of the adopted plan, drawn both ways."""
    plans = (asked.plan, asked.other) if asked.is_choice else (asked.plan,)
    told = [
        (plan, way, spread(asked.model.effect(plan.amounts, drawn(asked.model, correlated=way is TOGETHER))))
        for plan in plans
        for way in (INDEPENDENT, TOGETHER)
    ]
    first = told[0][2]
    widest = told[1][2]
    title = phrase(
        "{plan} ventes at give {middle} {unit}",
        "{plan} is expected to give {middle} {unit}",
        plan=asked.plan.first,
        middle=number(first.median),
        unit=asked.effect.unit,
    )
    sentence = phrase(
        "I 9 af 10 trækninger {range}; følges antagelserne ad, {wide}. {judged}",
        "In 9 of 10 draws {range}; if the assumptions move together, {wide}. {judged}",
        range=between(first.low, first.high),
        wide=between(widest.low, widest.high),
        judged=judged(asked.model, asked.amounts),
    )
    return Message(
        key="uncertainty-expected",
        title=title,
        sentence=sentence,
        table=Table((_PLAN, _DRAWN, *_SPREAD), tuple((p.name, w, *_figures(s)) for p, w, s in told)),
        sources=(),
        chart=Spans(tuple(_span(place, p, w, s) for place, (p, w, s) in enumerate(told)), Unit.NUMBER),
        notes=(*untried(asked.model, asked.amounts), _DRAWS, TRIANGLE, NOT_ABOUT_PERSONS),
    )


def choice_message(asked: Asked) -> Message | None:
    """When the plan beats the other. None: there is nothing to choose between."""
    if not asked.is_choice:
        return None
    chances = [
        chance_better(
            asked.model, asked.other.amounts, asked.amounts, drawn(asked.model, correlated=way is TOGETHER)
        )
        for way in (INDEPENDENT, TOGETHER)
    ]
    apart, together = (Quantity(Fraction(chance), Unit.SHARE) for chance in chances)
    turns = break_even(asked.model, asked.other.amounts, asked.amounts)
    ledger = {assumption.key: assumption for assumption in asked.model.used}
    rows = tuple(
        (
            quoted(turn.key),
            phrase(
                "{side} {value}",
                "{side} {value}",
                side=_ABOVE if turn.is_second_better_above else _BELOW,
                value=worth_text(ledger[turn.key], turn.value),
            ),
            range_text(ledger[turn.key]),
        )
        for turn in turns
    )
    return Message(
        key="uncertainty-choice",
        title=_condition(asked, turns),
        sentence=phrase(
            "{plan} giver flere {unit} end {other} i {apart} af trækningerne; følges antagelserne ad, i "
            "{together}. {judged}",
            "{plan} gives more {unit} than {other} in {apart} of the draws; if the assumptions move "
            "together, in {together}. {judged}",
            plan=asked.plan.first,
            unit=asked.effect.unit,
            other=asked.other.name,
            apart=apart,
            together=together,
            judged=judged(asked.model, asked.amounts),
        ),
        table=Table((_ASSUMPTION, _better(asked), _ASSUMED), rows),
        sources=(),
        notes=(*untried(asked.model, asked.amounts), NOT_CHANCES, NOT_ABOUT_PERSONS),
    )


def _condition(asked: Asked, turns: tuple[BreakEven, ...]) -> Text:
    """'B beats A only if …', or that nothing within the ranges turns it.

    Where the plan is ahead, each turn alone would stop that, so all must hold; where it is behind, one is
    enough.
    """
    lead = asked.model.expected_effect(asked.amounts) - asked.model.expected_effect(asked.other.amounts)
    if turns:
        ledger = {assumption.key: assumption for assumption in asked.model.used}
        ifs = tuple(
            phrase(
                "{key} er {side} {value}",
                "{key} is {side} {value}",
                key=quoted(turn.key),
                side=_ABOVE if turn.is_second_better_above else _BELOW,
                value=worth_text(ledger[turn.key], turn.value),
            )
            for turn in turns[:2]
        )
        return phrase(
            "{plan} slår {other} kun, hvis {ifs}",
            "{plan} beats {other} only if {ifs}",
            plan=asked.plan.first,
            other=asked.other.name,
            ifs=_joined(ifs, is_ahead=lead > 0),
        )
    if not lead:
        return phrase(
            "De to planer giver lige mange {unit}",
            "The two plans give equally many {unit}",
            unit=asked.effect.unit,
        )
    return phrase(
        "{best} giver flest {unit}, hvor i sit spænd hver antagelse alene end ligger",
        "{best} gives most {unit}, wherever in its range each assumption alone lies",
        best=(asked.plan if lead > 0 else asked.other).first,
        unit=asked.effect.unit,
    )


def _joined(ifs: tuple[Text, ...], *, is_ahead: bool) -> Text:
    if len(ifs) == 1:
        return ifs[0]
    if is_ahead:
        return phrase("{a}, og {b}", "{a}, and {b}", a=ifs[0], b=ifs[1])
    return phrase("{a}, eller {b}", "{a}, or {b}", a=ifs[0], b=ifs[1])


def _figures(told: Spread) -> tuple[Decimal, ...]:
    return exact(told.low), exact(told.median), exact(told.high), exact(told.mean)


def _span(place: int, plan: NamedMoney, way: Text, told: Spread) -> Span:
    return Span(
        key=str(place),
        label=phrase("{plan}, {way}", "{plan}, {way}", plan=plan.first, way=way),
        said=phrase(
            "{middle} ({range})",
            "{middle} ({range})",
            middle=number(told.median),
            range=between(told.low, told.high),
        ),
        reaches=(Reach(exact(told.low), exact(told.high), _NINE_IN_TEN),),
        point=exact(told.median),
    )


def _better(asked: Asked) -> Heading:
    """The head of the prices at which the plan is the better one."""
    return Heading(
        "better",
        phrase("{plan} er bedst, når prisen er", "{plan} is best when it costs", plan=asked.plan.first),
    )
