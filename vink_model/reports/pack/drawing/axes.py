"""The axes of native charts, and round numbers for them."""

import math

from vink_model.reports.pack.drawing.markup import fill, letters, line, looks, number_format
from vink_model.reports.pack.theme import theme
from vink_model.text import Language, Unit

NAMES, NUMBERS = 111, 222
"""The axes' numbers in the XML."""
_STEPS = (1, 2, 2.5, 5, 10)


def category_axis(language: Language, *, is_lying: bool, every: int = 1) -> str:
    """The axis of names; of many, evenly as many as there is room for."""
    skip = f'<c:tickLblSkip val="{every}"/><c:tickMarkSkip val="{every}"/>' if every > 1 else ""
    place, direction = ("l", "maxMin") if is_lying else ("b", "minMax")
    return (
        f'<c:catAx><c:axId val="{NAMES}"/><c:scaling><c:orientation val="{direction}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{place}"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f"{looks(fill(None), line(theme().quiet, 0.75))}{letters(language)}"
        f'<c:crossAx val="{NUMBERS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
        f'<c:lblOffset val="100"/>{skip}<c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def value_axis(
    language: Language, unit: Unit, scale: tuple[float, float, float], *, is_lying: bool, is_shown: bool
) -> str:
    """The axis of numbers, from where to where and in which steps; hidden where bars carry theirs."""
    low, high, step = scale
    grid = f"<c:majorGridlines>{looks(line(theme().line, 0.75))}</c:majorGridlines>" if is_shown else ""
    return (
        f'<c:valAx><c:axId val="{NUMBERS}"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:max val="{high:.10g}"/><c:min val="{low:.10g}"/></c:scaling>'
        f'<c:delete val="{int(not is_shown)}"/>'
        f'<c:axPos val="{"b" if is_lying else "l"}"/>{grid}'
        f'<c:numFmt formatCode="{number_format(unit, language)}" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        f"{looks(fill(None), line(None))}{letters(language, theme().quiet)}"
        f'<c:crossAx val="{NAMES}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>'
        f'<c:majorUnit val="{step:.10g}"/></c:valAx>'
    )


def scatter_axes(language: Language, unit: Unit, scale: tuple[float, float, float], rows: int) -> str:
    """The axes of rows below each other: numbers along the foot, rows without a name of their own."""
    low, high, step = scale
    common = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
    return (
        f'<c:valAx><c:axId val="{NAMES}"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:max val="{high:.10g}"/><c:min val="{low:.10g}"/></c:scaling>'
        '<c:delete val="0"/><c:axPos val="b"/>'
        f"<c:majorGridlines>{looks(line(theme().line, 0.75))}</c:majorGridlines>"
        f'<c:numFmt formatCode="{number_format(unit, language)}" sourceLinked="0"/>'
        f'{common}<c:tickLblPos val="high"/>'
        f"{looks(fill(None), line(None))}{letters(language, theme().quiet)}"
        f'<c:crossAx val="{NUMBERS}"/><c:crosses val="autoZero"/><c:crossBetween val="midCat"/>'
        f'<c:majorUnit val="{step:.10g}"/></c:valAx>'
        f'<c:valAx><c:axId val="{NUMBERS}"/><c:scaling><c:orientation val="maxMin"/>'
        f'<c:max val="{rows + 0.5:.10g}"/><c:min val="0.5"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>'
        f'<c:numFmt formatCode="General" sourceLinked="0"/>{common}<c:tickLblPos val="none"/>'
        f"{looks(fill(None), line(theme().quiet, 0.75))}"
        f'<c:crossAx val="{NAMES}"/><c:crosses val="min"/><c:crossBetween val="midCat"/>'
        '<c:majorUnit val="1"/></c:valAx>'
    )


def xy_axes(
    language: Language,
    across: tuple[Unit, tuple[float, float, float]],
    up: tuple[Unit, tuple[float, float, float]],
) -> str:
    """Two axes of numbers: along the foot and upwards, each with its unit, its reach and its step."""
    common = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
    lines = f"<c:majorGridlines>{looks(line(theme().line, 0.75))}</c:majorGridlines>"
    return "".join(
        f'<c:valAx><c:axId val="{own}"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:max val="{high:.10g}"/><c:min val="{low:.10g}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{side}"/>{grid}'
        f'<c:numFmt formatCode="{number_format(unit, language)}" sourceLinked="0"/>{common}'
        f"{looks(fill(None), line(theme().quiet, 0.75) if side == 'b' else line(None))}"
        f"{letters(language, theme().quiet)}"
        f'<c:crossAx val="{other}"/><c:crosses val="min"/><c:crossBetween val="midCat"/>'
        f'<c:majorUnit val="{step:.10g}"/></c:valAx>'
        for own, other, side, grid, (unit, (low, high, step)) in (
            (NAMES, NUMBERS, "b", "", across),
            (NUMBERS, NAMES, "l", lines, up),
        )
    )


def scale_of(low: float, high: float, *, is_count: bool = False) -> tuple[float, float, float]:
    """From where to where an axis reaches, zero included, and its round step."""
    low, high = min(low, 0.0), max(high, 0.0)
    rough = max((high - low or 1) / 4, 1 if is_count else 0)
    magnitude = 10.0 ** math.floor(math.log10(rough))
    steps = (each * magnitude for each in _STEPS if each * magnitude >= rough * 0.999)
    step = next(each for each in steps if not is_count or each.is_integer())
    top = max(math.ceil(high / step - 1e-9), 1 if low >= 0 else 0) * step
    return math.floor(low / step + 1e-9) * step, top, step


def bare_scale(low: float, high: float, room: float) -> tuple[float, float, float]:
    """An axis that is not shown, with room beside the longest bar. Unit: share of its length."""
    width = (max(high, 0) - min(low, 0)) or 1
    start = low - width * room if low < 0 else 0.0
    return start, max(high, 0) + width * room, width
