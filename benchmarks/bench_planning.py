"""What the planner's questions cost, against the same questions asked of the bare tools.

The plan's own problem (3 tracks, 13 initiatives, 2 years, 3 sources, posts in whole steps) may cost at most
1.5 times a model that is written straight into highspy, 15 lines x 10 years at most 5 times that first model,
and 10,000 draws at most 3 times bare numpy. Costs are processor time, in turn, within one run; each pair must
agree.

Run from the repository's root: python -m benchmarks.bench_planning
"""

from collections.abc import Callable
from datetime import UTC, datetime
from fractions import Fraction
from statistics import median
from time import process_time

import highspy
import numpy as np

from sample_data.plan_files import plan
from vink_model.domain.planning.assumptions import Assumption, Basis
from vink_model.domain.planning.best import Aim, best
from vink_model.domain.planning.cube import Cube, Treatment, cube_of
from vink_model.domain.planning.curves import Curve
from vink_model.domain.planning.kinds import Frame, Limit
from vink_model.domain.planning.places import Cell, Grant, Post, Scope
from vink_model.domain.planning.problem import Problem, problem_of
from vink_model.domain.planning.program import Row, Variable
from vink_model.domain.planning.responses import Model, Response
from vink_model.domain.planning.scenario import Scenario
from vink_model.domain.planning.steps import PostsInSteps
from vink_model.domain.planning.uncertainty import drawn
from vink_model.text import Text

ROUNDS = 15
DRAWS = 10_000


def main() -> None:
    """Measure the three; fail when one is above its limit."""
    own, own_aims = plans_own()
    big, big_aims = fifteen_by_ten()
    demands = [(rule.helpers(), rule.rows(own.cells)) for rule in own.rules]
    ours, bare = in_turn(lambda: effect(own, own_aims), lambda: bare_plan(own.cells, demands, own_aims))
    large, _ = in_turn(lambda: effect(big, big_aims), lambda: None)
    draws, numpy_draws = in_turn(*both_draws())
    ratios = (
        ("the plan's own problem", ours, bare, 1.5),
        ("15 lines x 10 years", large, bare, 5.0),
        ("10,000 draws", draws, numpy_draws, 3.0),
    )
    for name, cost, floor, limit in ratios:
        print(f"{name}: {cost:.1f} ms against {floor:.1f} ms, ratio {cost / floor:.2f} (at most {limit})")
    if any(cost > limit * floor for _, cost, floor, limit in ratios):
        raise SystemExit(1)


def effect(problem: Problem, aims: tuple[Aim, ...]) -> float:
    """The most effect, proven."""
    answer = best(problem, aims)
    if answer.objective is None or answer.gap != 0:
        raise SystemExit(f"no proof: {answer}")
    return float(answer.objective)


def in_turn(first: Callable[[], float], second: Callable[[], float | None]) -> tuple[float, float]:
    """Medians of the two, asked in turn, so that a busy machine slows both alike. Unit: milliseconds."""
    costs: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS):
        answers: list[float | None] = []
        for act, told in zip((first, second), costs, strict=True):
            begun = process_time()
            answers.append(act())
            told.append((process_time() - begun) * 1000)
        ours, bare = answers
        if ours is not None and bare is not None and abs(ours - bare) > 1e-6:
            raise SystemExit(f"the two do not agree: {answers}")
    return median(costs[0]), median(costs[1])


def plans_own() -> tuple[Problem, tuple[Aim, ...]]:
    """The plan's cube with a made-up effect on each initiative and on the posts."""
    cube = cube_of(plan(), Treatment.POOLED)
    keys = [(line.key, i) for line in cube.lines for i in line.initiatives or ("",)]
    return problem_of(cube, Scenario("benchmark", "benchmark")), aims_for(cube, keys)


def aims_for(cube: Cube, keys: list[tuple[str, str]]) -> tuple[Aim, ...]:
    return tuple(
        Aim(f"{year} {line} {initiative}", Scope(year, None, line, initiative), curve(number + year % 7))
        for number, (line, initiative) in enumerate(keys)
        for year in cube.years
    )


