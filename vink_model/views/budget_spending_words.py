"""Names and turns of phrase of the spending's messages."""

from collections.abc import Sequence
from fractions import Fraction

from vink_model.domain.dataset import Dataset
from vink_model.domain.plan import Plan
from vink_model.domain.planning.adding_up import rounded_to_add_up
from vink_model.domain.provenance import Source
from vink_model.domain.spending import Account, Followed, NoOutturn, Outturn, Standing, Tolerance
from vink_model.text import Quantity, Text, Unit, enumerated, phrase
from vink_model.views.budget_words import ALL_LINES, line_name, payer_name, places

ALL_PAYERS = Text("Alle kilder", "All sources")
SHOWN_TO = 10_000
"""Amounts of the bookings are shown to two decimals of a million. Unit: kroner."""


def about(kr: int | Fraction, *, signed: bool = False) -> Quantity:
    """An amount in millions to two decimals, with its unit."""
    return Quantity(kr, Unit.MILLION, 2, signed)


def to_shown(kr: int | Fraction) -> int:
    """An amount as it is drawn: to two decimals of a million, halves up."""
    return int((Fraction(kr) / SHOWN_TO + Fraction(1, 2)) // 1) * SHOWN_TO


def to_thousand(kr: Fraction) -> int:
    """An amount of a curve, to a thousand kroner: coarser, the curve of a small account would be ragged."""
    return int((kr / 1_000 + Fraction(1, 2)) // 1) * 1_000


def drawn_to_add_up(amounts: Sequence[int | None], *, has_total: bool) -> tuple[int | None, ...]:
    """Amounts as they are drawn, the largest remainders rounded up so that they give the last, their total.

    Amounts that do not add up to their total, or of which one is unknown, are rounded one by one.
    """
    known = [kr for kr in amounts if kr is not None]
    parts = known[:-1] if has_total else known
    # Each expected end is rounded to a krone of its own.
    is_sum = not has_total or (bool(parts) and abs(sum(parts) - known[-1]) <= len(parts))
    if len(known) < len(amounts) or not is_sum:
        return tuple(None if kr is None else to_shown(kr) for kr in amounts)
    rounded = rounded_to_add_up({f"{place:03}": kr for place, kr in enumerate(parts)}, SHOWN_TO)
    return (*rounded.values(), *((sum(rounded.values()),) if has_total else ()))


def account_name(plan: Plan, account: Account) -> Text:
    """The account by its line and its payer."""
    line = ALL_LINES if account.line is None else line_name(plan, account.line)
    if account.payer is None:
        return line
    return phrase("{line}, {payer}", "{line}, {payer}", line=line, payer=payer_name(plan, account.payer))


def standing_said(standing: Standing) -> Text:
    """The standing inside a sentence, without its sign."""
    return _STANDINGS[standing]


_STANDINGS = {
    Standing.OVER: Text("over båndet", "above the band"),
    Standing.UNDER: Text("under båndet", "below the band"),
    Standing.WITHIN: Text("inden for båndet", "within the band"),
    Standing.MISSING: Text("uden svar, for der mangler måneder", "without an answer, as months are missing"),
    Standing.NO_BUDGET: Text("uden budget i planen", "without a budget in the plan"),
}


def outturn_said(found: Outturn | NoOutturn) -> Text:
    """Where the year may end, with its range, or why nothing is said."""
    if isinstance(found, NoOutturn):
        return found.label
    if found.is_final:
        return phrase("{kr} (året er slut)", "{kr} (the year is over)", kr=about(found.expected_kr))
    return phrase(
        "{kr} ({low} til {high})",
        "{kr} ({low} to {high})",
        kr=about(found.expected_kr),
        low=bare_about(found.low_kr),
        high=bare_about(found.high_kr),
    )


def bare_about(kr: int | Fraction) -> Quantity:
    """An amount in millions to two decimals, without its unit."""
    return Quantity(Fraction(kr) / 1_000_000, Unit.NUMBER, 2)


def tolerance_reason(tolerance: Tolerance) -> Text:
    """Why the band is as wide as it is, in time."""
    return phrase(
        "Båndet på {share} af årets budget svarer til {days} dages jævnt forbrug: så meget kan en regning, "
        "der kommer før eller efter, flytte, uden at det er en afvigelse.",
        "The band of {share} of the year's budget is {days} days of even spending: a bill that comes early "
        "or late can move so much without being a deviation.",
        share=tolerance.label,
        days=tolerance.days,
    )


def missing_said(one: Followed) -> Text:
    """Which months are missing."""
    return phrase(
        "Der mangler bogføring for {months}. Derfor siges intet om tempo, rest eller årets regnskab.",
        "Bookings are missing for {months}. So nothing is said of pace, remainder or the end of the year.",
        months=enumerated(tuple(phrase("{m}", "{m}", m=month) for month in one.booked.missing)),
    )


def booked_said(one: Followed) -> Text:
    """What is booked, with its unit; over a missing month it is said as a least."""
    kr = Quantity(one.booked.kr, Unit.KRONER)
    return phrase("mindst {kr}", "at least {kr}", kr=kr) if one.booked.missing else kr.text


def spending_sources(dataset: Dataset, shown: tuple[Followed, ...]) -> tuple[Source, ...]:
    """The bookings' file and the pages of the budgets."""
    budgets = (source for one in shown if one.budget for source in one.budget.sources)
    return (dataset.source_of("spending"), *places(budgets))
