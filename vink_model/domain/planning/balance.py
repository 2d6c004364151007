"""Printed figures balanced: the least change that makes every sum add up. An option, and always derived."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from vink_model.domain.plan import Plan
from vink_model.domain.planning.printed import Figure, all_printed, figures_of, sums_of
from vink_model.domain.planning.vertex import Equation, solved, without
from vink_model.domain.provenance import Status


@dataclass(frozen=True, slots=True)
class Balanced:
    """A figure as it would have to be for all sums to add up. Unit: kroner."""

    figure: Figure
    amount: Fraction

    @property
    def status(self) -> Status:
        """Derived, whatever the figure itself is; the printed figure stays printed."""
        return Status.DERIVED

    @property
    def change(self) -> Fraction:
        """What is added to the printed figure."""
        return self.amount - self.figure.part.amount_kr

    @property
    def is_within(self) -> bool:
        """Whether the change is one that rounding can explain."""
        reach = self.figure.part.range
        return reach.low <= self.amount <= reach.high


def balanced(plan: Plan) -> tuple[Balanced, ...]:
    """Every figure changed as little as can be: changes squared over half-widths squared.

    Empty: the figures contradict each other, and no balance would be honest; or there are none.
    """
    if not all_printed(plan).is_consistent:
        return ()
    figures = {figure.key: figure for figure in figures_of(plan)}
    sums = _independent(_without_splits([_equation(each.terms) for each in sums_of(plan)], figures))
    amounts = {key: Fraction(figure.part.amount_kr) for key, figure in figures.items()}
    weights = {key: Fraction(figure.part.printed_unit_kr, 2) ** 2 for key, figure in figures.items()}
    pulls = _pulls(sums, amounts, weights)
    return tuple(
        Balanced(figure, amounts[key] - weights[key] * _pulled(sums, pulls, key))
        for key, figure in figures.items()
    )


def _equation(terms: dict[str, int]) -> Equation:
    return {"": Fraction(0), **{name: Fraction(weight) for name, weight in terms.items()}}


def _without_splits(sums: list[Equation], figures: Iterable[str]) -> list[Equation]:
    """What the sums say of printed figures alone: each split is taken out by one sum that it stands in."""
    printed = {*figures, ""}
    left = list(sums)
    for name in sorted({name for each in sums for name in each} - printed):
        holding = [each for each in left if name in each]
        if holding:
            pivot = {other: weight / holding[0][name] for other, weight in holding[0].items()}
            left = [without(each, name, pivot) for each in left if each is not holding[0]]
    return left


def _independent(sums: list[Equation]) -> list[Equation]:
    """The sums that say something that the others do not."""
    kept: list[Equation] = []
    left = list(sums)
    while left:
        first, *left = left
        names = sorted(name for name in first if name)
        if names:
            pivot = {other: weight / first[names[0]] for other, weight in first.items()}
            left = [without(each, names[0], pivot) for each in left]
            kept.append(pivot)
    return kept


def _pulls(
    sums: list[Equation], amounts: dict[str, Fraction], weights: dict[str, Fraction]
) -> dict[str, Fraction]:
    """How hard each sum pulls at its figures: the multipliers of the least change."""
    equations: list[Equation] = []
    for each in sums:
        off = sum((weight * amounts[name] for name, weight in each.items() if name), Fraction(0))
        equation: Equation = {"": off}
        for number, other in enumerate(sums):
            shared = (name for name in each if name and name in other)
            weight = sum((each[name] * weights[name] * other[name] for name in shared), Fraction(0))
            if weight:
                equation[str(number)] = weight
        equations.append(equation)
    return solved(equations, {str(number) for number in range(len(sums))}) or {}


def _pulled(sums: list[Equation], pulls: dict[str, Fraction], key: str) -> Fraction:
    return sum(
        (each[key] * pulls.get(str(number), Fraction(0)) for number, each in enumerate(sums) if key in each),
        Fraction(0),
    )
