"""What came of people, as the measures judge it, by kind and year: parts that add up to their group."""

from collections.abc import Mapping

from vink_model.domain.cells import Cells
from vink_model.domain.dataset import Dataset
from vink_model.domain.disclosure.cube import Entry
from vink_model.domain.disclosure.drafts import WHOLE, Draft, DraftTable, cell_key
from vink_model.domain.disclosure.published import Outcomes, Part, set_of
from vink_model.domain.disclosure.tables import Need
from vink_model.domain.disclosure.years import year_entries, years_of
from vink_model.domain.measures import MEASURES, Counted, Period, Scope
from vink_model.month import Month
from vink_model.text import Text, phrase


def count_outcomes(draft: Draft, dataset: Dataset, outcomes: Outcomes, as_of: Month) -> None:
    """One table of all kinds and one of each kind, linked by their sums."""
    cells = dataset.cells.get(outcomes.sheet)
    if cells is None or not len(cells):
        return
    years = years_of(cells, outcomes.month)
    for kind in (*outcomes.kinds, None):
        _lay_out(draft, outcomes, years, kind.value if kind else None, kind.label if kind else None)
        for period in (*years, WHOLE):
            scope = Scope(kind.value if kind else None, _months(period), as_of)
            _count(draft, outcomes, cells, scope, period)
    for part in Part:
        _add_kinds_and_years(draft, outcomes, part, years)


def _count(draft: Draft, outcomes: Outcomes, cells: Cells, scope: Scope, period: str) -> None:
    found = MEASURES[outcomes.measured].formula(cells, scope)
    if not isinstance(found, Counted):
        raise TypeError(f"{outcomes.measured} does not divide a group")
    counts = _divided(found)
    keys = {part: _key(outcomes, part, scope.subject, period) for part in Part}
    for part, key in keys.items():
        draft.cell(key, counts[part])
    draft.sum(keys[Part.JUDGED], tuple(keys[part] for part in (Part.SUCCESS, Part.FAILURE, Part.MISSING)))
    draft.sum(keys[Part.BASE], tuple(keys[part] for part in (Part.JUDGED, Part.PENDING, Part.OUTSIDE)))
    if outcomes.is_of_persons:
        _hide_all_of_them(draft, keys, counts)


def _divided(found: Counted) -> Mapping[Part, int]:
    return {
        Part.SUCCESS: found.successes,
        Part.FAILURE: found.judged - found.successes - found.missing,
        Part.MISSING: found.missing,
        Part.JUDGED: found.judged,
        Part.PENDING: found.pending,
        Part.OUTSIDE: found.outside,
        Part.BASE: found.judged + found.pending + found.outside,
    }


def _hide_all_of_them(draft: Draft, keys: Mapping[Part, str], counts: Mapping[Part, int]) -> None:
    """Where the same is true of everyone judged, whoever knows one of them knows it of that one."""
    pair = (Part.SUCCESS, Part.FAILURE)
    for all_of_them, none in (pair, pair[::-1]):
        if counts[Part.JUDGED] and counts[all_of_them] == counts[Part.JUDGED]:
            draft.needs(keys[none], Need(0, 1))


def _add_kinds_and_years(draft: Draft, outcomes: Outcomes, part: Part, years: tuple[str, ...]) -> None:
    kinds = tuple(kind.value for kind in outcomes.kinds)
    draft.add_up(
        tuple(
            tuple(_key(outcomes, part, kind, period) for period in (*years, WHOLE)) for kind in (*kinds, None)
        )
    )


def _lay_out(
    draft: Draft, outcomes: Outcomes, years: tuple[str, ...], kind: str | None, name: Text | None
) -> None:
    label = outcomes.measured.label
    title = label if name is None else phrase("{m}: {k}", "{m}: {k}", m=label, k=name)
    rows = tuple(Entry(part.value, part.label) for part in Part)
    keys = tuple(tuple(_key(outcomes, part, kind, period) for period in (*years, WHOLE)) for part in Part)
    draft.lay_out(
        DraftTable(
            table_key(outcomes.measured.value, kind), title, outcomes.sheet, rows, year_entries(years), keys
        )
    )


def table_key(measured: str, kind: str | None) -> str:
    """The key of a measure's table; of one kind alone when it is named."""
    return measured if kind is None else f"{measured}.{kind}"


def _key(outcomes: Outcomes, part: Part, kind: str | None, period: str) -> str:
    return cell_key(set_of(outcomes, part), outcomes.axis, kind, period)


def _months(period: str) -> Period | None:
    return None if period == WHOLE else Period(Month(int(period), 1), Month(int(period), 12))
