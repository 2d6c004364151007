"""A workbook come back: what it was when it left, what was typed in it, and the scenario as it stands now."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from vink_model.domain.issues import Issue
from vink_model.domain.planning.book.stamp import Exported, Stamp, exported
from vink_model.domain.planning.cube import Cube
from vink_model.domain.planning.places import Place
from vink_model.domain.planning.scenario import Override, Scenario, applied
from vink_model.domain.planning.versions import ChangedBy, Difference, Thing, differences, merged
from vink_model.text import Text


@dataclass(frozen=True, slots=True)
class ReturnedBook:
    """A workbook as it was read. With issues, nothing of it can be taken."""

    stamp: Stamp
    base: Exported
    mine: Exported
    issues: tuple[Issue, ...] = ()
    notes: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Three versions of a scenario's amounts: as taken out, as in the workbook, as they stand now."""

    base: Scenario
    mine: Scenario
    theirs: Scenario

    @property
    def differences(self) -> tuple[Difference, ...]:
        """Every place that the three do not have alike. Empty: nobody changed anything."""
        return differences(self.base, self.mine, self.theirs)

    @property
    def conflicts(self) -> tuple[Difference, ...]:
        """The places that both have changed, and differently."""
        return tuple(d for d in self.differences if d.change is ChangedBy.CONFLICT)

    @property
    def coming_in(self) -> tuple[Difference, ...]:
        """What the workbook alone has changed."""
        return tuple(d for d in self.differences if d.change is ChangedBy.MINE)


def compared(cube: Cube, scenario: Scenario, book: ReturnedBook) -> Comparison:
    """A workbook beside the resolved scenario as it is now; places that either lacks are left as they are."""
    now = exported(cube, scenario)
    return Comparison(
        _as_scenario(scenario, book.base), _as_scenario(scenario, book.mine), _as_scenario(scenario, now)
    )


def taken_in(
    cube: Cube, scenario: Scenario, comparison: Comparison, mine_wins: Iterable[Thing] = ()
) -> Scenario:
    """The scenario with what the workbook changed; in a conflict it stays, unless the place is named.

    Raises: EarmarkBroken, ScenarioFault when what the two made together cannot be; the scenario is then as it
    was.
    """
    together = merged(cube, comparison.base, comparison.mine, comparison.theirs, mine_wins)
    theirs = comparison.theirs.settled
    changed = {place: value for place, value in together.settled.items() if value != theirs.get(place)}
    kept = tuple(override for override in scenario.overrides if override.place not in changed)
    taken = replace(scenario, overrides=(*kept, *(Override(p, value) for p, value in changed.items())))
    applied(cube, taken)
    return taken


def _as_scenario(scenario: Scenario, values: Mapping[Place, int | Decimal]) -> Scenario:
    """The amounts alone: a workbook changes no rule and no assumption."""
    overrides = tuple(Override(place, value) for place, value in values.items())
    return Scenario(scenario.name, scenario.author, overrides=overrides, rules=scenario.rules)
