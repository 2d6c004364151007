"""Sheets read many cells at a time say what they say when they are read cell by cell."""

import io
import zipfile
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from sample_data.broken.books import replaced
from tests.reports.opened import through_libreoffice
from tests.sources.both_ways import NOT_PLAIN, both_ways
from tests.sources.workbooks import surveys
from vink_model.errors import SourceError
from vink_model.settings import SAMPLE_DATA

SHEET = "xl/worksheets/sheet1.xml"
SAMPLES = sorted(SAMPLE_DATA.rglob("*.xlsx"))
Cell = str | float | date | datetime | time | None
Table = list[list[Cell]]
CELLS: st.SearchStrategy[Cell] = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**12), 10**12),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=20),
    st.sampled_from(
        ["", " ", " a ", "a", "A&B <c r='1'>", "=1+1", "+45", "@x", "-", "æøå", "_x000D_", "a" * 150]
    ),
    st.dates(date(1905, 1, 1), date(2100, 1, 1)),
    st.datetimes(datetime.fromisoformat("1905-01-01"), datetime.fromisoformat("2100-01-01")),
    st.times(),
)
TABLES = st.lists(st.lists(CELLS, max_size=6), max_size=12)


def by_xlsxwriter(table: Table, *, is_1904: bool, is_inline: bool) -> bytes:
    stream = io.BytesIO()
    options = {"date_1904": is_1904, "constant_memory": is_inline, "in_memory": not is_inline}
    plain = {"strings_to_formulas": False, "strings_to_urls": False, "nan_inf_to_errors": True}
    with xlsxwriter.Workbook(stream, options | plain | {"default_date_format": "yyyy-mm-dd"}) as book:
        sheet = book.add_worksheet("T")
        bold = book.add_format({"bold": True})
        for row, cells in enumerate(table):
            for column, cell in enumerate(cells):
                if cell is None:
                    sheet.write_blank(row, column, None, bold)
                else:
                    sheet.write(row, column, cell)
    return stream.getvalue()


def by_openpyxl(table: Table) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row, cells in enumerate(table, 2):
        for column, cell in enumerate(cells, 2):
            if not (isinstance(cell, str) and openpyxl.cell.cell.ILLEGAL_CHARACTERS_RE.search(cell)):
                sheet.cell(row, column, cell)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def with_rows(rows: bytes, tail: bytes = b"") -> bytes:
    with zipfile.ZipFile(io.BytesIO(surveys())) as source:
        old = source.read(SHEET)
    sheet = b"<worksheet><sheetData>" + rows + b"</sheetData>" + tail + b"</worksheet>"
    return replaced(surveys(), SHEET, old, sheet)


def is_alike(fast: object, slow: object) -> bool:
    """A sheet without any row is no matter for the fast way."""
    return fast == slow or (slow is None and fast == NOT_PLAIN)


def assert_alike(content: bytes) -> None:
    assert [pair for pair in both_ways(content) if not is_alike(*pair)] == []


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_every_sample_reads_alike(path: Path) -> None:
    content = path.read_bytes()
    try:
        pairs = list(both_ways(content))
    except SourceError:
        return  # refused before a cell is read
    for fast, slow in pairs:
        # Only the fast way gets past a kind of error that is younger than the reader.
        assert slow == NOT_PLAIN or is_alike(fast, slow)


def test_the_sample_workbook_is_read_many_cells_at_a_time() -> None:
    pairs = list(both_ways((SAMPLE_DATA / "vink_2016_2017.xlsx").read_bytes()))
    assert pairs
    assert NOT_PLAIN not in [fast for fast, _ in pairs]


@settings(max_examples=60, deadline=None)
@given(TABLES, st.booleans(), st.booleans())
def test_what_xlsxwriter_writes_reads_alike(table: Table, is_1904: bool, is_inline: bool) -> None:
    assert_alike(by_xlsxwriter(table, is_1904=is_1904, is_inline=is_inline))


@settings(max_examples=40, deadline=None)
@given(TABLES)
def test_what_openpyxl_writes_reads_alike(table: Table) -> None:
    assert_alike(by_openpyxl(table))


