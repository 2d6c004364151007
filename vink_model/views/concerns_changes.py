"""Whether one published year differs from the year before by more than chance, said once for every pair."""

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from vink_model.domain.dataset import Dataset
from vink_model.domain.messages import Heading, Message, Table, Value
from vink_model.domain.plan import PublishedConcerns
from vink_model.domain.rates import RateRatio, rate_ratio
from vink_model.text import Quantity, Text, Unit, enumerated, joined, phrase
from vink_model.views.concerns_history import years_in

ENQUIRIES = Text("henvendelser", "concerns")
LEAST_P = Decimal("0.001")
"""Smaller ones are written 'below': more digits would pretend to more than is known."""


@dataclass(frozen=True, slots=True)
class Change:
    """One published year against the year before it."""

    counted: Text
    earlier: PublishedConcerns
    later: PublishedConcerns
    ratio: RateRatio


def changes_message(dataset: Dataset) -> Message | None:
    """Each published year against the one before; None when no two single years follow each other."""
    changes = changes_between(dataset.plan.published_concerns)
    if not changes:
        return None
    return Message(
        key="changes",
        title=Text(
            "Er ændringen fra år til år mere end tilfældig?",
            "Is the change from year to year more than chance?",
        ),
        sentence=_sentence(changes),
        table=_table(changes),
        sources=tuple(dict.fromkeys(p.source for c in changes for p in (c.earlier, c.later))),
        notes=_notes(len(changes)),
    )


def changes_between(published: tuple[PublishedConcerns, ...]) -> tuple[Change, ...]:
    """All comparisons that can be made: single years in a row, a second count while it means the same."""
    in_a_row = tuple(
        (a, b)
        for a, b in pairwise(published)
        if years_in(a) == years_in(b) == 1 and b.year_from == a.year_from + 1
    )
    enquiries = tuple(Change(ENQUIRIES, a, b, rate_ratio(a.enquiries, b.enquiries)) for a, b in in_a_row)
    second = tuple(
        Change(_inside(a.second_count_means.label), a, b, rate_ratio(a.second_count, b.second_count))
        for a, b in in_a_row
        if a.second_count is not None
        and b.second_count is not None
        and a.second_count_means is not None
        and a.second_count_means is b.second_count_means
    )
    return enquiries + second


def reading(ratio: RateRatio) -> Text:
    """The comparison in three words."""
    if ratio.is_more_than_chance:
        return Text("mere end tilfældigt", "more than chance")
    return Text("kan være tilfældigt", "can be chance")


def _sentence(changes: tuple[Change, ...]) -> Text:
    beyond = tuple(c for c in changes if c.ratio.is_more_than_chance)
    within = tuple(c for c in changes if not c.ratio.is_more_than_chance)
    parts = []
    if beyond:
        told = enumerated(tuple(_told(c) for c in beyond))
        parts.append(phrase("Mere end tilfældigt: {told}.", "More than chance: {told}.", told=told))
    if within:
        told = enumerated(tuple(_told(c) for c in within))
        parts.append(phrase("Kan være tilfældige udsving: {told}.", "Can be chance: {told}.", told=told))
    return joined(tuple(parts))


def _told(change: Change) -> Text:
    return phrase(
        "{later} mod {earlier} ({counted}, {b} mod {a})",
        "{later} against {earlier} ({counted}, {b} against {a})",
        later=change.ratio.second,
        earlier=change.ratio.first,
        counted=change.counted,
        a=change.earlier.period,
        b=change.later.period,
    )


def _notes(n: int) -> tuple[Text, ...]:
    return (
        phrase(
            "{n} sammenligninger er gjort. Hver sammenligning har 1 ud af 20 risiko for at skille sig ud "
            "alene ved et tilfælde, så jo flere der gøres, jo større forsigtighed.",
            "{n} comparisons were made. Each comparison has a 1 in 20 risk of standing out by chance alone, "
            "so the more are made, the more caution is due.",
            n=n,
        ),
        Text(
            "Intervallerne er eksakte 95 %-intervaller for forholdet mellem to antal, som om henvendelserne "
            "kom uafhængigt af hinanden (Poisson). Kommer flere om samme sag, er de i virkeligheden bredere.",
            "The intervals are exact 95% intervals of the ratio of two counts, as if concerns came "
            "independently of each other (Poisson). Where several are about one matter, "
            "they are wider in truth.",
        ),
        Text(
            "Kun enkelte år i træk er sammenlignet, og det andet tal kun, hvor det tæller det samme. "
            "Antallet af henvendelser har ingen god eller dårlig retning.",
            "Only single years in a row are compared, and the second count only where it counts the same. "
            "The number of concerns has no good or bad direction.",
        ),
    )


def _table(changes: tuple[Change, ...]) -> Table:
    return Table(
        (
            Heading("counted", Text("Hvad", "What")),
            Heading("years", Text("År mod år", "Year against year")),
            Heading("counts", Text("Antal mod antal", "Count against count")),
            Heading("reading", Text("Læsning", "Reading")),
            Heading("ratio", Text("Gange så mange", "Times as many"), Unit.NUMBER, 2),
            Heading("low", Text("95 % fra", "95% from"), Unit.NUMBER, 2),
            Heading("high", Text("95 % til", "95% to"), Unit.NUMBER, 2),
            Heading("p", Text("p", "p"), Unit.NUMBER, 3),
        ),
        tuple(_row(change) for change in changes),
    )


def _row(change: Change) -> tuple[Value, ...]:
    ratio = change.ratio
    return (
        Text(change.counted.da.capitalize(), change.counted.en.capitalize()),
        phrase("{b} mod {a}", "{b} against {a}", a=change.earlier.period, b=change.later.period),
        phrase("{b} mod {a}", "{b} against {a}", a=ratio.first, b=ratio.second),
        reading(ratio),
        ratio.ratio if ratio.ratio is not None else Text("kan ikke udregnes", "cannot be worked out"),
        Decimal(str(ratio.low)),
        Decimal(str(ratio.high)) if ratio.high is not None else Text("ingen grænse", "no bound"),
        _p_said(ratio.p),
    )


def _p_said(p: float) -> Decimal | Text:
    if p < LEAST_P:
        return phrase("under {p}", "below {p}", p=Quantity(LEAST_P, Unit.NUMBER))
    return Decimal(str(p))


def _inside(label: Text) -> Text:
    """A label inside a sentence: it begins with a small letter."""
    return Text(label.da[:1].lower() + label.da[1:], label.en[:1].lower() + label.en[1:])
