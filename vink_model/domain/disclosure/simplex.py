"""One linear program asked again and again with other aims: each answer begins where the last one ended.

This is the only module here that knows the solver; scipy reaches the same one, but builds it anew each time.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_array

from vink_model.domain.disclosure.linear import Floats

if TYPE_CHECKING:
    from highspy import Highs


@dataclass(frozen=True, slots=True)
class Answer:
    """What the solver said."""

    values: Floats
    """Empty: there is no limit, or it failed."""
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
