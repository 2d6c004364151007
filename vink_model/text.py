"""Words and numbers in Danish and English: the one place that knows how a figure is written."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from string import Formatter

from babel.dates import format_date
from babel.numbers import format_decimal

from vink_model.month import Month

MINUS = "\N{MINUS SIGN}"
NBSP = "\N{NO-BREAK SPACE}"


class Language(StrEnum):
    """A language of the product; Danish first."""

    DA = "da"
    EN = "en"

    @property
    def locale(self) -> str:
        """The name that Babel knows the language's number and date forms by."""
        return "da_DK" if self is Language.DA else "en_GB"


@dataclass(frozen=True, slots=True)
class Text:
    """The same words in Danish and in English; neither can be left out."""

    da: str
    en: str

    def said(self, language: Language) -> str:
        """The words in one language."""
        return self.da if language is Language.DA else self.en


class Unit(StrEnum):
    """What a number counts, and so how it is written."""

    COUNT = "count"
    KRONER = "kroner"
    """Whole kroner, written out: 1.240.000 kr."""
    MILLION = "million"
    """Whole kroner, written as millions with as many decimals as the amount has: 1,24 mio. kr."""
    SHARE = "share"
    """A fraction of one, written as a percentage."""
    FTE = "fte"
    YEAR = "year"
    NUMBER = "number"


Number = int | Decimal | Fraction


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, written when the language is known.

    Unit: `number` is in whole kroner for KRONER and MILLION, and a fraction of one for SHARE.
    """

    number: Number
    unit: Unit = Unit.COUNT
    decimals: int | None = None
    """Decimals shown; None leaves it to the unit."""
    signed: bool = False
    """A plus sign before what is above zero, for differences."""

    def said(self, language: Language) -> str:
        """The number as it is written in the language, with its unit."""
        digits = _digits(self.number, self.unit, self.decimals, language)
        if self.signed and self.number > 0:
            digits = f"+{digits}"
        return _with_unit(digits, self.unit, language)

    @property
    def text(self) -> Text:
        """The number written in both languages."""
        return Text(self.said(Language.DA), self.said(Language.EN))


Sayable = Text | Quantity | Month | str | int


def phrase(da: str, en: str, /, **values: Sayable) -> Text:
    """A sentence in both languages with the same figures put into each.

    Raises: ValueError when the two sentences do not name the same figures, or name one that is not given.
    """
    named = _names(da)
    if named != _names(en) or named != set(values):
        raise ValueError(f"the sentences must name the same figures: {da!r}, {en!r}, {sorted(values)}")
    return Text(_filled(da, values, Language.DA), _filled(en, values, Language.EN))


def counted(number: int, one: Text, many: Text) -> Text:
    """A number with its noun: 1 target, 2 targets."""
    noun = one if number == 1 else many
    return phrase("{n} {noun}", "{n} {noun}", n=number, noun=noun)


def joined(parts: tuple[Text, ...], separator: str = " ") -> Text:
    """Several texts as one."""
    return Text(separator.join(p.da for p in parts), separator.join(p.en for p in parts))


def enumerated(parts: tuple[Text, ...]) -> Text:
    """Several names as a spoken list: a, b og c."""
    if len(parts) < 2:
        return parts[0] if parts else Text("", "")
    head = joined(parts[:-1], ", ")
    return Text(f"{head.da} og {parts[-1].da}", f"{head.en} and {parts[-1].en}")


def month_name(month: Month, language: Language, *, short: bool = False) -> str:
    """A month as it is written: 'maj 2016', 'May 2016'."""
    return format_date(month.first_day, "MMM yy" if short else "MMMM y", locale=language.locale)


def day_text(day: date) -> Text:
    """A day as it is written: '22. nov. 2026', '22 Nov 2026'."""
    return Text(
        format_date(day, "d. MMM y", locale=Language.DA.locale),
        format_date(day, "d MMM y", locale=Language.EN.locale),
    )


def say(value: Sayable, language: Language) -> str:
    """One value in the language: numbers with thousands marks, months by name, words as they are."""
    match value:
        case str():
            return value
        case int():
            return Quantity(value).said(language)
        case Month():
            return month_name(value, language)
        case _:
            return value.said(language)


def _names(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def _filled(template: str, values: dict[str, Sayable], language: Language) -> str:
    return template.format_map({name: say(value, language) for name, value in values.items()})


_PATTERNS = {Unit.COUNT: "#,##0", Unit.KRONER: "#,##0", Unit.YEAR: "0"}


def _digits(number: Number, unit: Unit, decimals: int | None, language: Language) -> str:
    exact = number if isinstance(number, Fraction) else Fraction(number)
    if unit is Unit.MILLION:
        exact /= 1_000_000
    if unit is Unit.SHARE:
        exact *= 100
    pattern = _PATTERNS.get(unit, "#,##0.0#####" if unit is Unit.MILLION else "#,##0.######")
    if decimals is None and unit is Unit.SHARE:
        decimals = 0
    if decimals is not None:
        pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return _written(exact, pattern, language)


# Screens write the same few numbers again and again, and Babel reads its pattern anew for each.
@lru_cache(maxsize=8192)
def _written(exact: Fraction, pattern: str, language: Language) -> str:
    """Round half up (as a person does by hand) to the pattern's decimals, then write with a true minus."""
    places = len(pattern.partition(".")[2])
    scaled = abs(exact) * 10**places
    whole = (scaled.numerator * 2 + scaled.denominator) // (2 * scaled.denominator)
    written = format_decimal(Decimal(whole).scaleb(-places), format=pattern, locale=language.locale)
    return f"{MINUS}{written}" if exact < 0 and whole else written


def _with_unit(digits: str, unit: Unit, language: Language) -> str:
    danish = language is Language.DA
    match unit:
        case Unit.KRONER:
            return f"{digits}{NBSP}kr." if danish else f"DKK{NBSP}{digits}"
        case Unit.MILLION:
            return f"{digits}{NBSP}mio.{NBSP}kr." if danish else f"DKK{NBSP}{digits}{NBSP}million"
        case Unit.SHARE:
            return f"{digits}{NBSP}%" if danish else f"{digits}%"
        case Unit.FTE:
            return f"{digits}{NBSP}årsværk" if danish else f"{digits}{NBSP}FTE"
        case _:
            return digits
