"""What targets promise as a number and no plain table holds: knowledge passed on, and who is a member."""

from vink_model.domain import codes
from vink_model.domain.cells import Cells
from vink_model.domain.codes import Measured
from vink_model.domain.dataset import Dataset
from vink_model.domain.disclosure.cube import Entry
from vink_model.domain.disclosure.drafts import WHOLE, WHOLE_ENTRY, Draft, DraftTable, cell_key
from vink_model.domain.disclosure.years import year_entries, years_of
from vink_model.domain.measures import MEASURES, Period, Scope, Tally
from vink_model.domain.measures.activities import SPREADS_KNOWLEDGE
from vink_model.month import Month
from vink_model.text import Text

_ALL, _KNOWLEDGE, _REST = "activities.participants", "activities.knowledge", "activities.other"
_MEMBERS = "forum_members.present"


def count_knowledge(draft: Draft, dataset: Dataset) -> None:
    """Attendances where knowledge is passed on, by audience; the rest of the attendances ties them to all."""
    cells = dataset.cells.get("activities")
    if cells is None or not len(cells):
        return
    years = years_of(cells, "month")
    spread = cells.where(kind=SPREADS_KNOWLEDGE)
    audiences = (*(one.value for one in codes.Audience), None)
    for period in (*years, WHOLE):
        for audience in audiences:
            _count(draft, spread, audience, period)
        _tie_kinds(draft, period)
        draft.want(cell_key(_KNOWLEDGE, "audience", None, period))
    for counted in (_KNOWLEDGE, _REST):
        draft.add_up(_keys(counted, audiences, (*years, WHOLE)))
    rows = (*(Entry(one.value, one.label) for one in codes.Audience), WHOLE_ENTRY)
    title = Text("Deltagelser, hvor viden gives videre", "Attendances where knowledge is passed on")
    keys = _keys(_KNOWLEDGE, audiences, (*years, WHOLE))
    draft.lay_out(DraftTable("knowledge_by_audience", title, "activities", rows, year_entries(years), keys))


def count_members(draft: Draft, dataset: Dataset, as_of: Month) -> None:
    """The forum's members at the end of each year. They are organisations, so none of them is hidden."""
    cells = dataset.cells.get("forum_members")
    if cells is None or not len(cells):
        return
    first = min(int(year) for year in years_of(cells, "joined_month"))
    years = tuple(str(year) for year in range(first, as_of.year + 1))
    kinds = (*(one.value for one in codes.MemberKind), None)
    for year in years:
        for kind in kinds:
            number = _present(cells, kind, int(year), as_of)
            draft.cell(cell_key(_MEMBERS, "kind", kind, year), number, is_people=False)
        draft.sum(
            cell_key(_MEMBERS, "kind", None, year),
            tuple(cell_key(_MEMBERS, "kind", kind, year) for kind in kinds if kind is not None),
        )
    rows = (*(Entry(one.value, one.label) for one in codes.MemberKind), WHOLE_ENTRY)
    title = Text("Medlemmer af forum ved årets udgang", "Members of the forum at the end of the year")
    columns = year_entries(years)[:-1]
    keys = tuple(tuple(cell_key(_MEMBERS, "kind", kind, year) for year in years) for kind in kinds)
    draft.lay_out(DraftTable("forum_members_present", title, "forum_members", rows, columns, keys))


def _count(draft: Draft, spread: Cells, audience: str | None, period: str) -> None:
    chosen = spread if audience is None else spread.where(audience=(audience,))
    if period != WHOLE:
        months = [value for value in chosen.axes["month"].values if value and value[:4] == period]
        chosen = chosen.where(month=months)
    total = cell_key(_ALL, "audience", audience, period)
    here = draft.cell(cell_key(_KNOWLEDGE, "audience", audience, period), chosen.total("participants"))
    left = draft.cells[total].count - draft.cells[here].count
    draft.sum(total, (here, draft.cell(cell_key(_REST, "audience", audience, period), left)))


def _tie_kinds(draft: Draft, period: str) -> None:
    """The attendances at the kinds of activity that pass knowledge on are published too."""
    spreading = tuple(cell_key(_ALL, "kind", kind.value, period) for kind in SPREADS_KNOWLEDGE)
    others = tuple(
        cell_key(_ALL, "kind", kind.value, period)
        for kind in codes.ActivityKind
        if kind not in SPREADS_KNOWLEDGE
    )
    draft.sum(cell_key(_KNOWLEDGE, "audience", None, period), spreading)
    draft.sum(cell_key(_REST, "audience", None, period), others)


def _keys(
    counted: str, audiences: tuple[str | None, ...], periods: tuple[str, ...]
) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(cell_key(counted, "audience", one, period) for period in periods) for one in audiences)


def _present(cells: Cells, kind: str | None, year: int, as_of: Month) -> int:
    scope = Scope(kind, Period(Month(year, 1), Month(year, 12)), as_of)
    found = MEASURES[Measured.FORUM_MEMBERS].formula(cells, scope)
    if not isinstance(found, Tally):
        raise TypeError("members are a number")
    return found.number
