"""A message is one thing worth saying; screen, slide and workbook render the same message."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from vink_model.domain.claims import Claim
from vink_model.domain.provenance import Source, Status
from vink_model.text import Text, Unit, joined

Value = int | Decimal | Fraction | Text | str | None


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


class MarkKind(StrEnum):
    """What stands at a place on an axis."""

    EVENT = "event"
    BREAK = "break"
    """The figures before and after are not counted alike."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Something said about a place on the axis. Unit: categories, 0 at the first one's middle."""

    at: float
    label: Text
    kind: MarkKind


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


Chart = Bars | Lines | Flows | Triangle | Intervals


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a table's column."""

    key: str
    label: Text
    unit: Unit | None = None
    """None for words."""
    decimals: int | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """The figures behind a message, as rows that can be read aloud.

    Shape: every row has one value a heading. None is an empty cell; what is unknown is said in words.
    """

    headings: tuple[Heading, ...]
    rows: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True, slots=True)
class Message:
    """One finding: its title, a sentence that the figures bear out, the figures, and their sources."""

    key: str
    title: Text
    sentence: Text
    table: Table
    sources: tuple[Source, ...]
    chart: Chart | None = None
    n: int | None = None
    """How many observations stand behind it; None where nothing is counted."""
    notes: tuple[Text, ...] = ()
    claims: tuple[Claim, ...] = ()
    """What the sentence says of changes; each can be held against the figures again."""

    @property
    def alt(self) -> Text:
        """What the chart shows, for those who cannot see it."""
        return joined((self.title, self.sentence), ". ")

    @property
    def is_synthetic(self) -> bool:
        """Whether any figure behind the message was made up for trial."""
        return any(source.status is Status.SYNTHETIC for source in self.sources)


@dataclass(frozen=True, slots=True)
class Figure:
    """One headline figure, ready to be shown."""

    key: str
    label: Text
    value: Text
    detail: Text
    source: Source | None = None
