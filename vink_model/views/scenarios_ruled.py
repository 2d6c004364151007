"""Rules that a planner sets herself, read from what she types."""

from fractions import Fraction
from math import gcd

from vink_model.domain.checks.numbers import number_of
from vink_model.domain.codes import Coded
from vink_model.domain.planning.cube import Cube
from vink_model.domain.planning.kinds import Limit, YearToYear
from vink_model.domain.planning.packages import MoveTogether
from vink_model.domain.planning.places import Allocation, Scope
from vink_model.domain.planning.rule import MoneyRule
from vink_model.errors import ScenarioFault
from vink_model.text import Text, phrase
from vink_model.views.scenarios_typed import kroner_typed


class RuleKind(Coded):
    """The kinds of rule that can be set on the screen."""

    LEAST = "least", "Mindst et beløb", "At least an amount"
    MOST = "most", "Højst et beløb", "At most an amount"
    LOCKED = "locked", "Låst på det, der er nu", "Locked at what is there now"
    RISE = "rise", "Højst stige fra år til år", "Rise at most from year to year"
    FALL = "fall", "Højst falde fra år til år", "Fall at most from year to year"
    TOGETHER = "together", "To linjer følges ad", "Two lines move together"

    @property
    def is_about_a_year(self) -> bool:
        """Whether a year is chosen."""
        return self in {RuleKind.LEAST, RuleKind.MOST, RuleKind.LOCKED, RuleKind.TOGETHER}

    @property
    def asks_for(self) -> Text | None:
        """What is to be typed. None: nothing."""
        return _ASKED.get(self)


_ASKED = {
    RuleKind.LEAST: Text("Beløb", "Amount"),
    RuleKind.MOST: Text("Beløb", "Amount"),
    RuleKind.RISE: Text("Procent", "Per cent"),
    RuleKind.FALL: Text("Procent", "Per cent"),
}


def rule_of(
    cube: Cube, now: Allocation, kind: RuleKind, scope: Scope, words: str = "", other: Scope | None = None
) -> MoneyRule:
    """The rule as it is set; setting it anew for the same place takes the place of the first.

    Raises: ScenarioFault for an amount or a percentage that is none, and for lines that cannot move together.
    """
    key = f"{kind} " + "/".join("*" if part is None else str(part) for part in _parts(scope))
    match kind:
        case RuleKind.LEAST:
            return Limit(key, scope, low_kr=kroner_typed(words))
        case RuleKind.MOST:
            return Limit(key, scope, high_kr=kroner_typed(words))
        case RuleKind.LOCKED:
            there = now.sum_of(scope)
            return Limit(key, scope, there, there)
        case RuleKind.TOGETHER:
            return _together(key, now, scope, other)
        case RuleKind.RISE | RuleKind.FALL:
            return _year_to_year(cube, key, kind, scope, words)


def _parts(scope: Scope) -> tuple[object, ...]:
    return (scope.year, scope.payer, scope.line, scope.initiative)


def _year_to_year(cube: Cube, key: str, kind: RuleKind, scope: Scope, words: str) -> YearToYear:
    if len(cube.years) < 2:
        raise ScenarioFault(
            Text("Planen har kun ét år", "The plan has only one year"),
            Text("En regel fra år til år kræver to.", "A rule from year to year needs two."),
        )
    number = number_of(words.replace("%", "").strip(), is_whole=False)
    if number is None or number < 0:
        raise ScenarioFault(
            phrase("'{words}' er ikke en procent", "'{words}' is not a percentage", words=words[:40]),
            Text(
                "Skriv for eksempel 10 eller 7,5. Intet er ændret.", "Write 10 or 7.5. Nothing was changed."
            ),
        )
    share = Fraction(number) / 100
    rise, fall = (share, None) if kind is RuleKind.RISE else (None, share)
    return YearToYear(key, scope, cube.years[0], cube.years[1], rise, fall)


def _together(key: str, now: Allocation, scope: Scope, other: Scope | None) -> MoveTogether:
    """Two lines in the proportion that they have now."""
    first, second = now.sum_of(scope), 0 if other is None else now.sum_of(other)
    if other is None or other == scope or not first or not second:
        raise ScenarioFault(
            Text("De to linjer kan ikke følges ad", "The two lines cannot move together"),
            Text(
                "Vælg to forskellige linjer, som begge har penge nu. Intet er ændret.",
                "Choose two different lines that both have money now. Nothing was changed.",
            ),
        )
    shared = gcd(first, second)
    return MoveTogether(key, ((scope, first // shared), (other, second // shared)))
