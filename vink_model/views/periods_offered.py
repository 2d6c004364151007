"""The periods that a reader can set against each other: years, halves, quarters, the last twelve months."""

from collections.abc import Mapping
from dataclasses import dataclass

from vink_model.domain.dataset import Dataset
from vink_model.month import Month, span
from vink_model.text import Text, phrase

LATEST, BEFORE = "latest", "before"
YEAR = 12


@dataclass(frozen=True, slots=True)
class Periods:
    """What can be set against what. Empty: no names when no month was counted."""

    names: Mapping[str, Text]
    first: str
    second: str


def offered_periods(dataset: Dataset) -> Periods:
    """The periods that the counted months allow; the last twelve months against those before by default."""
    months = span(*dataset.months) if dataset.months is not None else ()
    names = period_names(months)
    years = [code for code in names if code.isdigit()]
    if BEFORE in names:
        return Periods(names, BEFORE, LATEST)
    return Periods(names, years[0], years[-1]) if years else Periods({}, "", "")


def period_names(months: tuple[Month, ...]) -> Mapping[str, Text]:
    """Years, halves and quarters that hold a counted month, and the last twelve months with those before."""
    names: dict[str, Text] = {}
    if len(months) >= 2 * YEAR:
        names[LATEST] = Text("De seneste 12 måneder", "The last 12 months")
        names[BEFORE] = Text("De 12 måneder før", "The 12 months before")
    years = sorted({month.year for month in months})
    names |= {str(year): Text(str(year), str(year)) for year in years}
    for parts, da, en in (
        (2, "{n}. halvår {y}", "half {n} of {y}"),
        (4, "{n}. kvartal {y}", "quarter {n} of {y}"),
    ):
        for year in years:
            for part in range(1, parts + 1):
                code = f"{year}-{parts}-{part}"
                if set(months_of_period(code, months)) & set(months):
                    names[code] = phrase(da, en, n=part, y=str(year))
    return names


def months_of_period(code: str, months: tuple[Month, ...]) -> tuple[Month, ...]:
    """The months of a period by its code: `2016`, `2016-2-1` (half), `2016-4-3` (quarter), `latest`."""
    if code == LATEST:
        return months[-YEAR:]
    if code == BEFORE:
        return months[-2 * YEAR : -YEAR]
    year, _, part = code.partition("-")
    if not part:
        return span(Month(int(year), 1), Month(int(year), YEAR))
    parts, number = (int(word) for word in part.split("-"))
    length = YEAR // parts
    return span(Month(int(year), (number - 1) * length + 1), Month(int(year), number * length))
