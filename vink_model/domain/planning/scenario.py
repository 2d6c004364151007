"""A scenario: a name and a tuple of overrides over the adopted plan; every way to change one passes here."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from vink_model.domain.planning.assumptions import Assumption
from vink_model.domain.planning.cube import Cube
from vink_model.domain.planning.kinds import Limit, MayPay
from vink_model.domain.planning.places import Allocation, Cell, Grant, Names, Place, Post, Scope, kroner
from vink_model.domain.planning.rule import MoneyRule
from vink_model.errors import EarmarkBroken, ScenarioFault
from vink_model.text import Text, phrase


@dataclass(frozen=True, slots=True)
class Override:
    """One place set to one value: whole kroner in a cell or a grant, full-time posts on a line."""

    place: Place
    value: int | Decimal


@dataclass(frozen=True, slots=True)
class Base:
    """Another scenario that one is built upon, as it was when that was decided."""

    key: str
    version: int


@dataclass(frozen=True, slots=True)
class Scenario:
    """What a planner proposes. The adopted plan is the empty scenario."""

    name: str
    author: str
    base: Base | None = None
    """None for the adopted plan."""
    overrides: tuple[Override, ...] = ()
    """In the order in which they were made; a later one of the same place counts."""
    rules: tuple[MoneyRule, ...] = ()
    """Besides those that came with the money."""
    assumptions: tuple[Assumption, ...] = ()
    story: str = ""
    version: int = 1
    is_archived: bool = False

    @property
    def settled(self) -> Mapping[Place, int | Decimal]:
        """Each place with the value that counts."""
        return {override.place: override.value for override in self.overrides}


def resolved(scenario: Scenario, others: Mapping[str, Scenario]) -> Scenario:
    """The scenario over the adopted plan: with the overrides, rules and assumptions of all that it is built
    upon.

    Raises: ScenarioFault when a base is gone, archived, changed since, or built upon this one.
    """
    chain, seen = [scenario], set[str]()
    while (base := chain[-1].base) is not None:
        found = others.get(base.key)
        if found is None or found.is_archived:
            raise _base_fault("findes ikke mere eller er arkiveret", "is gone or archived", base.key)
        if found.version != base.version:
            raise _base_fault("er ændret siden", "has changed since", base.key)
        if base.key in seen:
            raise _base_fault("bygger på scenariet selv", "is built upon the scenario itself", base.key)
        seen.add(base.key)
        chain.append(found)
    chain.reverse()
    return replace(stacked_up(chain), base=None)


def stacked_up(chain: Sequence[Scenario]) -> Scenario:
    """Scenarios laid upon each other, the lowest first: the last one's name and story, and what all set."""
    return replace(
        chain[-1],
        overrides=tuple(override for each in chain for override in each.overrides),
        rules=tuple({rule.key: rule for each in chain for rule in each.rules}.values()),
        assumptions=tuple({a.key: a for each in chain for a in each.assumptions}.values()),
    )


def applied(cube: Cube, scenario: Scenario) -> Allocation:
    """The adopted plan with the scenario's overrides: the one way from a scenario to money.

    Raises: EarmarkBroken when earmarked money would lie where it may not; ScenarioFault for a place that the
    cube does not have, an amount that is not whole kroner or is below zero, and a scenario not yet resolved.
    """
    if scenario.base is not None:
        raise _base_fault("er ikke hentet", "has not been fetched", scenario.base.key)
    granted, amounts = dict(cube.adopted.granted), dict(cube.adopted.amounts)
    posts = dict(cube.adopted.posts)
    known = set(cube.cells)
    for place, value in scenario.settled.items():
        match place, value:
            case Cell(), int() if place in known and value >= 0:
                amounts[place] = value
            case Grant(), int() if place in granted and value >= 0:
                granted[place] = value
            case Post(), int() | Decimal() if value >= 0:
                posts[place] = Decimal(value)
            case _:
                raise _place_fault(cube.names, place)
    refuse_broken_earmarks(amounts, earmarks_of(cube, scenario), cube.names)
    return Allocation(granted, {cell: kr for cell, kr in amounts.items() if kr}, posts)


def earmarks_of(cube: Cube, scenario: Scenario) -> tuple[MayPay, ...]:
    """What payers have decided, in the plan and in the scenario."""
    return (*cube.earmarks, *(rule for rule in scenario.rules if isinstance(rule, MayPay)))


