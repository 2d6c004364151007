"""Workbooks with somebody's number planted in every place that a workbook has."""

import io
from collections.abc import Callable, Mapping
from html import escape

from xlsxwriter.workbook import Workbook

from sample_data.broken.books import book, replaced, with_part
from tests.sources.workbooks import SURVEYS, workbook

SOUND = ("2016-05", "theme_day", "positive", 2)
_SHEET = "xl/worksheets/sheet1.xml"

FORMS = (
    "010190-1234",
    "0101901234",
    "010190 1234",
    "010190\N{EN DASH}1234",
    "610190-1234",
    "010190-ABC1",
    "anna.hansen@example.dk",
    "+45 20 30 40 50",
    "20 30 40 50",
)
"""Each a number or an address of a person who does not exist."""


def _with(change: Callable[[Workbook], None]) -> bytes:
    return workbook({"surveys": (SURVEYS, SOUND), "Noter": (("Emne",), ("a",))}, change=change)


def _row(*cells: str, headers: tuple[str, ...] = SURVEYS) -> bytes:
    return workbook({"surveys": (headers, SOUND, cells)})


def _on_sheet(
    method: str, *before: object, options: Callable[[str], object] | None = None
) -> Callable[[str], bytes]:
    """What a method of the sheet's writer does with the words."""

    def place(words: str) -> bytes:
        said = options(words) if options else words
        return _with(lambda b: getattr(b.get_worksheet_by_name("surveys"), method)(*before, said))

    return place


def _property(name: str) -> Callable[[str], bytes]:
    return lambda words: _with(lambda b: b.set_properties({name: words}))


def _part(name: str, xml: str) -> Callable[[str], bytes]:
    return lambda words: with_part(book(), name, xml.format(escape(words)).encode())


def _tail(xml: str) -> Callable[[str], bytes]:
    return lambda words: replaced(
        book(), _SHEET, b"</sheetData>", b"</sheetData>" + xml.format(escape(words)).encode()
    )


def _hidden(what: str) -> Callable[[str], bytes]:
    def place(words: str) -> bytes:
        def change(b: Workbook) -> None:
            sheet = b.get_worksheet_by_name("Noter")
            sheet.write("A3", words)
            if what == "sheet":
                sheet.very_hidden()
            elif what == "row":
                sheet.set_row(2, None, None, {"hidden": True})
            else:
                sheet.set_column(0, 0, None, None, {"hidden": True})

        return _with(change)

    return place


def _chart(option: str) -> Callable[[str], bytes]:
    def place(words: str) -> bytes:
        def change(b: Workbook) -> None:
            chart = b.add_chart({"type": "column"})
            chart.add_series({"values": "=surveys!$D$2:$D$2", "name": words if option == "series" else "n"})
            if option == "title":
                chart.set_title({"name": words})
            if option == "axis":
                chart.set_x_axis({"name": words})
            b.get_worksheet_by_name("surveys").insert_chart("H2", chart)

        return _with(change)

    return place


def _picture(words: str) -> bytes:
    from tests.reports.returned.books import PICTURE

    options = {"image_data": io.BytesIO(PICTURE), "description": words}
    return _with(lambda b: b.get_worksheet_by_name("surveys").insert_image("H2", "x.png", options))


