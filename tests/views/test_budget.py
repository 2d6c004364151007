"""The budget screen: sentences that the figures bear out, and figures that add up under every choice."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from tests.budgets import KNOTTED, NAMES, gets, gives, page, total
from vink_model.domain.dataset import Dataset
from vink_model.domain.messages import Bars, Figure, Flows, Message, Table, Value
from vink_model.domain.plan import Plan
from vink_model.domain.provenance import Status
from vink_model.text import NBSP, Language, Text
from vink_model.views.budget import ALL, BudgetScreen, budget_screen, line_choices, year_choices
from vink_model.views.budget_words import WHOLE_PLAN

DA, EN = Language.DA, Language.EN
CHOICES = [(year, line) for year in (None, 2016, 2017) for line in (None, "advice", "courses", "staff")]

PAID_POSTS = Plan(
    funding=(gives(2016, "old", "2.0"),),
    budget=(gets(2016, "staff", "old", "2.0", fte=4),),
    stated_totals=(total("plan", (2016, 2016), "2.0"),),
)


def screen(plan: Plan = KNOTTED, year: int | None = None, line: str | None = None) -> BudgetScreen:
    return budget_screen(Dataset(plan, {}), year, line)


def shown(message: Message | None) -> Message:
    assert message is not None
    return message


def said(text: Text, language: Language = DA) -> str:
    """The words, with plain spaces."""
    return text.said(language).replace(NBSP, " ")


def messages(one: BudgetScreen) -> list[Message]:
    found = (one.flows, one.lines_by_payer, one.staff, one.sums, one.amounts)
    return [message for message in found if message is not None]


def flows(message: Message | None) -> Flows:
    chart = shown(message).chart
    assert isinstance(chart, Flows)
    return chart


def bars(message: Message | None) -> Bars:
    chart = shown(message).chart
    assert isinstance(chart, Bars)
    return chart


def figure(one: BudgetScreen, key: str) -> Figure:
    return next(figure for figure in one.figures if figure.key == key)


def column(table: Table, key: str) -> list[Value]:
    place = [heading.key for heading in table.headings].index(key)
    return [row[place] for row in table.rows]


def amount(value: Value) -> int:
    assert isinstance(value, int)
    return value


def rows_named(table: Table, key: str, name: str) -> list[int]:
    """The amounts of the rows with the name in the column."""
    names = [said(value) if isinstance(value, Text) else value for value in column(table, key)]
    return [amount(kr) for kr, one in zip(column(table, "amount"), names, strict=True) if one == name]


def test_the_difference_of_each_year_is_said_with_its_reason() -> None:
    sentence = said(shown(screen().sums).sentence)
    reason = "forskellen på 0,05 kan forklares ved afrunding."
    assert f"I 2016 er der trykt 4,1 mio. kr., mens delene giver 4,15: {reason}" in sentence
    assert f"I 2017 er der trykt 6,2 mio. kr., mens delene giver 6,25: {reason}" in sentence


def test_the_difference_is_said_in_english_too() -> None:
    sentence = said(shown(screen(year=2016).sums).sentence, EN)
    reason = "the difference of 0.05 can be explained by rounding."
    assert f"In 2016 DKK 4.1 million is printed while the parts give 4.15: {reason}" in sentence


def test_a_year_speaks_of_its_own_difference_alone() -> None:
    assert "2017" not in said(shown(screen(year=2016).sums).sentence)


def test_a_difference_that_rounding_cannot_explain_says_how_far_rounding_reaches() -> None:
    # 2.0 + 1.0 against 2.5: three figures with one decimal reach 0.15.
    plan = Plan(
        funding=(gives(2016, "old", "3.0"),),
        budget=(gets(2016, "advice", "old", "2.0"), gets(2016, "courses", "old", "1.0")),
        stated_totals=(total("plan", (2016, 2016), "2.5"),),
    )
    sentence = said(shown(screen(plan).sums).sentence)
    assert "forskellen på 0,5 er større end de 0,15, som afrunding kan forklare." in sentence
    assert "2 står uforklaret" in sentence


def test_sums_that_all_add_up_are_said_to() -> None:
    assert "Af 3 sammentællinger går alle op." in said(shown(screen(PAID_POSTS).sums).sentence)


def test_what_does_not_add_up_stands_first_in_the_table() -> None:
    verdicts = [
        value.da for value in column(shown(screen().sums).table, "verdict") if isinstance(value, Text)
    ]
    assert verdicts == sorted(verdicts)  # Afrunding comes before Går op
    assert set(verdicts) == {"Afrunding", "Går op"}


def test_the_printed_stands_beside_the_sum_and_the_difference() -> None:
    table = shown(screen(year=2016).sums).table
    keys = ("printed", "sum", "difference")
    assert tuple(column(table, key)[0] for key in keys) == (4_100_000, 4_150_000, 50_000)


def test_every_difference_in_the_table_is_the_sum_less_the_printed() -> None:
    table = shown(screen().sums).table
    for printed, parts, difference in zip(
        column(table, "printed"), column(table, "sum"), column(table, "difference"), strict=True
    ):
        assert amount(parts) - amount(printed) == difference


def test_a_picked_line_keeps_the_sums_that_it_takes_part_in() -> None:
    scopes = {
        value.da
        for value in column(shown(screen(line="courses").sums).table, "what")
        if isinstance(value, Text)
    }
    assert scopes == {"Hele planen", "Forløb", "Enhedens årsværk"}


@pytest.mark.parametrize(("year", "line"), CHOICES)
def test_the_flows_add_up_on_both_sides_under_every_choice(year: int | None, line: str | None) -> None:
    chart = flows(screen(year=year, line=line).flows)
    out = sum(f.amount for f in chart.flows if f.from_key.startswith(("payer:", "difference")))
    into = sum(f.amount for f in chart.flows if f.to_key.startswith(("line:", "difference")))
    expected = {None: 10_400_000, 2016: 4_150_000, 2017: 6_250_000}[year]
    assert (out, into) == (expected, expected)


def test_what_each_payer_gives_leaves_it_in_the_drawing() -> None:
    chart = flows(screen().flows)
    given = {node.key: sum(f.amount for f in chart.flows if f.from_key == node.key) for node in chart.nodes}
    assert given["payer:old"] == 3_600_000
    assert given["payer:new"] == 5_400_000
    assert given["payer:state"] == 1_300_000
    assert given["difference_in"] == 100_000


def test_flows_that_the_plan_does_not_print_are_marked_as_derived() -> None:
    derived = {(f.from_key, f.to_key): f.amount for f in flows(screen(year=2016).flows).flows if f.is_derived}
    assert derived == {
        ("payer:old", "line:staff"): 1_200_000,
        ("payer:new", "line:staff"): 550_000,
        ("difference_in", "line:staff"): 50_000,
    }


def test_every_flow_joins_two_nodes_from_left_to_right() -> None:
    chart = flows(screen().flows)
    columns = {node.key: node.column for node in chart.nodes}
    assert all(columns[f.from_key] < columns[f.to_key] for f in chart.flows)
    assert set(columns) == {key for f in chart.flows for key in (f.from_key, f.to_key)}


def test_a_payer_that_gives_too_little_gets_the_difference_from_its_left() -> None:
    plan = Plan(
        tracks=KNOTTED.tracks,
        funding=(gives(2016, "old", "1.0"),),
        budget=(gets(2016, "advice", "old", "1.5"),),
    )
    chart = flows(screen(plan).flows)
    columns = {node.key: node.column for node in chart.nodes}
    assert (columns["difference_in"], columns["payer:old"], columns["line:advice"]) == (0, 1, 2)
    assert [node.label.da for node in chart.nodes if node.key == "difference_in"] == ["Kilde ikke oplyst"]


def test_money_that_no_line_gets_stands_beside_the_lines() -> None:
    plan = Plan(funding=(gives(2016, "old", "3.0"),), budget=(gets(2016, "advice", "old", "1.5"),))
    columns = {node.label.da: node.column for node in flows(screen(plan).flows).nodes}
    assert columns == {"Den gamle bevilling": 0, "advice": 1, "Ikke fordelt": 1}


def test_the_difference_is_called_rounding_when_rounding_explains_it() -> None:
    (name,) = (node.label for node in flows(screen().flows).nodes if node.key == "difference_in")
    assert (name.da, name.en) == ("Afrunding", "Rounding")


def test_who_gives_and_who_gets_is_said() -> None:
    assert said(shown(screen().flows).sentence) == (
        "3 kilder giver 10,3 mio. kr. i 2016-2017; mest kommer fra Den nye bevilling: 5,4 mio. kr. (52 %). "
        "Linjerne får 10,4 mio. kr.; forskellen på 0,1 er vist for sig som afrunding."
    )


def test_one_line_is_said_with_each_payer_and_what_is_derived() -> None:
    assert said(shown(screen(year=2016, line="staff").flows).sentence) == (
        "»Enhedens årsværk« får 1,8 mio. kr. i 2016: 1,2 fra Den gamle bevilling (beregnet), "
        "0,55 fra Den nye bevilling (beregnet) og 0,05 som afrunding."
    )


def test_money_with_strings_says_what_the_strings_are() -> None:
    notes = [said(note) for note in shown(screen().flows).notes]
    strings = "bevillingen deles med Naboby og pengene er øremærket til »Telefonen«."
    assert f"Staten: beløbet er trykt som 'ca.', {strings}" in notes


def test_free_money_needs_no_note() -> None:
    assert shown(screen(PAID_POSTS).flows).notes == ()


def test_the_bars_show_what_is_printed_and_mark_what_has_no_named_payer() -> None:
    chart = bars(screen(year=2016).lines_by_payer)
    assert [name.da for name in chart.categories] == ["Rådgivning", "Forløb", "Enhedens årsværk"]
    assert {s.label.da: s.values for s in chart.series} == {
        "Den gamle bevilling": (400_000, 200_000, None),
        "Den nye bevilling": (800_000, 450_000, None),
        "Staten": (500_000, None, None),
        "Kilde ikke oplyst": (None, None, 1_800_000),
    }


def test_the_bars_of_all_years_add_up_to_the_lines() -> None:
    chart = bars(screen().lines_by_payer)
    assert sum(int(v) for series in chart.series for v in series.values if v is not None) == 10_400_000


def test_the_line_that_changes_most_is_named() -> None:
    assert said(shown(screen().lines_by_payer).sentence) == (
        "Fra 2016 til 2017 ændrer »Rådgivning« sig mest: +0,95 mio. kr., fra 1,7 til 2,65."
    )


def test_the_largest_line_of_one_year_is_named() -> None:
    assert said(shown(screen(year=2016).lines_by_payer).sentence) == (
        "Mest i 2016 får »Enhedens årsværk«: 1,8 mio. kr. af de 4,15, som linjerne får tilsammen."
    )


def test_a_line_of_no_named_payer_says_so() -> None:
    assert said(shown(screen(year=2016, line="staff").lines_by_payer).sentence) == (
        "»Enhedens årsværk« får 1,8 mio. kr. i 2016; kilden er ikke oplyst."
    )


def test_a_line_with_named_payers_is_said_year_by_year() -> None:
    assert said(shown(screen(line="advice").lines_by_payer).sentence) == (
        "»Rådgivning« får 1,7 mio. kr. i 2016 og 2,65 mio. kr. i 2017."
    )


def test_light_flows_are_explained_only_where_both_kinds_are_drawn() -> None:
    explained = "Beregnede strømme er tegnet lysere end de øvrige."
    assert explained in [said(note) for note in shown(screen().flows).notes]
    assert explained not in [said(note) for note in shown(screen(PAID_POSTS).flows).notes]


def test_the_posts_are_said_with_their_price_and_their_derived_payers() -> None:
    assert said(shown(screen().staff).sentence) == (
        "3 årsværk koster 1,8 mio. kr. i 2016 og 4 årsværk koster 2,4 mio. kr. i 2017. "
        "Et årsværk koster 600.000 kr. (beregnet). Planen siger ikke, hvem der betaler; beregnet er det "
        "2,4 fra Den gamle bevilling, 1,7 fra Den nye bevilling og 0,1 afrunding."
    )


def test_a_price_that_changes_is_said_for_each_year() -> None:
    budget = (*KNOTTED.budget[:-1], replace(KNOTTED.budget[-1], fte=Decimal(3)))
    sentence = said(shown(screen(replace(KNOTTED, budget=budget)).staff).sentence)
    assert "Et årsværk koster 600.000 kr. i 2016 og 800.000 kr. i 2017 (beregnet)." in sentence


def test_posts_with_a_named_payer_are_not_called_derived() -> None:
    message = shown(screen(PAID_POSTS).staff)
    assert said(message.sentence) == (
        "4 årsværk koster 2,0 mio. kr. i 2016. Et årsværk koster 500.000 kr. (beregnet). "
        "Pengene er 2,0 fra Den gamle bevilling."
    )
    assert [series.is_derived for series in bars(message).series] == [False]
    (note,) = message.notes
    assert said(note).startswith("Et årsværk i 2016: 2,0 / 4 = 0,50 mio. kr. (mellem 0,488 og 0,513")


def test_the_arithmetic_of_each_derived_amount_stands_in_the_notes() -> None:
    notes = [said(note) for note in shown(screen(year=2016).staff).notes]
    old = "Den gamle bevilling til Enhedens årsværk, 1,8 − 0,4 − 0,2 = 1,2 mio. kr. (mellem 1,05 og 1,35"
    new = "Den nye bevilling til Enhedens årsværk, 1,8 − 0,8 − 0,45 = 0,55 mio. kr. (mellem 0,445 og 0,655"
    assert notes == [
        "Et årsværk i 2016: 1,8 / 3 = 0,60 mio. kr. (mellem 0,583 og 0,617, for beløbet er trykt afrundet).",
        f"Beregnet 2016: {old}, for de trykte tal er afrundet).",
        f"Beregnet 2016: {new}, for de trykte tal er afrundet).",
        "Afrunding 2016: Enhedens årsværk, 1,8 − 1,2 − 0,55 = 0,05 mio. kr.",
    ]


def test_the_posts_table_adds_up_to_what_is_printed() -> None:
    for row in shown(screen().staff).table.rows:
        _, _, printed, per_fte, *paid = row
        assert sum(amount(value) for value in paid) == printed
        assert per_fte == Fraction(600_000)


def test_without_posts_there_is_no_message_about_them() -> None:
    plan = replace(KNOTTED, budget=tuple(row for row in KNOTTED.budget if row.fte is None))
    one = screen(plan)
    assert one.staff is None
    assert "staff" not in {figure.key for figure in one.figures}


def test_posts_whose_money_is_mixed_with_other_unpaid_lines_are_not_given_payers() -> None:
    plan = Plan(
        funding=(gives(2016, "old", "3.0"),),
        budget=(gets(2016, "staff", None, "2.0", fte=4), gets(2016, "rent", None, "1.0")),
    )
    message = shown(screen(plan).staff)
    assert message.chart is None
    assert (
        said(message.sentence)
        == "4 årsværk koster 2,0 mio. kr. i 2016. Et årsværk koster 500.000 kr. (beregnet)."
    )


@pytest.mark.parametrize(("year", "line"), CHOICES)
def test_the_amounts_add_up_to_the_lines_under_every_choice(year: int | None, line: str | None) -> None:
    """A line's total, as printed, repeats its amounts; the rows above it are what adds up."""
    table = shown(screen(year=year, line=line).amounts).table
    lines = [value.da for value in column(table, "line") if isinstance(value, Text)]
    payers = [value.da if isinstance(value, Text) else "" for value in column(table, "payer")]
    amounts = [amount(value) for value in column(table, "amount")]
    parts = [
        kr
        for name, payer, kr in zip(lines, payers, amounts, strict=True)
        if name not in {"Alle linjer", "Hele planen"} and not payer.startswith("I alt")
    ]
    assert sum(parts) == sum(rows_named(table, "line", "Alle linjer"))


