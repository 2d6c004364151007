"""What a scenario's money is believed to buy: one effect for each unit, and never apples added to pears."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from vink_model.domain.planning.assumptions import Assumption, Buys
from vink_model.domain.planning.responses import Model, Response
from vink_model.text import Text

TOGETHER = "together"
_TOGETHER = Text("vægtede enheder", "weighted units")


@dataclass(frozen=True, slots=True)
class Effect:
    """One thing that money is believed to have, with all that is assumed of it."""

    key: str
    unit: Text
    """What is counted, in the plural."""
    model: Model


def effects_of(ledger: Iterable[Assumption]) -> tuple[Effect, ...]:
    """An effect for each unit, and one of all together where every unit was given a weight.

    Empty: no assumption says what money buys, so no effect is assumed.
    Raises: AssumptionFault when two assumptions share a key.
    """
    buying = tuple((a, a.buys) for a in ledger if a.buys is not None)
    units = {unit_key(buys): buys.unit for _, buys in buying}
    each = tuple(
        _effect(key, unit, [(a, buys, Fraction(1)) for a, buys in buying if unit_key(buys) == key])
        for key, unit in units.items()
    )
    weighed = [(a, buys, buys.weight) for a, buys in buying if buys.weight is not None]
    if len(units) < 2 or len(weighed) < len(buying):
        return each
    return (*each, _effect(TOGETHER, _TOGETHER, weighed))


def unit_key(buys: Buys) -> str:
    """What makes two units the same: their Danish name, however it is spaced and capitalised."""
    return " ".join(buys.unit.da.casefold().split())


def _effect(key: str, unit: Text, parts: Iterable[tuple[Assumption, Buys, Fraction]]) -> Effect:
    told = tuple(parts)
    responses = tuple(Response(a.key, b.scope, a.key, weight, b.tried_kr) for a, b, weight in told)
    return Effect(key, unit, Model(responses, tuple(a for a, _, _ in told)))
