"""The way to HiGHS, the only one here: linear programs asked again and again, and choices of cells to hide.

Each answer begins where the last one ended; scipy reaches the same solver, but builds every program anew.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from vink_model.domain.disclosure.linear import Floats

if TYPE_CHECKING:
    from highspy import Highs

Chosen = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the solver said."""

    values: Floats
    """Empty: there is no limit, or it failed, or time ran out."""
    prices: Floats
    """By sum: what the aim would gain if the sum could be one larger."""
    is_unlimited: bool


class Simplex:
    """Cells within limits that keep some sums."""

    def __init__(self, matrix: csr_array, known: Floats, low: Floats, high: Floats) -> None:
        self._size = matrix.shape[1]
        self._places = np.arange(self._size, dtype=np.int32)
        self._highs = _loaded(matrix, known, low, high)

    def limit(self, low: Floats, high: Floats) -> None:
        """Set the limits of all cells."""
        self._highs.changeColsBounds(self._size, self._places, low, high)

    def least(self, cost: Floats) -> Answer:
        """The values that cost least."""
        from highspy import HighsModelStatus as Status

        self._highs.changeColsCost(self._size, self._places, cost)
        self._highs.run()
        status = self._highs.getModelStatus()
        if status != Status.kOptimal:
            nothing = np.empty(0)
            return Answer(nothing, nothing, status in (Status.kUnbounded, Status.kUnboundedOrInfeasible))
        solution = self._highs.getSolution()
        return Answer(np.array(solution.col_value), np.array(solution.row_dual), is_unlimited=False)


class Choice:
    """Cells to hide at least cost, so that all demands are met; a demand is a sum over the hidden cells."""

    def __init__(self, weights: Floats, forced: Chosen, seconds: float) -> None:
        from highspy import HighsVarType

        size = len(weights)
        nothing = csr_array((0, size), dtype=float)
        self._highs = _loaded(nothing, np.empty(0), forced.astype(float), np.ones(size))
        places = np.arange(size, dtype=np.int32)
        self._highs.changeColsCost(size, places, weights)
        self._highs.changeColsIntegrality(size, places, np.full(size, HighsVarType.kInteger))
        for option in ("mip_rel_gap", "mip_abs_gap"):
            self._highs.setOptionValue(option, 0.0)
        self._highs.setOptionValue("solver", "choose")
        # The solver's clock runs on from one choice to the next, so this is for all of them together.
        self._highs.setOptionValue("time_limit", seconds)

    def demand(self, row: Floats, least: float) -> None:
        """One more demand."""
        places = np.flatnonzero(row).astype(np.int32)
        self._highs.addRow(least, np.inf, len(places), places, row[places])

    def cheapest(self) -> tuple[Chosen, bool] | None:
        """The cheapest choice, and whether it is proven; None when there is none, or none in time."""
        from highspy import HighsModelStatus as Status
        from highspy import SolutionStatus

        self._highs.run()
        status = self._highs.getModelStatus()
        is_found = self._highs.getInfo().primal_solution_status == SolutionStatus.kSolutionStatusFeasible
        if status not in (Status.kOptimal, Status.kTimeLimit) or not is_found:
            return None
        return np.array(self._highs.getSolution().col_value) > 0.5, status == Status.kOptimal


def _loaded(matrix: csr_array, known: Floats, low: Floats, high: Floats) -> "Highs":
    from highspy import Highs, HighsLp, MatrixFormat

    highs: Highs = Highs()  # type: ignore[no-untyped-call]
    for option, value in (("output_flag", False), ("threads", 1), ("presolve", "off"), ("solver", "simplex")):
        highs.setOptionValue(option, value)
    model = HighsLp()
    model.num_row_, model.num_col_ = matrix.shape
    model.col_cost_ = np.zeros(matrix.shape[1])
    model.col_lower_, model.col_upper_ = low, high
    model.row_lower_ = model.row_upper_ = known
    model.a_matrix_.format_ = MatrixFormat.kRowwise
    model.a_matrix_.start_ = matrix.indptr.astype(np.int32)
    model.a_matrix_.index_ = matrix.indices.astype(np.int32)
    model.a_matrix_.value_ = matrix.data.astype(float)
    highs.passModel(model)
    return highs
