"""Two scenarios brought together, three versions told apart, and the way back; nothing is lost unseen."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import Generic, TypeVar

from vink_model.domain.codes import Coded
from vink_model.domain.planning.assumptions import Assumption
from vink_model.domain.planning.cube import Cube
from vink_model.domain.planning.places import Place
from vink_model.domain.planning.rule import MoneyRule
from vink_model.domain.planning.scenario import Base, Override, Scenario, applied

Value = int | Decimal | MoneyRule | Assumption | Base | str
Thing = str | Place
T = TypeVar("T")
ADOPTED = Scenario("", "")
"""The adopted plan: a scenario that says nothing."""


@dataclass(frozen=True, slots=True)
class History(Generic[T]):
    """What was, is and was undone; each step is a whole value, so a way back always leads to what it was."""

    present: T
    past: tuple[T, ...] = ()
    future: tuple[T, ...] = ()

    def done(self, changed: T) -> "History[T]":
        """One action further; what was undone before it is gone."""
        return self if changed == self.present else History(changed, (*self.past, self.present))

    def undone(self) -> "History[T]":
        """One action back; the same when there is none."""
        if not self.past:
            return self
        return History(self.past[-1], self.past[:-1], (self.present, *self.future))

    def redone(self) -> "History[T]":
        """One undone action again; the same when there is none."""
        if not self.future:
            return self
        return History(self.future[0], (*self.past, self.present), self.future[1:])


class Told(StrEnum):
    """What a scenario says besides money, rules and assumptions."""

    NAME = "name"
    STORY = "story"
    BASE = "base"


class ChangedBy(Coded):
    """Who changed something since the common base."""

    MINE = "mine", "Ændret af mig", "Changed by me"
    THEIRS = "theirs", "Ændret af den anden", "Changed by the other"
    SAME = "same", "Ændret ens af begge", "Changed alike by both"
    CONFLICT = "conflict", "Ændret forskelligt", "Changed differently"


@dataclass(frozen=True, slots=True)
class Difference:
    """One place, rule or assumption in three versions. None is what a version does not set."""

    place: Thing
    """A place for money, a `Told`, 'rule' and its key, or 'assumption' and its key."""
    base: Value | None
    mine: Value | None
    theirs: Value | None

    @property
    def change(self) -> ChangedBy:
        """Who changed it."""
        if self.mine == self.theirs:
            return ChangedBy.SAME
        if self.theirs == self.base:
            return ChangedBy.MINE
        return ChangedBy.THEIRS if self.mine == self.base else ChangedBy.CONFLICT


@dataclass(frozen=True, slots=True)
class Stacked:
    """Two scenarios as one: the upper one counts where they differ, and each such place is named."""

    scenario: Scenario
    conflicts: tuple[Difference, ...]


def stack(cube: Cube, lower: Scenario, upper: Scenario) -> Stacked:
    """The upper scenario laid upon the lower, both resolved. Raises: EarmarkBroken, ScenarioFault."""
    found = tuple(d for d in differences(ADOPTED, lower, upper) if d.change is ChangedBy.CONFLICT)
    together = replace(
        lower,
        overrides=(*lower.overrides, *upper.overrides),
        rules=tuple({rule.key: rule for rule in (*lower.rules, *upper.rules)}.values()),
        assumptions=tuple({a.key: a for a in (*lower.assumptions, *upper.assumptions)}.values()),
    )
    applied(cube, together)
    return Stacked(together, tuple(d for d in found if not isinstance(d.place, Told)))


def differences(base: Scenario, mine: Scenario, theirs: Scenario) -> tuple[Difference, ...]:
    """Every place, rule, assumption and word that the three do not have alike. Empty: nobody changed
    anything.
    """
    versions = [things_of(each) for each in (base, mine, theirs)]
    things = dict.fromkeys(thing for version in versions for thing in version)
    found = (Difference(thing, *(version.get(thing) for version in versions)) for thing in things)
    return tuple(d for d in found if not d.base == d.mine == d.theirs)


def merged(
    cube: Cube, base: Scenario, mine: Scenario, theirs: Scenario, mine_wins: Iterable[Thing] = ()
) -> Scenario:
    """Mine with what only the other changed; in a conflict theirs stands, unless the place is named as mine.

    What stands upon a base is not applied here: only the whole can be.
    Raises: EarmarkBroken, ScenarioFault when what the two made together cannot be.
    """
    kept = set(mine_wins)
    settled = things_of(mine)
    for d in differences(base, mine, theirs):
        takes_theirs = d.change is ChangedBy.THEIRS or (
            d.change is ChangedBy.CONFLICT and d.place not in kept
        )
        if takes_theirs and d.theirs is not None:
            settled[d.place] = d.theirs
        elif takes_theirs:
            del settled[d.place]
    together = _with_things(mine, settled)
    if together.base is None:
        applied(cube, together)
    return together


def things_of(scenario: Scenario) -> dict[Thing, Value]:
    """All that a scenario sets: places, rules as 'rule key', assumptions as 'assumption key', and words."""
    things: dict[Thing, Value] = dict(scenario.settled.items())
    things |= {f"rule {rule.key}": rule for rule in scenario.rules}
    things |= {f"assumption {each.key}": each for each in scenario.assumptions}
    told = {Told.NAME: scenario.name, Told.STORY: scenario.story, Told.BASE: scenario.base}
    return things | {thing: value for thing, value in told.items() if value}


def _with_things(scenario: Scenario, things: Mapping[Thing, Value]) -> Scenario:
    overrides: list[Override] = []
    rules: list[MoneyRule] = []
    assumptions: list[Assumption] = []
    name, story, base = "", "", None
    for thing, value in things.items():
        match value:
            case Base():
                base = value
            case str():
                name, story = (value, story) if thing == Told.NAME else (name, value)
            case Assumption():
                assumptions.append(value)
            case int() | Decimal():
                if not isinstance(thing, str):
                    overrides.append(Override(thing, value))
            case _:
                rules.append(value)
    return replace(
        scenario,
        name=name,
        story=story,
        base=base,
        overrides=tuple(overrides),
        rules=tuple(rules),
        assumptions=tuple(assumptions),
    )