def test_the_lines_and_the_difference_give_the_printed_total() -> None:
    table = shown(screen(year=2016).amounts).table
    (lines,) = rows_named(table, "line", "Alle linjer")
    difference, printed, *_ = rows_named(table, "line", "Hele planen")
    assert (lines, difference, printed) == (4_150_000, -50_000, 4_100_000)
    assert lines + difference == printed


def test_every_amount_of_the_plan_stands_in_the_table_with_status_and_page() -> None:
    table = shown(screen().amounts).table
    stated = [
        row for row in table.rows if isinstance(row[4], Text) and row[4].da in ("Oplyst", "Oplyst, ca.")
    ]
    # 12 budget rows, 6 grants, 5 printed totals of single years.
    assert len(stated) == 12 + 6 + 5
    assert all(row[5] in {"5", "6"} for row in stated)


@pytest.mark.parametrize("year", [None, 2016, 2017])
def test_a_krone_has_one_status_in_both_tables_and_in_the_drawing(year: int | None) -> None:
    """The amount is printed, its payer was restored: the stored row says derived, so all say derived."""
    budget = tuple(
        replace(row, source=page(6, Status.DERIVED)) if row.line == "courses" else row
        for row in KNOTTED.budget
    )
    one = screen(replace(KNOTTED, budget=budget), year=year)
    flow_table, amount_table = shown(one.flows).table, shown(one.amounts).table
    of_courses = {row[3] for row in flow_table.rows if row[1] == Text("Forløb", "Courses")}
    in_amounts = {
        row[4]
        for row in amount_table.rows
        if row[1] == Text("Forløb", "Courses") and row[2] in NAMES.values()
    }
    drawn = {f.is_derived for f in flows(one.flows).flows if f.to_key == "line:courses"}
    assert (of_courses, in_amounts, drawn) == ({Status.DERIVED.label}, {Status.DERIVED.label}, {True})
    assert {row[3] for row in flow_table.rows} <= {status.label for status in Status}


