"""How much room words take, measured in the letters that they are set in."""

import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import ImageFont

LETTERS = Path(__file__).parent / "letters"
"""Inter in two weights, cut from the screens' own variable font."""
FACE = "Inter"
LINE_HEIGHT = 1.22
"""Of a line. Unit: sizes of its letters."""
_MEASURED_AT = 1000
_WIDE = 1.4
"""An emoji, a Chinese sign. Unit: sizes."""
_UNKNOWN = 0.72
"""A letter that the font does not have; another font will set it. Unit: sizes."""
_LATIN_ENDS = 0x2BFF
_SPARE = 1.03
"""Programs round letters to pixels, each in its own way."""


@dataclass(frozen=True, slots=True)
class Fit:
    """Words as they fit into a place. Unit: points."""

    size: float
    lines: int
    height: float
    fits: bool


def width_of(words: str, size: float, *, bold: bool = False) -> float:
    """How wide words are on one line. Unit: points."""
    return sum(_advance(letter, bold) for letter in words) * size * _SPARE


def lines_of(words: str, width: float, size: float, *, bold: bool = False) -> int:
    """How many lines words take, broken at spaces, and within words that are too long for a line."""
    return sum(_lines(paragraph, width, size, bold=bold) for paragraph in words.split("\n"))


def height_of(words: str, width: float, size: float, *, bold: bool = False) -> float:
    """How high words stand. Unit: points."""
    return lines_of(words, width, size, bold=bold) * size * LINE_HEIGHT


def fitted(words: str, width: float, height: float, sizes: tuple[float, ...], *, bold: bool = False) -> Fit:
    """The largest of the sizes at which the words fit; the last one when none does."""
    fit = Fit(0, 0, 0, fits=False)
    for size in sizes:
        lines = lines_of(words, width, size, bold=bold)
        needed = lines * size * LINE_HEIGHT
        fit = Fit(size, lines, needed, fits=needed <= height)
        if fit.fits:
            break
    return fit


def _lines(paragraph: str, width: float, size: float, *, bold: bool) -> int:
    lines, used = 1, 0.0
    space = width_of(" ", size, bold=bold)
    for word in paragraph.split(" "):
        wide = width_of(word, size, bold=bold)
        if used and used + space + wide <= width:
            used += space + wide
            continue
        lines += 1 if used else 0
        while wide > width:
            lines, wide = lines + 1, wide - width
        used = wide
    return lines


@cache
def _font(bold: bool) -> ImageFont.FreeTypeFont:
    name = "Inter-SemiBold.ttf" if bold else "Inter-Regular.ttf"
    return ImageFont.truetype(LETTERS / name, _MEASURED_AT, layout_engine=ImageFont.Layout.BASIC)


@cache
def _advance(letter: str, bold: bool) -> float:
    if unicodedata.category(letter) in {"Mn", "Me", "Cf", "Cc"}:
        return 0.0
    if unicodedata.east_asian_width(letter) in {"W", "F"}:
        return _WIDE
    if ord(letter) > _LATIN_ENDS or unicodedata.bidirectional(letter) in {"R", "AL"}:
        return _UNKNOWN
    return _font(bold).getlength(letter) / _MEASURED_AT
