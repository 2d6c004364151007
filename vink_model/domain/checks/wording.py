"""What is said about a cell that breaks a rule: what is wrong, what is accepted, the nearest match."""

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from vink_model.domain.checks.given import Cell, Spoilt
from vink_model.domain.checks.surroundings import Surroundings
from vink_model.domain.checks.values import LONGEST_KEY, LONGEST_TEXT, words_of
from vink_model.domain.issues import Rule
from vink_model.domain.sheets import SHEETS, Column, Kind, plain
from vink_model.text import Text, joined, phrase

_NEAR = 0.75
_NUMBER = re.compile(r"(?=(?:\D*\d){0,7}\D*\Z)[-+]?[0-9.,/: ]{1,12}", re.ASCII)
"""Seven digits at most; a longer row could be someone's number."""
_BIRTHDAY = re.compile(
    r"(?:0?[1-9]|[12][0-9]|3[01])[-./: ]?(?:0[1-9]|1[0-2])[-./: ]?(?:[0-9]{2}|(?:19|200)[0-9]{1,2})"
)
_RECENT_DAY = re.compile(
    r"20[1-9][0-9]([-./ ])[0-9]{1,2}\1[0-9]{1,2}|[0-9]{1,2}([-./ ])[0-9]{1,2}\2 ?20[1-9][0-9]", re.ASCII
)
_FIRST_RECENT = 2010
"""A day of an earlier year could be a birthday."""


@dataclass(frozen=True, slots=True)
class Said:
    """The words of one fault."""

    message: Text
    remedy: Text
    found: str | None = None


def said(column: Column, header: str, cell: Cell | None, rule: Rule, around: Surroundings) -> Said:
    """What is wrong with one cell and what to write instead.

    The cell's own words are repeated where they are a number or nearly an accepted word: anything else
    could be somebody's name.
    """
    match rule:
        case Rule.REQUIRED:
            return Said(
                phrase("Cellen under '{h}' er tom.", "The cell under '{h}' is empty.", h=header),
                _fill(column),
            )
        case Rule.NOT_A_CODE | Rule.UNKNOWN_REFERENCE:
            return _outside(column, header, cell, rule, around)
        case Rule.ERROR_CELL | Rule.NO_CACHED_VALUE:
            return _spoilt(header, cell, rule)
        case _:
            return Said(
                phrase("'{h}' {what}.", "'{h}' {what}.", h=header, what=_BROKEN[rule]),
                _fill(column),
                _impersonal(cell),
            )


def nearest(words: str, accepted: Iterable[str]) -> str | None:
    """The accepted spelling that is nearest to what was written, when one is near."""
    by_plain = {plain(spelling): spelling for spelling in accepted}
    found = difflib.get_close_matches(plain(words), by_plain, n=1, cutoff=_NEAR)
    return by_plain[found[0]] if found else None


def listed(names: Iterable[str], most: int = 12) -> str:
    """Accepted spellings in quotes, the first of them when there are many."""
    quoted = [f"'{name}'" for name in names]
    return ", ".join(quoted[:most]) + (" …" if len(quoted) > most else "")


def _outside(column: Column, header: str, cell: Cell | None, rule: Rule, around: Surroundings) -> Said:
    """A word that is none of the accepted ones."""
    accepted = _accepted(column, around)
    words = words_of(cell) if cell is not None else ""
    near = nearest(words, accepted)
    if rule is Rule.NOT_A_CODE:
        message = phrase(
            "'{h}' skal være et af ordene på listen.", "'{h}' must be one of the listed words.", h=header
        )
    else:
        message = phrase(
            "'{h}' henviser til en nøgle, som hverken står i filen eller er indlæst.",
            "'{h}' refers to a key that is neither in the file nor loaded before.",
            h=header,
        )
    remedy = _choose(accepted)
    if column.kind is Kind.REFERENCE and not around.knows_rows_of(column):
        remedy = joined((_load_first(column), remedy)) if accepted else _load_first(column)
    if near is None:
        return Said(message, remedy, _impersonal(cell))
    hint = phrase("Mente du '{n}'?", "Did you mean '{n}'?", n=accepted[near])
    return Said(message, joined((hint, remedy)), words)


def _accepted(column: Column, around: Surroundings) -> Mapping[str, Text]:
    """Every accepted spelling, with the words that it is suggested by."""
    if column.codes is None:
        return {key: Text(key, key) for key in sorted(around.allowed(column) or ())}
    spellings = ((code.label.da, code.label.en, code.value) for code in column.codes)
    labels = (code.label for code in column.codes)
    return {one: label for three, label in zip(spellings, labels, strict=True) for one in three}


