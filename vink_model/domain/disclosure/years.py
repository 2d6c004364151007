"""The years, half-years, quarters and months that tables are published by."""

from vink_model.domain.cells import Cells
from vink_model.domain.codes import Coded
from vink_model.domain.disclosure.cube import Entry
from vink_model.domain.disclosure.drafts import WHOLE_ENTRY
from vink_model.month import Month
from vink_model.text import Text, phrase


class Grain(Coded):
    """How long the periods of a table are."""

    HALF_YEAR = "half_year", "Halvår", "Half-years"
    QUARTER = "quarter", "Kvartaler", "Quarters"
    MONTH = "month", "Måneder", "Months"

    @property
    def in_a_year(self) -> int:
        """How many there are in a year."""
        return {Grain.HALF_YEAR: 2, Grain.QUARTER: 4, Grain.MONTH: 12}[self]

    def key_of(self, month: Month) -> str:
        """The period that a month lies in."""
        number = (month.number - 1) * self.in_a_year // 12 + 1
        return (
            f"{month.year}-{_LETTER[self]}{number:02d}"
            if self is Grain.MONTH
            else _short(month, self, number)
        )

    def entry(self, year: str, number: int) -> Entry:
        """One period of a year, with its name."""
        if self is Grain.MONTH:
            month = Month(int(year), number)
            return Entry(self.key_of(month), phrase("{m}", "{m}", m=month))
        key = f"{year}-{_LETTER[self]}{number}"
        if self is Grain.QUARTER:
            return Entry(key, Text(f"{number}. kvartal {year}", f"Q{number} {year}"))
        return Entry(key, Text(f"{number}. halvår {year}", f"{_HALF[number]} half of {year}"))


_LETTER = {Grain.HALF_YEAR: "H", Grain.QUARTER: "Q", Grain.MONTH: ""}
_HALF = {1: "First", 2: "Second"}


def _short(month: Month, grain: Grain, number: int) -> str:
    return f"{month.year}-{_LETTER[grain]}{number}"


def years_of(cells: Cells, month: str) -> tuple[str, ...]:
    """The years that something was counted in."""
    return tuple(sorted({value[:4] for value in cells.axes[month].values if value is not None}))


def year_entries(years: tuple[str, ...]) -> tuple[Entry, ...]:
    """The years as columns, and all of them."""
    return (*(Entry(year, Text(year, year)) for year in years), WHOLE_ENTRY)
