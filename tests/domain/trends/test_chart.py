"""Control charts against Montgomery's examples, to the printed digit, and what charts never do."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.trends.published import (
    BEDS,
    BOARDS,
    CANS,
    COSTS,
    FALLS,
    MORE_BOARDS,
    SHIPMENTS,
    VALVES,
    VISITORS,
    VISITS,
    counts,
)
from vink_model.domain.trends import (
    BreakKind,
    ChartKind,
    ControlChart,
    LimitState,
    PhaseStart,
    Reason,
    Rules,
    Series,
    SeriesKind,
    SignalKind,
    chart_for,
)

K = ChartKind


def lines(chart: ControlChart, at: int = -1) -> tuple[float, float, float]:
    point = chart.points[at]
    assert point.centre is not None
    assert point.low is not None
    assert point.high is not None
    return point.centre, point.low, point.high


def outside(chart: ControlChart) -> list[int]:
    return [signal.first for signal in chart.signals if signal.kind is SignalKind.OUTSIDE]


def test_the_cost_of_loans_is_montgomerys_example_6_5() -> None:
    chart = chart_for(Series(SeriesKind.MEASUREMENT, COSTS))
    assert (chart.kind, chart.reason) == (K.I, Reason.MEASUREMENTS)
    assert [round(line, 2) for line in lines(chart)] == [300.5, 279.78, 321.22]
    assert not chart.has_signal


def test_the_cans_are_montgomerys_example_7_1() -> None:
    series = Series(SeriesKind.SHARE, CANS, (50,) * 30)
    chart = chart_for(series)
    assert (chart.kind, chart.reason) == (K.P, Reason.SHARES)
    assert [round(line, 4) for line in lines(chart)] == [0.2313, 0.0524, 0.4102]
    assert outside(chart) == [14, 22]
    revised = chart_for(series, known_causes={14: "new carton", 22: "new operator"})
    assert [round(line, 4) for line in lines(revised)] == [0.2150, 0.0407, 0.3893]
    assert outside(revised) == [20]
    assert revised.points[14].known_cause == "new carton"


def test_the_boards_are_montgomerys_example_7_3() -> None:
    chart = chart_for(counts(*BOARDS))
    assert (chart.kind, chart.reason) == (K.C, Reason.COUNTS)
    assert [round(line, 2) for line in lines(chart)] == [19.85, 6.48, 33.21]
    assert outside(chart) == [5, 19]
    causes = {5: "inspection error", 19: "temperature control"}
    more = chart_for(counts(*BOARDS, *MORE_BOARDS), kind=K.C, known_causes=causes, baseline=26)
    assert [round(line, 2) for line in lines(more)] == [19.67, 6.36, 32.97]
    assert more.phases[0].runs is not None
    assert (more.phases[0].runs.crossings, more.phases[0].runs.crossings_needed) == (14, 16)
    assert [signal.kind for signal in more.signals] == [SignalKind.FEW_CROSSINGS]


def test_the_shipments_are_montgomerys_example_7_4() -> None:
    chart = chart_for(Series(SeriesKind.RATE, SHIPMENTS, (50,) * 20))
    assert (chart.kind, chart.reason) == (K.U, Reason.EXPOSURES)
    assert [round(line, 4) for line in lines(chart)] == [0.074, 0.0, 0.1894]


def test_the_valves_are_montgomerys_example_7_6() -> None:
    chart = chart_for(Series(SeriesKind.TIME_BETWEEN, VALVES))
    assert (chart.kind, chart.reason) == (K.T, Reason.TIME_BETWEEN_EVENTS)
    assert [round(line) for line in lines(chart)] == [430, 0, 6938]


def test_prime_limits_are_those_of_an_independent_package() -> None:
    shares = Series(SeriesKind.SHARE, VISITS, VISITORS)
    plain, prime = chart_for(shares, kind=K.P), chart_for(shares)
    assert (prime.kind, prime.reason) == (K.P_PRIME, Reason.WIDER_THAN_CHANCE)
    assert lines(plain) == pytest.approx((0.5743011685, 0.5251557378, 0.6234465992))
    assert lines(prime) == pytest.approx((0.5743011685, 0.4245508913, 0.7240514357))
    assert len(outside(plain)) == 5
    assert outside(prime) == []
    rates = Series(SeriesKind.RATE, FALLS, BEDS)
    plain, prime = chart_for(rates, kind=K.U), chart_for(rates, kind=K.U_PRIME)
    assert lines(plain) == pytest.approx((0.7180043384, 0.2287858188, 1.2072228780))
    assert lines(prime) == pytest.approx((0.7180043384, 0.0, 1.6635013601))
    assert (len(outside(plain)), len(outside(prime))) == (2, 1)


def test_waiting_between_events_lies_around_its_median_with_limits_from_its_mean() -> None:
    # By hand: mean 3, three standard deviations 3 * sqrt(3 * 4) = 10.3923; the median is 2.
    chart = chart_for(Series(SeriesKind.BETWEEN, (2, 2, 2, 2, 2, 2, 2, 2, 2, 12)))
    assert chart.kind is K.G
    assert lines(chart) == pytest.approx((2, 0, 13.3923), abs=1e-4)


def test_fewer_than_ten_points_are_only_plotted_however_wild_they_are() -> None:
    chart = chart_for(counts(0, 0, 0, 90, 90, 90, 90, 90, 90))
    assert (chart.kind, chart.reason) == (K.RUN, Reason.FEW_POINTS)
    assert chart.phases[0].state is LimitState.PLOT_ONLY
    assert [point.value for point in chart.points] == [0, 0, 0, 90, 90, 90, 90, 90, 90]
    assert {(p.centre, p.low, p.high) for p in chart.points} == {(None, None, None)}
    assert not chart.has_signal


@pytest.mark.parametrize(
    ("points", "state"),
    [(9, LimitState.PLOT_ONLY), (10, LimitState.TRIAL), (11, LimitState.TRIAL), (12, LimitState.FIXED)],
)
def test_ten_and_eleven_points_make_trial_limits_and_twelve_fixed_ones(
    points: int, state: LimitState
) -> None:
    assert chart_for(counts(*[5, 7, 6][:1] * points)).phases[0].state is state


def test_a_baseline_stays_where_it_is_as_more_points_come() -> None:
    first = chart_for(counts(*BOARDS[:12]), kind=K.C, baseline=12)
    later = chart_for(counts(*BOARDS), kind=K.C, baseline=12)
    assert lines(first) == lines(later)
    with pytest.raises(ValueError, match="limits need 10 points, not 9"):
        chart_for(counts(*BOARDS), baseline=9)


def test_a_gap_stays_a_gap() -> None:
    chart = chart_for(counts(5, 7, None, 6, 8, 5, 7, 6, 8, 5, 6, 7, 5))
    assert chart.points[2].value is None
    assert chart.phases[0].state is LimitState.FIXED
    assert lines(chart)[0] == pytest.approx(75 / 12)


def test_a_moving_range_does_not_reach_across_a_gap() -> None:
    # Steps of 1 on both sides of the gap, and a jump of 100 that nobody saw: by hand 3 * 1 / 1.128 = 2.66.
    figures = (0, 1, 0, 1, 0, 1, None, 101, 100, 101, 100, 101, 100)
    chart = chart_for(Series(SeriesKind.MEASUREMENT, figures))
    centre, low, high = lines(chart)
    assert (centre - low, high - centre) == pytest.approx((2.6596, 2.6596), abs=1e-4)


def test_a_run_does_not_reach_across_a_gap() -> None:
    joined = (1, 9) * 4 + (9,) * 10
    parted = (1, 9) * 4 + (9,) * 5 + (None,) + (9,) * 5
    long = [s.kind for s in chart_for(counts(*joined), kind=K.C).signals]
    short = [s.kind for s in chart_for(counts(*parted), kind=K.C).signals]
    assert SignalKind.LONG_RUN in long
    assert SignalKind.LONG_RUN not in short


def test_a_denominator_of_nobody_is_a_gap_and_not_a_share_of_nought() -> None:
    series = Series(SeriesKind.SHARE, (20, 0, *[20] * 11), (40, 0, *[40] * 11))
    assert chart_for(series).points[1].value is None


def test_a_new_level_begins_only_where_a_person_says_so() -> None:
    figures = (20, 22, 18, 21, 19, 20) * 2 + (8, 7, 9, 6, 8, 7) * 2
    silent = chart_for(counts(*figures))
    assert len(silent.phases) == 1
    assert silent.has_signal
    stated = PhaseStart(12, "New referral form", "A. Officer")
    chart = chart_for(Series(SeriesKind.COUNT, figures, phases=(stated,)))
    assert [(p.first, p.last, p.began) for p in chart.phases] == [
        (0, 11, BreakKind.START),
        (12, 23, BreakKind.LEVEL),
    ]
    assert chart.phases[1].stated == stated
    assert (lines(chart, 0)[0], lines(chart, -1)[0]) == (20, 7.5)
    assert not chart.has_signal


@pytest.mark.parametrize(("reason", "author"), [("", "A. Officer"), ("  ", "A. Officer"), ("New form", "")])
def test_nobody_moves_the_level_without_a_name_and_a_reason(reason: str, author: str) -> None:
    with pytest.raises(ValueError, match="a named person, with a reason"):
        PhaseStart(12, reason, author)


def test_a_definition_that_changes_begins_a_phase_of_its_own() -> None:
    definitions = ("course started",) * 12 + ("concern founded",) * 9
    chart = chart_for(Series(SeriesKind.COUNT, (20,) * 12 + (40,) * 9, definitions=definitions))
    assert [p.began for p in chart.phases] == [BreakKind.START, BreakKind.DEFINITION]
    assert [p.state for p in chart.phases] == [LimitState.FIXED, LimitState.PLOT_ONLY]
    assert not chart.has_signal


def test_rare_events_are_drawn_by_the_time_between_them() -> None:
    # An event every third month: two empty months before each, in the month that it came.
    chart = chart_for(counts(*(1, 0, 0) * 12))
    assert (chart.kind, chart.reason) == (K.G, Reason.RARE)
    assert [(p.place, p.value) for p in chart.points] == [(3 * i, 2) for i in range(1, 12)]


def test_a_distance_never_spans_a_gap_or_a_new_phase() -> None:
    months: list[int | None] = [1, 0, 0] * 6 + [None] + [0, 1] + [0, 0, 0, 1] * 5
    chart = chart_for(counts(*months))
    assert [p.place for p in chart.points] == [3, 6, 9, 12, 15, 24, 28, 32, 36, 40]
    stated = PhaseStart(18, "New team", "A. Officer")
    phased = chart_for(Series(SeriesKind.COUNT, (1, 0, 0) * 6 + (0, 1, 0) * 6, phases=(stated,)))
    assert [p.place for p in phased.points] == [3, 6, 9, 12, 15, 22, 25, 28, 31, 34]
    assert [p.first for p in phased.phases] == [3, 22]


def test_several_rare_events_in_a_month_lie_nothing_apart() -> None:
    chart = chart_for(counts(*([0] * 20), 3, *([0] * 20)))
    assert [(p.place, p.value) for p in chart.points] == [(20, 0), (20, 0)]
    assert chart.phases[0].state is LimitState.PLOT_ONLY


def test_years_without_events_are_no_signal_and_no_success() -> None:
    chart = chart_for(counts(*[0] * 36))
    assert (chart.kind, chart.reason) == (K.RUN, Reason.NOTHING_COUNTED)
    assert not chart.has_signal


def test_shares_of_few_people_get_runs_and_no_limits() -> None:
    chart = chart_for(Series(SeriesKind.SHARE, (3, 4, 2) * 5, (6, 7, 5) * 5))
    assert (chart.kind, chart.reason) == (K.RUN, Reason.FEW_PER_POINT)
    assert {(p.low, p.high) for p in chart.points} == {(None, None)}


def test_counts_that_come_in_clusters_get_wider_limits() -> None:
    clustered = counts(*np.random.default_rng(1).negative_binomial(4, 0.2, 36).tolist())
    chart = chart_for(clustered)
    assert (chart.kind, chart.reason) == (K.U_PRIME, Reason.WIDER_THAN_CHANCE)
    assert len(outside(chart)) < len(outside(chart_for(clustered, kind=K.C)))


def test_making_data_count_leaves_outlying_ranges_out_of_the_limits() -> None:
    # Steps of 1, but for two of 20 around an outlier: by hand 1 * 3 / 1.128 = 2.66 on either side.
    figures = (0, 1) * 8 + (20,) + (0, 1) * 4
    chart = chart_for(Series(SeriesKind.MEASUREMENT, figures), Rules.MAKING_DATA_COUNT)
    centre, _, high = lines(chart)
    assert high - centre == pytest.approx(2.66, abs=0.001)
    wide = chart_for(Series(SeriesKind.MEASUREMENT, figures), Rules.ANHOJ)
    assert lines(wide)[2] - lines(wide)[0] > 5


@pytest.mark.parametrize("causes", [{30: "moved"}, {-1: "moved"}, {3: " "}])
def test_a_known_cause_belongs_to_a_point_and_is_said_in_words(causes: dict[int, str]) -> None:
    with pytest.raises(ValueError, match="belongs to a point of the series"):
        chart_for(counts(*BOARDS), known_causes=causes)


def test_a_known_cause_of_a_rare_month_sets_aside_each_of_its_events() -> None:
    chart = chart_for(counts(*(1, 0, 0) * 10, 2, *(0,) * 9), known_causes={30: "one matter, told twice"})
    assert [p.known_cause for p in chart.points if p.place == 30] == ["one matter, told twice"] * 2
    assert sum(p.known_cause is None for p in chart.points) == 9


FIGURES = st.lists(st.none() | st.integers(0, 40), max_size=40)


@given(
    figures=FIGURES, sizes=st.data(), rules=st.sampled_from(Rules), kind=st.sampled_from(["count", "share"])
)
@settings(max_examples=150, deadline=None)
def test_whatever_comes_a_chart_keeps_its_gaps_and_its_limits_around_its_centre(
    figures: list[int | None], sizes: st.DataObject, rules: Rules, kind: str
) -> None:
    if kind == "share":
        people = tuple((f or 0) + sizes.draw(st.integers(0, 30)) for f in figures)
        series = Series(SeriesKind.SHARE, tuple(figures), people)
    else:
        series = counts(*figures)
    chart = chart_for(series, rules)
    for point in chart.points:
        if chart.reason is not Reason.RARE:
            assert (point.value is None) == bool(np.isnan(series.values[point.place]))
        if point.low is not None and point.centre is not None and point.high is not None:
            assert point.low <= point.centre <= point.high
    for signal in chart.signals:
        assert 0 <= signal.first <= signal.last < len(series)


def test_an_empty_series_has_nothing_to_say() -> None:
    chart = chart_for(counts())
    assert (chart.points, chart.phases, chart.signals, chart.latest) == ((), (), (), None)
    lonely = chart_for(counts(*[0] * 12, 1, *[0] * 12))
    assert (lonely.reason, lonely.points, lonely.has_signal) == (Reason.RARE, (), False)


@pytest.mark.parametrize(
    ("series", "kind", "words"),
    [
        (counts(*BOARDS), K.P, "so many of so many"),
        (counts(*[0] * 12), K.T, "all above 0"),
    ],
)
def test_figures_are_not_forced_into_a_chart_that_is_not_theirs(
    series: Series, kind: ChartKind, words: str
) -> None:
    with pytest.raises(ValueError, match=words):
        chart_for(series, kind=kind)


def test_a_fraction_is_a_measurement_like_any_other() -> None:
    chart = chart_for(Series(SeriesKind.MEASUREMENT, (Fraction(1, 2), Fraction(3, 2)) * 6))
    assert lines(chart)[0] == 1
