"""Names and turns of phrase that the messages about money share."""

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from vink_model.domain.messages import Tone
from vink_model.domain.money import Ledger, Portion
from vink_model.domain.plan import Plan
from vink_model.domain.provenance import Source, Status
from vink_model.domain.reconcile import Part
from vink_model.domain.sheets.plan_columns import PLAN, STAFF
from vink_model.text import MINUS, Quantity, Text, Unit, enumerated, joined, phrase

ALL_LINES = Text("Alle linjer", "All lines")
WHOLE_PLAN = Text("Hele planen", "The whole plan")
STAFF_NAME = Text("Enhedens årsværk", "The unit's staff")
ROUNDING = Text("Afrunding", "Rounding")
PAYER_UNSTATED = Text("Kilde ikke oplyst", "Source not stated")
NOT_HANDED_OUT = Text("Ikke fordelt", "Not handed out")
ABOUT = Text("ca.", "about")
"""Beside an amount that the plan prints so."""
TONES = (Tone.PRIMARY, Tone.SECOND, Tone.THIRD, Tone.FOURTH)


def payer_name(plan: Plan, key: str) -> Text:
    """Who pays, as the plan names it."""
    return next((payer.name for payer in plan.funding_sources if payer.key == key), Text(key, key))


def is_about(plan: Plan, year: int, payer: str | None) -> bool:
    """Whether the plan prints the payer's amount of the year as 'about'."""
    return any(f.is_approximate for f in plan.funding if (f.year, f.funding_source.key) == (year, payer))


def status_said(kinds: Iterable[Text], *, about: bool) -> Text:
    """The kinds of figure in an amount, each once, and whether the plan prints it as 'about'."""
    return joined((*dict.fromkeys(kinds), *((ABOUT,) if about else ())), ", ")


def payer_tone(plan: Plan, key: str) -> Tone:
    """The payer's colour, the same in every chart; payers beyond the fourth share the muted one."""
    keys = tuple(payer.key for payer in plan.funding_sources)
    place = keys.index(key) if key in keys else len(TONES)
    return TONES[place] if place < len(TONES) else Tone.MUTED


def line_name(plan: Plan, key: str) -> Text:
    """A track by its name, the unit's own posts, or several lines joined by a plus as a spoken list."""
    names = {STAFF: STAFF_NAME, PLAN: WHOLE_PLAN} | {track.key: track.name for track in plan.tracks}
    return enumerated(tuple(names.get(one, Text(one, one)) for one in key.split("+")))


def line_keys(plan: Plan) -> tuple[str, ...]:
    """The lines that have money, in the plan's order."""
    return tuple(dict.fromkeys(row.line for row in plan.budget))


def year_said(year: int) -> Text:
    """A year as it is written."""
    return Text(str(year), str(year))


def years_said(years: Iterable[int]) -> Text:
    """The years from the first to the last."""
    found = sorted(years)
    return year_said(found[0]) if found[0] == found[-1] else Text(*(f"{found[0]}-{found[-1]}",) * 2)


def millions(amount_kr: int) -> Quantity:
    """An amount as the plan writes it, with its unit."""
    return Quantity(amount_kr, Unit.MILLION)


def bare(amount_kr: int | Fraction, *, signed: bool = False) -> Quantity:
    """An amount in millions without its unit, for sums and second mentions."""
    amount = Fraction(amount_kr) / 1_000_000
    # At least one decimal, as the plan prints whole millions too; at most six, which is a krone.
    decimals = next((n for n in range(1, 6) if (amount * 10**n).denominator == 1), 6)
    return Quantity(amount, Unit.NUMBER, decimals, signed)


def arithmetic(parts: Iterable[Part]) -> Text:
    """Parts as a sum in millions: 1,8 − 0,2 − 0,2."""
    terms = tuple(parts)
    first, *rest = terms
    said = (_signed(rest_part) for rest_part in rest)
    return joined((bare(first.amount_kr).text, *said))


def _signed(part: Part) -> Text:
    sign = MINUS if part.amount_kr < 0 else "+"
    return phrase("{sign} {amount}", "{sign} {amount}", sign=sign, amount=bare(abs(part.amount_kr)))


def remainder_name(portion: Portion) -> Text:
    """What the remainder of a line is: rounding when it can be nothing, otherwise what it stands for."""
    if portion.range.low <= 0 <= portion.range.high:
        return ROUNDING
    return PAYER_UNSTATED if portion.amount_kr > 0 else NOT_HANDED_OUT


def places(sources: Iterable[Source]) -> tuple[Source, ...]:
    """Each page once for each status, in the document's order, without the remarks on single figures."""
    bare_sources = (replace(source, note=None, note_en=None) for source in sources)
    return tuple(sorted(dict.fromkeys(bare_sources), key=lambda s: (s.document, s.page or 0, s.status)))


def worked_out_from(sources: Iterable[Source]) -> Source | None:
    """The source of a figure that was worked out from others: the first one's page, marked as derived."""
    first = next(iter(sources), None)
    return None if first is None else Source(first.document, first.page, Status.DERIVED)


def money_sources(ledgers: Iterable[Ledger]) -> tuple[Source, ...]:
    """Where all the money of some years stands."""
    shown = tuple(ledgers)
    granted = (f.source for ledger in shown for f in ledger.granted)
    return places((*granted, *(row.source for ledger in shown for row in ledger.portions)))


def pages_said(sources: Iterable[Source]) -> str:
    """The pages in order: 5, 6, 8."""
    return ", ".join(str(page) for page in sorted({s.page for s in sources if s.page is not None}))
