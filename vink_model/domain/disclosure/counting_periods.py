"""Concerns over time: as finely as the numbers of the years can bear."""

from vink_model.domain.dataset import Dataset
from vink_model.domain.disclosure.cube import Entry
from vink_model.domain.disclosure.drafts import Draft, DraftTable, cell_key
from vink_model.domain.disclosure.years import Grain, years_of
from vink_model.month import Month
from vink_model.text import Text

BEARS = 10
"""Concerns a period, on the average of every year, from which a finer cut shows more than it hides."""
_ROW = Entry("concerns", Text("Henvendelser", "Concerns"))
_TITLES = {
    Grain.HALF_YEAR: Text("Henvendelser efter halvår", "Concerns by half-year"),
    Grain.QUARTER: Text("Henvendelser efter kvartal", "Concerns by quarter"),
    Grain.MONTH: Text("Henvendelser efter måned", "Concerns by month"),
}
_ABOVE = {Grain.MONTH: Grain.QUARTER, Grain.QUARTER: Grain.HALF_YEAR}


def count_periods(draft: Draft, dataset: Dataset) -> None:
    """Half-years, and quarters and months where every year has enough. The years' totals alone
    decide it: they are published, so the choice tells nothing.
    """
    cells = dataset.cells.get("concerns")
    if cells is None or not len(cells):
        return
    by_month = {Month.parse(month): n for month, n in cells.by("month").items() if month is not None}
    years = years_of(cells, "month")
    least = min(sum(n for month, n in by_month.items() if month.year == int(year)) for year in years)
    grains = [grain for grain in Grain if least >= BEARS * grain.in_a_year]
    for grain in grains:
        _count(draft, by_month, years, grain)


def _count(draft: Draft, by_month: dict[Month, int], years: tuple[str, ...], grain: Grain) -> None:
    entries = {year: [grain.entry(year, n + 1) for n in range(grain.in_a_year)] for year in years}
    counts: dict[str, int] = {}
    parts: dict[str, list[str]] = {}
    for month, count in by_month.items():
        counts[grain.key_of(month)] = counts.get(grain.key_of(month), 0) + count
    for year, periods in entries.items():
        for number, entry in enumerate(periods):
            above = _ABOVE.get(grain)
            period = (
                year if above is None else above.key_of(Month(int(year), number * 12 // grain.in_a_year + 1))
            )
            key = draft.cell(_key(entry.key), counts.get(entry.key, 0))
            parts.setdefault(_key(period), []).append(key)
    for total, found in parts.items():
        draft.sum(total, tuple(found))
    columns = tuple(entry for year in years for entry in entries[year])
    keys = (tuple(_key(entry.key) for entry in columns),)
    draft.lay_out(
        DraftTable(f"concerns_by_{grain.value}", _TITLES[grain], "concerns", (_ROW,), columns, keys)
    )


def _key(period: str) -> str:
    return cell_key("concerns", "", None, period)
