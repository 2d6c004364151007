"""How effects, assumptions and their ranges are said, on every card about uncertainty."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from vink_model.domain.planning.assumptions import Assumption, Basis
from vink_model.domain.planning.cube import Cube
from vink_model.domain.planning.effects import Effect
from vink_model.domain.planning.places import Allocation, Cell, Names, Scope, kroner
from vink_model.domain.planning.responses import Model
from vink_model.text import Quantity, Text, Unit, enumerated, joined, phrase

PER_UNIT = Text("kr. pr. stk.", "DKK each")
SCENARIO, ADOPTED = Text("scenariet", "the scenario"), Text("den vedtagne plan", "the adopted plan")
NOT_ABOUT_PERSONS = Text(
    "Tallene er samlede antal under antagelserne. De siger intet om den enkelte borger.",
    "The figures are counts in all under the assumptions. They say nothing of any single citizen.",
)
NOT_CHANCES = Text(
    "Trækningerne afspejler det antagne, ikke virkeligheden: er antagelserne skæve, er svaret det også.",
    "The draws mirror what is assumed, not the world: where the assumptions lean, the answer does.",
)


@dataclass(frozen=True, slots=True)
class NamedMoney:
    """A plan's money, and what the plan is called within a sentence."""

    name: Text
    amounts: Mapping[Cell, int]

    @property
    def first(self) -> Text:
        """The name where a sentence begins."""
        return Text(*(words[:1].upper() + words[1:] for words in (self.name.da, self.name.en)))


@dataclass(frozen=True, slots=True)
class Asked:
    """What a card about one effect is made of: the plan, the one it is held against, and what is assumed."""

    plan: NamedMoney
    other: NamedMoney
    effect: Effect

    @property
    def model(self) -> Model:
        """What is assumed of the effect."""
        return self.effect.model

    @property
    def amounts(self) -> Mapping[Cell, int]:
        """The plan's own money."""
        return self.plan.amounts

    @property
    def is_choice(self) -> bool:
        """Whether the two plans' money lies differently."""
        return is_different(self.plan.amounts, self.other.amounts)


def named(cube: Cube, name: str, now: Allocation) -> NamedMoney:
    """A scenario's money under its own name; without one, it is the scenario or the adopted plan."""
    if name:
        return NamedMoney(quoted(name), now.amounts)
    return NamedMoney(ADOPTED if now.settled == cube.adopted.settled else SCENARIO, now.amounts)


def is_different(first: Mapping[Cell, int], second: Mapping[Cell, int]) -> bool:
    """Whether any place has another amount."""
    return any(first.get(cell, 0) != second.get(cell, 0) for cell in {*first, *second})


def number(value: float | Fraction | Decimal) -> Quantity:
    """An effect with as many decimals as it can bear."""
    size = abs(float(value))
    decimals = 0 if size >= 100 or not size else 1 if size >= 10 else 2
    return Quantity(exact(float(value)), Unit.NUMBER, decimals)


def exact(value: float) -> Decimal:
    """An effect as a number that a table and a chart can hold."""
    return Decimal(repr(round(float(value), 6)))


def between(low: float, high: float) -> Text:
    """A range of effects."""
    return phrase("{low}–{high}", "{low}–{high}", low=number(low), high=number(high))


def judged(model: Model, amounts: Mapping[Cell, int]) -> Text:
    """How much of the effect rests on judgement: said with every result."""
    shares = model.resting_on(amounts)
    if not shares:
        return Text(
            "Planen giver ikke penge til det, der er antaget noget om.",
            "The plan gives no money to what something is assumed of.",
        )
    parts = tuple(
        phrase("{share} {basis}", "{share} {basis}", share=Quantity(shares[b], Unit.SHARE), basis=_RESTS[b])
        for b in (Basis.JUDGEMENT, Basis.LITERATURE, Basis.MEASURED)
        if shares[b] or b is Basis.JUDGEMENT
    )
    return phrase("Af effekten hviler {parts}.", "Of the effect {parts}.", parts=enumerated(parts))


def untried(model: Model, amounts: Mapping[Cell, int]) -> tuple[Text, ...]:
    """A note where the effect is read outside what somebody has tried. Empty: it is not."""
    names = tuple(quoted(response.key) for response in model.untried(amounts) if response.money(amounts))
    if not names:
        return ()
    return (
        phrase(
            "Ingen har prøvet så store eller små beløb for {names}: dér er kurven et gæt.",
            "Nobody has tried amounts as large or small for {names}: there the curve is a guess.",
            names=enumerated(names),
        ),
    )


def quoted(key: str) -> Text:
    """An assumption by its name."""
    return phrase("'{key}'", "'{key}'", key=key)


def worth_text(assumption: Assumption, value: float | Fraction) -> Text:
    """A value of an assumption with its unit: kroner as whole ones."""
    if assumption.buys is not None:
        return joined((Quantity(Fraction(round(float(value))), Unit.COUNT).text, assumption.unit))
    return joined((Quantity(Fraction(value), Unit.NUMBER, 2).text, assumption.unit))


def range_text(assumption: Assumption) -> Text:
    """From its least to its most."""
    return phrase("{r} {unit}", "{r} {unit}", r=_range(assumption), unit=assumption.unit)


def value_text(assumption: Assumption) -> Text:
    """What is expected, and its range."""
    return phrase(
        "{value} {unit} ({range})",
        "{value} {unit} ({range})",
        value=Quantity(assumption.value, Unit.NUMBER, _decimals(assumption)),
        unit=assumption.unit,
        range=_range(assumption),
    )


def bought_text(names: Names, assumption: Assumption) -> Text:
    """What the money buys, and whose money it is."""
    buys = assumption.buys
    if buys is None:
        return Text("intet, der regnes på", "nothing that is worked out")
    told = phrase(
        "{unit} for pengene til {where}",
        "{unit} for the money of {where}",
        unit=buys.unit,
        where=names.of_scope(buys.scope),
    )
    if assumption.saturation is not None:
        ceiling = Quantity(assumption.saturation, Unit.NUMBER)
        told = phrase("{told}, højst {most}", "{told}, at most {most}", told=told, most=ceiling)
    if buys.tried_kr is not None:
        low, high = map(kroner, buys.tried_kr)
        told = phrase("{t}; prøvet {a} til {b}", "{t}; tried {a} to {b}", t=told, a=low, b=high)
    return told


_RESTS = {
    Basis.JUDGEMENT: Text("på skøn", "rests on judgement"),
    Basis.LITERATURE: Text("på litteratur", "on literature"),
    Basis.MEASURED: Text("på målinger", "on measurements"),
}


def _range(assumption: Assumption) -> Text:
    low, high = (
        Quantity(end, Unit.NUMBER, _decimals(assumption)) for end in (assumption.low, assumption.high)
    )
    return phrase("{low} til {high}", "{low} to {high}", low=low, high=high)


def _decimals(assumption: Assumption) -> int | None:
    return 0 if assumption.buys is not None and assumption.value >= 100 else None


def scope_choices(cube: Cube) -> Mapping[str, tuple[Text, Scope]]:
    """Every line and initiative that something can be assumed of, by a key for the screen's lists."""
    scopes = [
        scope
        for line in cube.lines
        for scope in (
            Scope(line=line.key),
            *(Scope(line=line.key, initiative=key) for key in line.initiatives),
        )
    ]
    return {scope_key(scope): (cube.names.of_scope(scope), scope) for scope in scopes}


def scope_key(scope: Scope) -> str:
    """Line and initiative of a scope, whatever its year."""
    return f"{scope.line or ''}/{scope.initiative or ''}"
