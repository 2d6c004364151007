"""Why no plan keeps all rules: the fewest that clash, in plain words, and the cheapest way out through
each.
"""

from dataclasses import dataclass, replace
from functools import partial
from math import ceil

from vink_model.domain.planning.clash import ROUNDS, clash
from vink_model.domain.planning.loosened import counts_with
from vink_model.domain.planning.places import Names, kroner
from vink_model.domain.planning.problem import Problem, Wish, solution_of
from vink_model.domain.planning.program import Ending, Given, Goal, Program, Row, Variable
from vink_model.domain.planning.rule import MoneyRule
from vink_model.domain.planning.solver import solve
from vink_model.text import Text, joined, phrase


@dataclass(frozen=True, slots=True)
class WayOut:
    """The least that one rule must give way for all others to be kept. Unit: whole kroner."""

    rule: MoneyRule
    kr: int | None
    """None when the rule is firm, or when giving way here alone is not enough."""


@dataclass(frozen=True, slots=True)
class Impossible:
    """Rules that cannot all be kept; without any one of them the rest of these can."""

    rules: tuple[MoneyRule, ...]
    """Empty: there is a plan that keeps all."""
    is_smallest: bool
    ways_out: tuple[WayOut, ...]
    """One for each of the rules, the cheapest first."""

    def sentence(self, names: Names) -> Text:
        """The clash in plain words."""
        if not self.rules:
            return Text("Alle regler kan overholdes.", "All rules can be kept.")
        told = joined(tuple(rule.sentence(names) for rule in self.rules))
        return phrase(
            "Disse {n} regler kan ikke overholdes samtidig: {rules}",
            "These {n} rules cannot be kept together: {rules}",
            n=len(self.rules),
            rules=told,
        )


def why_impossible(problem: Problem, rounds: int = ROUNDS, *, ways_out: bool = True) -> Impossible:
    """The smallest set of rules that clash, by leaving rules out of the whole problem, posts and packages
    included.
    """
    by_key = {rule.key: rule for rule in problem.rules}
    for whole in (False, True):
        found = clash(by_key, partial(_can_keep, problem, whole=whole), rounds)
        if found.names:
            rules = tuple(by_key[name] for name in found.names)
            ways = (way_out(problem, rule) for rule in rules if ways_out)
            in_order = sorted(ways, key=lambda way: (way.kr is None, way.kr or 0, way.rule.key))
            return Impossible(rules, found.is_smallest, tuple(in_order))
    return Impossible((), is_smallest=True, ways_out=())


def way_out(problem: Problem, rule: MoneyRule) -> WayOut:
    """What the rule would have to give; nothing can be asked of a firm one."""
    return WayOut(rule, None if rule.is_firm else least_given(problem, rule))


def least_given(problem: Problem, rule: MoneyRule) -> int | None:
    """The least kroner by which a rule must give way so that all others can be kept; None when nothing
    helps.
    """
    giving = tuple(other for other in problem.ordered if counts_with(rule, other))
    others = replace(problem, rules=tuple(other for other in problem.rules if other not in giving))
    rows: list[Row] = []
    given: dict[str, Given] = {}
    for each in giving:
        for row in each.rows(problem.cells):
            name = f"given {row.name.removeprefix(each.key)}"
            for sign, low, high in ((1, row.low, None), (-1, None, row.high)):
                if low is not None or high is not None:
                    given[name] = 1
                    rows.append(Row(f"{row.name} {sign}", {**row.terms, name: sign}, low, high))
    helpers = (helper for each in giving for helper in each.helpers())
    variables = (*others.variables(), *helpers, *map(Variable, given))
    found = solve(Program(Goal.MINIMISE, given, variables, (*others.rows(), *rows)))
    return None if found.objective is None else ceil(found.objective)


def way_out_text(way: WayOut, names: Names) -> Text:
    """A way out in words."""
    told = way.rule.sentence(names)
    if way.kr is None:
        return phrase("{rule} Den alene kan ikke løse det.", "{rule} It alone cannot solve it.", rule=told)
    return phrase(
        "{rule} Hvis den viger {kr}, kan resten overholdes.",
        "{rule} If it gives way by {kr}, the rest can be kept.",
        rule=told,
        kr=kroner(way.kr),
    )


def _can_keep(problem: Problem, keys: frozenset[str], *, whole: bool) -> bool:
    kept = replace(problem, rules=tuple(rule for rule in problem.rules if rule.key in keys))
    return solution_of(kept, Wish(), whole=whole).ending is not Ending.IMPOSSIBLE
