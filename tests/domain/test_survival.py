"""Time to an event from counts per month, against published curves."""

import csv
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from statsmodels.duration.survfunc import CumIncidenceRight

from vink_model.domain.survival import LagCounts, incidence, survival

# Miller RG (1981), Survival Analysis: weeks in remission, maintained group of the aml study; minus: censored.
AML = (9, 13, -13, 18, 23, -28, 31, 34, -45, 48, -161)
# Freireich et al. 1963 in Gehan EA (1965), Biometrika 52:203: weeks in remission on 6-MP; minus: censored.
GEHAN = (6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35)


def by_lag(times: tuple[int, ...]) -> LagCounts:
    lags = range(max(abs(time) for time in times) + 1)
    return LagCounts(len(times), tuple(map(times.count, lags)), tuple(times.count(-lag) for lag in lags))


# R's survfit(Surv(time, status) ~ 1, conf.type = "log-log"), to the digits that it prints.
@pytest.mark.parametrize(
    ("lag", "at_risk", "share", "error", "low", "high"),
    [
        (9, 11, 0.9091, 0.0867, 0.5081, 0.9867),
        (13, 10, 0.8182, 0.1163, 0.4474, 0.9512),
        (18, 8, 0.7159, 0.1397, 0.3502, 0.8990),
        (23, 7, 0.6136, 0.1526, 0.2658, 0.8353),
        (31, 5, 0.4909, 0.1642, 0.1673, 0.7534),
        (34, 4, 0.3682, 0.1627, 0.0928, 0.6570),
        (48, 2, 0.1841, 0.1535, 0.0117, 0.5250),
    ],
)
def test_the_aml_curve_is_that_of_r(
    lag: int, at_risk: int, share: float, error: float, low: float, high: float
) -> None:
    step = survival(by_lag(AML), least_at_risk=1).at(lag)
    assert step is not None
    assert step.interval is not None
    assert step.at_risk == at_risk
    found = (step.share, step.error, step.interval.low, step.interval.high)
    assert [round(number, 4) for number in found] == [share, error, low, high]


@pytest.mark.parametrize(
    ("lag", "share", "error"),
    [
        (6, 0.857, 0.0764),
        (7, 0.807, 0.0869),
        (10, 0.753, 0.0963),
        (13, 0.690, 0.1068),
        (16, 0.627, 0.1141),
        (22, 0.538, 0.1282),
        (23, 0.448, 0.1346),
    ],
)
def test_the_six_mp_curve_is_the_published_one(lag: int, share: float, error: float) -> None:
    step = survival(by_lag(GEHAN)).at(lag)
    assert step is not None
    assert (round(step.share, 3), round(step.error, 4)) == (share, error)


def competing(seed: int) -> tuple[LagCounts, CumIncidenceRight]:
    random = np.random.default_rng(seed)
    times, status = random.integers(1, 20, 120), random.choice([0, 1, 2], 120)
    columns = [
        tuple(int(((times == lag) & (status == which)).sum()) for lag in range(20)) for which in (1, 0, 2)
    ]
    return LagCounts(120, *columns), CumIncidenceRight(times, status)


@pytest.mark.parametrize("seed", range(5))
def test_with_competing_ends_an_independent_package_has_the_same_share_and_error(seed: int) -> None:
    counts, reference = competing(seed)
    curve = incidence(counts, least_at_risk=2)
    assert len(curve.steps) > 10
    for time, share, error in zip(reference.times, reference.cinc[0], reference.cinc_se[0], strict=True):
        step = curve.at(int(time))
        if step is not None:
            assert (step.share, step.error) == pytest.approx((share, error), rel=1e-9)


# The study mgus2 of R's survival 3.5-3 (Kyle et al. 2002, N Engl J Med 346:564): its 1,384 patients counted
# by the month in which they were lost from sight, had a malignancy, or died without one.
MGUS2 = Path(__file__).with_name("mgus2_by_month.csv")


def mgus2() -> LagCounts:
    with MGUS2.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    events, censored, deaths = (
        tuple(int(row[name]) for row in rows) for name in ("malignancy", "censored", "death")
    )
    return LagCounts(1384, events, censored, deaths)


