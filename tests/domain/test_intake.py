"""What became of a sheet on its way in, said in sentences."""

from collections.abc import Sequence
from datetime import date

from tests.sources.workbooks import SURVEYS, Cell, surveys
from vink_model.domain.intake import Intake, LeftOut
from vink_model.sources.excel import read_workbook
from vink_model.text import Text


def test_rows_days_and_columns_are_accounted_for() -> None:
    rows: list[Sequence[Cell]] = [
        (date(2016, 5, n), "theme_day", "positive", 1, f"S-{n}", "ja") for n in (1, 2, 3)
    ]
    rows.append(("2016-06", "theme_day", "positive", 1, "S-4", "ja"))
    loaded = read_workbook(surveys(*rows, headers=(*SURVEYS, "Journal", "Mærke")), "fil.xlsx")
    left_out = (LeftOut("Journal", names_records=True), LeftOut("Mærke", names_records=False))
    assert loaded.intake == (Intake("surveys", "surveys", rows=4, cells=2, days_cut=3, left_out=left_out),)
    assert loaded.intake[0].merged == 2
    assert loaded.intake[0].said == Text(
        "'surveys': 4 rækker læst og lagt sammen til 2. 3 datoer er skåret til deres måned. "
        "Ikke taget med: 'Journal' (enkelte sager) og 'Mærke'.",
        "'surveys': 4 rows read and folded into 2. 3 dates were cut to their month. "
        "Left out: 'Journal' (single records) and 'Mærke'.",
    )


def test_a_sheet_of_sound_counts_comes_in_as_it_stands() -> None:
    loaded = read_workbook(surveys(("2016-05", "theme_day", "positive", 2)), "fil.xlsx")
    assert loaded.intake[0].said == Text("'surveys': 1 række læst.", "'surveys': 1 row read.")


def test_every_row_is_in_a_cell_or_merged_into_one() -> None:
    rows = [("2016-05", "theme_day", answer, 1) for answer in ("positive", "no_reply", "positive")]
    intake = read_workbook(surveys(*rows), "fil.xlsx").intake[0]
    assert intake.cells + intake.merged == intake.rows == 3
