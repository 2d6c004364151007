"""A release as plain JSON, and back: the classes that may stand in one, and the code that stands for it."""

from vink_model.domain import charts
from vink_model.domain.claims import Claim, Reading
from vink_model.domain.disclosure.protected import Protected
from vink_model.domain.measures import Period
from vink_model.domain.messages import Heading, Message, Table
from vink_model.domain.plain import Json, Plain, code_of
from vink_model.domain.provenance import Source, Status
from vink_model.domain.rates import RateRatio
from vink_model.domain.release import Contents
from vink_model.month import Month
from vink_model.text import Text, Unit

_CHARTS = (
    charts.Band,
    charts.Bars,
    charts.ControlLines,
    charts.ControlPoint,
    charts.Flow,
    charts.Flows,
    charts.Interval,
    charts.Intervals,
    charts.Lines,
    charts.Mark,
    charts.MarkKind,
    charts.Node,
    charts.Reach,
    charts.Series,
    charts.Span,
    charts.Spans,
    charts.Tone,
    charts.Triangle,
)
_CLAIMS = (Claim, Reading, Period, Month, RateRatio)
_MESSAGES = (Message, Heading, Table, Source, Status, Text, Unit)

RELEASED = Plain((Contents, Protected, *_MESSAGES, *_CHARTS, *_CLAIMS))
"""Every class that can stand in a release; whatever else is found there is refused."""


def written_contents(contents: Contents) -> Json:
    """The contents of a release as plain JSON.

    Raises: TypeError when something in them is of a class that no release may hold.
    """
    return RELEASED.written(contents)


def read_contents(plain: Json) -> Contents:
    """The contents that were written.

    Raises: ValueError for what is not the contents of a release.
    """
    found = RELEASED.read(plain)
    if not isinstance(found, Contents):
        raise ValueError("these are not the contents of a release")  # noqa: TRY004 - it is the JSON that is wrong
    return found


def code_of_contents(contents: Contents) -> str:
    """The code that stands for exactly these contents."""
    return code_of(written_contents(contents))
