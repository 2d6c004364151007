"""Which plan the open scenario is held against: the adopted one, or one that is kept."""

from pages._ui.address import choose
from pages._ui.data import product
from pages._ui.parts import show_error
from pages._ui.planner.state import cube, lower, workbench
from vink_model.domain.planning.scenario import applied
from vink_model.domain.planning.upon import whole
from vink_model.errors import VinkError
from vink_model.text import Text
from vink_model.views.scenarios import ScenarioScreen
from vink_model.views.scenarios_compare import names_told_apart
from vink_model.views.scenarios_kept import ADOPTED_PLAN
from vink_model.views.uncertainty_words import ADOPTED, NamedMoney, named

_ADOPTED = "vedtaget"
_AGAINST = Text("Holdes op imod", "Held against")


def this_money(screen: ScenarioScreen) -> NamedMoney:
    """The open scenario's money under its own name."""
    return named(cube(), screen.scenario.name, screen.allocation)


def choose_other() -> NamedMoney:
    """The other plan. Without kept scenarios there is nothing to choose, and it is the adopted one."""
    adopted = NamedMoney(ADOPTED, cube().adopted.amounts)
    opened = workbench().kept
    here = "" if opened is None else opened.key
    kept = {each.code: each for each in product().scenarios().list() if each.key != here}
    if not kept:
        return adopted
    plans = {_ADOPTED: ADOPTED_PLAN} | names_told_apart(kept.values())
    code = choose("mod", _AGAINST, plans, default=_ADOPTED)
    if code == _ADOPTED:
        return adopted
    scenario = kept[code].scenario
    try:
        there = applied(cube(), whole(scenario, lower(scenario)))
    except VinkError as refused:
        show_error(refused)
        return adopted
    return named(cube(), scenario.name, there)