def refuse_broken_earmarks(amounts: Mapping[Cell, int], earmarks: Iterable[MayPay], names: Names) -> None:
    """Raises: EarmarkBroken when a krone lies where its payer does not allow it."""
    for rule in earmarks:
        for cell, kr in sorted(amounts.items()):
            if kr and rule.forbids(cell):
                title = phrase(
                    "{kr} ville ligge på {where}, hvor de ikke må bruges.",
                    "{kr} would lie on {where}, where they may not be spent.",
                    kr=kroner(kr),
                    where=names.of_place(cell),
                )
                raise EarmarkBroken(title, rule.sentence(names))


def set_to(cube: Cube, scenario: Scenario, place: Place, value: int | Decimal) -> Scenario:
    """The scenario with one more override. Raises: EarmarkBroken, ScenarioFault as `applied` does."""
    kept = tuple(override for override in scenario.overrides if override.place != place)
    changed = replace(scenario, overrides=(*kept, Override(place, value)))
    applied(cube, changed)
    return changed


def moved(cube: Cube, scenario: Scenario, amount_kr: int, source: Cell, target: Cell | None) -> Scenario:
    """An amount moved from one cell to another as one action; to no cell, it becomes unallocated.

    Raises: ScenarioFault when there is less than that to move; EarmarkBroken when it may not lie there.
    """
    now = applied(cube, scenario).amounts
    there = now.get(source, 0)
    if not 0 < amount_kr <= there or source == target:
        raise ScenarioFault(
            phrase(
                "{kr} kan ikke flyttes fra {where}: der er {there}.",
                "{kr} cannot be moved from {where}: there is {there}.",
                kr=kroner(amount_kr),
                where=cube.names.of_place(source),
                there=kroner(there),
            ),
            Text(
                "Flyt et beløb, som er der, til et andet sted.",
                "Move an amount that is there to another place.",
            ),
        )
    ends = {source: there - amount_kr} | ({target: now.get(target, 0) + amount_kr} if target else {})
    kept = tuple(override for override in scenario.overrides if override.place not in ends)
    changed = replace(scenario, overrides=(*kept, *(Override(place, kr) for place, kr in ends.items())))
    applied(cube, changed)
    return changed


def locked(cube: Cube, scenario: Scenario, scope: Scope) -> Scenario:
    """The scenario with what a scope has now as a rule of its own; locking it anew takes the new amount."""
    parts = (scope.year, scope.payer, scope.line, scope.initiative)
    key = "lock " + "/".join("*" if part is None else str(part) for part in parts)
    kr = applied(cube, scenario).sum_of(scope)
    others = tuple(rule for rule in scenario.rules if rule.key != key)
    return replace(scenario, rules=(*others, Limit(key, scope, kr, kr)))


def unlocked(scenario: Scenario, key: str) -> Scenario:
    """The scenario without a rule of its own."""
    return replace(scenario, rules=tuple(rule for rule in scenario.rules if rule.key != key))


def duplicate(scenario: Scenario, name: str, author: str) -> Scenario:
    """A new scenario of the same content, with a name and an author of its own."""
    return replace(scenario, name=name, author=author, version=1, is_archived=False)


def with_amounts(cube: Cube, scenario: Scenario, amounts: Mapping[Cell, int]) -> Scenario:
    """The scenario that leads to these amounts, as when a solved plan is taken over; other overrides stay."""
    kept = tuple(o for o in scenario.overrides if not isinstance(o.place, Cell))
    cells = sorted({*cube.adopted.amounts, *amounts})
    changed = tuple(
        Override(cell, amounts.get(cell, 0))
        for cell in cells
        if amounts.get(cell, 0) != cube.adopted.amounts.get(cell, 0)
    )
    taken = replace(scenario, overrides=(*kept, *changed))
    applied(cube, taken)
    return taken


def _base_fault(da: str, en: str, key: str) -> ScenarioFault:
    title = phrase(
        "Scenariet '{key}', som dette bygger på, {what}.",
        "The scenario '{key}', which this one is built upon, {what}.",
        key=key,
        what=Text(da, en),
    )
    remedy = Text("Vælg et andet grundlag, eller det vedtagne.", "Choose another base, or the adopted plan.")
    return ScenarioFault(title, remedy)


def _place_fault(names: Names, place: Place) -> ScenarioFault:
    title = phrase(
        "Planen kan ikke have det tal for {place}.",
        "The plan cannot have that figure for {place}.",
        place=names.of_place(place),
    )
    remedy = Text(
        "Skriv hele kroner, mindst 0, på et sted, som planen har.",
        "Write whole kroner, at least 0, in a place that the plan has.",
    )
    return ScenarioFault(title, remedy)
