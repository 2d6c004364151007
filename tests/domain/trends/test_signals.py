"""The rules for what stands out, against published bounds and small series that can be checked by eye."""

import numpy as np
import pytest
from scipy.stats import binom

from vink_model.domain.trends.limits import Limits
from vink_model.domain.trends.signals import (
    Signal,
    SignalKind,
    anhoj,
    crossings_needed,
    longest_allowed,
    making_data_count,
    runs_around,
)


# Anhøj J, Olesen AV (2014), PLoS One 9:e113825, table of bounds: points, longest run, fewest crossings.
@pytest.mark.parametrize(("points", "longest", "fewest"), [(10, 6, 2), (12, 7, 3), (24, 8, 8), (100, 10, 41)])
def test_the_bounds_are_anhojs_table(points: int, longest: int, fewest: int) -> None:
    assert longest_allowed(points) == longest
    assert crossings_needed(points - 1) == fewest


def test_the_fewest_crossings_are_an_independent_packages_quantile() -> None:
    for chances in range(1, 200):
        assert crossings_needed(chances) == binom.ppf(0.05, chances, 0.5)


def around_nought(*values: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    figures = np.array(values, dtype=float)
    return figures, np.zeros(len(figures)), np.isfinite(figures)


def test_runs_are_counted_by_eye_and_points_on_the_line_count_for_neither_side() -> None:
    runs = runs_around(*around_nought(1, 1, 0, 1, -1, -1, 1))
    assert (runs.useful, runs.longest, runs.crossings) == (6, 3, 2)


def test_a_long_run_is_named_by_its_points() -> None:
    found = anhoj(*around_nought(*(-1, 1) * 5, *[2] * 9, *(-1, 1) * 5))
    assert Signal(SignalKind.LONG_RUN, 9, 18, is_above=True) in found


def test_no_points_are_no_runs() -> None:
    runs = runs_around(*around_nought())
    assert (runs.useful, runs.longest, runs.is_signal) == (0, 0, False)


def marked(values: tuple[float, ...], kind: SignalKind) -> list[Signal]:
    figures, centre, counts = around_nought(*values)
    one = np.ones(len(figures))
    limits = Limits(centre, centre - 3, centre + 3, one)
    return [signal for signal in making_data_count(figures, limits, counts) if signal.kind is kind]


# The samples of NHSRplotthedots' own tests of its rules (NHS-R community, 0.2.2).
def test_seven_on_one_side_stand_out_and_six_do_not() -> None:
    side = SignalKind.SEVEN_ON_A_SIDE
    assert marked((1,) * 6, side) == []
    assert marked((*(1,) * 6, -1), side) == []
    assert marked((-1, *(1,) * 8, -1), side) == [Signal(side, 1, 8, is_above=True)]
    assert marked((1, *(-1,) * 8, 1), side) == [Signal(side, 1, 8, is_above=False)]


def test_seven_in_one_direction_stand_out_and_a_standstill_ends_them() -> None:
    way = SignalKind.SEVEN_IN_A_DIRECTION
    assert marked((1, 2, 3, 4, 5, 6), way) == []
    assert marked((1, 2, 3, 3, 4, 5, 6), way) == []
    assert marked((1, 2, 3, 4, 5, 6, 7), way) == [Signal(way, 0, 6, is_above=True)]
    assert marked((2, 7, 6, 5, 4, 3, 2, 1, 3), way) == [Signal(way, 1, 7, is_above=False)]
    assert marked((1, 2, 3, np.nan, 4, 5, 6, 7), way) == []


def test_two_of_three_close_to_one_limit_stand_out() -> None:
    near = SignalKind.TWO_OF_THREE
    assert marked((2.5, 0, 2.5), near) == [Signal(near, 0, 2, is_above=True)]
    assert marked((-2.5, -2.5, 0), near) == [Signal(near, 0, 2, is_above=False)]
    assert marked((2.5, 0, -2.5), near) == []
    assert marked((2.5, 0, 0, 2.5), near) == []
    assert marked((2.5, np.nan, 2.5), near) == []
