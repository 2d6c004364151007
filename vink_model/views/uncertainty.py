"""How sure a scenario's answer is: what is assumed, how far it reaches, and what would turn the choice.

1. What do we assume, and who stands by it?
2. How sure is it that the scenario gives more than the adopted plan?
3. What should be measured before we choose?
"""

from dataclasses import dataclass

from vink_model.domain.messages import Message
from vink_model.domain.planning.cube import Cube
from vink_model.domain.planning.effects import TOGETHER, Effect, effects_of
from vink_model.domain.planning.places import Allocation
from vink_model.domain.planning.problem import Problem
from vink_model.domain.planning.scenario import Scenario
from vink_model.views.uncertainty_curves import curves_message, frontier_message
from vink_model.views.uncertainty_drivers import measure_message, sobol_message, tornado_message
from vink_model.views.uncertainty_expected import choice_message, expected_message
from vink_model.views.uncertainty_ledger import capacity_message, ledger_message
from vink_model.views.uncertainty_tradeoff import tradeoff_message
from vink_model.views.uncertainty_words import Asked, NamedMoney

__all__ = ["Ledger", "answers_of", "effect_named", "frontier_of", "ledger_of", "tradeoffs_of"]


@dataclass(frozen=True, slots=True)
class Ledger:
    """What is assumed in a scenario, and what is known without."""

    effects: tuple[Effect, ...]
    """Empty: no effect is assumed."""
    capacity: Message
    assumptions: Message | None


def ledger_of(cube: Cube, scenario: Scenario, now: Allocation, problem: Problem) -> Ledger:
    """The ledger of a resolved scenario."""
    effects = effects_of(scenario.assumptions)
    capacity = capacity_message(cube, now, problem, has_effects=bool(effects))
    return Ledger(effects, capacity, ledger_message(cube, scenario))


def effect_named(effects: tuple[Effect, ...], key: str) -> Effect:
    """The effect that was chosen, else the first."""
    return next((effect for effect in effects if effect.key == key), effects[0])


def answers_of(plan: NamedMoney, other: NamedMoney, effect: Effect) -> tuple[Message, ...]:
    """Everything that is said of one effect, in the order in which it is asked."""
    asked = Asked(plan, other, effect)
    told = (
        expected_message(asked),
        choice_message(asked),
        measure_message(asked),
        tornado_message(asked),
        sobol_message(asked),
        curves_message(asked),
    )
    return tuple(message for message in told if message is not None)


def frontier_of(plan: NamedMoney, problem: Problem, effect: Effect) -> Message | None:
    """Money against effect, solved anew at each point. None: no plan keeps the rules."""
    return frontier_message(Asked(plan, plan, effect), problem)


def tradeoffs_of(effects: tuple[Effect, ...], effect: Effect, problem: Problem) -> tuple[Message, ...]:
    """What every other effect costs in the chosen one. Empty: there is one alone, or they are weighed."""
    if effect.key == TOGETHER:
        return ()
    others = (other for other in effects if other.key not in {effect.key, TOGETHER})
    told = (tradeoff_message(effect, other, problem) for other in others)
    return tuple(message for message in told if message is not None)
