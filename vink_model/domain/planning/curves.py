"""How an effect follows the money: straight pieces, each no steeper than the one before, dashed where
untried.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from math import exp

from vink_model.domain.planning.assumptions import Assumption
from vink_model.domain.planning.faults import refuse_free
from vink_model.errors import AssumptionFault
from vink_model.text import Text

PRECISION = 10**6
"""Effects are kept to a millionth of their unit."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One straight piece of a curve. Unit: kroner, and effect a krone."""

    width_kr: int
    slope: Fraction


@dataclass(frozen=True, slots=True)
class Curve:
    """The effect of an amount: 0 for 0, then straight between points, level after the last."""

    points: tuple[tuple[int, Fraction], ...]
    """Kroner and effect, rising; each krone gives no more than the one before it."""
    tried_kr: tuple[int, int] | None = None
    """The amounts between which somebody has tried it; None when nobody has."""

    def __post_init__(self) -> None:
        """The curve rises, and ever more slowly."""
        slopes = [piece.slope for piece in self.pieces]
        if any(piece.width_kr <= 0 for piece in self.pieces) or any(slope < 0 for slope in slopes):
            raise AssumptionFault(
                Text(
                    "En kurve skal gå fremad og må ikke falde.", "A curve must go forward and may not fall."
                ),
                Text("Skriv beløbene i stigende orden.", "Write the amounts in rising order."),
            )
        if any(later > earlier for earlier, later in pairwise(slopes)):
            raise AssumptionFault(
                Text("Kurven bliver stejlere undervejs.", "The curve becomes steeper on its way."),
                Text(
                    "Skriv punkter, hvor hver krone giver højst lige så meget som den før.",
                    "Write points where each krone gives no more than the one before.",
                ),
            )

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The straight pieces from 0 on."""
        points = ((0, Fraction(0)), *self.points)
        return tuple(
            Piece(kr - before, (effect - had) / (kr - before) if kr != before else Fraction(0))
            for (before, had), (kr, effect) in pairwise(points)
        )

    def effect(self, amount_kr: int | Fraction) -> Fraction:
        """What an amount gives."""
        left, found = Fraction(amount_kr), Fraction(0)
        for piece in self.pieces:
            used = min(left, Fraction(piece.width_kr))
            found += used * piece.slope
            left -= used
        return found

    def is_tried(self, amount_kr: int) -> bool:
        """Whether the curve is drawn solid here: somebody has tried about that much."""
        return self.tried_kr is not None and self.tried_kr[0] <= amount_kr <= self.tried_kr[1]


def saturating(amount_per_saturation: float) -> float:
    """The share of the ceiling that is reached when the straight effect would be so many times the ceiling.

    2 / (1 + exp(-2 u)) - 1: as steep as the straight line at 0, never above 1.
    Source: Atomica's saturation of programme coverage, 2 s / (1 + exp(-2 c / s)) - s.
    """
    return 2 / (1 + exp(-2 * amount_per_saturation)) - 1


def curve_of(
    assumption: Assumption,
    most_kr: int,
    *,
    value: Fraction | None = None,
    pieces: int = 3,
    tried_kr: tuple[int, int] | None = None,
) -> Curve:
    """The curve of an assumption that says what a unit costs, up to an amount; straight without a ceiling.

    Unit: the assumption's value is kroner for one unit of effect, its saturation the most units there can be.
    Raises: AssumptionFault when a unit costs nothing.
    """
    cost = assumption.value if value is None else value
    refuse_free(assumption.key, cost)
    ceiling = assumption.saturation
    if ceiling is None:
        return Curve(((most_kr, most_kr / cost),), tried_kr)
    points: list[tuple[int, Fraction]] = []
    for number in range(1, pieces + 1):
        amount = most_kr * number // pieces
        share = saturating(float(amount / cost / ceiling))
        points.append((amount, ceiling * Fraction(round(share * PRECISION), PRECISION)))
    return Curve(_concave(points), tried_kr)


def _concave(points: Sequence[tuple[int, Fraction]]) -> tuple[tuple[int, Fraction], ...]:
    """Without the points that rounding has sunk below the line between their neighbours."""
    kept: list[tuple[int, Fraction]] = [(0, Fraction(0))]
    for point in points:
        while len(kept) > 1 and _slope(kept[-2], kept[-1]) < _slope(kept[-1], point):
            kept.pop()
        kept.append(point)
    return tuple(kept[1:])


def _slope(first: tuple[int, Fraction], second: tuple[int, Fraction]) -> Fraction:
    return (second[1] - first[1]) / (second[0] - first[0])
