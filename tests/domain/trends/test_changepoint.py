"""Where a level may have changed, against a published series and a plain reckoning of the same."""

from math import log

import pytest

from tests.domain.trends.published import BOARDS, DISASTERS, counts
from vink_model.domain.trends import Series, SeriesKind, changepoint


def test_mining_disasters_fell_after_1891() -> None:
    """Carlin, Gelfand & Smith 1992 (Appl Stat 41:389): change at 41, from about 3.1 to 0.9 a year."""
    found = changepoint(counts(*DISASTERS))
    assert found is not None
    assert 1851 + found.last_before == 1891
    assert (round(found.before, 1), round(found.after, 1)) == (3.1, 0.9)
    assert found.p == 1 / 2000


def test_the_place_is_the_best_of_all_places_reckoned_plainly() -> None:
    def fit(part: tuple[int, ...]) -> float:
        events = sum(part)
        return events * log(events / len(part)) if events else 0.0

    for series in (BOARDS, DISASTERS, (0, 0, 0, 0, 0, 0, 1, 0, 2, 1, 3, 1)):
        plain = max(range(1, len(series)), key=lambda at: fit(series[:at]) + fit(series[at:]))
        found = changepoint(counts(*series))
        assert found is not None
        assert found.last_before == plain - 1


def test_twenty_four_months_at_one_level_and_twelve_at_less_than_half_are_told_apart() -> None:
    found = changepoint(counts(*(18, 19) * 12, *(7,) * 12))
    assert found is not None
    assert (found.last_before, found.before, found.after, found.p) == (23, 18.5, 7, 1 / 2000)


def test_a_steady_series_has_no_likely_change_and_the_answer_stays_the_same() -> None:
    series = counts(*(5, 7, 6, 4, 8, 6) * 4)
    found = changepoint(series)
    assert found is not None
    assert found.p > 0.5
    changepoint.cache_clear()
    assert changepoint(series) == found


def test_twice_the_exposure_explains_twice_the_events() -> None:
    found = changepoint(Series(SeriesKind.RATE, (5,) * 12 + (10,) * 12, (1,) * 12 + (2,) * 12))
    assert found is not None
    assert found.p == 1


def test_a_gap_is_left_out_and_the_place_keeps_its_number() -> None:
    found = changepoint(counts(*(18, None, 19) * 6, *(7,) * 12))
    assert found is not None
    assert found.last_before == 17


def test_few_points_and_no_events_have_no_change_to_find() -> None:
    assert changepoint(counts(*(3,) * 9)) is None
    assert changepoint(counts(*(0,) * 24)) is None


def test_only_events_have_a_level_of_this_kind() -> None:
    with pytest.raises(ValueError, match="numbers of events"):
        changepoint(Series(SeriesKind.MEASUREMENT, (3.0,) * 12))
