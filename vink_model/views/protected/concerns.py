"""Concerns for the committee: how many in each year, from where, on which level, how urgent, of which age.

The number of concerns has no good direction, so no title here calls one good or bad.
"""

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from vink_model.domain.disclosure.cube import Entry, ProtectedTable
from vink_model.domain.disclosure.gate import Grounds
from vink_model.domain.messages import Lines, Message, Series
from vink_model.domain.rates import Change
from vink_model.text import Quantity, Text, Unit, enumerated, phrase
from vink_model.views.concerns_changes import changes_between, changes_message
from vink_model.views.concerns_history import history_message, years_in
from vink_model.views.protected.cards import figures_of, notes_on_hidden, source_of
from vink_model.views.protected.cuts import NO_DIRECTION, cuts

if TYPE_CHECKING:
    from vink_model.domain.dataset import Dataset


def concerns(grounds: Grounds) -> tuple[Message, ...]:
    """What is released of the concerns."""
    public = grounds.public
    found = (
        _history(public),
        _changes(public),
        _over_time(grounds),
        *cuts(grounds),
    )
    return tuple(one for one in found if one is not None)


def _history(public: "Dataset") -> Message | None:
    """The published counts; they are public, so nothing of them is hidden."""
    message, published = history_message(public), public.plan.published_concerns
    if message is None:
        return None
    first, last = published[0], published[-1]
    title = phrase(
        "{n} henvendelser i {last}; {first} om året i gennemsnit {period}",
        "{n} concerns in {last}; {first} a year on average in {period}",
        n=last.enquiries,
        last=last.period,
        first=Quantity(Fraction(first.enquiries, years_in(first)), Unit.NUMBER, decimals=1),
        period=first.period,
    )
    return replace(message, title=title, notes=(*message.notes, NO_DIRECTION))


def _changes(public: "Dataset") -> Message | None:
    message, claims = changes_message(public), changes_between(public)
    if message is None:
        return None
    title = phrase(
        "{k} af {n} ændringer fra år til år er mere end tilfældige",
        "{k} of {n} changes from year to year are more than chance",
        k=sum(claim.direction in (Change.ROSE, Change.FELL) for claim in claims),
        n=len(claims),
    )
    return replace(message, title=title)


def _over_time(grounds: Grounds) -> Message | None:
    """The finest periods that are published."""
    names = [f"concerns_by_{grain}" for grain in ("month", "quarter", "half_year")]
    name = next((one for one in names if grounds.cube.has(one)), None)
    if name is None:
        return None
    table = grounds.cube.table(name)
    figures = figures_of(table, Text("Hvad", "What"))
    shown = [(one, n) for one in table.columns if (n := table.at("concerns", one.key)) is not None]
    values = tuple(table.at("concerns", one.key) for one in table.columns)
    return Message(
        key="over_time",
        title=_between(shown) or table.title,
        sentence=_told(table, shown),
        table=figures,
        sources=source_of(grounds, table),
        chart=Lines(
            tuple(one.label for one in table.columns),
            (Series("concerns", table.rows[0].label, values),),
            Unit.COUNT,
        ),
        notes=(*notes_on_hidden(figures, table.threshold), NO_DIRECTION),
    )


def _between(shown: list[tuple[Entry, int]]) -> Text | None:
    if not shown:
        return None
    low, high = min(n for _, n in shown), max(n for _, n in shown)
    return phrase(
        "Mellem {low} og {high} henvendelser i perioderne siden {first}",
        "Between {low} and {high} concerns in the periods since {first}",
        first=shown[0][0].label,
        low=low,
        high=high,
    )


def _told(table: ProtectedTable, shown: list[tuple[Entry, int]]) -> Text:
    if not shown:
        return phrase("{t}: alle tal er skjult.", "{t}: all figures are hidden.", t=table.title)
    parts = tuple(phrase("{n} ({p})", "{n} ({p})", n=n, p=one.label) for one, n in shown)
    return phrase("{t}: {told}.", "{t}: {told}.", t=table.title, told=enumerated(parts))