PLACES: Mapping[str, Callable[[str], bytes]] = {
    "a column that is not known": lambda w: workbook({"surveys": ((*SURVEYS, "Sag"), (*SOUND, w))}),
    "a column of codes": lambda w: _row("2016-05", w, "positive", "1"),
    "a column of months": lambda w: _row(w, "theme_day", "positive", "1"),
    "a cell that says more": lambda w: _row("2016-05", f"theme_day ({w})", "positive", "1"),
    "a header": lambda w: _row(*map(str, SOUND), "x", headers=(*SURVEYS, w)),
    "a sheet of its own": lambda w: workbook({"surveys": (SURVEYS, SOUND), "Noter": (("Emne",), (w,))}),
    "a sheet's name": lambda w: workbook({"surveys": (SURVEYS, SOUND), w: (("Emne",), ("a",))}),
    "a hidden sheet": _hidden("sheet"),
    "a hidden row": _hidden("row"),
    "a hidden column": _hidden("column"),
    "a comment": _on_sheet("write_comment", "B2"),
    "a threaded comment": _part(
        "xl/threadedComments/threadedComment1.xml",
        '<ThreadedComments><threadedComment ref="C4"><text>{}</text></threadedComment></ThreadedComments>',
    ),
    "a defined name": lambda w: _with(lambda b: b.define_name("sag", f'="{w}"')),
    **{
        f"the property {name}": _property(name)
        for name in ("title", "subject", "author", "keywords", "comments", "manager", "company", "category")
    },
    "a property of one's own": lambda w: _with(lambda b: b.set_custom_property("Sag", w)),
    "the name of a property of one's own": lambda w: _with(lambda b: b.set_custom_property(w, "x")),
    "the page header": _on_sheet("set_header", options=lambda w: f"&L{w}"),
    "the page footer": _on_sheet("set_footer", options=lambda w: f"&C{w}"),
    "a link's address": _on_sheet(
        "write_url", "F1", options=lambda w: f"https://example.dk/?sag={w.replace(' ', '%20')}"
    ),
    "a link's hint": lambda w: _with(
        lambda b: b.get_worksheet_by_name("surveys").write_url("F1", "internal:Noter!A1", None, "Se", w)
    ),
    "a hint on entry": _on_sheet(
        "data_validation",
        "B2",
        options=lambda w: {"validate": "any", "input_title": "Husk", "input_message": w},
    ),
    "a warning on entry": _on_sheet(
        "data_validation",
        "B2",
        options=lambda w: {"validate": "integer", "criteria": ">", "value": 0, "error_message": w},
    ),
    "a list to choose from": _on_sheet(
        "data_validation", "B2", options=lambda w: {"validate": "list", "source": [w, "andet"]}
    ),
    "a rule that colours": _on_sheet(
        "conditional_format", "B2", options=lambda w: {"type": "formula", "criteria": f'=$B2="{w}"'}
    ),
    "a filter": _tail(
        '<autoFilter ref="A1:D4"><filterColumn colId="1"><filters><filter val="{}"/></filters></filterColumn>'
        "</autoFilter>"
    ),
    "a text box": _on_sheet("insert_textbox", "H2"),
    "a picture's description": _picture,
    "a chart's title": _chart("title"),
    "a chart's axis": _chart("axis"),
    "a chart's series": _chart("series"),
    "a table's header": lambda w: _with(
        lambda b: b.get_worksheet_by_name("Noter").add_table(
            "C1:D3", {"columns": [{"header": w}, {"header": "Tal"}]}
        )
    ),
    "the rows behind a pivot table": _part(
        "xl/pivotCache/pivotCacheRecords1.xml", '<pivotCacheRecords><r><s v="{}"/></r></pivotCacheRecords>'
    ),
    "the words of a pivot table": _part(
        "xl/pivotCache/pivotCacheDefinition1.xml",
        '<pivotCacheDefinition><cacheFields><cacheField name="Sag"><sharedItems><s v="{}"/></sharedItems>'
        "</cacheField></cacheFields></pivotCacheDefinition>",
    ),
    "a slicer": _part("xl/slicerCaches/slicerCache1.xml", '<slicerCacheDefinition name="{}"/>'),
    "what is kept of another workbook": _part(
        "xl/externalLinks/externalLink1.xml",
        '<externalLink><externalBook><sheetDataSet><sheetData><row r="1"><cell r="A1"><v>{}</v></cell></row>'
        "</sheetData></sheetDataSet></externalBook></externalLink>",
    ),
    "a drawing of shapes": _part("xl/diagrams/data1.xml", "<dataModel><t>{}</t></dataModel>"),
    "data beside the sheets": _part("customXml/item1.xml", "<sag>{}</sag>"),
}
NUMBERS = (101901234, 3101901234)
"""Numbers as numbers; the first has lost its zero."""
