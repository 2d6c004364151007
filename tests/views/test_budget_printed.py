"""All printed figures at once in words: yes with ranges, no with the figures that clash, and balanced."""

from sample_data.plan_files import plan
from tests.budgets import gets, gives, total
from vink_model.domain.messages import Message, Spans, Value
from vink_model.domain.plan import Plan
from vink_model.domain.planning.balance import balanced
from vink_model.domain.planning.printed import all_printed
from vink_model.text import NBSP, Language, Text
from vink_model.views.budget_balanced import balanced_message
from vink_model.views.budget_printed import printed_message

CLASH = Plan(
    funding=(gives(2016, "old", "2.0"), gives(2016, "new", "0.50")),
    budget=(gets(2016, "advice", "old", "1.0"), gets(2016, "advice", "new", "0.50")),
    stated_totals=(total("plan", (2016, 2016), "2.5"),),
)
"""The old grant gives 2.0 and its only line gets 1.0: those two clash."""


def printed(one: Plan) -> Message:
    message = printed_message(one, all_printed(one))
    assert message is not None
    return message


def said(text: Text, language: Language = Language.DA) -> str:
    return text.said(language).replace(NBSP, " ")


def rows(message: Message) -> dict[str, dict[str, Value]]:
    keys = [heading.key for heading in message.table.headings]
    found = (dict(zip(keys, row, strict=True)) for row in message.table.rows)
    return {said(name): row for row in found if isinstance(name := row[keys[0]], Text)}


def test_all_that_the_plan_prints_can_be_true_at_once() -> None:
    sentence = said(printed(plan()).sentence)
    assert "Ja: alle 34 trykte tal kan være rigtige på én gang" in sentence
    payers = "betaler Budget 2015 mellem 1,05 og 1,36 og Budget 2016 mellem 0,40 og 0,71"
    assert f"Af »Enhedens årsværk« i 2016 {payers}" in sentence


def test_each_printed_figure_has_its_place_its_rounding_and_what_the_others_leave_of_it() -> None:
    row = rows(printed(plan()))["Total: Håndtering af bekymringer 2016"]
    assert (row["printed"], row["page"]) == (1_500_000, "7")
    assert (row["low"], row["high"]) == (1_450_000, 1_550_000)
    # 3.95 less 2.45, each printed to 0.01: 1.50 give or take 0.01.
    assert (row["tight_low"], row["tight_high"]) == (1_490_000, 1_510_000)


def test_who_can_pay_the_posts_is_drawn_as_ranges_without_a_middle() -> None:
    chart = printed(plan()).chart
    assert isinstance(chart, Spans)
    assert len(chart.rows) == 4
    assert all(row.point is None for row in chart.rows)


def test_a_contradiction_names_the_fewest_figures_that_clash() -> None:
    message = printed(CLASH)
    sentence = said(message.sentence)
    assert sentence.startswith("Nej: 2 tal kan ikke alle være rigtige")
    assert set(rows(message)) == {"Den gamle bevilling giver i 2016", "advice 2016: Den gamle bevilling"}
    assert "not even rounded" in said(message.sentence, Language.EN)


def test_a_contradiction_is_not_balanced_away() -> None:
    assert balanced_message(CLASH, balanced(CLASH)) is None


def test_a_plan_that_prints_nothing_has_nothing_to_try() -> None:
    assert printed_message(Plan(), all_printed(Plan())) is None
    assert balanced_message(Plan(), balanced(Plan())) is None


def test_balanced_figures_are_derived_and_stand_beside_what_is_printed() -> None:
    message = balanced_message(plan(), balanced(plan()))
    assert message is not None
    found = rows(message)
    assert {said(row["status"]) for row in found.values() if isinstance(row["status"], Text)} == {"Beregnet"}
    whole = found["Hele planen"]
    assert (whole["printed_2016"], whole["balanced_2016"]) == (4_100_000, 4_110_000)
    assert "34 af 34 ændringer ligger inden for afrundingen" in said(message.sentence)


def test_what_is_shown_balanced_adds_up_to_the_last_digit() -> None:
    message = balanced_message(plan(), balanced(plan()))
    assert message is not None
    amounts = [[kr for kr in row if isinstance(kr, int)] for row in message.table.rows]
    lines, whole, payers = amounts[:4], amounts[4], amounts[5:]
    for column in (1, 3, 4):
        assert sum(row[column] for row in lines) == whole[column] == sum(row[column] for row in payers)
