"""The way to HiGHS and back: floats go no further than this module, and what comes out is exact or
refused.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from math import frexp
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from vink_model.domain.planning.program import (
    Ending,
    Goal,
    Program,
    Row,
    Solution,
    Variable,
    exact,
    is_kept,
    weighted,
)
from vink_model.domain.planning.vertex import Corner, exact_corner
from vink_model.errors import ProgramFault
from vink_model.text import Text

if TYPE_CHECKING:
    from highspy import Highs, HighsLp

NEAR = 1e-7
"""How far, in parts of its size, a float may lie from the number that it stands for."""
SECONDS = 10.0
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Reply:
    """What HiGHS said, in floats."""

    ending: Ending
    values: tuple[float, ...]
    bound: float
    corner: Corner


def solve(program: Program, seconds: float = SECONDS) -> Solution:
    """The best solution, with proof; the same program always gets the same answer.

    Values are rounded to the exact numbers that they stand for, put into every row in exact arithmetic, and
    refused when one is off by anything at all.
    Raises: ProgramFault when the program contradicts itself.
    """
    program.checked()
    if not program.variables:
        is_possible = is_kept(program, {})
        return (
            Solution(Ending.OPTIMAL, Fraction(0), Fraction(0)) if is_possible else Solution(Ending.IMPOSSIBLE)
        )
    reply = _asked(program, seconds)
    if not reply.values:
        return Solution(reply.ending)
    values = _exact_values(program, reply, seconds)
    if values is None:
        return Solution(Ending.INEXACT)
    objective = weighted(program.objective, values)
    return Solution(reply.ending, objective, _bound(objective, reply), values)


def best_of(program: Program) -> Fraction:
    """The best objective alone. Raises: ProgramFault when there is none."""
    solution = solve(program)
    if solution.objective is None:
        raise ProgramFault(solution.ending.label, Text("Lemp en grænse.", "Loosen a limit."))
    return solution.objective


def another_optimum(program: Program, found: Solution, seconds: float = SECONDS) -> Solution | None:
    """A different solution that is just as good, so that a reader knows that the choice is not forced; or
    None.

    The objective is held at its best and two solutions are sought as far as possible to either side of the
    one found, along weights that no two different solutions share but by a freak of chance.
    """
    if found.objective is None:
        return None
    best = Row("held at its best", program.objective, low=found.objective, high=found.objective)
    held = (*program.rows, best) if program.objective else program.rows
    weights = np.random.default_rng(1).integers(10**5, 10**6, len(program.variables))
    names = sorted(variable.name for variable in program.variables)
    aside = {name: int(weight) for name, weight in zip(names, weights, strict=True)}
    for goal in Goal:
        bounded = tuple(_near(variable, found.values[variable.name]) for variable in program.variables)
        other = solve(Program(goal, aside, bounded, held), seconds)
        if other.values and any(other.values[name] != found.values[name] for name in names):
            return replace(other, objective=found.objective, bound=found.bound)
    return None


def _near(variable: Variable, value: Fraction) -> Variable:
    """Within reach of the value, so that a free direction is no reason for failing."""
    reach = 1 + abs(value)
    low = value - reach if variable.low is None else variable.low
    high = value + reach if variable.high is None else variable.high
    return replace(variable, low=low, high=max(exact(high), value))


def _asked(program: Program, seconds: float) -> Reply:
    import highspy

    status = highspy.HighsModelStatus
    highs = _loaded(program, seconds)
    highs.run()
    if highs.getModelStatus() == status.kUnboundedOrInfeasible:
        highs.setOptionValue("presolve", "off")
        highs.run()
    ending = {
        status.kOptimal: Ending.OPTIMAL,
        status.kModelEmpty: Ending.OPTIMAL,
        status.kInfeasible: Ending.IMPOSSIBLE,
        status.kUnbounded: Ending.UNBOUNDED,
        status.kUnboundedOrInfeasible: Ending.UNBOUNDED,
        status.kTimeLimit: Ending.OUT_OF_TIME,
    }.get(highs.getModelStatus(), Ending.INEXACT)
    info = highs.getInfo()
    has_values = (
        ending in (Ending.OPTIMAL, Ending.OUT_OF_TIME)
        and info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    )
    if ending is Ending.UNBOUNDED and program.objective and not _can_be(program, seconds):
        ending = Ending.IMPOSSIBLE
    values = tuple(highs.getSolution().col_value) if has_values else ()
    is_mixed = any(variable.is_whole for variable in program.variables)
    bound = info.mip_dual_bound if is_mixed else info.objective_function_value
    return Reply(ending, values, bound / _scale(program), _corner(highs))


def _can_be(program: Program, seconds: float) -> bool:
    return _asked(replace(program, objective={}), seconds).ending is Ending.OPTIMAL


def _loaded(program: Program, seconds: float) -> "Highs":
    from highspy import Highs

    highs: Highs = Highs()  # type: ignore[no-untyped-call]
    highs.setOptionValue("output_flag", False)
    highs.setOptionValue("threads", 1)
    highs.setOptionValue("time_limit", seconds)
    highs.setOptionValue("mip_rel_gap", 0.0)
    highs.setOptionValue("mip_abs_gap", 0.0)
    if any(variable.is_whole for variable in program.variables):
        # HiGHS 1.15.1 can simplify a small program with whole numbers to a worse one and call it optimal; the
        # tests against every allocation caught it. HiGHS has had several: its issues 1273, 3043, 3073, 3094.
        highs.setOptionValue("presolve", "off")
        highs.setOptionValue("mip_feasibility_tolerance", 1e-9)
    highs.passModel(_model(program, _scale(program)))
    return highs


def _model(program: Program, scale: float) -> "HighsLp":
    from highspy import HighsLp, HighsVarType, MatrixFormat, ObjSense

    model = HighsLp()
    place = {variable.name: index for index, variable in enumerate(program.variables)}
    model.num_col_, model.num_row_ = len(program.variables), len(program.rows)
    cost = np.zeros(len(place))
    for name, weight in program.objective.items():
        cost[place[name]] = float(weight)
    model.col_cost_ = cost * scale
    model.col_lower_, model.col_upper_ = _limits(program.variables)
    model.row_lower_, model.row_upper_ = _limits(program.rows)
    model.a_matrix_.format_ = MatrixFormat.kRowwise
    model.a_matrix_.start_ = np.cumsum([0, *(len(row.terms) for row in program.rows)])
    model.a_matrix_.index_ = np.array(
        [place[name] for row in program.rows for name in row.terms], dtype=np.int32
    )
    model.a_matrix_.value_ = np.array(
        [float(w) for row in program.rows for w in row.terms.values()], dtype=float
    )
    whole, any_number = HighsVarType.kInteger, HighsVarType.kContinuous
    if any(variable.is_whole for variable in program.variables):
        model.integrality_ = [whole if variable.is_whole else any_number for variable in program.variables]
    model.sense_ = ObjSense.kMaximize if program.goal is Goal.MAXIMISE else ObjSense.kMinimize
    return model


def _scale(program: Program) -> float:
    """A power of two that brings the largest weight of the objective to the size that the solver's limits
    fit.
    """
    largest = max((abs(float(weight)) for weight in program.objective.values()), default=0.0)
    return float(2.0 ** (9 - frexp(largest)[1])) if largest else 1.0


def _limits(parts: tuple[Variable | Row, ...]) -> tuple[Floats, Floats]:
    low = np.array([-np.inf if part.low is None else float(part.low) for part in parts], dtype=float)
    high = np.array([np.inf if part.high is None else float(part.high) for part in parts], dtype=float)
    return low, high


def _corner(highs: "Highs") -> Corner:
    basis, basic = highs.getBasis(), _basic()
    return Corner(
        tuple(status == basic for status in basis.col_status),
        tuple(status == basic for status in basis.row_status),
    )


def _basic() -> object:
    from highspy import HighsBasisStatus

    return HighsBasisStatus.kBasic


def _exact_values(program: Program, reply: Reply, seconds: float) -> Mapping[str, Fraction] | None:
    """What the floats stand for: whole numbers, simple fractions or the exact corner; None when none fits."""
    values = {
        variable.name: Fraction(round(value)) if variable.is_whole else _simple(value)
        for variable, value in zip(program.variables, reply.values, strict=True)
    }
    if is_kept(program, values):
        return values
    fixed = tuple(
        replace(v, low=values[v.name], high=values[v.name], is_whole=False) if v.is_whole else v
        for v in program.variables
    )
    rest = replace(program, variables=fixed)
    again = _asked(rest, seconds)
    corner = exact_corner(rest, again.values, again.corner) if again.values else None
    return corner if corner is not None and is_kept(program, corner) else None


def _simple(value: float) -> Fraction:
    """The simplest fraction that a float can stand for."""
    near = 1e-9 * max(1.0, abs(value))
    if abs(round(value) - value) <= near:
        return Fraction(round(value))
    for largest in (100, 10_000, 1_000_000):
        found = Fraction(value).limit_denominator(largest)
        if abs(float(found) - value) <= near:
            return found
    return Fraction(value)


def _bound(objective: Fraction, reply: Reply) -> Fraction | None:
    if not np.isfinite(reply.bound):
        return None
    near = NEAR * max(1.0, abs(float(objective)))
    return objective if abs(reply.bound - float(objective)) <= near else Fraction(reply.bound)
