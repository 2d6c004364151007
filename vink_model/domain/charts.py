"""The pictures of messages as values: what is drawn, and never how."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from vink_model.domain.chart_marks import Mark
from vink_model.domain.curve_charts import Curves
from vink_model.domain.money_charts import Bridge, Pace
from vink_model.text import Text, Unit


class Tone(StrEnum):
    """What a colour means; the renderer knows the colour itself."""

    PRIMARY = "primary"
    SECOND = "second"
    THIRD = "third"
    FOURTH = "fourth"
    MUTED = "muted"
    """Context, or a figure that is not the point."""
    DERIVED = "derived"
    """Worked out by us, not printed: drawn hatched."""
    GREEN = "green"
    """The preventive level, and nothing else."""
    YELLOW = "yellow"
    """The anticipatory level, and nothing else."""
    RED = "red"
    """The intervening level, and nothing else."""


@dataclass(frozen=True, slots=True)
class Series:
    """One run of values over the categories of its chart; None leaves a gap."""

    key: str
    label: Text
    values: tuple[int | Decimal | Fraction | None, ...]
    tone: Tone = Tone.PRIMARY
    is_derived: bool = False
    """Worked out by us, not printed: drawn hatched in its tone."""


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars side by side, or stacked, over categories."""

    categories: tuple[Text, ...]
    series: tuple[Series, ...]
    unit: Unit
    is_horizontal: bool = False
    is_stacked: bool = False
    marks: tuple[Mark, ...] = ()
    keys: tuple[str, ...] = ()
    """What each category stands for when it can be picked; empty when it cannot."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines over months or years in order."""

    categories: tuple[Text, ...]
    series: tuple[Series, ...]
    unit: Unit
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Node:
    """A place that money flows from or to."""

    key: str
    label: Text
    tone: Tone
    column: int
    """0 at the left."""
    caption: Text | None = None
    """What must be known of the amount: that it is printed as 'about', that it is shared."""


@dataclass(frozen=True, slots=True)
class Flow:
    """An amount from one node to another. Unit: as the chart's."""

    from_key: str
    to_key: str
    amount: int
    label: Text
    is_derived: bool = False
    """Worked out by us, not printed."""


@dataclass(frozen=True, slots=True)
class Flows:
    """Where each krone comes from and goes."""

    nodes: tuple[Node, ...]
    flows: tuple[Flow, ...]
    unit: Unit


@dataclass(frozen=True, slots=True)
class Band:
    """One level of the triangle, as it is drawn."""

    key: str
    label: Text
    caption: Text
    tone: Tone
    is_outside: bool
    """The plan does nothing on this level: drawn in outline."""


@dataclass(frozen=True, slots=True)
class Triangle:
    """The prevention triangle, from the top down."""

    bands: tuple[Band, ...]
    picked: str | None = None


@dataclass(frozen=True, slots=True)
class Interval:
    """A share with what is known of its level, against its target. Unit: fractions of one."""

    key: str
    label: Text
    share: Fraction | None
    low: float | None
    high: float | None
    target: Fraction | None
    highest: Fraction | None = None
    """The other end where some were not assessed; `share` is the lowest it can be then."""


@dataclass(frozen=True, slots=True)
class Intervals:
    """Shares with their intervals, one a row."""

    rows: tuple[Interval, ...]


@dataclass(frozen=True, slots=True)
class ControlPoint:
    """One point of a control chart. Empty: None for a gap, and for lines that the chart does not have."""

    value: int | None
    centre: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    signals: tuple[Text, ...] = ()
    """The patterns that the point belongs to, in words."""
    is_outside: bool = False
    """Whether the point itself lies outside the limits."""


@dataclass(frozen=True, slots=True)
class ControlLines:
    """A series in time with its centre line, its limits and the points that stand out.

    Shape: one point a category.
    """

    categories: tuple[Text, ...]
    points: tuple[ControlPoint, ...]
    unit: Unit
    label: Text
    centre: Text
    """What the centre line is: the mean, the median."""
    marks: tuple[Mark, ...] = ()
    phases: tuple[int, ...] = ()
    """The first point of each later phase, where the lines begin anew."""
    highest: int | None = None
    """What the axis reaches to, where several charts stand side by side."""
    is_small: bool = False
    """One of several that are looked at together: without legend, with few names."""


@dataclass(frozen=True, slots=True)
class Reach:
    """From where to where something lies, with how sure that is."""

    low: Decimal
    high: Decimal
    confidence: Fraction


@dataclass(frozen=True, slots=True)
class Span:
    """One row of a chart of ranges. Empty: `point` is None where a range has no middle to name."""

    key: str
    label: Text
    said: Text
    """The row in numbers, below its name."""
    reaches: tuple[Reach, ...]
    """The widest first."""
    point: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Spans:
    """Ranges, one a row, on one axis from zero."""

    rows: tuple[Span, ...]
    unit: Unit


Chart = Bars | Lines | Flows | Triangle | Intervals | ControlLines | Spans | Pace | Bridge | Curves
