"""What a load would change is said in words: what disappears first, and the totals before and after."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from tests.store.samples import concerns_of, frame
from vink_model.domain.changes import Figures, Preview, changed, previewed
from vink_model.domain.gaps import Gap, GapKind
from vink_model.domain.sheets import SHEETS
from vink_model.text import Text
from vink_model.views.data_change_words import change_sentence
from vink_model.views.data_changes import MOST_ROWS, months_message, preview_message, rows_message

NBSP = "\N{NO-BREAK SPACE}"


def preview(
    present: dict[str, pd.DataFrame], given: dict[str, pd.DataFrame], *gaps: tuple[Gap, ...]
) -> Preview:
    before, after = gaps or ((), ())
    return previewed("maj.xlsx", "v1", Figures(present, before), Figures(given, after))


def sentence(key: str, before: pd.DataFrame, after: pd.DataFrame) -> Text:
    return change_sentence(changed(SHEETS[key], before, after))


def test_new_months_and_changed_figures_are_counted_and_nothing_disappears() -> None:
    said = sentence("concerns", concerns_of(50, 50, 4), concerns_of(49, 51, 5, 5, 6))
    assert said.da == "Henvendelser: ingen tal forsvinder, 2 nye måneder, 3 ændrede tal; i alt 104 → 116."
    assert said.en == "Concerns: no figures disappear, 2 new months, 3 changed figures; 104 → 116 in all."


def test_months_that_disappear_are_named_before_everything_else() -> None:
    said = sentence("concerns", concerns_of(1, 2, 3, 4, 5), concerns_of(9))
    months = "februar 2016, marts 2016, april 2016 og 1 til"
    assert said.da == f"Henvendelser: 4 måneder forsvinder helt ({months}), 1 ændret tal; i alt 15 → 9."
    assert "(February 2016, March 2016, April 2016 and 1 more)" in said.en


def test_figures_that_disappear_within_a_month_are_told_apart_from_whole_months() -> None:
    both = frame("concerns", {"month": "2016-01", "area": "a"}, {"month": "2016-01", "area": "b"})
    said = sentence("concerns", both, both.iloc[:1])
    assert said.da == "Henvendelser: 1 tal forsvinder; i alt 2 → 1."


def test_kroner_are_written_as_kroner() -> None:
    before = frame("spending", {"line": "staff", "amount_kr": 1_000_000})
    after = frame("spending", {"line": "staff", "amount_kr": 1_250_000})
    said = sentence("spending", before, after)
    assert said.da.endswith(f"; i alt 1.000.000{NBSP}kr. → 1.250.000{NBSP}kr.")
    assert said.en.endswith(f"; DKK{NBSP}1,000,000 → DKK{NBSP}1,250,000 in all.")


def test_a_sheet_with_two_measures_names_each_total() -> None:
    row = {"month": "2016-01", "initiative": "talks"}
    before, after = (frame("activities", {**row, "participants": n}) for n in (20, 25))
    said = sentence("activities", before, after)
    assert "Deltagere i alt 20 → 25" in said.da
    assert "Antal i alt 1 → 1" in said.da


def test_rows_of_the_plan_are_called_rows() -> None:
    before = frame("levels", {"key": "a"}, {"key": "b", "order": 1})
    after = frame("levels", {"key": "b", "order": 2}, {"key": "c"})
    said = sentence("levels", before, after)
    assert said.da == "Niveauer: 1 række forsvinder, 1 ny række, 1 ændret række; i alt 2 rækker → 2 rækker."


def test_the_title_says_from_where_something_disappears() -> None:
    present = {"concerns": concerns_of(1, 2), "levels": frame("levels")}
    given = {"concerns": concerns_of(1), "levels": frame("levels", {"key": "broad"})}
    message = preview_message(preview(present, given))
    assert message.title.da == "maj.xlsx får noget til at forsvinde fra Henvendelser"
    assert message.sentence.da.startswith("Henvendelser: 1 måned forsvinder helt (februar 2016);")
    assert [row[:5] for row in message.table.rows] == [
        (SHEETS["levels"].title, 0, 0, 1, 0),
        (SHEETS["concerns"].title, 1, 0, 0, 1),
    ]
    assert message.notes == ()


def test_a_sheet_that_loses_everything_is_noted() -> None:
    message = preview_message(preview({"concerns": concerns_of(1)}, {"concerns": frame("concerns")}))
    assert message.notes == (
        Text("Uden rækker bagefter: Henvendelser.", "Without rows afterwards: Concerns."),
    )


def test_a_file_that_only_adds_says_that_nothing_disappears() -> None:
    message = preview_message(preview({"concerns": concerns_of(1)}, {"concerns": concerns_of(1, 2)}))
    assert message.title == Text(
        "maj.xlsx ændrer 1 ark, og intet forsvinder", "maj.xlsx changes 1 sheet, and nothing disappears"
    )


def test_a_file_that_changes_nothing_says_so() -> None:
    message = preview_message(preview({"concerns": concerns_of(1)}, {"concerns": concerns_of(1)}))
    assert message.title.da == "maj.xlsx ændrer intet"
    assert message.sentence.en == "The file says what is stored already."


def test_the_months_that_change_are_told_one_by_one() -> None:
    change = changed(SHEETS["concerns"], concerns_of(1, 2), concerns_of(1, 5, 7))
    message = months_message(change)
    assert message is not None
    assert message.title.en == "Concerns: 2 months change"
    february, march = message.table.rows
    assert february == (Text("februar 2016", "February 2016"), 0, 1, 0, 0, Text("2", "2"), Text("5", "5"))
    assert march[3] == 1
    assert months_message(changed(SHEETS["concerns"], concerns_of(1), concerns_of(1))) is None


def test_what_a_row_of_the_plan_said_and_will_say_stands_side_by_side() -> None:
    before = frame("levels", {"key": "a", "colour": "green", "order": 1}, {"key": "b"})
    after = frame("levels", {"key": "a", "colour": "red", "order": 2})
    message = rows_message(changed(SHEETS["levels"], before, after))
    assert message is not None
    gone, colour, order = message.table.rows
    assert gone[:2] == (Text("Forsvinder", "Disappears"), "b")
    assert colour[3:] == (Text("Grøn", "Green"), Text("Rød", "Red"))
    assert order[3:] == (Text("1", "1"), Text("2", "2"))
    assert rows_message(changed(SHEETS["levels"], before, before)) is None


def test_of_very_many_rows_the_rest_is_counted() -> None:
    many = frame("levels", *({"key": f"k{n}"} for n in range(MOST_ROWS + 3)))
    message = rows_message(changed(SHEETS["levels"], frame("levels"), many))
    assert message is not None
    assert len(message.table.rows) == MOST_ROWS
    assert message.notes == (Text("Og 3 linjer til.", "And 3 more lines."),)


MISSING_FEBRUARY = Gap("concerns", "count", (("month", "2016-02"),), GapKind.SUPPRESSED, 1, 4)


def test_a_file_that_changes_only_what_is_missing_says_what() -> None:
    same = {"concerns": concerns_of(40)}
    message = preview_message(preview(same, same, (), (MISSING_FEBRUARY,)))
    assert message.title.da == "maj.xlsx ændrer 1 ark, og intet forsvinder"
    assert message.sentence == Text(
        "Henvendelser: ingen tal forsvinder, 1 tal mangler fremover (ukendt, ikke 0); i alt 40 → 41 til 44.",
        "Concerns: no figures disappear, 1 figure is missing from now on (unknown, not 0); "
        "40 → 41 to 44 in all.",
    )
    assert [heading.key for heading in message.table.headings][5:7] == ["missing", "missing_no_more"]
    assert message.table.rows[0][5:7] == (1, 0)


def test_a_figure_that_is_known_at_last_is_told_with_its_month() -> None:
    before, after = {"concerns": concerns_of(40)}, {"concerns": concerns_of(40, 3)}
    known = replace(MISSING_FEBRUARY, dimensions=_where(after["concerns"], 1))
    made = preview(before, after, (known,), ())
    message = months_message(made.sheets[0])
    assert "1 tal, der manglede, bliver kendt; i alt 41 til 44 → 43." in preview_message(made).sentence.da
    assert message is not None
    (february,) = message.table.rows
    assert february[0] == Text("februar 2016", "February 2016")
    assert february[5:] == (0, 1, Text("1 til 4", "1 to 4"), Text("3", "3"))


def _where(rows: pd.DataFrame, place: int) -> tuple[tuple[str, str | None], ...]:
    row = rows.iloc[place]
    return tuple(
        (column.key, None if pd.isna(row[column.key]) else str(row[column.key]))
        for column in SHEETS["concerns"].dimensions
    )
