"""An amount as a planner types it, read to the krone or refused with what could be meant."""

import re

from vink_model.domain.checks.numbers import number_of
from vink_model.errors import ScenarioFault
from vink_model.text import Text, phrase

MILLION = 1_000_000
_MILLION_WORDS = re.compile(
    r"\s*(mio\.?|millioner|million|mill\.?|m)\s*(kr\.?|kroner|dkk)?\s*$", re.IGNORECASE
)
_KRONER_WORDS = re.compile(r"(kr\.?|kroner|dkk|,-)\s*$|^\s*(dkk|kr\.?)", re.IGNORECASE)
_TWO_WAYS = re.compile(r"\s*\d{1,3},\d{3}\s*")
_LEAST_UNSAID = 1_000
"""A bare whole number below this can be kroner as well as millions."""


def kroner_typed(words: str) -> int:
    """Whole kroner: '750.000', '1,25 mio.' and '0,75', which is of a million, as no krone is divided here.

    Raises: ScenarioFault for what is no amount, is below zero, or can be read in two ways.
    """
    plain = words.strip()
    is_million = bool(_MILLION_WORDS.search(plain)) and not plain.casefold().startswith("m")
    digits = _MILLION_WORDS.sub("", plain) if is_million else plain
    is_kroner = bool(_KRONER_WORDS.search(plain)) and not is_million
    number = number_of(digits, is_whole=not is_million)
    if number is None or (not is_million and not is_kroner and _TWO_WAYS.fullmatch(plain)):
        raise _fault(words)
    if not is_million and not is_kroner:
        is_fraction = number != number.to_integral_value()
        if not is_fraction and 0 < number < _LEAST_UNSAID:
            raise _fault(words)
        is_million = is_fraction
    kroner = number * MILLION if is_million else number
    if kroner < 0 or kroner != kroner.to_integral_value():
        raise _fault(words)
    return int(kroner)


def _fault(words: str) -> ScenarioFault:
    return ScenarioFault(
        phrase("'{words}' er ikke et beløb", "'{words}' is not an amount", words=words[:40]),
        Text(
            "Skriv for eksempel 750.000, 0,75 eller 1,25 mio. Et lille helt tal skal have mio. eller kr. "
            "efter sig. Intet er ændret.",
            "Write for instance 750 000, 0.75 or 1.25 million. A small whole number needs million or kr. "
            "after it. Nothing was changed.",
        ),
    )
