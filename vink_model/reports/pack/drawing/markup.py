"""Pieces of a native chart's XML, each said once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from vink_model.reports.pack.drawing.grid import Cell, Column, plain
from vink_model.reports.pack.theme import theme
from vink_model.reports.pack.words import PROOFING, clean
from vink_model.text import Language, Unit

NAMESPACES = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
SIZE = 12
"""Points of the letters in charts."""

_FORMATS = {
    Unit.COUNT: "#,##0",
    Unit.KRONER: "#,##0",
    # Whole kroner stay whole kroner in the cells; two commas show them as millions.
    Unit.MILLION: "#,##0.0##,,",
    Unit.YEAR: "0",
}
_LOCALES = {Language.DA: "[$-406]", Language.EN: "[$-809]"}


@dataclass(frozen=True, slots=True)
class Box:
    """A place within a chart. Unit: shares of its width and height."""

    x: float
    y: float
    width: float
    height: float


def number_format(unit: Unit, language: Language, sign: str = "") -> str:
    """How numbers of a unit are written by the program that shows the chart, with a sign before them."""
    if unit is Unit.SHARE:
        return "0 %" if language is Language.DA else "0%"
    before = f"&quot;{sign}&quot;" if sign else ""
    return _LOCALES[language] + before + _FORMATS.get(unit, "General")


def words(said: str) -> str:
    """Words as they stand in XML."""
    return escape(clean(said), {'"': "&quot;"})


def fill(colour: str | None) -> str:
    """A plain fill; None for none."""
    return "<a:noFill/>" if colour is None else f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'


def hatched(colour: str) -> str:
    """The fill of what was worked out by us."""
    ground = theme().ground
    return (
        '<a:pattFill prst="wdUpDiag">'
        f'<a:fgClr><a:srgbClr val="{colour}"/></a:fgClr><a:bgClr>'
        f'<a:srgbClr val="{ground}"/></a:bgClr></a:pattFill>'
    )


def line(colour: str | None, width: float = 1.0, dash: str = "solid", covers: float = 1.0) -> str:
    """A line. Unit: points; how much it covers of what lies below, 0 to 1."""
    if colour is None:
        return "<a:ln><a:noFill/></a:ln>"
    inside = fill(colour)
    if covers < 1:
        alpha = f'<a:alpha val="{round(covers * 100_000)}"/>'
        inside = f'<a:solidFill><a:srgbClr val="{colour}">{alpha}</a:srgbClr></a:solidFill>'
    return f'<a:ln w="{round(width * 12700)}" cap="flat">{inside}<a:prstDash val="{dash}"/><a:round/></a:ln>'


def looks(*parts: str) -> str:
    """The look of a part of a chart."""
    return f"<c:spPr>{''.join(parts)}</c:spPr>"


def letters(language: Language, colour: str | None = None, size: float = SIZE, *, bold: bool = False) -> str:
    """The letters of a part of a chart."""
    tone = fill(colour or theme().ink)
    return (
        "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>"
        f'<a:defRPr lang="{PROOFING[language]}" sz="{round(size * 100)}" b="{int(bold)}">{tone}</a:defRPr>'
        f'</a:pPr><a:endParaRPr lang="{PROOFING[language]}"/></a:p></c:txPr>'
    )


def title_of(column: Column) -> str:
    """The name of a series, with where it stands in the workbook."""
    name = words(column.header)
    return (
        f'<c:tx><c:strRef><c:f>{column.header_at}</c:f><c:strCache><c:ptCount val="1"/>'
        f'<c:pt idx="0"><c:v>{name}</c:v></c:pt></c:strCache></c:strRef></c:tx>'
    )


def names_in(column: Column) -> str:
    """Categories, with where they stand."""
    return (
        f"<c:cat><c:strRef><c:f>{column.cells_at}</c:f><c:strCache>"
        f"{_points(column.cells)}</c:strCache></c:strRef></c:cat>"
    )


def numbers_in(column: Column, role: str = "val") -> str:
    """Values, with where they stand; a gap has no point."""
    cache = f"<c:numCache><c:formatCode>General</c:formatCode>{_points(column.cells)}</c:numCache>"
    return f"<c:{role}><c:numRef><c:f>{column.cells_at}</c:f>{cache}</c:numRef></c:{role}>"


def _points(cells: Sequence[Cell]) -> str:
    held = (
        f'<c:pt idx="{place}"><c:v>{words(cell) if isinstance(cell, str) else repr(plain(cell))}</c:v></c:pt>'
        for place, cell in enumerate(cells)
        if cell is not None
    )
    return f'<c:ptCount val="{len(cells)}"/>' + "".join(held)


def layout(box: Box, *, inner: bool = False) -> str:
    """Where a part of the chart stands."""
    target = '<c:layoutTarget val="inner"/>' if inner else ""
    return (
        f'<c:layout><c:manualLayout>{target}<c:xMode val="edge"/><c:yMode val="edge"/>'
        f'<c:x val="{box.x:.5f}"/><c:y val="{box.y:.5f}"/>'
        f'<c:w val="{box.width:.5f}"/><c:h val="{box.height:.5f}"/>'
        "</c:manualLayout></c:layout>"
    )


def legend(language: Language, box: Box, unnamed: Iterable[int] = ()) -> str:
    """The legend; the series of the numbers given stand without a name in it."""
    hidden = "".join(f'<c:legendEntry><c:idx val="{n}"/><c:delete val="1"/></c:legendEntry>' for n in unnamed)
    return (
        f'<c:legend><c:legendPos val="t"/>{hidden}{layout(box)}<c:overlay val="0"/>'
        f"{letters(language)}</c:legend>"
    )


def chart_space(language: Language, plot: str, legend_xml: str) -> bytes:
    """The whole chart."""
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace {NAMESPACES}>'
        f'<c:date1904 val="0"/><c:lang val="{PROOFING[language]}"/><c:roundedCorners val="0"/>'
        f'<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>{plot}</c:plotArea>{legend_xml}'
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"{looks(fill(None), line(None))}{letters(language)}</c:chartSpace>"
    ).encode()
