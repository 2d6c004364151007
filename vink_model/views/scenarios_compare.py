"""Two to four scenarios side by side: what differs, who gains and who pays, what is kept and what breaks."""

from collections.abc import Iterable
from dataclasses import dataclass

from vink_model.domain.messages import Message
from vink_model.domain.plan import Plan
from vink_model.domain.planning.cube import Cube
from vink_model.domain.planning.kept import KeptScenario
from vink_model.domain.planning.scenario import Scenario
from vink_model.text import Text, phrase
from vink_model.views.scenarios import scenario_screen
from vink_model.views.scenarios_compare_changes import changed_message
from vink_model.views.scenarios_compare_money import lines_message, payers_message, totals_message
from vink_model.views.scenarios_compare_rules import promises_message, rules_message
from vink_model.views.scenarios_compared import Compared
from vink_model.views.scenarios_kept import ADOPTED_PLAN

MOST = 4
"""So many can be told apart side by side."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that is said of several scenarios together, in the order in which it is read."""

    totals: Message
    lines: Message
    payers: Message
    changed: Message
    rules: Message
    promises: Message | None
    """None: the plan promises nothing by number and year."""

    @property
    def messages(self) -> tuple[Message, ...]:
        """All of it."""
        found = (self.totals, self.lines, self.payers, self.changed, self.rules, self.promises)
        return tuple(message for message in found if message is not None)


def compared(cube: Cube, key: str, name: Text, scenario: Scenario) -> Compared:
    """A resolved scenario, worked out to be set beside others.

    Raises: EarmarkBroken, ScenarioFault as applying it does.
    """
    return Compared(key, name, scenario_screen(cube, scenario))


def comparison(plan: Plan, cube: Cube, several: tuple[Compared, ...]) -> Comparison:
    """The scenarios held against the first of them. Shape: two to four."""
    return Comparison(
        totals=totals_message(plan, several),
        lines=lines_message(plan, cube, several),
        payers=payers_message(plan, cube, several),
        changed=changed_message(plan, cube, several),
        rules=rules_message(plan, cube, several),
        promises=promises_message(plan, several),
    )


def names_told_apart(kept: Iterable[KeptScenario]) -> dict[str, Text]:
    """What kept versions are called beside each other: the version is said where a name stands twice."""
    found = tuple(kept)
    names = [each.name for each in found]
    return {
        each.code: phrase("{name}, udgave {n}", "{name}, version {n}", name=each.name, n=str(each.version))
        if names.count(each.name) > 1 or each.name in {ADOPTED_PLAN.da, ADOPTED_PLAN.en}
        else Text(each.name, each.name)
        for each in found
    }
