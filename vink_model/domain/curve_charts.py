"""The picture of what amounts are assumed to give, as a value."""

from dataclasses import dataclass
from decimal import Decimal

from vink_model.text import Text, Unit


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """What an amount is assumed to give. Unit: as the chart's."""

    x: int
    y: Decimal
    is_tried: bool
    """Somebody has tried about that much: drawn solid; else dashed."""


@dataclass(frozen=True, slots=True)
class CurveLine:
    """One curve, its points from the left."""

    key: str
    label: Text
    points: tuple[CurvePoint, ...]


@dataclass(frozen=True, slots=True)
class CurveMark:
    """A place beside the curves that has a name: where a plan lies."""

    x: int
    y: Decimal
    label: Text


@dataclass(frozen=True, slots=True)
class Curves:
    """What amounts give, both axes from zero or from the first amount."""

    lines: tuple[CurveLine, ...]
    x_unit: Unit
    y_label: Text
    """What is counted upwards."""
    marks: tuple[CurveMark, ...] = ()
    x_label: Text | None = None
    """What is counted to the right, where that is no money."""
    is_from_zero: bool = True
    """Whether the amounts begin at nothing."""
