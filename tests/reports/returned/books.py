"""Faulty workbooks with all that a planner's own file may hold."""

import base64
import io
import zipfile

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from xlsxwriter.workbook import Workbook

from sample_data.broken.books import replaced, with_part
from tests.sources.workbooks import SURVEYS, workbook

PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
ROWS = (
    SURVEYS,
    ("2016-05", "theme_day", "positive", 2),
    ("2016-06", "theme_day", "perhaps", -3),
    ("2016-07", None, "positive", 4),
)
FAULTY = ("B4", "C3", "D3")
"""The cells that are wrong in ROWS."""
MENDED = {"B4": "theme_day", "C3": "positive", "D3": 3}


def plain() -> bytes:
    """Rows and nothing else."""
    return workbook({"surveys": ROWS})


def rich() -> bytes:
    """Charts, a picture, lists, colours by rule, a table, a link and comments, as xlsxwriter writes them."""
    return workbook({"surveys": ROWS, "Noter": (("Emne", "Tal"), ("a", 1), ("b", 2))}, change=_furnish)


def with_macros() -> bytes:
    """A workbook with macros."""
    content = with_part(rich(), "xl/vbaProject.bin", b"\xd0\xcf\x11\xe0macros")
    kind = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    macros = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    return replaced(content, "[Content_Types].xml", kind, macros)


def of_openpyxl() -> bytes:
    """A workbook with a comment, a list and a coloured cell, as openpyxl writes them."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "surveys"
    for row in ROWS:
        sheet.append(row)
    sheet["A2"].comment = Comment("Talt to gange", "Kontoret")
    sheet["C3"].fill = PatternFill("solid", fgColor="FFEEDD")
    choice = DataValidation(type="list", formula1='"positive,no_reply"')
    choice.add("C2:C9")
    sheet.add_data_validation(choice)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def with_prefix() -> bytes:
    """A workbook whose sheet names its elements with a prefix, as some programs write them."""
    content = plain()
    part = "xl/worksheets/sheet1.xml"
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        old = archive.read(part)
    begin = old.index(b"<worksheet")
    new = old[begin:].replace(b"</", b"\0").replace(b"<", b"<x:").replace(b"\0", b"</x:")
    return replaced(content, part, old, old[:begin] + new.replace(b"xmlns=", b"xmlns:x="))


def with_thread() -> bytes:
    """A workbook with a comment that others have answered, on a faulty cell."""
    content = workbook({"surveys": ROWS}, change=_comment_on_fault)
    thread = (
        b'<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">'
        b'<threadedComment ref="D3" id="{1}"><text>Hvorfor minus?</text></threadedComment></ThreadedComments>'
    )
    content = with_part(content, "xl/threadedComments/threadedComment1.xml", thread)
    link = (
        b'<Relationship Id="rIdT" '
        b'Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" '
        b'Target="../threadedComments/threadedComment1.xml"/></Relationships>'
    )
    return replaced(content, "xl/worksheets/_rels/sheet1.xml.rels", b"</Relationships>", link)


def parts(content: bytes) -> dict[str, bytes]:
    """The parts of a file."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _comment_on_fault(book: Workbook) -> None:
    book.get_worksheet_by_name("surveys").write_comment("D3", "Hvorfor minus?")


def _furnish(book: Workbook) -> None:
    sheet, other = book.get_worksheet_by_name("surveys"), book.get_worksheet_by_name("Noter")
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=surveys!$D$2:$D$4"})
    sheet.insert_chart("H2", chart)
    sheet.insert_image("H20", "x.png", {"image_data": io.BytesIO(PICTURE)})
    sheet.data_validation("C2:C50", {"validate": "list", "source": ["positive", "no_reply"]})
    red = book.add_format({"bg_color": "#FFCC00"})
    sheet.conditional_format("D2:D9", {"type": "cell", "criteria": "<", "value": 0, "format": red})
    sheet.conditional_format("A2:A9", {"type": "duplicate", "format": red})
    sheet.conditional_format("D2:D9", {"type": "data_bar", "data_bar_2010": True})
    sheet.write_comment("A2", "Talt to gange", {"author": "Kontoret"})
    sheet.write_url("F1", "internal:'Noter'!A1", string="Noter")
    sheet.freeze_panes(1, 0)
    sheet.set_header("&CUndersøgelser")
    sheet.set_column(0, 0, 33)
    other.add_table("A1:B3", {"columns": [{"header": "Emne"}, {"header": "Tal"}]})
    other.write_comment("A2", "Se bilag")
    book.define_name("Satser", "=Noter!$B$2:$B$3")
