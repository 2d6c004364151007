"""The gate: the one way by which figures leave the organisation, and the only maker of `Protected`."""

from collections.abc import Callable
from dataclasses import dataclass

from vink_model.domain.cells import Cells
from vink_model.domain.dataset import Dataset
from vink_model.domain.disclosure.cube import HIDDEN, ProtectedCube, Withheld
from vink_model.domain.disclosure.protected import Protected
from vink_model.domain.disclosure.protecting import guarded, protected_cube
from vink_model.domain.disclosure.threshold import Threshold
from vink_model.domain.measures import counted_until
from vink_model.domain.messages import Message
from vink_model.domain.plan import Plan
from vink_model.domain.planning.scenario import Scenario
from vink_model.domain.provenance import Source
from vink_model.month import Month

__all__ = ["Booked", "Grounds", "Opened", "grounds", "opened", "pass_through", "protected_cube"]


@dataclass(frozen=True, slots=True)
class Booked:
    """Booked spending: money alone, so nothing about people."""

    month: Month
    line: str
    """A track, or `staff`."""
    initiative: str | None
    funding_source: str | None
    amount_kr: int
    """Unit: whole kroner."""


@dataclass(frozen=True, slots=True)
class Grounds:
    """All that may leave the organisation, and so all that a maker of committee messages is given."""

    cube: ProtectedCube
    plan: Plan
    """Adopted and public: targets, money, and the counts that were published before."""
    as_of: Month | None = None
    """The last counted month. None: nothing was counted."""
    spending: tuple[Booked, ...] = ()
    scenarios: tuple[Scenario, ...] = ()
    sources: tuple[tuple[str, Source], ...] = ()
    """By sheet: where its counts came from."""
    figures: str = ""
    """The version of the figures."""

    @property
    def public(self) -> Dataset:
        """The plan as the screens take it, without a single count."""
        return Dataset(self.plan, {})

    def source_of(self, sheet: str) -> Source:
        """Where the counts of a sheet came from. Raises: KeyError when nothing was loaded into it."""
        return dict(self.sources)[sheet]


@dataclass(frozen=True, slots=True)
class Opened:
    """What may leave, and the log of what may not, for those inside."""

    grounds: Grounds
    log: tuple[Withheld, ...]


def grounds(
    dataset: Dataset,
    threshold: Threshold,
    earlier: tuple[ProtectedCube, ...] = (),
    scenarios: tuple[Scenario, ...] = (),
) -> Grounds:
    """All that may leave of the present figures, protected together with what earlier releases showed.

    Shape: `earlier` from the oldest to the newest.
    """
    return opened(dataset, threshold, earlier, scenarios).grounds


def opened(
    dataset: Dataset,
    threshold: Threshold,
    earlier: tuple[ProtectedCube, ...] = (),
    scenarios: tuple[Scenario, ...] = (),
) -> Opened:
    """The same, with the log of every hidden figure and why it is hidden."""
    loaded = tuple(sheet for sheet, cells in dataset.cells.items() if len(cells) and sheet in dataset.imports)
    found = guarded(dataset, threshold, earlier)
    given = Grounds(
        found.cube,
        dataset.plan,
        counted_until(dataset),
        _booked(dataset.cells.get("spending")),
        scenarios,
        tuple((sheet, dataset.source_of(sheet)) for sheet in loaded),
        dataset.version,
    )
    return Opened(given, found.log)


def pass_through(
    screen: str, make: Callable[[Grounds], tuple[Message, ...]], given: Grounds
) -> tuple[Protected, ...]:
    """The messages that a maker makes of what may leave. It is given nothing else to tell of."""
    return tuple(Protected(screen, message, _hidden_in(message)) for message in make(given))


def _hidden_in(message: Message) -> int:
    return sum(value == HIDDEN for row in message.table.rows for value in row)


def _booked(cells: Cells | None) -> tuple[Booked, ...]:
    if cells is None or not len(cells):
        return ()
    names = ("month", "line", "initiative", "funding_source")
    columns = [[cells.axes[name].values[place] for place in cells.axes[name].index] for name in names]
    rows = zip(*columns, cells.measures["amount_kr"].tolist(), strict=True)
    return tuple(
        Booked(Month.parse(month), line, initiative, payer, amount)
        for month, line, initiative, payer, amount in rows
    )
