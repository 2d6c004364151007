"""A story is of all concerns of its months: a card of a part has none."""

from tests.views.sample import messages_in, sample, sample_screens
from vink_model.domain.commentary import Story
from vink_model.domain.measures import Period
from vink_model.month import Month
from vink_model.views.concerns_filters import ConcernFilters
from vink_model.views.concerns_stories import story_of


def story(key: str, filters: ConcernFilters) -> Story | None:
    (message,) = (m for m in messages_in(sample_screens()["concerns"]) if m.key == key)
    return story_of(sample(), filters, message)


def test_the_story_of_the_months_is_of_the_months_shown() -> None:
    whole, year = story("months", ConcernFilters()), story("months", ConcernFilters(period="2016"))
    assert whole is not None
    assert year is not None
    assert whole.about.period == Period(Month(2016, 1), Month(2017, 12))
    assert year.about.period == Period(Month(2016, 1), Month(2016, 12))
    assert whole.about.figure == year.about.figure == "concerns_months"


def test_a_part_of_the_concerns_has_no_story_but_the_published_years_keep_theirs() -> None:
    some = ConcernFilters(channels=("ssp",))
    assert story("months", some) is None
    published = story("history", some)
    assert published is not None
    assert published.about.period == Period(Month(2009, 1), Month(2017, 12))