def curve(number: int) -> Curve:
    """Three pieces, each flatter than the one before."""
    first = Fraction(10 + number % 5)
    return Curve(((200_000, first), (500_000, first + 8), (1_000_000, first + 12)))


def fifteen_by_ten() -> tuple[Problem, tuple[Aim, ...]]:
    """Fifteen lines, ten years, three payers, posts in steps on one line."""
    years, payers = range(2016, 2026), ("a", "b", "c")
    lines = [f"line {number:02}" for number in range(15)]
    cells = tuple(Cell(year, payer, line) for year in years for payer in payers for line in lines)
    frames = [Frame(f"frame {p}", (p,), tuple((year, 1_500_000) for year in years)) for p in payers]
    posts = [PostsInSteps(f"posts {year}", Post(year, lines[0]), 600_000) for year in years]
    floors = [Limit(f"least {year}", Scope(year, None, lines[1]), 300_000) for year in years]
    granted = {Grant(year, payer): 1_500_000 for year in years for payer in payers}
    aims = tuple(
        Aim(f"{year} {line}", Scope(year, None, line), curve(number + year % 7))
        for number, line in enumerate(lines)
        for year in years
    )
    return Problem(cells, (*frames, *posts, *floors), granted), aims


def bare_plan(
    places: tuple[Cell, ...],
    demands: list[tuple[tuple[Variable, ...], tuple[Row, ...]]],
    aims: tuple[Aim, ...],
) -> float:
    """The same model straight in highspy, in its own expressions; its rows were worked out beforehand."""
    highs: highspy.Highs = highspy.Highs()  # type: ignore[no-untyped-call]
    for option, value in (("output_flag", False), ("threads", 1), ("mip_rel_gap", 0.0)):
        highs.setOptionValue(option, value)
    cells = {cell: highs.addVariable(lb=0) for cell in places}
    for helpers, rows in demands:
        extra = {v.name: highs.addIntegral(lb=float(v.low or 0)) for v in helpers}
        names = {cell.key: variable for cell, variable in cells.items()} | extra
        for row in rows:
            total = sum(float(weight) * names[name] for name, weight in row.terms.items())
            if row.high is not None:
                highs.addConstr(total <= float(row.high))
            if row.low is not None:
                highs.addConstr(total >= float(row.low))
    goal = highspy.highs_linear_expression()
    for aim in aims:
        rest = highs.addVariable(lb=0)
        total = sum(variable for cell, variable in cells.items() if aim.scope.covers(cell))
        for piece in aim.curve.pieces:
            part = highs.addVariable(lb=0, ub=piece.width_kr)
            rest = rest + part
            goal += float(piece.slope) * part
        highs.addConstr(total == rest)
    highs.maximize(goal)
    return float(highs.getInfo().objective_function_value)


def both_draws() -> tuple[Callable[[], float], Callable[[], float]]:
    """The mean effect over draws, by the product and by bare numpy on the same shapes."""
    day = datetime(2016, 5, 30, tzinfo=UTC).date()
    keys = [f"cost {number:02}" for number in range(13)]
    ledger = tuple(
        Assumption(
            *(
                key,
                Fraction(40_000),
                Fraction(20_000),
                Fraction(80_000),
                Text("kr. pr. forløb", "DKK a course"),
            ),
            *("benchmark", day, Basis.JUDGEMENT, "made up", Fraction(30)),
        )
        for key in keys
    )
    cells = {Cell(2016, "a", key): 100_000 * (number + 1) for number, key in enumerate(keys)}
    model = Model(tuple(Response(key, Scope(line=key), key) for key in keys), ledger)
    money = np.array(list(cells.values()), dtype=float)[:, None]

    def bare() -> float:
        chance = np.random.default_rng(1).random((DRAWS, len(keys))).T
        low, top, high = 20_000.0, 40_000.0, 80_000.0
        rising = low + np.sqrt(chance * (high - low) * (top - low))
        falling = high - np.sqrt((1 - chance) * (high - low) * (high - top))
        cost = np.where(chance < (top - low) / (high - low), rising, falling)
        return float(np.mean(np.sum(30 * np.tanh(money / cost / 30), axis=0)))

    return lambda: float(np.mean(model.effect(cells, drawn(model, DRAWS)))), bare


if __name__ == "__main__":
    main()
