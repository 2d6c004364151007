"""What the full-time posts cost and who pays them."""

from fractions import Fraction

from vink_model.domain.messages import Bars, Heading, Message, Series, Table, Tone
from vink_model.domain.money import Ledger, Portion
from vink_model.domain.plan import Plan
from vink_model.domain.provenance import Status
from vink_model.domain.reconcile import part_of, range_of
from vink_model.text import Quantity, Text, Unit, enumerated, joined, phrase
from vink_model.views.budget_notes import derivation_notes
from vink_model.views.budget_words import (
    ROUNDING,
    bare,
    millions,
    payer_name,
    payer_tone,
    places,
    remainder_name,
    year_said,
)
from vink_model.views.words import in_a_sentence


def staff_message(plan: Plan, shown: tuple[Ledger, ...]) -> Message | None:
    """Posts, money and price of a post year by year; None when the plan pays no posts."""
    staffed = tuple(ledger for ledger in shown if ledger.posts)
    if not staffed:
        return None
    payers = _payers(plan, staffed)
    posts = (row.source for ledger in staffed for row in ledger.posts)
    paid = (portion.source for ledger in staffed for portion in portions_of_posts(ledger))
    return Message(
        key="staff",
        title=Text(
            "Hvad koster årsværkene, og hvem betaler dem?", "What do the posts cost, and who pays them?"
        ),
        sentence=_sentence(plan, staffed),
        table=_table(plan, staffed, payers),
        sources=places((*posts, *paid)),
        chart=_chart(plan, staffed, payers) if payers else None,
        notes=(*_arithmetic(staffed), *derivation_notes(plan, staffed)),
    )


def _arithmetic(staffed: tuple[Ledger, ...]) -> tuple[Text, ...]:
    """How a post's price comes about, and how far the printed amount's rounding lets it go."""
    return tuple(
        phrase(
            "Et årsværk i {year}: {kr} / {fte} = {price} mio. kr. (mellem {low} og {high}, for beløbet er "
            "trykt afrundet).",
            "A post in {year}: {kr} / {fte} = {price} million (between {low} and {high}, for the amount is "
            "printed rounded).",
            year=year_said(ledger.year),
            kr=bare(ledger.posts_kr),
            fte=Quantity(ledger.fte, Unit.NUMBER),
            price=Quantity(Fraction(ledger.posts_kr) / Fraction(ledger.fte) / 1_000_000, Unit.NUMBER, 2),
            low=_each(range_of(part_of(row, row.line) for row in ledger.posts).low, ledger),
            high=_each(range_of(part_of(row, row.line) for row in ledger.posts).high, ledger),
        )
        for ledger in staffed
    )


def _each(amount: Fraction, ledger: Ledger) -> Quantity:
    return Quantity(amount / Fraction(ledger.fte) / 1_000_000, Unit.NUMBER, 3)


def portions_of_posts(ledger: Ledger) -> tuple[Portion, ...]:
    """Who pays the posts. Empty: when their money cannot be told from other money of the same lines."""
    lines = {row.line for row in ledger.posts}
    found = tuple(portion for portion in ledger.portions if portion.line in lines)
    return found if sum(portion.amount_kr for portion in found) == ledger.posts_kr else ()


def _payers(plan: Plan, staffed: tuple[Ledger, ...]) -> tuple[str | None, ...]:
    portions = [portion for ledger in staffed for portion in portions_of_posts(ledger)]
    named = [payer.key for payer in plan.funding_sources if any(p.payer == payer.key for p in portions)]
    return (*named, *((None,) if any(p.payer is None for p in portions) else ()))


def _paid(ledger: Ledger, payer: str | None) -> int | None:
    found = [p.amount_kr for p in portions_of_posts(ledger) if p.payer == payer]
    return sum(found) if found else None


def _is_derived(staffed: tuple[Ledger, ...], payer: str | None) -> bool:
    return any(
        p.status is Status.DERIVED
        for ledger in staffed
        for p in portions_of_posts(ledger)
        if p.payer == payer
    )


