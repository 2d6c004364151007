"""The published history stands as printed, and no two years are called different without evidence."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from tests.views.concerns_sample import PLAN, PUBLISHED, a_dataset, a_screen, a_year, an_event, bars, words
from vink_model.domain.codes import SecondCount
from vink_model.domain.messages import MarkKind
from vink_model.domain.plan import Plan
from vink_model.text import NBSP, Text
from vink_model.views.concerns import concerns_screen
from vink_model.views.concerns_filters import ConcernFilters


def test_the_history_shows_the_published_figures_as_they_stand() -> None:
    enquiries, second = bars(a_screen().history).series
    assert enquiries.values == (49, 60, 100, 104, 85)
    assert second.values == (None, 22, 18, 8, 10)


def test_five_years_published_as_one_figure_are_not_drawn_as_a_year() -> None:
    history = a_screen().history
    assert bars(history).categories[0] == Text(f"2009-2013 (5{NBSP}år)", f"2009-2013 (5{NBSP}years)")
    assert "49 i alt i de 5 år 2009-2013" in words(history)
    assert "9,8 om året (beregnet: 49 / 5)" in words(history)


def test_the_second_count_breaks_where_its_definition_changes() -> None:
    history = a_screen().history
    breaks = [mark.at for mark in bars(history).marks if mark.kind is MarkKind.BREAK]
    # Categories: 2009-2013, 2014, 2015, 2016, 2017. Between the fourth and the third lies 2.5.
    assert breaks == [2.5]
    assert "kan ikke læses som én række" in words(history)
    assert "2015: Forløb iværksat; 2016: Bekymringen vurderet begrundet" in words(history)


def test_an_event_stands_where_in_its_year_it_happened() -> None:
    attack = next(m for m in bars(a_screen().history).marks if m.label.en == "attack en, February 2015")
    # 14 February is day 45 of 365, and the year 2015 spans 1.5 to 2.5.
    assert attack.at == pytest.approx(1.5 + 44 / 365)
    assert attack.kind is MarkKind.EVENT


def test_an_event_inside_a_long_period_stands_at_its_share_of_the_period() -> None:
    plan = replace(PLAN, events=(an_event("early", date(2011, 1, 1)),))
    history = concerns_screen(a_dataset(plan=plan), ConcernFilters()).history
    # Two of five years lie before 2011: two fifths of the way from -0.5 to 0.5.
    assert bars(history).marks[0].at == pytest.approx(-0.1)


def test_an_event_outside_the_published_years_is_not_marked() -> None:
    plan = replace(PLAN, events=(an_event("late", date(2019, 1, 1)),))
    history = concerns_screen(a_dataset(plan=plan), ConcernFilters()).history
    assert bars(history).marks == ()
    assert "late" not in words(history)


def test_a_year_without_a_second_count_says_so_in_its_table() -> None:
    history = a_screen().history
    assert history is not None
    assert history.table.rows[0][3] == Text("Ikke oplyst", "Not stated")


def test_a_second_count_that_always_means_the_same_is_one_series() -> None:
    same = tuple(replace(p, second_count_means=SecondCount.FOUNDED) for p in PUBLISHED)
    history = concerns_screen(
        a_dataset(plan=replace(PLAN, published_concerns=same)), ConcernFilters()
    ).history
    assert "én række" not in words(history)


def test_each_comparison_says_whether_chance_alone_gives_as_much() -> None:
    changes = a_screen().changes
    assert changes is not None
    assert changes.sentence.da == (
        "Mere end tilfældigt: 100 mod 60 (henvendelser, 2015 mod 2014). "
        "Kan være tilfældige udsving: 104 mod 100 (henvendelser, 2016 mod 2015), "
        "85 mod 104 (henvendelser, 2017 mod 2016) og 18 mod 22 (forløb iværksat, 2015 mod 2014)."
    )


def test_the_number_of_comparisons_is_told() -> None:
    changes = a_screen().changes
    assert changes is not None
    assert len(changes.table.rows) == 4
    assert "4 sammenligninger er gjort" in words(changes)


def test_the_ratio_stands_with_its_exact_interval() -> None:
    changes = a_screen().changes
    assert changes is not None
    first = changes.table.rows[0]
    assert first[3] == Text("mere end tilfældigt", "more than chance")
    assert first[4] == Fraction(100, 60)
    assert [round(float(str(value)), 3) for value in first[5:8]] == [1.198, 2.335, 0.002]


def test_counts_with_different_meanings_are_never_compared() -> None:
    changes = a_screen().changes
    assert changes is not None
    assert not any("10 mod 8" in row[2].da for row in changes.table.rows if isinstance(row[2], Text))


def test_a_period_of_several_years_is_not_compared_with_a_year() -> None:
    plan = Plan(published_concerns=(a_year(2009, 49, until=2013), a_year(2014, 60)))
    assert concerns_screen(a_dataset(plan=plan), ConcernFilters()).changes is None


def test_years_with_a_gap_between_them_are_not_compared() -> None:
    plan = Plan(published_concerns=(a_year(2014, 60), a_year(2016, 104)))
    assert concerns_screen(a_dataset(plan=plan), ConcernFilters()).changes is None


def test_a_ratio_to_a_year_without_any_is_said_in_words() -> None:
    plan = Plan(published_concerns=(a_year(2014, 0), a_year(2015, 40)))
    changes = concerns_screen(a_dataset(plan=plan), ConcernFilters()).changes
    assert changes is not None
    row = changes.table.rows[0]
    assert row[4] == Text("kan ikke udregnes", "cannot be worked out")
    assert row[6] == Text("ingen grænse", "no bound")
    assert row[7] == Text("under 0,001", "below 0.001")
