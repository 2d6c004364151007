"""A scenario that is built upon another: worked on as a whole, kept as what is its own."""

from collections.abc import Callable
from dataclasses import replace

from vink_model.domain.planning.cube import Cube
from vink_model.domain.planning.scenario import Base, Override, Scenario, stacked_up

ADOPTED = Scenario("", "")
"""The adopted plan as what everything else is built upon."""

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

    Raises: whatever the change raises.
    """
    if scenario.base is None:
        return change(scenario)
    return own_part(cube, scenario, lower, change(whole(scenario, lower)))


def own_part(cube: Cube, scenario: Scenario, lower: Scenario, together: Scenario) -> Scenario:
    """What of a whole is not already in the lower one. A rule of the lower one can be changed, not lifted."""
    adopted = cube.adopted.settled
    beneath = {**adopted, **lower.settled}
    own = (o for o in together.overrides if beneath.get(o.place, 0) != o.value)
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
