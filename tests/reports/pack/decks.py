"""Decks opened again: what stands on their pages, and what lies behind their charts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any, cast
from zipfile import ZipFile

import openpyxl
from lxml import etree
from pptx import Presentation
from pptx.chart.chart import Chart
from pptx.oxml.xmlchemy import BaseOxmlElement as Element
from pptx.parts.chart import ChartPart
from pptx.presentation import Presentation as Deck

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def deck_of(content: bytes) -> Deck:
    """The file as python-pptx reads it."""
    return Presentation(BytesIO(content))


@dataclass(frozen=True, slots=True)
class Run:
    """A series of a chart as the file has it. Shape: values by role (val, xVal, yVal)."""

    name: str
    values: dict[str, tuple[float | None, ...]]
    behind: dict[str, tuple[float | None, ...]]
    """The same cells of the workbook within the chart."""


def charts_in(content: bytes, *, has_formulas: bool = False) -> Iterator[tuple[str, tuple[Run, ...]]]:
    """The charts on the pages, by the name of their object, each with its series."""
    for slide in deck_of(content).slides:
        for shape in slide.shapes:
            if shape.has_chart:
                chart: Any = shape.chart
                yield shape.name, tuple(_runs(chart, has_formulas=has_formulas))


def _runs(chart: Chart, *, has_formulas: bool) -> Iterator[Run]:
    part = cast(ChartPart, chart.part)
    book = openpyxl.load_workbook(BytesIO(part.chart_workbook.xlsx_part.blob), data_only=not has_formulas)
    for series in chart.element.iter(f"{_C}ser"):
        name = series.find(f"{_C}tx//{_C}v").text or ""
        values, behind = {}, {}
        for role in ("val", "xVal", "yVal"):
            held = series.find(f"{_C}{role}")
            if held is not None:
                values[role] = _cached(held)
                behind[role] = _cells(book, held.find(f".//{_C}f").text)
        yield Run(name, values, behind)


def _cached(held: Element) -> tuple[float | None, ...]:
    count = int(held.find(f".//{_C}ptCount").get("val"))
    points = {int(pt.get("idx")): float(pt.find(f"{_C}v").text) for pt in held.iter(f"{_C}pt")}
    return tuple(points.get(place) for place in range(count))


def _cells(book: openpyxl.Workbook, address: str) -> tuple[float | None, ...]:
    sheet, _, cells = address.replace("$", "").partition("!")
    return tuple(cell.value for (cell,) in book[sheet][cells])


def texts_in(content: bytes) -> list[str]:
    """The words of each page, one string a page."""
    return [
        "\n".join(s.text_frame.text for s in slide.shapes if s.has_text_frame)
        for slide in deck_of(content).slides
    ]


def parts_of(content: bytes) -> dict[str, bytes]:
    """The parts of an Office file, by name."""
    with ZipFile(BytesIO(content)) as held:
        return {name: held.read(name) for name in held.namelist()}


def runs_without_language(content: bytes) -> list[str]:
    """The runs of words on pages, notes and charts that do not say which language they are in."""
    return [
        f"{name}: {tag}"
        for name, part in parts_of(content).items()
        if re.match(r"ppt/(slides|notesSlides|charts|drawings)/[^/]+\.xml", name)
        for tag in ("rPr", "endParaRPr", "defRPr")
        for held in etree.fromstring(part).iter(f"{_A}{tag}")
        if held.get("lang") not in {"da-DK", "en-GB"}
    ]
