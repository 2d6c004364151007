"""The way to HiGHS and back, in floats: what comes back is believed by no one until it is verified."""

from dataclasses import dataclass, replace
from math import frexp
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from vink_model.domain.planning.program import Ending, Goal, Program, Row, Variable
from vink_model.domain.planning.vertex import Corner

if TYPE_CHECKING:
    from highspy import Highs, HighsLp

Floats = NDArray[np.float64]
STEEP = 10**6
"""From here on a sum's largest weight is so many times its smallest that floats cannot be trusted alone."""


@dataclass(frozen=True, slots=True)
class Way:
    """How HiGHS is asked when numbers must be whole."""

    presolve: str
    tolerance: float


# HiGHS 1.15.1 can simplify a small program with whole numbers to a worse one and call it optimal; the tests
# against every allocation caught it. HiGHS has had several: its issues 1273, 3043, 3073, 3094.
USUAL = Way("off", 1e-9)
OTHERS = (Way("off", 1e-6), Way("on", 1e-9), Way("on", 1e-6))


@dataclass(frozen=True, slots=True)
class Reply:
    """What HiGHS said, in floats."""

    ending: Ending
    values: tuple[float, ...]
    bound: float
    corner: Corner


def is_steep(program: Program) -> bool:
    """Whether there are whole numbers and a sum whose weights differ so much that one way is not enough."""
    if not any(variable.is_whole for variable in program.variables):
        return False
    sums = (program.objective, *(row.terms for row in program.rows))
    sizes = ([abs(float(weight)) for weight in terms.values() if weight] for terms in sums)
    return any(found and max(found) >= STEEP * min(found) for found in sizes)


def asked(program: Program, seconds: float, way: Way) -> Reply:
    """The program put to HiGHS in one way."""
    import highspy

    status = highspy.HighsModelStatus
    highs = _loaded(program, seconds, way)
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
    if ending is Ending.UNBOUNDED and program.objective and not _can_be(program, seconds, way):
        ending = Ending.IMPOSSIBLE
    values = tuple(highs.getSolution().col_value) if has_values else ()
    is_mixed = any(variable.is_whole for variable in program.variables)
    bound = info.mip_dual_bound if is_mixed else info.objective_function_value
    return Reply(ending, values, bound / _scale(program), _corner(highs))


def _can_be(program: Program, seconds: float, way: Way) -> bool:
    return asked(replace(program, objective={}), seconds, way).ending is Ending.OPTIMAL


def _loaded(program: Program, seconds: float, way: Way) -> "Highs":
    from highspy import Highs

    highs: Highs = Highs()  # type: ignore[no-untyped-call]
    highs.setOptionValue("output_flag", False)
    highs.setOptionValue("threads", 1)
    highs.setOptionValue("time_limit", seconds)
    highs.setOptionValue("mip_rel_gap", 0.0)
    highs.setOptionValue("mip_abs_gap", 0.0)
    if any(variable.is_whole for variable in program.variables):
        highs.setOptionValue("presolve", way.presolve)
        highs.setOptionValue("mip_feasibility_tolerance", way.tolerance)
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
