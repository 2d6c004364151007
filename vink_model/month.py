"""A calendar month: the finest date that the product keeps."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Self

_ISO = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month of a year, ordered in time, written 2016-05."""

    year: int
    number: int
    """1 to 12."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a month written 2016-05.

        Raises: ValueError for any other form.
        """
        found = _ISO.fullmatch(text)
        if found is None:
            raise ValueError("a month is written 2016-05")
        return cls(int(found[1]), int(found[2]))

    @classmethod
    def of(cls, day: date) -> Self:
        """The month that a day lies in."""
        return cls(day.year, day.month)

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.number:02d}"

    @property
    def first_day(self) -> date:
        """The month's first day."""
        return date(self.year, self.number, 1)

    def plus(self, months: int) -> Self:
        """The month so many months later (earlier when negative)."""
        year, index = divmod(self.year * 12 + self.number - 1 + months, 12)
        return type(self)(year, index + 1)

    def until(self, later: Self) -> int:
        """How many months lie between this month and a later one."""
        return (later.year - self.year) * 12 + later.number - self.number


def span(first: Month, last: Month) -> tuple[Month, ...]:
    """All months from the first to the last, both included."""
    return tuple(first.plus(i) for i in range(first.until(last) + 1))
