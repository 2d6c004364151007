"""The published tables counted from the figures, with every sum that an outsider could make of them."""

from collections.abc import Iterator

from vink_model.domain.cells import Cells
from vink_model.domain.dataset import Dataset
from vink_model.domain.disclosure.counting_courses import count_way
from vink_model.domain.disclosure.counting_outcomes import count_outcomes
from vink_model.domain.disclosure.counting_periods import count_periods
from vink_model.domain.disclosure.counting_promised import count_knowledge, count_members
from vink_model.domain.disclosure.cube import Entry
from vink_model.domain.disclosure.drafts import WHOLE, WHOLE_ENTRY, Draft, DraftTable, cell_key
from vink_model.domain.disclosure.published import BREAKDOWNS, OUTCOMES, TWINS, Breakdown, Twin
from vink_model.domain.disclosure.years import year_entries, years_of
from vink_model.domain.measures import counted_until
from vink_model.text import Text


def drafted(dataset: Dataset) -> Draft:
    """All published tables with their true figures.

    Empty: no tables when nothing was loaded.
    """
    draft = Draft()
    as_of = counted_until(dataset)
    if as_of is None:
        return draft
    for breakdown in BREAKDOWNS:
        _count(draft, dataset, breakdown)
    count_knowledge(draft, dataset)
    count_members(draft, dataset, as_of)
    count_periods(draft, dataset)
    for outcomes in OUTCOMES:
        count_outcomes(draft, dataset, outcomes, as_of)
    count_way(draft, dataset)
    for twin in TWINS:
        _tie(draft, twin)
    draft.open_zeros()
    return draft


def _tie(draft: Draft, twin: Twin) -> None:
    """Take two cells for one where they are equal in every period that both have."""
    periods = [key.removeprefix(f"{twin.one}|") for key in draft.cells if key.startswith(f"{twin.one}|")]
    pairs = [(f"{twin.one}|{period}", f"{twin.other}|{period}") for period in periods]
    both = [(one, other) for one, other in pairs if other in draft.cells]
    if all(draft.cells[one].count == draft.cells[other].count for one, other in both):
        for one, other in both:
            draft.sum(one, (other,))


def _count(draft: Draft, dataset: Dataset, breakdown: Breakdown) -> None:
    cells = dataset.cells.get(breakdown.sheet)
    if cells is None or not len(cells):
        return
    rows = tuple(_rows(dataset, breakdown, cells))
    years = years_of(cells, breakdown.month)
    counts = _by_year(cells, breakdown)
    counted = breakdown.sheet if breakdown.measure == "count" else f"{breakdown.sheet}.{breakdown.measure}"
    periods = (*years, WHOLE)
    for period in periods:
        for value in (*(row.key for row in rows), None):
            count = sum(
                counts.get((key, year), 0)
                for key in ((row.key for row in rows) if value is None else (value,))
                for year in (years if period == WHOLE else (period,))
            )
            draft.cell(cell_key(counted, breakdown.axis, value, period), count, is_people=breakdown.is_people)
    for period in periods:
        draft.want(cell_key(counted, breakdown.axis, None, period))
    keys = tuple(
        tuple(cell_key(counted, breakdown.axis, value, period) for period in periods)
        for value in (*(row.key for row in rows), None)
    )
    draft.add_up(keys)
    entries = (*rows, WHOLE_ENTRY)
    draft.lay_out(
        DraftTable(breakdown.key, breakdown.title, breakdown.sheet, entries, year_entries(years), keys)
    )


def _by_year(cells: Cells, breakdown: Breakdown) -> dict[tuple[str, str], int]:
    found: dict[tuple[str, str], int] = {}
    for (value, month), count in cells.cross(breakdown.axis, breakdown.month, breakdown.measure).items():
        if month is not None:
            at = (value or UNKNOWN, month[:4])
            found[at] = found.get(at, 0) + count
    return found


UNKNOWN = "unknown"


def _rows(dataset: Dataset, breakdown: Breakdown, cells: Cells) -> Iterator[Entry]:
    if breakdown.codes is not None:
        yield from (Entry(code.value, code.label) for code in breakdown.codes)
        return
    names = {level.key: level.name for level in dataset.plan.levels}
    for value in cells.axes[breakdown.axis].values:
        key = value or UNKNOWN
        said = key.replace("_", " ").capitalize()
        yield Entry(key, names.get(key, Text(said, said)))
