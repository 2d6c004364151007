"""The sheet that charts are drawn on: type, margins, axes and what can be hovered."""

import math
import textwrap
from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from pages._ui.charts.palette import CLEAR, LINE, TEXT
from pages._ui.charts.sketch import Sketch
from vink_model.text import Language, Number, Quantity, Text, Unit

SIZE = 13
"""Pixels of the type in charts."""

_LEGEND_HEIGHT = 34
_LEGEND_LINE = 20
_LEGEND_LETTERS = 46
"""Of the names side by side in a legend, on a narrow card."""
_LEGEND_SIGN = 8
"""Letters' worth of room that a name's coloured square takes."""
_LETTERS_ACROSS = 40
"""Of the names below an axis, on a phone."""
_EVERY = (1, 2, 3, 4, 6, 12)
_STEPS = (1, 2, 2.5, 5, 10)
_LARGE_UNITS = {
    Unit.MILLION: Text("mio. kr.", "DKK million"),
    Unit.KRONER: Text("kr.", "DKK"),
    Unit.FTE: Text("årsværk", "FTE"),
}


def sheet(
    height: int, *, top: int = 8, has_legend: bool = False, below: int = 36, legend_lines: int = 1
) -> Sketch:
    """An empty sheet.

    Unit: pixels; of the drawing, of what stands above it, and of the names between it and the legend.
    """
    sketch = Sketch()
    legend = _LEGEND_HEIGHT + _LEGEND_LINE * (legend_lines - 1) if has_legend else 0
    sketch.lay_out(
        height=height + top + legend,
        margin={"l": 4, "r": 4, "t": top, "b": 4, "autoexpand": True, "pad": 4},
        paper_bgcolor=CLEAR,
        plot_bgcolor=CLEAR,
        font={"size": SIZE, "color": TEXT},
        hoverlabel={"font": {"size": SIZE, "color": TEXT}, "align": "left"},
        dragmode=False,
        showlegend=has_legend,
        # A number that does not fit into its bar is left to the table.
        uniformtext={"minsize": SIZE - 2, "mode": "hide"},
        bargap=0.28,
        bargroupgap=0.06,
        legend={
            "orientation": "h",
            "x": 0,
            "xanchor": "left",
            # Below, where a narrow screen can break it over more lines and push nothing together.
            "y": -below / height,
            "yanchor": "top",
            "font": {"size": SIZE, "color": TEXT},
            "itemclick": False,
            "itemdoubleclick": False,
            "traceorder": "normal",
        },
    )
    return sketch


def legend_lines(names: Iterable[str]) -> int:
    """How many lines a legend fills on a narrow card: its room must not be taken from the drawing."""
    lines, used = 1, 0
    for name in names:
        width = max(map(len, name.split("<br>"))) + _LEGEND_SIGN
        if used and used + width > _LEGEND_LETTERS:
            lines, used = lines + 1, 0
        used += width
        lines += name.count("<br>")
    return lines


def category_axis(names: Sequence[str]) -> dict[str, Any]:
    """An axis with the first category at 0 and the second at 1, so that marks can stand between them."""
    return {
        "tickmode": "array",
        "tickvals": list(range(len(names))),
        "ticktext": list(names),
        "range": [-0.6, len(names) - 0.4],
        "tickfont": {"size": SIZE, "color": TEXT},
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
        "automargin": True,
        "ticks": "",
    }


def time_names(names: Sequence[str]) -> list[str]:
    """The names of a row of months or years: all of them, or evenly as many as a phone has room for."""
    longest = max(map(len, names), default=1)
    step = next(s for s in (*_EVERY, len(names)) if -(-len(names) // s) * longest <= _LETTERS_ACROSS)
    return [name if place % step == 0 else "" for place, name in enumerate(names)]


def number_axis(highest: float, lowest: float, unit: Unit, language: Language) -> dict[str, Any]:
    """An axis with a few round numbers, written as the language writes them."""
    places = ticks(highest, lowest, is_count=unit is Unit.COUNT)
    return {
        "tickmode": "array",
        "tickvals": places,
        "ticktext": [short(_exact(place), unit, language) for place in places],
        "range": [places[0] if lowest < 0 else 0, max(highest, places[-1]) * 1.02 or 1],
        "tickfont": {"size": SIZE, "color": TEXT},
        "showgrid": True,
        "gridcolor": LINE,
        "gridwidth": 1,
        "zeroline": True,
        "zerolinecolor": LINE,
        "fixedrange": True,
        "automargin": True,
    }


def bare_axis(highest: float, lowest: float, room: float) -> dict[str, Any]:
    """An axis without numbers, for bars that carry theirs.

    Unit: room for them, as a share of the longest bar.
    """
    width = (highest - min(lowest, 0)) or 1
    return {
        "visible": False,
        "range": [lowest - width * room * 1.5 if lowest < 0 else 0, highest + width * room],
        "fixedrange": True,
    }


def ticks(highest: float, lowest: float = 0, *, is_count: bool = False) -> list[float]:
    """Up to six round numbers that span the values and zero; of counts whole ones only."""
    width = (max(highest, 0) - min(lowest, 0)) or 1
    rough = max(width / 4, 1 if is_count else 0)
    magnitude = 10.0 ** math.floor(math.log10(rough))
    steps = (s * magnitude for s in _STEPS if s * magnitude >= rough * 0.999)
    # A tick at half a concern would be written as a whole one, twice over or beside its line.
    step = next(s for s in steps if not is_count or s.is_integer())
    first, last = math.floor(min(lowest, 0) / step), math.ceil(max(highest, 0) / step - 0.25)
    return [round(place * step, 10) for place in range(first, max(last, first + 1) + 1)]


def short(number: Number, unit: Unit, language: Language) -> str:
    """A number for a tight place: the unit stands on the chart, not behind each number."""
    said = Quantity(number, unit).said(language)
    for words in (_LARGE_UNITS[unit],) if unit in _LARGE_UNITS else ():
        for part in words.said(language).replace("\N{NO-BREAK SPACE}", " ").split(" "):
            said = said.replace(part, "")
    return said.replace("\N{NO-BREAK SPACE}", " ").strip() if unit in _LARGE_UNITS else said


def unit_words(unit: Unit, language: Language) -> str:
    """The unit that stands on the chart once; empty when each number carries it or there is none."""
    return _LARGE_UNITS[unit].said(language) if unit in _LARGE_UNITS else ""


def wrapped(words: str, width: int) -> str:
    """Words over several lines of at most so many letters."""
    return "<br>".join(textwrap.wrap(plain(words), width, break_long_words=False)) or words


def plain(words: str) -> str:
    """Words in which Plotly finds no markup."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def known(values: Iterable[Number | None]) -> list[float]:
    """The numbers among the values, for measuring an axis; what is written comes from the exact values."""
    return [float(value) for value in values if value is not None]


def _exact(place: float) -> Number:
    return Fraction(Decimal(repr(place)))
