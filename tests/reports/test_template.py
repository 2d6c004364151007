"""The template explains itself, offers what is accepted and holds no figure."""

from pathlib import Path

import pytest
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from tests.reports.opened import opened, through_libreoffice
from vink_model.domain.sheets import SHEETS, Column, Kind, Sheet, plain
from vink_model.domain.sheets.beside import BESIDE, COLUMNS, LISTS, READ_ME
from vink_model.reports.examples import EXAMPLE_ROWS
from vink_model.reports.looks import height_of
from vink_model.reports.template import template_workbook
from vink_model.text import Language

TEMPLATES = {language: template_workbook(language) for language in Language}
OPENED = {language: opened(content) for language, content in TEMPLATES.items()}
both_languages = pytest.mark.parametrize("language", list(Language))
every_sheet = pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS.keys())


def page_of(sheet: Sheet, language: Language) -> Worksheet:
    return OPENED[language][sheet.title.said(language)]


def rule_on(page: Worksheet, place: int) -> DataValidation | None:
    """The rule of a column's cells, by its place in the sheet."""
    cell = page.cell(2, place + 1).coordinate
    return next((rule for rule in page.data_validations.dataValidation if cell in rule.sqref), None)


def words_of(page: Worksheet) -> str:
    cells = (cell for row in page.iter_rows(values_only=True) for cell in row)
    return "\n".join(str(cell) for cell in cells if cell is not None)


