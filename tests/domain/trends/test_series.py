"""A series refuses what cannot be, and keeps its gaps."""

from math import inf, nan

import numpy as np
import pytest

from vink_model.domain.trends import PhaseStart, Series, SeriesKind

S = SeriesKind


@pytest.mark.parametrize(
    ("kind", "figures", "sizes", "words"),
    [
        (S.COUNT, (3, -1), (), "below zero"),
        (S.COUNT, (3, 2.5), (), "whole numbers"),
        (S.MEASUREMENT, (3.0, nan), (), "not nan"),
        (S.MEASUREMENT, (3.0, inf), (), "not inf"),
        (S.SHARE, (3, 6), (5, 5), "cannot be 6 of 5"),
        (S.SHARE, (3, 4), (5,), "2 figures cannot have 1 sizes"),
        (S.SHARE, (3, 4), (), "do not belong together"),
        (S.COUNT, (3, 4), (5, 5), "do not belong together"),
        (S.RATE, (3, 4), (5, -5), "counted over -5"),
        (S.RATE, (3, 4), (5, inf), "counted over inf"),
        (S.TIME_BETWEEN, (3.5, 0), (), "lies some time"),
    ],
)
def test_figures_that_cannot_be_are_refused(
    kind: SeriesKind, figures: tuple[float, ...], sizes: tuple[float, ...], words: str
) -> None:
    with pytest.raises(ValueError, match=words):
        Series(kind, figures, sizes)


def test_a_missing_figure_is_a_gap_and_not_a_nought() -> None:
    values = Series(S.SHARE, (2, None, 0, 3), (4, 4, 4, None)).values
    assert list(values[[0, 2]]) == [0.5, 0.0]
    assert np.isnan(values[[1, 3]]).all()


def test_a_phase_begins_inside_the_series_and_once() -> None:
    for at in ((0,), (3,), (-1,), (1, 1)):
        with pytest.raises(ValueError, match="inside the series, and once"):
            Series(S.COUNT, (3, 4, 5), phases=tuple(PhaseStart(a, "New form", "A. Officer") for a in at))


def test_definitions_are_given_for_each_point_or_not_at_all() -> None:
    with pytest.raises(ValueError, match="3 figures cannot have 2 definitions"):
        Series(S.COUNT, (3, 4, 5), definitions=("a", "b"))
