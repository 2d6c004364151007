"""The part Compare: two to four scenarios side by side, each under its own name."""

from pages._ui.address import asked, choose_several
from pages._ui.data import dataset, product
from pages._ui.parts import show_error, show_message, show_notice
from pages._ui.planner.state import cube, lower, workbench
from vink_model.domain.planning.kept import KeptScenario, version_meant
from vink_model.domain.planning.scenario import Scenario
from vink_model.domain.planning.upon import whole
from vink_model.domain.planning.versions import ADOPTED
from vink_model.errors import VinkError
from vink_model.text import Text, phrase
from vink_model.views.scenarios import ScenarioScreen
from vink_model.views.scenarios_compare import MOST, compared, comparison, names_told_apart
from vink_model.views.scenarios_compared import Compared
from vink_model.views.scenarios_kept import ADOPTED_PLAN

_CHOICE = "sammenlignet"
"""The compared scenarios' name in the address."""
_ADOPTED, _THIS = "vedtaget", "dette"
_PICK = Text("Sammenlign (2 til 4)", "Compare (2 to 4)")
_UNSAVED = Text("Dette scenarie, ikke gemt", "This scenario, not saved")


def show_compare(screen: ScenarioScreen) -> None:
    """Chosen scenarios side by side; without a choice, the open one beside the adopted plan."""
    kept = _kept()
    names = {_ADOPTED: ADOPTED_PLAN} | _this_name() | names_told_apart(kept.values())
    chosen = choose_several(_CHOICE, _PICK, names) or _usual(tuple(names))
    if len(chosen) < 2:
        show_notice(
            Text("Der er intet at sammenligne", "There is nothing to compare"),
            Text(
                "Vælg mindst to. Gem scenarier under Byg, så står de her.",
                "Choose at least two. Save scenarios under Build, and they stand here.",
            ),
        )
        return
    if len(chosen) > MOST:
        show_notice(
            Text("Kun de første fire vises", "Only the first four are shown"),
            Text("Fjern nogle for at se andre.", "Remove some to see others."),
        )
    several = _worked_out(chosen[:MOST], names, kept, screen)
    if len(several) > 1:
        for message in comparison(dataset().plan, cube(), several).messages:
            show_message(message)


def _kept() -> dict[str, KeptScenario]:
    """The newest version of each, the one that is open, and those versions that the address asks for."""
    shelf, opened = product().scenarios(), workbench().kept
    found = {each.code: each for each in shelf.list()}
    if opened is not None:
        found.setdefault(opened.code, opened)
    for code in asked(_CHOICE):
        if code not in found and code not in {_ADOPTED, _THIS}:
            try:
                found[code] = shelf.read(*version_meant(code))
            except VinkError as missing:
                show_error(missing)
    return dict(sorted(found.items(), key=lambda item: (item[1].name, item[1].version)))


def _this_name() -> dict[str, Text]:
    """The open scenario as it is now, when that is not what is saved."""
    bench = workbench()
    if not bench.is_changed:
        return {}
    name = bench.history.present.name
    told = phrase("{name} (ikke gemt)", "{name} (not saved)", name=name) if name else _UNSAVED
    return {_THIS: told}


def _usual(codes: tuple[str, ...]) -> tuple[str, ...]:
    """The adopted plan beside what is open, or beside the first that is kept."""
    opened = workbench().kept
    beside = (_THIS, *((opened.code,) if opened else ()), *codes[1:])
    return (_ADOPTED, *[code for code in beside if code in codes][:1])


def _worked_out(
    codes: tuple[str, ...], names: dict[str, Text], kept: dict[str, KeptScenario], screen: ScenarioScreen
) -> tuple[Compared, ...]:
    """Each of them over the adopted plan; one that cannot be is said and left out."""
    found: list[Compared] = []
    for code in codes:
        try:
            found.append(compared(cube(), code, names[code], _scenario(code, kept, screen)))
        except VinkError as refused:
            show_error(refused)
    return tuple(found)


def _scenario(code: str, kept: dict[str, KeptScenario], screen: ScenarioScreen) -> Scenario:
    if code == _THIS:
        return screen.scenario
    if code == _ADOPTED:
        return ADOPTED
    scenario = kept[code].scenario
    return whole(scenario, lower(scenario))