@both_languages
def test_the_template_opens_on_the_page_to_read_first_and_has_every_sheet_once(language: Language) -> None:
    book = OPENED[language]
    assert book.active is not None
    assert book.active.title == READ_ME.said(language)
    shown = [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"]
    expected = [READ_ME, COLUMNS, *(sheet.title for sheet in SHEETS.values())]
    assert shown == [title.said(language) for title in expected]


@both_languages
def test_the_lists_behind_the_drop_downs_are_out_of_sight(language: Language) -> None:
    assert OPENED[language][LISTS.said(language)].sheet_state == "hidden"


def test_no_guide_sheet_can_be_taken_for_a_sheet_of_figures() -> None:
    declared = {plain(name) for sheet in SHEETS.values() for name in sheet.names}
    assert declared.isdisjoint(plain(name) for text in BESIDE for name in (text.da, text.en))


@both_languages
@every_sheet
def test_a_sheet_of_the_template_has_its_header_and_no_figures(language: Language, sheet: Sheet) -> None:
    header, *rows = page_of(sheet, language).iter_rows(values_only=True)
    assert list(header) == [column.label.said(language) for column in sheet]
    assert [row for row in rows if any(row)] == []


@both_languages
@every_sheet
def test_each_header_says_what_its_column_means(language: Language, sheet: Sheet) -> None:
    for cell, column in zip(page_of(sheet, language)[1], sheet, strict=True):
        assert cell.comment is not None
        assert column.meaning.said(language) in cell.comment.text


@both_languages
@every_sheet
def test_the_header_stays_in_sight(language: Language, sheet: Sheet) -> None:
    assert page_of(sheet, language).freeze_panes == "B2"


@both_languages
@every_sheet
def test_a_choice_offers_every_label_of_its_list_and_nothing_else(language: Language, sheet: Sheet) -> None:
    page = page_of(sheet, language)
    for place, column in enumerate(sheet):
        if column.codes is not None:
            rule = rule_on(page, place)
            assert rule is not None
            assert rule.type == "list"
            labels = [code.label.said(language) for code in column.codes]
            assert offered(str(rule.formula1), language) == labels


def offered(formula: str, language: Language) -> list[object]:
    """What stands in the range that a rule on choices names."""
    sheet, _, cells = formula.lstrip("=").rpartition("!")
    page = OPENED[language][sheet.strip("'")]
    return [row[0].value for row in page[cells.replace("$", "")]]


def test_no_label_stands_for_two_codes_of_a_list() -> None:
    for codes in {column.codes for sheet in SHEETS.values() for column in sheet if column.codes}:
        said = [(plain(name), code) for code in codes for name in {code, code.label.da, code.label.en}]
        assert len({name for name, _ in said}) == len(set(said))


@every_sheet
def test_every_kind_but_running_text_has_a_rule_on_entry(sheet: Sheet) -> None:
    page = page_of(sheet, Language.DA)
    without = [column.kind for place, column in enumerate(sheet) if rule_on(page, place) is None]
    assert set(without) <= {Kind.TEXT}


def test_a_reversal_can_be_spent_but_not_budgeted() -> None:
    def least(sheet: str) -> int:
        columns = list(SHEETS[sheet])
        rule = rule_on(page_of(SHEETS[sheet], Language.DA), columns.index(SHEETS[sheet]["amount_kr"]))
        assert rule is not None
        return int(str(rule.formula1))

    assert least("budget") == 0
    assert least("spending") < 0


def test_an_unknown_key_is_warned_of_but_can_stay_for_the_plan_may_be_loaded_already() -> None:
    rule = rule_on(page_of(SHEETS["initiatives"], Language.DA), 1)
    assert rule is not None
    assert rule.errorStyle == "warning"


@both_languages
def test_excel_takes_the_lengths_of_names_messages_and_titles(language: Language) -> None:
    for page in OPENED[language].worksheets:
        assert len(page.title) <= 31
        for rule in page.data_validations.dataValidation:
            assert len(rule.errorTitle or "") <= 32
            assert len(rule.error or "") <= 255
            assert len(rule.prompt or "") <= 255
            assert len(str(rule.formula1 or "")) <= 255


@both_languages
def test_the_first_page_says_that_people_are_never_written(language: Language) -> None:
    said = words_of(OPENED[language][READ_ME.said(language)])
    assert {Language.DA: "Antal, aldrig personer", Language.EN: "Counts, never people"}[language] in said
    for sheet in SHEETS.values():
        assert sheet.title.said(language) in said


@both_languages
def test_every_column_is_explained_with_an_example(language: Language) -> None:
    page = OPENED[language][COLUMNS.said(language)]
    rows = list(page.iter_rows(min_row=2, max_col=4, values_only=True))
    explained = [(sheet, column, meaning) for sheet, column, _, meaning in rows]
    assert explained == [
        (sheet.title.said(language), column.label.said(language), column.meaning.said(language))
        for sheet in SHEETS.values()
        for column in sheet
    ]


def test_the_examples_are_rows_that_their_sheets_accept() -> None:
    assert list(EXAMPLE_ROWS) == list(SHEETS)
    for key, row in EXAMPLE_ROWS.items():
        for column in SHEETS[key]:
            assert column.key in row or not column.required
            assert is_accepted(column, row.get(column.key))
        assert set(row) <= {column.key for column in SHEETS[key]}


def is_accepted(column: Column, value: str | int | None) -> bool:
    if value is None:
        return True
    if column.codes is not None:
        return value in set(column.codes)
    keys = {EXAMPLE_ROWS[target]["key"] for target in column.refers_to} | set(column.also)
    return not column.refers_to or value in keys


def test_a_row_is_as_high_as_its_longest_words_need() -> None:
    one_line, two_lines, three_lines = (height_of([("ord " * words, 20.0)]) for words in (4, 8, 12))
    assert two_lines - one_line == three_lines - two_lines > 0
    assert height_of([("ord", 20.0), ("ord " * 8, 20.0)]) == two_lines
    assert height_of([]) == height_of([("", 20.0)]) == one_line


@pytest.mark.libreoffice
def test_libreoffice_opens_the_template_and_keeps_its_rules(tmp_path: Path) -> None:
    saved = opened(through_libreoffice(TEMPLATES[Language.DA], tmp_path, "xlsx"))
    assert saved.sheetnames == OPENED[Language.DA].sheetnames
    assert saved[LISTS.da].sheet_state == "hidden"
    for sheet in SHEETS.values():
        for place, column in enumerate(sheet):
            ours, kept = rule_on(page_of(sheet, Language.DA), place), rule_on(saved[sheet.title.da], place)
            assert (kept is None) == (ours is None)
            if ours is not None and kept is not None and column.codes is not None:
                assert str(kept.formula1).replace("'", "") == str(ours.formula1).replace("'", "").lstrip("=")
        header = [cell.value for cell in saved[sheet.title.da][1]]
        assert header[: len(sheet.columns)] == [column.label.da for column in sheet]


@pytest.mark.libreoffice
def test_libreoffice_prints_the_template(tmp_path: Path) -> None:
    assert through_libreoffice(TEMPLATES[Language.EN], tmp_path, "pdf").startswith(b"%PDF")
