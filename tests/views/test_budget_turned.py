"""The turned money and the bridge: what is said adds up, and what the plan does not say stays unknown."""

from dataclasses import replace

import pytest

from sample_data.plan_files import plan
from tests.budgets import KNOTTED, total
from vink_model.domain.messages import Bars, Bridge, Message, StepKind
from vink_model.domain.turned import Dimension, Unpaid
from vink_model.text import NBSP, Language, Text
from vink_model.views.budget_bridge import By, bridge_message
from vink_model.views.budget_cube import column_choices, cube_message


def said(text: Text, language: Language = Language.DA) -> str:
    return text.said(language).replace(NBSP, " ")


def shown(message: Message | None) -> Message:
    assert message is not None
    return message


def steps(message: Message | None) -> list[tuple[str, int]]:
    chart = shown(message).chart
    assert isinstance(chart, Bridge)
    return [(step.key, step.amount) for step in chart.steps]


def cube(rows: Dimension, columns: Dimension, *, year: int | None = None, line: str | None = None) -> Message:
    return shown(cube_message(plan(), year, line, rows, columns, Unpaid.PRINTED))


def test_the_bridge_goes_from_the_printed_total_of_one_year_to_that_of_the_next() -> None:
    assert steps(bridge_message(plan(), None, None, By.LINE)) == [
        ("first", 4_100_000),
        ("concerns", 950_000),
        ("staff", 600_000),
        ("civil_society", 400_000),
        ("frontline", 150_000),
        ("last", 6_200_000),
    ]


def test_the_bridge_by_payer_names_only_payers_whose_money_differs() -> None:
    found = steps(bridge_message(plan(), None, None, By.PAYER))
    assert found == [
        ("first", 4_100_000),
        ("budget_2016", 1_800_000),
        ("ministry", 300_000),
        ("last", 6_200_000),
    ]


@pytest.mark.parametrize("line", [None, "concerns", "frontline", "civil_society", "staff"])
@pytest.mark.parametrize("by", By)
def test_the_steps_of_a_bridge_add_up(line: str | None, by: By) -> None:
    chart = shown(bridge_message(plan(), None, line, by)).chart
    assert isinstance(chart, Bridge)
    first, *changes, last = chart.steps
    assert all(step.kind is StepKind.CHANGE for step in changes)
    assert first.amount + sum(step.amount for step in changes) == last.amount


def test_a_bridge_says_where_most_of_the_difference_lies() -> None:
    sentence = shown(bridge_message(plan(), None, None, By.LINE)).sentence
    assert "+2,1 mio. kr.: fra 4,1 til 6,2. Mest fylder »Håndtering af bekymringer« med +0,95." in said(
        sentence
    )


def test_the_first_year_has_no_bridge() -> None:
    assert bridge_message(plan(), 2016, None, By.LINE) is None
    assert bridge_message(plan(), 2017, None, By.LINE) is not None


def test_what_a_bridge_cannot_explain_is_a_step_of_its_own() -> None:
    """The lines get 2.1 more, but a plan that prints 4.1 and 6.0 has only 1.9 more."""
    totals = (total("plan", (2016, 2016), "4.1"), total("plan", (2017, 2017), "6.0"))
    found = dict(steps(bridge_message(replace(KNOTTED, stated_totals=totals), None, None, By.LINE)))
    assert found["rest"] == -200_000


def test_the_table_down_and_across_adds_up_to_the_lines() -> None:
    table = cube(Dimension.LINE, Dimension.PAYER).table
    sums = [row[[h.key for h in table.headings].index("sum")] for row in table.rows]
    assert sums == [3_950_000, 850_000, 1_400_000, 4_200_000, 10_400_000]


def test_every_row_has_its_status_and_its_pages() -> None:
    table = cube(Dimension.LINE, Dimension.YEAR).table
    places = [h.key for h in table.headings]
    rows = {said(row[0]): row for row in table.rows if isinstance(row[0], Text)}
    assert rows["Enhedens årsværk"][places.index("page")] == "5"
    status = rows["Rådgivning og opkvalificering af frontpersonale"][places.index("status")]
    assert isinstance(status, Text)
    assert said(status) == "Oplyst, Beregnet"


def test_initiatives_without_an_amount_are_unknown_and_not_nothing() -> None:
    message = cube(Dimension.INITIATIVE, Dimension.YEAR)
    unknown = [row for row in message.table.rows if Text("ukendt", "unknown") in row]
    assert len(unknown) == 12
    assert isinstance(message.chart, Bars)
    assert len(message.chart.categories) == 5
    assert any("er ukendt" in said(note) for note in message.notes)


def test_a_picked_year_and_line_leave_the_rest_out() -> None:
    message = cube(Dimension.PAYER, Dimension.YEAR, year=2017, line="concerns")
    assert "af 2,45." in said(message.sentence)


@pytest.mark.parametrize("rows", Dimension)
def test_what_stands_down_cannot_stand_across(rows: Dimension) -> None:
    assert rows.value not in column_choices(rows)
    assert len(column_choices(rows)) == 3
