"""The forms in which periods longer than a month are written, in Danish and English."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from vink_model.domain.checks.days import MONTH_NAMES

_NAME = "|".join(sorted(MONTH_NAMES, key=len, reverse=True))
_YEAR = r"(?:19|20)\d\d"
_SPLIT = rf"(?P<y>{_YEAR}) ?[/-] ?(?P<z>\d{{4}}|\d{{2}})"
_SPLIT_WORDS = "fy|financial year|fiscal year|school year|academic year|skoleår(?:et)?|regnskabsår(?:et)?"
_PREFIX = rf"(?:(?:{_SPLIT_WORDS}|year) ?)?"
_QUARTER = r"(?:q|k|kv|kvt|kvartal|qtr|quarter)"
_NTH = r"(?:\.|st|nd|rd|th)?"
_IN = r"[ ,/-]*(?:of )?(?:i )?"
_ANY_YEAR = rf"(?:{_SPLIT}|(?P<y1>{_YEAR}))"
_DAY = r"(?:\d{1,2}\.? )?"

MONTH_OR_SPLIT = re.compile(r"\d{4}-\d{2}")
"""2011-12: December 2011, or the year 2011/12."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a form says: so many months, counted from the beginning of a year."""

    year: int
    begins: int | None
    """The month that the year begins in; None when the form does not say."""
    offset: int
    months: int
    """0 and below for what ends before it begins."""
    is_backwards: bool = False


Reading = Callable[[re.Match[str]], Found]


def _split(found: re.Match[str]) -> Found:
    return Found(int(found["y"]), None, 0, 12, not _follows(found))


def _years(found: re.Match[str]) -> Found:
    first, last = int(found["a"]), int(found["b"])
    if last == first + 1:
        return Found(first, None, 0, 12)
    return Found(first, 1, 0, 12 * (last - first + 1), is_backwards=last <= first)


def _follows(found: re.Match[str]) -> bool:
    first, second = int(found["y"]), found["z"]
    return int(second) == ((first + 1) % 100 if len(second) == 2 else first + 1)


def _part(months: int) -> Reading:
    """A quarter or half of a year, plain or split."""

    def reading(found: re.Match[str]) -> Found:
        offset = (int(found["n"]) - 1) * months
        if found["y1"] is not None:
            return Found(int(found["y1"]), 1, offset, months)
        return Found(int(found["y"]), None, offset, months, not _follows(found))

    return reading


def _range(found: re.Match[str]) -> Found:
    first, last = MONTH_NAMES[found["a"]], MONTH_NAMES[found["b"]]
    end = _full(found["yb"])
    begin = _full(found["ya"]) if found["ya"] else end
    return Found(begin, first, 0, (end - begin) * 12 + last - first + 1)


def _ending(found: re.Match[str]) -> Found:
    return Found(_full(found["yb"]) - 1, MONTH_NAMES[found["b"]], 1, 12)


def _month(found: re.Match[str]) -> Found:
    return Found(_full(found["yb"]), MONTH_NAMES[found["b"]], 0, 1)


def _full(year: str) -> int:
    """16 is 2016 and 96 is 1996."""
    number = int(year)
    if len(year) > 2:
        return number
    return number + (2000 if number < 50 else 1900)


_PLAIN_YEARS = rf"(?P<a>{_YEAR}) ?- ?(?P<b>{_YEAR})"
_TO = r" ?(?:-|to|til|/) ?"

FORMS: tuple[tuple[re.Pattern[str], Reading], ...] = tuple(
    (re.compile(form), reading)
    for form, reading in (
        (rf"{_PREFIX}{_PLAIN_YEARS}", _years),
        (rf"{_PREFIX}(?P<y>{_YEAR}) ?/ ?(?P<z>\d{{4}}|\d{{2}})", _split),
        # 2011-12 is left to the months, where the other labels settle it.
        (rf"{_PREFIX}(?P<y>{_YEAR}) ?- ?(?P<z>1[3-9]|[02-9]\d)(?<!-0[1-9])", _split),
        (rf"(?:{_SPLIT_WORDS}) ?{_SPLIT}", _split),
        (rf"{_QUARTER}\.? ?(?P<n>[1-4]){_IN}{_ANY_YEAR}", _part(3)),
        (rf"(?P<n>[1-4]){_NTH} ?{_QUARTER}\.?{_IN}{_ANY_YEAR}", _part(3)),
        (rf"{_ANY_YEAR}[ ,:/-]*{_QUARTER}\.? ?(?P<n>[1-4])", _part(3)),
        (rf"{_ANY_YEAR}[ ,:/-]*(?P<n>[1-4]){_NTH} ?{_QUARTER}", _part(3)),
        (rf"(?:h|halvår ?|half ?)(?P<n>[12]){_IN}{_ANY_YEAR}", _part(6)),
        (rf"(?P<n>[12]){_NTH} ?(?:halvår|half|half year){_IN}{_ANY_YEAR}", _part(6)),
        (rf"{_ANY_YEAR}[ ,:/-]*(?:h|halvår ?|half ?)(?P<n>[12])", _part(6)),
        (rf"{_ANY_YEAR}[ ,:/-]*(?P<n>[12]){_NTH} ?(?:halvår|half)", _part(6)),
        (
            (
                rf"{_DAY}(?P<a>{_NAME})\.?(?:[ -]?(?P<ya>{_YEAR}))?{_TO}"
                rf"{_DAY}(?P<b>{_NAME})\.?[ -]?(?P<yb>{_YEAR})"
            ),
            _range,
        ),
        (
            rf"{_DAY}(?P<a>{_NAME})\.?[ -](?P<ya>\d\d){_TO}{_DAY}(?P<b>{_NAME})\.?[ -](?P<yb>\d\d)",
            _range,
        ),
        (rf"(?:12 months|year) (?:ending|ended|to|up to) {_DAY}(?P<b>{_NAME}) (?P<yb>{_YEAR})", _ending),
        (rf"(?P<b>{_NAME})\.?[ -/']{{1,2}}(?P<yb>\d\d)", _month),
        (rf"(?P<yb>{_YEAR})[ /-]?(?P<b>{_NAME})", _month),
    )
)
