"""What points at a person: civil registration numbers, e-mail addresses, phone numbers, columns of names.

Nothing here returns what it found, only of what kind it is: the value goes no further.
"""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import islice

from vink_model.domain.sheets.column import plain


class Trace(StrEnum):
    """The kinds of things that point at a person."""

    CPR = "cpr"
    EMAIL = "email"
    PHONE = "phone"
    NAMES = "names"
    """A column whose header says that it holds names, addresses or numbers of persons."""


_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d"), "-")
_BLANKS = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f\t\n\r"), " ")
_HIDDEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"), None)
_FULL_WIDTH = {0xFF20: "@", 0xFF0B: "+", 0xFF0E: ".", **{0xFF10 + n: str(n) for n in range(10)}}
_ORDINARY = _DASHES | _BLANKS | _HIDDEN | _FULL_WIDTH

_CPR = re.compile(
    r"(?<!\d)(?:"
    r"(?P<d>\d\d)(?P<m>\d\d)(?P<y>\d\d)(?: ?[-/.] ?| )?\d{4}"  # 010190-1234, 0101901234
    r"|(?P<d2>\d\d)[-./ ](?P<m2>\d\d)[-./ ](?P<y2>\d\d)(?: ?- ?| )(?!19|20)\d{4}"  # 01-01-90-1234
    r"|(?P<d3>\d\d)(?P<m3>\d\d)(?P<y3>(?:19|20)\d\d) ?- ?\d{4}"  # 01011990-1234
    r")(?!\d)"
)
_REPLACEMENT = re.compile(
    r"(?<![\d])(?P<d>\d\d)(?P<m>\d\d)(?P<y>\d\d)-(?=\w{0,3}[a-z])[0-9a-z]{4}(?![0-9a-z])", re.IGNORECASE
)
_EMAIL = re.compile(r"[\w.+%'-]{1,64}@(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}", re.IGNORECASE)
_DANISH_PHONE = re.compile(r"(?<![\d+])(?:\+|00) ?45[ .-]?(?:\d[ .-]?){7}\d(?!\d)")
_FOREIGN_PHONE = re.compile(r"(?<!\d)\+[1-9]\d{0,2}[ ()-]{1,3}\d(?:[ .()-]{0,2}\d){6,11}(?!\d)")
_GROUPED_PHONE = re.compile(
    r"(?<![\d.,-])\d\d(?:([ .-])\d\d\1\d\d\1\d\d(?!\d|[.,-]\d)"  # 12 34 56 78
    r"|\d\d \d{4}(?! ?\d|[.,-]\d)(?<!(?:19|20)\d\d (?:19|20)\d\d))"  # 1234 5678, but not 2016 2017
)
_BARE_PHONE = re.compile(
    r"(?<![\w.,/-])(?!19\d{6}|20[012]\d{5})[2-9]\d{7}(?![\w/-]|[.,]\d| ?(?:kr|dkk|mio))", re.IGNORECASE
)
"""Eight digits in a row; 20160517 and other runs that begin with a year are dates or record numbers."""

_DIGITS_ALIKE = bytes(ord("0") if chr(n).isdigit() and n < 128 else n for n in range(256))
_MARKS = b"-./ ()+"
_EIGHT_DIGITS = b"0" * 8
_SIX_AND_DASH = b"000000-"
_BETWEEN = "\x00"
MOST_FOUND = 20
"""Finds told for one column; a file is refused for the first of them."""