def test_the_amounts_are_counted_by_the_status_that_the_table_shows() -> None:
    message = shown(screen(year=2016).amounts)
    assert said(message.sentence) == (
        "Linjerne får 4,15 mio. kr. i 2016, delt i 8 beløb: "
        "5 oplyst og 3 beregnet (heraf 0,05 som afrunding)."
    )
    portions = [row for row in message.table.rows if row[2] in NAMES.values() and row[1] != WHOLE_PLAN]
    kinds = [row[4] for row in portions]
    assert kinds.count(Status.STATED.label) + kinds.count(Text("Oplyst, ca.", "Stated, about")) == 5
    assert [row[4] for row in portions].count(Status.DERIVED.label) == 2


def test_what_is_remarked_on_an_amount_stands_as_a_numbered_note() -> None:
    message = shown(screen(year=2016).amounts)
    numbers = dict(zip(column(message.table, "amount"), column(message.table, "note"), strict=True))
    assert numbers[550_000] == "2"
    assert said(message.notes[1]) == "Note 2. 1,8 − 0,8 − 0,45 = 0,55 mio. kr."
    assert numbers[450_000] is None


def test_the_headline_is_the_printed_total_not_the_sum() -> None:
    one = figure(screen(), "whole")
    assert said(one.value) == "10,3"
    assert said(one.detail) == "4,1 i 2016 og 6,2 i 2017: +2,1 (+51 %)"


