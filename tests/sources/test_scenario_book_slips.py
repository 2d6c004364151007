"""Whatever somebody does to a scenario's workbook, it is read, or refused in words; it never breaks."""

import random
from datetime import datetime

import pytest
from openpyxl.workbook import Workbook

from tests.sources.book_edits import PLAN, SCENARIO, back, edited
from vink_model.domain.planning.book.coming_back import compared, taken_in
from vink_model.errors import SourceError

TYPED = (
    *(None, " ", "abc", -1, 0.5, 1e300, 10**18, True, datetime(2016, 1, 1), "=A1", "=1/0"),  # noqa: DTZ001
    *(
        "#REF!",
        "2016/budget_2016/concerns/",
        "x" * 3000,
        "Sted",
        "Som hentet",
        1e-9,
        "1.234,56",
        "−5",
        "\u202e5",
    ),
)


@pytest.mark.parametrize("seed", range(40))
def test_a_workbook_treated_at_random_is_read_or_refused(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same slips in every run
    content = edited(lambda book: treat(book, chance))
    try:
        book = back(content)
    except SourceError:
        return
    assert all(issue.message.da and issue.remedy.da for issue in book.issues)
    if not book.issues:
        taken = taken_in(PLAN, SCENARIO, compared(PLAN, SCENARIO, book))
        assert taken.rules == SCENARIO.rules


def treat(book: Workbook, chance: random.Random) -> None:
    """Some cells overwritten, and now and then a row, a column or a sheet treated badly."""
    for _ in range(chance.randint(1, 4)):
        sheet = chance.choice(book.worksheets)
        row, column = chance.randint(1, 90), chance.randint(1, 10)
        match chance.randint(0, 9):
            case 0 if len(book.worksheets) > 1:
                book.remove(sheet)
            case 1:
                sheet.title = chance.choice(["Beløb", "Ark1", "Amounts", "beløb ", "Kilder2"])
            case 2:
                sheet.delete_rows(row, chance.randint(1, 5))
            case 3:
                sheet.insert_rows(row)
            case 4:
                sheet.insert_cols(column)
            case 5:
                sheet.merge_cells(start_row=row, end_row=row + 2, start_column=column, end_column=column + 1)
            case _:
                sheet.cell(row, column).value = chance.choice(TYPED)
