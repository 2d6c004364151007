"""The way through as messages: two flows with their sentences, and none where nothing was loaded."""

from tests.domain.observed import known, observed
from tests.domain.targets import plan_of_years
from vink_model.domain.messages import Flows
from vink_model.views.outcomes_way import ALL, NOT_FOLLOWED, way_messages, way_years

DATASET = known(
    plan_of_years(2016, 2017),
    concerns=observed(
        "concerns",
        {"follow_up": "founded", "count": 6},
        {"follow_up": "advice", "count": 3},
        {"follow_up": "pending", "month": "2017-02", "count": 1},
    ),
    courses=observed("courses", {"count": 4}, {"answer": "declined", "offer_month": "2017-03", "count": 2}),
)


def test_the_two_flows_say_their_stages_and_that_nobody_is_followed_between_them() -> None:
    concerns, courses = way_messages(DATASET)
    assert concerns.sentence.en == ("10 concerns. Assessed: 9; pending: 1; offered a course: 6.")
    assert courses.sentence.da == (
        "6 tilbud. Taget imod: 4; begyndt: 0; afsluttet: 0; fulgt op efter 6 måneder: 0. "
        "Afventer undervejs: 4."
    )
    assert NOT_FOLLOWED in concerns.notes
    assert NOT_FOLLOWED in courses.notes


def test_only_places_with_somebody_are_drawn_while_the_table_has_them_all() -> None:
    _, courses = way_messages(DATASET)
    assert isinstance(courses.chart, Flows)
    assert {node.key for node in courses.chart.nodes} == {
        "offered",
        "accepted",
        "answer_declined",
        "not_started",
    }
    assert len(courses.table.rows) == 11
    assert sum(flow.amount for flow in courses.chart.flows if flow.from_key == "offered") == 6


def test_a_year_and_a_kind_narrow_the_way() -> None:
    concerns, courses = way_messages(DATASET, "mentor", "2017")
    assert (concerns.n, courses.n) == (1, 2)
    _, coaching = way_messages(DATASET, "parent_coach", ALL)
    assert coaching.sentence.da == "Ingen i den valgte tid."
    assert coaching.chart is None
    assert list(way_years(DATASET)) == [ALL, "2016", "2017"]


def test_without_figures_there_is_no_way_to_show() -> None:
    assert way_messages(known(plan_of_years(2016))) == ()
