"""Which demands stand in each other's way: the smallest sets of them that cannot all be met."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from vink_model.domain.planning.program import Ending, Goal, Program, Row, Variable
from vink_model.domain.planning.solver import solve

Oracle = Callable[[frozenset[str]], bool]
"""Whether the named demands can all be met together; what holds without a name always counts."""
ROUNDS = 60


@dataclass(frozen=True, slots=True)
class Clash:
    """Demands that cannot all be met; without any one of them the rest can."""

    names: tuple[str, ...]
    """Empty: the demands do not clash."""
    is_smallest: bool
    """No clash has fewer demands; False when only that was not shown."""


def clash(names: Iterable[str], is_possible: Oracle, rounds: int = ROUNDS) -> Clash:
    """A clash with as few demands as there are, the same whatever order they come in.

    Every clash holds at least one demand of each cure (a set without which the rest can be met). Cures are
    collected until the smallest choice that holds one of each is itself a clash: then no clash is smaller.
    After `rounds` cures the search stops with a clash that is irreducible, and says that it is no more.
    """
    every = frozenset(names)
    if is_possible(every):
        return Clash((), is_smallest=True)
    cures: list[frozenset[str]] = []
    for _ in range(rounds):
        chosen = _one_of_each(cures)
        if not is_possible(chosen):
            return Clash(tuple(sorted(chosen)), is_smallest=True)
        cures.append(every - _grown(chosen, every, is_possible))
    return Clash(irreducible(every, is_possible), is_smallest=False)


def irreducible(names: Iterable[str], is_possible: Oracle) -> tuple[str, ...]:
    """A clash in which every demand is needed: each is left out in turn, and stays out if the rest still
    clash.
    """
    kept = frozenset(names)
    for name in sorted(kept):
        without = kept - {name}
        if not is_possible(without):
            kept = without
    return tuple(sorted(kept))


def clashing_rows(program: Program) -> Clash:
    """The smallest set of rows that no values keep. Empty: the program can be solved, or has no limit."""
    return clash((row.name for row in program.rows), lambda names: _is_possible(program, names))


def _is_possible(program: Program, names: frozenset[str]) -> bool:
    rows = tuple(row for row in program.rows if row.name in names)
    return solve(Program(Goal.MINIMISE, {}, program.variables, rows)).ending is not Ending.IMPOSSIBLE


def _grown(chosen: frozenset[str], every: frozenset[str], is_possible: Oracle) -> frozenset[str]:
    """As many demands as can be met together with the chosen ones."""
    grown = chosen
    for name in sorted(every - chosen):
        if is_possible(grown | {name}):
            grown |= {name}
    return grown


def _one_of_each(cures: list[frozenset[str]]) -> frozenset[str]:
    """The fewest demands that hold one of each cure."""
    names = sorted(frozenset[str]().union(*cures))
    solution = solve(
        Program(
            Goal.MINIMISE,
            dict.fromkeys(names, 1),
            tuple(Variable(name, 0, 1, is_whole=True) for name in names),
            tuple(Row(str(index), dict.fromkeys(sorted(cure), 1), low=1) for index, cure in enumerate(cures)),
        )
    )
    return frozenset(name for name, value in solution.values.items() if value)
