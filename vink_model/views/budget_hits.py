"""How well the expected outturn would have hit in years that are over: the method held against what came."""

from collections.abc import Iterator

from vink_model.domain.dataset import Dataset
from vink_model.domain.messages import Heading, Message, Table, Value
from vink_model.domain.spending import (
    LEAST_MONTHS,
    MONTHS,
    Account,
    Bookings,
    Outturn,
    followed,
)
from vink_model.month import Month
from vink_model.text import Text, Unit, joined, phrase
from vink_model.views.budget_spending_words import account_name, spending_sources, to_shown
from vink_model.views.words import quoted

YES, NO = Text("✓ ramt", "✓ hit"), Text("✗ ikke ramt", "✗ missed")
_EVERY = 2
"""Months between two looks."""

Look = tuple[int, Month, Outturn, int]
"""A year, the month it was looked at from, what was expected then, and what came."""


def hits_message(dataset: Dataset, bookings: Bookings, account: Account, as_of: Month) -> Message | None:
    """Every second month of the years that are over by the month given; None when none is."""
    looks = tuple(_looks(dataset, bookings, account, as_of))
    if not looks:
        return None
    return Message(
        key="hits",
        title=Text("Hvor godt ville metoden have ramt?", "How well would the method have hit?"),
        sentence=_sentence(dataset, account, looks),
        table=Table(
            (
                Heading("month", Text("Stand ved udgangen af", "As at the end of")),
                Heading("method", Text("Metode", "Method")),
                Heading("expected", Text("Forventet", "Expected"), Unit.MILLION),
                Heading("low", Text("Fra", "From"), Unit.MILLION),
                Heading("high", Text("Til", "To"), Unit.MILLION),
                Heading("came", Text("Blev", "Came"), Unit.MILLION),
                Heading("hit", Text("Svar", "Answer")),
            ),
            tuple(_row(look) for look in looks),
        ),
        sources=spending_sources(dataset, ()),
    )


def _looks(dataset: Dataset, bookings: Bookings, account: Account, as_of: Month) -> Iterator[Look]:
    for year in dataset.plan.years:
        last = Month(year, MONTHS)
        one = Account(year, account.line, account.payer)
        whole = bookings.of(one, last)
        if as_of < last or whole.missing:
            continue
        for number in range(LEAST_MONTHS, MONTHS, _EVERY):
            found = followed(dataset.plan, bookings, one, Month(year, number)).outturn
            if isinstance(found, Outturn):
                yield year, Month(year, number), found, whole.kr


def _is_hit(look: Look) -> bool:
    _, _, found, came = look
    return found.low_kr <= came <= found.high_kr


def _row(look: Look) -> tuple[Value, ...]:
    _, month, found, came = look
    return (
        phrase("{m}", "{m}", m=month),
        Text("som året før, 80 %", "as the year before, 80%")
        if found.is_chance
        else Text("to regnemåder", "two ways of reckoning"),
        *(to_shown(kr) for kr in (found.expected_kr, found.low_kr, found.high_kr, came)),
        YES if _is_hit(look) else NO,
    )


def _sentence(dataset: Dataset, account: Account, looks: tuple[Look, ...]) -> Text:
    chances = [look for look in looks if look[2].is_chance]
    ways = [look for look in looks if not look[2].is_chance]
    told = []
    if ways:
        told.append(
            phrase(
                "Uden et kendt år før ramte spændet {hits} af {n} gange.",
                "Without a known year before, the span hit {hits} of {n} times.",
                hits=sum(map(_is_hit, ways)),
                n=len(ways),
            )
        )
    if chances:
        told.append(
            phrase(
                "Med året før som mønster ramte intervallet {hits} af {n}; det skal ramme fire af fem i "
                "længden.",
                "With the year before as its pattern, the range hit {hits} of {n}; it is to hit four of five "
                "in the long run.",
                hits=sum(map(_is_hit, chances)),
                n=len(chances),
            )
        )
    name = quoted(account_name(dataset.plan, account))
    return joined((phrase("Prøvet på {name}.", "Tried on {name}.", name=name), *told))
