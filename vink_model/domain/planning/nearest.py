"""The nearest plan that keeps all rules to what was typed: proportional first, then bounds, and who paid is
shown.
"""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from math import ceil, floor

from vink_model.domain.planning.paid import Budget, Nearest, Paid
from vink_model.domain.planning.places import Cell
from vink_model.domain.planning.problem import Answer, Problem, Wish, answer_of
from vink_model.domain.planning.program import Given, Goal, Program, Row, Solution, Variable
from vink_model.domain.planning.solver import solve


def nearest(problem: Problem, typed: Mapping[Cell, int]) -> Nearest:
    """The plan that changes budgets by the fewest kroner; among such, in proportion to what each asked for.

    1. The sum of all changes of budgets is made as small as the rules allow, with posts and packages whole.
    2. Budgets that asked for nothing change as little as that sum allows.
    3. The largest change in proportion to what a budget asked is made as small as it can be; those who can
       change no less are settled there, and the rest are treated likewise until all are settled.
    4. To whole kroner: each rounded up or down, or as near as the rules allow; then the fewest change payer.
    A tie that is left is decided by the keys of the cells: the order in which lines are listed decides
    nothing.
    """
    return _Search(problem, typed).found()


class _Search:
    """One search: each step adds what it found to the rows that the next must keep."""

    def __init__(self, problem: Problem, typed: Mapping[Cell, int]) -> None:
        cells = tuple(sorted({*problem.cells, *typed}))
        self.problem = replace(problem, cells=cells)
        self.typed = typed
        self.places = {whole: self.problem.variables(whole=whole) for whole in (False, True)}
        self.demands = self.problem.rows()
        self.budgets: dict[Budget, list[Cell]] = {}
        for cell in cells:
            self.budgets.setdefault((cell.year, cell.line, cell.initiative), []).append(cell)
        self.asked = {b: sum(typed.get(cell, 0) for cell in found) for b, found in self.budgets.items()}
        self.variables = [Variable(name) for b in self.budgets for name in (_up(b), _down(b))]
        self.rows = [self._change(budget) for budget in self.budgets]

    def found(self) -> Nearest:
        """All steps, one after another."""
        everyone = [name for b in self.budgets for name in (_up(b), _down(b))]
        first = self._settle(everyone)
        if first.objective is None:
            return Nearest(answer_of(self.problem, first), ())
        least = first.objective
        newcomers = [name for b, kr in self.asked.items() if not kr for name in (_up(b), _down(b))]
        if newcomers:
            first = self._settle(newcomers)
        shares = self._shared(first)
        answer = self._whole(least, shares)
        paid = self._paid(answer) if answer.is_found else ()
        return Nearest(answer, paid)

    def _settle(self, names: list[str]) -> Solution:
        """The least sum of these changes, held from here on."""
        changes: dict[str, Given] = dict.fromkeys(names, 1)
        found = self._solved(Wish(Goal.MINIMISE, changes))
        if found.objective is not None:
            self.rows.append(Row(f"held {len(self.rows)}", changes, high=found.objective))
        return found

    def _shared(self, start: Solution) -> dict[Budget, Fraction]:
        """What each budget gets when changes are as even as they can be, in parts of what was asked."""
        left = [budget for budget, kr in self.asked.items() if kr]
        latest = start
        while left:
            most = self._evened(left)
            if not most.values:
                break
            latest = most
            worst = most.values[WORST]
            settled = self._settled(left, worst) if worst else left
            for budget in settled:
                self.rows.append(_at_most(budget, worst * self.asked[budget], f"settled {budget}"))
            self._hold_wholes(most)
            left = [budget for budget in left if budget not in settled]
        return {
            budget: sum((latest.values[cell.key] for cell in cells), Fraction(0))
            for budget, cells in self.budgets.items()
        }

    def _evened(self, left: list[Budget]) -> Solution:
        """The least that the largest proportional change can be."""
        caps = tuple(Row(f"cap {b}", {_up(b): 1, _down(b): 1, WORST: -self.asked[b]}, high=0) for b in left)
        return self._solved(Wish(Goal.MINIMISE, {WORST: 1}, (Variable(WORST),), caps))

    def _settled(self, left: list[Budget], worst: Fraction) -> list[Budget]:
        """Those who cannot change less than the worst; at least one always."""
        caps = tuple(_at_most(b, worst * self.asked[b], f"cap {b}") for b in left)
        lightest = self._solved(
            Wish(
                Goal.MINIMISE,
                {n: Fraction(1, self.asked[b]) for b in left for n in (_up(b), _down(b))},
                (),
                caps,
            )
        )
        doubtful = [b for b in left if _change(lightest, b) == worst * self.asked[b]]
        stuck = [
            b
            for b in doubtful
            if self._solved(Wish(Goal.MINIMISE, {_up(b): 1, _down(b): 1}, (), caps)).objective
            == worst * self.asked[b]
        ]
        return stuck or doubtful or left

    def _hold_wholes(self, found: Solution) -> None:
        """Posts and packages stay as they were found: what follows shares out kroner alone."""
        for rule in self.problem.ordered:
            for helper in rule.helpers():
                name = f"whole {helper.name}"
                if all(row.name != name for row in self.rows):
                    value = found.values[helper.name]
                    self.rows.append(Row(name, {helper.name: 1}, value, value))

    def _whole(self, least: Fraction, shares: Mapping[Budget, Fraction]) -> Answer:
        """The shares in whole kroner, then with the fewest kroner from another payer than was typed."""
        changes: dict[str, Given] = {name: 1 for b in self.budgets for name in (_up(b), _down(b))}
        wholes = [row for row in self.rows if row.name.startswith("whole ")]
        self.rows = [self._change(budget) for budget in self.budgets]
        near = self._near({str(b): ([c.key for c in cells], shares[b]) for b, cells in self.budgets.items()})
        held = Row("fewest kroner", changes, high=ceil(least))
        first = self._rounded(shares, (*wholes, held))
        if not first.values:
            first = self._solved(replace(near, rows=(*near.rows, *wholes, held)), whole=True)
        if not first.values:
            fewest = self._solved(Wish(Goal.MINIMISE, changes), whole=True)
            held = replace(held, high=fewest.objective)
            first = self._solved(replace(near, rows=(*near.rows, held)), whole=True)
        if not first.values:
            return answer_of(self.problem, first)
        totals = {
            b: sum((first.values[cell.key] for cell in cells), Fraction(0))
            for b, cells in self.budgets.items()
        }
        self.rows = [
            Row(f"got {b}", {cell.key: 1 for cell in cells}, totals[b], totals[b])
            for b, cells in self.budgets.items()
        ]
        self.variables = []
        typed = {cell: self.typed.get(cell, 0) for cell in self.problem.cells}
        payers = self._near({cell.key: ([cell.key], Fraction(kr)) for cell, kr in typed.items()})
        free = self._solved(payers)
        return answer_of(self.problem, free if self._is_whole(free) else self._solved(payers, whole=True))

    def _rounded(self, shares: Mapping[Budget, Fraction], rows: tuple[Row, ...]) -> Solution:
        """Each share rounded up or down, the largest remainders up; no values where that breaks a rule."""
        variables = [Variable(f"rounded up {b}", 0, 1) for b in self.budgets]
        costs = {f"rounded up {b}": 1 - 2 * (share - floor(share)) for b, share in shares.items()}
        ends = [
            Row(
                f"rounded {b}",
                {**dict.fromkeys((c.key for c in cells), 1), f"rounded up {b}": -1},
                floor(shares[b]),
                floor(shares[b]),
            )
            for b, cells in self.budgets.items()
        ]
        found = self._solved(Wish(Goal.MINIMISE, costs, tuple(variables), (*rows, *ends)))
        return found if self._is_whole(found) else Solution(found.ending)

    def _is_whole(self, found: Solution) -> bool:
        return bool(found.values) and all(found.values[c.key].denominator == 1 for c in self.problem.cells)

    def _near(self, wanted: Mapping[str, tuple[list[str], Fraction]]) -> Wish:
        """The wish that sums of cells come as near as can be to amounts."""
        variables: list[Variable] = []
        rows: list[Row] = []
        for name, (keys, amount) in wanted.items():
            variables += [Variable(f"over {name}"), Variable(f"under {name}")]
            terms: dict[str, Given] = {**dict.fromkeys(keys, 1), f"over {name}": -1, f"under {name}": 1}
            rows.append(Row(f"near {name}", terms, amount, amount))
        return Wish(Goal.MINIMISE, {v.name: 1 for v in variables}, tuple(variables), tuple(rows))

    def _paid(self, answer: Answer) -> tuple[Paid, ...]:
        got = {b: sum(answer.amounts.get(cell, 0) for cell in cells) for b, cells in self.budgets.items()}
        changed = [Paid(b, kr, got[b]) for b, kr in self.asked.items() if got[b] != kr]
        return tuple(sorted(changed, key=lambda paid: (-abs(paid.change_kr), paid.budget)))

    def _solved(self, wish: Wish, *, whole: bool = False) -> Solution:
        variables = (*self.places[whole], *self.variables, *wish.variables)
        return solve(Program(wish.goal, wish.objective, variables, (*self.demands, *self.rows, *wish.rows)))

    def _change(self, budget: Budget) -> Row:
        asked = self.asked[budget]
        cells: dict[str, Given] = {cell.key: 1 for cell in self.budgets[budget]}
        return Row(f"change {budget}", {**cells, _up(budget): -1, _down(budget): 1}, asked, asked)


WORST = "the largest change in proportion"


def _up(budget: Budget) -> str:
    return f"up {budget}"


def _down(budget: Budget) -> str:
    return f"down {budget}"


def _at_most(budget: Budget, kr: Fraction, name: str) -> Row:
    return Row(name, {_up(budget): 1, _down(budget): 1}, high=kr)


def _change(found: Solution, budget: Budget) -> Fraction:
    return found.values[_up(budget)] + found.values[_down(budget)]
