"""The exact corner that a solver's basis names: a system of equations solved in fractions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from vink_model.domain.planning.program import Program, Row, Variable, exact

Equation = dict[str, Fraction]
"""Weights by variable; the right side stands under the empty name."""


@dataclass(frozen=True, slots=True)
class Corner:
    """Which variables and which rows lie off their limits."""

    is_basic_variable: tuple[bool, ...]
    is_basic_row: tuple[bool, ...]


def exact_corner(program: Program, near: Sequence[float], corner: Corner) -> Mapping[str, Fraction] | None:
    """The corner's values; None when its rows do not determine them."""
    if not corner.is_basic_variable:
        return None
    values: dict[str, Fraction] = {}
    unknown: set[str] = set()
    for variable, value, is_basic in zip(program.variables, near, corner.is_basic_variable, strict=True):
        if is_basic:
            unknown.add(variable.name)
        else:
            values[variable.name] = _limit(variable, value)
    approximate = {v.name: value for v, value in zip(program.variables, near, strict=True)}
    equations = [
        _equation(row, values, approximate)
        for row, is_basic in zip(program.rows, corner.is_basic_row, strict=True)
        if not is_basic
    ]
    found = solved(equations, unknown)
    return None if found is None else {**values, **found}


def _limit(part: Variable | Row, near: float) -> Fraction:
    """The limit that the number lies at; 0 for a variable without any."""
    limits = [exact(limit) for limit in (part.low, part.high) if limit is not None]
    return min(limits, key=lambda limit: abs(float(limit) - near), default=Fraction(0))


def _equation(row: Row, known: Mapping[str, Fraction], near: Mapping[str, float]) -> Equation:
    about = sum(float(weight) * near[name] for name, weight in row.terms.items())
    equation: Equation = {"": _limit(row, about)}
    for name, weight in row.terms.items():
        if name in known:
            equation[""] -= exact(weight) * known[name]
        elif weight:
            equation[name] = equation.get(name, Fraction(0)) + exact(weight)
    return equation


def solved(equations: list[Equation], unknown: set[str]) -> dict[str, Fraction] | None:
    """The one solution, or None: Gauss and Jordan, the shortest equation first, so that a sparse system
    stays sparse.
    """
    done: dict[str, Equation] = {}
    left = list(equations)
    while left:
        left.sort(key=len, reverse=True)
        pivot = left.pop()
        names = sorted(name for name in pivot if name)
        if not names:
            if pivot[""] != 0:
                return None
            continue
        name = names[0]
        pivot = {other: weight / pivot[name] for other, weight in pivot.items()}
        left = [without(equation, name, pivot) for equation in left]
        done = {key: without(equation, name, pivot) for key, equation in done.items()}
        done[name] = pivot
    if set(done) != unknown:
        return None
    return {name: equation[""] for name, equation in done.items()}


def without(equation: Equation, name: str, pivot: Equation) -> Equation:
    """The equation with one unknown taken out by means of another, in which it has the weight 1."""
    if name not in equation:
        return equation
    factor = equation[name]
    merged = {
        other: equation.get(other, Fraction(0)) - factor * pivot.get(other, Fraction(0))
        for other in {*equation, *pivot}
    }
    return {other: weight for other, weight in merged.items() if weight or not other}
