"""What stands where a number should: a number, or a mark that somebody must say the meaning of."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from vink_model.domain.checks.given import Cell, is_blank
from vink_model.domain.checks.numbers import number_of
from vink_model.domain.mapping.labels import label_of
from vink_model.domain.mapping.values import MarkMapping, MarkMeaning
from vink_model.text import Text

BLANK = ""
"""The mark of a cell that holds nothing."""

_LESS = re.compile(r"(?:<|under|fewer than|less than|færre end) ?(\d{1,3})", re.IGNORECASE)
_AT_MOST = re.compile(r"(?:≤|<=|højst) ?(\d{1,3})", re.IGNORECASE)
_RANGE = re.compile(r"(\d{1,3}) ?(?:-|–|to|til) ?(\d{1,3})", re.IGNORECASE)
_MARK = re.compile(r"[^\w\s]{1,4}|[a-zæøå]|\[[a-zæøå]{1,4}\]|\([a-z]{1,2}\)|[a-z]/[a-z]\.?", re.IGNORECASE)
_SHARE = re.compile(r"[-+]?\d[\d.,\s]*\s?%")


@dataclass(frozen=True, slots=True)
class Hint:
    """What a mark mostly means, and why that is thought; nothing is decided by it."""

    mark: MarkMapping
    reason: Text


_ZERO, _UNKNOWN, _SUPPRESSED = MarkMeaning.ZERO, MarkMeaning.UNKNOWN, MarkMeaning.SUPPRESSED
_DASH = (_ZERO, Text("En streg er i de fleste statistikker et nul.", "Most statistics write nil as a dash."))
_NONE = (_UNKNOWN, Text("Der står, at tallet ikke findes.", "It says that there is no figure."))
_HELD = (
    _SUPPRESSED,
    Text("Mærket står i statistik for fortrolige tal.", "Statistics write confidential figures so."),
)
_ABSENT = (
    _UNKNOWN,
    Text("Mærket står i statistik for tal, der mangler.", "Statistics write missing figures so."),
)
_NOT_APPLICABLE = (
    _ZERO,
    Text(
        "Mærket står for det, der ikke kan forekomme, altså ingen.",
        "The mark stands for what cannot occur, so none.",
    ),
)
_MEANINGS: Mapping[str, tuple[MarkMeaning, Text]] = {
    **dict.fromkeys(("-", "--", "nil", "ingen"), _DASH),
    **dict.fromkeys(
        (
            "no data", "n/a", "na", "n.a.", "n.a", "ingen data", "ikke oplyst", "uoplyst", "unknown",
            "ukendt", "not available", "not known", "not recorded", "ikke registreret", "?", "null", "none",
        ),
        _NONE,
    ),
    **dict.fromkeys(("c", "[c]", "(c)", "*", "**", "s", "[s]", "suppressed", "low", "[low]", "#"), _HELD),
    **dict.fromkeys((":", "[:]", "x", "[x]", "(x)", "u", "[u]", "..."), _ABSENT),
    **dict.fromkeys(("z", "[z]", "(z)", "."), _NOT_APPLICABLE),
    "..": (
        _UNKNOWN,
        Text(
            "To prikker står nogle steder for et fortroligt tal, andre steder for et, der mangler.",
            "Two dots are a confidential figure with some publishers and a missing one with others.",
        ),
    ),
    BLANK: (
        _UNKNOWN,
        Text("En tom celle siger ikke, at tallet er nul.", "An empty cell does not say that there are none."),
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Figure:
    """One distinct cell of a column of numbers, as it was read."""

    cell: Cell
    """To be checked further: the number's cell, 0 for a mark that is declared."""
    mark: str | None = None
    """The mark in it; None for anything else."""
    is_share: bool = False
    """Whether it is written as a percentage."""
    has_remark: bool = False
    """Whether a footnote hung on to the number."""


def figure_of(cell: Cell) -> Figure:
    """A cell of a column of whole numbers; what is neither number nor mark stays for the checks."""
    if is_blank(cell):
        return Figure(cell, BLANK)
    if not isinstance(cell, str) or number_of(cell, is_whole=True) is not None:
        return Figure(cell)
    label = label_of(cell)
    if _SHARE.fullmatch(label.words):
        return Figure(cell, is_share=True)
    if label.marks and number_of(label.words, is_whole=True) is not None:
        return Figure(label.words, has_remark=True)
    return Figure(cell, label.shown if is_mark(label.shown) else None)


def is_mark(words: str) -> bool:
    """Whether some words are short or common enough to be a mark, and so nobody's name."""
    plain = plain_mark(words)
    forms = (_LESS, _AT_MOST, _RANGE, _MARK)
    return plain in _MEANINGS or any(form.fullmatch(words.strip()) for form in forms)


def hint(mark: str) -> Hint | None:
    """What a mark mostly means."""
    words = mark.strip()
    if (less := _LESS.fullmatch(words)) is not None:
        return Hint(MarkMapping(mark, _SUPPRESSED, 1, int(less[1]) - 1), _SMALL)
    if (most := _AT_MOST.fullmatch(words)) is not None:
        return Hint(MarkMapping(mark, _SUPPRESSED, 1, int(most[1])), _SMALL)
    between = _RANGE.fullmatch(words)
    if between is not None and int(between[1]) < int(between[2]):
        return Hint(MarkMapping(mark, _SUPPRESSED, int(between[1]), int(between[2])), _SMALL)
    found = _MEANINGS.get(plain_mark(words))
    return None if found is None else Hint(MarkMapping(mark, found[0]), found[1])


_SMALL = Text(
    "Tallet er lille og holdes tilbage; grænserne står i mærket.",
    "The figure is small and held back; the mark says its range.",
)


def plain_mark(words: str) -> str:
    """A mark as it is compared: any dash is a dash, and none of them is a blank cell."""
    return words.strip().casefold().replace("–", "-").replace("—", "-").replace("−", "-").replace("…", "...")
