"""What was booked, month by month; a month that nobody has delivered is missing, and never 0."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import prod

import numpy as np

from vink_model.domain.dataset import Dataset
from vink_model.domain.gaps import Gap
from vink_model.domain.spending.accounts import Account
from vink_model.month import Month, span

SHEET = "spending"

Place = tuple[str | None, str | None]
"""A line and a payer."""


@dataclass(frozen=True, slots=True)
class Booked:
    """One account's bookings from January to a month. Unit: whole kroner."""

    months: tuple[int | None, ...]
    """January first; None where the month is missing."""
    missing: tuple[Month, ...]

    @property
    def kr(self) -> int:
        """What the known months give."""
        return sum(month for month in self.months if month is not None)

    @property
    def known(self) -> tuple[int, ...]:
        """The months one after another. Empty: when any of them is missing."""
        return () if self.missing else tuple(month for month in self.months if month is not None)


@dataclass(frozen=True, slots=True)
class Bookings:
    """All that was booked, ready to be asked for any account."""

    series: Mapping[Place, Mapping[Month, int]]
    """Months by line and payer. Unit: whole kroner."""
    delivered: tuple[Month, ...] = ()
    """The months that anything at all was delivered for, in order."""
    gaps: tuple[Gap, ...] = ()

    @property
    def last(self) -> Month | None:
        """The latest delivered month."""
        return max(self.delivered, default=None)

    @property
    def places(self) -> frozenset[tuple[int, str, str]]:
        """Year, line and payer of all that was booked."""
        return frozenset(
            (month.year, line or "", payer or "")
            for (line, payer), months in self.series.items()
            for month, kr in months.items()
            if kr
        )

    def of(self, account: Account, as_of: Month) -> Booked:
        """The account's months up to the one given. Empty: no months when its year has not begun."""
        last = min(as_of, Month(account.year, 12))
        if last < Month(account.year, 1):
            return Booked((), ())
        months = span(Month(account.year, 1), last)
        missing = tuple(m for m in months if m not in self.delivered or self._has_gap(account, m))
        mine = [
            series
            for (line, payer), series in self.series.items()
            if account.line in (None, line) and account.payer in (None, payer)
        ]
        known = (None if m in missing else sum(series.get(m, 0) for series in mine) for m in months)
        return Booked(tuple(known), missing)

    def _has_gap(self, account: Account, month: Month) -> bool:
        return any(
            gap.at("month") == str(month)
            and (account.line is None or gap.at("line") in (None, account.line))
            and (account.payer is None or gap.at("funding_source") in (None, account.payer))
            for gap in self.gaps
        )


def bookings_of(dataset: Dataset) -> Bookings:
    """Everything booked in a state of the figures. Empty: nothing was loaded."""
    cells = dataset.cells.get(SHEET)
    if cells is None or not len(cells):
        return Bookings({})
    axes = [cells.axes[key] for key in ("line", "funding_source", "month")]
    sizes = [len(axis.values) for axis in axes]
    flat = np.ravel_multi_index([axis.index for axis in axes], sizes)
    sums = np.zeros(prod(sizes), dtype=np.int64)
    np.add.at(sums, flat, cells.measures["amount_kr"])
    series: dict[Place, dict[Month, int]] = {}
    for place in np.unique(flat).tolist():
        line, payer, month = (
            axis.values[at] for axis, at in zip(axes, np.unravel_index(place, sizes), strict=True)
        )
        series.setdefault((line, payer), {})[Month.parse(month or "")] = int(sums[place])
    delivered = tuple(sorted({month for months in series.values() for month in months}))
    return Bookings(series, delivered, tuple(gap for gap in dataset.gaps if gap.sheet == SHEET))
