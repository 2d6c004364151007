"""A scenario that is built upon another: worked on as a whole, kept as what is its own."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from vink_model.domain.planning.assumptions import Assumption
from vink_model.domain.planning.cube import Cube
from vink_model.domain.planning.kept import KeptScenario
from vink_model.domain.planning.rule import MoneyRule
from vink_model.domain.planning.scenario import Base, Override, Scenario, stacked_up
from vink_model.domain.planning.versions import ADOPTED
from vink_model.errors import ScenarioFault
from vink_model.text import Text, phrase

Fetch = Callable[[Base], Scenario]
"""Finds one version of a scenario. Raises: ScenarioFault when there is none."""


def below(scenario: Scenario, fetch: Fetch) -> Scenario:
    """What a scenario is built upon, with all that is below it, in the very versions that were named.

    A version can only name versions before it, so the way down always ends.
    Raises: ScenarioFault when one of them is not there.
    """
    chain: list[Scenario] = []
    base = scenario.base
    while base is not None:
        chain.append(fetch(base))
        base = chain[-1].base
    return replace(stacked_up((ADOPTED, *reversed(chain))), base=None, is_archived=False)


def whole(scenario: Scenario, lower: Scenario) -> Scenario:
    """The scenario over the adopted plan, when it stands upon the lower one."""
    return replace(stacked_up((lower, scenario)), base=None)


def changed_upon(
    cube: Cube, scenario: Scenario, lower: Scenario, change: Callable[[Scenario], Scenario]
) -> Scenario:
    """The scenario after a change that was made to the whole; what stands below is left as it is.

    Raises: ScenarioFault when a rule or an assumption of the lower one was to be taken away; whatever the
    change raises.
    """
    if scenario.base is None:
        return change(scenario)
    together = change(whole(scenario, lower))
    held = {rule.key for rule in together.rules}
    for rule in lower.rules:
        if rule.key not in held:
            raise _beneath(cube, rule)
    believed = {each.key for each in together.assumptions}
    for assumption in lower.assumptions:
        if assumption.key not in believed:
            raise _believed_beneath(assumption)
    return own_part(cube, scenario, lower, together)


def own_part(cube: Cube, scenario: Scenario, lower: Scenario, together: Scenario) -> Scenario:
    """What of a whole is not already in the lower one. A rule of the lower one can be changed, not lifted."""
    adopted = cube.adopted.settled
    beneath = {**adopted, **lower.settled}
    own = (
        Override(place, value) for place, value in together.settled.items() if beneath.get(place, 0) != value
    )
    taken_back = (
        Override(place, adopted.get(place, 0))
        for place, value in lower.settled.items()
        if place not in together.settled and value != adopted.get(place, 0)
    )
    return replace(
        together,
        base=scenario.base,
        overrides=(*own, *taken_back),
        rules=tuple(rule for rule in together.rules if rule not in lower.rules),
        assumptions=tuple(each for each in together.assumptions if each not in lower.assumptions),
    )


def rebased(cube: Cube, scenario: Scenario, base: Base | None, lower: Scenario) -> Scenario:
    """The scenario's own changes upon another base, or the newer version of its own; one that says nothing
    new there is left out.
    """
    moved = replace(scenario, base=base)
    return own_part(cube, moved, lower, whole(moved, lower))


@dataclass(frozen=True, slots=True)
class Outdated:
    """A base that is not any more what was built upon."""

    base: Base
    newest: KeptScenario
    """As it stands now: changed, or put away."""
    is_direct: bool
    """Whether the scenario names it itself; otherwise its base does."""


def outdated(scenario: Scenario, fetch: Fetch, newest: Callable[[str], KeptScenario]) -> Outdated | None:
    """The first base on the way down that was changed or put away since; None when all stand as they did.

    Raises: ScenarioFault when one of them is not there.
    """
    base, is_direct = scenario.base, True
    while base is not None:
        now = newest(base.key)
        if now.version != base.version or now.scenario.is_archived:
            return Outdated(base, now, is_direct)
        base, is_direct = fetch(base).base, False
    return None


def stands_on(kept: KeptScenario, key: str, fetch: Fetch) -> bool:
    """Whether a scenario is another one, or is built upon it: that other cannot be built upon this."""
    base: Base | None = kept.as_base
    while base is not None:
        if base.key == key:
            return True
        base = fetch(base).base
    return False


def _believed_beneath(assumption: Assumption) -> ScenarioFault:
    return ScenarioFault(
        phrase(
            "Antagelsen hører til det, scenariet bygger på: {key}",
            "The assumption belongs to what the scenario is built upon: {key}",
            key=assumption.key,
        ),
        Text(
            "Ret dens tal her under samme navn, eller fjern den i grundlaget. Intet er ændret.",
            "Change its figures here under the same name, or remove it in the base. Nothing was changed.",
        ),
    )


def _beneath(cube: Cube, rule: MoneyRule) -> ScenarioFault:
    return ScenarioFault(
        phrase(
            "Reglen hører til det, scenariet bygger på: {rule}",
            "The rule belongs to what the scenario is built upon: {rule}",
            rule=rule.sentence(cube.names),
        ),
        Text(
            "Fjern reglen i grundlaget, eller lad scenariet stå på egne ben først. Intet er ændret.",
            "Remove the rule in the base, or let the scenario stand on its own first. Nothing was changed.",
        ),
    )
