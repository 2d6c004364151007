"""Entering, changing and removing what a scenario assumes; two assumptions never share a name."""

from dataclasses import replace

from vink_model.domain.planning.assumptions import Assumption, expected
from vink_model.domain.planning.scenario import Scenario


def with_assumption(scenario: Scenario, assumption: Assumption, replacing: str = "") -> Scenario:
    """The scenario with one more assumption, or with one in the place of another.

    Raises: AssumptionFault when another of the same name stands there.
    """
    keys = [each.key for each in scenario.assumptions]
    if replacing not in keys:
        ledger = (*scenario.assumptions, assumption)
    else:
        ledger = tuple(assumption if each.key == replacing else each for each in scenario.assumptions)
    expected(ledger)
    return replace(scenario, assumptions=ledger)


def without_assumption(scenario: Scenario, key: str) -> Scenario:
    """The scenario without one of its assumptions."""
    return replace(scenario, assumptions=tuple(each for each in scenario.assumptions if each.key != key))
