"""What the uncertainty is made of: a tornado, Sobol's indices, and what would be worth measuring."""

from fractions import Fraction

from vink_model.domain.messages import Bars, Heading, Message, Reach, Series, Span, Spans, Table, Tone
from vink_model.domain.planning.uncertainty import Bar, Index, sobol, tornado, worth_measuring
from vink_model.text import Quantity, Text, Unit, phrase
from vink_model.views.uncertainty_words import (
    NOT_CHANCES,
    Asked,
    between,
    exact,
    judged,
    number,
    quoted,
    range_text,
)

_ASSUMPTION = Heading("assumption", Text("Antagelse", "Assumption"))
_RANGE = Heading("range", Text("Antaget spænd", "Assumed range"))
_AT_LOW = Heading("at_low", Text("Effekt ved mindst", "Effect at least"), Unit.NUMBER, 1)
_AT_HIGH = Heading("at_high", Text("Effekt ved størst", "Effect at most"), Unit.NUMBER, 1)
_SWING = Heading("swing", Text("Udsving", "Swing"), Unit.NUMBER, 1)
_FIRST = Heading("first", Text("Alene", "Alone"), Unit.SHARE, 0)
_TOTAL = Heading("total", Text("Alene og sammen med andre", "Alone and with others"), Unit.SHARE, 0)
_FLIPS = Heading("flips", Text("Ville ændre valget i", "Would change the choice in"), Unit.SHARE, 0)
_GAIN = Heading("gain", Text("Gevinst i gennemsnit", "Gain on average"), Unit.NUMBER, 2)
_WHOLE = Fraction(1)
_NEARLY = Fraction(99, 100)
_SHARES = Text(
    "Sobols indeks: hvor stor en del af udsvingene i effekten en antagelse står for, når alle varierer hver "
    "for sig.",
    "Sobol's indices: how much of the effect's variance an assumption makes when all vary each by itself.",
)
_ONE_AT_A_TIME = Text(
    "Én antagelse ad gangen går fra sit mindste til sit største; de andre er som ventet.",
    "One assumption at a time goes from its least to its most; the others are as expected.",
)
_EXACTLY = Text(
    "Regnet som om én antagelse blev kendt præcist, før der vælges mellem de to planer.",
    "Worked out as if one assumption became known exactly before choosing between the two plans.",
)


def tornado_message(asked: Asked) -> Message:
    """How far each assumption alone moves the effect, the most first."""
    bars = tornado(asked.model, asked.amounts)
    ledger = {assumption.key: assumption for assumption in asked.model.used}
    most = bars[0]
    middle = exact(asked.model.expected_effect(asked.amounts))
    rows = tuple(
        (
            quoted(bar.key),
            range_text(ledger[bar.key]),
            exact(bar.at_low),
            exact(bar.at_high),
            exact(bar.swing),
        )
        for bar in bars
    )
    spans = tuple(
        Span(
            bar.key,
            quoted(bar.key),
            between(*sorted((bar.at_low, bar.at_high))),
            (_reach(bar),),
            middle,
        )
        for bar in bars
    )
    return Message(
        key="uncertainty-tornado",
        title=phrase("{key} flytter effekten mest", "{key} moves the effect most", key=quoted(most.key)),
        sentence=phrase(
            "Alene flytter den effekten mellem {low} og {high} {unit}. {judged}",
            "Alone it moves the effect between {low} and {high} {unit}. {judged}",
            low=number(min(most.at_low, most.at_high)),
            high=number(max(most.at_low, most.at_high)),
            unit=asked.effect.unit,
            judged=judged(asked.model, asked.amounts),
        ),
        table=Table((_ASSUMPTION, _RANGE, _AT_LOW, _AT_HIGH, _SWING), rows),
        sources=(),
        chart=Spans(spans, Unit.NUMBER),
        notes=(_ONE_AT_A_TIME,),
    )


def sobol_message(asked: Asked) -> Message | None:
    """How much of the uncertainty each assumption makes. None: nothing varies."""
    found = sorted(sobol(asked.model, asked.amounts), key=lambda index: -index.total)
    if not found:
        return None
    firsts, totals = [_share(index.first) for index in found], [_share(index.total) for index in found]
    return Message(
        key="uncertainty-sobol",
        title=phrase(
            "{key} står for {share} af usikkerheden",
            "{key} makes {share} of the uncertainty",
            key=quoted(found[0].key),
            share=Quantity(firsts[0], Unit.SHARE),
        ),
        sentence=_company(found, judged(asked.model, asked.amounts)),
        table=Table(
            (_ASSUMPTION, _FIRST, _TOTAL),
            tuple((quoted(i.key), a, b) for i, a, b in zip(found, firsts, totals, strict=True)),
        ),
        sources=(),
        chart=Bars(
            tuple(quoted(index.key) for index in found),
            (
                Series("first", _FIRST.label, tuple(firsts)),
                Series("total", _TOTAL.label, tuple(totals), Tone.SECOND),
            ),
            Unit.SHARE,
            is_horizontal=True,
        ),
        notes=(_SHARES,),
    )


def measure_message(asked: Asked) -> Message | None:
    """Which measurement would most often change the choice. None: there is nothing to choose between."""
    if not asked.is_choice:
        return None
    worths = sorted(
        worth_measuring(asked.model, (asked.other.amounts, asked.amounts)), key=lambda w: (-w.flips, -w.gain)
    )
    first = worths[0]
    share = Quantity(Fraction(first.flips), Unit.SHARE)
    title = phrase(
        "At måle {key} ville oftest ændre valget",
        "Measuring {key} would change the choice most often",
        key=quoted(first.key),
    )
    sentence = phrase(
        "Det ville ske i {share} af tilfældene og i gennemsnit give {gain} {unit} mere. {judged}",
        "It would do so in {share} of cases and give {gain} more {unit} on average. {judged}",
        share=share,
        gain=number(first.gain),
        unit=asked.effect.unit,
        judged=judged(asked.model, asked.amounts),
    )
    if not first.flips:
        title = Text(
            "Ingen enkelt måling ville ændre valget", "No single measurement would change the choice"
        )
        sentence = judged(asked.model, asked.amounts)
    rows = tuple((quoted(w.key), Fraction(w.flips), exact(w.gain)) for w in worths)
    return Message(
        key="uncertainty-measure",
        title=title,
        sentence=sentence,
        table=Table((_ASSUMPTION, _FLIPS, _GAIN), rows),
        sources=(),
        notes=(_EXACTLY, NOT_CHANCES),
    )


def _company(found: list[Index], judged_text: Text) -> Text:
    apart = sum(_share(index.first) for index in found)
    if apart > _NEARLY:
        return phrase(
            "Antagelserne virker hver for sig: næsten intet hører flere sammen om. {judged}",
            "The assumptions work each by itself: they make next to nothing together. {judged}",
            judged=judged_text,
        )
    return phrase(
        "Hver for sig forklarer antagelserne {apart} af udsvingene; resten hører flere sammen om. {judged}",
        "Alone the assumptions explain {apart} of the variance; they make the rest together. {judged}",
        apart=Quantity(Fraction(apart), Unit.SHARE),
        judged=judged_text,
    )


def _reach(bar: Bar) -> Reach:
    low, high = sorted((bar.at_low, bar.at_high))
    return Reach(exact(low), exact(high), _WHOLE)


def _share(value: float) -> Fraction:
    """A share within what a share can be: the sampling itself is a little unsure."""
    return Fraction(round(min(max(value, 0.0), 1.0) * 10_000), 10_000)