# R's survfit(Surv(etime, event) ~ 1) of the two competing ends, after 5, 10, 20 and 30 years.
@pytest.mark.parametrize(
    ("lag", "malignancy", "error"),
    [
        (60, 0.03410371, 0.004889),
        (120, 0.06372217, 0.006797),
        (240, 0.09981372, 0.009785),
        (360, 0.13404164, 0.020128),
    ],
)
def test_the_share_that_falls_ill_before_it_dies_is_that_of_r(
    lag: int, malignancy: float, error: float
) -> None:
    step = incidence(mgus2(), least_at_risk=1).at(lag)
    assert step is not None
    assert step.share == pytest.approx(malignancy, abs=5e-9)
    assert step.error == pytest.approx(error, rel=0.01)


def test_taking_the_dead_for_people_still_followed_would_treble_the_share_after_thirty_years() -> None:
    counts = mgus2()
    as_if_followed = LagCounts(
        1384, counts.events, tuple(a + b for a, b in zip(counts.censored, counts.competing, strict=True))
    )
    followed = survival(as_if_followed, least_at_risk=1).at(360)
    real = incidence(counts, least_at_risk=1).at(360)
    assert followed is not None
    assert real is not None
    assert round(1 - followed.share, 3) == 0.425
    assert round(real.share, 3) == 0.134


def test_nobody_leaving_in_another_way_makes_the_two_curves_one() -> None:
    stays, happens = survival(by_lag(GEHAN)), incidence(by_lag(GEHAN))
    for one, other in zip(stays.steps, happens.steps, strict=True):
        assert other.share == pytest.approx(1 - one.share)
        assert other.error == pytest.approx(one.error)


def test_counting_those_who_moved_away_as_still_followed_would_overstate_the_share() -> None:
    # By hand: 20 start, 10 move away, then 5 of the 10 left reach it: 5 of 20, not 5 of 10.
    counts = LagCounts(20, events=(0, 5), censored=(0, 5), competing=(10, 0))
    reached, stayed = incidence(counts).at(1), survival(counts).at(1)
    assert reached is not None
    assert stayed is not None
    assert reached.share == pytest.approx(5 / 20)
    assert 1 - stayed.share == pytest.approx(5 / 10)


def test_without_anyone_lost_the_curve_is_the_plain_share_with_its_binomial_error() -> None:
    # By hand: 12 of 20 by the second month; sqrt(0.6 * 0.4 / 20).
    step = survival(LagCounts(20, (5, 7), (0, 8))).at(1)
    assert step is not None
    assert step.share == pytest.approx(8 / 20)
    assert step.error == pytest.approx((0.6 * 0.4 / 20) ** 0.5)


def test_the_curve_is_cut_where_fewer_than_five_are_at_risk() -> None:
    counts = LagCounts(8, (1, 1, 1, 1, 1), (0, 0, 0, 0, 3))
    assert counts.at_risk == (8, 7, 6, 5, 4)
    for curve in (survival(counts), incidence(counts)):
        assert [step.at_risk for step in curve.steps] == [8, 7, 6, 5]
        assert curve.is_cut
        assert curve.at(4) is None
    assert not survival(counts, least_at_risk=4).is_cut


def test_a_share_of_all_or_none_has_no_interval() -> None:
    curve = survival(LagCounts(6, (0, 6), (0, 0)))
    assert [step.interval for step in curve.steps] == [None, None]
    assert (curve.steps[1].share, curve.steps[1].error) == (0, 0)


def test_a_surer_interval_is_wider() -> None:
    sure, less = (survival(by_lag(AML), 1, Fraction(c, 100)).at(13) for c in (99, 80))
    assert sure is not None
    assert sure.interval is not None
    assert less is not None
    assert less.interval is not None
    assert sure.interval.low < less.interval.low < less.interval.high < sure.interval.high


def test_nobody_started_is_no_curve() -> None:
    for curve in (survival(LagCounts(0, (), ())), incidence(LagCounts(0, (0,), (0,)))):
        assert curve.steps == ()


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ((5, (3, 3), (0, 0)), "6 cannot have left when 5 started"),
        ((5, (3,), (0, 0)), "for the same months"),
        ((5, (-1,), (0,)), "none below zero"),
        ((5, (1.5,), (0,)), "whole numbers"),
    ],
)
def test_counts_that_cannot_be_are_refused(columns: tuple[int, ...], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        LagCounts(*columns)  # type: ignore[arg-type]
