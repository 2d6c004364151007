"""What a pack of twelve slides costs, against the same shapes written with bare python-pptx.

A pack of twelve messages may take at most 3 s, and at most three times what python-pptx takes for as many
slides with as many native charts, tables and text boxes, without any of the measuring, the marks and the
alternative texts. Costs are processor time, in turn, within one run.

Run from the repository's root: python -m benchmarks.bench_pack
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from statistics import median
from time import process_time
from typing import Any, cast

from pptx import Presentation
from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.table import Table
from pptx.util import Pt

from tests.reports.pack.packs import sample_pack
from vink_model.reports.pack import note_as_pdf, note_as_word, slides_of, workbook_behind
from vink_model.reports.pack.verified import verified

_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
ROUNDS = 7
MOST_SECONDS, MOST_TIMES = 3.0, 3.0
TWELVE = (
    "history", "months", "by_channel", "by_area", "triage", "summary", "shares", "counts", "way_courses",
    "flows", "lines", "targets",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shapes:
    """What stands on one slide, read beforehand."""

    charts: tuple[tuple[tuple[float | None, ...], ...], ...]
    """The values of each series of each chart."""
    tables: tuple[tuple[tuple[str, ...], ...], ...]
    texts: tuple[str, ...]
    notes: str


def main() -> None:
    """Measure; fail when a limit is passed."""
    pack = sample_pack(*TWELVE)
    content = slides_of(pack)  # the first run reads fonts and makes the house's template
    pages = shapes_of(content)
    ours, bare = _in_turn(lambda: slides_of(pack), lambda: bare_slides(pages))
    print(f"twelve slides: {ours:.2f} s, bare python-pptx {bare:.2f} s, {ours / bare:.1f} times")
    makers = {"note": note_as_word, "note as PDF": note_as_pdf, "workbook": workbook_behind}
    for name, make in makers.items():
        print(f"{name}: {_cost(partial(make, pack)):.2f} s")
    print(f"verify the slides: {_cost(lambda: verified(content, lambda _: pack)):.2f} s")
    if ours > MOST_SECONDS or ours > MOST_TIMES * bare:
        raise SystemExit("above its limit")


def shapes_of(content: bytes) -> list[Shapes]:
    """The charts' figures, tables and words of a deck."""
    pages = []
    for slide in Presentation(BytesIO(content)).slides:
        charts = tuple(_values(shape.chart) for shape in slide.shapes if shape.has_chart)
        tables = tuple(_cells(shape.table) for shape in slide.shapes if shape.has_table)
        texts = tuple(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
        notes = slide.notes_slide.notes_text_frame if slide.has_notes_slide else None
        pages.append(Shapes(charts, tables, texts, notes.text if notes is not None else ""))
    return pages


def bare_slides(pages: list[Shapes]) -> bytes:
    """As many slides with the same figures, tables and words, as python-pptx writes them."""
    deck, place = Presentation(), (Pt(40), Pt(40), Pt(400), Pt(300))
    for shapes in pages:
        page = deck.slides.add_slide(deck.slide_layouts[5])
        for rows in shapes.charts:
            page.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *place, _figures(rows))
        for cells in shapes.tables:
            table = page.shapes.add_table(len(cells), len(cells[0]), *place).table
            for at, row in enumerate(cells):
                for column, words in enumerate(row):
                    table.cell(at, column).text = words
        for words in shapes.texts:
            page.shapes.add_textbox(*place).text_frame.text = words
        notes = page.notes_slide.notes_text_frame if shapes.notes else None
        if notes is not None:
            notes.text = shapes.notes
    held = BytesIO()
    deck.save(held)
    return held.getvalue()


def _figures(rows: tuple[tuple[float | None, ...], ...]) -> CategoryChartData:
    figures: Any = CategoryChartData()  # type: ignore[no-untyped-call]
    figures.categories = [str(place) for place in range(max(map(len, rows)))]
    for number, row in enumerate(rows):
        figures.add_series(str(number), row)
    return cast(CategoryChartData, figures)


def _values(chart: Chart) -> tuple[tuple[float | None, ...], ...]:
    series = chart.element.iter(f"{_C}ser")
    return tuple(_points(one.xpath("c:val | c:xVal")[0]) for one in series)


def _points(held: BaseOxmlElement) -> tuple[float | None, ...]:
    points = {int(each.get("idx")): float(each.find(f"{_C}v").text) for each in held.iter(f"{_C}pt")}
    return tuple(points.get(place) for place in range(int(held.find(f".//{_C}ptCount").get("val"))))


def _cells(table: Table) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(cell.text for cell in row.cells) for row in table.rows)


def _in_turn(first: Callable[[], object], second: Callable[[], object]) -> tuple[float, float]:
    costs: list[tuple[float, float]] = []
    for _ in range(ROUNDS):
        start = process_time()
        first()
        middle = process_time()
        second()
        costs.append((middle - start, process_time() - middle))
    return median(a for a, _ in costs), median(b for _, b in costs)


def _cost(make: Callable[[], object]) -> float:
    """Of the first time: the PDF's maker remembers what it has made."""
    start = process_time()
    make()
    return process_time() - start


if __name__ == "__main__":
    main()
