"""The history says who changed what and when; the owners say what is late."""

from datetime import UTC, date, datetime

import pandas as pd

from vink_model.domain.cells import Cells
from vink_model.domain.dataset import Dataset, Import
from vink_model.domain.ownership import Ownership, Rhythm
from vink_model.domain.plan import Plan
from vink_model.domain.sheets import OBSERVATION_SHEETS, SHEETS
from vink_model.domain.states import Move, State, StateKind
from vink_model.text import Text
from vink_model.views.data_owners import owners_message
from vink_model.views.data_states import state_label, states_message

NOON = datetime(2016, 5, 1, 12, 5, tzinfo=UTC)
MAY = Import(1, "maj.xlsx", "abcdef0123" + "0" * 54, NOON, "Anna", 10, 3)
JUNE = Import(2, "juni.xlsx", "b" * 64, NOON, "Bo", 10, 3)


def moved(before: Import | None, after: Import | None, *sheets: str) -> tuple[Move, ...]:
    return tuple(Move(sheet, before, after, "f") for sheet in sheets)


FIRST = State(1, StateKind.LOAD, NOON, "Anna", "v1", None, moved(None, MAY, *list(SHEETS)[:5]), False)
SECOND = State(2, StateKind.LOAD, NOON, "Bo", "v2", None, moved(MAY, JUNE, "levels"), False)
THIRD = State(3, StateKind.RESTORE, NOON, "Åse", "v1", 1, moved(JUNE, MAY, "levels"), True)


def test_without_a_load_there_is_no_history() -> None:
    assert states_message(()) is None


def test_the_history_says_what_stands_now_and_what_said_the_same_before() -> None:
    message = states_message((THIRD, SECOND, FIRST))
    assert message is not None
    assert message.title == Text("3 ændringer indtil nu", "3 changes until now")
    assert message.sentence.da == "Tallene er som i tilstand 3: sat tilbage til nr. 1, 1. maj 2016 af Åse."
    third, second, first = message.table.rows
    assert third[0] == 3
    assert third[-1] == Text("ja", "yes")
    assert (second[-1], first[-1]) == (None, Text("de samme tal", "the same figures"))
    assert first[1:6] == (
        Text("1. maj 2016 kl. 12:05", "1 May 2016 12:05"),
        Text("maj.xlsx indlæst", "maj.xlsx loaded"),
        Text("5 ark", "5 sheets"),
        "Anna",
        "abcdef01",
    )
    assert second[3] == Text("Niveauer", "Levels")


def test_a_state_whose_way_nobody_wrote_down_is_still_told() -> None:
    unknown = State(4, StateKind.RESTORE, NOON, "?", "v", None, (), True)
    assert state_label(unknown) == Text("sat tilbage", "put back")


def test_a_late_sheet_is_named_with_the_month_that_is_missing() -> None:
    concerns = {column.key: [None] for column in SHEETS["concerns"]} | {"month": ["2016-03"], "count": [1]}
    cells = {
        sheet.key: Cells.of(sheet, pd.DataFrame({column.key: [] for column in sheet}))
        for sheet in OBSERVATION_SHEETS
    } | {"concerns": Cells.of(SHEETS["concerns"], pd.DataFrame(concerns))}
    dataset = Dataset(Plan(), cells, {"concerns": MAY, "levels": MAY}, "v1")
    owners = {
        "concerns": Ownership("concerns", "Enhed A", Rhythm.MONTHLY, 1, NOON, "Bo"),
        "levels": Ownership("levels", "Enhed B", Rhythm.YEARLY, 1, NOON, "Bo"),
    }
    message = owners_message(dataset, owners, date(2016, 6, 1))
    assert message.title == Text("Forsinket: Henvendelser", "Late: Concerns")
    rows = {str(row[0].da): row[1:] for row in message.table.rows if isinstance(row[0], Text)}
    assert rows["Henvendelser"] == (
        "Enhed A",
        Rhythm.MONTHLY.label,
        Text("marts 2016", "March 2016"),
        Text("Mangler fra april 2016", "Missing from April 2016"),
    )
    assert rows["Niveauer"][2:] == (Text("maj 2016", "May 2016"), Text("Rettidig", "In time"))
    assert rows["Forløb"] == (Text("Ingen ansvarlig", "Nobody responsible"), None, None, None)
    assert message.sentence.en.startswith("2 of 15 sheets have somebody responsible;")
    assert owners_message(dataset, owners, date(2016, 5, 31)).title.da == "Ingen ark er forsinkede"
