"""How a foreign file is shown to have been understood."""

import pandas as pd

from vink_model.domain.gaps import Gap, GapKind
from vink_model.domain.loaded import Loaded, Origin
from vink_model.domain.sheets import SHEETS
from vink_model.views.data_mapping import FEW_ROWS, sample_messages


def loaded(*months: str) -> Loaded:
    """Answers of a survey, two a month, read from one row a month; one figure is missing."""
    rows = [(month, "theme_day", "positive", "stated", 2) for month in months]
    frame = pd.DataFrame(rows, columns=[column.key for column in SHEETS["surveys"]])
    gap = Gap("surveys", "count", (("month", "2017-01"),), GapKind.UNKNOWN)
    origin = Origin("tal.xlsx", "0" * 64, 1)
    return Loaded(origin, {"surveys": frame}, source_rows={"surveys": len(months)}, gaps=(gap,))


def test_the_first_rows_are_shown_in_our_own_words() -> None:
    (message,) = sample_messages(loaded("2016-01", "2016-02", "2016-03", "2016-04", "2016-05", "2016-06"))
    assert message.title.da == "Undersøgelser: sådan er filen forstået"
    assert message.sentence.da == "6 rækker læst; de giver 6 tal og 12 i alt."
    assert len(message.table.rows) == FEW_ROWS
    month, _, answer, *_, count = message.table.rows[0]
    assert getattr(month, "da", "") == "januar 2016"
    assert getattr(answer, "en", "") == "Affirmative"
    assert count == 2


def test_missing_figures_are_told_apart_from_zero() -> None:
    (message,) = sample_messages(loaded("2016-01"))
    assert [note.da for note in message.notes] == ["1 tal mangler i kilden og tælles ikke som 0."]
