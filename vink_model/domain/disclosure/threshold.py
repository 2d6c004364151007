"""How few people a count may tell about: below the threshold it is hidden."""

from dataclasses import dataclass
from typing import Self

from vink_model.errors import ThresholdFault
from vink_model.text import Text, phrase

LOWEST = 3
"""No municipality may publish counts of one or two people, whatever it decides."""
USUAL = 5
_REASON = Text(
    "Antal fra 1 til 4 kan pege på enkeltpersoner.",
    "Counts from 1 to 4 can point at individuals.",
)


@dataclass(frozen=True, slots=True)
class Threshold:
    """The smallest count of people that may be shown; 0 may be shown as well.

    Raises: ThresholdFault when it is below three, or has no reason or nobody who set it.
    """

    value: int
    reason: Text
    """Why it is what it is; it stands in the release."""
    set_by: str
    """Who decided it."""

    def __post_init__(self) -> None:
        if type(self.value) is not int or self.value < LOWEST:
            raise ThresholdFault(
                phrase(
                    "Grænsen for små tal kan ikke være {value}: den skal være et helt tal, mindst {lowest}.",
                    "The threshold for small numbers cannot be {value}: it is whole, and {lowest} or more.",
                    value=str(self.value),
                    lowest=LOWEST,
                ),
                phrase(
                    "Skriv {lowest} eller mere; {usual} er det sædvanlige.",
                    "Write {lowest} or more; {usual} is usual.",
                    lowest=LOWEST,
                    usual=USUAL,
                ),
            )
        if not (self.reason.da.strip() and self.reason.en.strip() and self.set_by.strip()):
            raise ThresholdFault(
                Text(
                    "Grænsen for små tal mangler en begrundelse, eller hvem der har sat den.",
                    "The threshold for small numbers lacks a reason, or who set it.",
                ),
                Text(
                    "Skriv begrundelsen på dansk og engelsk og navnet på den, der har besluttet den.",
                    "Write the reason in Danish and English and the name of whoever decided it.",
                ),
            )

    @classmethod
    def usual(cls, set_by: str) -> Self:
        """The usual threshold with its usual reason."""
        return cls(USUAL, _REASON, set_by)

    def is_small(self, count: int) -> bool:
        """Whether so many people are too few to be told about; nobody is not."""
        return 0 < count < self.value
