"""An assumption as a planner types it, read or refused with the field that is to be mended."""

import re
from dataclasses import dataclass, fields
from datetime import date
from fractions import Fraction

from vink_model.domain.checks.numbers import number_of
from vink_model.domain.planning.assumptions import Assumption, Basis, Buys
from vink_model.domain.planning.places import Scope
from vink_model.errors import AssumptionFault
from vink_model.text import Language, Text, phrase
from vink_model.views.scenarios_typed import kroner_typed
from vink_model.views.uncertainty_words import PER_UNIT

FIELDS = {
    "name": Text("Navn", "Name"),
    "unit": Text("Hvad pengene køber, i flertal", "What the money buys, in the plural"),
    "low": Text("Pris pr. stk., mindst", "Price each, least"),
    "value": Text("Pris pr. stk., ventet", "Price each, expected"),
    "high": Text("Pris pr. stk., størst", "Price each, most"),
    "saturation": Text("Loft: flest mulige (kan stå tomt)", "Ceiling: the most there can be (may be empty)"),
    "tried_low": Text("Prøvet fra, kr. (kan stå tomt)", "Tried from, DKK (may be empty)"),
    "tried_high": Text("Prøvet til, kr. (kan stå tomt)", "Tried to, DKK (may be empty)"),
    "weight": Text("Vægt over for andre (kan stå tomt)", "Weight beside others (may be empty)"),
    "source": Text("Kilde", "Source"),
    "author": Text("Hvem antager det", "Who assumes it"),
}
"""What each field is called, on the screen and in what is said of it."""


_ENGLISH = re.compile(r"[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?")
"""40,000 is a thousand mark to an English reader and a decimal comma to a Danish one."""


@dataclass(frozen=True, slots=True)
class TypedAssumption:
    """What stands in the fields, as it was typed."""

    name: str = ""
    unit: str = ""
    low: str = ""
    value: str = ""
    high: str = ""
    saturation: str = ""
    tried_low: str = ""
    tried_high: str = ""
    weight: str = ""
    source: str = ""
    author: str = ""

    def read(self, scope: Scope, basis: Basis, day: date, language: Language) -> Assumption:
        """The assumption. Raises: AssumptionFault for a field that cannot be read, or is none."""
        name, unit = " ".join(self.name.split()), " ".join(self.unit.split())
        if not name:
            raise _fault("name", Text("Giv antagelsen et navn.", "Give the assumption a name."))
        return Assumption(
            key=name,
            value=self._number("value", language),
            low=self._number("low", language),
            high=self._number("high", language),
            unit=PER_UNIT,
            author=" ".join(self.author.split()),
            day=day,
            basis=basis,
            source=" ".join(self.source.split()),
            saturation=self._number_or_none("saturation", language),
            buys=Buys(scope, Text(unit, unit), self._number_or_none("weight", language), self._tried()),
        )

    def _number(self, field: str, language: Language) -> Fraction:
        found = self._number_or_none(field, language)
        if found is None:
            raise _fault(field, _WRITE_NUMBER)
        return found

    def _number_or_none(self, field: str, language: Language) -> Fraction | None:
        typed = str(getattr(self, field)).strip()
        if not typed:
            return None
        if language is Language.EN and _ENGLISH.fullmatch(typed):
            typed = typed.replace(",", "")
        number = number_of(typed, is_whole=True)
        if number is None:
            raise _fault(field, _WRITE_NUMBER)
        return Fraction(number)

    def _tried(self) -> tuple[int, int] | None:
        """Both ends, or none."""
        ends = (self.tried_low.strip(), self.tried_high.strip())
        if not any(ends):
            return None
        for field, typed in zip(("tried_low", "tried_high"), ends, strict=True):
            if not typed:
                raise _fault(field, Text("Skriv begge ender, eller ingen.", "Write both ends, or none."))
        return kroner_typed(ends[0]), kroner_typed(ends[1])


def typed_again(assumption: Assumption) -> TypedAssumption:
    """The fields as they would be typed to give an assumption."""
    buys = assumption.buys
    tried = ("", "") if buys is None or buys.tried_kr is None else tuple(f"{kr} kr." for kr in buys.tried_kr)
    return TypedAssumption(
        name=assumption.key,
        unit="" if buys is None else buys.unit.da,
        low=_written(assumption.low),
        value=_written(assumption.value),
        high=_written(assumption.high),
        saturation=_written(assumption.saturation),
        tried_low=tried[0],
        tried_high=tried[1],
        weight=_written(None if buys is None else buys.weight),
        source=assumption.source,
        author=assumption.author,
    )


def names_of_fields() -> tuple[str, ...]:
    """The fields, in the order in which they are asked."""
    return tuple(field.name for field in fields(TypedAssumption))


_WRITE_NUMBER = Text(
    "Skriv et tal, for eksempel 40.000 eller 12,5.", "Write a number, such as 40 000 or 12.5."
)


def _written(number: Fraction | None) -> str:
    """A number as it can be typed in both languages: plain digits, and a comma only where it must."""
    if number is None:
        return ""
    if number.denominator == 1:
        return str(number.numerator)
    return f"{float(number):.10g}".replace(".", ",")


def _fault(field: str, remedy: Text) -> AssumptionFault:
    title = phrase(
        "Feltet '{field}' kan ikke læses", "The field '{field}' cannot be read", field=FIELDS[field]
    )
    return AssumptionFault(title, remedy)
