"""What points at a person: civil registration numbers, e-mail addresses, phone numbers, columns of names.

Nothing here returns what it found, only of what kind it is: the value goes no further.
"""

import re
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import islice

from vink_model.domain.digit_runs import BETWEEN, suspicious


class Trace(StrEnum):
    """The kinds of things that point at a person."""

    CPR = "cpr"
    EMAIL = "email"
    PHONE = "phone"
    NAMES = "names"
    """A column whose header says that it holds names, addresses or numbers of persons."""
    NAME = "name"
    """A cell that says a person's first and last name."""
    FREE_TEXT = "free_text"
    """A column of sentences, in which anything could stand."""


_DASHES = dict.fromkeys(
    map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u207b\u208b\u2212\ufe58\ufe63\uff0d"), "-"
)
_BLANKS = dict.fromkeys(map(ord, "\u00a0\u1680\u202f\u205f\u3000\t\n\r\v\f\u0085\u2028\u2029"), " ")
_BLANKS |= dict.fromkeys(range(0x2000, 0x200B), " ")
_HIDDEN = dict.fromkeys(map(ord, "\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"), None)
_WIDE = {
    0xFF20: "@",
    0xFE6B: "@",
    0xFF0B: "+",
    0xFE62: "+",
    0xFF0E: ".",
    0xFF0F: "/",
    0x2044: "/",
    0x2215: "/",
}
_DIGITS = {
    n: str(digit)
    for n in range(128, sys.maxunicode + 1)
    if (digit := unicodedata.digit(chr(n), None)) is not None
}
"""Digits of every other script, and those set small, in circles or of full width."""
_ORDINARY = _DIGITS | _DASHES | _BLANKS | _HIDDEN | _WIDE

# Each begins with one set of letters and looks behind from there, which is searched ten times as fast.
_DAY = r"(?P<d>[0-36-9](?<![0-9].)[0-9])"
_MONTH = r"(?P<m>0[1-9]|1[0-2])"
_CPR = re.compile(
    rf"{_DAY}(?:"
    rf"{_MONTH}(?:(?P<y>[0-9]{{2}})[-/._: ()]{{0,3}}[0-9]{{4}}"  # 010190-1234, 0101901234
    r"|(?P<y2>(?:19|20)[0-9]{2}) ?- ?[0-9]{4})"  # 01011990-1234
    r"|(?P<s>[-./_ ])(?P<m2>0[1-9]|1[0-2])(?P=s)(?:"
    r"(?P<y3>(?:19|20)[0-9]{2}) ?- ?[0-9]{4}"  # 01-01-1990-1234
    r"|(?P<y4>[0-9]{2})(?: ?[-./] ?| )(?!19|20)[0-9]{4}"  # 01-01-90-1234
    r"|(?P<y5>[0-9]{2})(?P=s)[0-9]{2}(?P=s)[0-9]{2})"  # 01 01 90 12 34
    r")(?![0-9])",
    re.DOTALL,
)
_REPLACEMENT = re.compile(
    rf"{_DAY}{_MONTH}(?P<y>[0-9]{{2}})(?:-(?=[0-9A-Za-z]{{0,3}}[A-Za-z])[0-9A-Za-z]{{4}}"  # 010190-ABC1
    r"|(?=[A-Z]{1,3}[0-9]|[0-9][A-Z]{1,3}[0-9])(?<![A-Za-z][0-9]{6})[0-9A-Z]{4})(?![0-9A-Za-z])",
    re.DOTALL,
)
_EMAIL = re.compile(r"[\w.+%'-]{1,64} ?(?:@|[(\[]at[)\]]) ?(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}", re.IGNORECASE)
_DANISH_PHONE = re.compile(
    r"[+0](?<![0-9+].)(?:(?<=\+)|0) ?45\)?[ .()-]{0,3}(?:[0-9][ .()-]{0,2}){7}[0-9](?![0-9])", re.DOTALL
)
_FOREIGN_PHONE = re.compile(
    r"\+(?<![0-9].)[1-9][0-9]{0,2}[ ()-]{1,3}[0-9](?:[ .()-]{0,2}[0-9]){6,11}(?![0-9])", re.DOTALL
)
_GROUPED_PHONE = re.compile(
    r"[2-9](?<![0-9.,-].)[0-9](?:([ .-])[0-9]{2}\1[0-9]{2}\1[0-9]{2}(?![0-9]|[.,-][0-9])"  # 12 34 56 78
    r"|[0-9]{2} [0-9]{4}(?! ?[0-9]|[.,-][0-9])(?<!(?:19|20)[0-9]{2}.(?:19|20)[0-9]{2}))",  # not 2016 2017
    re.DOTALL,
)
_BARE_PHONE = re.compile(
    r"[2-9](?<![\w.,/-].)[0-9]{7}(?<!20[012][0-9]{5})(?![\w/-]|[.,][0-9]| ?(?:kr|dkk|mio))",
    re.DOTALL | re.IGNORECASE,
)
"""Eight digits in a row; 20160517 and other runs that begin with a year are dates or record numbers."""
_MACHINE = re.compile(
    r"(?<![0-9a-z-])(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|(?=[0-9]*[a-f])[0-9a-f]{16,})(?![0-9a-z-])",
    re.IGNORECASE,
)
"""Numbers that computers give to records, by chance with a birthday among their digits."""
_LOST_ZERO = re.compile(r"(?<![^\0])[1-9](?:0[1-9]|1[0-2])[0-9]{6}(?![^\0])")

