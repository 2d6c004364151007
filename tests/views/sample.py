"""The whole sample as the screens know it, without a database, and all that the screens say of it."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from itertools import permutations

from sample_data.generate import synthetic_frames
from sample_data.plan_files import plan
from tests.domain.observed import known
from vink_model.domain.cells import Cells
from vink_model.domain.dataset import Dataset
from vink_model.domain.messages import Figure, Message
from vink_model.domain.planning.balance import balanced
from vink_model.domain.planning.printed import all_printed
from vink_model.domain.sheets import SHEETS
from vink_model.domain.turned import Dimension, Unpaid
from vink_model.domain.unit_costs import Basis
from vink_model.month import Month
from vink_model.text import Text
from vink_model.views.budget import budget_screen
from vink_model.views.budget_balanced import balanced_message
from vink_model.views.budget_bridge import By, bridge_message
from vink_model.views.budget_costs import cost_messages
from vink_model.views.budget_cube import cube_message
from vink_model.views.budget_following import Following, spending_years
from vink_model.views.budget_printed import printed_message
from vink_model.views.budget_spending import SpendingScreen, spending_screen
from vink_model.views.concerns import concerns_screen
from vink_model.views.concerns_filters import ConcernFilters
from vink_model.views.method import method_screen
from vink_model.views.method_rules import rules_of
from vink_model.views.outcomes import outcomes_screen
from vink_model.views.outcomes_compare import compare_message
from vink_model.views.outcomes_way import way_messages
from vink_model.views.overview import overview_screen
from vink_model.views.periods_offered import BEFORE, LATEST
from vink_model.views.triangle import triangle_screen


@cache
def sample() -> Dataset:
    """The sample figures of every sheet."""
    frames = synthetic_frames()
    return known(plan(), **{key: Cells.of(SHEETS[key], frame) for key, frame in frames.items()})


@cache
def sample_screens() -> Mapping[str, object]:
    """What each screen shows of the sample."""
    return everything(sample())


def everything(dataset: Dataset) -> Mapping[str, object]:
    """What each screen shows, by its name."""
    return {
        "overview": overview_screen(dataset),
        "triangle": triangle_screen(dataset, None, None),
        "concerns": concerns_screen(dataset, ConcernFilters()),
        "outcomes": (
            outcomes_screen(dataset),
            way_messages(dataset),
            compare_message(dataset, BEFORE, LATEST),
        ),
        "budget": (budget_screen(dataset, None), *_turned(dataset), *_spending(dataset)),
        "method": (method_screen(), rules_of(dataset)),
    }


def _turned(dataset: Dataset) -> Iterator[Message | None]:
    """The plan's money turned every way, the bridges, the costs, and all printed figures at once."""
    for rows, columns in permutations(Dimension, 2):
        yield cube_message(dataset.plan, None, None, rows, columns, Unpaid.DERIVED)
    for by in By:
        yield bridge_message(dataset.plan, None, None, by)
    for basis in Basis:
        yield from cost_messages(dataset, None, None, basis)
    yield printed_message(dataset.plan, all_printed(dataset.plan))
    yield balanced_message(dataset.plan, balanced(dataset.plan))


def _spending(dataset: Dataset) -> Iterator[SpendingScreen]:
    """The spending in the middle of each year of the plan, and at its end."""
    for year in spending_years(dataset):
        for month in ("06", "12"):
            yield spending_screen(dataset, Following(int(year), Month.parse(f"{year}-{month}")))


def messages_in(value: object) -> Iterator[Message]:
    """Every message in what a screen shows."""
    return (one for one in _values(value) if isinstance(one, Message))


def figures_in(value: object) -> Iterator[Figure]:
    """Every headline figure in what a screen shows."""
    return (one for one in _values(value) if isinstance(one, Figure))


def texts_in(value: object) -> Iterator[Text]:
    """Every text in what a screen shows."""
    return (one for one in _values(value) if isinstance(one, Text))


def _values(value: object) -> Iterator[object]:
    yield value
    if isinstance(value, Text):
        return
    if is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _values(getattr(value, field.name))
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _values(part)
    elif isinstance(value, tuple | list):
        for part in value:
            yield from _values(part)
