"""Published figures that do not fit together: what the screen says, and what it does not work out."""

from dataclasses import replace

from tests.views.concerns_sample import PLAN, PUBLISHED, a_dataset, words
from vink_model.domain.messages import Message
from vink_model.domain.plan import PublishedConcerns
from vink_model.views.concerns import ConcernsScreen, concerns_screen
from vink_model.views.concerns_filters import ConcernFilters


def published(*years: tuple[int, int, int]) -> ConcernsScreen:
    """The screen of so many concerns from one year to another."""
    rows = tuple(
        PublishedConcerns(first, last, n, None, None, PUBLISHED[0].source) for first, last, n in years
    )
    return concerns_screen(a_dataset(plan=replace(PLAN, published_concerns=rows)), ConcernFilters())


def history(screen: ConcernsScreen) -> Message:
    assert screen.history is not None
    return screen.history


def test_windows_that_overlap_are_neither_added_nor_compared() -> None:
    """April 2014 to 2016 and 2014 to 2018, as a country publishes them: the same concerns stand in both."""
    screen = published((2014, 2016, 4_000), (2014, 2018, 6_000))
    assert history(screen).n is None
    assert "Perioderne overlapper" in words(screen.history)
    assert "De lægges ikke sammen og sammenlignes ikke: 2014-2016 og 2014-2018." in words(screen.history)
    assert screen.changes is None


def test_windows_in_a_row_are_added() -> None:
    screen = published((2014, 2014, 60), (2015, 2015, 100))
    assert history(screen).n == 160
    assert "overlapper" not in words(screen.history)


def test_one_published_period_says_that_there_is_nothing_to_compare_with() -> None:
    screen = published((2014, 2014, 60))
    assert "Der er kun én periode: intet at sammenligne med." in words(screen.history)
    assert screen.changes is None


def test_years_that_count_nought_are_said_to_give_nothing_to_compare() -> None:
    screen = published((2014, 2014, 0), (2015, 2015, 0))
    assert screen.changes is not None
    assert screen.changes.sentence.da == ("Intet at sammenligne: 0 mod 0 (henvendelser, 2015 mod 2014).")
