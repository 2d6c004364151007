"""A filled workbook says exactly what it was given, and nothing in it can run."""

from datetime import datetime
from decimal import Decimal
from typing import Literal

import pandas as pd
import pytest

from tests.reports.opened import opened
from vink_model.domain.sheets import SHEETS
from vink_model.reports.workbook import filled_workbook
from vink_model.text import Language

EVENT = {
    "key": "plan_approved",
    "day": "2031-03-17",
    "kind": "decision",
    "name_da": "Planen godkendes",
    "name_en": "The plan is approved",
    "document": "Lilleby: Plan 2031",
    "page": 3,
    "status": "stated",
}
BUDGET = {
    "year": 2031,
    "line": "youth",
    "funding_source": None,
    "amount_kr": 1_234_567,
    "printed_unit_kr": 1,
    "fte": Decimal("1.5"),
    "document": "Lilleby: Plan 2031",
    "page": None,
    "status": "stated",
}


def cells_of(sheet: str, row: dict[str, object], language: Language = Language.DA) -> dict[str, object]:
    """The first row of a sheet, by column key, as another program reads it."""
    content = filled_workbook({sheet: pd.DataFrame([row], dtype=object)}, language)
    page = opened(content)[SHEETS[sheet].title.said(language)]
    values = [cell.value for cell in page[2]]
    return dict(zip((column.key for column in SHEETS[sheet]), values, strict=True))


@pytest.mark.parametrize("words", ["=1+1", "+45", "-2", "@SUM(A1)", '=HYPERLINK("x")', "{=A1}"])
def test_words_that_look_like_a_formula_stay_words(words: str) -> None:
    content = filled_workbook({"events": pd.DataFrame([EVENT | {"name_da": words}])}, Language.DA)
    cell = opened(content)[SHEETS["events"].title.da].cell(2, 4)
    assert cell.value == words
    assert cell.data_type == "s"
    assert cell.quotePrefix


@pytest.mark.parametrize(("language", "label"), [(Language.DA, "Beslutning"), (Language.EN, "Decision")])
def test_a_code_is_written_in_the_words_of_the_language(language: Language, label: str) -> None:
    assert cells_of("events", EVENT, language)["kind"] == label


def test_a_day_is_a_day_and_a_month_is_text() -> None:
    assert cells_of("events", EVENT)["day"] == datetime(2031, 3, 17)  # noqa: DTZ001 - Excel knows no zone
    row = {"kind": "sport", "joined_month": "2031-02", "status": "stated", "count": 1}
    assert cells_of("forum_members", row)["joined_month"] == "2031-02"


def test_amounts_are_whole_numbers_and_what_is_unknown_is_left_empty() -> None:
    cells = cells_of("budget", BUDGET)
    assert cells["amount_kr"] == 1_234_567
    assert cells["fte"] == 1.5
    assert cells["funding_source"] is None
    assert cells["page"] is None


@pytest.mark.parametrize("missing", [None, pd.NA, float("nan")])
def test_a_missing_number_is_left_empty_however_pandas_says_it(missing: object) -> None:
    assert cells_of("events", EVENT | {"page": missing})["page"] is None


@pytest.mark.parametrize("kind", ["int64", "Int64", "object"])
def test_a_number_is_written_whichever_way_pandas_holds_it(
    kind: Literal["int64", "Int64", "object"],
) -> None:
    members = pd.DataFrame([{"kind": "sport", "joined_month": "2031-02", "status": "stated", "count": 4}])
    members["count"] = members["count"].astype(kind)
    page = opened(filled_workbook({"forum_members": members}, Language.DA))[SHEETS["forum_members"].title.da]
    assert page.cell(2, 5).value == 4


def test_a_sheet_without_rows_has_its_header() -> None:
    book = opened(filled_workbook({}, Language.DA))
    assert [cell.value for cell in book["Spor"][1]] == [column.label.da for column in SHEETS["tracks"]]


def test_a_code_that_nobody_declared_is_not_written() -> None:
    with pytest.raises(ValueError, match="rumour"):
        cells_of("events", EVENT | {"kind": "rumour"})


def test_words_too_long_for_a_cell_are_not_cut_in_silence() -> None:
    with pytest.raises(ValueError, match="name_da, row 2"):
        cells_of("events", EVENT | {"name_da": "å" * 40_000})