def _choose(accepted: Mapping[str, Text]) -> Text:
    labels = list(dict.fromkeys(accepted.values()))
    return phrase(
        "Skriv et af disse: {words}.",
        "Write one of these: {words}.",
        words=Text(listed(label.da for label in labels), listed(label.en for label in labels)),
    )


def _load_first(column: Column) -> Text:
    """The sheet that a reference points into is nowhere yet."""
    titles = [SHEETS[sheet].title for sheet in column.refers_to]
    return phrase(
        "Tag arket {s} med i filen, eller indlæs det først.",
        "Put the sheet {s} into the file, or load it first.",
        s=Text(listed(title.da for title in titles), listed(title.en for title in titles)),
    )


def _spoilt(header: str, cell: Cell | None, rule: Rule) -> Said:
    if rule is Rule.NO_CACHED_VALUE:
        return Said(
            phrase(
                "Cellen under '{h}' er en formel uden udregnet værdi.",
                "The cell under '{h}' is a formula that was never worked out.",
                h=header,
            ),
            Text(
                "Åbn filen i Excel, lad den regne (F9), og gem den; eller skriv værdien selv.",
                "Open the file in Excel, let it calculate (F9) and save it; or write the value itself.",
            ),
        )
    shown = cell.shown if isinstance(cell, Spoilt) else ""
    return Said(
        phrase(
            "Cellen under '{h}' viser fejlen {e}.",
            "The cell under '{h}' shows the error {e}.",
            h=header,
            e=shown,
        ),
        Text("Ret formlen, eller skriv værdien selv.", "Fix the formula, or write the value itself."),
        shown,
    )


_BROKEN = {
    Rule.NOT_A_NUMBER: Text("kan ikke læses som ét bestemt tal", "cannot be read as one certain number"),
    Rule.NOT_WHOLE: Text("skal være et helt tal", "must be a whole number"),
    Rule.NEGATIVE: Text("kan ikke være under nul", "cannot be below zero"),
    Rule.NOT_A_YEAR: Text("skal være et årstal", "must be a year"),
    Rule.NOT_A_MONTH: Text("skal være en måned", "must be a month"),
    Rule.NOT_A_DATE: Text("skal være en dag", "must be a day"),
    Rule.NOT_A_KEY: Text("skal være en kort nøgle", "must be a short key"),
    Rule.TOO_LONG: Text("er for lang", "is too long"),
}

_FILL = {
    Kind.TEXT: Text(f"Skriv højst {LONGEST_TEXT} tegn.", f"Write at most {LONGEST_TEXT} characters."),
    Kind.KEY: Text(
        f"Skriv små bogstaver, tal og understreg, højst {LONGEST_KEY} tegn.",
        f"Write lower-case letters, digits and underscores, at most {LONGEST_KEY} characters.",
    ),
    Kind.WHOLE: Text("Skriv et helt tal, fx 1234.", "Write a whole number, such as 1234."),
    Kind.KRONER: Text("Skriv hele kroner, fx 2340000.", "Write whole kroner, such as 2340000."),
    Kind.DECIMAL: Text(
        "Skriv tallet som et tal i Excel, fx 2,5; teksten 1.234 kan læses på to måder.",
        "Write it as a number in Excel, such as 2.5; the text 1.234 can be read in two ways.",
    ),
    Kind.YEAR: Text("Skriv et årstal, fx 2016.", "Write a year, such as 2016."),
    Kind.MONTH: Text("Skriv en måned som 2016-05.", "Write a month as 2016-05."),
    Kind.DATE: Text("Skriv en dag som 2016-06-22.", "Write a day as 2016-06-22."),
}


def _fill(column: Column) -> Text:
    if column.codes is not None:
        labels = [code.label for code in column.codes]
        return _choose({label.da: label for label in labels})
    example = (
        phrase(" Fx {e}.", " Such as {e}.", e=str(column.example)) if column.example != "" else Text("", "")
    )
    if column.kind is Kind.REFERENCE:
        return joined((column.meaning, example), "")
    return _FILL[column.kind]


def _impersonal(cell: Cell | None) -> str | None:
    """The cell's own words, where they are a number or a date and so cannot point at a person."""
    if cell is None or isinstance(cell, Spoilt):
        return None
    if isinstance(cell, date):
        return cell.isoformat() if cell.year >= _FIRST_RECENT else None
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        cell = str(Decimal(f"{cell:.15g}"))
    if not isinstance(cell, str) or _BIRTHDAY.fullmatch(cell.strip()):
        return None
    return cell if _NUMBER.fullmatch(cell) or _RECENT_DAY.fullmatch(cell) else None
