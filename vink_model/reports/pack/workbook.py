"""The workbook behind the slides: a sheet for each message, with live sums and shares, and a receipt."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from vink_model.domain.charts import Bars, Lines
from vink_model.domain.messages import Heading, Value
from vink_model.domain.pack import FrozenPack
from vink_model.reports.looks import GREY, HEADING_HEIGHT, LINE, Looks, height_of, looks_of, set_up_print
from vink_model.reports.pack.contents import Said, contents_of
from vink_model.reports.pack.drawing.grid import plain
from vink_model.reports.pack.fixed_pages import receipt_rows
from vink_model.reports.pack.live import address, formulas_of
from vink_model.reports.pack.words import RECEIPT, classified, clean, code_line, written
from vink_model.text import Language, Text, Unit

_NAME_LETTERS = 31
"""Excel's limit for the name of a sheet."""
_FORBIDDEN = str.maketrans("", "", "[]:*?/\\'")
_FIRST_ROW = 4
"""Of a message's figures, from nought: title, sentence, a line of air and the header stand above."""
_CHARTED = Text("Figurens tal", "The chart's figures")
_CATEGORY = Text("Kategori", "Category")
_SHEETS = Text("Ark", "Sheets")
_TITLE_SIZE = 1.6
"""Of the letters of a title, against the usual ones."""
_RECEIPT_WIDTH = 90
_NARROWEST, _WIDEST = 12, 48
"""Columns. Unit: letters."""
_FORMATS = {
    Unit.COUNT: "#,##0",
    Unit.KRONER: "#,##0",
    Unit.MILLION: "#,##0",
    Unit.YEAR: "0",
    Unit.FTE: "0.0##",
    Unit.SHARE: "0",
    Unit.NUMBER: "0",
}


def workbook_behind(frozen: FrozenPack) -> bytes:
    """The figures of the pack as .xlsx.

    Raises: KeyError when the release has no such message.
    """
    held, language = BytesIO(), frozen.pack.language
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(held, options) as workbook:
        made = frozen.release.built_at.replace(tzinfo=None)
        workbook.set_properties(
            {"created": made, "title": clean(frozen.pack.name), "keywords": frozen.code, "author": "VINK"}
        )
        book = _Book(workbook, looks_of(workbook), language, classified(frozen).said(language))
        contents = contents_of(frozen)
        names = list(_names(contents))
        first = book.page(RECEIPT.said(language))
        for name, said in zip(names, contents, strict=True):
            book.put_message(name, said)
        book.put_receipt(first, frozen, list(zip(names, contents, strict=True)))
    return held.getvalue()


def _names(contents: tuple[Said, ...]) -> Iterator[str]:
    """A name for each sheet: its number keeps it apart from the others."""
    for number, said in enumerate(contents, 1):
        yield f"{number} {said.title.translate(_FORBIDDEN)}"[:_NAME_LETTERS].strip()


@dataclass(frozen=True, slots=True)
class _Across:
    """Words that stand over the columns of a page, as wide as they are together. Unit: letters."""

    page: Worksheet
    last: int
    width: float

    def say(self, row: int, words: str, look: object, size: float = 1.0) -> None:
        """Words over all columns, in a row high enough for them; letters so many times the usual size."""
        self.page.merge_range(row, 0, row, self.last, "", look)
        self.page.write_string(row, 0, words, look)
        self.page.set_row(row, height_of([(words, self.width / size)]) * size)


