"""The ledger of assumptions: what is believed of an effect, by whom, since when and on what."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from vink_model.domain.codes import Coded
from vink_model.domain.planning.faults import refuse_free
from vink_model.domain.planning.places import Scope
from vink_model.errors import AssumptionFault
from vink_model.text import Text, phrase


class Basis(Coded):
    """What an assumption rests on."""

    MEASURED = "measured", "Målt", "Measured"
    LITERATURE = "literature", "Litteratur", "Literature"
    JUDGEMENT = "judgement", "Skøn", "Judgement"


@dataclass(frozen=True, slots=True)
class Buys:
    """What the kroner of a scope are believed to buy, at the price that an assumption names."""

    scope: Scope
    unit: Text
    """What is bought, in the plural: courses."""
    weight: Fraction | None = None
    """What one of them counts for beside other units; None: units of several kinds are not added up."""
    tried_kr: tuple[int, int] | None = None
    """The amounts between which somebody has tried it; None when nobody has."""

    def __post_init__(self) -> None:
        """It has a name, counts for something, and was tried from less to more."""
        if not self.unit.da.strip() or not self.unit.en.strip():
            raise AssumptionFault(
                Text("Det, pengene køber, har intet navn.", "What the money buys has no name."),
                Text(
                    "Skriv, hvad der tælles, for eksempel forløb.", "Write what is counted, such as courses."
                ),
            )
        if self.weight is not None and self.weight <= 0:
            raise AssumptionFault(
                phrase(
                    "Vægten for {unit} er ikke over 0.",
                    "The weight of {unit} is not above 0.",
                    unit=self.unit,
                ),
                Text("Skriv en vægt over 0, eller ingen.", "Write a weight above 0, or none."),
            )
        if self.tried_kr is not None and not 0 <= self.tried_kr[0] <= self.tried_kr[1]:
            raise AssumptionFault(
                Text("Det prøvede spænd vender forkert.", "The tried range is upside down."),
                Text(
                    "Skriv det mindste prøvede beløb før det største; ingen af dem under 0.",
                    "Write the least tried amount before the most; neither below 0.",
                ),
            )


@dataclass(frozen=True, slots=True)
class Assumption:
    """One value that is believed, with the range it may lie in."""

    key: str
    value: Fraction
    low: Fraction
    high: Fraction
    unit: Text
    author: str
    day: date
    basis: Basis
    source: str
    saturation: Fraction | None = None
    """The most that can ever be had of what the value speaks of; None when no ceiling is believed in."""
    buys: Buys | None = None
    """What the value is the price of; None for what is noted and nothing is worked out from."""

    def __post_init__(self) -> None:
        """The value lies in its range, nothing is free, and somebody stands by it."""
        if not self.low <= self.value <= self.high:
            raise AssumptionFault(
                phrase(
                    "'{key}' ligger uden for sit eget spænd.",
                    "'{key}' lies outside its own range.",
                    key=self.key,
                ),
                Text(
                    "Skriv det mindste, det ventede og det største i den orden.",
                    "Write the least, the expected and the most in that order.",
                ),
            )
        if self.saturation is not None and self.saturation <= 0:
            raise AssumptionFault(
                phrase(
                    "Loftet for '{key}' er ikke over 0.",
                    "The ceiling of '{key}' is not above 0.",
                    key=self.key,
                ),
                Text("Skriv et loft over 0, eller intet.", "Write a ceiling above 0, or none."),
            )
        if not self.author.strip() or not self.source.strip():
            raise AssumptionFault(
                phrase("'{key}' har ingen ophav.", "'{key}' has no author or source.", key=self.key),
                Text("Skriv, hvem der antager det, og hvorfra.", "Write who assumes it, and from where."),
            )
        if self.buys is not None:
            refuse_free(self.key, self.low)


Values = Mapping[str, Fraction]
"""One value for each assumption, by key."""


def expected(ledger: Iterable[Assumption]) -> dict[str, Fraction]:
    """What is believed most of each. Raises: AssumptionFault when two assumptions share a key."""
    found: dict[str, Fraction] = {}
    for assumption in ledger:
        if assumption.key in found:
            raise AssumptionFault(
                phrase("'{key}' er antaget to gange.", "'{key}' is assumed twice.", key=assumption.key),
                Text("Behold én af dem.", "Keep one of them."),
            )
        found[assumption.key] = assumption.value
    return found


NO_EFFECTS = Text(
    "Der er ikke antaget nogen effekt: scenariet svarer på, om pengene rækker, og hvad det betyder for "
    "det lovede.",
    "No effect is assumed: the scenario answers whether the money reaches, and what it means for the "
    "promises.",
)


def shares_by_basis(ledger: Iterable[Assumption], weights: Mapping[str, Fraction]) -> dict[Basis, Fraction]:
    """How much of a result rests on what, given how much of it each assumption carries.

    Unit: fractions of one, each basis named. Empty: a result that no assumption carries has no shares.
    """
    ledger = tuple(ledger)
    whole = sum((abs(weights.get(a.key, Fraction(0))) for a in ledger), Fraction(0))
    if not whole:
        return {}
    return {
        basis: sum((abs(weights.get(a.key, Fraction(0))) for a in ledger if a.basis is basis), Fraction(0))
        / whole
        for basis in Basis
    }
