"""The data screen tells what is known, how old it is and what a file holds."""

from dataclasses import replace
from datetime import UTC, datetime

import pandas as pd

from vink_model.domain.cells import Cells
from vink_model.domain.dataset import Dataset, Import
from vink_model.domain.issues import Issue, Rule
from vink_model.domain.loaded import Loaded, Origin
from vink_model.domain.messages import Value
from vink_model.domain.plan import Plan
from vink_model.domain.provenance import Source, Status
from vink_model.domain.sheets import OBSERVATION_SHEETS, SHEETS
from vink_model.text import Text
from vink_model.views.data import checked_message, data_screen

FIRST = Import(1, "plan.xlsx", "a" * 64, datetime(2017, 3, 1, tzinfo=UTC), "anna", 7, 7)
SECOND = Import(2, "tal.xlsx", "b" * 64, datetime(2018, 1, 15, tzinfo=UTC), "bo", 900, 3)

NO_CELLS = {
    sheet.key: Cells.of(sheet, pd.DataFrame({column.key: [] for column in sheet.columns}))
    for sheet in OBSERVATION_SHEETS
}
EMPTY = Dataset(Plan(), NO_CELLS)


def concerns(*counts: int, status: Status = Status.STATED) -> Cells:
    rows = [
        {column.key: None for column in SHEETS["concerns"].columns}
        | {"month": f"2016-0{place}", "status": str(status), "count": count}
        for place, count in enumerate(counts, 1)
    ]
    return Cells.of(SHEETS["concerns"], pd.DataFrame(rows))


def a_dataset(status: Status = Status.STATED) -> Dataset:
    return Dataset(
        Plan(),
        NO_CELLS | {"concerns": concerns(4, 1, 2, status=status)},
        {"levels": FIRST, "concerns": SECOND},
        "v2",
    )


def rows_by_sheet() -> dict[str, tuple[Value, ...]]:
    """The rows of the first table by the sheet's Danish name."""
    rows = data_screen(a_dataset()).known.table.rows
    return {row[0].da: row[1:] for row in rows if isinstance(row[0], Text)}


def test_each_sheet_says_its_rows_what_they_stand_for_and_which_load_they_came_by() -> None:
    rows = rows_by_sheet()
    assert len(rows) == len(SHEETS)
    day = Text("15. jan. 2018", "15 Jan 2018")
    assert rows["Henvendelser"] == (3, 7, day, "tal.xlsx", "bo")
    assert rows["Niveauer"] == (0, None, Text("1. mar. 2017", "1 Mar 2017"), "plan.xlsx", "anna")


def test_a_sheet_that_was_never_loaded_says_so_and_shows_no_zero() -> None:
    rows = rows_by_sheet()
    assert rows["Forløb"] == (None, None, Text("Ikke indlæst", "Not loaded"), None, None)


def test_the_age_is_that_of_the_newest_load() -> None:
    known = data_screen(a_dataset()).known
    assert known.title == Text("2 af 15 ark har tal", "2 of 15 sheets have figures")
    assert known.sentence.da == "Det nyeste er indlæst 15. jan. 2018 fra tal.xlsx."
    assert known.sentence.en == "The newest were loaded on 15 Jan 2018 from tal.xlsx."


def test_the_figures_name_the_latest_month() -> None:
    figures = {figure.key: figure for figure in data_screen(a_dataset()).figures}
    assert figures["months"].value == Text("marts 2016", "March 2016")
    assert figures["loaded"].detail.en == "by bo"


def test_made_up_figures_are_called_so() -> None:
    assert not data_screen(a_dataset()).known.is_synthetic
    assert data_screen(a_dataset(Status.SYNTHETIC)).known.is_synthetic


def test_an_empty_database_has_a_screen_too() -> None:
    screen = data_screen(EMPTY)
    assert [figure.key for figure in screen.figures] == ["sheets"]
    assert screen.figures[0].value.da == "0 af 15"
    assert screen.known.sentence.da == "Der er ikke indlæst tal endnu."


def a_file(*issues: Issue) -> Loaded:
    frames = {
        "concerns": pd.DataFrame({"month": ["2016-01", "2016-02"], "count": [4, 1]}),
        "levels": pd.DataFrame(),
    }
    return Loaded(Origin("tal.xlsx", "c" * 64, 10), frames, issues, source_rows={"concerns": 5})


def test_a_faultless_file_says_what_it_holds_before_anything_is_stored() -> None:
    message = checked_message(a_file(), EMPTY, ())
    assert message.title.da == "tal.xlsx kan indlæses"
    assert message.sentence.da == "Filen har 1 af 15 ark med indhold. Intet er gemt endnu."
    assert message.table.rows == ((SHEETS["concerns"].title, 5, 2, 5),)


def test_the_very_file_that_stands_is_said_to_change_nothing_before_it_is_loaded() -> None:
    load = replace(SECOND, sha256="c" * 64)
    standing = replace(a_dataset(), imports={"levels": load, "concerns": load})
    message = checked_message(a_file(), standing, (load, FIRST))
    assert message.title.en == "tal.xlsx is already loaded"
    assert "blev indlæst 15. jan. 2018: at indlæse den igen ændrer intet." in message.sentence.da
    assert "Intet er gemt endnu" not in message.sentence.da


def test_a_file_whose_figures_were_replaced_since_is_said_to_put_them_back() -> None:
    earlier = replace(FIRST, sha256="c" * 64)
    partly = replace(a_dataset(), imports={"levels": earlier, "concerns": SECOND})
    message = checked_message(a_file(), partly, (SECOND, earlier))
    assert message.title.en == "tal.xlsx can be loaded"
    assert "loading it again puts its figures back." in message.sentence.en


def test_another_file_with_the_same_name_is_not_taken_for_the_one_loaded() -> None:
    message = checked_message(a_file(), a_dataset(), (SECOND, FIRST))
    assert message.sentence.en.startswith("The file has 1 of 15 sheets")


def test_a_file_with_faults_says_how_many() -> None:
    fault = Issue(Rule.NEGATIVE, "Henvendelser", 2, "Antal", "L2", Text("a", "a"), Text("b", "b"))
    assert checked_message(a_file(fault), EMPTY, ()).title.da == "tal.xlsx har 1 fejl, der skal rettes først"
    both = checked_message(a_file(fault, replace(fault, row=3)), EMPTY, ())
    assert both.title.en == "tal.xlsx has 2 faults to fix first"


def test_the_file_of_the_plan_is_a_source_of_stated_figures() -> None:
    sources = data_screen(a_dataset(Status.SYNTHETIC)).known.sources
    assert sources == (
        Source("plan.xlsx", None, Status.STATED),
        Source("tal.xlsx", None, Status.SYNTHETIC),
    )
