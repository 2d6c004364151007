"""The page on the workbook is what the declaration says today."""

import re
from pathlib import Path

from vink_model.domain.sheets import SHEETS
from vink_model.reports.workbook_docs import workbook_page

DOCS = Path(__file__).parents[2] / "docs"
PAGE = workbook_page()


def test_the_page_in_the_documentation_is_current() -> None:
    assert (DOCS / "workbook.md").read_text(encoding="utf-8") == PAGE


def test_every_sheet_column_and_code_is_on_the_page() -> None:
    for sheet in SHEETS.values():
        assert f"· `{sheet.key}`\n" in PAGE
        for column in sheet:
            assert f"\n| `{column.key}` | {column.label.da} | {column.label.en} |" in PAGE
            for code in column.codes or ():
                assert f"\n| `{code.value}` | {code.label.da} | {code.label.en} |" in PAGE
            for spelling in column.spellings:
                assert f"'{spelling}'" in PAGE


def test_every_link_to_a_list_has_its_list() -> None:
    headings = {heading.lower() for heading in re.findall(r"^#+ (.+)$", PAGE, re.MULTILINE)}
    for address in re.findall(r"\]\(#(.+?)\)", PAGE):
        assert address.replace("-", " ") in headings


def test_every_row_of_a_table_is_as_wide_as_its_header() -> None:
    widths = [len(re.findall(r"(?<!\\)\|", line)) for line in PAGE.splitlines() if line.startswith("|")]
    assert set(widths) == {4, 8}
