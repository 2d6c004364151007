"""Two periods, or two areas or ways in, set against each other: the ratio, and whether it can be chance."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from vink_model.domain.cells import Cells
from vink_model.domain.claims import Claim, compared
from vink_model.domain.dataset import Dataset
from vink_model.domain.intervals import CONFIDENCE
from vink_model.domain.messages import Heading, Message, Reach, Span, Spans, Table, Value
from vink_model.domain.periods import NotComparable
from vink_model.domain.rates import RateRatio, rate_interval
from vink_model.month import Month
from vink_model.text import Quantity, Text, Unit, counted, enumerated, phrase
from vink_model.views.concerns_changes import p_said
from vink_model.views.concerns_filters import ConcernFilters
from vink_model.views.concerns_series import COUNTED, read_months
from vink_model.views.concerns_sides import PERIODS, Offered, Side, side_of

TITLE = Text("Er forskellen mere end tilfældig?", "Is the difference more than chance?")
_MONTHS = (Text("måned", "month"), Text("måneder", "months"))


@dataclass(frozen=True, slots=True)
class _Compared:
    a: Side
    b: Side
    claim: Claim

    @property
    def ratio(self) -> RateRatio:
        return self.claim.size


def comparison_message(dataset: Dataset, chosen: Cells, filters: ConcernFilters, offered: Offered) -> Message:
    """The two sides with their ratio, or why they are not set against each other."""
    if not offered.second:
        return _refused(dataset, NotComparable.ONE_PERIOD.label)
    a, b = (side_of(dataset, chosen, filters, offered, code) for code in (offered.first, offered.second))
    if offered.first == offered.second:
        return _refused(dataset, Text("Det er to gange det samme", "It is the same twice"))
    if offered.kind == PERIODS and set(a.months) & set(b.months):
        return _refused(dataset, NotComparable.OVERLAP.label)
    if not (a.exposure and b.exposure):
        return _refused(dataset, Text("En af siderne er ikke talt", "One of the sides was not counted"))
    first, second = (read_months(dataset, one.months, one.part, _spoken(one.label)) for one in (a, b))
    return _message(dataset, _Compared(a, b, compared(COUNTED, first, second)))


def _refused(dataset: Dataset, why: Text) -> Message:
    return Message(
        key="comparison",
        title=TITLE,
        sentence=phrase("De kan ikke sammenlignes. {why}.", "They cannot be compared. {why}.", why=why),
        table=Table((), ()),
        sources=(dataset.source_of("concerns"),),
    )


def _message(dataset: Dataset, found: _Compared) -> Message:
    return Message(
        key="comparison",
        title=TITLE,
        sentence=_sentence(found),
        table=_table(found),
        sources=(dataset.source_of("concerns"),),
        chart=Spans(tuple(_span(side, place) for place, side in enumerate((found.a, found.b))), Unit.NUMBER),
        n=found.ratio.first + found.ratio.second,
        notes=_notes(found),
        claims=(found.claim,),
    )


def _sentence(found: _Compared) -> Text:
    ratio = found.ratio
    if ratio.first == ratio.second == 0:
        return phrase(
            "{a} og {b}: ingen henvendelser på nogen af siderne, så der er intet at sammenligne.",
            "{a} and {b}: no concerns on either side, so there is nothing to compare.",
            a=found.a.label,
            b=found.b.label,
        )
    return phrase("{weighed}.{times}", "{weighed}.{times}", weighed=found.claim.weighed, times=_times(ratio))


def _spoken(label: Text) -> Text:
    """A period that is told in words begins with a small letter; names keep theirs."""
    if not label.da.startswith("De "):
        return label
    return Text(label.da[:1].lower() + label.da[1:], label.en[:1].lower() + label.en[1:])


def _times(ratio: RateRatio) -> Text:
    if ratio.ratio is None or ratio.high is None:
        return Text("", "")
    return phrase(
        " {times} gange så mange om måneden; det sande forhold ligger mellem {low} og {high} "
        "(95 % sikkerhed).",
        " {times} times as many a month; the true ratio lies between {low} and {high} (95% confidence).",
        times=_two(ratio.ratio),
        low=_two(Fraction(ratio.low)),
        high=_two(Fraction(ratio.high)),
    )


def _two(number: Fraction) -> Quantity:
    return Quantity(number, Unit.NUMBER, 2)


def _span(side: Side, place: int) -> Span:
    rate = rate_interval(side.count, side.exposure)
    return Span(
        f"side_{place}",
        side.label,
        phrase(
            "{n} i {months}: {rate} om måneden",
            "{n} in {months}: {rate} a month",
            n=side.count,
            months=counted(side.exposure, *_MONTHS),
            rate=Quantity(rate.rate, Unit.NUMBER, 1),
        ),
        (Reach(Decimal(f"{rate.low:.2f}"), Decimal(f"{rate.high:.2f}"), CONFIDENCE),),
        Decimal(f"{float(rate.rate):.2f}"),
    )


def _notes(found: _Compared) -> tuple[Text, ...]:
    notes = [
        Text(
            "Prikken er antallet om måneden, båndet dets eksakte 95 %-interval. Antallet af henvendelser har "
            "ingen god eller dårlig retning.",
            "The dot is the number a month, the band its exact 95% interval. The number of concerns has no "
            "good or bad direction.",
        )
    ]
    if found.claim.is_uneven:
        notes.append(
            Text(
                "Det eksakte forhold alene ville sige mere end tilfældigt, men månederne er så ujævne, at de "
                "samme måneder i en anden rækkefølge ofte ligger lige så langt fra hinanden.",
                "The exact ratio alone would say more than chance, but the months are so uneven that the "
                "same months in another order often lie as far apart.",
            )
        )
    missing = [m for side in (found.a, found.b) for m, n in side.months.items() if n is None]
    if missing:
        notes.append(
            phrase(
                "Uden tal, og derfor ikke regnet med: {months}.",
                "Without a figure, and so left out: {months}.",
                months=enumerated(tuple(_month(m) for m in dict.fromkeys(missing))),
            )
        )
    return tuple(notes)


def _month(month: Month) -> Text:
    return phrase("{m}", "{m}", m=month)


def _table(found: _Compared) -> Table:
    return Table(
        (
            Heading("side", Text("Side", "Side")),
            Heading("count", Text("Henvendelser", "Concerns"), Unit.COUNT),
            Heading("months", Text("Talte måneder", "Counted months"), Unit.COUNT),
            Heading("rate", Text("Om måneden", "A month"), Unit.NUMBER, 1),
            Heading("low", Text("95 % fra", "95% from"), Unit.NUMBER, 1),
            Heading("high", Text("95 % til", "95% to"), Unit.NUMBER, 1),
            Heading("p", Text("p (forholdet)", "p (the ratio)"), Unit.NUMBER, 3),
        ),
        (_row(found.a, None), _row(found.b, p_said(found.ratio.p))),
    )


def _row(side: Side, p: Value) -> tuple[Value, ...]:
    rate = rate_interval(side.count, side.exposure)
    return (
        side.label,
        side.count,
        side.exposure,
        rate.rate,
        Decimal(str(rate.low)),
        Decimal(str(rate.high)),
        p,
    )