def _label(plan: Plan, staffed: tuple[Ledger, ...], payer: str | None) -> Text:
    if payer is None:
        rest = (p for ledger in staffed for p in portions_of_posts(ledger) if p.payer is None)
        return next((name for p in rest if (name := remainder_name(p)) != ROUNDING), ROUNDING)
    name = payer_name(plan, payer)
    if not _is_derived(staffed, payer):
        return name
    return phrase("{name} (beregnet)", "{name} (derived)", name=name)


def _chart(plan: Plan, staffed: tuple[Ledger, ...], payers: tuple[str | None, ...]) -> Bars:
    return Bars(
        categories=tuple(year_said(ledger.year) for ledger in staffed),
        series=tuple(
            Series(
                payer or "remainder",
                _label(plan, staffed, payer),
                tuple(_paid(ledger, payer) for ledger in staffed),
                Tone.MUTED if payer is None else payer_tone(plan, payer),
                is_derived=_is_derived(staffed, payer),
            )
            for payer in payers
        ),
        unit=Unit.MILLION,
        is_horizontal=True,
        is_stacked=True,
    )


def _table(plan: Plan, staffed: tuple[Ledger, ...], payers: tuple[str | None, ...]) -> Table:
    return Table(
        (
            Heading("year", Text("År", "Year"), Unit.YEAR),
            Heading("fte", Text("Årsværk", "FTE"), Unit.NUMBER),
            Heading("amount", Text("Beløb (trykt)", "Amount (printed)"), Unit.KRONER),
            Heading("per_fte", Text("Pr. årsværk (beregnet)", "Per FTE (derived)"), Unit.KRONER),
            *(Heading(payer or "remainder", _label(plan, staffed, payer), Unit.KRONER) for payer in payers),
        ),
        tuple(
            (x.year, x.fte, x.posts_kr, x.kr_per_fte, *(_paid(x, payer) for payer in payers)) for x in staffed
        ),
    )


def _sentence(plan: Plan, staffed: tuple[Ledger, ...]) -> Text:
    cost = tuple(
        phrase(
            "{fte} koster {kr} i {year}",
            "{fte} cost {kr} in {year}",
            fte=Quantity(ledger.fte, Unit.FTE),
            kr=millions(ledger.posts_kr),
            year=year_said(ledger.year),
        )
        for ledger in staffed
    )
    told = phrase("{cost}.", "{cost}.", cost=enumerated(cost))
    return joined((told, _price(staffed), *_who(plan, staffed)))


def _price(staffed: tuple[Ledger, ...]) -> Text:
    prices = [(ledger.year, Quantity(ledger.kr_per_fte or 0, Unit.KRONER)) for ledger in staffed]
    if len({price for _, price in prices}) == 1:
        return phrase("Et årsværk koster {kr} (beregnet).", "A post costs {kr} (derived).", kr=prices[0][1])
    each = tuple(
        phrase("{kr} i {year}", "{kr} in {year}", kr=price, year=year_said(year)) for year, price in prices
    )
    return phrase(
        "Et årsværk koster {told} (beregnet).", "A post costs {told} (derived).", told=enumerated(each)
    )


def _who(plan: Plan, staffed: tuple[Ledger, ...]) -> tuple[Text, ...]:
    """Who pays, all years together. Empty: when it cannot be told."""
    portions = [portion for ledger in staffed for portion in portions_of_posts(ledger)]
    told = tuple(
        _what(plan, staffed, payer, sum(p.amount_kr for p in portions if p.payer == payer))
        for payer in _payers(plan, staffed)
    )
    if not told:
        return ()
    if not any(portion.is_worked_out for portion in portions):
        return (phrase("Pengene er {told}.", "The money is {told}.", told=enumerated(told)),)
    return (
        phrase(
            "Planen siger ikke, hvem der betaler; beregnet er det {told}.",
            "The plan does not say who pays; derived, it is {told}.",
            told=enumerated(told),
        ),
    )


def _what(plan: Plan, staffed: tuple[Ledger, ...], payer: str | None, amount: int) -> Text:
    if payer is None:
        name = in_a_sentence(_label(plan, staffed, payer))
        return phrase("{kr} {name}", "{kr} {name}", kr=bare(amount), name=name)
    return phrase("{kr} fra {name}", "{kr} from {name}", kr=bare(amount), name=payer_name(plan, payer))
