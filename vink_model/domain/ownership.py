"""Who answers for a sheet, how often it is to come, and whether it is late."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Self

from vink_model.domain.codes import Coded
from vink_model.domain.privacy import trace_in
from vink_model.errors import RefusedForFaults, RefusedForPrivacy
from vink_model.month import Month
from vink_model.text import Text, phrase

LONGEST_OWNER = 80
"""Characters; enough for a unit and a colleague's name."""
MONTHS_TO_DELIVER = 1
"""Months that an owner has after a period has ended before its figures are late."""


class Rhythm(Coded):
    """How often new figures of a sheet are expected."""

    MONTHLY = "monthly", "Hver måned", "Every month"
    QUARTERLY = "quarterly", "Hvert kvartal", "Every quarter"
    YEARLY = "yearly", "Hvert år", "Every year"
    ONCE = "once", "Én gang", "Once"

    @property
    def months(self) -> int | None:
        """The length of a period. Empty: None where there is only one delivery."""
        return {"monthly": 1, "quarterly": 3, "yearly": 12}.get(self.value)


@dataclass(frozen=True, slots=True)
class Ownership:
    """Who answers for a sheet: a unit or a colleague, never somebody that the figures are about."""

    sheet: str
    owner: str
    rhythm: Rhythm
    version: int
    """Counted up with every change; 0 before the first."""
    changed_at: datetime
    """Unit: UTC."""
    changed_by: str


@dataclass(frozen=True, slots=True)
class Freshness:
    """How old a sheet's figures are, against how old they may be."""

    latest: Month | None
    """The last month with figures; for the plan's sheets the month in which they were loaded."""
    expected: Month | None
    """The first month of the latest period that should have been delivered. None: nothing is expected."""

    @property
    def is_overdue(self) -> bool:
        """Whether a period that should be here has no figures at all."""
        return self.expected is not None and (self.latest is None or self.latest < self.expected)

    @classmethod
    def of(cls, rhythm: Rhythm | None, latest: Month | None, today: date) -> Self:
        """How a sheet stands on a day.

        A period is a month, a quarter or a year of the calendar; its figures are late when a whole month has
        gone since it ended. Without a rhythm nothing is expected; a sheet that comes once is late until it is
        there.
        """
        if rhythm is None:
            return cls(latest, None)
        if rhythm.months is None:
            return cls(latest, Month.of(today) if latest is None else None)
        return cls(latest, _due(rhythm.months, Month.of(today)))


def _due(length: int, now: Month) -> Month:
    """The first month of the latest period that ended more than the months to deliver ago."""
    ended_before = now.plus(-MONTHS_TO_DELIVER)
    in_period = (ended_before.number - 1) % length
    return ended_before.plus(-in_period - length)


def owner_of(written: str) -> str:
    """The owner as it is kept: one line, without needless blanks.

    Raises: RefusedForPrivacy for what points at a person (a number, an address), RefusedForFaults for a name
    that is empty or too long.
    """
    owner = " ".join(written.split())
    if not owner or not owner.isprintable() or len(owner) > LONGEST_OWNER:
        raise RefusedForFaults(
            Text("Ejeren kan ikke gemmes", "The owner cannot be stored"),
            phrase(
                "Skriv en enhed eller en kollega med 1 til {n} tegn.",
                "Write a unit or a colleague in 1 to {n} characters.",
                n=LONGEST_OWNER,
            ),
        )
    if trace_in(owner) is not None:
        raise RefusedForPrivacy(
            Text("Ejeren kan ikke gemmes", "The owner cannot be stored"),
            Text(
                "Skriv en enhed eller en kollegas navn, uden CPR-nummer, e-mail eller telefonnummer.",
                "Write a unit or a colleague's name, without a CPR number, e-mail address or phone number.",
            ),
        )
    return owner