def test_without_a_printed_total_the_headline_is_the_sum_and_says_so() -> None:
    one = figure(screen(replace(KNOTTED, stated_totals=()), year=2016), "whole")
    assert said(one.value) == "4,15"
    assert one.source is not None
    assert one.source.status.label.da == "Beregnet"


def test_a_year_is_compared_with_the_year_before_it() -> None:
    assert said(figure(screen(year=2017), "whole").detail) == "+2,1 (+51 %) fra 2016"


def test_the_first_year_has_none_before_it_and_stands_beside_its_lines() -> None:
    assert said(figure(screen(year=2016), "whole").detail) == "linjerne giver 4,15 (beregnet)"


def test_the_earmarked_share_names_what_the_money_is_tied_to() -> None:
    one = figure(screen(year=2016), "earmarked")
    assert said(one.value) == "12,2 %"
    assert said(one.detail) == "0,5 af 4,1 mio. kr. til »Telefonen«"


def test_the_checks_are_counted() -> None:
    one = figure(screen(year=2016), "checks")
    assert said(one.value) == "3 af 5"
    assert said(one.detail) == "2 ved afrunding, 0 uforklaret"


@pytest.mark.parametrize(("year", "line"), CHOICES)
@pytest.mark.parametrize("language", Language)
def test_every_sentence_is_whole(year: int | None, line: str | None, language: Language) -> None:
    for message in messages(screen(year=year, line=line)):
        for text in (message.title, message.sentence, *message.notes):
            words = said(text, language)
            assert words
            assert ".." not in words
            assert "  " not in words


