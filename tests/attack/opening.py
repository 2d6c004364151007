"""What an attacker takes out of a committee's files: every table, chart, and workbook within a chart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO

import docx
import openpyxl
import pandas as pd
import pptx

Row = Sequence[object]


def tables_of_workbook(content: bytes) -> Iterator[pd.DataFrame]:
    """Every block of a workbook that can be read as a table, whichever of its rows is its head."""
    book = openpyxl.load_workbook(BytesIO(content), data_only=True)
    for sheet in book.worksheets:
        rows = [tuple(row) for row in sheet.iter_rows(values_only=True)]
        for place in range(len(rows)):
            yield from _from(rows[place:])


def tables_of_document(content: bytes) -> Iterator[pd.DataFrame]:
    """Every table of a document."""
    for table in docx.Document(BytesIO(content)).tables:
        yield from _from([[cell.text for cell in row.cells] for row in table.rows])


def tables_of_slides(content: bytes) -> Iterator[pd.DataFrame]:
    """Every table of a deck, and every chart as it is drawn and as the workbook within it has it."""
    for slide in pptx.Presentation(BytesIO(content)).slides:
        for shape in slide.shapes:
            if shape.has_table:
                yield from _from([[cell.text for cell in row.cells] for row in shape.table.rows])
            if shape.has_chart:
                for plot in shape.chart.plots:
                    head = ["", *(series.name for series in plot.series)]
                    columns = [list(plot.categories), *(list(series.values) for series in plot.series)]
                    yield from _from([head, *map(list, zip(*columns, strict=False))])
                inner = shape.chart.part.chart_workbook.xlsx_part
                if inner is not None:
                    yield from tables_of_workbook(inner.blob)


def _from(rows: Sequence[Row]) -> Iterator[pd.DataFrame]:
    """A head and the rows below it, as far as they have a name. Empty: none where there is no head or row."""
    width = len([value for value in rows[0] if value is not None]) if rows else 0
    named = []
    for row in rows[1:]:
        if row[0] is None:
            break
        named.append([_whole(value) for value in row[:width]])
    if width > 1 and named:
        yield pd.DataFrame(named, columns=[str(value) for value in rows[0][:width]], dtype=object)


def _whole(value: object) -> object:
    return int(value) if isinstance(value, float) and value.is_integer() else value
