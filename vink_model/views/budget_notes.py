"""What must be known to read the money rightly: how amounts came about, what payers tie theirs to."""

from vink_model.domain.money import Ledger, Portion
from vink_model.domain.plan import Funding, Plan
from vink_model.text import Text, enumerated, joined, phrase
from vink_model.views.budget_words import (
    ABOUT,
    arithmetic,
    bare,
    line_name,
    payer_name,
    remainder_name,
    year_said,
)
from vink_model.views.words import quoted


def derivation_notes(plan: Plan, shown: tuple[Ledger, ...]) -> tuple[Text, ...]:
    """Each worked-out amount with its arithmetic."""
    return tuple(_derivation(plan, portion) for ledger in shown for portion in ledger.worked_out)


def _derivation(plan: Plan, portion: Portion) -> Text:
    if portion.payer is None:
        return phrase(
            "{what} {year}: {line}, {sum} = {amount} mio. kr.",
            "{what} {year}: {line}, {sum} = {amount} million.",
            what=remainder_name(portion),
            year=year_said(portion.year),
            line=line_name(plan, portion.line),
            sum=arithmetic(portion.terms),
            amount=bare(portion.amount_kr),
        )
    return phrase(
        "Beregnet {year}: {payer} til {line}, {sum} = {amount} mio. kr. (mellem {low} og {high}, for "
        "de trykte tal er afrundet).",
        "Derived {year}: {payer} to {line}, {sum} = {amount} million (between {low} and {high}, for the "
        "printed figures are rounded).",
        year=year_said(portion.year),
        payer=payer_name(plan, portion.payer),
        line=line_name(plan, portion.line),
        sum=arithmetic(portion.terms),
        amount=bare(portion.amount_kr),
        low=bare(portion.range.low),
        high=bare(portion.range.high),
    )


def derived_in_general(plan: Plan, shown: tuple[Ledger, ...]) -> tuple[Text, ...]:
    """How the worked-out amounts came about, in one sentence. Empty: when there are none."""
    lines = dict.fromkeys(portion.line for ledger in shown for portion in ledger.worked_out)
    return tuple(
        phrase(
            "Planen siger ikke, hvem der betaler {line}. Det er beregnet som det, hver kilde har tilbage, "
            "når de øvrige linjer har fået deres.",
            "The plan does not say who pays {line}. It is derived as what each source has left when the "
            "other lines have got theirs.",
            line=quoted(line_name(plan, line)),
        )
        for line in lines
    )


def funding_notes(plan: Plan, shown: tuple[Ledger, ...]) -> tuple[Text, ...]:
    """What the plan says about each payer's money: about how much, shared with whom, tied to what."""
    rows = tuple(f for ledger in shown for f in ledger.granted)
    keys = dict.fromkeys(f.funding_source.key for f in rows)
    notes = (_about(plan, tuple(f for f in rows if f.funding_source.key == key)) for key in keys)
    return tuple(note for note in notes if note is not None)


def payer_caption(shown: tuple[Ledger, ...], payer: str) -> Text | None:
    """What must stand beside a payer's amount: about, and shared with whom. Empty: None for neither."""
    rows = [f for ledger in shown for f in ledger.granted if f.funding_source.key == payer]
    partners = tuple(Text(name, name) for name in dict.fromkeys(f.shared_with for f in rows if f.shared_with))
    said = [ABOUT] if any(f.is_approximate for f in rows) else []
    if partners:
        said.append(phrase("deles med {names}", "shared with {names}", names=enumerated(partners)))
    return joined(tuple(said), ", ") if said else None


def _about(plan: Plan, rows: tuple[Funding, ...]) -> Text | None:
    initiatives = {i.key: i.name for i in plan.initiatives}
    tied = {key: quoted(initiatives.get(key, Text(key, key))) for f in rows if (key := f.earmarked_for)}
    said: list[Text] = []
    if any(f.is_approximate for f in rows):
        said.append(Text("beløbet er trykt som 'ca.'", "the amount is printed as 'about'"))
    partners = dict.fromkeys(f.shared_with for f in rows if f.shared_with)
    if partners:
        names = enumerated(tuple(Text(name, name) for name in partners))
        said.append(phrase("bevillingen deles med {names}", "the grant is shared with {names}", names=names))
    if tied:
        what = enumerated(tuple(tied.values()))
        said.append(phrase("pengene er øremærket til {what}", "the money is earmarked for {what}", what=what))
    if not said:
        return None
    return phrase(
        "{payer}: {said}.",
        "{payer}: {said}.",
        payer=rows[0].funding_source.name,
        said=enumerated(tuple(said)),
    )
