"""What the next months may bring if nothing changes: a range, and only while the chart shows no signal."""

from decimal import Decimal
from fractions import Fraction

from vink_model.domain.dataset import Dataset
from vink_model.domain.forecast import Forecast, NoForecast, Range, forecast
from vink_model.domain.messages import Heading, Message, Reach, Span, Spans, Table
from vink_model.month import Month
from vink_model.text import Quantity, Text, Unit, joined, phrase
from vink_model.views.concerns_chart import Course

AHEAD = (3, 6, 12)
"""Months."""
TITLE = Text("Hvad kan de næste måneder bringe?", "What may the next months bring?")
UNJUDGED = Text(
    "Der er for få henvendelser til at se, om månederne følger ét niveau",
    "There are too few concerns to see whether the months keep to one level",
)


def forecast_message(dataset: Dataset, course: Course) -> Message:
    """The ranges of the next 3, 6 and 12 months, or why none are given."""
    found = {months: _forecast(course, months) for months in AHEAD}
    made = {months: one for months, one in found.items() if isinstance(one, Forecast)}
    longest = max(made, default=None)
    refused = found[AHEAD[-1]]
    is_open = not isinstance(refused, Forecast)
    return Message(
        key="forecast",
        title=TITLE,
        sentence=_said(made[longest]) if longest else _refused(found[AHEAD[0]]),
        table=_table(made),
        sources=(dataset.source_of("concerns"),),
        chart=_chart(made) if made else None,
        n=sum(n for n in course.months.values() if n is not None),
        claims=(course.shown,),
        notes=(
            *((_too_far(refused),) if is_open and longest else ()),
            *(_how(made[longest], _after(course)) if longest else ()),
        ),
    )


def _forecast(course: Course, months: int) -> Forecast | NoForecast | Text:
    if sum(n is not None for n in course.months.values()) and not course.is_judged:
        shown = forecast(course.series, months, course.chart)
        return shown if isinstance(shown, NoForecast) else UNJUDGED
    return forecast(course.series, months, course.chart)


def _after(course: Course) -> Month:
    return next(reversed(course.months)).plus(1)


def _widest(one: Forecast) -> Range:
    return max(one.ranges, key=lambda found: found.confidence)


def _said(one: Forecast) -> Text:
    widest = _widest(one)
    return phrase(
        "Fortsætter alt som hidtil, kommer der i de næste {months} måneder mellem {low} og {high} "
        "henvendelser ({sure} sikkerhed). Det er et spænd, ikke et mål og ikke et løfte.",
        "If all goes on as before, the next {months} months bring between {low} and {high} concerns "
        "({sure} confidence). It is a range, no target and no promise.",
        months=one.months,
        low=widest.low,
        high=widest.high,
        sure=Quantity(widest.confidence, Unit.SHARE),
    )


def _refused(reason: Forecast | NoForecast | Text) -> Text:
    if isinstance(reason, Forecast):
        raise TypeError("what is forecast is not refused")
    return phrase(
        "Der gives intet bud på de næste måneder. {why}.",
        "Nothing is said of the next months. {why}.",
        why=reason.label if isinstance(reason, NoForecast) else reason,
    )


def _too_far(reason: Forecast | NoForecast | Text) -> Text:
    if isinstance(reason, Forecast):
        raise TypeError("what is forecast is not refused")
    return phrase(
        "De næste {n} måneder er ikke med. {why}.",
        "The next {n} months are left out. {why}.",
        n=AHEAD[-1],
        why=reason.label if isinstance(reason, NoForecast) else reason,
    )


def _how(one: Forecast, since: Month) -> tuple[Text, ...]:
    return (
        phrase(
            "Regnet fra {since} af {n} talte måneder på ét niveau, så længe diagrammet ikke viser noget "
            "signal. Månedernes varians er {times} gange den, som uafhængige henvendelser ville have.",
            "Reckoned from {since} on from {n} counted months on one level, as long as the chart shows no "
            "signal. The months' variance is {times} times that of independent concerns.",
            since=since,
            n=one.based_on,
            times=Quantity(Decimal(f"{one.dispersion:.1f}"), Unit.NUMBER, 1),
        ),
        phrase(
            "Det forsigtige spænd for de samme {months} måneder er {low} til {high}.",
            "The careful range of the same {months} months is {low} to {high}.",
            months=one.months,
            low=one.tolerance.low,
            high=one.tolerance.high,
        ),
    )


def _chart(made: dict[int, Forecast]) -> Spans:
    return Spans(tuple(_span(one) for one in made.values()), Unit.COUNT)


def _span(one: Forecast) -> Span:
    ordered = sorted(one.ranges, key=lambda found: -found.confidence)
    widest = ordered[0]
    return Span(
        f"next_{one.months}",
        _ahead(one.months),
        phrase(
            "mellem {low} og {high} ({sure})",
            "between {low} and {high} ({sure})",
            low=widest.low,
            high=widest.high,
            sure=Quantity(widest.confidence, Unit.SHARE),
        ),
        tuple(Reach(Decimal(r.low), Decimal(r.high), r.confidence) for r in ordered),
    )


def _ahead(months: int) -> Text:
    return phrase("De næste {n} måneder", "The next {n} months", n=months)


def _table(made: dict[int, Forecast]) -> Table:
    sure = [r.confidence for r in next(iter(made.values())).ranges] if made else []
    return Table(
        (
            Heading("ahead", Text("Periode", "Period")),
            *(Heading(f"sure_{share}", _sure(share)) for share in sure),
        ),
        tuple((_ahead(one.months), *(_range(found) for found in one.ranges)) for one in made.values()),
    )


def _sure(share: Fraction) -> Text:
    return joined((Quantity(share, Unit.SHARE).text, Text("sikkerhed", "confidence")))


def _range(found: Range) -> Text:
    return phrase("{low} til {high}", "{low} to {high}", low=found.low, high=found.high)
