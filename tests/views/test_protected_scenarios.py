"""The scenarios that a committee chooses between stand in the release beside the adopted plan, as money."""

from dataclasses import replace

from sample_data.plan_files import plan
from tests.released import sample_release
from vink_model.domain.agendas import SCENARIOS, drafted
from vink_model.domain.disclosure.cube import ProtectedCube
from vink_model.domain.disclosure.gate import Grounds, pass_through
from vink_model.domain.disclosure.suppress import Ending
from vink_model.domain.disclosure.threshold import Threshold
from vink_model.domain.planning.cube import Treatment, cube_of
from vink_model.domain.planning.scenario import Scenario
from vink_model.domain.planning.versions import ADOPTED
from vink_model.domain.release_plain import written_contents
from vink_model.text import Language
from vink_model.views.committee_asked import Asked, branch_of
from vink_model.views.protected.scenarios import scenarios


def branch(kr: int, name: str) -> Scenario:
    cube = cube_of(plan(), Treatment.POOLED, reaching=True)
    return branch_of(cube, ADOPTED, Asked(2017, kr), name, "Anna")


def given(*chosen: Scenario) -> Grounds:
    nobody = ProtectedCube(Threshold.usual("Anna"), Ending.OPTIMAL, ())
    return Grounds(nobody, plan(), scenarios=chosen)


def test_without_a_chosen_scenario_nothing_is_released_of_them() -> None:
    assert scenarios(given()) == ()


def test_the_chosen_ones_stand_beside_the_adopted_plan_under_their_names() -> None:
    found = scenarios(given(branch(4_000_000, "Loft 4 mio."), branch(5_000_000, "Loft 5 mio.")))
    totals = found[0]
    assert totals.key == "scenario_compare-totals"
    said = f"{totals.table}"
    assert "Loft 4 mio." in said
    assert "Loft 5 mio." in said
    assert len({one.key for one in found}) == len(found) > 3


def test_the_agenda_for_scenarios_finds_them_and_the_release_can_be_kept() -> None:
    protected = pass_through("scenarios", scenarios, given(branch(4_000_000, "Loft")))
    full = sample_release()
    contents = replace(full.contents, messages=(*full.contents.messages, *protected))
    made = drafted(SCENARIOS, replace(full, contents=contents), Language.DA)
    assert made.skipped == ()
    assert [slide.message for slide in made.pack.slides][:2] == ["flows", "scenario_compare-totals"]
    assert written_contents(replace(contents, messages=protected))
