"""Labels as publishers write them: the words, and the footnotes and remarks that hang on to them."""

import re
from dataclasses import dataclass
from datetime import date, datetime

from vink_model.domain.checks.given import Cell, Spoilt
from vink_model.domain.checks.values import words_of

_REMARK = re.compile(
    r"\s*(?:\[[^\]\[]{1,20}\]"
    r"|\((?:r|p|e|\d{1,2}|rev(?:ised|ideret)?\.?|prov(?:isional)?\.?|foreløbige?|opdateret|updated"
    r"|preliminary|estimate[sd]?|note \d{1,2}|\d{1,2}(?:, ?\d{1,2})+)\)"
    r"|[¹²³⁰-⁹]+(?:[,\s]*[¹²³⁰-⁹]+)*|\*{1,3}|†|‡"
    r"|(?<=\d)[rp]|[, ]+(?:revised|provisional|revideret|foreløbig))$",
    re.IGNORECASE,
)
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))


@dataclass(frozen=True, slots=True)
class Label:
    """A label, its words apart from its footnotes."""

    shown: str
    """As it stands, blanks aside."""
    words: str
    """To be compared: no case, no footnotes, one kind of dash."""
    marks: tuple[str, ...]


def label_of(cell: Cell) -> Label:
    """A label's words, and what hangs on to them: 2016/17 [3] is 2016/17 with the mark [3]."""
    shown = shown_of(cell)
    words, marks = shown, []
    while words and (found := _REMARK.search(words)) is not None and found.start():
        marks.append(found[0].strip(" ,"))
        words = words[: found.start()]
    return Label(shown, words.translate(_DASHES).casefold().strip(" ."), tuple(reversed(marks)))


def shown_of(cell: Cell) -> str:
    """A cell as a label: 2016 for 2016.0, a day as 2016-05-17. Empty: for a cell that cannot be read."""
    if isinstance(cell, Spoilt):
        return ""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    return " ".join(words_of(cell).split())