class _Book:
    """A workbook being written."""

    def __init__(self, workbook: Workbook, looks: Looks, language: Language, foot: str) -> None:
        self._workbook, self._looks, self._language, self._foot = workbook, looks, language, foot
        self._formats: dict[str, object] = {}

    def page(self, name: str) -> Worksheet:
        """A new sheet, with the code at the foot of its printed pages."""
        page = self._workbook.add_worksheet(name)
        page.hide_gridlines(2)
        set_up_print(page, 0)
        page.set_footer(f"&L{self._foot.replace('&', '&&')}&R&P / &N")
        return page

    def put_message(self, name: str, said: Said) -> None:
        """One message: title, sentence, table, the chart's own figures, remarks and sources."""
        page, table = self.page(name), said.message.table
        widths = [self._width(said, place) for place in range(len(table.headings))]
        for place, width in enumerate(widths):
            page.set_column(place, place, width)
        across = _Across(page, max(len(widths) - 1, 1), max(sum(widths), 2 * _NARROWEST))
        across.say(0, said.title, self._looks.title, size=_TITLE_SIZE)
        across.say(1, said.sentence, self._format("@", is_plain=True))
        row = _FIRST_ROW
        if table.headings:
            for place, heading in enumerate(table.headings):
                words = clean(heading.label.said(self._language))
                page.write_string(row - 1, place, words, self._looks.table_header)
            labels = [heading.label.said(self._language) for heading in table.headings]
            page.set_row(row - 1, height_of(zip(labels, widths, strict=True)))
            page.freeze_panes(row, 0)
            self._put_rows(page, said, row, widths)
            row += len(table.rows) + 1
        row = self._put_series(page, said, row)
        for words in (*said.remarks, said.source, self._foot):
            across.say(row, words, self._format("@", is_quiet=True))
            row += 1

    def put_receipt(self, page: Worksheet, frozen: FrozenPack, sheets: list[tuple[str, Said]]) -> None:
        """What the figures were and how the code leads back to them, with a way to each sheet."""
        page.set_column(0, 0, 30)
        page.set_column(1, 1, _RECEIPT_WIDTH)
        page.set_row(0, HEADING_HEIGHT)
        page.write_string(0, 0, clean(frozen.pack.name).replace("\n", " "), self._looks.title)
        page.write_string(1, 0, code_line(frozen.code).said(self._language))
        row = 3
        for label, value in receipt_rows(frozen):
            page.write_string(row, 0, label.said(self._language), self._looks.table_header)
            words = clean(value.said(self._language))
            page.write_string(row, 1, words, self._looks.table_cell)
            page.set_row(row, height_of([(words, _RECEIPT_WIDTH)]))
            row += 1
        page.write_string(row + 1, 0, _SHEETS.said(self._language), self._looks.heading)
        for place, (name, said) in enumerate(sheets, row + 2):
            page.write_url(place, 0, f"internal:'{name}'!A1", self._looks.link, name)
            page.write_string(place, 1, said.title, self._looks.table_cell)

    def _put_rows(self, page: Worksheet, said: Said, first: int, widths: list[float]) -> None:
        table = said.message.table
        formulas = formulas_of(table, address(first))
        for place, row in enumerate(table.rows):
            words = [
                written(value, heading, self._language)
                for value, heading in zip(row, table.headings, strict=True)
            ]
            page.set_row(first + place, height_of(zip(words, widths, strict=True)))
            for column, (value, heading) in enumerate(zip(row, table.headings, strict=True)):
                self._put(page, (first + place, column), value, heading, formulas.get((place, column)))

    def _put(
        self, page: Worksheet, at: tuple[int, int], value: Value, heading: Heading, formula: str | None
    ) -> None:
        if value is None:
            page.write_blank(*at, None, self._format("General"))
        elif isinstance(value, str | Text):
            is_right = heading.unit is not None
            words = written(value, heading, self._language)
            page.write_string(*at, words, self._format("@", is_right=is_right))
        elif formula is not None:
            page.write_formula(*at, formula, self._number(heading), plain(value))
        else:
            page.write_number(*at, plain(value), self._number(heading))

    def _put_series(self, page: Worksheet, said: Said, row: int) -> int:
        """What the chart draws, where it is a chart of series; others are in the table or on the slide."""
        chart = said.message.chart
        if not isinstance(chart, Bars | Lines):
            return row
        page.write_string(row, 0, _CHARTED.said(self._language), self._looks.heading)
        heads = [_CATEGORY, *(series.label for series in chart.series)]
        for place, label in enumerate(heads):
            page.write_string(row + 1, place, clean(label.said(self._language)), self._looks.table_header)
        labels = [label.said(self._language) for label in heads]
        page.set_row(row + 1, height_of((label, _NARROWEST) for label in labels))
        heading = Heading("", _CATEGORY, chart.unit)
        for line, category in enumerate(chart.categories):
            at = row + 2 + line
            page.write_string(at, 0, clean(category.said(self._language)), self._format("@"))
            for place, series in enumerate(chart.series, 1):
                self._put(page, (at, place), series.values[line], heading, None)
        return row + len(chart.categories) + 3

    def _width(self, said: Said, place: int) -> float:
        heading = said.message.table.headings[place]
        cells = (written(row[place], heading, self._language) for row in said.message.table.rows)
        longest = max(map(len, (*cells, heading.label.said(self._language).split(" ")[0])), default=0)
        return min(max(longest + 3, _NARROWEST), _WIDEST)

    def _number(self, heading: Heading) -> object:
        unit = heading.unit or Unit.NUMBER
        pattern = _FORMATS[unit]
        if heading.decimals:
            pattern += "." + "0" * heading.decimals
        elif heading.decimals is None and unit is Unit.NUMBER:
            pattern = "General"
        return self._format(pattern + ("%" if unit is Unit.SHARE else ""), is_right=True)

    def _format(
        self, pattern: str, *, is_right: bool = False, is_quiet: bool = False, is_plain: bool = False
    ) -> object:
        key = f"{pattern} {is_right} {is_quiet} {is_plain}"
        if key not in self._formats:
            base: dict[str, object] = {"font_name": "Calibri", "font_size": 11, "num_format": pattern}
            base |= {"valign": "top", "align": "right" if is_right else "left"}
            base |= {"text_wrap": pattern == "@"}
            if is_quiet:
                base |= {"font_color": GREY}
            elif not is_plain:
                base |= {"bottom": 1, "bottom_color": LINE}
            self._formats[key] = self._workbook.add_format(base)
        return self._formats[key]
