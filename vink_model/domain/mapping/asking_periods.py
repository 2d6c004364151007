"""Questions about labels of time: which months they say, when years begin, where long periods go."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vink_model.domain.mapping.answering import AND, MONTHS_OF
from vink_model.domain.mapping.applying import Applied
from vink_model.domain.mapping.asked import LEFT_OUT, Ask, Option, Question
from vink_model.domain.mapping.periods import Doubt, Period
from vink_model.domain.mapping.places import address_of, question
from vink_model.domain.mapping.reading import Reading, asks_for_start
from vink_model.domain.mapping.values import PeriodRule
from vink_model.domain.sheets import Column, Kind
from vink_model.text import Text, phrase

_STARTS = tuple(
    Option(str(month), label)
    for month, label in (
        (1, Text("Januar", "January")),
        (4, Text("April (britisk regnskabsår)", "April (British financial year)")),
        (7, Text("Juli", "July")),
        (8, Text("August (dansk skoleår)", "August (Danish school year)")),
        (9, Text("September", "September")),
        (10, Text("Oktober", "October")),
    )
)
_RULES = (
    Option(PeriodRule.FIRST_MONTH.value, Text("I periodens første måned", "In the period's first month")),
    Option(PeriodRule.LAST_MONTH.value, Text("I periodens sidste måned", "In the period's last month")),
)
_HINTS = (
    (4, ("april", "march", "marts", "financial year", "fiscal year")),
    (8, ("skoleår", "school year")),
)
_LEAVE_OUT = Option(LEFT_OUT, Text("Tag ikke med", "Leave out"))

_DOUBTS = {
    Doubt.NOT_A_PERIOD: Text("kan ikke læses som en periode", "cannot be read as a period"),
    Doubt.BACKWARDS: Text("slutter ikke, hvor den skulle", "does not end where it should"),
    Doubt.MONTH_OR_YEAR: Text("kan være en måned eller et år", "can be a month or a year"),
    Doubt.FOOTNOTE: Text("kan være et år med en fodnote", "can be a year with a footnote"),
    Doubt.MARKED: Text("har en fodnote eller en bemærkning", "carries a footnote or a remark"),
}


@dataclass(frozen=True, slots=True)
class _Labels:
    """A column of time, down or across."""

    column: Column
    reading: Reading
    addresses: dict[str, str | None]
    """By label."""


def periods_asked(one: Applied) -> Iterator[Question]:
    """What labels of time leave open."""
    everywhere = tuple(_labels(one))
    if any(asks_for_start(labels.reading) for labels in everywhere):
        yield _start(one)
    long = [
        span.months
        for labels in everywhere
        if labels.column.kind is Kind.MONTH
        for span in labels.reading.long.values()
    ]
    if long and one.mapped.period_rule is PeriodRule.REFUSE:
        yield question(
            one,
            Ask.LONG_PERIOD,
            phrase(
                "Perioder på op til {n} måneder fordeles ikke. I hvilken måned skal tallene stå?",
                "Periods of up to {n} months are not spread. In which month shall the figures stand?",
                n=max(long),
            ),
            column=everywhere[0].column.key,
            options=_RULES,
            cells=len(long),
        )
    for labels in _once(everywhere):
        yield from _vintages(one, labels)
        yield from _doubts(one, labels)


def _once(everywhere: Sequence[_Labels]) -> Iterator[_Labels]:
    """Both ends of a span of years are read from the same labels, which are asked about once."""
    seen: list[dict[str, str | None]] = []
    for labels in everywhere:
        if labels.addresses not in seen:
            seen.append(labels.addresses)
            yield labels


def _labels(one: Applied) -> Iterator[_Labels]:
    for read in one.columns.values():
        if not read.reading.doubtful and not read.reading.vintages and not read.reading.long:
            continue
        wanted = {period.label: place for place, period in read.reading.doubtful.items()}
        named = {**{label: place for place, label in read.reading.labels.items()}, **wanted}
        yield _Labels(
            read.declared,
            read.reading,
            {label: address_of(one, read.given, read.is_any((place,))) for label, place in named.items()},
        )
    for axis in one.across.axes if one.across is not None else ():
        row, columns = one.table.given.header_row, one.across.columns if one.across is not None else ()
        places = reversed(list(enumerate(axis.labels)))
        yield _Labels(axis.column, axis.reading, {label: f"{columns[n].letter}{row}" for n, label in places})


def _start(one: Applied) -> Question:
    said = " ".join(one.table.titles).casefold()
    guess = next((month for month, words in _HINTS if any(word in said for word in words)), None)
    return question(
        one,
        Ask.SPLIT_YEAR,
        Text(
            "I hvilken måned begynder et år som 2015/16?", "In which month does a year such as 2015/16 begin?"
        ),
        options=_STARTS,
        suggested=None if guess is None else str(guess),
        reason=None
        if guess is None
        else Text("Ordene over tabellen siger det.", "The words above the table say so."),
    )


def _vintages(one: Applied, labels: _Labels) -> Iterator[Question]:
    """Labels that speak of the same months."""
    for group in labels.reading.vintages:
        options = tuple(_kept(group))
        yield question(
            one,
            Ask.VINTAGES,
            phrase(
                "{l} dækker de samme måneder og talte dobbelt. Hvad gælder?",
                "{l} cover the same months and would count twice. What holds?",
                l=", ".join(f"'{period.label}'" for period in group),
            ),
            column=labels.column.key,
            found=tuple(period.label for period in group),
            address=labels.addresses.get(group[0].label),
            options=options,
            cells=len(group),
        )


def _kept(group: Sequence[Period]) -> Iterator[Option]:
    """The ways to keep no month twice: one label, or all the parts in the place of their sum."""
    for period in group:
        yield Option(
            f"{period.label}{MONTHS_OF}{period.span}",
            phrase("Kun '{l}'", "Only '{l}'", l=period.label),
        )
    parts = [p for p in group if not any(_holds(p, other) for other in group)]
    if 1 < len(parts) < len(group) and not any(_meet(parts)):
        yield Option(
            AND.join(f"{part.label}{MONTHS_OF}{part.span}" for part in parts),
            phrase("Delene ({n}), ikke summen af dem", "The parts ({n}), not the sum of them", n=len(parts)),
        )


def _holds(whole: Period, part: Period) -> bool:
    return (
        whole.span is not None
        and part.span is not None
        and whole.span != part.span
        and whole.span.holds(part.span)
    )


def _meet(parts: Sequence[Period]) -> Iterator[bool]:
    for n, one in enumerate(parts):
        for other in parts[n + 1 :]:
            yield one.span is not None and other.span is not None and one.span.overlaps(other.span)


def _doubts(one: Applied, labels: _Labels) -> Iterator[Question]:
    for period in {p.label: p for p in labels.reading.doubtful.values()}.values():
        if period.doubt is None or period.doubt is Doubt.WHICH_START:
            continue
        months = () if period.span is None else (Option(str(period.span), _said(period)),)
        yield question(
            one,
            Ask.PERIOD,
            phrase(
                "'{l}' {d}. Hvad er det?", "'{l}' {d}. What is it?", l=period.label, d=_DOUBTS[period.doubt]
            ),
            column=labels.column.key,
            found=(period.label,),
            address=labels.addresses.get(period.label),
            options=(*months, _LEAVE_OUT),
            suggested=str(period.span) if period.doubt is Doubt.MARKED and period.span is not None else None,
            reason=Text("Ordene foran er klare nok.", "The words before it are plain enough.")
            if period.doubt is Doubt.MARKED
            else None,
        )


def _said(period: Period) -> Text:
    span = period.span
    if span is None or span.is_month:
        return phrase("{m}", "{m}", m="" if span is None else span.first)
    return phrase("{a} til {b}", "{a} to {b}", a=span.first, b=span.last)
