"""What an activity and a course cost: the money of their track over what was held, with and without staff.

The plan gives money to tracks and not to single efforts, and does not divide its staff among tracks. So what
is inside a cost is named, and the one with staff is a ceiling.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from vink_model.domain.codes import Coded
from vink_model.domain.dataset import Dataset
from vink_model.domain.disclosure.threshold import USUAL
from vink_model.domain.measures import MEASURES
from vink_model.domain.plan import BudgetLine, Plan
from vink_model.domain.provenance import Source
from vink_model.domain.sheets.plan_columns import STAFF
from vink_model.domain.spending.accounts import Account, budgeted
from vink_model.domain.spending.bookings import Bookings, bookings_of
from vink_model.month import Month

LEAST_UNITS = USUAL
"""Below so many a cost would tell how many there were, and one bill more would turn it."""


class Thing(Coded):
    """What is bought."""

    COURSE = "course", "Påbegyndt forløb", "Course begun"
    ACTIVITY = "activity", "Afholdt aktivitet", "Activity held"
    ATTENDANCE = "attendance", "Deltagelse i en aktivitet", "Attendance at an activity"


class Basis(Coded):
    """Which money is shared out."""

    BUDGET = "budget", "Budgettet", "The budget"
    BOOKED = "booked", "Det bogførte", "What is booked"


class NoCost(Coded):
    """Why a cost is not told."""

    TOO_FEW = "too_few", "Skjult: færre end fem", "Hidden: fewer than five"
    NONE_HELD = "none_held", "Ingen talt", "None counted"
    NOT_COUNTED = "not_counted", "Året er ikke talt helt", "The year is not counted in full"
    NOT_BOOKED = "not_booked", "Året er ikke bogført helt", "The year is not booked in full"
    NO_MONEY = "no_money", "Planen giver ikke sporet penge", "The plan gives the track no money"


@dataclass(frozen=True, slots=True)
class Cost:
    """One track's money in one year over what was held. Unit: whole kroner."""

    thing: Thing
    track: str
    year: int
    number: int
    line_kr: int
    """The track's money, without what is earmarked for something else."""
    staff_kr: int
    """The unit's whole staff line: no more than that can be inside."""
    earmarked_kr: int
    """What was left out."""
    initiatives: tuple[str, ...]
    """Whose money is inside, also those that hold nothing of the kind."""
    sources: tuple[Source, ...]

    @property
    def without_staff(self) -> Fraction:
        """Kroner each when no staff is counted."""
        return Fraction(self.line_kr, self.number)

    @property
    def with_staff(self) -> Fraction:
        """Kroner each when all the unit's staff is counted."""
        return Fraction(self.line_kr + self.staff_kr, self.number)


@dataclass(frozen=True, slots=True)
class Untold:
    """A track and year whose cost is not told."""

    thing: Thing
    track: str
    year: int
    why: NoCost


def unit_costs(
    dataset: Dataset, thing: Thing, basis: Basis, years: Iterable[int]
) -> tuple[Cost | Untold, ...]:
    """Every track that the thing belongs to, year by year.

    Empty: the thing belongs to no track, or was never loaded.
    """
    bookings = bookings_of(dataset)
    tracks = tuple(_tracks(dataset, thing))
    return tuple(_cost(dataset, bookings, thing, basis, track, year) for track in tracks for year in years)


def _tracks(dataset: Dataset, thing: Thing) -> Iterator[str]:
    """A course belongs to the one track whose targets count courses; an activity to its initiative's."""
    plan = dataset.plan
    sheet = "courses" if thing is Thing.COURSE else "activities"
    if sheet not in dataset.cells or not len(dataset.cells[sheet]):
        return
    if thing is Thing.COURSE:
        found = {target.track for target in plan.targets if MEASURES[target.measured].sheet == "courses"}
        yield from found if len(found) == 1 else ()
        return
    held = {key for key, number in dataset.cells["activities"].by("initiative").items() if number}
    holding = {initiative.track for initiative in plan.initiatives if initiative.key in held}
    yield from (track.key for track in plan.tracks if track.key in holding)


