"""The prevention triangle: three bands on top of each other, and what each is beside it."""

from pages._ui.charts.palette import CLEAR, LINE, TEXT, colour
from pages._ui.charts.sheet import SIZE, plain, sheet, wrapped
from pages._ui.charts.sketch import Part, Sketch
from vink_model.domain.messages import Band, Triangle
from vink_model.text import Language, Text

_BAND_HEIGHT = 112
_WORDS_AT = 1.06
"""Where the words begin. Unit: widths of the triangle's foot."""
_WIDTH = 2.3
_WORD_LETTERS = 22
_GAP = 0.035
"""Between bands. Unit: band heights."""
_TOUCH = 34
"""Pixels; how large a place a finger finds."""

_OUTSIDE = Text("uden for planen", "outside the plan")


def drawn(chart: Triangle, language: Language) -> Sketch:
    """The triangle as a sketch; every place on it or on its words picks the level."""
    levels = len(chart.bands)
    sketch = sheet(levels * _BAND_HEIGHT)
    for place, band in enumerate(chart.bands):
        top, bottom = levels - place, levels - place - 1
        sketch.draw("scatter", **_shape(band, top, bottom, levels, is_picked=band.key == chart.picked))
        _add_words(sketch, band, (top + bottom) / 2, levels, language)
    for place, band in enumerate(chart.bands):
        sketch.draw("scatter", **_places_to_touch(band, levels - place - 0.5, levels, language))
    hidden = {"visible": False, "fixedrange": True}
    sketch.lay_out(
        xaxis=hidden | {"range": [-0.02, _WIDTH]},
        yaxis=hidden | {"range": [-0.06, levels + 0.06]},
        hovermode="closest",
        hoverdistance=-1,
        clickmode="event+select",
        showlegend=False,
    )
    return sketch


def _shape(band: Band, top: int, bottom: int, levels: int, *, is_picked: bool) -> Part:
    low, high = bottom + (_GAP if bottom else 0), top - (_GAP if top < levels else 0)
    corners = [(_left(low, levels), low), (_left(high, levels), high)]
    corners += [(1 - x, y) for x, y in reversed(corners)]
    outline = TEXT if is_picked else colour(band.tone)
    return {
        "x": [x for x, _ in [*corners, corners[0]]],
        "y": [y for _, y in [*corners, corners[0]]],
        "mode": "lines",
        "fill": "toself",
        "fillcolor": CLEAR if band.is_outside else colour(band.tone),
        "line": {
            "color": outline,
            "width": 4 if is_picked else 2,
            "dash": "dash" if band.is_outside and not is_picked else "solid",
            "shape": "linear",
        },
        "hoverinfo": "skip",
    }


def _add_words(sketch: Sketch, band: Band, middle: float, levels: int, language: Language) -> None:
    """The level's name and caption, with a thin line from its band."""
    sketch.line(
        x0=1 - _left(middle, levels) + 0.03,
        x1=_WORDS_AT - 0.03,
        y0=middle,
        y1=middle,
        line={"color": LINE, "width": 1},
    )
    name = band.label.said(language)
    if band.is_outside:
        name += f" · {_OUTSIDE.said(language)}"
    caption = wrapped(band.caption.said(language), _WORD_LETTERS)
    sketch.words(
        x=_WORDS_AT,
        y=middle,
        xanchor="left",
        yanchor="middle",
        align="left",
        text=f"<b>{wrapped(name, _WORD_LETTERS)}</b><br>{caption}",
        font={"size": SIZE, "color": TEXT},
    )


def _places_to_touch(band: Band, middle: float, levels: int, language: Language) -> Part:
    """Marks that nobody sees: the nearest one to a click tells the level."""
    left = _left(middle - 0.35, levels)
    across = [left + (1 - 2 * left) * share for share in (0, 0.25, 0.5, 0.75, 1)]
    beside = [_WORDS_AT + (_WIDTH - _WORDS_AT) * share for share in (0.1, 0.5, 0.9)]
    x = [place for height in (-0.35, 0, 0.35) for place in (*across, *beside)]
    y = [middle + height for height in (-0.35, 0, 0.35) for _ in (*across, *beside)]
    return {
        "x": x,
        "y": y,
        "mode": "markers",
        "marker": {"size": _TOUCH, "opacity": 0, "color": colour(band.tone)},
        "selected": {"marker": {"opacity": 0}},
        "unselected": {"marker": {"opacity": 0}},
        "customdata": [band.key] * len(x),
        # "skip" would make the marks untouchable.
        "hoverinfo": "none",
        "name": plain(band.label.said(language)),
    }


def _left(height: float, levels: int) -> float:
    """Where the triangle's left side is at a height."""
    return height / levels / 2
