"""Messages about one chart each, with numbers that can be checked by head."""

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
from vink_model.domain.curve_charts import CurveLine, CurveMark, CurvePoint, Curves
from vink_model.domain.messages import Heading, Message, Table
from vink_model.domain.money_charts import Bridge, Pace, Step, StepKind
from vink_model.domain.provenance import Source, Status
from vink_model.text import Text, Unit


def both(words: str) -> Text:
    """The same words in both languages."""
    return Text(words, words)


YEARS = tuple(map(both, ("2014", "2015", "2016")))
_MARKS = (
    Mark(0.5, both("Optælling ændres"), MarkKind.BREAK),
    Mark(1.5, both("Plan vedtages"), MarkKind.EVENT),
)
_SERIES = (
    Series("a", both("Alle"), (60, 100, 104)),
    Series("b", both("Heraf"), (22, None, 8), Tone.SECOND, is_derived=True),
)

CHARTS: dict[str, Chart] = {
    "upright": Bars(YEARS, _SERIES, Unit.COUNT, marks=_MARKS),
    "lying": Bars(YEARS, _SERIES, Unit.COUNT, is_horizontal=True),
    "stacked": Bars(YEARS, _SERIES, Unit.COUNT, is_horizontal=True, is_stacked=True),
    "stacked_upright": Bars(YEARS, _SERIES, Unit.MILLION, is_stacked=True),
    "lines": Lines(YEARS, _SERIES, Unit.COUNT, marks=_MARKS),
    "shares": Lines(YEARS, (Series("s", both("Andel"), (Fraction(1, 2), None, Fraction(3, 4))),), Unit.SHARE),
    "control": ControlLines(
        YEARS,
        (
            ControlPoint(5, Decimal("6.5"), Decimal(1), Decimal(12)),
            ControlPoint(14, Decimal("6.5"), Decimal(1), Decimal(12), (both("uden for"),), is_outside=True),
            ControlPoint(None, Decimal(3), Decimal(0), Decimal(8)),
        ),
        Unit.COUNT,
        both("Henvendelser"),
        both("gennemsnit"),
        phases=(2,),
    ),
    "intervals": Intervals(
        (
            Interval("a", both("Tager imod"), Fraction(20, 26), 0.58, 0.89, Fraction(3, 5)),
            Interval("b", both("Begynder"), Fraction(2, 5), 0.12, 0.96, Fraction(7, 10), Fraction(4, 5)),
            Interval("c", both("Afslutter"), None, None, None, None),
        )
    ),
    "spans": Spans(
        (
            Span(
                "a",
                both("De næste 3 måneder"),
                both("14 til 34"),
                (
                    Reach(Decimal(14), Decimal(34), Fraction(95, 100)),
                    Reach(Decimal(20), Decimal(28), Fraction(1, 2)),
                ),
            ),
            Span(
                "b",
                both("Optalt"),
                both("24"),
                (Reach(Decimal(20), Decimal(30), Fraction(95, 100)),),
                Decimal(24),
            ),
        ),
        Unit.COUNT,
    ),
    "one_step": Flows(
        (
            Node("p", both("Puljen"), Tone.PRIMARY, 0),
            Node("q", both("Staten"), Tone.SECOND, 0),
            Node("x", both("Mentorer"), Tone.MUTED, 1),
        ),
        (Flow("p", "x", 300_000, both("")), Flow("q", "x", 200_000, both(""), is_derived=True)),
        Unit.MILLION,
    ),
    "two_steps": Flows(
        (
            Node("p", both("Tilbudt"), Tone.PRIMARY, 0),
            Node("q", both("Begyndt"), Tone.SECOND, 1),
            Node("x", both("Afsluttet"), Tone.MUTED, 2),
        ),
        (Flow("p", "q", 20, both("")), Flow("q", "x", 11, both(""))),
        Unit.COUNT,
    ),
    "bridge": Bridge(
        (
            Step("first", both("2016"), 4_100_000, StepKind.LEVEL),
            Step("more", both("Mentorer"), 950_000, StepKind.CHANGE),
            Step("less", both("Afrunding"), -50_000, StepKind.CHANGE, is_derived=True),
            Step("last", both("2017"), 5_000_000, StepKind.LEVEL),
        ),
        Unit.MILLION,
    ),
    "pace": Pace(
        YEARS,
        (100_000, 250_000, None),
        (100_000, 200_000, 300_000),
        both("Budget"),
        20_000,
        both("Bånd"),
        (None, 250_000, 380_000),
        (340_000, 420_000),
        both("Årets slutning"),
        Unit.MILLION,
    ),
    "curves": Curves(
        (
            CurveLine(
                "a",
                both("Mentorer"),
                (
                    CurvePoint(0, Decimal(0), is_tried=True),
                    CurvePoint(500_000, Decimal(6), is_tried=True),
                    CurvePoint(900_000, Decimal(9), is_tried=False),
                ),
            ),
        ),
        Unit.MILLION,
        both("Forløb, der lykkes"),
        (CurveMark(400_000, Decimal(5), both("Planen")),),
    ),
    "triangle": Triangle(
        (
            Band("red", both("Indgribende"), both("Ingen indsatser"), Tone.RED, is_outside=True),
            Band("yellow", both("Foregribende"), both("12 indsatser"), Tone.YELLOW, is_outside=False),
            Band("green", both("Forebyggende"), both("1 indsats"), Tone.GREEN, is_outside=False),
        )
    ),
}

SOURCE = Source("Handleplan", 4, Status.STATED)


def message(
    key: str = "m",
    *,
    title: str = "Hvor mange henvendelser kom der?",
    sentence: str = "Der kom 104 i 2016 mod 100 i 2015.",
    chart: Chart | None = None,
    table: Table | None = None,
    notes: tuple[str, ...] = (),
    status: Status = Status.STATED,
) -> Message:
    """One message; its table has two rows when nothing else is said."""
    rows = Table(
        (
            Heading("year", both("År"), Unit.YEAR),
            Heading("count", both("Antal"), Unit.COUNT),
            Heading("share", both("Andel"), Unit.SHARE),
        ),
        ((2015, 100, Fraction(1, 2)), (2016, 104, None)),
    )
    source = Source(SOURCE.document, SOURCE.page, status)
    told = tuple(map(both, notes))
    return Message(key, both(title), both(sentence), table or rows, (source,), chart, notes=told)
