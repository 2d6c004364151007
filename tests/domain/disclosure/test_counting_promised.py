"""What targets promise as numbers is released as the measures count it, and tied to all the rest."""

from __future__ import annotations

from tests.views.sample import sample
from vink_model.domain.codes import Measured
from vink_model.domain.disclosure.counting import drafted
from vink_model.domain.disclosure.drafts import Draft, DraftTable
from vink_model.domain.measures import Tally, answered, counted_until


def table(draft: Draft, key: str) -> DraftTable:
    return next(one for one in draft.tables if one.key == key)


def figure(draft: Draft, key: str, row: str, column: str) -> int:
    laid_out = table(draft, key)
    rows, columns = ([one.key for one in ends] for ends in (laid_out.rows, laid_out.columns))
    return draft.cells[laid_out.keys[rows.index(row)][columns.index(column)]].count


def test_each_number_that_a_target_promises_is_released_as_its_measure_counts_it() -> None:
    dataset, draft = sample(), drafted(sample())
    tables = {Measured.PARTICIPANTS: "knowledge_by_audience", Measured.FORUM_MEMBERS: "forum_members_present"}
    asked = [target for target in dataset.plan.targets if target.measured in tables]
    assert len(asked) == 4
    for target in asked:
        answer = answered(target, dataset, counted_until(dataset))
        assert isinstance(answer, Tally)
        column = "all" if target.measured is Measured.PARTICIPANTS else "2017"
        assert figure(draft, tables[target.measured], target.subject or "all", column) == answer.number


def test_attendances_elsewhere_are_tied_to_all_so_that_a_small_rest_is_covered_too() -> None:
    draft = drafted(sample())
    sums = {relation.total: relation.parts for relation in draft.relations.values()}
    assert draft.cells["activities.other|all"].count == 2244 - draft.cells["activities.knowledge|all"].count
    assert draft.cells["activities.other.audience=parents|all"].is_people
    assert any("activities.other.audience=parents|all" in parts for parts in sums.values())


def test_members_are_organisations_and_none_of_them_is_hidden() -> None:
    draft = drafted(sample())
    members = [cell for key, cell in draft.cells.items() if key.startswith("forum_members.present")]
    assert members
    assert not any(cell.is_people for cell in members)