@pytest.mark.libreoffice
def test_what_libreoffice_writes_reads_alike(tmp_path: Path) -> None:
    days: list[Cell] = [date(2016, 5, 17), datetime.fromisoformat("2016-05-17T12:30"), time(8, 15)]
    table: Table = [["a", "b", "c"], [True, 1.5e-7, " blank "], days, [None, "A&B", 10**11]]
    content = by_xlsxwriter(table, is_1904=False, is_inline=False)
    assert_alike(through_libreoffice(content, tmp_path, "xlsx"))


@pytest.mark.parametrize(
    "rows",
    [
        (
            b'<row r="1"><c r="A1" t="inlineStr"><is><r><t>a</t></r><r><rPr><color rgb="1"/></rPr>'
            b"<t> b</t></r></is></c></row>"
        ),
        b'<row r="1"><c r="A1" t="str"><f>"r=" &amp; B1</f><v>x</v></c><c r="B1"><f>1/0</f></c></row>',
        b'<row r="1"><c r="A1"><v>1E3</v></c><c r="B1"><v>-1.5e-07</v></c><c r="C1"><v>0.1</v></c></row>',
        (
            b'<row r="3"><c r="C3" t="b"><v>1</v></c></row><row r="9"><c r="C9" t="b"><v>0</v></c></row>'
            b'<row r="10"><c r="C10"><v>1</v></c></row>'
        ),
        b'<row r="1"><c r="A1" t="e"><v>#REF!</v></c></row><row r="2"><c r="B2"><v>1</v></c></row>',
        (
            b'<row r="1"><c r="A1" s="1"/><c r="AA1" t="str"><v>h</v></c></row><row r="2"/>'
            b'<row r="3"><c r="AA3"><v>2</v></c></row>'
        ),
        (
            b'<row r="1" x:d="0.25"><c r="A1"><v>1</v></c><extLst/></row>'
            b'<row r="1048576"><c r="A1048576"><v>2</v></c></row>'
        ),
        b'<row r="1"><c r="A1" t="d"><v>2016-01-02</v></c><c r="B1"><v>abc</v></c></row>',
        b'<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>0</v></c></row>',
    ],
)
def test_cells_of_every_kind_read_alike(rows: bytes) -> None:
    assert_alike(with_rows(rows))


def test_merged_cells_read_alike() -> None:
    rows = b"".join(
        b'<row r="%d"><c r="B%d"><v>%d</v></c><c r="C%d"><v>7</v></c></row>' % (n, n, n, n)
        for n in (2, 3, 4, 6)
    )
    ranges = (
        b'<mergeCells><mergeCell ref="B3:C4"/><mergeCell ref="C6:C9"/><mergeCell ref="B1:C1"/></mergeCells>'
    )
    assert_alike(with_rows(rows, ranges))


@pytest.mark.parametrize(
    "rows",
    [
        b"<row r='1'><c r='A1'><v>1</v></c></row>",
        b"<row><c><v>1</v></c><c><v>2</v></c></row>",
        b'<row r="1"><c s="1" r="A1"><v>1</v></c></row>',
        b'<row r="1">\n<c r="A1"><v>1</v></c>\n</row>',
        b'<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>',
        b'<row r="1"><c r="A2"><v>1</v></c></row>',
        b'<row r="1"><c r="a1"><v>1</v></c></row>',
        b'<row r="1"><c r="A1" r="A7"><v>1</v></c></row>',
        b'<row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[<c r="B1">]]></t></is></c></row>',
        b'<row r="1"><c r="A1"><v>1</v></c><x:c r="B1"><v>1</v></x:c></row>',
    ],
)
def test_what_is_written_in_another_way_is_read_cell_by_cell(rows: bytes) -> None:
    assert {fast for fast, _ in both_ways(with_rows(rows))} == {NOT_PLAIN}


def test_an_error_younger_than_the_reader_spoils_its_own_cell_alone() -> None:
    rows = (
        b'<row r="1"><c r="A1" t="str"><v>h</v></c></row><row r="2"><c r="A2" t="e"><v>#SPILL!</v></c></row>'
    )
    ((fast, slow),) = both_ways(with_rows(rows))
    assert slow == NOT_PLAIN
    assert "#SPILL!" in repr(fast)
