"""Numbers as people write them in cells, in Danish and English, read exactly or not at all."""

import re
from datetime import date, time, timedelta
from decimal import Decimal

from vink_model.domain.checks.given import Cell, Spoilt

LIMIT = 10**12
"""No count or amount of a municipality comes near; a million rows of it still add up exactly."""

_BLANKS = re.compile(r"[\s\u00a0\u2007\u2009\u202f]+")
_CURRENCY = re.compile(r"(?:^(?:dkk|kr\.?)\s*)|(?:\s*(?:dkk|kr\.?|,-)$)")
_PLAIN = re.compile(r"\d+")
_DANISH = re.compile(r"\d{1,3}(?:[. ]\d{3})+,\d+")
_ENGLISH = re.compile(r"\d{1,3}(?:[, ]\d{3})+\.\d+")
_GROUPED = re.compile(r"\d{1,3}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,}|(?: \d{3})+)")
_ONE_MARK = re.compile(r"(\d+)([.,])(\d+)")


def number_of(cell: Cell, *, is_whole: bool) -> Decimal | None:
    """The number that a cell holds; None when it holds none, or one that can be read in two ways.

    A text such as 1.234 is a thousand in Danish and a fraction in English: it is read only where the column
    holds whole numbers, so that one of the two is ruled out.
    """
    if isinstance(cell, bool | date | time | timedelta | Spoilt):
        return None
    if isinstance(cell, str):
        return _written(cell, is_whole=is_whole)
    return Decimal(f"{cell:.15g}")  # as many digits as Excel itself shows: 0.1 + 0.2 is 0.3


def _written(words: str, *, is_whole: bool) -> Decimal | None:
    text = _CURRENCY.sub("", _BLANKS.sub(" ", words).strip().casefold()).replace("\N{MINUS SIGN}", "-")
    sign = -1 if text.startswith("-") else 1
    digits = text.removeprefix("-").removeprefix("+").strip()
    if not digits.isascii():
        return None
    number = _unsigned(digits, is_whole=is_whole)
    return None if number is None else sign * number


def _unsigned(digits: str, *, is_whole: bool) -> Decimal | None:
    if _PLAIN.fullmatch(digits):
        return Decimal(digits)
    if _DANISH.fullmatch(digits):
        return Decimal(digits.replace(".", "").replace(" ", "").replace(",", "."))
    if _ENGLISH.fullmatch(digits):
        return Decimal(digits.replace(",", "").replace(" ", ""))
    if _GROUPED.fullmatch(digits):
        return Decimal(re.sub(r"[., ]", "", digits))
    one = _ONE_MARK.fullmatch(digits)
    return None if one is None else _with_one_mark(one[1], one[2], one[3], is_whole=is_whole)


def _with_one_mark(head: str, mark: str, tail: str, *, is_whole: bool) -> Decimal | None:
    """One point or comma: a fraction, unless it stands where a thousands mark would."""
    if len(tail) != 3 or len(head) > 3 or head.startswith("0"):
        return Decimal(f"{head}.{tail}")
    if not is_whole or (
        mark == "," and tail == "000"
    ):  # 2,000 is 2 in Danish and 2000 in English, both whole
        return None
    return Decimal(head + tail)
