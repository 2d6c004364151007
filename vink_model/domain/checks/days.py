"""Months and days as people write them in cells: dates, serial numbers, words."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from vink_model.domain.checks.given import Cell
from vink_model.month import Month

_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_SERIALS = range(29_221, 73_416)
"""Days since Excel's day 0 that are taken for dates: 1980 to 2100. Smaller numbers are more likely counts."""
_DAY_0 = {False: date(1899, 12, 30), True: date(1904, 1, 1)}
_DAYS_BETWEEN = 1462

_NAMES = (
    ("januar", "january", "jan"),
    ("februar", "february", "feb"),
    ("marts", "march", "mar"),
    ("april", "apr"),
    ("maj", "may"),
    ("juni", "june", "jun"),
    ("juli", "july", "jul"),
    ("august", "aug"),
    ("september", "sep", "sept"),
    ("oktober", "october", "okt", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
MONTH_NAMES = {name: number for number, names in enumerate(_NAMES, 1) for name in names}

_FORMS = tuple(
    re.compile(form)
    for form in (
        r"(?P<y>\d{4})[-./](?P<m>\d{1,2})[-./](?P<d>\d{1,2})(?:[t ]\d.*)?",
        r"(?P<d>\d{1,2})[-./ ]{1,2}(?P<m>\d{1,2})[-./ ]{1,2}(?P<y>\d{4})(?: \d.*)?",
        r"(?P<y>\d{4})[-./ ]?m?(?P<m>\d{2})",
        r"(?P<y>\d{4})[-./ ](?P<m>\d)",
        r"(?P<m>\d{1,2})[-./ ](?P<y>\d{4})",
        r"(?:(?P<d>\d{1,2})\.? ?)?(?P<name>[a-z]+)\.?[-/ ]?(?P<y>\d{4})",
    )
)


@dataclass(frozen=True, slots=True)
class When:
    """What a cell says about time: a month, and the day where it gives one."""

    month: Month
    day: date | None


def when(cell: Cell, *, is_1904: bool = False) -> When | None:
    """The month or day that a cell holds; None when it holds neither.

    Days are read day first (17-05-2016), as in Danish and British writing.
    """
    if isinstance(cell, datetime):
        return _on(cell.date())
    if isinstance(cell, date):
        return _on(cell)
    if isinstance(cell, bool) or not isinstance(cell, str | int | float):
        return None
    if isinstance(cell, str):
        return _written(" ".join(cell.casefold().split()), is_1904=is_1904)
    return _numbered(cell, is_1904=is_1904)


def _on(day: date) -> When | None:
    return When(Month.of(day), day) if _FIRST_YEAR <= day.year <= _LAST_YEAR else None


def _numbered(number: float, *, is_1904: bool) -> When | None:
    """A serial number of Excel's, or a month run together: 201605."""
    serial = int(number)
    if serial + (_DAYS_BETWEEN if is_1904 else 0) in _SERIALS:
        return _on(_DAY_0[is_1904] + timedelta(days=serial))
    return _dated(serial // 100, serial % 100, None) if number == serial and serial > 190_000 else None


def _written(text: str, *, is_1904: bool) -> When | None:
    if text.isdecimal() and text.isascii() and len(text) == 5:
        return _numbered(int(text), is_1904=is_1904)
    for form in _FORMS:
        found = form.fullmatch(text)
        if found is not None:
            parts = found.groupdict()
            number = MONTH_NAMES.get(parts["name"], 0) if "name" in parts else int(parts["m"])
            day = parts.get("d")
            return _dated(int(parts["y"]), number, int(day) if day else None)
    return None


def _dated(year: int, number: int, day: int | None) -> When | None:
    if not (_FIRST_YEAR <= year <= _LAST_YEAR and 1 <= number <= 12):
        return None
    month = Month(year, number)
    if day is None:
        return When(month, None)
    first = month.first_day
    return When(month, first.replace(day=day)) if 1 <= day <= (month.plus(1).first_day - first).days else None