MOST_FOUND = 20
"""Finds told for one column; a file is refused for the first of them."""
_SHORT = 4_000
"""Unit: letters. Less than this is searched at once."""
_FEW_FIRMS = 2
_FEW_PHONES = 3
_FEW_ALIKE = 3
"""So many numbers of nine digits that are all birthdays with the first zero lost are not so by chance."""


def trace_in(words: str, *, is_number_column: bool = False) -> Trace | None:
    """What in some words points at a person, if anything does."""
    found = traces_in((words,), is_number_column=is_number_column)
    return found[0][1] if found else None


def traces_in(several: Sequence[str], *, is_number_column: bool = False) -> tuple[tuple[int, Trace], ...]:
    """The places of the first words that point at a person, each with what it is.

    All words are searched as one text, so that a column of any length costs a few searches. In a column of
    numbers, eight digits are an amount.
    """
    text = BETWEEN.join(several).translate(_ORDINARY)
    places: Sequence[int] = range(len(several))
    if len(text) > _SHORT and "at)" not in text and "at]" not in text:
        words = text.split(BETWEEN)
        places = suspicious(words, text)
        text = BETWEEN.join([words[place] for place in places])
    found: dict[int, Trace] = {}
    for trace, pattern in _patterns(text, is_number_column=is_number_column):
        hits = list(islice(filter(_is_sound, pattern.finditer(text)), MOST_FOUND))
        for hit in () if pattern is _BARE_PHONE and _are_firms(hits) else hits:
            found.setdefault(places[text.count(BETWEEN, 0, hit.start())], trace)
    for place in () if is_number_column else _lost_zeros(text):
        found.setdefault(places[place], Trace.CPR)
    return tuple(sorted(found.items()))


def _patterns(text: str, *, is_number_column: bool) -> Iterator[tuple[Trace, re.Pattern[str]]]:
    """The patterns that the text can match at all."""
    if any(map(text.__contains__, "0123456789")):
        yield Trace.CPR, _CPR
        yield Trace.CPR, _REPLACEMENT
        yield Trace.PHONE, _DANISH_PHONE
        yield Trace.PHONE, _GROUPED_PHONE
        if "+" in text:
            yield Trace.PHONE, _FOREIGN_PHONE
        if not is_number_column:
            yield Trace.PHONE, _BARE_PHONE
    if "@" in text or "at)" in text or "at]" in text:
        yield Trace.EMAIL, _EMAIL


def _lost_zeros(text: str) -> Iterator[int]:
    """Words of nine digits whose first zero was lost: with the check digit, or several alike."""
    hits = list(islice(_LOST_ZERO.finditer(text), MOST_FOUND))
    numbers = [hit[0].rjust(10, "0") for hit in hits]
    sound = [(found := _CPR.fullmatch(number)) is not None and _is_sound(found) for number in numbers]
    for hit, number, is_sound in zip(hits, numbers, sound, strict=True):
        if is_sound and (_passes_mod_11(number) or (len(hits) >= _FEW_ALIKE and all(sound))):
            yield text.count(BETWEEN, 0, hit.start())


def trace_in_number(number: float, *, is_amount: bool = False) -> Trace | None:
    """Whether a number reads as a civil registration number, the first zero perhaps lost.

    Amounts in kroner can have as many digits; among them only a number with the check digit is taken for one.
    """
    if not 10**8 <= number < 10**10 or number != int(number):
        return None
    digits = f"{int(number):010d}"
    found = _CPR.fullmatch(digits)
    if found is None or not _is_sound(found) or (is_amount and not _passes_mod_11(digits)):
        return None
    return Trace.CPR


def are_phones(numbers: Sequence[float]) -> bool:
    """Whether a column's numbers are Danish phone numbers: eight digits each, from all over the range.

    Record numbers and dates begin alike, and amounts differ in length.
    """
    fit = [number for number in numbers if number == int(number) and 2 * 10**7 <= number < 10**8]
    beginnings = {int(number) // 10**6 for number in fit}
    return len(fit) == len(numbers) >= _FEW_PHONES and len(beginnings) >= _FEW_PHONES


def _are_firms(hits: Sequence[re.Match[str]]) -> bool:
    """Whether rows of eight digits are numbers of firms (CVR): several, all with the check digit of firms."""
    weights = (2, 7, 6, 5, 4, 3, 2, 1)
    sums = [sum(w * int(d) for w, d in zip(weights, hit[0], strict=True)) for hit in hits]
    return len(sums) >= _FEW_FIRMS and not any(total % 11 for total in sums)


def _passes_mod_11(digits: str) -> bool:
    """Whether ten digits carry the check digit of numbers until 2007; those without it are valid too."""
    weights = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
    return sum(w * int(d) for w, d in zip(weights, digits, strict=True)) % 11 == 0


def _is_sound(found: re.Match[str]) -> bool:
    """Whether what was found can be somebody's: it begins with a birthday and is no computer's number."""
    if _is_of_machine(found):
        return False
    parts = found.groupdict()
    if not parts.get("d"):
        return True  # a phone number or an address has no birthday
    day = int(parts["d"])
    month = int(parts.get("m") or parts["m2"])
    year = int(next(parts[name] for name in ("y", "y2", "y3", "y4", "y5") if parts.get(name)))
    day -= 60 if day > 60 else 0
    longest = 29 if month == 2 and year % 4 == 0 else {2: 28, 4: 30, 6: 30, 9: 30, 11: 30}.get(month, 31)
    return 1 <= day <= longest


def _is_of_machine(found: re.Match[str]) -> bool:
    text = found.string
    begin, end = max(found.start() - 40, 0), found.end() + 40
    return any(
        m.start() <= found.start() and found.end() <= m.end() for m in _MACHINE.finditer(text, begin, end)
    )
