"""The spending's words: what stands, what is expected, what is refused, and what is assumed."""

import pytest

from tests.domain.spending.books import booked, plan_of
from tests.views.sample import sample
from vink_model.domain.messages import Bars, Message, Pace
from vink_model.domain.spending import Phasing, Tolerance
from vink_model.month import Month
from vink_model.text import NBSP, Language, Text
from vink_model.views.budget_following import Following, month_choices, phasing_choices, spending_years
from vink_model.views.budget_spending import SpendingScreen, spending_screen
from vink_model.views.budget_spending_words import drawn_to_add_up

MILLION = 1_000_000
EVEN = [MILLION // 10] * 12


def said(text: Text, language: Language = Language.DA) -> str:
    return text.said(language).replace(NBSP, " ")


def screen(
    *, months: list[int | None], before: list[int | None] | None = None, carried: bool = False
) -> SpendingScreen:
    """1.2 million a year; as at the end of the last booked month of 2017."""
    budgets = {"y2016": 1_200_000, "y2017": 1_200_000} if before else {"y2017": 1_200_000}
    dataset = booked(plan_of(**budgets), y2016=before or [], y2017=months)
    return spending_screen(dataset, Following(2017, Month(2017, len(months)), is_carried=carried))


def pace(message: Message) -> Pace:
    assert isinstance(message.chart, Pace)
    return message.chart


def test_what_is_booked_stands_beside_the_budgets_pace() -> None:
    sentence = said(screen(months=[50_000] * 6).pace.sentence)
    assert "Til og med juni 2017 er der bogført 0,30 mio. kr. af 1,20 mio. kr." in sentence
    assert "0,30 under budgettets tempo, og under båndet på ±0,06." in sentence


def test_without_a_year_before_two_ways_are_told_and_no_probability() -> None:
    message = screen(months=[50_000] * 6).pace
    assert "Fortsætter tempoet, ender året på 0,60 mio. kr., 0,60 under budgettet" in said(message.sentence)
    assert "mellem 0,60 og 0,90" in said(message.sentence)
    assert any("ingen sandsynlighed" in said(note) for note in message.notes)
    assert "80" not in said(pace(message).end_label)


def test_with_a_year_before_its_pattern_is_followed() -> None:
    message = screen(months=[50_000] * 6, before=[*EVEN]).pace
    assert "ventes regnskabet at blive 0,60 mio. kr., 0,60 under budgettet" in said(message.sentence)
    assert pace(message).end == (600_000, 600_000)
    assert pace(message).expected[5] == 300_000
    assert pace(message).expected[11] == 600_000


def test_an_even_budget_is_told_how_the_year_before_went() -> None:
    late = [50_000] * 11 + [650_000]
    message = screen(months=[50_000] * 6, before=[*late]).pace
    assert any(
        "har 50 % på dette tidspunkt; året før var 25 % af årets forbrug" in said(n) for n in message.notes
    )
    assert not any("på dette tidspunkt" in said(n) for n in screen(months=[50_000] * 6).pace.notes)


def test_too_early_is_said_and_nothing_is_drawn_for_it() -> None:
    message = screen(months=[50_000] * 3).pace
    assert "for tidligt" in said(message.sentence)
    assert "at least 4 booked months" in said(message.sentence, Language.EN)
    assert pace(message).end is None
    assert pace(message).expected == (None,) * 12


def test_a_missing_month_is_named_and_nothing_is_expected() -> None:
    found = screen(months=[50_000, None, 50_000, 50_000, 50_000])
    assert found.missing is not None
    assert "Der mangler bogføring for februar 2017." in said(found.missing)
    values = {figure.key: said(figure.value) for figure in found.figures}
    assert values == {"booked": "mindst 0,20", "deviation": "–", "outturn": "–", "left": "–"}
    assert "Derfor siges intet om tempo" in said(found.pace.sentence)
    booked = [heading.key for heading in found.accounts.table.headings].index("booked")
    told = [said(value) for row in found.accounts.table.rows if isinstance(value := row[booked], Text)]
    assert told == ["mindst 200.000 kr."] * 3


def test_a_remainder_taken_over_is_called_an_assumption() -> None:
    found = screen(months=[50_000] * 6, before=[90_000] * 12, carried=True)
    assert "af 1,32 mio. kr." in said(found.pace.sentence)
    assert any("+0,12 mio. kr. fra 2016: en antagelse" in said(note) for note in found.pace.notes)
    assert found.carried is not None
    assert "er 0,12 mio. kr. ikke brugt" in said(found.carried.sentence)


def test_an_overspent_year_takes_from_the_next() -> None:
    found = screen(months=[50_000], before=[110_000] * 12)
    assert found.carried is not None
    assert "0,12 mio. kr. mere end budgettet" in said(found.carried.sentence)


def test_how_the_method_would_have_hit_is_told_only_of_years_that_are_over() -> None:
    assert screen(months=[50_000] * 6).hits is None
    found = screen(months=[50_000] * 6, before=[*EVEN]).hits
    assert found is not None
    assert "ramte spændet 4 af 4 gange" in said(found.sentence)


@pytest.mark.parametrize("tolerance", Tolerance)
def test_a_band_is_explained_in_days(tolerance: Tolerance) -> None:
    dataset = booked(plan_of(y2017=1_200_000), y2017=[100_000])
    shown = spending_screen(dataset, Following(2017, Month(2017, 1), tolerance=tolerance))
    days = {Tolerance.TIGHT: 7, Tolerance.USUAL: 18, Tolerance.WIDE: 36}[tolerance]
    assert any(f"{days} dages jævnt forbrug" in said(note) for note in shown.pace.notes)


def test_the_accounts_of_a_line_add_up_to_the_line_and_all_lines_to_the_plan() -> None:
    table = spending_screen(sample(), Following(2017, Month(2017, 12))).accounts.table
    booked_at = [heading.key for heading in table.headings].index("booked")
    rows = [(row[1], kr) for row in table.rows if isinstance(kr := row[booked_at], int)]
    payers = [kr for payer, kr in rows if payer != Text("I alt", "In all")]
    lines = [kr for payer, kr in rows if payer == Text("I alt", "In all")]
    assert len(payers) == 9
    assert sum(payers) == sum(lines[:-1]) == lines[-1]


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize("year", [2016, 2017])
def test_the_bars_of_what_is_booked_add_up_to_the_last_digit_shown(year: int, month: int) -> None:
    chart = spending_screen(sample(), Following(year, Month(year, month))).accounts.chart
    assert isinstance(chart, Bars)
    for series in chart.series[1:]:
        *lines, whole = (kr for kr in series.values if isinstance(kr, int))
        assert sum(lines) == whole


@pytest.mark.parametrize(
    ("amounts", "has_total", "drawn"),
    [
        ((4_000, 4_000, 4_000, 12_000), True, (10_000, 0, 0, 10_000)),
        ((15_000, 15_000), False, (20_000, 10_000)),
        ((4_000, None, 12_000), True, (0, None, 10_000)),
        ((100_000, 100_000, 150_000), True, (100_000, 100_000, 150_000)),
    ],
    ids=["adds up", "no total", "one unknown", "a printed total that differs"],
)
def test_drawn_amounts_add_up_where_they_can(
    amounts: tuple[int | None, ...], drawn: tuple[int | None, ...], *, has_total: bool
) -> None:
    assert drawn_to_add_up(amounts, has_total=has_total) == drawn


def test_a_picked_payer_is_drawn_with_its_lines_and_their_whole() -> None:
    accounts = spending_screen(sample(), Following(2017, Month(2017, 6), payer="budget_2015")).accounts
    assert "Af 4 konti" in said(accounts.sentence)
    assert isinstance(accounts.chart, Bars)
    assert [said(name) for name in accounts.chart.categories][-2:] == ["Enhedens årsværk", "Alle linjer"]
    *lines, whole = (kr for kr in accounts.chart.series[1].values if isinstance(kr, int))
    assert sum(lines) == whole


def test_a_picked_line_is_drawn_by_its_payers() -> None:
    chart = spending_screen(sample(), Following(2017, Month(2017, 6), line="frontline")).accounts.chart
    assert isinstance(chart, Bars)
    assert [said(name) for name in chart.categories] == ["Budget 2015", "Budget 2016"]


def test_an_account_that_neither_plan_nor_bookings_know_is_shown_with_no_budget() -> None:
    dataset = booked(plan_of(y2017=1_200_000), y2017=[100_000])
    shown = spending_screen(dataset, Following(2017, Month(2017, 1), line="courses", payer="state"))
    assert "Af 1 konto er 1 uden budget." in said(shown.accounts.sentence)
    assert "som planen ikke giver penge" in said(shown.pace.sentence)


def test_all_that_rests_on_made_up_spending_says_so() -> None:
    shown = spending_screen(sample(), Following(2017, Month(2017, 6)))
    messages = (shown.pace, shown.accounts, shown.months, shown.carried, shown.hits)
    assert all(message is not None and message.is_synthetic for message in messages)
    assert {figure.source.status.value for figure in shown.figures if figure.source} == {"synthetic"}


def test_the_years_months_and_phasings_offered_are_those_that_are_known() -> None:
    dataset = booked(plan_of(y2016=12, y2017=12), y2016=[1] * 12, y2017=[1, 1])
    assert list(spending_years(dataset)) == ["2016", "2017"]
    assert list(month_choices(dataset, 2017)) == ["2017-02", "2017-01"]
    assert list(phasing_choices(dataset, 2016)) == [Phasing.EVEN]
    assert list(phasing_choices(dataset, 2017)) == [Phasing.EVEN, Phasing.YEAR_BEFORE]
    assert spending_years(booked(plan_of(y2017=12))) == {}
