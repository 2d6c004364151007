"""A message is one thing worth saying; screen, slide and workbook render the same message."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from vink_model.domain.chart_marks import Mark, MarkKind
from vink_model.domain.charts import (
    Band,
    Bars,
    Chart,
    ControlLines,
    ControlPoint,
    Flow,
    Flows,
    Interval,
    Intervals,
    Lines,
    Node,
    Reach,
    Series,
    Span,
    Spans,
    Tone,
    Triangle,
)
from vink_model.domain.claims import Claim
from vink_model.domain.commentary import Story
from vink_model.domain.curve_charts import CurveLine, CurveMark, CurvePoint, Curves
from vink_model.domain.money_charts import Bridge, Pace, Step, StepKind
from vink_model.domain.patterns import Pattern
from vink_model.domain.provenance import Source, Status
from vink_model.domain.share_claims import ShareClaim
from vink_model.text import Text, Unit, joined

__all__ = [
    "Band",
    "Bars",
    "Bridge",
    "Chart",
    "ControlLines",
    "ControlPoint",
    "CurveLine",
    "CurveMark",
    "CurvePoint",
    "Curves",
    "Figure",
    "Flow",
    "Flows",
    "Heading",
    "Interval",
    "Intervals",
    "Lines",
    "Mark",
    "MarkKind",
    "Message",
    "Node",
    "Pace",
    "Reach",
    "Series",
    "Span",
    "Spans",
    "Step",
    "StepKind",
    "Table",
    "Tone",
    "Triangle",
    "Value",
]

Value = int | Decimal | Fraction | Text | str | None


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
    claims: tuple[Claim | Pattern | ShareClaim, ...] = ()
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
    trend: Text | None = None
    """The latest year beside the one before it, in words."""
    points: tuple[int, ...] = ()
    """The months behind it, to be sketched. Empty: none are."""
    claims: tuple[Claim, ...] = ()
    """What the trend says of a change, to be held against the figures again."""
    table: Table | None = None
    """The cells behind it. None: the screen shows them elsewhere."""
    story: Story | None = None
    """Where its story belongs. None: it has none of its own."""