def _cost(
    dataset: Dataset, bookings: Bookings, thing: Thing, basis: Basis, track: str, year: int
) -> Cost | Untold:
    number = _number(dataset, thing, track, year)
    sheet = "courses" if thing is Thing.COURSE else "activities"
    money = _money(dataset, bookings, thing, basis, track, year)
    why = _refusal(dataset, sheet, number, money, year)
    if why is not None or isinstance(money, NoCost):
        return Untold(thing, track, year, why or NoCost.NO_MONEY)
    line, staff, earmarked, sources = money
    initiatives = tuple(_inside(dataset.plan, thing, dataset, track, year))
    return Cost(thing, track, year, number, line, staff, earmarked, initiatives, sources)


def _refusal(dataset: Dataset, sheet: str, number: int, money: "Money | NoCost", year: int) -> NoCost | None:
    counted = dataset.months
    if counted is None or counted[0] > Month(year, 1) or counted[1] < Month(year, 12):
        return NoCost.NOT_COUNTED
    if any(gap.sheet == sheet for gap in dataset.gaps):
        return NoCost.NOT_COUNTED
    if isinstance(money, NoCost):
        return money
    if number == 0:
        return NoCost.NONE_HELD
    return NoCost.TOO_FEW if number < LEAST_UNITS else None


def _number(dataset: Dataset, thing: Thing, track: str, year: int) -> int:
    if thing is Thing.COURSE:
        begun = dataset.cells["courses"].by("start_month")
        return sum(number for month, number in begun.items() if month and month.startswith(f"{year}-"))
    cells = dataset.cells["activities"]
    mine = {i.key for i in dataset.plan.initiatives if i.track == track}
    here = cells.where(
        initiative=mine, month=[m for m in cells.axes["month"].values if m and m.startswith(f"{year}-")]
    )
    return here.total("participants" if thing is Thing.ATTENDANCE else "count")


Money = tuple[int, int, int, tuple[Source, ...]]
"""The line's, the staff's, what is left out as earmarked, and where it stands."""


def _money(
    dataset: Dataset, bookings: Bookings, thing: Thing, basis: Basis, track: str, year: int
) -> Money | NoCost:
    plan = dataset.plan
    tied = [row for row in plan.budget if (row.line, row.year) == (track, year)]
    outside = [row for row in tied if _is_for_something_else(dataset, thing, row)]
    line, staff = (budgeted(plan, Account(year, key)) for key in (track, STAFF))
    if line is None:
        return NoCost.NO_MONEY
    sources = (*line.sources, *(staff.sources if staff else ()))
    if basis is Basis.BUDGET:
        left_out = sum(row.amount_kr for row in outside)
        return line.amount_kr - left_out, staff.amount_kr if staff else 0, left_out, sources
    last = Month(year, 12)
    booked, posts = (bookings.of(Account(year, key), last) for key in (track, STAFF))
    if booked.missing or not booked.months:
        return NoCost.NOT_BOOKED
    payers = {row.funding_source for row in outside if row.funding_source is not None}
    left_out = sum(bookings.of(Account(year, track, payer), last).kr for payer in payers)
    return booked.kr - left_out, posts.kr, left_out, (dataset.source_of("spending"),)


def _is_for_something_else(dataset: Dataset, thing: Thing, row: BudgetLine) -> bool:
    """Whether the money is earmarked for an initiative that holds nothing of the kind."""
    earmarks = [
        f.earmarked_for
        for f in dataset.plan.funding
        if (f.year, f.funding_source.key) == (row.year, row.funding_source)
    ]
    earmark = next((one for one in earmarks if one is not None), None)
    if earmark is None:
        return False
    return thing is Thing.COURSE or not dataset.cells["activities"].by("initiative").get(earmark)


def _inside(plan: Plan, thing: Thing, dataset: Dataset, track: str, year: int) -> Iterator[str]:
    """The track's initiatives, without those whose own money was left out."""
    rows = [row for row in plan.budget if (row.line, row.year) == (track, year)]
    payers = {row.funding_source for row in rows if _is_for_something_else(dataset, thing, row)}
    left_out = {f.earmarked_for for f in plan.funding if f.year == year and f.funding_source.key in payers}
    yield from (i.key for i in plan.initiatives if i.track == track and i.key not in left_out)
