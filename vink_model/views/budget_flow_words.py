"""What is said above the drawing of the money's way."""

from collections.abc import Mapping
from fractions import Fraction

from vink_model.domain.money import DIFFERENCE_IN, Ledger, Movement, line_end
from vink_model.domain.plan import Plan
from vink_model.domain.provenance import Status
from vink_model.text import Quantity, Text, Unit, counted, enumerated, joined, phrase
from vink_model.views.budget_words import bare, millions, payer_name, years_said
from vink_model.views.words import in_a_sentence, quoted


def said_of_plan(plan: Plan, shown: tuple[Ledger, ...], *, is_explained: bool) -> Text:
    """How much the payers give, who gives most, and whether the lines get the same."""
    granted, used = sum(x.granted_kr for x in shown), sum(x.lines_kr for x in shown)
    years = years_said(ledger.year for ledger in shown)
    if not granted:
        return phrase(
            "Linjerne får {used} i {years}; planen nævner ingen kilder.",
            "The lines get {used} in {years}; the plan names no sources.",
            used=millions(used),
            years=years,
        )
    of_lines = _of_lines(granted, used, is_explained=is_explained)
    return joined((_of_payers(plan, shown, granted, years), of_lines))


def said_of_line(
    shown: tuple[Ledger, ...], moves: tuple[Movement, ...], names: Mapping[str, Text], line: str
) -> Text:
    """What one line gets and from whom, derived amounts marked as such."""
    ends = {key for move in moves for key in (move.from_key, move.to_key)}
    here = next((key for key in ends if line in _lines(key)), line_end(line))
    years = years_said(ledger.year for ledger in shown)
    got = tuple(move for move in moves if move.to_key == here)
    if not got:
        return phrase("Linjen får intet i {years}.", "The line gets nothing in {years}.", years=years)
    return phrase(
        "{line} får {amount} i {years}: {parts}.",
        "{line} gets {amount} in {years}: {parts}.",
        line=quoted(names[here]),
        amount=millions(sum(move.amount_kr for move in got)),
        years=years,
        parts=enumerated(tuple(_from_whom(move, names) for move in got)),
    )


def _lines(key: str) -> list[str]:
    prefix, _, lines = key.partition(":")
    return lines.split("+") if prefix == "line" else []


def _from_whom(move: Movement, names: Mapping[str, Text]) -> Text:
    if move.from_key == DIFFERENCE_IN:
        return phrase(
            "{amount} som {what}",
            "{amount} as {what}",
            amount=bare(move.amount_kr),
            what=in_a_sentence(names[move.from_key]),
        )
    mark = Text(" (beregnet)", " (derived)") if move.status is Status.DERIVED else Text("", "")
    return phrase(
        "{amount} fra {payer}{mark}",
        "{amount} from {payer}{mark}",
        amount=bare(move.amount_kr),
        payer=names[move.from_key],
        mark=mark,
    )


def _of_payers(plan: Plan, shown: tuple[Ledger, ...], granted: int, years: Text) -> Text:
    given: dict[str, int] = {}
    for f in (f for ledger in shown for f in ledger.granted):
        given[f.funding_source.key] = given.get(f.funding_source.key, 0) + f.amount_kr
    largest = max(given, key=lambda key: given[key])
    return phrase(
        "{payers} giver {granted} i {years}; mest kommer fra {largest}: {most} ({share}).",
        "{payers} give {granted} in {years}; most comes from {largest}: {most} ({share}).",
        payers=counted(len(given), Text("kilde", "source"), Text("kilder", "sources")),
        granted=millions(granted),
        years=years,
        largest=payer_name(plan, largest),
        most=millions(given[largest]),
        share=Quantity(Fraction(given[largest], granted), Unit.SHARE),
    )


def _of_lines(granted: int, used: int, *, is_explained: bool) -> Text:
    if used == granted:
        return Text("Linjerne får det samme.", "The lines get the same.")
    reason = Text(" som afrunding", " as rounding") if is_explained else Text("", "")
    return phrase(
        "Linjerne får {used}; forskellen på {difference} er vist for sig{reason}.",
        "The lines get {used}; the difference of {difference} is shown by itself{reason}.",
        reason=reason,
        used=millions(used),
        difference=bare(abs(used - granted)),
    )
