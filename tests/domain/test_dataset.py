"""What a dataset says about itself."""

from datetime import UTC, datetime

import pandas as pd
import pytest

from vink_model.domain.cells import Cells
from vink_model.domain.dataset import Dataset, Import
from vink_model.domain.plan import Plan
from vink_model.domain.provenance import Source, Status
from vink_model.domain.sheets import OBSERVATION_SHEETS, SHEETS
from vink_model.month import Month

LOADED = Import(1, "tal.xlsx", "0" * 64, datetime(2016, 6, 1, tzinfo=UTC), "Ærø", 10, 10)


def cells_of(sheet: str, *rows: dict[str, str | int | None]) -> Cells:
    filled = [
        {column.key: next(iter(column.codes)).value if column.codes else None for column in SHEETS[sheet]}
        | {measure.key: 1 for measure in SHEETS[sheet].measures}
        | row
        for row in rows
    ]
    columns = [column.key for column in SHEETS[sheet]]
    return Cells.of(SHEETS[sheet], pd.DataFrame(filled, columns=columns, dtype=object))


def dataset_with(**cells: Cells) -> Dataset:
    nothing = {sheet.key: cells_of(sheet.key) for sheet in OBSERVATION_SHEETS}
    return Dataset(Plan(), nothing | cells, dict.fromkeys(cells, LOADED))


def test_a_dataset_into_which_nothing_was_loaded_is_empty() -> None:
    assert dataset_with().is_empty
    assert dataset_with().months is None
    assert not dataset_with().is_synthetic


def test_a_sheet_that_was_loaded_without_rows_is_not_nothing() -> None:
    assert not dataset_with(concerns=cells_of("concerns")).is_empty


def test_the_months_run_from_the_first_to_the_last_of_what_was_counted() -> None:
    counted = dataset_with(
        concerns=cells_of("concerns", {"month": "2016-05"}, {"month": "2016-02"}),
        courses=cells_of("courses", {"offer_month": "2015-11"}),
        activities=cells_of("activities", {"month": "2016-03"}),
    )
    assert counted.months == (Month(2015, 11), Month(2016, 5))


def test_money_booked_later_does_not_make_the_counted_months_longer() -> None:
    booked = dataset_with(
        concerns=cells_of("concerns", {"month": "2016-05"}),
        spending=cells_of("spending", {"month": "2017-12"}),
    )
    assert booked.months == (Month(2016, 5), Month(2016, 5))


def test_one_made_up_cell_makes_the_figures_synthetic() -> None:
    counted = cells_of("concerns", {"status": "stated"})
    mixed = cells_of("surveys", {"status": "stated"}, {"status": "synthetic"})
    assert not dataset_with(concerns=counted).is_synthetic
    assert dataset_with(concerns=counted, surveys=mixed).is_synthetic


def test_the_source_of_a_sheet_is_its_file_and_synthetic_where_any_cell_is() -> None:
    both = dataset_with(
        concerns=cells_of("concerns", {"status": "stated"}),
        surveys=cells_of("surveys", {"status": "stated"}, {"status": "synthetic"}),
    )
    assert both.source_of("concerns") == Source("tal.xlsx", None, Status.STATED)
    assert both.source_of("surveys") == Source("tal.xlsx", None, Status.SYNTHETIC)


def test_a_sheet_that_was_never_loaded_has_no_source() -> None:
    with pytest.raises(KeyError):
        dataset_with().source_of("concerns")
