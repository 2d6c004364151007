"""Whether one published year differs from the year before by more than chance, said once for every pair."""

from decimal import Decimal
from itertools import pairwise

from vink_model.domain.claims import Claim, claimed, period_said, told_together
from vink_model.domain.dataset import Dataset
from vink_model.domain.measures import CATALOGUE, Period
from vink_model.domain.messages import Heading, Message, Table, Value
from vink_model.domain.plan import PublishedConcerns
from vink_model.month import Month
from vink_model.text import Quantity, Text, Unit, phrase
from vink_model.views.concerns_history import years_in

PUBLISHED = ("concerns_published", "concerns_second_count")
"""The published figures of the catalogue that are compared year by year."""
LEAST_P = Decimal("0.001")
"""Smaller ones are written 'below': more digits would pretend to more than is known."""


def changes_message(dataset: Dataset) -> Message | None:
    """Each published year against the one before; None when no two single years follow each other."""
    claims = changes_between(dataset)
    if not claims:
        return None
    return Message(
        key="changes",
        title=Text(
            "Er ændringen fra år til år mere end tilfældig?",
            "Is the change from year to year more than chance?",
        ),
        sentence=told_together(claims),
        table=_table(claims),
        sources=tuple(dict.fromkeys(r.source for c in claims for r in (c.earlier, c.later))),
        notes=_notes(len(claims)),
        claims=claims,
    )


def changes_between(dataset: Dataset) -> tuple[Claim, ...]:
    """All comparisons that can be made: single years in a row, a second count while it means the same."""
    in_a_row = tuple(
        (_year(a), _year(b))
        for a, b in pairwise(dataset.plan.published_concerns)
        if years_in(a) == years_in(b) == 1 and b.year_from == a.year_from + 1
    )
    found = (claimed(measure, a, b, dataset) for measure in PUBLISHED for a, b in in_a_row)
    return tuple(claim for claim in found if claim is not None)


def _year(published: PublishedConcerns) -> Period:
    return Period(Month(published.year_from, 1), Month(published.year_to, 12))


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


def _table(claims: tuple[Claim, ...]) -> Table:
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
        tuple(_row(claim) for claim in claims),
    )


def _row(claim: Claim) -> tuple[Value, ...]:
    ratio, counted = claim.size, claim.later.counts or CATALOGUE[claim.measure].label
    years = period_said(claim.earlier.period), period_said(claim.later.period)
    return (
        Text(counted.da.capitalize(), counted.en.capitalize()),
        phrase("{b} mod {a}", "{b} against {a}", a=years[0], b=years[1]),
        phrase("{b} mod {a}", "{b} against {a}", a=ratio.first, b=ratio.second),
        claim.verdict,
        ratio.ratio if ratio.ratio is not None else Text("kan ikke udregnes", "cannot be worked out"),
        Decimal(str(ratio.low)),
        Decimal(str(ratio.high)) if ratio.high is not None else Text("ingen grænse", "no bound"),
        p_said(ratio.p),
    )


def p_said(p: float) -> Decimal | Text:
    """A chance as it is written: very small ones as "below"."""
    if p < LEAST_P:
        return phrase("under {p}", "below {p}", p=Quantity(LEAST_P, Unit.NUMBER))
    return Decimal(str(p))