_NAME_WORDS = frozenset(
    """
    navn navne fornavn efternavn mellemnavn initialer
    name names firstname lastname surname forename fullname initials
    cpr cprnr cprnummer personnummer personnr ssn adresse address gade street
    mailadresse emailadresse email mail
    telefon telefonnr telefonnummer tlf tlfnr mobil mobilnr mobilnummer phone mobile telephone
    fødselsdato fødselsdag birthdate birthday dob kontaktperson kontaktoplysninger contact
    """.split()  # noqa: SIM905 - a list of words is read as words
)
_NAME_PHRASES = ("e mail", "date of birth", "first name", "last name", "full name", "cpr nr", "født den")
_NAME_ENDING = re.compile(
    r"(?:borger|person|elev|barn|barne|mor|far|forælder|klient|deltager|for|efter|fulde)s?navn"
)
_THINGS = re.compile(
    r"(?:ark|kolonne|fil|område|bydel|distrikt|skole|forening|organisation|spor|indsats|niveau|mål|dansk"
    r"|sheet|column|file|area|district|school|track|initiative|level|target|engelsk|danish|english)\w*|da|en|ip"
)
"""Words beside which a name is not a person's: of a sheet, a school, a district, in Danish."""
_WORD = re.compile(r"\w+")


def trace_in(words: str, *, is_number_column: bool = False) -> Trace | None:
    """What in some words points at a person, if anything does."""
    found = traces_in((words,), is_number_column=is_number_column)
    return found[0][1] if found else None


def traces_in(several: Sequence[str], *, is_number_column: bool = False) -> tuple[tuple[int, Trace], ...]:
    """The places of the first words that point at a person, each with what it is.

    All words are searched as one text, so that a column of any length costs a few searches. In a column of
    numbers, eight digits are an amount.
    """
    text = _BETWEEN.join(several).translate(_ORDINARY)
    found: dict[int, Trace] = {}
    for trace, pattern in _patterns(text, is_number_column=is_number_column):
        for hit in islice(filter(_is_sound, pattern.finditer(text)), MOST_FOUND):
            found.setdefault(text.count(_BETWEEN, 0, hit.start()), trace)
    return tuple(sorted(found.items()))


def _patterns(text: str, *, is_number_column: bool) -> Iterator[tuple[Trace, re.Pattern[str]]]:
    """The patterns that the text can match at all, told by two quick looks at it."""
    alike = text.encode("utf-8", "replace").translate(_DIGITS_ALIKE)
    if _EIGHT_DIGITS in alike.translate(None, _MARKS):
        yield Trace.CPR, _CPR
        yield Trace.PHONE, _DANISH_PHONE
        yield Trace.PHONE, _GROUPED_PHONE
        if "+" in text:
            yield Trace.PHONE, _FOREIGN_PHONE
        if not is_number_column:
            yield Trace.PHONE, _BARE_PHONE
    if _SIX_AND_DASH in alike:
        yield Trace.CPR, _REPLACEMENT
    if "@" in text:
        yield Trace.EMAIL, _EMAIL


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


def is_name_like(header: str) -> bool:
    """Whether a header says that its column holds persons' names, addresses or numbers."""
    words = plain(header)
    if any(phrase in words for phrase in _NAME_PHRASES):
        return True
    single = set(_WORD.findall(words))
    if any(_THINGS.fullmatch(word) for word in single):
        return False
    return bool(single & _NAME_WORDS) or any(_NAME_ENDING.fullmatch(word) for word in single)


def _passes_mod_11(digits: str) -> bool:
    """Whether ten digits carry the check digit of numbers until 2007; those without it are valid too."""
    weights = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
    return sum(w * int(d) for w, d in zip(weights, digits, strict=True)) % 11 == 0


def _is_sound(found: re.Match[str]) -> bool:
    """Whether six digits taken for a birthday are one; replacement numbers add 60 to the day."""
    parts = found.groupdict()
    suffix = next((s for s in ("", "2", "3") if parts.get(f"d{s}")), None)
    if suffix is None:
        return True  # a phone number or an address has no birthday
    day, month, year = (int(parts[f"{part}{suffix}"]) for part in "dmy")
    day -= 60 if day > 60 else 0
    longest = 29 if month == 2 and year % 4 == 0 else {2: 28, 4: 30, 6: 30, 9: 30, 11: 30}.get(month, 31)
    return 1 <= month <= 12 and 1 <= day <= longest