@pytest.mark.parametrize(("year", "line"), CHOICES)
def test_every_row_has_a_value_a_heading(year: int | None, line: str | None) -> None:
    for message in messages(screen(year=year, line=line)):
        assert message.table.rows
        assert all(len(row) == len(message.table.headings) for row in message.table.rows)


def test_a_year_or_line_that_the_plan_has_not_is_as_none_chosen() -> None:
    assert screen(year=1999, line="nothing") == screen()


def test_without_money_there_is_nothing_to_show() -> None:
    assert screen(Plan()) == BudgetScreen((), None, None, None, None, None)


def test_lines_without_any_payer_are_said_to_have_none() -> None:
    plan = Plan(tracks=KNOTTED.tracks, budget=(gets(2016, "advice", None, "1.5"),))
    assert (
        said(shown(screen(plan).flows).sentence)
        == "Linjerne får 1,5 mio. kr. i 2016; planen nævner ingen kilder."
    )


def test_grants_without_any_line_are_shown_as_not_handed_out() -> None:
    one = screen(replace(KNOTTED, budget=(), stated_totals=()))
    assert {f.to_key for f in flows(one.flows).flows} == {"difference_out"}


def test_the_choices_are_the_plans_years_and_lines() -> None:
    assert list(year_choices(KNOTTED)) == [ALL, "2016", "2017"]
    assert {key: name.da for key, name in line_choices(KNOTTED).items()} == {
        ALL: "Alle linjer",
        "advice": "Rådgivning",
        "courses": "Forløb",
        "staff": "Enhedens årsværk",
    }


def test_the_states_money_is_marked_as_about_and_shared_wherever_it_stands() -> None:
    one = screen()
    nodes = {node.key: node.caption for node in flows(one.flows).nodes}
    caption = nodes["payer:state"]
    assert caption is not None
    assert said(caption) == "ca., deles med Naboby"
    assert nodes["payer:old"] is None
    table = shown(one.amounts).table
    places = {heading.key: place for place, heading in enumerate(table.headings)}
    kinds = [row[places["status"]] for row in table.rows if row[places["payer"]] == NAMES["state"]]
    assert len(kinds) == 4
    assert set(kinds) == {Text("Oplyst, ca.", "Stated, about")}
