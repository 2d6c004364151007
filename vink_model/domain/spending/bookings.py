"""What was booked, month by month; a month that nobody has delivered is missing, and never 0."""

from collections.abc import Mapping
from dataclasses import dataclass

from vink_model.domain.dataset import Dataset
from vink_model.domain.gaps import Gap
from vink_model.domain.spending.accounts import Account
from vink_model.month import Month, span

SHEET = "spending"


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

    amounts: Mapping[tuple[Month, str | None, str | None], int]
    """By month, line and payer."""
    gaps: tuple[Gap, ...] = ()

    @property
    def delivered(self) -> tuple[Month, ...]:
        """The months that anything at all was delivered for, in order."""
        return tuple(sorted({month for month, _, _ in self.amounts}))

    @property
    def last(self) -> Month | None:
        """The latest delivered month."""
        return max(self.delivered, default=None)

    @property
    def places(self) -> frozenset[tuple[int, str, str]]:
        """Year, line and payer of all that was booked."""
        return frozenset(
            (month.year, line or "", payer or "") for (month, line, payer), kr in self.amounts.items() if kr
        )

    def of(self, account: Account, as_of: Month) -> Booked:
        """The account's months up to the one given. Empty: no months when its year has not begun."""
        last = min(as_of, Month(account.year, 12))
        if last < Month(account.year, 1):
            return Booked((), ())
        delivered = set(self.delivered)
        months = span(Month(account.year, 1), last)
        missing = tuple(m for m in months if m not in delivered or self._has_gap(account, m))
        return Booked(tuple(None if m in missing else self._sum(account, m) for m in months), missing)

    def _sum(self, account: Account, month: Month) -> int:
        return sum(
            kr
            for (when, line, payer), kr in self.amounts.items()
            if when == month and account.line in (None, line) and account.payer in (None, payer)
        )

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
    months, lines, payers = (cells.axes[key] for key in ("month", "line", "funding_source"))
    amounts: dict[tuple[Month, str | None, str | None], int] = {}
    places = zip(
        months.index.tolist(),
        lines.index.tolist(),
        payers.index.tolist(),
        cells.measures["amount_kr"].tolist(),
        strict=True,
    )
    for month, line, payer, kr in places:
        key = (Month.parse(months.values[month] or ""), lines.values[line], payers.values[payer])
        amounts[key] = amounts.get(key, 0) + kr
    return Bookings(amounts, tuple(gap for gap in dataset.gaps if gap.sheet == SHEET))
