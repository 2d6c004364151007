"""Where the stories of the concerns belong: to each card, over the months that it shows."""

from vink_model.domain.commentary import About, Story
from vink_model.domain.dataset import Dataset
from vink_model.domain.measures import Period
from vink_model.domain.messages import Message
from vink_model.month import Month
from vink_model.views.concerns_filters import ConcernFilters, months_of

PUBLISHED = frozenset({"history", "changes"})
"""Cards of published years, which no filter moves."""


def story_of(dataset: Dataset, filters: ConcernFilters, message: Message) -> Story | None:
    """Where the story of a card belongs, with its sentence as its value.

    Empty: None where a part of the concerns was chosen, since the story is of all of them.
    """
    if message.key in PUBLISHED:
        return _story(message, _published(dataset))
    if filters.part:
        return None
    months = [Month.parse(m) for m in months_of(dataset.cells["concerns"]) if filters.covers(m)]
    return _story(message, Period(min(months), max(months)) if months else None)


def _story(message: Message, period: Period | None) -> Story | None:
    return Story(About(f"concerns_{message.key}", period), message.sentence) if period is not None else None


def _published(dataset: Dataset) -> Period | None:
    years = dataset.plan.published_concerns
    if not years:
        return None
    return Period(Month(years[0].year_from, 1), Month(years[-1].year_to, 12))
