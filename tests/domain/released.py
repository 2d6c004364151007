"""A small release to test with: a message with a chart and a claim, and one that holds two figures back."""

from __future__ import annotations

from fractions import Fraction

from vink_model.domain.chart_marks import Mark, MarkKind
from vink_model.domain.charts import Bars, ControlLines, ControlPoint, Series
from vink_model.domain.claims import Claim, Reading
from vink_model.domain.disclosure.cube import Entry, ProtectedCube, ProtectedTable
from vink_model.domain.disclosure.protected import Protected
from vink_model.domain.disclosure.suppress import Ending
from vink_model.domain.disclosure.threshold import Threshold
from vink_model.domain.measures import Period
from vink_model.domain.messages import Heading, Message, Table
from vink_model.domain.provenance import Source, Status
from vink_model.domain.rates import rate_ratio
from vink_model.domain.release import Contents
from vink_model.month import Month
from vink_model.text import Text, Unit, phrase

SOURCE = Source("Planen", 12, Status.STATED)
YEARS = (Text("2015", "2015"), Text("2016", "2016"))


def message_of(number: int, key: str = "history") -> Message:
    """Concerns of two years, the second of which can be chosen."""
    return Message(
        key=key,
        title=phrase("Der kom {n} i 2016", "{n} came in 2016", n=number),
        sentence=phrase("60 i 2015 og {n} i 2016.", "60 in 2015 and {n} in 2016.", n=number),
        table=Table(
            (Heading("year", Text("År", "Year")), Heading("n", Text("Antal", "Count"), Unit.COUNT)),
            (("2015", 60), ("2016", number)),
        ),
        sources=(SOURCE,),
        chart=Bars(
            YEARS,
            (Series("n", Text("Antal", "Count"), (60, Fraction(number))),),
            Unit.COUNT,
            marks=(Mark(0.1 + 0.2, Text("Ny opgørelse", "New count"), MarkKind.BREAK),),
        ),
        claims=(
            Claim("concerns", _reading(2015, 60), _reading(2016, number), rate_ratio(60, number, 12, 12)),
        ),
    )


def _reading(year: int, number: int) -> Reading:
    return Reading(Period(Month(year, 1), Month(year, 12)), number, "concerns", SOURCE)


_MONTHS = Message(
    key="months",
    title=Text("Måneder", "Months"),
    sentence=Text("To tal er holdt tilbage.", "Two figures are held back."),
    table=Table(
        (Heading("month", Text("Måned", "Month")), Heading("n", Text("Antal", "Count"))), (("1", "·"),)
    ),
    sources=(SOURCE,),
    chart=ControlLines(
        YEARS, (ControlPoint(None), ControlPoint(7)), Unit.COUNT, Text("Antal", "Count"), Text("Snit", "Mean")
    ),
)

CONTENTS = Contents(
    figures="0123456789abcdef",
    threshold=5,
    reason="Statistikkens egen grænse",
    messages=(Protected("concerns", message_of(70)), Protected("concerns", _MONTHS, hidden=2)),
)

CUBE = ProtectedCube(
    Threshold.usual("Anna"),
    Ending.OPTIMAL,
    (
        ProtectedTable(
            "concerns_by_level",
            Text("Henvendelser efter niveau", "Concerns by level"),
            "concerns",
            (Entry("preventive", Text("Forebyggende", "Preventive")),),
            (Entry("2016", Text("2016", "2016")), Entry("2017", Text("2017", "2017"))),
            ((None, 7),),
            5,
        ),
    ),
    (("concerns_by_level", (("concerns.level=preventive|2016", "concerns.level=preventive|2017"),)),),
)
"""The protected tables behind it."""
