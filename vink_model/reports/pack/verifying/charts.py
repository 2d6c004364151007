"""What a native chart says: its series, the workbook within it, and the words drawn upon it."""

from collections.abc import Iterator
from io import BytesIO
from typing import cast

import openpyxl
from lxml import etree
from pptx.chart.chart import Chart
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.xmlchemy import BaseOxmlElement as Element
from pptx.parts.chart import ChartPart

from vink_model.reports.pack.verifying.found import Found, plain
from vink_model.text import Text, phrase

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def chart_found(chart: Chart, key: str, page: Text) -> Iterator[Found]:
    """All that a chart says; `key` is its part of the pack, `page` where it stands."""
    for number, series in enumerate(chart.element.iter(f"{_C}ser")):
        held_name = series.find(f"{_C}tx//{_C}v")
        name = "" if held_name is None else held_name.text or ""
        where = phrase("{p}, serie »{s}«", "{p}, series “{s}”", p=page, s=plain(name))
        yield Found((key, "series", str(number)), where, plain(name))
        for role in ("cat", "val", "xVal", "yVal"):
            held = series.find(f"{_C}{role}")
            if held is not None:
                yield from _points(held, (key, "series", str(number), role), where)
    part = cast(ChartPart, chart.part)
    yield from _workbook(part, key, page)
    yield from _upon(part, key, page)


def _points(held: Element, key: tuple[str, ...], where: Text) -> Iterator[Found]:
    for point in held.iter(f"{_C}pt"):
        at = point.get("idx")
        place = phrase("{w}, punkt {n}", "{w}, point {n}", w=where, n=str(int(at) + 1))
        said = point.find(f"{_C}v").text or ""
        yield Found((*key, at), place, plain(said) if key[-1] == "cat" else _number(said))


def _number(said: str) -> float | str:
    try:
        return float(said)
    except ValueError:
        return said


def _workbook(part: ChartPart, key: str, page: Text) -> Iterator[Found]:
    """The cells of the workbook within a chart."""
    held = part.chart_workbook.xlsx_part
    if held is None:
        return
    for sheet in openpyxl.load_workbook(BytesIO(held.blob), data_only=True):
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    where = phrase(
                        "{p}, arket bag figuren, {c}",
                        "{p}, the sheet behind it, {c}",
                        p=page,
                        c=f"{sheet.title}!{cell.coordinate}",
                    )
                    value = cell.value
                    said = float(value) if isinstance(value, int | float) else plain(str(value))
                    yield Found((key, "behind", sheet.title, cell.coordinate), where, said)


def _upon(part: ChartPart, key: str, page: Text) -> Iterator[Found]:
    """Words drawn upon a chart."""
    for relation in part.rels.values():
        if relation.reltype != RT.CHART_USER_SHAPES:
            continue
        root = etree.fromstring(relation.target_part.blob, etree.XMLParser(resolve_entities=False))
        for number, shape in enumerate(root):
            words = plain(" ".join(t.text or "" for t in shape.iter(f"{_A}t")))
            if words:
                yield Found((key, "upon", str(number)), page, words)
